"""When it is hard: making it easier to join, and saying what came after."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.choices import DecidedBy, Lever
from intheroom.recruitment.models import Adjustment


@transaction.atomic
def adjust(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Adjustment:
    """Write down what is made easier, why, and who decided on it."""
    lever, what = answers.get("lever") or "", (answers.get("what") or "").strip()
    why = (answers.get("why") or "").strip()
    if lever not in Lever.values or (lever == Lever.OTHER and not what):
        raise Refused(
            gettext("It is not clear yet what is made easier."),
            how=gettext("Choose one, or say it in your own words."),
        )
    if not why or answers.get("decided_by") not in DecidedBy.values:
        raise Refused(
            gettext("Why it was changed, and who decided, is not said yet."),
            how=gettext("One line is enough, and a choice."),
        )
    row = Adjustment.objects.create(
        project=project,
        by=by,
        lever=lever,
        what=what,
        why=why,
        decided_by=answers["decided_by"],
        on_day=answers.get("on_day") or timezone.localdate(),
        **(said or Said()).columns(),
    )
    record("adjust", by=by, about=f"recruitment.adjustment:{row.pk}", chain=project.ref, lever=lever)
    return row


@transaction.atomic
def say_what_followed(
    *, by: Person, adjustment: Adjustment, answers: dict[str, Any], said: Said | None = None
) -> Adjustment:
    """Say what came after it was made easier."""
    del said
    adjustment.followed = (answers.get("followed") or "").strip()
    if not adjustment.followed:
        raise Refused(gettext("Nothing was written yet."), how=gettext("A few words are enough."))
    adjustment.followed_on = answers.get("followed_on") or timezone.localdate()
    adjustment.save(update_fields=["followed", "followed_on"])
    about = f"recruitment.adjustment:{adjustment.pk}"
    record("say_what_followed", by=by, about=about, chain=adjustment.project.ref)
    return adjustment
