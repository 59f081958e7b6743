"""A draw: rules before the number, the same number the same people, and each chance for its person alone."""

import datetime
import json

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.engines.sortition.checking import check
from intheroom.kit.jobs import progress
from intheroom.kit.jobs import services as jobs
from intheroom.kit.jobs.models import Task
from intheroom.kit.jobs.working import Worker
from intheroom.kit.refusal import Refused
from intheroom.recruitment.adapter import lottery
from intheroom.recruitment.adapter.draws import TO_DRAW, chances_of, codes_of, letter_of, transcript_of
from intheroom.recruitment.models import ComingForward, Draw
from intheroom.recruitment.queries.draws import entries_of
from intheroom.recruitment.services import draws, picking
from intheroom.recruitment.services.targets import set_target
from intheroom.recruitment.tests.waiting import SEED, published, wait_for_a_place
from intheroom.team import services as team
from intheroom.team.choices import Status
from tests.cast import signed_in_as

pytestmark = pytest.mark.django_db


@pytest.fixture
def free(cast):
    """A team that looks for anybody: its sides are far from its size, so the test says what is aimed for."""
    aims = {"smallest": 1, "largest": 40, "mix": "more_lived", "reason": "For this test."}
    team.aims.set_targets(project=cast.project, by=cast.ailsa, answers=aims)
    return cast


def aim(cast, about, **more):
    answers = {"about": about, "at_least": 1, "reason": "So that it is fair.", **more}
    set_target(by=cast.ailsa, project=cast.project, answers=answers)


def hold(cast, draw, time_machine, seed=SEED):
    time_machine.move_to(datetime.datetime.combine(draw.draw_on, datetime.time(12), datetime.UTC))
    return draws.type_seed(by=cast.ailsa, draw=draw, answers={"seed": seed})


def test_a_draw_from_its_rules_to_its_people(free, time_machine):
    rows = wait_for_a_place(
        free, 8, of_0={"kinds": ["funder"]}, of_1={"kinds": ["experience"], "age": "young"}
    )
    aim(free, "age.young")
    rows[2].together.add(rows[3])
    draw = published(free, 4)
    assert draw.state == "published"
    with pytest.raises(Refused, match="too early"):
        draws.type_seed(by=free.ailsa, draw=draw, answers={"seed": SEED})
    draw = hold(free, draw, time_machine)
    assert draw.state == "done"
    record = transcript_of(draw, actor=None, purpose=TO_DRAW)
    assert check(record, draw.commitment) == []
    entries = list(entries_of(draw))
    names = {one.coming.person.name: one.outcome for one in entries}
    assert list(names.values()).count("place") == 4
    assert names["Waiting 1"] == "place"
    assert names["Waiting 2"] == names["Waiting 3"]
    assert sorted(one.turn for one in entries if one.turn) == [1, 2, 3, 4]
    # The same odds in the letter and in the record.
    told = json.loads(record)
    held = {person["id"]: 0 for person in told["question"]["candidates"]}
    for tickets, places in told["lottery"]["panels"]:
        for place in places:
            held[told["question"]["candidates"][place]["id"]] += tickets
    codes = codes_of(entries, actor=None, purpose=TO_DRAW)
    for number, chance in chances_of(entries, actor=None, purpose=TO_DRAW).items():
        assert chance == f"{held[codes[number]]}/{told['lottery']['total']}"
    sure = next(one for one in entries if one.coming_id == rows[1].pk)
    assert "sure of a place" in letter_of(sure, free.ailsa).chance


def test_the_number_stays_and_what_was_published_cannot_be_changed(free, time_machine):
    wait_for_a_place(free, 5)
    draw = hold(free, published(free, 2), time_machine)
    with pytest.raises(Refused):
        draws.type_seed(by=free.ailsa, draw=draw, answers={"seed": "1 2 3"})
    for name, value in (("places", 3), ("seed", "other"), ("commitment", "0" * 64)):
        changed = Draw.objects.get(pk=draw.pk)
        setattr(changed, name, value)
        with pytest.raises(Refused):
            changed.save()


