"""What goes to each person, and the lists and letters that somebody tells them from."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_noop

from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.content import Content
from intheroom.kit.tell.letters import Paper, envelope, letter, letter_for_window
from intheroom.kit.tell.mails import email
from intheroom.kit.tell.notices import House, Told
from intheroom.kit.tell.pdf import document
from intheroom.kit.tell.texts import sms
from intheroom.people.models import Person
from intheroom.updates.adapter.reaching import Reach
from intheroom.updates.choices import TellBy
from intheroom.updates.models import Telling, Update, UpdateReply
from intheroom.updates.notices import update_notice

TO_READ = gettext_noop("to read what you said to an update")

# Ways that go out by themselves where the settings give this copy a way out.
GOES_OUT_BY = {TellBy.EMAIL: Channel.EMAIL, TellBy.TEXT: Channel.SMS, TellBy.POST: Channel.LETTER}


def content_of(channel: str, told: Told, reach: Reach) -> Content:
    """What a message says and where it goes."""
    if channel == Channel.SMS:
        return Content(reach.phone, sms(told).text)
    mail = email(told)
    if channel == Channel.LETTER:
        address = [told.notice.to, *reach.post_to.splitlines()]
        paper = letter_for_window(told, address, on=timezone.localdate())
        return Content("\n".join(address), mail.text, mail.subject, document([paper]))
    return Content(reach.email, mail.text, mail.subject, mail.html)


def replies_opened(replies: Iterable[UpdateReply], by: Person) -> list[tuple[UpdateReply, str]]:
    """What people said to an update, opened. Ask who may read it first."""
    rows = [reply for reply in replies if reply.words_sealed]
    values = [Sealed(row.person.subject, bytes(row.words_sealed or b""), row.place_of_words) for row in rows]
    words = unseal_many(values, actor=by, purpose=TO_READ) if values else []
    return list(zip(rows, words, strict=True))


@dataclass(frozen=True, slots=True)
class Entry:
    """One person on a list: whom to reach, where, and what must not happen."""

    telling: Telling
    reach: Reach

    @property
    def name(self) -> str:
        return str(self.telling.member)

    @property
    def where(self) -> str:
        """The address or number that this way needs, and nothing else."""
        at = {
            TellBy.EMAIL: self.reach.email,
            TellBy.TEXT: self.reach.phone,
            TellBy.CALL: self.reach.phone,
            TellBy.POST: self.reach.post_to,
            TellBy.THROUGH: self.reach.trusted,
        }
        return at.get(TellBy(self.telling.way), "")

    @property
    def lacks_somebody(self) -> bool:
        """They are reached only through somebody they trust, and nobody is named."""
        return self.telling.way == TellBy.THROUGH and not self.reach.trusted

    @property
    def note(self) -> str:
        return self.reach.trusted_how if self.telling.way == TellBy.THROUGH else self.reach.note


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everybody who is told in one way."""

    way: TellBy
    entries: tuple[Entry, ...]


def sheets_for(entries: Iterable[Entry]) -> list[Sheet]:
    """One for each way that somebody has, in the order of the ways."""
    entries = list(entries)
    return [
        Sheet(way, found)
        for way in TellBy
        if (found := tuple(entry for entry in entries if entry.telling.way == way))
    ]


def letters_for(
    entries: Iterable[Entry], update: Update, *, house: House | None, ask_for: str
) -> list[Paper]:
    """A letter in large print and an envelope for each, in the order to fold and post them."""
    papers = []
    for entry in entries:
        notice = update_notice(update, to=entry.name, ask_for=ask_for)
        told = Told(notice, house)  # type: ignore[arg-type]  # no house yet: refused as well
        address = [entry.name, *entry.where.splitlines()]
        papers += [letter(told, large=True, on=timezone.localdate()), envelope(told, address)]
    return papers
