"""Setting a group aside: in the open, for a time, and only with somebody who has lived experience."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.stakeholders.advice import set_aside_together
from intheroom.stakeholders.models import SetAside, SetAsideAnswer, StakeholderGroup
from intheroom.stakeholders.permissions import has_lived_experience, side_of
from intheroom.stakeholders.services.whose import lock, note, whose

LONGEST_WAIT = timedelta(days=366)


@transaction.atomic
def set_aside_group(
    *,
    group: StakeholderGroup,
    by: Person,
    reason: str,
    review_on: date | None,
    said: Said,
    today: date,
) -> SetAside:
    """Suggest leaving a group out for now. Nothing changes until somebody else agrees."""
    proposer = whose(group.project, by, said)
    if proposer is None:
        raise Refused(
            gettext("We need to know who suggests this."), how=gettext("Choose them from the list of people.")
        )
    if not reason.strip() or review_on is None or not today < review_on <= today + LONGEST_WAIT:
        raise Refused(
            gettext("To set a group aside you need a reason and a date to look again."),
            how=gettext("Write the reason. Choose a date after today, and within a year."),
        )
    lock(group)
    if group.set_asides.open().exists():
        raise Refused(
            gettext("Somebody has already suggested this."),
            how=gettext("You can see it on the set aside page."),
        )
    row = SetAside.objects.create(
        group=group,
        reason=reason.strip(),
        review_on=review_on,
        proposed_by=proposer,
        **said.columns(),
    )
    note("set_aside_group", group.project, by, f"stakeholders.group:{group.pk}", way=said.way)
    return row


@transaction.atomic
def agree_set_aside(*, set_aside: SetAside, by: Person, agrees: bool, why: str, said: Said) -> SetAsideAnswer:
    """Answer a suggestion. A yes sets the group aside; a no ends the suggestion and the group stays."""
    project = set_aside.group.project
    lock(set_aside.group)
    set_aside.refresh_from_db(fields=["ended_at"])
    if set_aside.ended_at is not None or set_aside.answers.exists():
        raise Refused(
            gettext("This suggestion has been answered already."),
            how=gettext("See the set aside page for how."),
        )
    person = whose(project, by, said)
    set_aside_together(
        is_proposer=person is not None and person.pk == set_aside.proposed_by_id,
        has_lived_experience=has_lived_experience(project, person),
        writes_own=not agrees or said.way == Way.WEB or by.pk != set_aside.proposed_by_id,
    )
    row = SetAsideAnswer.objects.create(
        set_aside=set_aside,
        person=person,  # type: ignore[misc]  # nobody was refused above
        side=side_of(project, person),
        agrees=agrees,
        why=why.strip(),
        **said.columns(),
    )
    if not agrees:
        _end(set_aside, person, why)
    note(
        "agree_set_aside",
        project,
        by,
        f"stakeholders.group:{set_aside.group_id}",
        answer=str(row),
        way=said.way,
    )
    return row


@transaction.atomic
def bring_back_group(*, set_aside: SetAside, by: Person, why: str = "") -> None:
    """Put the group back among the others. Any member may, at any time."""
    if set_aside.ended_at is None:
        _end(set_aside, by, why)
        group = set_aside.group
        note("bring_back_group", group.project, by, f"stakeholders.group:{group.pk}")


def _end(set_aside: SetAside, by: Person | None, why: str) -> None:
    set_aside.ended_at, set_aside.ended_by, set_aside.ended_why = timezone.now(), by, why.strip()
    set_aside.save(update_fields=["ended_at", "ended_by", "ended_why"])
