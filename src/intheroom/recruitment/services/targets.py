"""What the team aims for: set, changed or dropped, always with a reason."""

import secrets
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.advice.choosing import never_asked
from intheroom.recruitment.choices import Feature
from intheroom.recruitment.models import MixTarget
from intheroom.recruitment.queries.targets import names_of, targets_now

NEW = "new"


@transaction.atomic
def set_target(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> MixTarget:
    """Aim for at least so many, or for nothing any more. The line before stays, with its reason."""
    reason = (answers.get("reason") or "").strip()
    if not reason:
        raise Refused(gettext("A target needs a reason."), how=gettext("Say why. One line is enough."))
    feature, _dot, value = (answers.get("about") or "").partition(".")
    words = ""
    if feature == Feature.OWN:
        value, words = _own(project, value, answers)
    elif (feature, value) not in names_of(project):
        raise Refused(gettext("This is not on the list."), how=gettext("Choose whom the target is about."))
    at_least = answers.get("at_least")
    is_aimed_for = any(one.tag == (feature, value) for one in targets_now(project))
    if at_least is None and not is_aimed_for:
        raise Refused(
            gettext("Nothing is aimed for here yet, so there is nothing to stop."),
            how=gettext("Say at least how many. It is never none."),
        )
    target = MixTarget.objects.create(
        project=project,
        by=by,
        feature=feature,
        value=value,
        own_words=words,
        at_least=at_least,
        at_most=answers.get("at_most") if at_least else None,
        reason=reason,
        team_said=answers.get("team_said") or "",
        **(said.columns() if said else {}),
    )
    about = f"recruitment.mixtarget:{target.pk}"
    bounds = f"{target.at_least or 0}-{target.at_most or 0}"
    record("set_target", by=by, about=about, chain=project.ref, feature=feature, bounds=bounds)
    return target


def _own(project: Project, value: str, answers: dict[str, Any]) -> tuple[str, str]:
    """A code for something of the team's own, and the words people tick."""
    words = " ".join((answers.get("own_words") or "").split())
    if value != NEW:
        words = words or names_of(project).get((Feature.OWN, value), "")
    if not words:
        raise Refused(
            gettext("We do not know what people would tick."), how=gettext("Write it in a few words.")
        )
    never_asked(words=words)
    return (secrets.token_hex(4) if value == NEW else value), words
