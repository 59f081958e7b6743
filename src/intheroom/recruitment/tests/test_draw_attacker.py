"""Somebody without a key sees all that is shown, has a letter of their own, and tries every answer there is.

Who leaves a question out, and who answers it otherwise, are one to the draw. So all there is to learn of somebody is
that they do bring what a target is about; that they do not bring it says nothing of them.
"""

import datetime
import itertools
import json
import re
from contextlib import suppress

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from intheroom.engines.sortition.fairness import fair_lottery
from intheroom.engines.sortition.pool import Candidate, Question
from intheroom.engines.sortition.transcript import chances_in, commitment_of, prepare
from intheroom.kit.refusal import Refused
from intheroom.recruitment.adapter import draws as adapter
from intheroom.recruitment.adapter import lottery
from intheroom.recruitment.advice.choosing import told_by_the_rules
from intheroom.recruitment.queries.draws import entries_of
from intheroom.recruitment.services import draws
from intheroom.recruitment.services.mix import say_for_mix
from intheroom.recruitment.services.targets import set_target
from intheroom.recruitment.tests.waiting import published, wait_for_a_place
from intheroom.team import services as team
from intheroom.team.choices import TeamSaid
from tests.cast import signed_in_as
from trials.attacker import ranges

pytestmark = pytest.mark.django_db

YOUNG = ("age", "young")
PEOPLE, PLACES = 6, 3
BRINGS = {"kinds": ["experience"], "age": "young", "reach": ["minority", "low_income"]}
PAGES = ("recruitment", "targets", "who_is_missing", "people_who_came", "draws")


@pytest.fixture
def locked(cast):
    """Only Magnus holds a key: those who lead hold none. Three targets rest on what is told in confidence."""
    aims = {"smallest": 1, "largest": 40, "mix": "more_lived", "reason": "For this test."}
    team.aims.set_targets(project=cast.project, by=cast.ailsa, answers=aims)
    named = {"member": cast.place("magnus"), "what_for": "The mix", "team_said": TeamSaid.YES}
    team.keyholders.name_keyholder(project=cast.project, by=cast.ailsa, answers=named)
    for about in ("age.young", "reach.minority", "reach.low_income"):
        aim = {"about": about, "at_least": 1, "reason": "So that it is fair."}
        set_target(by=cast.ailsa, project=cast.project, answers=aim)
    return cast


def seen_by_others(cast, client, draw=None):
    """Every page and file, as those who lead without a key, a member, and somebody outside read them."""
    ref, found = cast.project.ref, []
    pages = [reverse(f"recruitment:{name}", args=[ref]) for name in PAGES]
    outside = []
    if draw is not None:
        pages.append(reverse("recruitment:draw", args=[ref, draw.pk]))
        outside = [
            reverse(f"recruitment:{name}", args=[ref, draw.key])
            for name in ("draw_record", "draw_record_file")
        ]
    readers = [(signed_in_as(cast.ailsa), pages), (signed_in_as(cast.morag), pages)]
    for browser, addresses in [*readers, (signed_in_as(cast.erlend), pages), (client, outside)]:
        for address in addresses:
            answer = browser.get(address)
            words = answer.content.decode()
            found.append((answer.status_code, words.partition("<main")[2].partition("</main>")[0] or words))
    return found


def plain(seen, draw):
    """Without what is drawn anew by chance each time, and says nothing: marks, tickets, forms that are sent once."""
    by_chance = [str(draw.key), draw.commitment, draw.seed, draw.transcript_mark]
    found = []
    for status, words in seen:
        anew = "|".join(
            [
                *map(re.escape, filter(None, by_chance)),
                r'name="(?:csrfmiddlewaretoken|send_id)" value="[^"]*"',
                r"gives ticket [\d,]+ of",
                r'"ticket": \d+',
                r"/draws/\d+/(?:\d+/)?",  # PostgreSQL counts on where a try was undone
            ]
        )
        found.append((status, re.sub(anew, "…", words)))
    return found


