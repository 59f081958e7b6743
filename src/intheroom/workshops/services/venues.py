"""Places and ways to meet: put on the list, looked at, judged by members, and taken off it."""

from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal, throw_key_away
from intheroom.kit.keep.turns import take_turn
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import TakesPart
from intheroom.team.models import TeamMember
from intheroom.workshops.adapter.venues import HowToJoin, opened
from intheroom.workshops.advice.venues import own_word
from intheroom.workshops.choices import AFAR, FEATURES, WEEKDAYS, Been, Known, VenueKind
from intheroom.workshops.models import Venue, VenueWord
from intheroom.workshops.services.following import follow_venue

SAID = ("been", "neutral", "takes", "fare", "works_there", "took_part")
SEALED = ("where", "joining", "helper_phone")
TO_SEE_IF_OTHER = gettext_noop("to see whether people have to be told of another place")


@transaction.atomic
def add_venue(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Venue:
    """Put a place, or a way to meet, on the list."""
    kind, name = answers.get("kind"), (answers.get("name") or "").strip()
    if kind not in VenueKind.values or not name:
        raise Refused(
            gettext("It is not clear yet what it is."),
            how=gettext("Choose what it is, and write a name for it."),
        )
    where = (answers.get("where") or "").strip() if kind == VenueKind.PLACE else ""
    columns = (said or Said()).columns()
    row = Venue.objects.create(project=project, by=by, kind=kind, name=name, where=where, **columns)
    _log("add_venue", row, by, kind=kind)
    return row


@transaction.atomic
def check_venue(*, by: Person, venue: Venue, answers: dict[str, Any], said: Said | None = None) -> Venue:
    """Keep what somebody saw or asked there. What the asker may not read is not among the answers, and stays."""
    _hold(venue)
    if venue.ended_at is not None:
        raise Refused(
            gettext("This was taken off the list."), how=gettext("Add it again, if you meet there.")
        )
    venue.name = (answers.get("name") or "").strip() or venue.name
    told, before = _as_told(venue, by), _as_arranged_for(venue)
    for feature in FEATURES[venue.kind]:
        setattr(venue, feature, answers.get(feature) or "")
    venue.capacity, venue.cost_pence = answers.get("capacity"), answers.get("cost_pence")
    if venue.kind == VenueKind.PLACE:
        _keep_place(venue, answers)
    if venue.kind in AFAR and "joining" in answers:
        venue.joining_sealed = _sealed(venue, answers.get("joining"), venue.place_of_joining)
        venue.helper_name = (answers.get("helper_name") or "").strip()
        venue.helper_phone_sealed = _sealed(venue, answers.get("helper_phone"), venue.place_of_phone)
    venue.looked_on, venue.answered_at = timezone.localdate(), timezone.now()
    for column, value in (said or Said()).columns().items():
        setattr(venue, column, value)
    now = _told_now(venue, told, answers)
    venue.told_anew += now != told
    venue.save()
    _log("check_venue", venue, by, kind=venue.kind)
    is_elsewhere = now.way.where != told.way.where
    follow_venue(venue, by, is_other=is_elsewhere or _as_arranged_for(venue) != before)
    return venue


@transaction.atomic
def judge_venue(
    *, by: Person, venue: Venue, member: TeamMember, answers: dict[str, Any], said: Said | None = None
) -> VenueWord:
    """Add one member's own word. Whoever interprets or supports does not judge for the team."""
    said = said or Said()
    answered = {name: answers.get(name) or "" for name in SAID}
    words = (answers.get("words") or "").strip()
    if not words and not any(answered[name] for name in SAID if name != "been"):
        raise Refused(
            gettext("Nothing was said yet."), how=gettext("Answer one of the questions, or go back.")
        )
    if member.takes_part != TakesPart.MEMBER:
        raise Refused(
            gettext("Whoever interprets or supports attends, and does not count as a member."),
            how=gettext("Write down the answer of the person they are here for."),
        )
    answered["been"] = answered["been"] or Been.BEFORE
    word = VenueWord(venue=venue, member=member, by=by, **answered, **said.columns())
    names_them = said.way == Way.WEB or said.person_key == str(member.person_id)
    own_word(is_theirs=names_them and word.is_theirs())
    word.words_sealed = seal(member.person.subject, words, place=word.place_of_words) if words else None
    word.save()
    record("judge_venue", by=by, about=_about(venue), chain=venue.project.ref, way=said.way)
    return word


@transaction.atomic
def end_venue(*, by: Person, venue: Venue) -> None:
    """Take it off the list. How people joined and whom they rang opens nowhere any more; its name stays."""
    _hold(venue)
    if venue.ended_at is not None:
        return
    venue.ended_at, venue.helper_name = timezone.now(), ""
    venue.where_sealed = venue.joining_sealed = venue.helper_phone_sealed = None
    venue.save()
    throw_key_away(venue.key)
    beside = [venue, *venue.joins.all()]
    venue.joins.update(joined_with=None, version=F("version") + 1)
    _log("end_venue", venue, by, kind=venue.kind)
    for row in beside:
        follow_venue(row, by)


def _hold(venue: Venue) -> None:
    """As it is now, held until this is done: a place taken off the list meanwhile stays off it."""
    take_turn(Project, venue.project_id)
    rows = Venue.objects.select_for_update(of=("self",)).select_related("project", "joined_with")
    venue.refresh_from_db(from_queryset=rows)


@dataclass(frozen=True)
class _Told:
    """What people are told of a place, with what is sealed of it."""

    name: str
    helper: str
    way: HowToJoin


def _as_told(venue: Venue, by: Person) -> _Told:
    return _Told(venue.name, venue.helper_name, opened(venue, by, TO_SEE_IF_OTHER))


def _told_now(venue: Venue, before: _Told, answers: dict[str, Any]) -> _Told:
    """The same with what was typed. What somebody may not read is not among the answers, and is as it was."""
    typed = {one: (answers.get(one) or "").strip() for one in SEALED if one in answers}
    return _Told(venue.name, venue.helper_name, replace(before.way, **typed))


def _as_arranged_for(venue: Venue) -> tuple[object, ...]:
    """What people counted on when they arranged something for it, beside where it is: what it does not have."""
    lacks = tuple(feature for feature in FEATURES[venue.kind] if getattr(venue, feature) == Known.NO)
    return venue.joined_with_id, lacks


def _keep_place(venue: Venue, answers: dict[str, Any]) -> None:
    venue.owner = (answers.get("owner") or "").strip()
    if "getting_there" in answers:
        venue.getting_there = (answers["getting_there"] or "").strip()
    said = {day: answers.get(f"last_home_{day}") or "" for day, _name in WEEKDAYS}
    venue.last_home = {day: at for day, at in said.items() if at}
    venue.joined_with = answers.get("joined_with")
    if "where" in answers:
        where, venue.is_told_late = (answers.get("where") or "").strip(), bool(answers.get("is_told_late"))
        venue.where = "" if venue.is_told_late else where
        venue.where_sealed = _sealed(venue, where, venue.place_of_where) if venue.is_told_late else None


def _sealed(venue: Venue, words: str | None, place: str) -> bytes | None:
    text = (words or "").strip()
    return seal(venue.key, text, place=place) if text else None


def _about(venue: Venue) -> str:
    return f"workshops.venue:{venue.pk}"


def _log(verb: str, venue: Venue, by: Person, **facts: str) -> None:
    record(verb, by=by, about=_about(venue), chain=venue.project.ref, **facts)
