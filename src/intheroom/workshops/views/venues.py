"""Places and ways to meet: all of them, what is at each, and what members say of it."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.inclusion.permissions import looker
from intheroom.inclusion.queries.jobs import needs_now
from intheroom.kit.advise.rules import Refused, answers_of
from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import PAYING, cards_at
from intheroom.projects.permissions import project_page
from intheroom.projects.queries import person_choices
from intheroom.team.queries.members import members_with_a_place, place_of, writable_for
from intheroom.workshops import queries, services
from intheroom.workshops.adapter import Facts, own_answer, seen, too_late, venue_so_far, way_in, words_opened
from intheroom.workshops.choices import Been, Feature, Known, VenueKind
from intheroom.workshops.forms import AddVenueForm, CheckVenueForm, JudgeVenueForm
from intheroom.workshops.forms.venues import LAST_HOME
from intheroom.workshops.permissions import Permission, may_read_way_in

# On paper these stand in a table, so that the list to take along stays short.
IN_ROWS = (*Feature.values, *LAST_HOME)


@project_page(Permission.SEE)
def venues(request, project):
    rows, by = queries.venues_of(project), looker(request.person, request.role)
    words = queries.words_on(rows)
    whole = _whole(project, by, rows)
    found = [seen(row, [word for word in words if word.venue_id == row.pk], **whole) for row in rows]
    return TemplateResponse(request, "workshops/venues.html", {"venues": found, "by": by})


@project_page(Permission.SEE)
def venue(request, project, venue_id):
    row, by = _venue(request, project, venue_id), looker(request.person, request.role)
    words = queries.words_on([row])
    place = place_of(project, request.person)
    page = {
        "venue": seen(row, words, **_whole(project, by, [row])),
        "way_in": way_in(row, by, project),
        "own": next((word for word in reversed(words) if place and word.member_id == place.pk), None),
        "words": words_opened(words, by) if by.arranges else [],
        "by": by,
        "may_judge": place is not None,
        "may_read_way_in": may_read_way_in(by, project, row),
        "cards": cards_at(PAYING),
        "held_here": queries.sessions_held_at(row) if by.leads else [],
    }
    return TemplateResponse(request, "workshops/venue.html", page)


@project_page(Permission.NOTE)
def add_venue(request, project, way, step=""):
    def save(answers, said):
        made = services.add_venue(by=request.person, project=project, answers=answers, said=said)
        return _page(project, made)

    added = queries.newest_venue_by(project, request.person) if way == "done" else None
    return run(
        request, way, step, AddVenueForm, save=save, about=project,
        people=_speak_for(request, project), back=_page(project, added) if added else _all(project),
    )  # fmt: skip


@project_page(Permission.NOTE)
def check_venue(request, project, venue_id, way, step=""):
    row, by = _venue(request, project, venue_id), looker(request.person, request.role)

    def save(answers, said):
        services.check_venue(by=request.person, venue=row, answers=answers, said=said)
        return _page(project, row)

    opens = way not in {"sheet", "script", "done"}
    may_open = may_read_way_in(by, project, row)
    return run(
        request, way, step, CheckVenueForm, save=save, about=project, edits=row,
        initial=venue_so_far(row, way_in(row, by, project)) if opens else {}, more={"venue": row, "in_rows": IN_ROWS},
        form_kwargs={"kind": row.kind, "may_open": may_open, "from_afar": queries.ways_in_from_afar(project)},
        people=_speak_for(request, project), back=_page(project, row),
    )  # fmt: skip


@in_their_language
@project_page(Permission.NOTE)
def judge_venue(request, project, venue_id, way, step=""):
    row, by = _venue(request, project, venue_id), looker(request.person, request.role)
    place = place_of(project, request.person)
    if way == "web" and place is None:
        raise Http404

    def save(answers, said):
        member = place if said.way == Way.WEB else _member(project, said.person_key)
        services.judge_venue(by=request.person, venue=row, member=member, answers=answers, said=said)
        return _page(project, row)

    return run(
        request, way, step, JudgeVenueForm, save=save, about=project, more={"venue": row}, is_private=True,
        initial=_begun(request, row, place, by) if way == "web" else {},
        form_kwargs={"is_place": row.kind == VenueKind.PLACE},
        people=writable_for(project, request.person, leads=by.leads), back=_page(project, row),
    )  # fmt: skip


@project_page(Permission.PLAN)
def end_venue(request, project, venue_id):
    row = _venue(request, project, venue_id)

    def do():
        services.end_venue(by=request.person, venue=row)
        return _all(project)

    return once(request, do)


def _whole(project, by, rows):
    """What is the same for every place of a project, asked for as far as one of them makes it matter."""
    may_serve = any(row.kind == VenueKind.PLACE and row.alcohol != Known.NO for row in rows)
    facts = Facts(
        owners=queries.owners_known(project) if any(row.owner for row in rows) else (),
        keeps_off_alcohol=may_serve and queries.is_kept_off_alcohol(project),
        late=too_late(queries.sessions_to_come(project)) if any(row.last_home for row in rows) else {},
        used=queries.times_used(project) if rows else {},
        answers=answers_of(project.ref),
    )
    return {"project": project, "facts": facts, "needs": needs_now(project), "by": by}


def _begun(request, row, place, by):
    """What they said last; from the page of a session that is over: that they were there."""
    said = own_answer(queries.own_word_on(row, place), by)
    return said | {"been": Been.AFTER} if request.GET.get("been") == Been.AFTER else said


def _venue(request, project, venue_id):
    """One on the list. Of one that was taken off it meanwhile, what somebody sends is still answered."""
    row = queries.venue_of(project, venue_id, also_ended=request.method == "POST")
    if row is None:
        raise Http404
    return row


def _member(project, key):
    """The member whose word is written down."""
    found = next((one for one in members_with_a_place(project) if str(one.person_id) == key), None)
    if found is None:
        raise Refused(
            gettext("Choose whose answer this is."), how=gettext("They must have a place in the team.")
        )
    return found


def _speak_for(request, project):
    return [] if request.hides_names else person_choices(project)


def _all(project):
    return reverse("workshops:venues", args=[project.ref])


def _page(project, row):
    if row.ended_at is not None:
        return _all(project)
    return reverse("workshops:venue", args=[project.ref, row.pk])
