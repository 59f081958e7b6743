"""One person replied twice: their replies go together, and nothing of either is lost. It can be undone."""

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.choices import MaySee
from intheroom.people.choices.parts import SEALED
from intheroom.people.models import Person
from intheroom.people.queries import WAYS, ways_to_reach
from intheroom.people.queries.inclusion import answers_of, inclusion_of, levels_of
from intheroom.people.services import save_inclusion
from intheroom.people.services.people import put_ways
from intheroom.recruitment.adapter.coming import said_when_coming, sealed
from intheroom.recruitment.adapter.mix import own_mix
from intheroom.recruitment.choices import OPEN_NOT_NOW, ComingState, Outcome
from intheroom.recruitment.models import ComingForward, DrawPlace, HandPick
from intheroom.recruitment.queries.draws import open_draw
from intheroom.recruitment.queries.mix import mix_answer_of
from intheroom.recruitment.queries.twice import also_came, marks_of
from intheroom.recruitment.services.mix import say_for_mix

TOGETHER = gettext_noop("to bring together what you told us twice")
# Whoever would like a place counts as such, however often they asked something.
WISH = (ComingState.WISHES, ComingState.WAITING)


@transaction.atomic
def join_replies(*, by: Person, one: ComingForward, other: ComingForward) -> ComingForward:
    """Two replies of one person. The one with more on it is gone on with; what it lacks comes from the other."""
    rows = ComingForward.objects.select_for_update(of=("self",)).select_related("person", "project")
    found = list(rows.filter(pk__in=[one.pk, other.pk], project=one.project_id).order_by("pk"))
    _can_be_joined(found)
    keeps, goes = sorted(found, key=_has_more, reverse=True)
    _bring(by, goes, keeps)
    if keeps.state == ComingState.ASKING and goes.state in WISH:
        keeps.state, keeps.state_at = goes.state, timezone.now()
    keeps.language = keeps.language or goes.language
    keeps.after = list(dict.fromkeys([*keeps.after, *goes.after]))
    keeps.answers_them = keeps.answers_them or goes.answers_them
    keeps.avenue, keeps.call_out = keeps.avenue or goes.avenue, keeps.call_out or goes.call_out
    keeps.save()
    keeps.together.add(*goes.together.exclude(pk=keeps.pk))
    goes.state_before, goes.state, goes.state_at = goes.state, ComingState.SAME, timezone.now()
    # Those that went with it go along.
    for row in [*also_came(goes), goes]:
        row.same_as = keeps
        row.save()
    _log("join_replies", keeps, by)
    return keeps


@transaction.atomic
def part_replies(*, by: Person, coming: ComingForward) -> ComingForward:
    """They are two people after all: this reply is answered by itself again, as it stood before."""
    coming.refresh_from_db(from_queryset=ComingForward.objects.select_for_update())
    if coming.state != ComingState.SAME:
        raise Refused(
            gettext("This reply stands by itself already."), how=gettext("Look at who came forward again.")
        )
    coming.state, coming.state_at = coming.state_before or ComingState.WISHES, timezone.now()
    coming.same_as, coming.state_before = None, ""
    coming.save()
    _log("part_replies", coming, by)
    return coming


def _can_be_joined(found: list[ComingForward]) -> None:
    """Two of the same project, neither of them joined, and nothing under way that counts each by itself."""
    here = len({row.person_id for row in found})
    if here < 2 or any(row.state == ComingState.SAME for row in found):
        raise Refused(
            gettext("These cannot be joined any more."), how=gettext("Look at who came forward again.")
        )
    if all(row.state == ComingState.JOINED for row in found):
        raise Refused(
            gettext("Both have a place in the team."), how=gettext("Take one of the places back in the team.")
        )
    places = DrawPlace.objects.filter(coming__in=found)
    if open_draw(found[0].project) is not None and places.filter(outcome=Outcome.WAITS).exists():
        raise Refused(
            gettext("A draw is published, and they are in it twice."),
            how=gettext("Call that draw off, join them, and publish it again. Then each has one chance."),
        )
    if places.filter(outcome=Outcome.PLACE).values("coming").distinct().count() > 1:
        raise Refused(
            gettext("Both have a place from a draw."),
            how=gettext("Note first that one of them says no. Then the next is asked."),
        )


def _has_more(row: ComingForward) -> tuple[int, ...]:
    """What cannot go along stays where it is: a place, a draw, a proposal, a form that was filled in."""
    form = inclusion_of(row.person)
    return (
        row.state == ComingState.JOINED,
        row.is_open,
        DrawPlace.objects.filter(coming=row, outcome=Outcome.PLACE).exists(),
        HandPick.objects.filter(coming=row).exists(),
        row.not_now.filter(state__in=OPEN_NOT_NOW).exists(),
        DrawPlace.objects.filter(coming=row).count(),
        form.parts.count() if form else 0,
        -row.pk,
    )


def _bring(by: Person, goes: ComingForward, keeps: ComingForward) -> None:
    """What the reply that is kept lacks: ways to reach them, what would help, and what they said for a fair mix."""
    theirs = ways_to_reach(goes.person, actor=None, purpose=TOGETHER)
    known = ways_to_reach(keeps.person, actor=None, purpose=TOGETHER)
    lacking = {way: theirs[way] for way in WAYS if theirs[way] and not known[way]}
    if lacking:
        put_ways(keeps.person, lacking)
        keeps.person.save()
        for column, mark in marks_of(keeps.project_id, lacking).items():
            setattr(keeps, column, getattr(keeps, column) or mark)
    then, other = said_when_coming(keeps, by), said_when_coming(goes, by)
    both = replace(then, kinds=_both(then.kinds, other.kinds), own_kind=then.own_kind or other.own_kind)
    if both != then:
        keeps.words_sealed = sealed(keeps, both)
    told = _told(goes.person, keeps.person)
    if told:
        save_inclusion(by=by, person=keeps.person, answers=told, is_whole=False)
    if mix_answer_of(keeps.project, keeps.person) is None:
        said = own_mix(mix_answer_of(goes.project, goes.person), actor=None, purpose=TOGETHER)
        if said:
            say_for_mix(by=by, project=keeps.project, person=keeps.person, answers=said)


def _told(goes: Person, keeps: Person) -> dict[str, Any]:
    """What the other reply said on the form beyond this one, where both let the same people see it."""
    theirs = answers_of(goes, actor=None, purpose=TOGETHER)
    known = answers_of(keeps, actor=None, purpose=TOGETHER)
    level, own_level = levels_of(goes), levels_of(keeps)
    alike = {
        name
        for part, names in SEALED.items()
        if level.get(part, MaySee.KEYHOLDERS) == own_level.get(part, MaySee.KEYHOLDERS)
        for name in names
    }
    whole = {name: _both(known.get(name), words) for name, words in theirs.items() if name in alike}
    return {name: words for name, words in whole.items() if words != known.get(name)}


def _both(known: Any, more: Any) -> Any:
    """What was said first, with what the second one adds; of two that cannot both be, the first."""
    if not known:
        return more
    if isinstance(known, list) and isinstance(more, list):
        return list(dict.fromkeys([*known, *more]))
    return known


def _log(verb: str, coming: ComingForward, by: Person) -> None:
    record(verb, by=by, about=f"recruitment.coming:{coming.pk}", chain=coming.project.ref)
