"""Telling people the dates that were chosen and how they change, and what each of them is told."""

from functools import partial

from django.http import Http404
from django.urls import reverse

from intheroom.kit.ask.run import once
from intheroom.kit.tell.showing import show
from intheroom.projects.permissions import project_page
from intheroom.workshops import services
from intheroom.workshops.permissions import Permission
from intheroom.workshops.queries.plan import chosen_plan
from intheroom.workshops.queries.plan_told import planned_ahead, rows_of_dates
from intheroom.workshops.services.plan_told import telling_dates
from intheroom.workshops.views.telling import say_who_was_not_told, tell_page, told_in


@project_page(Permission.PLAN)
def tell_dates(request, project):
    """Who is told the dates, or a change of them, and how. Nothing is opened before somebody presses for it."""
    back = reverse("workshops:tell_dates", args=[project.ref])
    if "send" in request.POST:
        return once(request, partial(_send, request, project, back), back=back)
    if "told" in request.POST:
        return once(request, partial(_note, request, project, back), back=back)
    plan, planned, rows = _known(project)

    def make():
        return _telling(request, plan, planned, [row for row in rows if row.waits])

    return tell_page(
        request, "workshops/tell_dates.html", rows,
        open_list=lambda: services.open_dates_list(by=request.person, telling=make(), rows=rows),
        make=make, more={"planned": planned},
    )  # fmt: skip


def _known(project):
    """The plan that holds, its sessions to come, and everybody; nothing of it while no dates are chosen."""
    plan = chosen_plan(project)
    if plan is None:
        return None, [], []
    plan.project = project
    planned = planned_ahead(plan)
    return plan, planned, rows_of_dates(plan, planned)


def _telling(request, plan, planned, rows):
    """Whoever leads answers the phone; who reads their own rings and asks for nobody."""
    ask_for = request.person.name if request.role.is_leading else ""
    return telling_dates(plan, planned, rows, request.person, ask_for=ask_for)


def _send(request, project, back):
    say_who_was_not_told(request, services.tell_dates(by=request.person, project=project))
    return back


def _note(request, project, back):
    member_id, way = told_in(request)
    services.note_told_dates(by=request.person, project=project, member_id=member_id, way=way)
    return back


@project_page(Permission.SEE)
def told_of_dates(request, project, member_id):
    """What one member is told of the dates, every way there is: their own, or by those who lead for them."""
    plan, planned, rows = _known(project)
    row = next((one for one in rows if one.member.pk == member_id), None)
    is_mine = row is not None and row.member.person_id == request.person.pk
    if row is None or not (is_mine or request.role.is_leading):
        raise Http404

    def make():
        return _telling(request, plan, planned, [row]).notice(row, to=row.member.person.name)

    more = {"row": row, "is_mine": is_mine}
    return show(request, "workshops/told_of_dates.html", make, house=request.house, **more)
