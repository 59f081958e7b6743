"""Who is missing, against a slow way that tries every set of newcomers."""

import itertools
import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intheroom.engines.sortition.limits import Kind, Limit
from intheroom.engines.sortition.looking import Wanted
from intheroom.engines.sortition.missing import Missing, who_is_missing
from intheroom.engines.sortition.pool import BadInput, Candidate, Quota

CARER, FUNDER, YOUNG = ("group", "carer"), ("group", "funder"), ("age", "under 25")


def quota(tag, least, most=None):
    return Quota(*tag, least, most)


def team_of(*people):
    return [Candidate(f"p{number}", frozenset(tags)) for number, tags in enumerate(people)]


def test_two_carers_one_of_them_under_25_and_somebody_who_can_fund_it():
    told = who_is_missing(team_of([CARER]), [quota(CARER, 3), quota(FUNDER, 1), quota(YOUNG, 1)], 6)
    assert told.people == (Wanted((YOUNG, CARER)), Wanted((CARER,)), Wanted((FUNDER,)))
    assert told.wanted == ((YOUNG, 1), (CARER, 2), (FUNDER, 1))
    assert (told.free, told.size_needed, told.clash, told.soften) == (2, 6, (), ())


def test_somebody_may_bring_two_values_where_the_feature_allows_it():
    quotas = [quota(CARER, 1), quota(FUNDER, 1)]
    assert len(who_is_missing([], quotas, 2).people) == 2
    assert who_is_missing([], quotas, 2, several={"group"}).people == (Wanted((CARER, FUNDER)),)


def test_what_nobody_said_is_never_counted_and_never_in_the_way():
    told = who_is_missing(team_of([], [], []), [quota(CARER, 1), quota(FUNDER, 0, 1)], 4)
    assert told.people == (Wanted((CARER,)),)
    assert told.room == ((FUNDER, 1),)
    assert not told.clash


def test_too_few_places_name_the_targets_that_clash_with_the_size():
    told = who_is_missing(team_of([], [], []), [quota(CARER, 3), quota(FUNDER, 1), quota(YOUNG, 1)], 5)
    assert told.clash == (Limit(Kind.LEAST, CARER, 3), Limit(Kind.SIZE, (), 5))
    assert [(one.limit, one.to, one.by) for one in told.soften] == [(Limit(Kind.LEAST, CARER, 3), 1, 2)]
    assert told.size_needed == 7
    assert len(told.people) == 4


def test_a_team_over_a_limit_is_said_to_be_and_still_told_whom_to_find():
    told = who_is_missing(team_of([FUNDER], [FUNDER]), [quota(CARER, 1), quota(FUNDER, 0, 1)], 3)
    assert told.clash == (Limit(Kind.MOST, FUNDER, 1),)
    assert [(one.limit.about, one.to) for one in told.soften] == [(FUNDER, 2)]
    assert told.people == (Wanted((CARER,)),)


def test_what_is_wrong_with_the_asking_is_refused():
    with pytest.raises(BadInput) as refused:
        who_is_missing(team_of([]) + team_of([]), [quota(CARER, 2, 1)], 0)
    assert {fault.code for fault in refused.value.faults} == {"no_size", "same_id", "least_above_most"}


@st.composite
def teams(draw):
    """A random team, its quotas, a size, and which features may have several values."""
    tags = [(feature, str(value)) for feature in "ab" for value in range(draw(st.integers(1, 2)))]
    several = draw(st.sampled_from([frozenset(), frozenset("a"), frozenset("c")]))
    if draw(st.booleans()):
        tags.append(("c", "0"))
    quotas = []
    for tag in tags:
        least = draw(st.integers(0, 3))
        quotas.append(quota(tag, least, draw(st.none() | st.integers(least, 4))))
    people = draw(st.lists(st.sets(st.sampled_from(tags), max_size=3), max_size=5))
    return team_of(*people), quotas, draw(st.integers(1, 7)), several


@settings(max_examples=1000, deadline=None)
@given(teams(), st.randoms(use_true_random=False))
def test_it_equals_the_slow_way(asked, chance):
    team, quotas, size, several = asked
    told = who_is_missing(team, quotas, size, several=several)
    slow = Slow(team, quotas, size, several)
    slow.agrees_on_people(told)
    slow.agrees_on_what_clashes(told)
    slow.agrees_on_what_to_soften(told)
    other = random.Random(chance.random())
    other.shuffle(team)
    other.shuffle(quotas)
    assert who_is_missing(team, quotas, size, several=several) == told


