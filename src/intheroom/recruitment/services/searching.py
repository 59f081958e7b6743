"""Writing down ways that are tried and people who pass it on; ending a search, and opening it again."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal, throw_key_away
from intheroom.kit.refusal import Refused
from intheroom.library.queries import ways
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.advice.searching import no_giving_up
from intheroom.recruitment.choices import Agreed
from intheroom.recruitment.models import Avenue, ClosedSearch, Connector
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.team.queries.coverage import live_routes, members_by_group
from intheroom.team.services.aims import say_other_route

LINES = ("what", "place", "who")


@transaction.atomic
def add_avenue(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Avenue:
    """A way that is planned, or was tried."""
    row = Avenue(project=project, by=by, **(said or Said()).columns())
    _fill_avenue(row, answers)
    _log("add_avenue", row, by, way=row.by_way)
    return row


@transaction.atomic
def edit_avenue(*, by: Person, avenue: Avenue, answers: dict[str, Any], said: Said | None = None) -> Avenue:
    """Put it right, or say what came of it."""
    _written_anew(avenue, said)
    _fill_avenue(avenue, answers)
    _log("edit_avenue", avenue, by, way=avenue.by_way)
    return avenue


@transaction.atomic
def add_connector(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> Connector:
    """Somebody who knows people of a group, and might pass a call-out on."""
    row = Connector(project=project, by=by, **(said or Said()).columns())
    _fill_connector(row, answers)
    _log("add_connector", row, by, agreed=row.agreed)
    return row


@transaction.atomic
def edit_connector(
    *, by: Person, connector: Connector, answers: dict[str, Any], said: Said | None = None
) -> Connector:
    """Put it right. Somebody who is off the list stays off it."""
    if connector.ended_at is not None:
        raise Refused(
            gettext("They were taken off the list."), how=gettext("Add them again, if they say yes to it.")
        )
    _written_anew(connector, said)
    _fill_connector(connector, answers)
    _log("edit_connector", connector, by, agreed=connector.agreed)
    return connector


@transaction.atomic
def strike_connector(*, by: Person, connector: Connector) -> None:
    """Take somebody off the list: their name goes, and how to reach them opens nowhere any more."""
    if connector.ended_at is not None:
        return
    connector.name, connector.contact_sealed, connector.ended_at = "", None, timezone.now()
    connector.save()
    throw_key_away(connector.key)
    _log("strike_connector", connector, by)


@transaction.atomic
def close_search(
    *, by: Person, group: StakeholderGroup, answers: dict[str, Any], said: Said | None = None
) -> ClosedSearch:
    """End the search for a group that is heard in another way. Without one it stays open, whoever asks."""
    project = group.project
    project.stakeholder_groups.select_for_update().get(pk=group.pk)
    how = (answers.get("how") or "").strip()
    if how:
        say_other_route(group=group, by=by, how=how, said=said)
    no_giving_up(
        has_member=bool(members_by_group(project).get(group.pk)), is_heard=group.pk in live_routes(project)
    )
    known = group.closed_searches.filter(opened_again_at=None).first()
    if known is not None:
        return known
    row = ClosedSearch.objects.create(
        project=project,
        group=group,
        by=by,
        why=(answers.get("why") or "").strip(),
        **(said or Said()).columns(),
    )
    record("close_search", by=by, about=f"stakeholders.group:{group.pk}", chain=project.ref)
    return row


@transaction.atomic
def open_search(*, by: Person, group: StakeholderGroup) -> None:
    """Look for somebody of a group again."""
    if group.closed_searches.filter(opened_again_at=None).update(opened_again_at=timezone.now()):
        record("open_search", by=by, about=f"stakeholders.group:{group.pk}", chain=group.project.ref)


def _fill_avenue(row: Avenue, answers: dict[str, Any]) -> None:
    if answers.get("by_way") not in {way.code for way in ways()}:
        raise Refused(gettext("It is not clear yet which way it is."), how=gettext("Choose one of the ways."))
    row.by_way = answers["by_way"]
    for name in LINES:
        setattr(row, name, (answers.get(name) or "").strip())
    row.on_day, row.cost_pence = answers.get("on_day"), answers.get("cost_pence")
    row.is_done = bool(answers.get("is_done"))
    row.came_of = (answers.get("came_of") or "") if row.is_done else ""
    row.words = (answers.get("words") or "").strip()
    row.save()
    row.groups.set(_own(row.project, answers))


def _fill_connector(row: Connector, answers: dict[str, Any]) -> None:
    row.name, row.role = (answers.get("name") or "").strip(), (answers.get("role") or "").strip()
    if not row.name:
        raise Refused(gettext("It is not clear yet who it is."), how=gettext("Write the name they use."))
    row.agreed = answers.get("agreed") or row.agreed
    if "contact" in answers:
        contact = (answers["contact"] or "").strip()
        row.contact_sealed = seal(row.key, contact, place=row.place_of_contact) if contact else None
    if row.agreed == Agreed.NO:
        # They would rather not be asked, so nobody needs to know how.
        row.contact_sealed = None
    row.save()
    row.groups.set(_own(row.project, answers))


def _own(project: Project, answers: dict[str, Any]) -> list[StakeholderGroup]:
    """The groups that were ticked, as far as they are this project's."""
    return list(project.stakeholder_groups.filter(pk__in=[int(pk) for pk in answers.get("groups") or ()]))


def _written_anew(row: Avenue | Connector, said: Said | None) -> None:
    row.answered_at = timezone.now()
    for name, value in (said or Said()).columns().items():
        setattr(row, name, value)


def _log(verb: str, row: Avenue | Connector, by: Person, **facts: str) -> None:
    about = f"recruitment.{row._meta.model_name}:{row.pk}"
    record(verb, by=by, about=about, chain=row.project.ref, **facts)
