"""Where two needs pull apart, remember which led and why."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.inclusion.choices import HEARD_LEAST, LED, Which
from intheroom.inclusion.models import NeedConflict
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Need, Person
from intheroom.projects.models import Project


@transaction.atomic
def record_conflict(
    *,
    by: Person,
    project: Project,
    first: Need | None,
    second: Need | None,
    answers: dict[str, Any],
    said: Said | None = None,
) -> NeedConflict:
    """Write down which of two needs led. The reason is sealed: it may tell of both people."""
    if first is None or second is None or first == second:
        raise Refused(gettext("It takes two different needs."), how=gettext("Choose one in each list."))
    if answers.get("led") not in dict(LED):
        raise Refused(gettext("We do not know yet which need led."), how=gettext("Choose one, or “both”."))
    heard_least = answers.get("heard_least")
    conflict = NeedConflict(
        project=project,
        first=first,
        second=second,
        led=answers["led"],
        heard_least=heard_least if heard_least in dict(HEARD_LEAST) else Which.NOT_SURE,
        by=by,
        **(said or Said()).columns(),
    )
    why = (answers.get("why") or "").strip()
    if why:
        conflict.why_sealed = seal(first.person.subject, why, place=conflict.place_of_why)
    conflict.save()
    record("record_conflict", by=by, about=f"inclusion.needconflict:{conflict.pk}", chain=project.ref)
    return conflict
