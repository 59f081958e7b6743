"""What goes to each person, and the lists and letters that somebody tells them from."""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.translation import gettext, gettext_noop, override
from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.content import Content
from intheroom.kit.tell.easy_read import EasyRead
from intheroom.kit.tell.letters import (
    MOST_ADDRESS_LINES,
    Paper,
    easy_sheet,
    envelope,
    letter,
    letter_for_window,
)
from intheroom.kit.tell.mails import email
from intheroom.kit.tell.notices import House, Told
from intheroom.kit.tell.pdf import can_make_pdf, document, pdf
from intheroom.kit.tell.texts import sms
from intheroom.kit.ui.languages import OURS, spoken_in
from intheroom.kit.ui.phones import dialled
from intheroom.library.queries import language_coded
from intheroom.people.models import Person
from intheroom.team.queries.tell_by import NEEDS, Reach, way_for, ways_that_fit
from intheroom.updates.choices import NO_WORDS, SAID_OF_ALL, Stand, TellBy
from intheroom.updates.easy import EasyFor
from intheroom.updates.models import Telling, Update, UpdateReply
from intheroom.updates.notices import update_notice

# Updates are written in this language, by its code in the list that people choose theirs from.
WRITTEN_IN = "en"
TO_READ = gettext_noop("to read what you said to an update")

HEADS = (
    _("Name"), _("How to tell them"), _("Where"), _("What must not happen"), _("In their own words"),
    _("What came of it"), _("On which day"),
)  # fmt: skip

# Ways that go out by themselves where the settings give this copy a way out.
GOES_OUT_BY = {TellBy.EMAIL: Channel.EMAIL, TellBy.TEXT: Channel.SMS, TellBy.POST: Channel.LETTER}


def content_of(channel: str, told: Told, reach: Reach, easy: EasyRead | None = None) -> Content:
    """What a message says and where it goes; with the easy-read sheet for those whom it suits."""
    if channel == Channel.SMS:
        return Content(reach.phone, sms(told).text)
    sheet = easy_sheet(told, easy) if easy else None
    if channel == Channel.LETTER:
        address = [told.notice.to, *reach.post_to.splitlines()]
        papers = [letter_for_window(told, address, on=timezone.localdate()), *([sheet] if sheet else [])]
        mail = email(told)
        return Content("\n".join(address), mail.text, mail.subject, document(papers))
    mail = email(told, easy)
    content = Content(reach.email, mail.text, mail.subject, mail.html)
    if sheet is None or not can_make_pdf():
        return content
    paper = base64.b64encode(pdf([sheet])).decode()
    return replace(content, paper=paper, paper_name=sheet.file_name)


def replies_opened(replies: Iterable[UpdateReply], by: Person) -> list[tuple[UpdateReply, str]]:
    """What people said to an update, opened. Ask who may read it first."""
    rows = [reply for reply in replies if reply.words_sealed]
    values = [Sealed(row.person.subject, bytes(row.words_sealed or b""), row.place_of_words) for row in rows]
    words = unseal_many(values, actor=by, purpose=TO_READ) if values else []
    # Kept in our own language, and said in the reader's.
    told = (gettext(one) if one == NO_WORDS else one for one in words)
    return list(zip(rows, told, strict=True))


@dataclass(frozen=True, slots=True)
class Entry:
    """One person on a list: whom to reach, in which way as things are now, where, and what must not happen."""

    telling: Telling
    reach: Reach
    way: TellBy
    # What came of it so far, where somebody or something tried.
    tried: str = ""
    # The code of the language they read best, as far as they let whoever looks know it.
    language: str = ""

    @property
    def name(self) -> str:
        return str(self.telling.member)

    @property
    def where(self) -> str:
        """The address or number that this way needs, and nothing else."""
        name = NEEDS.get(self.way, "trusted" if self.way == TellBy.THROUGH else "")
        return str(getattr(self.reach, name)) if name else ""

    @property
    def number(self) -> str:
        """What a phone dials, where this way needs one."""
        return dialled(self.where) if NEEDS.get(self.way) == "phone" else ""

    @property
    def lacks_somebody(self) -> bool:
        """They are reached only through somebody they trust, and nobody is named."""
        return self.way == TellBy.THROUGH and not self.reach.trusted

    @property
    def their_language(self) -> str:
        """By name, where it is another than the one an update is written in."""
        known = language_coded(self.language)
        return known.label if known and known.code != WRITTEN_IN else ""

    @property
    def our_words_in(self) -> str:
        """The code to see our own words in that language, where we have them."""
        ours = spoken_in(self.language)
        return ours if ours != OURS else ""

    @property
    def note(self) -> str:
        return self.reach.trusted_how if self.way == TellBy.THROUGH else self.reach.note


def entry_of(telling: Telling, reach: Reach, said: str = "", language: str = "") -> Entry:
    """Somebody who was missed is tried the same way again; else the way is worked out from what holds today."""
    tried = telling.stand == Stand.MISSED and telling.way in ways_that_fit(reach)
    return Entry(telling, reach, TellBy(telling.way) if tried else way_for(reach), said, language)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everybody who is told in one way."""

    way: TellBy
    entries: tuple[Entry, ...]

    @property
    def said_of_all(self) -> str:
        """What whoever did it for all of them ticks; nothing where there is one to do it for."""
        return SAID_OF_ALL[self.way] if sum(not one.lacks_somebody for one in self.entries) > 1 else ""


def sheets_for(entries: Iterable[Entry]) -> list[Sheet]:
    """One for each way that somebody has, in the order of the ways."""
    entries = list(entries)
    return [
        Sheet(way, found)
        for way in TellBy
        if (found := tuple(entry for entry in entries if entry.way == way))
    ]


def rows_of_list(entries: Iterable[Entry]) -> list[list[str]]:
    """The list for a spreadsheet: by way, with room for what came of it."""
    heads = map(str, HEADS)
    rows = [
        [
            entry.name, str(entry.way.label), entry.where, " ".join(f"{rule}." for rule in entry.reach.rules),
            entry.note, "", "",
        ]
        for sheet in sheets_for(entries)
        for entry in sheet.entries
    ]  # fmt: skip
    return [[*heads], *rows]


def letters_for(
    entries: Iterable[Entry],
    update: Update,
    *,
    house: House | None,
    ask_for: str,
    easy: EasyFor,
    languages: Mapping[int, str],
) -> list[Paper]:
    """A letter in large print, the easy-read sheet where it suits, and an envelope for each, in the order to fold.

    ``languages`` are those of people, by their number, as far as whoever prints may know them.
    """
    papers = []
    for entry in entries:
        with override(spoken_in(languages.get(entry.telling.member.person_id, ""))):
            notice = update_notice(update, to=entry.name, ask_for=ask_for)
            told = Told(notice, house)  # type: ignore[arg-type]  # no house yet: refused as well
            sheet = easy.sheet_for(entry.telling.member_id, told)
            papers += [letter(told, large=True, on=timezone.localdate()), *([sheet] if sheet else [])]
            papers += [envelope(told, address_of(entry))]
    return papers


def address_of(entry: Entry) -> list[str]:
    """Name and address as they fit on an envelope: what is too much for it shares the last line."""
    lines = [line.strip() for line in entry.where.splitlines() if line.strip()]
    room = MOST_ADDRESS_LINES - 2
    return [entry.name, *lines[:room], *([", ".join(lines[room:])] if lines[room:] else [])]