class Undone(Exception):
    """So that the same thing can be tried again, as if it had not been."""


def everything_seen(cast, client, rows, time_machine, *, brings, start):
    """The whole of one draw where this person brings what is sealed, and how it looked at each step to others."""
    found = []
    with suppress(Undone), transaction.atomic():
        time_machine.move_to(start)
        for number, row in enumerate(rows):
            told = BRINGS if number == brings else {"kinds": ["experience"]}
            say_for_mix(by=row.person, project=cast.project, person=row.person, answers=told)
        found += seen_by_others(cast, client)
        draw = published(cast, PLACES)
        assert draw.state == "published"
        found += plain(seen_by_others(cast, client, draw), draw)
        time_machine.move_to(datetime.datetime.combine(draw.draw_on, datetime.time(12), datetime.UTC))
        draw = draws.type_seed(by=cast.ailsa, draw=draw, answers={"seed": "3 11 19"})
        found += plain(seen_by_others(cast, client, draw), draw)
        raise Undone
    return found


def test_two_peoples_answers_the_other_way_round_change_no_byte_for_others(
    locked, client, monkeypatch, time_machine
):
    """Those drawn are the same, as the lottery allows in each case: the ticket itself hangs on a mark by chance."""
    rows, start = wait_for_a_place(locked, PEOPLE), timezone.now()
    drawn = ["CODE0", "CODE1", "CODE2"]
    monkeypatch.setattr(adapter, "_codes", lambda many: [f"CODE{number}" for number in range(many)])
    really = draws.drawn

    def these_are_drawn(record, seed):
        chances = chances_in(json.loads(record))
        assert all(chances[code][0] for code in drawn)
        found = really(record, seed)
        left = sorted(set(chances) - set(drawn))
        return lottery.Drawn(drawn, left, found.record, found.mark)

    monkeypatch.setattr(draws, "drawn", these_are_drawn)
    first, *others = [
        everything_seen(locked, client, rows, time_machine, brings=brings, start=start)
        for brings in (0, 1, 2)
    ]
    for other in others:
        for one, two in zip(first, other, strict=True):
            assert one == two


def test_the_mark_cannot_be_tried_out_by_whoever_guesses_every_answer(locked, time_machine):
    """The same question gives the same lottery, so without the salt the right guess would give the mark."""
    wait_for_a_place(locked, PEOPLE, of_0=BRINGS)
    draw = published(locked, PLACES)
    question = adapter.question_of(draw)
    guessed = json.loads(prepare(question, fair_lottery(question)))
    kept = json.loads(adapter.transcript_of(draw, actor=None, purpose=adapter.TO_DRAW))
    assert guessed["commitment"] != draw.commitment == commitment_of(kept)
    assert commitment_of(guessed | {"salt": kept["salt"]}) == draw.commitment
    assert len(kept["salt"]) == 64
    assert kept["salt"] not in json.dumps(adapter.record_of(draw))


def guesses(question, names):
    """Each way in which the age of everybody could be, with the lottery there would be, under names for codes."""
    for many in itertools.product((False, True), repeat=len(names)):
        if not any(many):
            continue
        tags = {
            name: frozenset(tag for tag in one.tags if tag != YOUNG) | ({YOUNG} if young else set())
            for name, young, one in zip(names, many, question.candidates, strict=True)
        }
        asked = Question(tuple(Candidate(name, tags[name]) for name in names), question.quotas, question.size)
        record = json.loads(prepare(asked, fair_lottery(asked)))
        panels = record["lottery"]["panels"]
        shapes = {sum(YOUNG in tags[names[place]] for place in places) for _tickets, places in panels}
        yield dict(zip(names, many, strict=True)), shapes, chances_in(record), panels


