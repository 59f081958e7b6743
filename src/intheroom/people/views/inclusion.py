"""What somebody needs: their own page, the form, and what others may see of it."""

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_noop

from intheroom.accounts.permissions import signed_in
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.once import once
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language, speak
from intheroom.library.queries import NEEDS, PAYING, Card, cards_at
from intheroom.people import forms, queries, services
from intheroom.people.choices import Part, Standing
from intheroom.people.models import Person
from intheroom.people.permissions import may_change_details, standing_of
from intheroom.people.views.details import keep_sign_in_address, own_person

OWN_LOOK = gettext_noop("to show you your own answers")
FOR_WRITING_DOWN = gettext_noop("to write down what you need")
FOR_ARRANGING = gettext_noop("to see what you need")


@in_their_language
@signed_in
def my_needs(request: HttpRequest) -> HttpResponse:
    """What I said, what it means I need, who may see it, what changed, and when I am asked again."""
    person = own_person(request)
    told = queries.told_by(person, Standing(is_own=True), actor=person, purpose=OWN_LOOK)
    context = {
        "person": person,
        "told": told,
        "sections": forms.in_words(told.answers, told.levels),
        "is_due": told.is_due(timezone.localdate()),
        "link": queries.live_link_of(person),
    }
    return render(request, "people/my_needs.html", context)


@signed_in
def confirm_needs(request: HttpRequest) -> HttpResponse:
    """All of it still holds."""
    person = own_person(request)

    def confirm() -> str:
        services.confirm_inclusion(by=person, person=person)
        return reverse("people:my_needs")

    return once(request, confirm)


@in_their_language
@signed_in
def show_needs(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody needs, as far as they let whoever looks see it."""
    person = queries.person_with(pk)
    standing = standing_of(request.person, person) if person else Standing()
    if person is None or not any(standing):
        raise Http404
    told = queries.told_by(person, standing, actor=request.person, purpose=FOR_ARRANGING)
    context = {
        "person": person,
        "told": told,
        "sections": forms.in_words(told.answers, told.levels),
        "may_change": may_change_details(request.person, person),
        "back": queries.page_about(request.person, person),
    }
    return render(request, "people/show_needs.html", context)


@in_their_language
@signed_in
def inclusion(request: HttpRequest, pk: int, way: str, step: str = "") -> HttpResponse:
    """The form: my own, or told to me by somebody I help."""
    person = queries.person_with(pk)
    if person is None or not may_change_details(request.person, person):
        raise Http404
    is_own = person == request.person
    if not is_own and way in {"web", "check"}:
        # It is their answer: only the page that says who wrote it down is open to others.
        raise Http404
    purpose = OWN_LOOK if is_own else FOR_WRITING_DOWN
    shown = Shown.to(request, person, standing_of(request.person, person), way, purpose)

    def save(answers: dict[str, Any], said: Said) -> str:
        went_to = shown.save(request.person, answers, said)
        if email := answers.get("email"):
            keep_sign_in_address(request, person, email, before=shown.answers.get("email", ""))
        if is_own:
            speak(request, queries.language_of(person))
        return went_to

    return run(
        request,
        way,
        step,
        forms.InclusionForm,
        save=save,
        edits=queries.inclusion_of(person),
        finds=partial(queries.inclusion_of, person),
        holds=person,
        initial=shown.answers,
        people=[(person.pk, person.name)],
        back=shown.goes_to,
        is_theirs=not is_own,
        more={"person": person, "link": queries.live_link_of(person), "cards": cards_for(way, step)}
        | codes_for(person, way)
        | ({} if is_own else {"change_url": reverse("people:inclusion_for_someone", args=[person.pk])}),
    )


def cards_for(way: str, step: str) -> list[Card]:
    """What to read first: for whoever writes down, all that asks for care; for the person, about money."""
    if way == "for_someone":
        return cards_at(NEEDS)
    return [card for card in cards_at(PAYING) if card.key == "money"] if step == Part.THERE else []


def codes_for(person: Person, way: str) -> dict[str, str]:
    """The short code that the sheet prints, where somebody has a live one."""
    link = queries.live_link_of(person) if way == "sheet" else None
    return {"form_code": queries.code_in_groups(link)} if link else {}


class Shown:
    """The answers a form begins with, and so which blanks take something away."""

    def __init__(self, person: Person, standing: Standing, answers: dict[str, Any], goes_to: str) -> None:
        self.person, self.standing, self.answers, self.goes_to = person, standing, answers, goes_to

    @classmethod
    def to(cls, request: HttpRequest, person: Person, standing: Standing, way: str, purpose: str) -> "Shown":
        """Opened only where the questions are shown with answers in them."""
        answers: dict[str, Any] = {}
        if way in {"web", "check", "for_someone"}:
            answers = queries.answers_to_begin_with(person, standing, actor=request.person, purpose=purpose)
        is_own = request.person == person
        goes_to = reverse("people:my_needs") if is_own else queries.list_with(request.person, person)
        return cls(person, standing, answers, goes_to)

    def save(self, by: Person, answers: dict[str, Any], said: object) -> str:
        """What was not shown is not taken away by a blank."""
        hidden = queries.questions_hidden_from(self.standing, self.person)
        told = {name: value for name, value in answers.items() if value or name not in hidden}
        services.save_inclusion(by=by, person=self.person, answers=told, said=said)
        return self.goes_to
