"""Groups: added, described, seen from more than one side. Never deleted."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import Influence, name_key, prompts
from intheroom.stakeholders.models import PromptAnswer, StakeholderGroup, Viewpoint
from intheroom.stakeholders.services.whose import note, whose


@transaction.atomic
def add_group(
    *, project: Project, by: Person, name: str, who_they_are: str = "", prompt: str = ""
) -> StakeholderGroup:
    """Put one more group on the list, at any time."""
    _need_free_name(project, name)
    group, is_new = project.stakeholder_groups.get_or_create(
        name_key=name_key(name),
        defaults={
            "name": name.strip(),
            "who_they_are": who_they_are,
            "prompt": prompt,
            "added_by": by,
        },
    )
    if not is_new:
        _need_free_name(project, name)
    note("add_group", project, by, _about(group))
    return group


@transaction.atomic
def describe_group(*, group: StakeholderGroup, by: Person, answers: Mapping[str, Any]) -> StakeholderGroup:
    """Say more about a group. A new name keeps the old one in sight."""
    name = (answers.get("name") or group.name).strip()
    if name_key(name) != group.name_key:
        _need_free_name(group.project, name)
    if name != group.name:
        group.was_called = "\n".join([*group.former_names(), group.name])
        group.name = name
    for field in ("who_they_are", "places", "decides", "who_else_to_ask", "prompt"):
        setattr(group, field, answers.get(field) or "")
    for kind in Influence:
        setattr(group, kind.value, kind.value in (answers.get("influence") or ()))
    group.save()
    note("describe_group", group.project, by, _about(group))
    return group


@transaction.atomic
def add_viewpoint(
    *, group: StakeholderGroup, by: Person, answers: Mapping[str, Any], said: Said
) -> Viewpoint | None:
    """Write down what some of a group think. Nothing written means nothing stored."""
    words = (answers.get("words") or "").strip()
    if not words:
        return None
    row = Viewpoint.objects.create(
        group=group,
        words=words,
        name_key=name_key(words),
        leaning=answers.get("leaning") or "",
        belongs=answers.get("belongs") or "",
        person=whose(group.project, by, said),
        **said.columns(),
    )
    note("add_viewpoint", group.project, by, _about(group), way=said.way)
    return row


@transaction.atomic
def mark_not_touched(*, project: Project, by: Person, prompt: str, reason: str, said: Said) -> PromptAnswer:
    """Say why the project does not touch a kind of people. It can be thought about again."""
    if prompt not in {each.key for each in prompts()}:
        raise Refused(
            gettext("We do not know that kind of people."), how=gettext("Choose one from the list.")
        )
    if not reason.strip():
        raise Refused(
            gettext("We need a reason before we take these people off the list of reminders."),
            how=gettext("Write why the project does not touch them. Or add them as a group."),
        )
    row, _ = PromptAnswer.objects.update_or_create(
        project=project,
        prompt=prompt,
        reopened_at=None,
        defaults={
            "reason": reason.strip(),
            "person": whose(project, by, said),
            **said.columns(),
        },
    )
    note("mark_not_touched", project, by, f"stakeholders.prompt:{row.pk}", prompt=prompt)
    return row


@transaction.atomic
def think_again(*, project: Project, by: Person, prompt: str) -> None:
    """Put a kind of people back among the reminders."""
    project.prompt_answers.filter(prompt=prompt, reopened_at=None).update(reopened_at=timezone.now())
    note("think_again", project, by, f"projects.project:{project.pk}", prompt=prompt)


def _need_free_name(project: Project, name: str) -> None:
    key = name_key(name)
    if not key:
        raise Refused(
            gettext("The group needs a name."), how=gettext("Write the name these people would use.")
        )
    if project.stakeholder_groups.filter(name_key=key).exists():
        raise Refused(
            gettext("There is already a group called {strip}.").format(strip=name.strip()),
            how=gettext("Open that group and add to it, or choose another name."),
        )


def _about(group: StakeholderGroup) -> str:
    return f"stakeholders.group:{group.pk}"
