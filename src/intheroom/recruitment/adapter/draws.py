"""Those who wait and what a team aims for, as the engine asks it, under codes drawn by chance; and what it answers."""

import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext, gettext_noop

from intheroom.engines.sortition.dealing import TICKETS
from intheroom.engines.sortition.pool import Candidate, Question, Quota, Tag
from intheroom.engines.sortition.transcript import ticket_of
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.adapter.coming import kinds_when_coming
from intheroom.recruitment.adapter.tags import (
    TO_DRAW,
    Groups,
    left_to_find,
    quotas_of,
    quotas_of_sides,
    said_by,
    tags_of_newcomer,
    team_tags,
)
from intheroom.recruitment.adapter.words import bounds, name_of
from intheroom.recruitment.choices import DrawState, Feature
from intheroom.recruitment.models import ComingForward, Draw, DrawPlace
from intheroom.recruitment.queries.draws import hand_picks_of
from intheroom.recruitment.queries.targets import known_in, names_of, targets_now
from intheroom.team.queries.members import targets_of

# No letter that is mistaken for another on the phone or on paper, and no vowel that makes a word.
LETTERS = "BCDFGHJKMNPQRTVWXYZ2346789"
CODE = 6
TO_TELL = gettext_noop("to tell you what came of the draw")


@dataclass(frozen=True, slots=True)
class Asked:
    """The question of a draw, who is behind each code, and the rules as everybody may read them."""

    question: Question
    rows: dict[str, ComingForward]
    rules: list[dict[str, Any]]
    # How many the team will be.
    whole: int


def question_for(project: Project, rows: Iterable[ComingForward], places: int) -> Asked:
    """Who waits, under new codes. Those in the team stay, so the question is what is left to find beside them.

    The rules that are published are the team's targets, whole: what is left of them would tell what members said, and
    how near the sides come to their mix would tell what those who wait said.
    """
    rows = list(rows)
    said = said_by(project, actor=None, purpose=TO_DRAW)
    known = known_in(project)
    groups, names = Groups(known), names_of(project, known)
    here = team_tags(project, said, groups)
    kinds, together = kinds_when_coming(rows, actor=None, purpose=TO_DRAW), _together(rows)
    found = dict(zip(_codes(len(rows)), rows, strict=True))
    told = {row.pk: {"kinds": kinds.get(row.person_id)} | said.get(row.person_id, {}) for row in rows}
    people = tuple(
        Candidate(code, tags_of_newcomer(told[row.pk], groups), together=together.get(row.pk, ""))
        for code, row in sorted(found.items())
    )
    aims = quotas_of_sides(targets_of(project), len(here) + places)
    sides = as_far_as_it_goes(left_to_find(aims, here), people, places)
    targets = quotas_of(targets_now(project, known), sealed=True)
    question = Question(people, (*sides, *left_to_find(targets, here)), places)
    rules = [_rule(quota, names) | {"as_far": True} for quota in aims]
    return Asked(question, found, rules + [_rule(quota, names) for quota in targets], len(here) + places)


def as_far_as_it_goes(sides: Iterable[Quota], people: Iterable[Candidate], places: int) -> list[Quota]:
    """The mix of the two sides is advice, never a gate: as near to it as these places and these people allow."""
    people, found = list(people), []
    for quota in sides:
        least = min(quota.least, places, sum(quota.tag in one.tags for one in people))
        if least:
            found.append(Quota(*quota.tag, least))
            places -= least
    return found


def _rule(quota: Quota, names: Mapping[Tag, str]) -> dict[str, Any]:
    return {
        "feature": quota.feature,
        "value": quota.value,
        "name": names.get(quota.tag, ""),
        "least": quota.least,
        "most": quota.most,
    }


def _codes(many: int) -> list[str]:
    """So many codes, all different, that say nothing of anybody."""
    found: set[str] = set()
    while len(found) < many:
        found.add("".join(secrets.choice(LETTERS) for _letter in range(CODE)))
    return secrets.SystemRandom().sample(sorted(found), many)


def _together(rows: Iterable[ComingForward]) -> dict[int, str]:
    """Those who come only together, under one mark: as far as all of them wait."""
    rows = list(rows)
    waiting = {row.pk for row in rows}
    links = ComingForward.together.through.objects.filter(from_comingforward__in=waiting)
    mark = {pk: pk for pk in waiting}

    def end(pk: int) -> int:
        while mark[pk] != pk:
            pk = mark[pk]
        return pk

    for one, other in links.values_list("from_comingforward_id", "to_comingforward_id"):
        if other in waiting:
            mark[end(one)] = end(other)
    ends = [end(pk) for pk in waiting]
    return {pk: f"together-{end(pk)}" for pk in waiting if ends.count(end(pk)) > 1}


def written(question: Question) -> str:
    """The question, written the same way each time, to be sealed."""
    told = {
        "size": question.size,
        "quotas": [[one.feature, one.value, one.least, one.most] for one in question.quotas],
        "candidates": [
            [one.id, sorted(map(list, one.tags)), one.household, one.together] for one in question.candidates
        ],
    }
    return json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read(text: str) -> Question:
    """The same question again."""
    told = json.loads(text)
    return Question(
        tuple(
            Candidate(name, frozenset((feature, value) for feature, value in tags), household, together)
            for name, tags, household, together in told["candidates"]
        ),
        tuple(Quota(feature, value, least, most) for feature, value, least, most in told["quotas"]),
        told["size"],
    )


def question_of(draw: Draw) -> Question:
    """The question of a draw, opened by the planner."""
    value = Sealed(draw.key, bytes(draw.question_sealed), draw.place_of("question"))
    return read(unseal_many([value], actor=None, purpose=TO_DRAW)[0])


