"""My own details, who has seen them, and helping somebody sign in."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from intheroom.accounts.notices import MailIsDown, can_send_mail, send_confirmation
from intheroom.accounts.permissions import signed_in
from intheroom.accounts.queries import sign_in_address, way_in_given
from intheroom.accounts.services.asking import WayIn
from intheroom.kit.ask.run import run
from intheroom.kit.keep.sealing import note_look
from intheroom.kit.tell.showing import show
from intheroom.kit.ui.languages import in_their_language
from intheroom.people import forms, notices, queries, services
from intheroom.people.models import Person
from intheroom.people.permissions import may_change_details, may_help, may_see_ways, standing

OWN_LOOK = gettext_noop("to show you your own details")
FOR_LETTER = gettext_noop("to print it for you as a letter")
FOR_WRITING_DOWN = gettext_noop("to write down how to reach you")
CONFIRM_SENT = _(
    "We sent a link to your new address. Open it, and from then on you sign in with that address."
)
CONFIRM_NOT_SENT = _("We could not send a message to your new address. You still sign in as before.")


@in_their_language
@signed_in
def my_details(request: HttpRequest) -> HttpResponse:
    """What is kept about me, who may see it, and who has."""
    person = own_person(request)
    context = {
        "person": person,
        "ways": queries.ways_to_reach(person, actor=person, purpose=OWN_LOOK),
        "signs_in_with": sign_in_address(request.user, actor=person, purpose=OWN_LOOK),
        "looks": queries.looks_at(person),
        "codes": queries.codes_made_for(person),
    }
    return render(request, "people/my_details.html", context)


@in_their_language
@signed_in
def seen_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """A letter for somebody who reads no screen: who has seen their details, and what for."""
    person = queries.person_with(pk)
    if person is None or not may_change_details(request.person, person):
        raise Http404
    context = {
        "person": person,
        "looks": queries.looks_at(person),
        "codes": queries.codes_made_for(person),
        "is_own": person == request.person,
        "back": _back_from(request.person, person),
    }
    # Noted after the list is read, so that the letter does not begin with itself.
    note_look(person.subject, person.place_of("who_has_seen"), actor=request.person, purpose=FOR_LETTER)
    return render(request, "people/seen_letter.html", context)


@in_their_language
@signed_in
def change_details(request: HttpRequest, pk: int, way: str, step: str = "") -> HttpResponse:
    """Change a name and ways to reach somebody: my own, or told to me by somebody I help."""
    person = queries.person_with(pk)
    if person is None or not may_change_details(request.person, person):
        raise Http404
    is_own = person == request.person
    if not is_own and way == "web":
        # It is their answer: only the page that says who wrote it down is open to others.
        raise Http404

    def save(answers: dict, _said: object) -> str:
        # Whoever may not see a way to reach somebody leaves it as it is by leaving it out.
        ways = {way: answers[way] for way in queries.WAYS if sees_ways or answers[way]}
        services.change_details(
            by=request.person,
            person=person,
            name=answers["name"],
            ways=ways,
            reach_seen_by=answers["reach_seen_by"],
        )
        keep_sign_in_address(request, person, answers["email"], before=initial.get("email", ""))
        return there

    there = _back_from(request.person, person)
    sees_ways = may_see_ways(request.person, person)
    initial = _details(request.person, person) if way in {"web", "for_someone"} else {}
    people = [(person.pk, person.name)]
    return run(
        request, way, step, forms.ChangeDetailsForm, save=save, edits=person, initial=initial, people=people,
        back=there, is_theirs=not is_own,
    )  # fmt: skip


def keep_sign_in_address(request: HttpRequest, person: Person, email: str, *, before: str) -> None:
    """Take an e-mail to sign in with; whoever has it is asked first whether it is theirs."""
    confirm = services.keep_sign_in_address(
        by=request.person, person=person, email=email, before=before, can_confirm=can_send_mail()
    )
    if confirm is not None:
        link = request.build_absolute_uri(confirm.link_path)
        transaction.on_commit(lambda: _send_confirmation(request, email, link))


def _send_confirmation(request: HttpRequest, email: str, link: str) -> None:
    try:
        sent = send_confirmation(email, link=link, house=request.house)
    except MailIsDown:
        sent = False
    messages.info(request, CONFIRM_SENT if sent else CONFIRM_NOT_SENT)


def _details(asker: Person, person: Person) -> dict[str, str]:
    purpose = OWN_LOOK if asker == person else FOR_WRITING_DOWN
    stands = standing(asker, person)
    ways = queries.ways_shown_to(
        person, actor=asker, in_team=stands.in_team, is_keyholder=stands.is_keyholder, purpose=purpose
    )
    return {"name": person.name, "reach_seen_by": person.reach_seen_by, **ways}


@signed_in
def give_sign_in_code(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a code and a link for somebody to read out or print; shown once."""
    person = queries.person_with(pk)
    if person is None or not may_help(request.person, person):
        raise Http404
    about = {"person": person, "back": queries.page_about(request.person, person)}
    if request.method != "POST":
        return render(request, "people/give_sign_in_code.html", about)
    way_in = _way_in_shown(request, person) or services.help_sign_in(by=request.person, person=person)
    context = {
        "code": way_in.code_in_groups,
        "link": request.build_absolute_uri(way_in.link_path),
        "page": request.build_absolute_uri(way_in.code_path),
    }
    return show(
        request, "people/give_sign_in_code.html", lambda: notices.how_to_sign_in(person, **context),
        house=request.house, keep={"code": way_in.code, "token": way_in.token}, **about, **context,
    )  # fmt: skip


def _way_in_shown(request: HttpRequest, person: Person) -> WayIn | None:
    """The code that is on the page already, where a letter or other words with it are asked for: it stays the same."""
    if not {"paper", "again"} & request.POST.keys():
        return None
    code, token = request.POST.get("code", ""), request.POST.get("token", "")
    found = way_in_given(code, token, by=request.user, account=person.account)
    if found is None:
        raise Http404
    return WayIn(found, code, token)


def _back_from(asker: Person, person: Person) -> str:
    return reverse("people:my_details") if asker == person else queries.page_about(asker, person)


def own_person(request: HttpRequest) -> Person:
    if request.person is None:
        raise Http404
    return request.person
