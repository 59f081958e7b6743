"""Rows of support as one person may see them, and answers as the form holds them."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.adapter import Job, name_of, seen_by
from intheroom.inclusion.choices import Works
from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.permissions import Looker, may_open
from intheroom.inclusion.queries import kind_told, sides_of_members
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import NeedKind, Part
from intheroom.people.choices.parts import SupportHow
from intheroom.people.choices.parts import Training as Asked
from intheroom.people.models import Person
from intheroom.people.queries.inclusion import part_answers
from intheroom.projects.models import Project
from intheroom.support.choices import How, MayCall, PairState
from intheroom.support.models import CheckIn, Pair, PairYes, SupportWish, Training
from intheroom.support.permissions import Around, may_finish
from intheroom.support.queries import (
    Topic,
    is_left_out,
    learning_jobs,
    might_like_a_call,
    offered_to,
    trainings_of,
)
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import SOMEBODY, may_see_name
from intheroom.team.queries.signs import all_signs

OWN_LOOK = gettext_noop("to show you your own answers")
TO_SUPPORT = gettext_noop("to support you")
TO_TRAIN = gettext_noop("to offer training in the way you like")
TO_PUT_BESIDE = gettext_noop("to put your new answers beside it")
LIKED_TOLD = {SupportHow.ONE_TO_ONE: _("likes one to one"), SupportHow.GROUP: _("likes a group")}
BETWEEN = "; "


def own_answers(wish: SupportWish | None, member: TeamMember, topics: Iterable[Topic]) -> dict[str, Any]:
    """What the form starts from, for the person themselves."""
    told = _learning([member.person], lambda *_: True, member.person, OWN_LOOK).get(member.person_id, {})
    words = [one for one in (told.get("training_own") or "").split(BETWEEN) if one]
    known = {topic.name: topic.key for topic in topics if topic.key not in Asked.values}
    return {
        "training": [*(told.get("training") or []), *(known[one] for one in words if one in known)],
        "training_own": BETWEEN.join(one for one in words if one not in known),
        "support_how": told.get("support_how") or "",
        "buddy": wish.buddy if wish else "",
        "may_call": MayCall.NO if is_left_out(member) else "",
        "words": with_words([wish], member.person, OWN_LOOK)[0][1] if wish else "",
    }


def learning_said(answers: dict[str, Any], topics: Iterable[Topic]) -> dict[str, Any]:
    """The part of the answers that the form of everybody's needs holds too."""
    chosen = answers.get("training") or []
    own = [topic.name for topic in topics if topic.key in chosen and topic.key not in Asked.values]
    own += [answers["training_own"].strip()] if (answers.get("training_own") or "").strip() else []
    return {
        "training": [one for one in chosen if one in Asked.values],
        "training_own": BETWEEN.join(own),
        "support_how": answers.get("support_how") or "",
    }


def beside_earlier(said: dict[str, Any], person: Person) -> dict[str, Any]:
    """Whoever writes down for somebody does not see what they said before, so nothing of it is taken away."""
    before = _learning([person], lambda *_: True, None, TO_PUT_BESIDE).get(person.pk, {})
    words = (before.get("training_own") or "").split(BETWEEN)
    words += [one for one in said["training_own"].split(BETWEEN) if one not in words]
    return {
        "training": list(dict.fromkeys([*(before.get("training") or []), *said["training"]])),
        "training_own": BETWEEN.join(one for one in words if one),
        "support_how": said["support_how"] or before.get("support_how") or "",
    }


Written = TypeVar("Written", SupportWish, CheckIn)


def with_words(rows: Iterable[Written], by: Person, purpose: str = TO_SUPPORT) -> list[tuple[Written, str]]:
    """Each with what was written, opened; empty where nothing was. Ask ``permissions`` which this person may read."""
    rows = list(rows)
    sealed = [
        Sealed(one.member.person.subject, one.words_sealed, one.place_of_words)
        for one in rows
        if one.words_sealed
    ]
    opened = iter(unseal_many(sealed, actor=by, purpose=purpose) if sealed else ())
    return [(one, next(opened) if one.words_sealed else "") for one in rows]


def sides_reached(
    members: Iterable[TeamMember], jobs: Iterable[Arrangement], wishes: Iterable[SupportWish]
) -> dict[str, set[str]]:
    """The sides in the team now, those of whom somebody was heard, and those to whom training was offered."""
    here = [one for one in members if one.status == Status.ACTIVE]
    heard = {wish.member_id for wish in wishes}
    return {
        "in_team": sides_of_members(here),
        "heard": sides_of_members(one for one in here if one.pk in heard),
        "offered": sides_of_members(offered_to(here, jobs)),
    }


@dataclass(frozen=True, slots=True)
class PairSeen:
    """A pair as one of the two, or the support lead, may see it."""

    row: Pair
    names: tuple[str, str]
    is_mine: bool
    is_open: bool
    is_live: bool
    asks_me: bool


