"""Everything kept about somebody, being forgotten, and how long things are kept."""

from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from intheroom.accounts.permissions import signed_in
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.people import forms, handling
from intheroom.people.keeping import all_kept
from intheroom.people.models import Person
from intheroom.people.permissions import may_help
from intheroom.people.queries import person_with
from intheroom.people.queries import requests as asked
from intheroom.people.services import erasing, export

NOT_YET = _("Nothing was changed. You can come back to this at any time.")
FORGOTTEN = _("It is done. Their name and their details are gone.")


@signed_in
def everything(request: HttpRequest, pk: int) -> HttpResponse:
    """All that is kept about one person, to read or print: their own, or because they asked."""
    person = _whose(request, pk)
    parts = export.everything_about(person, actor=request.person)
    is_own = person == request.person
    return render(request, "people/everything.html", {"person": person, "parts": parts, "is_own": is_own})


@signed_in
def everything_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as a file that other programs can read."""
    person = _whose(request, pk)
    parts = export.everything_about(person, actor=request.person)
    answer = HttpResponse(export.as_file(person, parts), content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="my-details.json"'
    return answer


@in_their_language
@signed_in
def forget_me(request: HttpRequest, pk: int, way: str, step: str = "") -> HttpResponse:
    """Be forgotten: my own wish, or that of somebody who asked it of me."""
    person, is_own = _to_forget(request, pk)
    if not is_own and (way in {"web", "check"} or step):
        # It is their wish: only the page that says who wrote it down is open to others.
        raise Http404

    def save(answers: dict, _said: object) -> str:
        there = reverse("people:my_data")
        if answers["sure"] != "yes":
            messages.info(request, NOT_YET)
            return there
        chosen = {name.removeprefix("words_"): value for name, value in answers.items() if name != "sure"}
        erasing.erase_person(by=request.person, person=person, choices=chosen)
        if is_own:
            transaction.on_commit(lambda: logout(request))
            return reverse("people:forgotten")
        messages.info(request, FORGOTTEN)
        return there

    more = {"person": person, "is_own": is_own, "hindrance": erasing.hindrance_of(person)}
    return run(
        request, way, step, forms.ForgetMeForm, save=save, form_kwargs={"person": person}, edits=person,
        people=[(person.pk, person.name)], more=more, back=reverse("people:my_data"), is_theirs=not is_own,
    )  # fmt: skip


@in_their_language
def forgotten(request: HttpRequest) -> HttpResponse:
    """It is done, and the door stays open."""
    return render(request, "people/forgotten.html")


@in_their_language
def how_long(request: HttpRequest) -> HttpResponse:
    """What is kept of people, and for how long: from the same table as the sweep."""
    spans: dict[str, list[str]] = {}
    for kept in all_kept():
        spans.setdefault(kept.how_long, []).append(kept.what)
    return render(request, "people/how_long.html", {"spans": spans.items()})


def _whose(request: HttpRequest, pk: int) -> Person:
    person = person_with(pk)
    if person is None or not handling.may_read_all_of(request.person, person):
        raise Http404
    return person


def _to_forget(request: HttpRequest, pk: int) -> tuple[Person, bool]:
    """The person, and whether it is whoever asks. For somebody else only while their request waits."""
    person = person_with(pk)
    if person is None or person.erased_at is not None:
        raise Http404
    if person == request.person:
        return person, True
    if not may_help(request.person, person) or asked.asked_to_be_forgotten(person) is None:
        raise Http404
    return person, False
