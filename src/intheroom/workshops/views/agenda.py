"""The agenda of a session: what is on it, what was parked, and the sheet for whoever leads it."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.inclusion.permissions import looker
from intheroom.kit.advise.rules import Refused, look_at
from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import facilitator_guide
from intheroom.projects.permissions import project_page
from intheroom.projects.queries import big_picture_of
from intheroom.team.queries.members import members_with_a_place, place_of, writable_for
from intheroom.workshops import services
from intheroom.workshops.adapter.agenda import facts_about, in_turn, items_seen, sides_told
from intheroom.workshops.adapter.sessions import needs_seen
from intheroom.workshops.choices.agenda import Move, Talk
from intheroom.workshops.forms import AddAgendaItemForm, EditAgendaItemForm
from intheroom.workshops.permissions import Permission
from intheroom.workshops.queries.agenda import agenda_of, item_of, parked_in
from intheroom.workshops.queries.sessions import who_comes
from intheroom.workshops.views.sessions import fetch

ASKED = ("words", "outcome", "talk", "minutes")


@in_their_language
@project_page(Permission.SEE)
def agenda(request, project, session_id):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    rows = agenda_of(session)
    facts = {"agenda": facts_about(rows, session)}
    page = {
        "session": session,
        "by": by,
        "items": items_seen(rows, session, by),
        "sides": sides_told(rows),
        "parked": items_seen(parked_in(project), session, by),
        "moves": [(one.value, one.label) for one in (Move.EARLIER, Move.LATER, Move.PARK)],
        "big_picture": big_picture_of(project),
        "may_add": session.is_ahead and place_of(project, request.person) is not None,
        "found": look_at(facts, place=project, thing=f"session{session.pk}") if session.is_ahead else [],
    }
    return TemplateResponse(request, "workshops/agenda.html", page)


@project_page(Permission.PLAN)
def lead_session(request, project, session_id):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    agenda = agenda_of(session)
    page = {
        "session": session,
        "items": items_seen(agenda, session, by),
        # Those on the agenda; how many were asked for, while none stands on it.
        "breaks": sum(row.talk == Talk.BREAK for row in agenda) or session.breaks,
        "parked": parked_in(project),
        "big_picture": big_picture_of(project),
        "in_turn": in_turn(who_comes(session), by),
        "kinds": needs_seen(session, by).kinds,
        "guide": facilitator_guide(),
    }
    return TemplateResponse(request, "workshops/lead_session.html", page)


@in_their_language
@project_page(Permission.NOTE)
def add_agenda_item(request, project, session_id, way, step=""):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    place = place_of(project, request.person)
    if way == "web" and place is None:
        raise Http404

    def save(answers, said):
        member = place if said.way == Way.WEB else _member(project, said.person_key)
        services.agenda.add_agenda_item(
            by=request.person, session=session, member=member, answers=answers, said=said
        )
        return _agenda(project, session)

    return run(
        request, way, step, AddAgendaItemForm, save=save, about=project, more={"session": session},
        people=writable_for(project, request.person, leads=by.leads), back=_agenda(project, session),
    )  # fmt: skip


@in_their_language
@project_page(Permission.NOTE)
def edit_agenda_item(request, project, session_id, agenda_item_id, *, way, step=""):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    row = item_of(project, agenda_item_id)
    if row is None or (row.session_id != session.pk and request.method != "POST"):
        raise Http404
    # Taken up on another day while somebody wrote: it is changed where it is now.
    session = row.session
    if not (by.leads or row.member.person_id == request.person.pk):
        raise Http404

    def save(answers, said):
        services.agenda.edit_agenda_item(by=request.person, item=row, answers=answers, said=said)
        return _agenda(project, session)

    return run(
        request, way, step, EditAgendaItemForm, save=save, about=project, edits=row,
        initial={name: getattr(row, name) for name in ASKED}, more={"session": session},
        people=[], back=_agenda(project, session),
    )  # fmt: skip


@project_page(Permission.PLAN)
def move_agenda_item(request, project, session_id, agenda_item_id, move):
    session, row = fetch(project, session_id), item_of(project, agenda_item_id)
    if row is None or move not in Move.values:
        raise Http404

    def do():
        services.agenda.move_agenda_item(by=request.person, item=row, session=session, move=move)
        return _agenda(project, session)

    return once(request, do)


def _member(project, key):
    """The member whose wish is written down."""
    found = next((one for one in members_with_a_place(project) if str(one.person_id) == key), None)
    if found is None:
        raise Refused(
            gettext("Choose whose answer this is."), how=gettext("They must have a place in the team.")
        )
    return found


def _agenda(project, session):
    return reverse("workshops:agenda", args=[project.ref, session.pk])
