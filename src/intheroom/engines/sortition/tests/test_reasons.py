"""Why a draw cannot be made, against a slow way that tries every team."""

import itertools
import random
from collections import Counter

import pytest

from intheroom.engines.sortition.limits import Kind, Limit, Softening
from intheroom.engines.sortition.looking import Wanted
from intheroom.engines.sortition.pool import Candidate, Question, Quota
from intheroom.engines.sortition.reasons import Reasons, why_not
from intheroom.engines.sortition.seats import all_limits

CARER, FUNDER, YOUNG = ("group", "carer"), ("group", "funder"), ("age", "under 25")


def pool(*people, **names):
    return tuple(
        Candidate(f"p{number}", frozenset(tags), **{name: values[number] for name, values in names.items()})
        for number, tags in enumerate(people)
    )


def test_nothing_to_say_where_a_team_can_be_drawn():
    assert why_not(Question(pool([CARER], []), (Quota(*CARER, 1),), 2)) == Reasons((), (), ())


def test_people_to_find_and_targets_to_soften():
    quotas = (Quota(*CARER, 2, 2), Quota(*YOUNG, 1))
    told = why_not(Question(pool([CARER], [], []), quotas, 3))
    assert told.find == (Wanted((YOUNG, CARER)),)
    assert told.clash == (Limit(Kind.LEAST, YOUNG, 1),)
    assert told.soften == (
        Softening(Limit(Kind.LEAST, YOUNG, 1), 0),
        Softening(Limit(Kind.LEAST, CARER, 2), 1),
    )


def test_targets_that_clash_whoever_comes_need_softening():
    quotas = (Quota(*CARER, 2), Quota(*FUNDER, 2))
    told = why_not(Question(pool(*[[CARER]] * 3, *[[FUNDER]] * 3), quotas, 3))
    assert told.find is None
    assert told.clash == (
        Limit(Kind.LEAST, CARER, 2),
        Limit(Kind.LEAST, FUNDER, 2),
        Limit(Kind.SIZE, (), 3),
    )
    assert [one.by for one in told.soften] == [1]


def test_households_and_people_who_come_together_are_named():
    people = pool([CARER], [CARER], [], [], household=["a", "a", "", ""], together=["", "", "x", "x"])
    told = why_not(Question(people, (Quota(*CARER, 2),), 2))
    assert told.clash == (Limit(Kind.LEAST, CARER, 2), Limit(Kind.HOUSEHOLD, ("a",)))
    told = why_not(Question(people, (Quota(*CARER, 1),), 2))
    assert told.clash == (
        Limit(Kind.LEAST, CARER, 1),
        Limit(Kind.SIZE, (), 2),
        Limit(Kind.TOGETHER, ("x",)),
        Limit(Kind.HOUSEHOLD, ("a",)),
    )
    assert told.find == (Wanted(()),)


def test_a_pair_is_softened_to_and_nobody_is_nobody():
    pair = pool([CARER], [CARER], together=["x", "x"])
    assert why_not(Question(pair, (), 1)).soften == (Softening(Limit(Kind.SIZE, (), 1), 2),)
    assert why_not(Question((), (), 1)) == Reasons((Wanted(()),), None, (Limit(Kind.SIZE, (), 1),))


def test_it_tells_how_far_it_is_and_stops_when_told():
    def stop(step, _done):
        raise InterruptedError(step)

    with pytest.raises(InterruptedError):
        why_not(Question((), (), 1), progress=stop)


def some_question(chance):
    """A small random question, with households and people who come together."""
    tags = [(feature, value) for feature in "ab" for value in "01"] + [("c", "0")]
    people = []
    for number in range(chance.randint(1, 7)):
        said = frozenset(tag for tag in tags if chance.random() < 0.35)
        home, group = chance.choice(["", "", "h", "i"]), chance.choice(["", "", "", "t"])
        if any(one.together == group != "" and one.household == home != "" for one in people):
            group = ""
        people.append(Candidate(f"p{number}", said, home, group))
    quotas = []
    for tag in chance.sample(tags, chance.randint(1, 4)):
        least = chance.randint(0, 2)
        quotas.append(Quota(*tag, least, chance.choice([None, least + chance.randint(0, 2)])))
    return Question(tuple(people), tuple(quotas), chance.randint(1, 4))


def test_it_equals_the_slow_way_on_200_that_cannot_be_done():
    chance, cannot = random.Random("reasons"), 0
    while cannot < 200:
        question = some_question(chance)
        told, slow = why_not(question), Slow(question)
        if slow.can_keep(all_limits(question)):
            assert told == Reasons((), (), ())
            continue
        cannot += 1
        slow.agrees_on_the_clash(told)
        slow.agrees_on_whom_to_find(told)
        slow.agrees_on_what_to_soften(told)
        mixed = Question(
            tuple(reversed(question.candidates)), tuple(reversed(question.quotas)), question.size
        )
        assert why_not(mixed) == told


