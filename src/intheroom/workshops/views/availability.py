"""When people can: what I say of my times, who has not said yet, and who would be shut out by a time."""

from functools import partial

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import once, run
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.showing import show
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import project_page
from intheroom.team.queries.members import members_with_a_place, pages_of_members, place_of, writable_for
from intheroom.workshops import notices, queries, services
from intheroom.workshops.adapter.availability import MORE_SPANS, MOST_SPANS, SPANS, answers_in
from intheroom.workshops.adapter.availability_seen import times_seen
from intheroom.workshops.adapter.availability_start import started_with
from intheroom.workshops.forms import ProposeTimesForm, SayWhenForm
from intheroom.workshops.permissions import Permission


def _back(project):
    return reverse("workshops:when_people_can", args=[project.ref])


@in_their_language
@project_page(Permission.SEE)
def when_people_can(request, project):
    members = queries.members_to_ask(project)
    given = queries.given_by(members)
    said = given.said
    mine = next((one for one in members if one.person_id == request.person.pk), None)
    page = {"mine": mine, "said": said.get(mine.pk) if mine else None, "leads": request.role.is_leading}
    if request.role.is_leading:
        page |= {"members": members} | _to_plan(request, project, members, given)
    return TemplateResponse(request, "workshops/when_people_can.html", page)


def _to_plan(request, project, members, given):
    """For those who plan. While no time is looked at, nobody's times are opened."""
    rows, pages = queries.proposed_times(project), pages_of_members(project, members)
    by = looker(request.person, request.role)
    known = queries.known_times(members, by=by, given=given) if rows else []
    said = given.said
    times = times_seen(project, rows, known)
    return {
        "times": times,
        "for_all": [time for time in times if not time.shut_out],
        "not_said": [(one, pages.get(one.person_id, "")) for one in members if one.pk not in said],
        "long_ago": [
            one for one in members if one.pk in said and said[one.pk].said_at < queries.ask_again_since()
        ],
        "reasons": [one for one in known if one.reason and one.member.person_id != by.person.pk],
    }


@in_their_language
@project_page(Permission.NOTE)
def say_when(request, project, way, step=""):
    place, leads = place_of(project, request.person), request.role.is_leading
    if place is None or (way == "for_someone" and not leads):
        raise Http404
    row = queries.availability_of(place)
    is_own = way in {"web", "check", "done"}
    begun = started_with(place, row) if is_own else None
    spans = max(SPANS, min(len(begun.times.spans) + MORE_SPANS, MOST_SPANS)) if begun else SPANS

    def save(answers, said):
        member = place if said.way == Way.WEB else _member(project, said.person_key)
        services.say_when(by=request.person, member=member, answers=answers, said=said)
        return _back(project)

    return run(
        request, way, step, SayWhenForm, save=save, about=project, is_private=True,
        initial={**answers_in(begun.times), **begun.more} if begun else {},
        **({"edits": row, "finds": partial(queries.availability_of, place)} if is_own else {}),
        form_kwargs={"spans": spans, "shows_earlier": is_own},
        people=writable_for(project, request.person, leads=True) if leads else [],
        back=_back(project), more={"begun": begun} | (SayWhenForm().on_paper() if way in {"sheet", "script"} else {}),
    )  # fmt: skip


def _member(project, key):
    found = next((one for one in members_with_a_place(project) if str(one.person_id) == key), None)
    if found is None:
        raise Refused(
            gettext("Choose whose answer this is."), how=gettext("They must have a place in the team.")
        )
    return found


@project_page(Permission.PLAN)
def propose_times(request, project, way, step=""):
    def save(answers, _said):
        services.propose_times(by=request.person, project=project, answers=answers)
        return _back(project)

    return run(request, way, step, ProposeTimesForm, save=save, about=project, people=[], back=_back(project))


@project_page(Permission.PLAN)
def strike_times(request, project):
    """Take one time off the list; without a number, all of them."""
    named = request.POST.get("time", "")
    only = (int(named) if named.isdecimal() else 0) if named else None

    def do():
        services.strike_times(by=request.person, project=project, only=only)
        return _back(project)

    return once(request, do)


@project_page(Permission.SEE)
def letter_to_employer(request, project, member_id):
    """A letter that asks to let somebody come: their own, or printed for them by those who lead."""
    member = members_with_a_place(project).filter(pk=member_id).first()
    if member is None or not (request.role.is_leading or member.person_id == request.person.pk):
        raise Http404
    times = queries.times_ahead(project)

    def make():
        return notices.letter_to_employer(member, times)

    return show(request, "workshops/letter_to_employer.html", make, house=request.house, member=member)
