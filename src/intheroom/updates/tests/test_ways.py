"""How each person is told: what they closed stays closed, whatever else they said and whoever picks."""

from hypothesis import given
from hypothesis import strategies as st

from intheroom.people.choices.parts import ReachBy, ReachNot
from intheroom.updates.adapter import Reach, way_for, ways_that_fit
from intheroom.updates.choices import TellBy

words = st.sampled_from(["", "somewhere"])
reaches = st.builds(
    Reach,
    is_open=st.booleans(),
    hides_ways=st.booleans(),
    email=words,
    phone=words,
    post_to=words,
    trusted=words,
    likes=st.lists(st.sampled_from(ReachBy.values), unique=True).map(tuple),
    never=st.lists(st.sampled_from(ReachNot.values), unique=True).map(tuple),
)


@given(reaches)
def test_nothing_that_somebody_closed_is_used_or_offered(reach):
    for way in (way_for(reach), *ways_that_fit(reach)):
        if not reach.is_open:
            assert way in {TellBy.KEYHOLDER, TellBy.MEET}
            continue
        if "through" in reach.never and reach.trusted:
            assert way == TellBy.THROUGH
        elif "through" in reach.never:
            assert way in {TellBy.THROUGH, TellBy.MEET, TellBy.KEYHOLDER}
        if "post" in reach.never:
            assert way != TellBy.POST
        needs = {TellBy.EMAIL: reach.email, TellBy.TEXT: reach.phone, TellBy.CALL: reach.phone}
        assert needs.get(way, "there")


@given(reaches)
def test_the_way_that_is_planned_is_one_that_is_offered(reach):
    assert way_for(reach) in ways_that_fit(reach)


def test_what_they_like_comes_before_what_is_quick():
    gave = Reach(email="isa@example.org", phone="01856 555 010", post_to="2 Pier Road, Stromness")
    assert way_for(gave) == TellBy.EMAIL
    assert way_for(Reach(**{**told(gave), "likes": ("post",)})) == TellBy.POST
    assert way_for(Reach(**{**told(gave), "likes": ("post", "call"), "never": ("post",)})) == TellBy.CALL
    assert way_for(Reach()) == TellBy.MEET


def told(reach):
    return {name: getattr(reach, name) for name in ("email", "phone", "post_to")}
