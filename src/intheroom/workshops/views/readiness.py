"""What people need at one session, each one's own place there, support around it, food, groups, and how it went."""

from functools import partial

from django.http import Http404
from django.template.response import TemplateResponse

from intheroom.inclusion.adapter import name_of
from intheroom.inclusion.choices import COSTS
from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.run import once, run
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import costs_of
from intheroom.projects.permissions import project_page
from intheroom.team.queries.members import active_members, members_with_a_place
from intheroom.workshops import services
from intheroom.workshops.adapter import (
    food_needs,
    groups_by_way,
    largest_groups,
    needs_seen,
    offers_to,
    sealed_so_far,
    seen_to_so_far,
    tastes,
)
from intheroom.workshops.adapter.times import times_told, ways_offered
from intheroom.workshops.adapter.titles import name_here
from intheroom.workshops.choices import FROM_AFAR, WayIn
from intheroom.workshops.forms import (
    NoteAttendanceForm,
    PlanSupportForm,
    SayHowIJoinForm,
    SeeToNeedForm,
)
from intheroom.workshops.permissions import Permission
from intheroom.workshops.queries.inviting import answered_so_far
from intheroom.workshops.queries.sessions import coming_of, need_here_of, support_plan_of, who_comes
from intheroom.workshops.services.after import MEMBER
from intheroom.workshops.services.support_plan import WORDS
from intheroom.workshops.views.sessions import fetch

USUAL_GROUP = 5


@project_page(Permission.SEE)
def see_to_need(request, project, session_id, need_id, *, way, step=""):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    shown = _need(session, by, need_id)
    row, need = shown.row, shown.need

    def save(answers, said):
        services.see_to_need(by=request.person, session=session, need=need, answers=answers, said=said)
        return session.page_url

    return run(
        request, way, step, SeeToNeedForm, save=save, about=project, edits=row,
        finds=partial(need_here_of, session, need),
        initial=seen_to_so_far(row, request.person) if way in {"web", "for_someone"} else {},
        form_kwargs={"owners": [(str(one.pk), name_of(by, one)) for one in active_members(project)]},
        more={"session": session, "shown": shown, "costs": costs_of(COSTS.get(need.kind, ()))},
        people=[], back=session.page_url,
    )  # fmt: skip


@project_page(Permission.SEE)
def still_holds(request, project, session_id, need_id):
    session = fetch(project, session_id)
    row = _need(session, looker(request.person, request.role), need_id).row
    if row is None:
        raise Http404

    def do():
        services.say_it_still_holds(by=request.person, row=row)
        return session.page_url

    return once(request, do)


def _need(session, by, need_id):
    """A need at this session that the asker may see to, with what was arranged for it."""
    for one in needs_seen(session, by).others:
        if one.need.pk == need_id and one.need.may_see != MaySee.ONLY_ME:
            if one.row is not None:
                one.row.need = one.need
            return one
    raise Http404


@in_their_language
@project_page(Permission.SEE)
def say_how_i_join(request, project, session_id, member_id, *, way, step=""):
    session = fetch(project, session_id)
    member = active_members(project).filter(pk=member_id).first()
    is_mine = member is not None and member.person_id == request.person.pk
    if member is None or not (is_mine or request.role.is_leading) or (way == "web" and not is_mine):
        raise Http404
    row = coming_of(session, member)

    def save(answers, said):
        services.say_how_i_join(by=request.person, session=session, member=member, answers=answers, said=said)
        return session.page_url

    initial = answered_so_far(row) | sealed_so_far(row, request.person) if row and is_mine else {}
    by = looker(request.person, request.role)
    return run(
        request, way, step, SayHowIJoinForm, save=save, about=project, edits=row if is_mine else None,
        finds=partial(coming_of, session, member) if is_mine else None,
        initial=initial if way == "web" else {}, is_private=True,
        form_kwargs={
            "offers": offers_to(session, member.person, by), "times": times_told(session),
            "ways": ways_offered(session, row.joins_by if row else ""),
        },
        more={"session": session}, people=[(member.person_id, member.person.name)],
        back=session.page_url, is_theirs=not is_mine,
    )  # fmt: skip


@project_page(Permission.PLAN)
def plan_support(request, project, session_id, way, step=""):
    session = fetch(project, session_id)
    plan = getattr(session, "support_plan", None)

    def save(answers, said):
        services.plan_support(by=request.person, session=session, answers=answers, said=said)
        return session.page_url

    initial = {name: getattr(plan, name) for name in (*WORDS, "may_leave", "check_in_on")} if plan else {}
    initial |= {"check_in_by": str(plan.check_in_by_id or "")} if plan else {}
    members = [(str(one.pk), one.person.name) for one in active_members(project)]
    return run(
        request, way, step, PlanSupportForm, save=save, about=project, edits=plan, opens_again=True,
        finds=partial(support_plan_of, session),
        initial=initial, form_kwargs={"members": members}, more={"session": session},
        people=[], back=session.page_url,
    )  # fmt: skip


@project_page(Permission.PLAN)
def note_attendance(request, project, session_id, way, step=""):
    session = fetch(project, session_id)

    def save(answers, said):
        services.note_attendance(by=request.person, session=session, answers=answers, said=said)
        return session.page_url

    known = {row.member_id: row.took_part for row in session.coming.all()}
    members = list(members_with_a_place(project))
    return run(
        request, way, step, NoteAttendanceForm, save=save, about=project, edits=session,
        initial={f"{MEMBER}{one.pk}": known.get(one.pk, "") for one in members},
        form_kwargs={"members": [(f"{MEMBER}{one.pk}", one.person.name) for one in members]},
        more={"session": session}, people=[], back=session.page_url,
    )  # fmt: skip


@project_page(Permission.PLAN)
def wall(request, project, session_id):
    session = fetch(project, session_id)
    page = {"session": session, "needs": needs_seen(session, looker(request.person, request.role))}
    return TemplateResponse(request, "workshops/wall.html", page)


@project_page(Permission.PLAN)
def food(request, project, session_id):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    coming = who_comes(session)
    first, then = tastes(coming, request.person)
    seen = [one.need for one in needs_seen(session, by).others]
    # Where a side could point at somebody, the order says nothing of it.
    mixed = sorted(first + then, key=str.casefold) if project.is_sensitive else []
    page = {"session": session, "first": first, "then": then, "mixed": mixed, "must": food_needs(seen, by)}
    return TemplateResponse(request, "workshops/food.html", page)


@project_page(Permission.PLAN)
def groups(request, project, session_id):
    session, by = fetch(project, session_id), looker(request.person, request.role)
    rows = {
        row.member.person_id: row
        for row in who_comes(session)
        # Interpreters and supporters sit beside whoever they came with.
        if row.member.counts and row.joins_by in {WayIn.ROOM, *FROM_AFAR}
    }
    largest = largest_groups(rows.values(), by)
    is_afar = {one: row.joins_by in FROM_AFAR for one, row in rows.items()}
    made = [
        ({is_afar[one] for one in group}, [name_here(session, rows[one].member.person.name) for one in group])
        for group in groups_by_way(is_afar, largest, USUAL_GROUP)
    ]
    page = {"session": session, "groups": made, "usual": USUAL_GROUP}
    page["has_both"] = len(set(is_afar.values())) > 1
    return TemplateResponse(request, "workshops/groups.html", page)
