"""Ask people what they need, both sides alike, and remember who was asked, when and how."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.inclusion.choices import AskedBy
from intheroom.inclusion.models import FormAsked
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.people.permissions import may_change_details
from intheroom.people.queries import live_link_of
from intheroom.people.services import make_form_link
from intheroom.projects.models import Project
from intheroom.team.queries.members import members_with_a_place


@transaction.atomic
def ask_everyone(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> list[FormAsked]:
    """Note for each of them that they are asked, and which side they are on now."""
    members = list(members_with_a_place(project).filter(pk__in=answers.get("members") or []))
    if not members:
        raise Refused(gettext("Nobody was chosen."), how=gettext("Tick at least one person to ask."))
    columns = (said or Said()).columns()
    asked = [
        FormAsked.objects.create(
            project=project,
            member=member,
            side=member.side,
            asked_by_way=answers.get("asked_by_way") or AskedBy.LINK,
            by=by,
            **columns,
        )
        for member in members
    ]
    for member in members:
        _open_a_way_in(by, member.person)
    for row in asked:
        record("ask_what_they_need", by=by, about=f"team.member:{row.member_id}", chain=project.ref)
    return asked


def _open_a_way_in(by: Person, person: Person) -> None:
    """A private link and a code, for each of them alike. One that works already goes on working."""
    if may_change_details(by, person) and live_link_of(person) is None:
        make_form_link(by=by, person=person)