def test_a_search_that_is_ended_still_gives_what_will_do(monkeypatch):
    monkeypatch.setattr("intheroom.engines.sortition.softening.EFFORT", 0)
    chance, ended = random.Random("ended"), 0
    while ended < 20:
        question = some_question(chance)
        told = why_not(question)
        if told.clash and question.quotas:
            ended += not told.soften_proven
            Slow(question).can_be_done_by(told)


class Slow:
    """Every set of the candidates, and every set of newcomers, tried one by one."""

    def __init__(self, question):
        self.question = question
        self.tags = [quota.tag for quota in question.quotas]
        people = question.candidates
        self.sets = [some for many in range(len(people) + 1) for some in itertools.combinations(people, many)]

    def counts(self, people):
        return tuple(sum(tag in one.tags for one in people) for tag in self.tags)

    def keeps(self, limit, people):
        if limit.kind == Kind.SIZE:
            return len(people) == limit.number
        if limit.kind == Kind.HOUSEHOLD:
            return sum(one.household == limit.about[0] for one in people) <= 1
        if limit.kind == Kind.TOGETHER:
            everyone = sum(one.together == limit.about[0] for one in self.question.candidates)
            return sum(one.together == limit.about[0] for one in people) in {0, everyone}
        count = sum(limit.about in one.tags for one in people)
        return count >= limit.number if limit.kind == Kind.LEAST else count <= limit.number

    def can_keep(self, limits):
        return any(all(self.keeps(limit, people) for limit in limits) for people in self.sets)

    def bound(self):
        """Every set of people who can get places, whatever the size and the quotas."""
        limits = [one for one in all_limits(self.question) if one.number is None]
        return [people for people in self.sets if all(self.keeps(limit, people) for limit in limits)]

    def agrees_on_the_clash(self, told):
        assert set(told.clash) <= set(all_limits(self.question))
        assert not self.can_keep(told.clash)
        for without in range(len(told.clash)):
            assert self.can_keep(told.clash[:without] + told.clash[without + 1 :])

    def misses(self, counts):
        for quota, count in zip(self.question.quotas, counts, strict=True):
            yield max(quota.least - count, 0)
            yield 0 if quota.most is None else max(count - quota.most, 0)

    def newcomers(self, many):
        """How many of each tag so many newcomers can bring: each set of newcomers, by its sums."""
        sums = {(0,) * len(self.tags)}
        for _one in range(many):
            sums = {tuple(map(sum, zip(old, new, strict=True))) for old in sums for new in self.profiles()}
        return sums

    def profiles(self):
        for some in itertools.product((0, 1), repeat=len(self.tags)):
            features = Counter(tag[0] for tag, has in zip(self.tags, some, strict=True) if has)
            if all(count == 1 for count in features.values()):
                yield some

    def agrees_on_whom_to_find(self, told):
        found = {(len(people), self.counts(people)) for people in self.bound()}
        ways = []
        for many in range(self.question.size + 1):
            for new in self.newcomers(many) if not ways else ():
                for size, counts in found:
                    in_all = tuple(map(sum, zip(counts, new, strict=True)))
                    if size + many == self.question.size and not any(self.misses(in_all)):
                        ways.append((many, sum(new)))
        if told.find is None:
            assert not ways
            return
        assert (len(told.find), sum(len(one.tags) for one in told.find)) == min(ways)
        more = [Candidate(f"new{number}", frozenset(one.tags)) for number, one in enumerate(told.find)]
        with_them = Question((*self.question.candidates, *more), self.question.quotas, self.question.size)
        assert Slow(with_them).can_keep(all_limits(with_them))

    def agrees_on_what_to_soften(self, told):
        assert told.soften_proven
        asked = self.question.size
        sizes = {len(people) for people in self.bound() if people}
        size = min(sizes, key=lambda one: (abs(one - asked), one))
        teams = [list(self.misses(self.counts(people))) for people in self.bound() if len(people) == size]
        targets = [one for one in told.soften if one.limit.kind != Kind.SIZE]
        fewest = min((sum(map(bool, misses)), sum(misses)) for misses in teams)
        assert (len(targets), sum(one.by for one in targets)) == fewest
        assert [one.to for one in told.soften if one.limit.kind == Kind.SIZE] == [size] * (size != asked)
        self.can_be_done_by(told)

    def can_be_done_by(self, told):
        to = {one.limit: one.to for one in told.soften}
        every = all_limits(self.question)
        assert self.can_keep([Limit(one.kind, one.about, to.get(one, one.number)) for one in every])