def test_a_lottery_that_was_ready_too_late_needs_another_day(free, time_machine):
    wait_for_a_place(free, 5)
    draw = published(free, 2, work=False)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=11))
    Worker().work(once=True)
    with pytest.raises(Refused, match="ready only when"):
        draws.type_seed(by=free.ailsa, draw=Draw.objects.get(pk=draw.pk), answers={"seed": SEED})


@pytest.mark.parametrize("is_at_it", [True, False])
def test_it_can_be_stopped_and_goes_on_with_the_same_question(free, monkeypatch, is_at_it):
    """Whether a worker is at it, or nobody is, such as after its task was given up."""
    wait_for_a_place(free, 5)
    draw = published(free, 2, work=False)
    task = jobs.take_task(worker="busy") if is_at_it else None
    draws.stop_draw(by=free.ailsa, draw=draw)
    assert draw.state == ("running" if is_at_it else "stopped")
    if task:
        jobs.note_failure(task=task, trouble="")
        Task.objects.update(due_at=timezone.now())
    monkeypatch.setattr(progress, "EVERY", 0.0)
    Worker().work(once=True)
    draw.refresh_from_db()
    assert (draw.state, draw.commitment) == ("stopped", "")
    draws.go_on(by=free.ailsa, draw=draw)
    Worker().work(once=True)
    assert Draw.objects.get(pk=draw.pk).state == "published"


def test_targets_nobody_can_keep_say_whom_to_find_to_key_holders_alone(free):
    wait_for_a_place(free, 5)
    aim(free, "age.young", at_least=2)
    draw = published(free, 2)
    assert draw.state == "impossible"
    page = reverse("recruitment:draw", args=[free.project.ref, draw.pk])
    words = signed_in_as(free.ailsa).get(page).content.decode()
    assert "is of this age: 16 to 25" in words
    assert "Last of all" in words
    assert "Those who wait cannot bring this: at least 2 more of “16 to 25”." in words
    assert "of this age" not in signed_in_as(free.erlend).get(page).content.decode()


def test_whoever_says_no_makes_room_for_the_next_with_whom_the_targets_hold(free, time_machine):
    young = {"kinds": ["experience"], "age": "young"}
    wait_for_a_place(free, 8, of_0=young, of_1=young)
    aim(free, "age.young")
    draw = hold(free, published(free, 3), time_machine)
    entries = {one.coming.person.name: one for one in entries_of(draw)}
    leaves = next(one for one in entries.values() if one.outcome == "place")
    before = [one for one in entries_of(draw) if one.outcome == "reserve"]
    follows = draws.give_up_place(by=free.ailsa, entry=leaves)
    left = {one.coming.person.name for one in entries_of(draw) if one.outcome == "place"}
    assert len(left) == 3
    assert left & {"Waiting 0", "Waiting 1"}
    assert follows.pk in {one.pk for one in before}
    assert entries_of(draw).get(pk=leaves.pk).outcome == "said_no"


def test_the_team_that_is_here_stays_and_is_counted(free):
    wait_for_a_place(free, 6, of_0={"kinds": ["decider"]})
    aim(free, "kind.decider", at_most=1)
    draw = published(free, 5)
    # Dr Rendall decides already, so nobody else who does can come in.
    entry = next(one for one in entries_of(draw) if one.coming.person.name == "Waiting 0")
    assert "no chance" in letter_of(entry, free.ailsa).chance


def test_no_draw_where_there_is_room_for_all_or_the_day_is_known(free):
    wait_for_a_place(free, 2)
    with pytest.raises(Refused, match="place for everybody"):
        published(free, 2)
    with pytest.raises(Refused, match="one to come"):
        answers = {"places": 1, "draw_on": timezone.localdate(), "seed_source": "x"}
        draws.publish_draw(by=free.ailsa, project=free.project, answers=answers)
    published(free, 1)
    with pytest.raises(Refused, match="published already"):
        published(free, 1)


