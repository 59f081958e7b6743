"""Asking about one's own details, and answering in time."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_noop

from intheroom.accounts.permissions import signed_in
from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.people import forms, handling
from intheroom.people.models import DataRequest
from intheroom.people.permissions import may_handle
from intheroom.people.queries import person_with
from intheroom.people.queries import requests as asked
from intheroom.people.services import requests as services

OWN_WORDS = gettext_noop("to show you what you asked")
TO_ANSWER = gettext_noop("to answer what was asked")


@in_their_language
@signed_in
def my_data(request: HttpRequest) -> HttpResponse:
    """My rights on one page: see, take away, put right, be forgotten, complain; and what I asked so far."""
    person = request.person
    if person is None:
        raise Http404
    page = {"person": person, "requests": asked.requests_of(person), "waiting": handling.waiting_for(person)}
    return render(request, "people/my_data.html", page)


@in_their_language
@signed_in
def ask_about_data(request: HttpRequest, way: str, step: str = "") -> HttpResponse:
    """Taken by anybody: for themselves, or written down for whoever told them."""
    known = asked.people_known_to(request.person)

    def save(answers: dict, said) -> str:
        is_own = said.way == Way.WEB
        person = request.person if is_own else person_with(int(said.person_key or 0))
        taken = services.take_request(by=request.person, person=person, said=said, **answers)
        can_open = handling.request_seen_by(request.person, taken.pk) is not None
        return taken.url if can_open else reverse("people:my_data")

    back = reverse("people:my_data")
    return run(request, way, step, forms.AskAboutDataForm, save=save, people=known, back=back)


@signed_in
def requests(request: HttpRequest) -> HttpResponse:
    """What waits for an answer, and what was answered: for the host and for those who lead."""
    page = {"waiting": handling.waiting_for(request.person), "answered": handling.answered_by(request.person)}
    if not any(page.values()) and not request.user.is_host:
        raise Http404
    return render(request, "people/requests.html", page)


@in_their_language
@signed_in
def data_request(request: HttpRequest, pk: int) -> HttpResponse:
    """One request: what was asked, by when it must be answered, and what was done."""
    found = _seen(request, pk)
    is_own = found.person_id == request.person.pk
    purpose = OWN_WORDS if is_own else TO_ANSWER
    opened = {
        name: asked.opened(found, name, actor=request.person, purpose=purpose)
        for name in ("words", "longer", "done")
    }
    handles = may_handle(request.person, found)
    everything = found.person and handling.may_read_all_of(request.person, found.person)
    page = {"found": found, "is_own": is_own, "handles": handles, "everything": everything, **opened}
    return render(request, "people/data_request.html", page)


@signed_in
def acknowledge_request(request: HttpRequest, pk: int) -> HttpResponse:
    found = _handled(request, pk)

    def do() -> str:
        services.acknowledge_request(by=request.person, request=found)
        return found.url

    return once(request, do)


@signed_in
def take_request_back(request: HttpRequest, pk: int) -> HttpResponse:
    found = _seen(request, pk)
    if found.person_id != request.person.pk:
        raise Http404

    def do() -> str:
        services.take_request_back(by=request.person, request=found)
        return found.url

    return once(request, do)


@signed_in
def take_longer(request: HttpRequest, pk: int, way: str, step: str = "") -> HttpResponse:
    found = _handled(request, pk)

    def save(answers: dict, _said: object) -> str:
        services.take_longer(by=request.person, request=found, why=answers["why"])
        return found.url

    return run(request, way, step, forms.TakeLongerForm, save=save, edits=found, back=found.url)


@signed_in
def finish_request(request: HttpRequest, pk: int, way: str, step: str = "") -> HttpResponse:
    found = _handled(request, pk)

    def save(answers: dict, _said: object) -> str:
        services.finish_request(by=request.person, request=found, **answers)
        return found.url

    return run(request, way, step, forms.FinishRequestForm, save=save, edits=found, back=found.url)


def _seen(request: HttpRequest, pk: int) -> DataRequest:
    found = handling.request_seen_by(request.person, pk)
    if found is None:
        raise Http404
    return found


def _handled(request: HttpRequest, pk: int) -> DataRequest:
    found = _seen(request, pk)
    if not may_handle(request.person, found):
        raise Http404
    return found
