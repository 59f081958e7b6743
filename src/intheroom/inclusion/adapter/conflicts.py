"""Needs that pull apart: whose led, as this asker may read it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from intheroom.inclusion.choices import Which
from intheroom.inclusion.models import NeedConflict
from intheroom.inclusion.permissions import Looker, may_see_need
from intheroom.inclusion.queries import kind_told, needs_of
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.models import Need
from intheroom.projects.models import Project

SOMETHING_PRIVATE = _("something kept private")
PURPOSE = gettext_noop("to see why one need led where two pulled apart")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two needs in words, which led, and why where the asker may read it."""

    row: NeedConflict
    first: str
    second: str
    why: str

    @property
    def led(self) -> str:
        """What led, in words."""
        return {Which.FIRST: self.first, Which.SECOND: self.second}.get(Which(self.row.led), "")


def conflicts_seen(project: Project, by: Looker) -> list[Conflict]:
    """Every pair of needs that pulled apart; the reason is opened only for those who may open both."""
    rows = list(project.need_conflicts.select_related("first__person", "second__person", "by", "recorded_by"))
    readable = [row for row in rows if row.why_sealed and _sees_both(by, row)]
    opened = unseal_many(
        [Sealed(row.first.person.subject, row.why_sealed, row.place_of_why) for row in readable],
        actor=by.person,
        purpose=PURPOSE,
    )
    whys = {row.pk: words for row, words in zip(readable, opened, strict=True)}
    return [Conflict(row, _told(by, row.first), _told(by, row.second), whys.get(row.pk, "")) for row in rows]


def needs_to_choose_from(project: Project, by: Looker) -> list[tuple[str, str]]:
    """The needs this asker may see, with whose they are, as choices of a form."""
    rows = [need for need in needs_of(project).select_related("person") if may_see_need(by, need)]
    told = [(str(need.pk), f"{kind_told(need.kind)}: {need.person.name}") for need in rows]
    return sorted(told, key=lambda choice: choice[1])


def need_with(project: Project, by: Looker, pk: str) -> Need | None:
    """One of those needs."""
    rows = needs_of(project).select_related("person").filter(pk=pk) if pk else []
    return next((need for need in rows if may_see_need(by, need)), None)


def _sees_both(by: Looker, row: NeedConflict) -> bool:
    return may_see_need(by, row.first) and may_see_need(by, row.second)


def _told(by: Looker, need: Need) -> str:
    """The kind of a need, and whose it is only for those who may see it."""
    if not may_see_need(by, need):
        return SOMETHING_PRIVATE
    return kind_told(need.kind)
