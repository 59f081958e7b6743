"""All sessions on one page, and each one: whether it is ready, and what becomes of it."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from intheroom.inclusion.permissions import looker
from intheroom.inclusion.queries import needs_shared
from intheroom.kit.advise.rules import look_at
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import project_page
from intheroom.team.queries.members import active_members, place_of
from intheroom.workshops import services
from intheroom.workshops.adapter import blocks_told, expected_seen, needs_seen
from intheroom.workshops.adapter.facts import facts_of
from intheroom.workshops.adapter.times import times_seen
from intheroom.workshops.choices import Again, State
from intheroom.workshops.forms import AddSessionForm, CancelSessionForm, EditSessionForm
from intheroom.workshops.permissions import Permission
from intheroom.workshops.queries import venues_of
from intheroom.workshops.queries.passing_on import to_pass_on
from intheroom.workshops.queries.sessions import (
    changes_of,
    session_and_times,
    session_of,
    sessions_of,
    ways_counted,
    who_comes_at,
)

EDITED = ("title", "minutes", "breaks", "mode", "is_sensitive", "supporters", "interpreters", "young_ones")


@in_their_language
@project_page(Permission.SEE)
def sessions(request, project):
    rows = sessions_of(project)
    page = {
        "leads": request.role.is_leading,
        "to_pass_on": to_pass_on(project, request.person),
        "ahead": [row for row in rows if row.is_ahead],
        "over": [row for row in reversed(rows) if not row.is_ahead],
    }
    return TemplateResponse(request, "workshops/sessions.html", page)


@in_their_language
@project_page(Permission.SEE)
def session(request, project, session_id):
    row, others = session_and_times(project, session_id)
    if row is None:
        raise Http404
    by, everywhere = looker(request.person, request.role), who_comes_at([row, *others])
    coming = [one for one in everywhere if one.session_id == row.pk]
    needs = needs_seen(row, by)
    me = next((one for one in coming if one.member.person_id == request.person.pk), None)
    page = {
        "session": row,
        "by": by,
        "needs": needs,
        "shared": () if by.arranges else needs_shared(project, row.needs()),
        "me": me,
        "place": me.member if me else place_of(project, request.person),
        "expected": expected_seen(project, coming, by),
        "ways": ways_counted(coming) if by.arranges or not project.is_sensitive else [],
        "changes": changes_of(row),
        "states": State,
        "is_over": row.ends_at is not None and row.ends_at <= timezone.now(),
        "has_begun": row.starts_at is not None and row.starts_at <= timezone.now(),
        "plan": getattr(row, "support_plan", None),
        "times": times_seen(row, others, everywhere, by),
    }
    if by.leads and row.is_ahead and not row.whole_team:
        here = {one.member_id for one in coming}
        page["not_expected"] = [one for one in active_members(project) if one.pk not in here]
    if by.arranges and row.is_ahead:
        page["blocks"] = blocks_told(row, coming, needs, by)
        facts = {"session": facts_of(row, coming, needs)}
        page["found"] = look_at(facts, place=project, thing=f"session{row.pk}")
    return TemplateResponse(request, "workshops/session.html", page)


@project_page(Permission.PLAN)
def add_session(request, project, way, step=""):
    def save(answers, said):
        made = services.add_session(by=request.person, project=project, answers=answers, said=said)
        return made.page_url

    members = [(str(one.pk), one.person.name) for one in active_members(project)]
    firsts = [one for one in sessions_of(project) if one.again == Again.FIRST]
    return run(
        request, way, step, AddSessionForm, save=save, about=project,
        initial={"expected": [key for key, _name in members], "again_of": request.GET.get("again_of", "")},
        form_kwargs={"venues": venues_of(project), "firsts": firsts, "members": members},
        people=[], back=reverse("workshops:sessions", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.PLAN)
def edit_session(request, project, session_id, way, step=""):
    row = fetch(project, session_id)

    def save(answers, said):
        services.edit_session(by=request.person, session=row, answers=answers, said=said)
        return row.page_url

    starts = timezone.localtime(row.starts_at) if row.starts_at else None
    initial = {name: getattr(row, name) for name in (*EDITED, "opening", "menu")}
    initial |= {"day": starts and starts.date(), "at": f"{starts:%H:%M}" if starts else ""}
    return run(
        request, way, step, EditSessionForm, save=save, about=project, edits=row,
        initial=initial | {"venue": str(row.venue_id or "")},
        form_kwargs={"venues": with_own(venues_of(project), row)}, people=[], back=row.page_url,
    )  # fmt: skip


@project_page(Permission.PLAN)
def decide_session(request, project, session_id, what):
    row = fetch(project, session_id)
    if what not in {"confirm", "open"}:
        raise Http404
    seen = request.POST.get("seen", "")

    def do():
        if what == "confirm":
            services.confirm_session(by=request.person, session=row)
        else:
            last = int(seen) if seen.isdecimal() else None
            services.reopen_session(by=request.person, session=row, seen=last)
        return row.page_url

    return once(request, do, back=row.page_url)


@project_page(Permission.PLAN)
def cancel_session(request, project, session_id, way, step=""):
    row = fetch(project, session_id)

    def save(answers, said):
        services.cancel_session(by=request.person, session=row, answers=answers, said=said)
        return row.page_url

    return run(
        request, way, step, CancelSessionForm, save=save, about=project, edits=row, people=[],
        more={"session": row}, back=row.page_url,
    )  # fmt: skip


def fetch(project, session_id):
    """One session of this project; for any other there is no such page."""
    row = session_of(project, session_id)
    if row is None:
        raise Http404
    row.project = project
    return row


def with_own(venues, row):
    """The list, and the place the session has, even where it was taken off the list since."""
    return venues if row.venue is None or row.venue in venues else [*venues, row.venue]
