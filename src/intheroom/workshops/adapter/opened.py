"""What is sealed about a session, opened for somebody who may open it; each opening is noted for the person."""

import json
from collections.abc import Iterable

from django.utils.translation import gettext, gettext_noop

from intheroom.inclusion.permissions import Looker, may_see_need
from intheroom.inclusion.queries import kind_told
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import NeedKind, Part, Side
from intheroom.people.models import Need, Person
from intheroom.people.queries.inclusion import need_words, part_answers
from intheroom.workshops.choices import Arranged
from intheroom.workshops.models import Coming, NeedHere, Session

OWN_LOOK = gettext_noop("to show you your own answers")
TO_ARRANGE = gettext_noop("to arrange what you need at a session")
TO_COOK = gettext_noop("to choose food that suits everyone at a session")
TO_GROUP = gettext_noop("to make groups of a size that suits you")
FOR_BADGES = gettext_noop("to print your badge")
LIVED = (Side.LIVED, Side.BOTH)


def seen_to_so_far(row: NeedHere | None, by: Person) -> dict[str, object]:
    """What the form that sees to a need starts from."""
    if row is None:
        return {}
    purpose = TO_ARRANGE
    what = _open(row, row.what_sealed, row.place_of_what, by, purpose)
    return {
        "state": row.state,
        "owner": str(row.owner_id or ""),
        "due_on": row.due_on,
        "cost": row.cost_pence,
        "what": what,
        **_offer(row, by, purpose),
    }


def offers_to(session: Session, person: Person, by: Looker) -> list[tuple[str, str]]:
    """What somebody is offered instead of what they need, as the question they are asked; if the asker may see it."""
    purpose = OWN_LOOK if person.pk == by.person.pk else TO_ARRANGE
    rows = session.needs_here.filter(need__person=person, need__ended_at=None, state=Arranged.INSTEAD)
    asked = []
    for row in rows.select_related("need__person"):
        if not may_see_need(by, row.need):
            continue
        told = _offer(row, by.person, purpose)
        words = gettext("Instead of {what}: {instead} Why: {why} Does that suit you?").format(
            what=kind_told(row.need.kind), instead=_sentence(told["instead"]), why=_sentence(told["why_not"])
        )
        asked.append((f"offer_{row.pk}", words))
    return asked


def sealed_so_far(row: Coming, by: Person) -> dict[str, str]:
    """What this person would like to eat, and what stands on their badge, as their own form starts from it."""
    there = {
        "taste": (row.taste_sealed, row.place_of_taste),
        "badge": (row.badge_sealed, row.place_of_badge),
    }
    subject = row.member.person.subject
    sealed = {name: Sealed(subject, bytes(blob), place) for name, (blob, place) in there.items() if blob}
    opened = unseal_many(sealed.values(), actor=by, purpose=OWN_LOOK) if sealed else []
    return dict(zip(sealed, opened, strict=True))


def badge_names(rows: Iterable[Coming], by: Person) -> dict[int, str]:
    """The name that each chose for their badge, by the member's number; whoever chose none is left out."""
    told = [row for row in rows if row.badge_sealed]
    sealed = [
        Sealed(row.member.person.subject, bytes(row.badge_sealed or b""), row.place_of_badge) for row in told
    ]
    words = unseal_many(sealed, actor=by, purpose=FOR_BADGES) if sealed else []
    return {row.member_id: name for row, name in zip(told, words, strict=True)}


def tastes(rows: Iterable[Coming], by: Person) -> tuple[list[str], list[str]]:
    """What people would like to eat, without names: first what people with lived experience would like."""
    told = [row for row in rows if row.taste_sealed]
    sealed = [
        Sealed(row.member.person.subject, bytes(row.taste_sealed or b""), row.place_of_taste) for row in told
    ]
    words = unseal_many(sealed, actor=by, purpose=TO_COOK) if sealed else []
    first, then = [], []
    for row, said in zip(told, words, strict=True):
        (first if row.member.side in LIVED else then).append(said)
    return sorted(first, key=str.casefold), sorted(then, key=str.casefold)


def food_needs(needs: Iterable[Need], by: Looker) -> list[str]:
    """What a cook has to know: each once, without a name."""
    rows = [need for need in needs if need.kind == NeedKind.FOOD and need.words_sealed]
    return sorted({need_words(need, actor=by.person, purpose=TO_COOK) for need in rows}, key=str.casefold)


def largest_groups(rows: Iterable[Coming], by: Looker) -> dict[int, int]:
    """How large a group may be for each of them, by the person's number, where they let the asker see it."""

    def may_see(person: Person, level: str) -> bool:
        is_own = person.pk == by.person.pk
        return MaySee(level).lets_in(is_own=is_own, in_team=True, is_keyholder=by.has_keys)

    people = [row.member.person for row in rows]
    said = part_answers(Part.MEETING, people, may_see=may_see, actor=by.person, purpose=TO_GROUP)
    return {pk: int(told["largest_group"]) for pk, told in said.items() if told.get("largest_group")}


def _offer(row: NeedHere, by: Person, purpose: str) -> dict[str, str]:
    told = _open(row, row.why_sealed, row.place_of_why, by, purpose)
    return json.loads(told) if told else {"why_not": "", "instead": ""}


def _open(row: NeedHere, words: bytes | None, place: str, by: Person, purpose: str) -> str:
    if not words:
        return ""
    return unseal_many([Sealed(row.need.person.subject, bytes(words), place)], actor=by, purpose=purpose)[0]


def _sentence(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "!", "?")) else f"{words}."