def transcript_of(draw: Draw, *, actor: Person | None, purpose: str) -> bytes:
    """The whole record of a draw, opened: before the number, and after it."""
    value = Sealed(draw.key, bytes(draw.transcript_sealed or b""), draw.place_of("transcript"))
    return unseal_many([value], actor=actor, purpose=purpose)[0].encode()


def codes_of(entries: Iterable[DrawPlace], *, actor: Person | None, purpose: str) -> dict[int, str]:
    """The code of each person in a draw, opened, by the number of the entry. Whoever was forgotten has none."""
    return _opened(entries, ["code"], actor=actor, purpose=purpose)["code"]


def chances_of(entries: Iterable[DrawPlace], *, actor: Person | None, purpose: str) -> dict[int, str]:
    """The tickets of each, of how many, opened, by the number of the entry: "250/1000"."""
    return _opened(entries, ["chance"], actor=actor, purpose=purpose)["chance"]


def codes_and_chances_of(
    entries: Iterable[DrawPlace], *, actor: Person | None, purpose: str
) -> tuple[dict[int, str], dict[int, str]]:
    """Both, opened at once."""
    found = _opened(entries, ["code", "chance"], actor=actor, purpose=purpose)
    return found["code"], found["chance"]


def _opened(
    entries: Iterable[DrawPlace], fields: list[str], *, actor: Person | None, purpose: str
) -> dict[str, dict[int, str]]:
    rows = [one for one in entries if one.coming.person.erased_at is None]
    there = [(one, name, blob) for one in rows for name in fields if (blob := getattr(one, f"{name}_sealed"))]
    values = [Sealed(one.coming.person.subject, bytes(blob), one.place_of(name)) for one, name, blob in there]
    words = unseal_many(values, actor=actor, purpose=purpose) if values else []
    found: dict[str, dict[int, str]] = {name: {} for name in fields}
    for (one, name, _blob), word in zip(there, words, strict=True):
        found[name][one.pk] = word
    return found


def chance_told(words: str) -> str:
    """A chance as people say it, and then exactly: so many of the tickets, as the record has them."""
    tickets, total = (int(one) for one in words.split("/"))
    chance = Fraction(tickets, total)
    tenths = round(chance * 10)
    exact = gettext("{many} of {of} tickets").format(many=f"{tickets:,}", of=f"{total:,}")
    if chance == 1:
        return gettext("You were sure of a place in this draw.")
    if not chance:
        return gettext("You had no chance in this draw: the targets left no place for it.")
    if not tenths:
        return gettext("Your chance was less than 1 in 10. The exact figure is {exact}.").format(exact=exact)
    return gettext("Your chance was about {tenths} in 10. The exact figure is {exact}.").format(
        tenths=tenths, exact=exact
    )


def keeps(question: Question, codes: Iterable[str]) -> bool:
    """Whether these people keep every target of the question."""
    chosen = set(codes)
    held = [one.tags for one in question.candidates if one.id in chosen]
    return all(
        quota.least
        <= sum(quota.tag in tags for tags in held)
        <= (len(held) if quota.most is None else quota.most)
        for quota in question.quotas
    )


@dataclass(frozen=True, slots=True)
class Letter:
    """What only one person, and who holds a key, may know of a draw."""

    code: str
    chance: str


def letter_of(entry: DrawPlace, by: Person) -> Letter:
    """Their code and their chance in words, opened; they can read that it was."""
    codes, chances = codes_and_chances_of([entry], actor=by, purpose=TO_TELL)
    code, chance = codes.get(entry.pk, ""), chances.get(entry.pk, "")
    return Letter(code, chance_told(chance) if chance else "")


# In these the team's own words stand, which could tell outside what a sensitive project is about.
IN_OWN_WORDS = (Feature.GROUP, Feature.VIEWPOINT, Feature.OWN)


def rules_told(draw: Draw, *, outside: bool = False) -> list[tuple[str, str]]:
    """The targets as they were published: what each is about, and how many in the whole team."""
    found = []
    for rule in draw.rules:
        tag = (rule["feature"], rule["value"])
        name = name_of(tag, {tag: rule["name"]})
        if outside and draw.project.is_sensitive and tag[0] in IN_OWN_WORDS:
            name = str(Feature(tag[0]).label)
        told = bounds(rule["least"], rule["most"])
        if rule.get("as_far"):
            told = gettext("{bounds}, as far as those who wait allow").format(bounds=told)
        found.append((name, told))
    return found


def record_of(draw: Draw) -> dict[str, Any]:
    """All that anybody may read of a draw. No chance, no list of who could be drawn with whom: codes of those drawn,

    which are drawn by chance themselves, and say nothing of who anybody is. Nor who is asked next: whoever stands first
    there, and sees somebody else come in, would know what that person brings.
    """
    is_done = draw.state == DrawState.DONE
    told: dict[str, Any] = {
        "name": draw.project.public_name,
        "places": draw.places,
        "people": draw.people,
        "targets": [{"about": name, "how_many": many} for name, many in rules_told(draw, outside=True)],
        "published": draw.published_at.date().isoformat() if draw.published_at else "",
        "day_of_the_number": draw.draw_on.isoformat(),
        "where_the_number_is_from": draw.seed_source,
        "commitment": draw.commitment,
        "no_fairer_lottery_is_proved": bool(draw.is_proved),
        "state": draw.state,
        "chosen_by_hand": [{"why": pick.why} for pick in hand_picks_of(draw.project)],
    }
    if not is_done:
        return told
    return told | {
        "number": draw.seed,
        "tickets": TICKETS,
        "ticket": ticket_of(draw.commitment, draw.seed, TICKETS),
        "drawn": draw.winners,
        "sha256_of_the_transcript": draw.transcript_mark,
    }
