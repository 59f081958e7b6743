"""What each puts in before a round, who had a turn and who notes it, and names without titles."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.inclusion.adapter import name_of
from intheroom.inclusion.permissions import looker
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import project_page
from intheroom.team.queries.members import active_members, members_with_a_place, place_of, writable_for
from intheroom.workshops import services
from intheroom.workshops.adapter.titles import name_here
from intheroom.workshops.adapter.turns import Tally, own_words, round_seen
from intheroom.workshops.choices import State
from intheroom.workshops.choices.turns import Keep, Mode
from intheroom.workshops.forms import NoteTurnsForm, OpenFirstRoundForm, PutInFirstForm
from intheroom.workshops.permissions import Permission, may_note_turns, may_take_on_turns
from intheroom.workshops.queries import turns as queries
from intheroom.workshops.queries.agenda import item_of
from intheroom.workshops.queries.sessions import who_comes
from intheroom.workshops.services.turns import MODES, TIMES
from intheroom.workshops.views.sessions import fetch


@in_their_language
@project_page(Permission.SEE)
def first_round(request, project, session_id, round_id):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    item = _item(session, round_id, has_first_round=True)
    rows, opened = queries.first_words_on(item), queries.opening_of(item)
    page = {
        "session": session,
        "item": item,
        "by": by,
        "round": round_seen(item, rows, opened, asked=queries.asked_in(who_comes(session)), by=by),
        "place": place_of(project, request.person),
        "is_on": _is_asked(session, item),
    }
    return TemplateResponse(request, "workshops/first_round.html", page)


@in_their_language
@project_page(Permission.NOTE)
def put_in_first(request, project, session_id, round_id, *, way, step=""):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    item, place = _item(session, round_id, has_first_round=True), place_of(project, request.person)
    if not _is_asked(session, item) or (way == "web" and place is None):
        raise Http404
    mine = queries.own_first_word(item, place)

    def save(answers, said):
        member = place if said.way == Way.WEB else _member(project, said.person_key)
        services.put_in_first(by=request.person, item=item, member=member, answers=answers, said=said)
        return _first(session, item)

    begun = mine is not None and way == "web"
    return run(
        request, way, step, PutInFirstForm, save=save, about=project, edits=mine if begun else None,
        initial={"words": own_words(mine, by), "named": mine.named, "passes": mine.passes} if begun else {},
        is_private=True, more={"session": session, "item": item, "opened": queries.opening_of(item)},
        people=writable_for(project, request.person, leads=by.leads), back=_first(session, item),
    )  # fmt: skip


@project_page(Permission.PLAN)
def open_first_round(request, project, session_id, round_id, *, way, step=""):
    session = fetch(project, session_id)
    item = _item(session, round_id, has_first_round=True)
    if not _is_asked(session, item):
        raise Http404

    def save(answers, said):
        del said
        services.open_first_round(by=request.person, item=item, answers=answers)
        return _first(session, item)

    return run(
        request, way, step, OpenFirstRoundForm, save=save, about=project, people=[],
        more={"session": session, "item": item}, back=_first(session, item),
    )  # fmt: skip


@project_page(Permission.SEE)
def turns(request, project, session_id):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    keeper, place = queries.turn_keeper_of(session), place_of(project, request.person)
    items, noted = queries.items_talked_about(session), queries.turns_at(session)
    first = queries.open_first_words_at(session)
    # Whoever was not there and wrote a letter had a turn as well.
    members = queries.welcome_in(who_comes(session), [row.member for row in (*noted, *first)])
    tally = Tally(session, members, noted, first)
    notes = may_note_turns(by, keeper, project)
    page = {
        "session": session,
        "by": by,
        "notes": notes,
        "keeper": keeper and name_here(session, name_of(by, keeper.member)),
        "keeps": keeper is not None and keeper.member.person_id == request.person.pk,
        "may_take_on": keeper is None and may_take_on_turns(by, place, project),
        "items": [tally.on(item, by) for item in items] if notes else [],
        "shares": tally.shares(items) if notes else [],
        "told": "" if notes or project.is_sensitive else tally.told(items),
        "is_off": session.state == State.CANCELLED,
    }
    return TemplateResponse(request, "workshops/turns.html", page)


@project_page(Permission.SEE)
def note_turns(request, project, session_id, round_id, *, way, step=""):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    item = _item(session, round_id)
    if not may_note_turns(by, queries.turn_keeper_of(session), project):
        raise Http404

    def save(answers, said):
        services.note_turns(by=request.person, session=session, item=item, answers=answers, said=said)
        return _turns(session)

    members = queries.welcome_in(who_comes(session), list(active_members(project)))
    named = [(one.pk, name_here(session, one.person.name)) for one in members]
    known = [row for row in queries.turns_at(session) if row.item_id == item.pk]
    so_far = {f"{TIMES}{row.member_id}": row.times for row in known}
    so_far |= {f"{MODES}{row.member_id}": row.modes for row in known}
    return run(
        request, way, step, NoteTurnsForm, save=save, about=project, edits=item, initial=so_far,
        form_kwargs={"members": named},
        more={"session": session, "item": item, "names": [name for _key, name in named], "modes": Mode.labels},
        people=[], back=_turns(session),
    )  # fmt: skip


@project_page(Permission.SEE)
def keep_turns(request, project, session_id, keep):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    keeper, place = queries.turn_keeper_of(session), place_of(project, request.person)
    may = {
        Keep.TAKE_ON: may_take_on_turns(by, place, project),
        Keep.HAND_BACK: by.leads or (keeper is not None and keeper.member.person_id == request.person.pk),
    }
    if keep not in Keep.values or not may.get(keep, by.leads):
        raise Http404

    def do():
        if keep == Keep.TAKE_ON:
            services.keep_turns(by=request.person, session=session, member=place)
        elif keep == Keep.HAND_BACK:
            services.stop_keeping_turns(by=request.person, session=session)
        else:
            services.show_titles(by=request.person, session=session, keep=keep)
            return reverse("workshops:agenda", args=[project.ref, session.pk])
        return _turns(session)

    return once(request, do)


def _item(session, round_id, *, has_first_round=False):
    """One thing on the agenda of this session."""
    row = item_of(session.project, round_id)
    if row is None or row.session_id != session.pk or row.is_break:
        raise Http404
    if has_first_round and not row.has_first_round:
        raise Http404
    row.session = session
    return row


def _is_asked(session, item):
    """It is on the agenda, and the session was not called off: letters after the day count too."""
    return item.state == "on" and session.state != State.CANCELLED


def _member(project, key):
    """The member whose words are written down."""
    found = next((one for one in members_with_a_place(project) if str(one.person_id) == key), None)
    if found is None:
        raise Refused(
            gettext("Choose whose answer this is."), how=gettext("They must have a place in the team.")
        )
    return found


def _first(session, item):
    return reverse("workshops:first_round", args=[session.project.ref, session.pk, item.pk])


def _turns(session):
    return reverse("workshops:turns", args=[session.project.ref, session.pk])
