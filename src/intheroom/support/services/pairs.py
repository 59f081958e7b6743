"""Buddies and mentors: two are asked, each says yes or no by any way in, and either ends it when they like."""

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.support.advice import own_word
from intheroom.support.choices import OPEN_PAIRS, PairAnswer, PairKind, PairState
from intheroom.support.models import Pair, PairYes
from intheroom.support.permissions import looks_after_pairs
from intheroom.support.queries import support_lead
from intheroom.team.models import TeamMember


@transaction.atomic
def propose_pair(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Pair:
    """The support lead asks two people. Nothing is so before both have said yes."""
    del said
    one, other = answers.get("one"), answers.get("other")
    if not looks_after_pairs(by, support_lead(project)):
        raise Refused(
            gettext("Only the support lead asks people."), how=gettext("Ask them, and they ask the two.")
        )
    if one is None or other is None or one == other:
        raise Refused(gettext("It takes two people."), how=gettext("Choose one person, and then another."))
    both = Q(one=one, other=other) | Q(one=other, other=one)
    if project.pairs.filter(both, state__in=OPEN_PAIRS).exists():
        raise Refused(
            gettext("These two are asked or paired already."),
            how=gettext("Look at their pair on the page before."),
        )
    kind = answers.get("kind") or PairKind.BUDDIES
    pair = Pair.objects.create(project=project, one=one, other=other, kind=kind, proposed_by=by)
    _log("propose_pair", pair, by)
    return pair


@transaction.atomic
def say_about_pair(*, by: Person, pair: Pair, answers: dict[str, Any], said: Said | None = None) -> Pair:
    """One of the two says yes or no, now or at any time after. A no ends it, and no reason is asked."""
    said = said or Said()
    if answers.get("answer") not in PairAnswer.values:
        raise Refused(gettext("Nothing was said yet."), how=gettext("Choose yes or no."))
    pair = (
        Pair.objects.select_for_update(of=("self",)).select_related("one", "other", "project").get(pk=pair.pk)
    )
    member = _whose(pair, by, said)
    if not pair.is_open:
        if answers["answer"] == PairAnswer.NO:
            return pair
        raise Refused(
            gettext("This pairing is over."), how=gettext("Ask the support lead to ask you both anew.")
        )
    if answers["answer"] == PairAnswer.NO:
        # With their yeses goes the trace of who did not say one.
        QuerySet(PairYes).filter(pair=pair).delete()
        _move(pair, PairState.OVER)
    elif not pair.yeses.filter(member=member).exists():
        PairYes.objects.create(pair=pair, member=member, **said.columns())
        if pair.yeses.count() == len(pair.members):
            _move(pair, PairState.LIVE)
    # The same line for a yes and a no: the record does not tell who ended it either.
    _log("say_about_pair", pair, by)
    return pair


def _whose(pair: Pair, by: Person, said: Said) -> TeamMember:
    """The one of the two whose word this is: their own on the web, else written down by the support lead."""
    if said.way == Way.WEB:
        member = pair.place_of(by)
    else:
        member = next((one for one in pair.members if str(one.person_id) == said.person_key), None)
        may_write = looks_after_pairs(by, support_lead(pair.project))
        # A support lead who is one of the two reads the other's answer back to them first.
        is_sure = pair.place_of(by) in {None, member} or said.read_back is True
        is_own = member is not None and member.person_id == by.pk
        member = member if is_own or (may_write and is_sure) else None
    return own_word(member)


def _move(pair: Pair, state: str) -> None:
    pair.state, pair.state_at = state, timezone.now()
    pair.save()


def _log(verb: str, pair: Pair, by: Person) -> None:
    # Never who is in it: the record is read by more people than a pair is.
    record(verb, by=by, about=f"support.pair:{pair.pk}", chain=pair.project.ref)
