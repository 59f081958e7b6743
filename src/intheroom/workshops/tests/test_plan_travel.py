"""The way to the places of a plan: it decides between equals, and a page tells each side’s middle, never a person’s."""

from itertools import product

import pytest

from intheroom.kit.ask.forms import Said
from intheroom.people.services import save_inclusion
from intheroom.workshops import services
from intheroom.workshops.adapter.plan_asked import Line, could_be, problem_of
from intheroom.workshops.adapter.plan_travel import tolls_of, way_kept, weighed
from intheroom.workshops.tests.meeting import hall
from intheroom.workshops.tests.planning import FIRST, asked, found, only_on, page, says, worked
from tests.cast import add_many

pytestmark = pytest.mark.django_db

LIVED, PROFESSIONAL = ("morag", "isa", "erlend"), ("ailsa", "magnus", "rendall")


def say_the_way(cast, venue, lived, professional, members=None, **more):
    """How long the way is for each of a side."""
    for member in members or [cast.place(name) for name in (*LIVED, *PROFESSIONAL)]:
        takes = lived if member.has_lived_experience else professional
        said = Said("phone", cast.ailsa.account, member.person.name, str(member.person_id), read_back=True)
        answers = {"takes": takes, **more}
        services.judge_venue(by=cast.ailsa, venue=venue, member=member, answers=answers, said=said)


def two_halls(cast, **second):
    """The first is at the door of the council; the second is as far for all."""
    near, even = hall(cast, step_free="yes"), hall(cast, name="School", step_free="yes", **second)
    say_the_way(cast, near, "120", "15")
    say_the_way(cast, even, "30", "30")
    return near, even


def places(plan, kind="fairest"):
    return {int(name.rpartition("-")[2]) for name in found(plan)[kind]["chosen"]}


def test_of_equal_plans_the_shorter_and_more_even_way_is_chosen(cast, client_for):
    only_on(cast, 0, 1, 2)
    near, even = two_halls(cast)
    plan = worked(asked(cast, near, even))
    assert places(plan) == {even.pk}
    assert "we chose the one with the shorter and more even way" in page(client_for(cast.ailsa), plan)


def test_where_one_side_has_not_said_it_nothing_is_guessed(cast, client_for):
    only_on(cast, 0, 1, 2)
    near, _even = two_halls(cast)
    other = hall(cast, name="Chapel", step_free="yes")
    say_the_way(cast, other, "15", "15", members=[cast.place("magnus")])
    plan = worked(asked(cast, near, other))
    assert places(plan) == {near.pk}
    shown = page(client_for(cast.ailsa), plan)
    assert "How long the way is decided nothing." in shown
    assert "one side has not said it yet: <bdi>Chapel</bdi>." in shown


def test_money_decides_first_and_the_even_way_lies_beside_it_if_it_can_be_paid(cast, client_for):
    only_on(cast, 0, 1, 2)
    near, even = two_halls(cast, cost_pence=1500)
    assert "nearest" not in found(worked(asked(cast, near, even)))
    more = add_many(cast, lived=2, professional=2)
    say_the_way(cast, near, "120", "15", members=more)
    say_the_way(cast, even, "30", "30", members=more)
    plan = worked(asked(cast, near, even))
    assert (places(plan), places(plan, "nearest")) == ({near.pk}, {even.pk})
    assert [found(plan)[kind]["pence"] for kind in ("fairest", "nearest")] == [0, 3000]
    assert found(plan)["nearest"]["fewest"] == found(plan)["fairest"]["fewest"]
    assert "£30" in page(client_for(cast.ailsa), plan)
    assert "nearest" not in found(worked(asked(cast, near, even, budget=2000)))