class Slow:
    """Every sum of tags that newcomers can bring, each with the fewest people who bring it, found by trying."""

    def __init__(self, team, quotas, size, several):
        self.team, self.quotas, self.size, self.several = team, quotas, size, several
        self.tags = [one.tag for one in quotas]
        self.held = [sum(tag in person.tags for person in team) for tag in self.tags]
        self.ends = [max(one.least - have, 0) + 1 for one, have in zip(quotas, self.held, strict=True)]
        self.people_for = self._by_trying()

    def _profiles(self):
        for many in range(1, len(self.tags) + 1):
            for some in itertools.combinations(range(len(self.tags)), many):
                features = Counter(self.tags[number][0] for number in some)
                if all(count == 1 or feature in self.several for feature, count in features.items()):
                    yield tuple(int(number in some) for number in range(len(self.tags)))

    def _by_trying(self):
        """How many people it takes for each sum, people added one at a time."""
        profiles = list(self._profiles())
        found = {(0,) * len(self.tags): 0}
        edge = list(found)
        while edge:
            after = []
            for sums in edge:
                for profile in profiles:
                    more = tuple(map(sum, zip(sums, profile, strict=True)))
                    if more not in found and all(map(int.__le__, more, self.ends)):
                        found[more] = found[sums] + 1
                        after.append(more)
            edge = after
        return found

    def outcomes(self):
        """(people, how many have each tag in the end, tags brought)"""
        for sums, people in self.people_for.items():
            yield people, tuple(map(sum, zip(self.held, sums, strict=True))), sum(sums)

    def can_keep(self, limits):
        return any(self.keeps(limits, people, counts) for people, counts, _tags in self.outcomes())

    def keeps(self, limits, people, counts):
        of = dict(zip(self.tags, counts, strict=True))
        return all(
            (one.kind == Kind.LEAST and of[one.about] >= one.number)
            or (one.kind == Kind.MOST and of[one.about] <= one.number)
            or (one.kind == Kind.SIZE and len(self.team) + people <= one.number)
            for one in limits
        )

    def limits(self):
        for one in self.quotas:
            yield Limit(Kind.LEAST, one.tag, one.least)
            if one.most is not None:
                yield Limit(Kind.MOST, one.tag, one.most)
        yield Limit(Kind.SIZE, (), self.size)

    def agrees_on_people(self, told: Missing):
        least = [one for one in self.limits() if one.kind == Kind.LEAST]
        answers = [
            (people, tags) for people, counts, tags in self.outcomes() if self.keeps(least, people, counts)
        ]
        assert (len(told.people), sum(len(one.tags) for one in told.people)) == min(answers)
        brought = Counter(tag for one in told.people for tag in one.tags)
        assert dict(told.wanted) == brought
        assert all(
            have + brought[one.tag] >= one.least for one, have in zip(self.quotas, self.held, strict=True)
        )
        for one in told.people:
            features = Counter(feature for feature, _value in set(one.tags))
            assert len(set(one.tags)) == len(one.tags) > 0
            assert all(count == 1 or feature in self.several for feature, count in features.items())
        lengths = [len(one.tags) for one in told.people]
        assert not lengths or max(lengths) - min(lengths) <= 1
        assert told.free == max(self.size - len(self.team) - len(told.people), 0)

    def agrees_on_what_clashes(self, told: Missing):
        every = list(self.limits())
        assert bool(told.clash) == (not self.can_keep(every))
        if not told.clash:
            return
        assert set(told.clash) <= set(every)
        assert not self.can_keep(told.clash)
        for fewer in itertools.combinations(every, len(told.clash) - 1):
            assert self.can_keep(fewer)

    def agrees_on_what_to_soften(self, told: Missing):
        size = max(self.size, len(self.team))
        ways = [
            self._softened(counts)
            for people, counts, _tags in self.outcomes()
            if len(self.team) + people <= size
        ]
        forced = [len(self.team) - self.size] if len(self.team) > self.size else []
        targets = [one for one in told.soften if one.limit.kind != Kind.SIZE]
        assert (len(targets), sum(one.by for one in targets)) == min(ways)
        assert [one.by for one in told.soften if one.limit.kind == Kind.SIZE] == forced
        assert self.can_keep(self._after(told))

    def _softened(self, counts):
        off = [
            max(one.least - count, 0) or max(count - (count if one.most is None else one.most), 0)
            for one, count in zip(self.quotas, counts, strict=True)
        ]
        return sum(map(bool, off)), sum(off)

    def _after(self, told):
        to = {one.limit: one.to for one in told.soften}
        return [Limit(one.kind, one.about, to.get(one, one.number)) for one in self.limits()]
