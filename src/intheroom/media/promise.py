"""What the page “Who sees what” says of photos and words: asked of the rules that guard them."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intheroom.media.permissions import may_find, may_open, may_see_answers
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.papers import Line, Onlooker


@dataclass(frozen=True)
class _In:
    """The one person who is in it."""

    person_id: int


@dataclass(frozen=True)
class _Everyone:
    rows: Sequence[_In]

    def all(self) -> Sequence[_In]:
        return self.rows


@dataclass(frozen=True)
class _Photo:
    """A photo somebody else added, with one person in it, as far as the rules look at it."""

    project: Project
    people: _Everyone
    is_agreed: bool = False
    is_closed: bool = False
    added_by_id: int = field(default=-9, init=False)

    def is_open_to_team(self, _on: datetime.date) -> bool:
        return self.is_agreed and not self.is_closed


def _photo(project: Project, you: TeamMember, **state: bool) -> Any:
    return _Photo(project, _Everyone([_In(you.person_id)]), **state)


def _opens(project: Project, who: Onlooker, you: TeamMember, **state: bool) -> bool:
    return may_open(_photo(project, you, **state), who.person, who.role_in(project), timezone.localdate())


def _before(project: Project, who: Onlooker, you: TeamMember) -> bool:
    return _opens(project, who, you)


def _agreed(project: Project, who: Onlooker, you: TeamMember) -> bool:
    return _opens(project, who, you, is_agreed=True)


def _refused(project: Project, who: Onlooker, you: TeamMember) -> bool:
    return _opens(project, who, you, is_agreed=True, is_closed=True)


def _answers(project: Project, who: Onlooker, you: TeamMember) -> bool:
    photo, role = _photo(project, you, is_agreed=True), who.role_in(project)
    finds = may_find(photo, who.person, role, timezone.localdate())
    return finds and (who.standing.is_own or may_see_answers(photo, who.person, role))


LINES = (
    Line(_("A photo of you, or your words, before all in it say yes"), _before, _("And whoever added it.")),
    Line(
        _("A photo of you, or your words, once all in it say yes"),
        _agreed,
        _("Others see it only for a use you said yes to."),
    ),
    Line(
        _("A photo of you, or your words, once you say no"), _refused, _("A list tells you who has a copy.")
    ),
    Line(_("What you said yes or no to"), _answers),
)
