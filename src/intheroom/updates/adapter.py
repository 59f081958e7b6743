"""How each person is told: worked out from what they chose, and opened only for whoever tells them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.content import Content
from intheroom.kit.tell.letters import Paper, envelope, letter
from intheroom.kit.tell.mails import email
from intheroom.kit.tell.notices import House, Told
from intheroom.kit.tell.texts import sms
from intheroom.people.choices import Part
from intheroom.people.choices.parts import ReachBy, ReachNot
from intheroom.people.models import Person
from intheroom.people.permissions import standing_of
from intheroom.people.queries.inclusion import part_answers
from intheroom.team.models import TeamMember
from intheroom.team.queries.reaching import open_words, trusted_person_of
from intheroom.updates.choices import TellBy
from intheroom.updates.models import Telling, Update, UpdateReply
from intheroom.updates.notices import update_notice

PURPOSE = "to send you an update of the project"
TO_READ = "to read what you said to an update"

# In this order, of those that somebody ticked: the ones that leave words to read again come first.
LIKED = (
    (ReachBy.EMAIL, TellBy.EMAIL),
    (ReachBy.TEXT, TellBy.TEXT),
    (ReachBy.POST, TellBy.POST),
    (ReachBy.CALL, TellBy.CALL),
    (ReachBy.MEET, TellBy.MEET),
)
NEEDS = {TellBy.EMAIL: "email", TellBy.TEXT: "phone", TellBy.CALL: "phone", TellBy.POST: "post_to"}
# Where somebody ticked nothing, what they gave us to reach them by.
GAVE = (TellBy.EMAIL, TellBy.CALL, TellBy.POST)


@dataclass(frozen=True, slots=True)
class Reach:
    """What one person said of being reached, opened; ``is_open`` says whether whoever looks may see it."""

    is_open: bool = True
    email: str = ""
    phone: str = ""
    post_to: str = ""
    note: str = ""
    trusted: str = ""
    trusted_how: str = ""
    likes: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def rules(self) -> list[str]:
        """What must not happen, in the words of the form."""
        return [str(ReachNot(code).label) for code in self.never]


def way_for(reach: Reach) -> TellBy:
    """The way that one person is told. What must not happen always wins over what they like.

    >>> way_for(Reach(email="a@b.org", post_to="Harbour", likes=("post",), never=("post",)))
    TellBy.EMAIL
    """
    if not reach.is_open:
        return TellBy.KEYHOLDER
    if ReachNot.THROUGH in reach.never:
        return TellBy.THROUGH
    open_ways = [way for way in TellBy if _is_possible(way, reach)]
    liked = [way for tick, way in LIKED if tick in reach.likes and way in open_ways]
    gave = [way for way in GAVE if way in open_ways]
    through = [TellBy.THROUGH] if reach.trusted else []
    return next(iter([*liked, *gave, *through]), TellBy.MEET)


def ways_that_fit(reach: Reach) -> list[TellBy]:
    """Every way that somebody leaves open; for whoever tells them another way than planned."""
    if not reach.is_open:
        return [TellBy.KEYHOLDER, TellBy.MEET]
    if ReachNot.THROUGH in reach.never:
        return [TellBy.THROUGH]
    return [way for way in TellBy if _is_possible(way, reach)]


def _is_possible(way: TellBy, reach: Reach) -> bool:
    if way == TellBy.KEYHOLDER:
        return False
    if way == TellBy.POST and ReachNot.POST in reach.never:
        return False
    if way == TellBy.THROUGH:
        return bool(reach.trusted)
    return way not in NEEDS or bool(getattr(reach, NEEDS[way]))


def reaches_of(members: Iterable[TeamMember], by: Person) -> dict[int, Reach]:
    """How to reach each member, by their number, as far as each lets this person see it. Leaves a line for each."""
    members = list(members)
    standings = {one.person_id: standing_of(by, one.person) for one in members}
    may = {one.pk for one in members if standings[one.person_id].may_see(one.person.reach_seen_by)}
    said = part_answers(
        Part.REACH,
        [one.person for one in members],
        may_see=lambda person, level: standings[person.pk].may_see(level),
        actor=by,
        purpose=PURPOSE,
    )
    ways = _ways([one.person for one in members if one.pk in may], by)
    return {
        one.pk: _reach(one, said.get(one.person_id, {}), ways.get(one.person_id, {}), by, one.pk in may)
        for one in members
    }


def _reach(member: TeamMember, said: dict[str, Any], ways: dict[str, str], by: Person, may: bool) -> Reach:
    never = tuple(said.get("reach_not") or ())
    if not may and not said:
        return Reach(is_open=False)
    trusted = trusted_person_of(member) if may else None
    name, how = said.get("reach_through") or "", ""
    if trusted is not None:
        opened = open_words(trusted, actor=by, purpose=PURPOSE)
        name = trusted.through.person.name if trusted.through else opened["name"]
        how = opened["how"]
    return Reach(
        email=ways.get("email", ""),
        phone=ways.get("phone", ""),
        post_to=said.get("post_to") or "",
        note=" ".join(filter(None, [ways.get("reach_note", ""), said.get("reach_words") or ""])),
        trusted=name,
        trusted_how=how,
        likes=tuple(said.get("reach_by") or ()),
        never=never,
    )


def _ways(people: list[Person], by: Person) -> dict[int, dict[str, str]]:
    """E-mail, phone and note of several people, opened at once."""
    there = [
        (person, way, blob)
        for person in people
        for way in ("email", "phone", "reach_note")
        if (blob := getattr(person, f"{way}_sealed"))
    ]
    values = [Sealed(person.subject, bytes(blob), person.place_of(way)) for person, way, blob in there]
    opened = unseal_many(values, actor=by, purpose=PURPOSE) if values else []
    found: dict[int, dict[str, str]] = {}
    for (person, way, _), words in zip(there, opened, strict=True):
        found.setdefault(person.pk, {})[way] = words
    return found


# Ways that go out by themselves where the settings give this copy a way out.
GOES_OUT_BY = {TellBy.EMAIL: Channel.EMAIL, TellBy.TEXT: Channel.SMS}


def content_of(channel: str, told: Told, reach: Reach) -> Content:
    """What a message says and where it goes."""
    if channel == Channel.SMS:
        return Content(reach.phone, sms(told).text)
    mail = email(told)
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
