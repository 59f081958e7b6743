"""Who may do what in a project."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any

import rules
from django.http import Http404, HttpResponse

from intheroom.accounts.permissions import signed_in
from intheroom.people.models import Person
from intheroom.projects.models import Project, ProjectRole
from intheroom.projects.queries import leads_a_project, live_role


class Permission(StrEnum):
    """What someone may do, named by what they see or change."""

    SEE = "projects.see_project"
    ANSWER = "projects.answer_for_project"
    PLAN = "projects.plan_project"


@rules.predicate
def has_live_role(_person: Person, role: ProjectRole | None) -> bool:
    return role is not None and role.ended_at is None


@rules.predicate
def is_leading(_person: Person, role: ProjectRole | None) -> bool:
    """Coordinators and co-leads: the same powers, whichever side they are on."""
    return role is not None and role.is_leading


rules.add_perm(Permission.SEE, has_live_role)
rules.add_perm(Permission.ANSWER, has_live_role)
rules.add_perm(Permission.PLAN, has_live_role & is_leading)

View = Callable[..., HttpResponse]


def project_page(permission: str) -> Callable[[View], View]:
    """Fetch the project in the asker's own scope and check the permission.

    Anyone without a live role gets 404, so an address tells a stranger nothing. Someone with a
    role but without the permission also gets 404.
    """

    def decorate(view: View) -> View:
        @signed_in
        @wraps(view)
        def page(request: Any, ref: str, *args: Any, **kwargs: Any) -> HttpResponse:
            role = live_role(ref, request.person)
            if role is None or not rules.has_perm(permission, request.person, role):
                raise Http404
            # The one copy of the person that the page already has, so nothing is asked for twice.
            role.person = request.person
            request.place, request.role = role.project, role
            request.hides_names = not sees_names(role.project, role)
            return view(request, role.project, *args, **kwargs)

        return page

    return decorate


def sees_names(project: Project, role: ProjectRole) -> bool:
    """Where being known could harm someone, only those who lead see who said what."""
    return role.is_leading or not project.is_sensitive


def may_edit_library(request: Any) -> bool:
    """The host, and whoever leads a real project here: what they add, every team here reads."""
    return getattr(request.user, "is_host", False) or leads_a_project(request.person)
