"""What of this room can be had in easy read: how people are kept told, and each update. And who gets it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import lazystr
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.easyread.kinds import Found
from intheroom.easyread.queries import who_like_easy_read
from intheroom.kit.tell.easy_read import EasyRead, Worked, easy_read, worked_of
from intheroom.kit.tell.letters import Paper, easy_sheet
from intheroom.kit.tell.notices import Easy, Notice, Part, Told, declare, typed
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.updates.choices import Every
from intheroom.updates.models import Update, UpdateAgreement
from intheroom.updates.notices import update_notice
from intheroom.updates.queries import SHOWN_AT_ONCE, agreement_of

SAID = {
    Every.WEEK: _("You hear from us every week."),
    Every.TWO_WEEKS: _("You hear from us every two weeks."),
    Every.MONTH: _("You hear from us every month."),
    Every.EVENTS: _("You hear from us when something has happened."),
}


@declare("updates.agreement")
def agreement_notice(agreement: UpdateAgreement) -> Notice:
    """How often people hear something, and that each chooses the way."""
    words = (typed(agreement.words, "tick"),) if agreement.words else ()
    return Notice(
        title=gettext("How we keep each other told"),
        what=(Part(str(SAID[Every(agreement.every)]), picture="calendar"), *words),
        about=agreement.project,
        what_next=(
            Part(gettext("You choose how we tell you."), picture="choose"),
            Part(gettext("It can be by phone, by post, by text or by e-mail."), picture="phone"),
            Part(gettext("Or someone tells you face to face."), picture="talk"),
            Part(gettext("You can ask us to change it."), picture="change"),
        ),
        easy=Easy("agreement", words=(agreement.every, agreement.words)),
    )


def agreement_found(project: Project, _leads: bool, _thing: int | None) -> list[Found]:
    """Once something was agreed."""
    agreement = agreement_of(project)
    if agreement is None:
        return []
    agreement.project = project
    return [Found(0, _("How we keep each other told"), agreement_notice(agreement))]


def updates_found(project: Project, leads: bool, thing: int | None) -> list[Found]:
    """The updates people were told of; the one that is being written, for those who lead."""
    rows = project.updates.all() if leads else project.updates.exclude(began_at=None)
    rows = rows[:SHOWN_AT_ONCE] if thing is None else rows.filter(pk=thing)
    found = []
    for row in rows:
        row.project = project
        found.append(Found(row.pk, lazystr(row), update_notice(row)))
    return found


@dataclass(frozen=True, slots=True)
class EasyFor:
    """Whom the easy read of one update suits, and whether it has been checked."""

    members: tuple[TeamMember, ...]
    worked: Worked | None

    @property
    def is_checked(self) -> bool:
        return self.worked is not None and self.worked.checked is not None

    @property
    def as_code(self) -> str:
        """For the record: what those got whom it suits."""
        if not self.members:
            return "nobody"
        return "checked" if self.is_checked else "still_draft"

    @property
    def their_numbers(self) -> frozenset[int]:
        return frozenset(one.pk for one in self.members)

    def read_by(self, member_id: int, told: Told) -> EasyRead | None:
        """What this member gets beside the rest. A draft goes to nobody."""
        is_theirs = self.is_checked and member_id in self.their_numbers
        return easy_read(told, self.worked) if is_theirs else None

    def sheet_for(self, member_id: int, told: Told) -> Paper | None:
        """The same to print."""
        read = self.read_by(member_id, told)
        return easy_sheet(told, read) if read else None


def easy_for(update: Update, members: Iterable[TeamMember], by: Person) -> EasyFor:
    """Whom of these it suits, as far as they let this person see it."""
    return EasyFor(tuple(who_like_easy_read(members, by)), worked_of(update_notice(update)))


KINDS = {"update": updates_found, "agreement": agreement_found}
