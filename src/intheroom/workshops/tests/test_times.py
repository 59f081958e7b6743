"""A session that is held more than once: people choose the time, and whoever came to one of them was reached."""

import datetime

import pytest
from django.utils import timezone

from intheroom.workshops import services
from intheroom.workshops.adapter.times import times_told
from intheroom.workshops.choices import WayIn
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.models import Coming
from intheroom.workshops.queries.inviting import rows_of
from intheroom.workshops.services.inviting import telling_of
from intheroom.workshops.services.plan_chosen import _came
from intheroom.workshops.tests.meeting import fresh, hall, look_at, need, ready, written_down

pytestmark = pytest.mark.django_db


@pytest.fixture
def first(cast):
    return ready(cast)


@pytest.fixture
def again(cast, first):
    """The same in three weeks, online, for everyone."""
    starts = first.starts_at + datetime.timedelta(days=7)
    online = hall(cast, name="Online", kind="online", helper_name="Eck", helper_phone_sealed=b"sealed")
    return ready(cast, again_of=first, again="repeat", starts_at=starts, mode="online", venue=online)


def says(cast, session, name, **answers):
    place, said = cast.place(name), written_down(cast, name)
    return services.say_how_i_join(by=cast.ailsa, session=session, member=place, answers=answers, said=said)


def joins(cast, session, name):
    return Coming.objects.get(session=session, member=cast.place(name)).joins_by


def test_the_invitation_and_the_answer_offer_each_time(cast, first, again, client_for):
    row = next(
        row for row in rows_of(fresh(first), What.INVITATION) if row.coming.member.person.name == "Isa"
    )
    told = telling_of(fresh(first), What.INVITATION, cast.ailsa, "https://e.org{}".format).notice(row)
    [(_here, here), (_then, then)] = times_told(fresh(first))
    assert then in told.everything_said
    assert "One is enough." in told.everything_said
    asked = look_at(first, client_for(cast.erlend), "say_how_i_join", cast.place("erlend").pk)
    assert here in asked
    assert then in asked


def test_whoever_chooses_a_time_is_expected_at_that_one_alone(cast, first, again):
    need(cast, "isa", room=["step_free"])
    assert fresh(first).state == "draft"
    # A way that the other time does not have: they come as people come then.
    says(cast, first, "isa", which_time=str(again.pk), joins_by="in_person")
    assert (joins(cast, first, "isa"), joins(cast, again, "isa")) == (WayIn.NOT, WayIn.ONLINE)
    assert not fresh(first).blocks()
    services.confirm_session(by=cast.ailsa, session=first)
    says(cast, again, "isa", which_time=str(first.pk))
    assert (joins(cast, first, "isa"), joins(cast, again, "isa")) == (WayIn.ROOM, WayIn.NOT)
    says(cast, again, "magnus", which_time=str(again.pk), joins_by="phone")
    assert (joins(cast, first, "magnus"), joins(cast, again, "magnus")) == (WayIn.NOT, WayIn.PHONE)


def test_one_time_alone_asks_nothing(cast, first, client_for):
    assert times_told(fresh(first)) == []
    shown = look_at(first, client_for(cast.ailsa))
    assert "held more than once" not in shown


def test_whoever_came_to_one_was_reached(cast, client_for):
    first = ready(cast, starts_at=timezone.now() - datetime.timedelta(days=3))
    again = ready(
        cast, again_of=first, again="catch_up", starts_at=timezone.now() - datetime.timedelta(hours=3)
    )
    for session, name, way in (
        (first, "isa", "not_there"),
        (first, "erlend", "not_there"),
        (again, "isa", "phone"),
    ):
        answers = {f"member_{cast.place(name).pk}": way}
        services.note_attendance(by=cast.ailsa, session=session, answers=answers)
    shown = " ".join(look_at(first, client_for(cast.ailsa)).split())
    assert "<bdi>Isa</bdi>: <bdi>To catch up on session 1" in shown
    assert "A call, or notes to read, is as good:" in shown
    late = shown.split("is as good:")[1].split("</ul>")[0]
    assert "Erlend" in late
    assert "Isa" not in late
    assert "Isa" not in look_at(again, client_for(cast.erlend)).split('id="times"')[1].split("</ul>")[0]
    came = _came([first], [{"session": first.pk, "option": "o"}])["o"]
    assert came[cast.place("isa").pk] == "y"
    assert came[cast.place("erlend").pk] == "n"


def test_its_page_asks_fifteen_times_at_most(cast, first, again, client_for, django_assert_max_num_queries):
    for name in ("isa", "magnus", "erlend"):
        need(cast, name, room=["step_free", "low_light"], hearing=["bsl"], see_there="team")
    first = fresh(first)
    services.edit_session(by=cast.ailsa, session=first, answers={"is_sensitive": True})
    services.plan_support(by=cast.ailsa, session=first, answers={"check_in_by": str(cast.place("morag").pk)})
    says(cast, again, "isa", which_time=str(again.pk))
    for name in ("ailsa", "erlend"):
        client = client_for(cast.people[name])
        look_at(first, client)
        with django_assert_max_num_queries(15):
            assert "held more than once" in look_at(first, client)
