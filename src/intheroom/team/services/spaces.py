"""Start a space of its own, change its words, join, leave, hand it over and close it."""

from typing import Any

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.ui.languages import OURS
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.advice import own_word, space_shuts_nobody_out
from intheroom.team.choices import SpaceKind, SpaceWish
from intheroom.team.models import InSpace, Space, TeamMember
from intheroom.team.queries.spaces import roster_of
from intheroom.team.services.members import is_own_answer, whose_answer


@transaction.atomic
def start_space(*, project: Project, by: Person, answers: dict[str, Any], said: Said | None = None) -> Space:
    """A part of the team meets apart. Whoever asks for it looks after it first."""
    keeper = whose_answer(project=project, by=by, said=said)
    kind = SpaceKind(answers.get("kind") or SpaceKind.OTHER)
    space = Space(
        project=project, kind=kind, keeper=keeper, started_by=by, **(said.columns() if said else {})
    )
    _take_words(space, answers)
    space.save()
    if answers.get("am_in_it") == "yes":
        InSpace.objects.create(space=space, member=keeper)
    _log("start_space", space, by, kind=kind)
    return space


@transaction.atomic
def edit_space(*, space: Space, by: Person, answers: dict[str, Any]) -> Space:
    """Change what it is called and why it is there; never who it is for."""
    _take_words(space, answers)
    space.save(update_fields=["name", "reason"])
    _log("edit_space", space, by)
    return space


@transaction.atomic
def join_space(*, space: Space, by: Person, wish: str, said: Said | None = None) -> TeamMember:
    """Somebody says the space is for them, or leaves it. Nobody checks, and nobody says yes or no to it."""
    member = whose_answer(project=space.project, by=by, said=said)
    own_word(is_own=is_own_answer(member, by, said))
    if wish == SpaceWish.JOIN:
        InSpace.objects.get_or_create(space=space, member=member)
    elif wish == SpaceWish.LEAVE:
        space.places.filter(member=member).delete()
    # The record holds neither who nor which way: it would be a roster.
    _log("space_answered", space, None)
    return member


@transaction.atomic
def hand_over_space(*, space: Space, by: Person, to: TeamMember) -> None:
    """Somebody in the space looks after it from now on."""
    if not roster_of(space).filter(pk=to.pk).exists():
        raise Refused(gettext("They are not in this space."), how=gettext("Choose somebody who is in it."))
    space.keeper = to
    space.save(update_fields=["keeper"])
    _log("hand_over_space", space, by)


@transaction.atomic
def close_space(*, space: Space, by: Person) -> None:
    """The space ends, and with it every trace of who was in it."""
    space.places.all().delete()
    space.closed_at = timezone.now()
    space.save(update_fields=["closed_at"])
    _log("close_space", space, by)


def leave_every_space(member: TeamMember) -> None:
    """Whoever leaves the team leaves its spaces too."""
    member.in_spaces.all().delete()


def _take_words(space: Space, answers: dict[str, Any]) -> None:
    name, reason = (answers.get("name") or "").strip(), (answers.get("reason") or "").strip()
    space_shuts_nobody_out(words=f"{name} {reason}")
    # What is kept is in our language, whoever asked.
    with translation.override(OURS):
        space.name = name or str(SpaceKind(space.kind).label)
    space.reason = reason


def _log(verb: str, space: Space, by: Person | None, **facts: Any) -> None:
    record(verb, by=by, about=f"team.space:{space.pk}", chain=space.project.ref, **facts)
