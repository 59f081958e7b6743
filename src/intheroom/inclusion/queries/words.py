"""What people need, in words: counted by kind for those who arrange it, never with a name."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from intheroom.inclusion.choices import MANY_BY_THEMSELVES, TOLD_SHORT
from intheroom.inclusion.queries.jobs import needs_now, needs_of
from intheroom.kit.keep.choices import MaySee
from intheroom.people.choices import NeedKind
from intheroom.people.models import Need
from intheroom.projects.models import Project

KEPT_PRIVATE = _("kept private by the person")
# A choice about money says too much of somebody to be in a list for others.
PRIVATE = NeedKind.EXPENSES_ONLY
SHARED_WITH_TEAM = (MaySee.EVERYONE, MaySee.TEAM)


def kind_told(kind: str) -> str:
    """A need as it stands on a list."""
    return str(TOLD_SHORT[NeedKind(kind)])


def needs_in_words(project: Project, needs: Iterable[Need] | None = None) -> tuple[str, ...]:
    """What any place or meeting must have, for those who arrange it: "3 step-free", "1 BSL".

    In a sensitive project a number could point at someone, so there it is words for everybody.
    """
    told = Counter(_told_of(need) for need in (needs_now(project) if needs is None else needs))
    kinds = sorted(told, key=lambda words: (words == KEPT_PRIVATE, words))
    return tuple(words if project.is_sensitive else _counted(told[words], words) for words in kinds)


def needs_shared(project: Project, needs: Iterable[Need] | None = None) -> tuple[str, ...]:
    """What the team may know that somebody needs: never how many, and only where they let it know."""
    rows = needs_now(project) if needs is None else needs
    told = {
        kind_told(need.kind) for need in rows if need.may_see in SHARED_WITH_TEAM and need.kind != PRIVATE
    }
    return tuple(sorted(told))


def needs_to_read_out(project: Project) -> QuerySet[Need]:
    """What a hall or a caterer may hear: not what somebody chose about money."""
    return needs_of(project).exclude(kind=PRIVATE)


def _counted(many: int, words: str) -> str:
    if words not in {kind_told(kind) for kind in MANY_BY_THEMSELVES}:
        return f"{many} {words}"
    said = ngettext("{words} for {many} person", "{words} for {many} people", many)
    return said.format(words=words, many=many)


def _told_of(need: Need) -> str:
    return str(KEPT_PRIVATE) if need.may_see == MaySee.ONLY_ME else kind_told(need.kind)