def pair_seen(pair: Pair, by: Around) -> PairSeen:
    """Names, where the asker may read them. Who ended a pair is told to nobody."""
    mine = pair.place_of(by.person)
    return PairSeen(
        row=pair,
        names=(_name(pair.one, pair, by), _name(pair.other, pair, by)),
        is_mine=mine is not None,
        is_open=pair.is_open,
        is_live=pair.is_open and pair.state == PairState.LIVE,
        asks_me=mine is not None and pair.is_open and not pair.i_said_yes,  # type: ignore[attr-defined]
    )


def yeses_seen(pair: Pair, by: Around) -> list[tuple[str, PairYes]]:
    """Who has said yes, while the pair is open."""
    names = {one.pk: _name(one, pair, by) for one in pair.members}
    return [(names[yes.member_id], yes) for yes in pair.yeses.all()] if pair.is_open else []


def _name(member: TeamMember, pair: Pair, by: Around) -> str:
    if member.person_id == by.person.pk:
        return gettext("You")
    is_known = pair.state == PairState.LIVE or by.looks_after
    named = is_known or may_see_name(pair.project, member, by.person, leads=by.looks.leads)
    return member.person.name if named else SOMEBODY


def jobs_to_show(rows: Iterable[Arrangement], by: Looker) -> tuple[list[Job], list[Job]]:
    """What the asker would like to learn, and what others would, as far as they let the asker see it."""
    jobs = [seen_by(by, row) for row in rows if may_open(by, row)]
    return [job for job in jobs if job.is_mine], [job for job in jobs if not job.is_mine]


@dataclass(frozen=True, slots=True)
class Learner:
    """One thing somebody would like to learn, how they like it, and the job behind it."""

    job: Arrangement
    name: str
    what: str
    # What everybody may read of it: never words that somebody sealed.
    topics: tuple[str, ...]
    likes: str

    @property
    def told(self) -> str:
        liked = LIKED_TOLD.get(SupportHow(self.likes)) if self.likes else ""
        said = {"name": self.name, "what": gettext(self.what), "liked": liked}
        return (gettext("{name}: {what} ({liked})") if liked else gettext("{name}: {what}")).format(**said)

    def suits(self, how: str) -> bool:
        return How(how).suits(self.likes)


def learners_to_offer(project: Project, by: Looker, topics: Iterable[Topic]) -> list[Learner]:
    """Everyone with something to learn that is not done, as far as they let the asker see it."""
    rows = [row for row in learning_jobs(project) if may_open(by, row) and row.works != Works.YES]
    rows.sort(key=lambda row: (row.need.kind, row.need.person.name.casefold()))
    told = _learning({row.need.person for row in rows}, _lets_in(by), by.person, TO_TRAIN)
    return [_learner(row, topics, told.get(row.need.person_id, {})) for row in rows]


def _learner(row: Arrangement, topics: Iterable[Topic], said: dict[str, Any]) -> Learner:
    names = {topic.key: topic.name for topic in topics}
    what = names.get(row.need.kind) or kind_told(row.need.kind).capitalize()
    told = (what,)
    if row.need.kind == NeedKind.TRAINING:
        what = said.get("training_own") or what
        told = tuple(one for one in what.split(BETWEEN) if one in names.values()) or told
    return Learner(row, row.need.person.name, what, told, said.get("support_how") or "")


@dataclass(frozen=True, slots=True)
class TrainingSeen:
    """A training as the asker may see it."""

    row: Training
    owner_name: str
    may_finish: bool


def trainings_to_show(project: Project, by: Around) -> list[TrainingSeen]:
    """Groups are open to all; one to one is for those who arrange it, whoever sees to it, and whom it is for."""
    return [
        TrainingSeen(one, name_of(by.looks, one.owner), may_finish=_may_finish(one, by))
        for one in trainings_of(project, by.person)
        if one.how == How.GROUP or one.is_for_me or by.looks.arranges or by.place == one.owner
    ]


def _may_finish(training: Training, by: Around) -> bool:
    return training.done_at is None and may_finish(by, training)


def _lets_in(by: Looker) -> Callable[[Person, str], bool]:
    def may_see(person: Person, level: str) -> bool:
        own = person.pk == by.person.pk
        return MaySee(level).lets_in(is_own=own, in_team=True, is_keyholder=by.has_keys)

    return may_see


def _learning(
    people: Iterable[Person], may_see: Callable[[Person, str], bool], by: Person | None, purpose: str
) -> dict[int, dict[str, Any]]:
    return part_answers(Part.LEARNING, people, may_see=may_see, actor=by, purpose=purpose)


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody who might like a call, and why: one plain line for each sign, the oldest first."""

    member: TeamMember
    why: tuple[tuple[datetime.date, str], ...]


def calls_to_make(project: Project, lead: Person) -> list[Call]:
    """Everyone on the list, by name: none of them is more urgent than another."""
    rows = might_like_a_call(project, lead).select_related("person")
    return [Call(row, _why(row)) for row in sorted(rows, key=lambda row: row.person.name.casefold())]


def _why(member: TeamMember) -> tuple[tuple[datetime.date, str], ...]:
    stands = ((getattr(member, f"sign_{sign.code}"), sign.told) for sign in all_signs())
    return tuple(
        sorted((timezone.localdate(since), str(told)) for since, told in stands if since is not None)
    )
