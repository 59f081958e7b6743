"""Which need matters in which way of taking part: each kind has its place, and none falls through."""

import pytest

from intheroom.people.choices import NeedKind
from intheroom.workshops.choices import NEEDS_BY_WAY, Mode, WayIn, needs_of_way

ROOM, ONLINE, PHONE, WRITING = WayIn.ROOM, WayIn.ONLINE, WayIn.PHONE, WayIn.WRITING
# What a session does not have to see to: it is asked, taught, sent or paid at another time.
ELSEWHERE = {
    "language_consent",
    "language_updates",
    "language_money",
    "expenses_only",
    "co_production",
    "facilitation",
    "negotiation",
    "expert_advice",
    "training",
    "one_to_one",
}


@pytest.mark.parametrize(
    ("kinds", "ways"),
    [
        ("step_free quiet low_light food hearing_loop lift_there lift_home transport_cost", {ROOM}),
        ("captions bsl tactile_bsl interpreter language_meeting breaks", {ROOM, ONLINE, PHONE}),
        ("small_group supporter caring shifts dates time_of_day money_first", {ROOM, ONLINE, PHONE}),
        ("private_place noise shared_device safe_to_talk tech_help", {ONLINE, PHONE}),
        ("large_print audio easy_read reading_help by_post own_words", {ROOM, ONLINE, PHONE, WRITING}),
        ("language_papers language_asking language_own", {ROOM, ONLINE, PHONE, WRITING}),
        ("phone_only", {ROOM, ONLINE}),
        ("camera_off", {ONLINE}),
    ],
)
def test_each_need_matters_where_it_can_be_met_or_has_to_be_talked_about(kinds, ways):
    for kind in kinds.split():
        assert {way for way, needs in NEEDS_BY_WAY.items() if kind in needs} == ways, kind


def test_every_kind_of_need_has_its_place():
    seen_to = {kind for needs in NEEDS_BY_WAY.values() for kind in needs}
    assert {kind.value for kind in NeedKind} - seen_to == ELSEWHERE


def test_where_some_join_on_a_screen_the_camera_matters_in_the_room_too():
    assert NeedKind.CAMERA_OFF in needs_of_way(ROOM, Mode.HYBRID)
    assert NeedKind.CAMERA_OFF not in needs_of_way(ROOM, Mode.IN_PERSON)
