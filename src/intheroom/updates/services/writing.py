"""Agree how people are kept told, add a line of what goes on, and write an update from the lines."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import TeamSaid
from intheroom.team.services.members import whose_answer
from intheroom.updates.choices import Every
from intheroom.updates.models import Update, UpdateAgreement, WorkLine
from intheroom.updates.queries import draft_of, lines_waiting


@transaction.atomic
def agree_updates(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> UpdateAgreement:
    """Write down how often the team wants to hear something. What was agreed before stays to be read."""
    if answers.get("every") not in Every.values:
        raise Refused(
            gettext("We do not know yet how often."),
            how=gettext("Choose how often everyone should hear something."),
        )
    agreement = UpdateAgreement.objects.create(
        project=project,
        every=answers["every"],
        words=(answers.get("words") or "").strip(),
        team_said=answers.get("team_said") or TeamSaid.UNSURE,
        by=by,
        **(said or Said()).columns(),
    )
    about = f"updates.updateagreement:{agreement.pk}"
    record("agree_updates", by=by, about=about, chain=project.ref, every=agreement.every)
    return agreement


@transaction.atomic
def add_line(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> WorkLine:
    """A line of what goes on, by anybody in the team."""
    words = " ".join((answers.get("words") or "").split())
    if not words:
        raise Refused(gettext("There is no line yet."), how=gettext("Say in a few words what went on."))
    line = WorkLine.objects.create(
        project=project,
        person=whose_answer(project=project, by=by, said=said).person,
        words=words,
        on_day=answers.get("on_day") or timezone.localdate(),
        **(said or Said()).columns(),
    )
    record("add_line", by=by, about=f"updates.workline:{line.pk}", chain=project.ref)
    return line


@transaction.atomic
def write_update(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> Update:
    """Write the update, or go on with the one that is being written. Nobody is told yet."""
    words = {name: (answers.get(name) or "").strip() for name in ("short", "happened", "next_steps")}
    if not any(words.values()):
        raise Refused(
            gettext("Nothing was written yet."), how=gettext("Write at least one of the three parts.")
        )
    draft = draft_of(project)
    if draft is None:
        draft = Update.objects.create(project=project, **words, **(said or Said()).columns())
        # The lines it began with; those that come later wait for the next one.
        for line in lines_waiting(project):
            line.told_in = draft
            line.save(update_fields=["told_in"])
    else:
        for name, text in words.items():
            setattr(draft, name, text)
        draft.save()
    record("write_update", by=by, about=f"updates.update:{draft.pk}", chain=project.ref)
    return draft
