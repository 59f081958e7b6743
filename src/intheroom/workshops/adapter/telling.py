"""Telling several people one thing: the words for each as a message, on the list of whom to tell how, and on paper."""

import base64
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from django.utils import timezone
from django.utils.translation import override

from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.models import Message
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.easy_read import EasyRead, easy_read, worked_of
from intheroom.kit.tell.letters import MOST_ADDRESS_LINES, Paper, easy_sheet, envelope, letter
from intheroom.kit.tell.mails import email
from intheroom.kit.tell.notices import House, Notice, Told
from intheroom.kit.tell.pdf import can_make_pdf, pdf
from intheroom.kit.tell.texts import sms
from intheroom.kit.ui.languages import spoken_in
from intheroom.kit.ui.phones import dialled
from intheroom.projects.models import Project
from intheroom.team.choices import TellBy
from intheroom.team.models import TeamMember
from intheroom.team.queries.tell_by import NEEDS, Reach
from intheroom.workshops.choices.inviting import RemindBy
from intheroom.workshops.models import ToldModel

# Ways that go out by themselves where the settings give this copy a way out.
GOES_OUT_BY = {TellBy.EMAIL: Channel.EMAIL, TellBy.TEXT: Channel.SMS}


class Waiting(Protocol):
    """Somebody who is told something; ``now`` marks how it is told today."""

    @property
    def member(self) -> TeamMember: ...
    @property
    def notice(self) -> Any: ...
    @property
    def message(self) -> Message | None: ...
    @property
    def now(self) -> str: ...
    @property
    def waits(self) -> bool: ...

    def new_notice(self) -> ToldModel: ...
    def mark(self, notice: Any, *, is_new: bool) -> None: ...


@dataclass(frozen=True)
class Telling:
    """Telling people of one project one thing. ``whole`` makes a whole address of a part of one."""

    house: House | None
    ask_for: str
    whole: Callable[[str], str]

    @property
    def project(self) -> Project:
        """Whose people are told."""
        raise NotImplementedError

    def notice(self, row: Any, *, to: str = "") -> Notice:
        """What one person is told now, in the language that is spoken now."""
        raise NotImplementedError

    def way_of(self, row: Any, reach: Reach) -> TellBy:
        """The way in which one person is told."""
        raise NotImplementedError

    def due_on(self, row: Any, way: TellBy) -> date | None:
        """By when they have to be told this way, where there is such a day."""
        del row, way
        return None

    def told(self, row: Any) -> Told:
        return Told(self.notice(row, to=row.member.person.name), self.house)  # type: ignore[arg-type]  # none: refused

    def content(self, row: Any, channel: str, reach: Reach, *, likes_easy: bool = False) -> Content:
        """A message as it goes out."""
        told = self.told(row)
        if channel == Channel.SMS:
            return Content(reach.phone, sms(told).text)
        easy = self.easy(told) if likes_easy else None
        mail = email(told, easy)
        content = Content(reach.email, mail.text, mail.subject, mail.html)
        if easy and can_make_pdf():
            sheet = easy_sheet(told, easy)
            paper = base64.b64encode(pdf([sheet])).decode()
            content = replace(content, paper=paper, paper_name=sheet.file_name)
        return self.with_more(content, row, told)

    def with_more(self, content: Content, row: Any, told: Told) -> Content:
        """What goes with an e-mail."""
        del row, told
        return content

    def easy(self, told: Told) -> EasyRead | None:
        """The easy-read lines, once people who use it have checked them. A draft goes to nobody."""
        worked = worked_of(told.notice)
        return easy_read(told, worked) if worked is not None and worked.checked is not None else None


@dataclass(frozen=True, slots=True)
class Entry:
    """One person on the list: in which way, where, what to mind, and by when."""

    row: Any
    reach: Reach
    way: TellBy
    language: str = ""
    due_on: date | None = None

    @property
    def member(self) -> TeamMember:
        found: TeamMember = self.row.member
        return found

    @property
    def name(self) -> str:
        return self.member.person.name

    @property
    def where(self) -> str:
        name = NEEDS.get(self.way, "trusted" if self.way == TellBy.THROUGH else "")
        return str(getattr(self.reach, name)) if name else ""

    @property
    def number(self) -> str:
        """What a phone dials, where this way needs one."""
        return dialled(self.where) if NEEDS.get(self.way) == "phone" else ""

    @property
    def by_buddy(self) -> bool:
        """They asked that their buddy rings, and not just anybody."""
        wish = getattr(self.member, "reminder_wish", None)
        return wish is not None and wish.ask_by == RemindBy.BUDDY


def papers_of(
    telling: Telling, entries: Iterable[Entry], likes_easy: frozenset[int] = frozenset()
) -> tuple[list[Paper], list[tuple[str, Refused]]]:
    """A letter in large print, the easy-read sheet where it suits, and an envelope, for each who hears by post.

    And who can have none, with why.
    """
    papers: list[Paper] = []
    without: list[tuple[str, Refused]] = []
    for entry in entries:
        try:
            # First in the language of whoever prints: so is said why it cannot be made.
            _papers_for(telling, entry, has_easy=False)
            with override(spoken_in(entry.language)):
                papers += _papers_for(telling, entry, has_easy=entry.member.pk in likes_easy)
        except Refused as refusal:
            without.append((entry.name, refusal))
    return papers, without


def _papers_for(telling: Telling, entry: Entry, *, has_easy: bool) -> list[Paper]:
    told = telling.told(entry.row)
    easy = telling.easy(told) if has_easy else None
    return [
        letter(told, large=True, on=timezone.localdate()),
        *([easy_sheet(told, easy)] if easy else []),
        envelope(told, address_of(entry.name, entry.where)),
    ]


def address_of(name: str, post_to: str) -> list[str]:
    """Name and address as they fit on an envelope: what is too much for it shares the last line."""
    lines = [line.strip() for line in post_to.splitlines() if line.strip()]
    room = MOST_ADDRESS_LINES - 2
    return [name, *lines[:room], *([", ".join(lines[room:])] if lines[room:] else [])]
