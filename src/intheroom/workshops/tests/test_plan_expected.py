"""Who is expected at a session whose date was chosen: not those who said no to that time, as those who lead see."""

import pytest

from intheroom.workshops import services
from intheroom.workshops.tests.meeting import hall, look_at
from intheroom.workshops.tests.planning import asked, says, worked

pytestmark = pytest.mark.django_db
NO = "cannot come, by what they said of the dates"


def test_whoever_said_no_to_that_time_is_not_counted_until_they_answer(cast, client_for):
    for name in ("ailsa", "morag", "magnus", "rendall"):
        says(cast, name, rest="no", day0_morning="yes")
    for name in ("erlend", "isa"):
        says(cast, name, rest="no", day4_morning="yes")
    plan = worked(asked(cast, hall(cast)))
    services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")
    row, client = cast.project.sessions.get(number=1), client_for(cast.ailsa)
    people = look_at(row, client).split('id="people"')[1].split("</ul>")[0]
    told = {one.split("</bdi>")[0]: one for one in people.split("<li><bdi>")[1:]}
    assert {name for name, words in told.items() if NO in words} == {"Erlend", "Isa"}
    assert "has not said yet" not in told["Erlend"]
    assert "In person (has not said yet)" in told["Morag"]
    assert "In person: 4" in people
    # Nobody else opens what they said.
    assert NO not in look_at(row, client_for(cast.erlend))
    # What they say to the invitation counts for more.
    answers = {"joins_by": "in_person"}
    services.say_how_i_join(by=cast.erlend, session=row, member=cast.place("erlend"), answers=answers)
    people = look_at(row, client).split('id="people"')[1].split("</ul>")[0]
    assert people.count(NO) == 1
    assert "In person: 5" in people
