"""A plan says what changed since it was made, as far as whoever looks may know it; and what would help who is left out."""

import pytest

from intheroom.kit.ask.forms import Said
from intheroom.people.services import save_inclusion
from intheroom.workshops import services
from intheroom.workshops.tests.meeting import hall
from intheroom.workshops.tests.planning import asked, lines, only_on, page, says, worked

pytestmark = pytest.mark.django_db


def needs(cast, name, level, **answers):
    save_inclusion(by=cast.people[name], person=cast.people[name], answers={**answers, "see_there": level})


def test_new_needs_forms_and_places_are_seen_by_those_who_may(cast, client_for):
    only_on(cast, 0, 1)
    place = hall(cast, step_free="yes")
    services.leaving.forget_at_sessions(cast.people["rendall"])
    plan, ailsa = worked(asked(cast, place)), client_for(cast.ailsa)
    assert "Since then something changed" not in page(ailsa, plan)
    needs(cast, "isa", "team", room=["step_free"])
    needs(cast, "magnus", "only_me", room=["step_free"])
    times = {"best_times": ["evening"], "see_times": "team"}
    save_inclusion(by=cast.people["rendall"], person=cast.people["rendall"], answers=times)
    said = Said("phone", cast.ailsa.account, "Morag", str(cast.morag.pk), read_back=True)
    services.judge_venue(
        by=cast.ailsa, venue=place, member=cast.place("morag"), answers={"neutral": "yes"}, said=said
    )
    services.check_venue(by=cast.ailsa, venue=place, answers={"name": place.name, "step_free": "no"})
    shown = page(ailsa, plan)
    assert "Isa said anew what they need to come in." in shown
    assert "Magnus said anew" not in shown
    assert "Dr Rendall said anew when they can come." in shown
    assert "Kirk hall: somebody said how it is for them there." in shown
    assert "Kirk hall: what is there was changed." in shown
    assert "Make the plan anew, so that it counts." in shown


def test_whoever_comes_to_nothing_reads_which_evening_and_which_way_in_would_help(cast, client_for):
    only_on(cast, 0, 1)
    says(cast, "erlend", rest="no", day4_morning="no", day2_evening="yes")
    needs(cast, "isa", "team", room=["step_free"])
    plan = worked(asked(cast, hall(cast, name="Loft", step_free="no")))
    assert lines(plan)["Erlend"].suits == ("2031-05-14T17:30:00+00:00",)
    shown = page(client_for(cast.ailsa), plan)
    assert "Left out of everything:" in shown
    assert (
        "These times would suit them: Wednesday 14 May 2031, 18:30. Add one, and make the plan anew." in shown
    )
    assert "With a way in without steps they could come to: Monday 12 May 2031, 10:00, Loft; Tuesday" in shown