@pytest.mark.parametrize("planted", [(1,), (1, 4)])
def test_one_who_tries_every_answer_with_a_letter_of_their_own_can_show_it_of_nobody(locked, planted):
    """They know who was drawn by name, every target, all kinds and sides, that nobody in the team is young, and

    their own answer, code and chance. Whoever is drawn, nobody can be shown to be young.
    """
    for about in ("reach.minority", "reach.low_income"):
        answers = {"about": about, "at_least": None, "reason": "One sealed answer is planted here."}
        set_target(by=locked.ailsa, project=locked.project, answers=answers)
    said = {f"of_{number}": {"kinds": ["experience"], "age": "young"} for number in planted}
    rows = wait_for_a_place(locked, PEOPLE, **said)
    draw = published(locked, PLACES)
    entries = list(entries_of(draw))
    codes = adapter.codes_of(entries, actor=None, purpose=adapter.TO_DRAW)
    told = adapter.chances_of(entries, actor=None, purpose=adapter.TO_DRAW)
    name_of = {codes[one.pk]: one.coming.person.name for one in entries}
    letter = {one.coming.person.name: tuple(int(part) for part in told[one.pk].split("/")) for one in entries}
    question = adapter.question_of(draw)
    names = [name_of[one.id] for one in question.candidates]
    truth = {row.person.name: number in planted for number, row in enumerate(rows)}
    worlds = list(guesses(question, names))
    panels = next(found for world, _shapes, _chances, found in worlds if world == truth)
    for _tickets, places in panels:
        drawn = [names[place] for place in places]
        for attacker in names:
            if truth[attacker] and len(planted) == 1:
                # Who alone brings it is sure of a place, and learns only that nobody else said so.
                continue
            left = []
            for world, shapes, chances, _panels in worlds:
                known = world[attacker] == truth[attacker] and chances[attacker] == letter[attacker]
                # Those who are alike are dealt by their codes, which are chance: so how many it were is what counts.
                if known and sum(world[name] for name in drawn) in shapes:
                    left.append(world)
            assert truth in left
            for name in set(names) - {attacker}:
                assert not all(world[name] for world in left), (attacker, drawn, name)


def test_the_rules_alone_tell_nobody_and_where_they_would_no_draw_is_published(locked):
    """By linear programming: how far each answer is open to a member who knows their own."""
    team_of = [f"member {number}" for number in range(6)]

    def open_to(least):
        shown = {(name, column): None for name in team_of[1:] for column in ("brings", "not")}
        shown |= {(name, "total"): 1 for name in team_of}
        shown |= {(team_of[0], "brings"): 0, (team_of[0], "not"): 1}
        # “At least so many bring it” is “with what is left over, so many do not”.
        shown |= {("left over", "brings"): 0, ("left over", "not"): None, ("left over", "total"): None}
        shown |= {("total", "brings"): None, ("total", "not"): 6 - least, ("total", "total"): None}
        found = ranges([*team_of, "left over"], ("brings", "not"), shown)
        return {found[name, "brings"] for name in team_of[1:]}

    for least in range(1, 6):
        rules = [{"feature": "age", "value": "young", "least": least, "most": None}]
        if open_to(least) == {(0.0, 1.0)}:
            told_by_the_rules(rules=rules, whole=6)
        else:
            with pytest.raises(Refused, match="Nearly everybody"):
                told_by_the_rules(rules=rules, whole=6)
    both = [{"feature": "age", "value": one, "least": 3, "most": None} for one in ("young", "older")]
    with pytest.raises(Refused, match="Nearly everybody"):
        told_by_the_rules(rules=both, whole=6)


def test_the_published_sides_do_not_tell_what_those_who_wait_said(locked):
    """Each of them more would change a number that anybody can read; so the aim is published, whole."""
    seen = []
    for said in ({"kinds": ["experience"]}, {}):
        with suppress(Undone), transaction.atomic():
            wait_for_a_place(locked, PEOPLE, of_0=BRINGS, of_1=said, of_2=said)
            seen.append(adapter.rules_told(published(locked, PLACES), outside=True))
            raise Undone
    assert seen[0] == seen[1]