def test_what_money_would_do_is_told_in_money_also_with_the_way_behind_it(cast, client_for):
    near, even = two_halls(cast, cost_pence=1500)
    near.cost_pence = 1250
    near.save()
    plan = worked(asked(cast, near, even, budget=2000))
    assert plan.state == "impossible"
    shown = page(client_for(cast.ailsa), plan)
    assert "no more than £20 for all places" in shown
    assert "It would do to spend £25." in shown


def test_the_page_tells_each_side_on_average_once_five_of_each_have_said(cast, client_for):
    only_on(cast, 0, 1, 2)
    place = hall(cast, step_free="yes")
    say_the_way(cast, place, "60", "15", fare="10")
    plan = worked(asked(cast, place))
    shown = page(client_for(cast.ailsa), plan)
    assert "Kirk hall: 2 times." in shown
    assert "Too few have said yet how long their way is." in shown
    assert "minutes on average" not in shown
    say_the_way(cast, place, "60", "15", members=add_many(cast, lived=2, professional=2), fare="10")
    shown = page(client_for(cast.ailsa), worked(services.make_anew(by=cast.ailsa, plan=plan)))
    assert "<strong>The way is longer for people with lived experience.</strong>" in shown
    assert "Lived experience, carers and family: a way of up to 60 minutes, for £10, on average" in shown
    assert "Professionals: a way of up to 15 minutes, for £10, on average" in shown
    assert "Kirk hall: 2 times. It is nearer for professionals." in shown


def test_the_way_never_outweighs_a_penny(cast):
    """Every choice of two: the money orders them, and only then the way."""
    only_on(cast, 0, 1, 2)
    near, even = two_halls(cast, cost_pence=1)
    plan = asked(cast, near, even, sessions=3)
    tolls = {str(near.pk): 7, str(even.pk): 0}
    asked_of = problem_of(plan, {"1": Line("y" * len(plan.options), "lived")})
    behind = weighed(asked_of, tolls)
    plain = {one.id: int(one.cost) for one in asked_of.options}
    scaled = {one.id: int(one.cost) for one in behind.problem.options}
    way = {one.id: tolls[one.venue] for one in asked_of.options}
    sums = [
        tuple(sum(by[name] for name in some) for by in (plain, way, scaled))
        for some in product(plain, repeat=3)
    ]
    assert sorted(sums, key=lambda one: one[:2]) == sorted(sums, key=lambda one: one[2])
    assert all(scaled // behind.scale == pence for pence, _way, scaled in sums)


def test_ways_from_afar_are_no_shorter_and_no_longer(cast):
    near, even = two_halls(cast)
    online = hall(cast, kind="online", name="Our room")
    plan = asked(cast, near, even, online)
    said = {str(near.pk): ("120", ""), str(even.pk): ("30", "")}
    rows = [Line("", "lived", way=said), Line("", "professional", way=said)]
    options = list(could_be(plan).values())
    tolls, unsaid = tolls_of(rows, options)
    assert (tolls, unsaid) == ({str(near.pk): 6, str(even.pk): 0}, [])
    kept = way_kept([one for one in options if one.venue == online.pk], rows)
    assert (kept["rooms"], kept["minutes"]) == (0, {})


def test_the_times_of_day_on_the_inclusion_form_count_and_are_named_apart(cast, client_for):
    only_on(cast, 0, 1)
    services.leaving.forget_at_sessions(cast.people["isa"])
    save_inclusion(
        by=cast.isa, person=cast.isa, answers={"best_times": ["evening"], "see_times": "keyholders"}
    )
    plan = worked(asked(cast, sessions=1, times=[600, 1080], last=FIRST))
    shown = page(client_for(cast.ailsa), plan)
    assert "Known from the inclusion form alone:</strong> <bdi>Isa</bdi>." in shown
    assert "<strong>Not said yet:" not in shown
    says(cast, "isa", rest="no", day0_evening="yes")
    shown = page(client_for(cast.ailsa), worked(services.make_anew(by=cast.ailsa, plan=plan)))
    assert "Known from the inclusion form alone" not in shown