def test_anybody_reads_the_record_and_nobody_learns_who_is_who(free, client, time_machine):
    rows = wait_for_a_place(free, 6, of_0={"kinds": ["experience"], "age": "young"})
    aim(free, "age.young")
    draw = hold(free, published(free, 3), time_machine)
    page = client.get(reverse("recruitment:draw_record", args=[free.project.ref, draw.key]))
    file = client.get(reverse("recruitment:draw_record_file", args=[free.project.ref, draw.key])).json()
    words = page.content.decode() + json.dumps(file)
    assert draw.commitment in words
    assert draw.seed in words
    codes = codes_of(entries_of(draw), actor=None, purpose=TO_DRAW)
    assert set(file["drawn"]) < set(codes.values())
    for row in rows:
        assert row.person.name not in words
    assert set(file) <= {
        "name", "places", "people", "targets", "published", "day_of_the_number", "where_the_number_is_from",
        "commitment", "state", "chosen_by_hand", "number", "tickets", "ticket", "drawn",
        "sha256_of_the_transcript", "no_fairer_lottery_is_proved",
    }  # fmt: skip
    whole = reverse("recruitment:draw_transcript", args=[free.project.ref, draw.pk])
    assert signed_in_as(free.erlend).get(whole).status_code == 404
    assert check(signed_in_as(free.ailsa).get(whole).content) == []
    checker = client.get(reverse("recruitment:draw_checker", args=[free.project.ref, draw.key]))
    assert b"def check(" in checker.content


def test_what_somebody_confided_changes_nothing_that_anybody_without_a_key_reads(free, client, time_machine):
    """The same draw with two answers the other way round: names, places and the record say the same."""
    seen = []
    for sure in ("of_0", "of_1"):
        ComingForward.objects.filter(project=free.project).update(state="said_no")
        wait_for_a_place(free, 6, **{sure: {"kinds": ["experience"], "age": "young"}})
        if not seen:
            aim(free, "age.young")
        draw = published(free, 3)
        page = reverse("recruitment:draw", args=[free.project.ref, draw.pk])
        record = client.get(reverse("recruitment:draw_record_file", args=[free.project.ref, draw.key])).json()
        words = signed_in_as(free.erlend).get(page).content.decode()
        seen.append((record | {"commitment": ""}, words.count("room-card"), "Waiting" in words))
        draws.call_off_draw(by=free.ailsa, draw=draw)
    assert seen[0] == seen[1]


def test_chosen_by_hand_takes_one_of_each_side_and_stands_in_the_open(free, client):
    [row] = wait_for_a_place(free, 1)
    answers = {"coming": row, "why": "The only one from the island.", "agreed_lived": free.place("morag")}
    with pytest.raises(Refused, match="Two people must agree"):
        picking.pick_by_hand(
            by=free.ailsa, project=free.project, answers={**answers, "agreed_professional": free.place("isa")}
        )
    answers["agreed_professional"] = free.place("magnus")
    picking.pick_by_hand(by=free.ailsa, project=free.project, answers=answers)
    page = (
        signed_in_as(free.erlend).get(reverse("recruitment:draws", args=[free.project.ref])).content.decode()
    )
    for words in ("Waiting 0", "The only one from the island.", "Morag", "Magnus"):
        assert words in page


def test_replacing_a_member_who_left_is_a_draw_beside_those_who_stay(free, time_machine):
    young = {"kinds": ["experience"], "age": "young"}
    wait_for_a_place(free, 4, of_0=young)
    aim(free, "age.young")
    team.places.leave_team(member=free.place("isa"), by=free.isa)
    assert free.place("isa").status == Status.LEFT
    draw = hold(free, published(free, 1), time_machine)
    [chosen] = [one for one in entries_of(draw) if one.outcome == "place"]
    assert chosen.coming.person.name == "Waiting 0"


@pytest.mark.parametrize(
    ("faults", "state", "words"),
    [
        (["level_not_proved"], "published", "no proof was found that nothing is fairer"),
        (["panel_breaks_targets"], "stopped", "found a mistake, so it was not published"),
    ],
)
def test_a_lottery_is_checked_before_it_is_published(free, monkeypatch, faults, state, words):
    wait_for_a_place(free, 5)
    monkeypatch.setattr(lottery, "check", lambda content, mark: faults)
    draw = published(free, 2)
    assert (draw.state, bool(draw.commitment)) == (state, state == "published")
    page = reverse("recruitment:draw", args=[free.project.ref, draw.pk])
    assert words in signed_in_as(free.ailsa).get(page).content.decode()
