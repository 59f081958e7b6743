"""Files as people and machines write them: read exactly, or refused with the place, the fault and how to go on."""

import json
from copy import deepcopy
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from intheroom.engines.timetabling import words
from intheroom.engines.timetabling.problem import Answer, BadInput, Mode, Option, Person
from intheroom.engines.timetabling.reading import read_plan, read_problem
from intheroom.engines.timetabling.tests import brute, schema
from intheroom.engines.timetabling.writing import file_of, problem_data

PROBLEM = {
    "sessions": 1,
    "budget": 120.5,
    "min_gap_days": 7,
    "max_per_week": 1,
    "min_in_person": 0,
    "people": [{"id": "ailsa", "side": "lived"}, {"id": "ben", "side": None}],
    "options": [
        {
            "id": "hall",
            "starts": "2027-05-14T18:00:00+01:00",
            "minutes": 90,
            "venue": "Town hall",
            "mode": "in person",
            "cost": 12.50,
            "capacity": 12,
        },
        {"id": "call", "starts": "2027-05-21T10:00Z", "minutes": 60, "mode": "phone", "capacity": None},
    ],
    "availability": {"ailsa": {"hall": "yes", "call": "if_need_be"}, "ben": {"hall": "no"}},
}


def written(**changes):
    return json.dumps({**PROBLEM, **changes}).encode()


def faults_of(data):
    with pytest.raises(BadInput) as wrong:
        read_problem(data)
    said = list(words.said(wrong.value.faults, "P.json"))
    assert all(line.startswith("P.json: ") for line in said)
    assert not any("{" in line.replace("{…}", "").replace('{"name": value}', "") for line in said)
    return [(str(fault.code), fault.where) for fault in wrong.value.faults], said


def test_a_problem_is_read_as_it_stands():
    problem = read_problem(written())
    assert problem.budget == Decimal("120.50")
    assert problem.people == (Person("ailsa", "lived"), Person("ben", ""))
    hall, call = problem.options
    assert (hall.mode, hall.cost, hall.capacity, hall.venue) == (
        Mode.IN_PERSON,
        Decimal("12.50"),
        12,
        "Town hall",
    )
    assert call == Option("call", datetime(2027, 5, 21, 10, tzinfo=UTC), 60, "", Mode.PHONE, 0, None)
    assert problem.answer("ailsa", "call") == Answer.IF_NEED_BE
    assert problem.answer("ben", "call") == Answer.NO


@pytest.mark.parametrize("seed", range(30))
def test_what_is_written_reads_back(seed):
    problem = read_problem(json.dumps(brute.problem_of(seed)).encode())
    assert read_problem(file_of(problem_data(problem))) == problem


def test_days_are_those_of_the_time_zone():
    late = {"id": "late", "starts": "2027-06-01T23:30:00Z", "minutes": 60}
    days = {
        zone: read_problem(written(options=[late], availability={}, timezone=zone)).options[0].day.day
        for zone in (None, "Europe/London", "America/New_York")
    }
    assert days == {None: 1, "Europe/London": 2, "America/New_York": 1}


def test_a_time_zone_stands_for_the_offsets():
    options = [{"id": "hall", "starts": "2027-10-30T18:00", "minutes": 60}]
    options.append({"id": "call", "starts": "2027-10-31T18:00", "minutes": 60})
    read = read_problem(written(options=options, timezone="Europe/London")).options
    assert [one.moment.hour for one in read] == [17, 18]


def put(path, value):
    """The problem with something else at one place."""
    made = deepcopy(PROBLEM)
    spot = made
    for name in path[:-1]:
        spot = spot[name]
    if value is GONE:
        del spot[path[-1]]
    else:
        spot[path[-1]] = value
    return made


GONE = object()
NOON = "2027-03-28T12:00:00+00:00"
WRONG = [
    (("sessions",), 0, "below"),
    (("sessions",), -3, "below"),
    (("sessions",), "six", "not_whole"),
    (("sessions",), 2.5, "not_whole"),
    (("sessions",), True, "not_whole"),
    (("sessions",), None, "not_whole"),
    (("sessions",), 10**9, "above"),
    (("sessions",), GONE, "missing"),
    (("budget",), -1, "below"),
    (("budget",), "much", "not_money"),
    (("budget",), 1.005, "parts_of_a_coin"),
    (("budget",), 10**10, "above"),
    (("budgets",), 5, "unknown"),
    (("min_gap_days",), [], "not_whole"),
    (("series_balance",), 101, "above"),
    (("people",), [], "no_people"),
    (("people",), {}, "not_a_list"),
    (("people", 1), "ben", "not_an_object"),
    (("people", 1, "id"), "ailsa", "same_id"),
    (("people", 1, "id"), 7, "not_words"),
    (("people", 1, "id"), " ", "no_words"),
    (("people", 1, "id"), "b\u0000", "odd_letters"),
    (("people", 1, "id"), "x" * 201, "too_long"),
    (("people", 1, "side"), 3, "not_words"),
    (("people", 1, "sides"), "lived", "unknown"),
    (("options",), [], "no_options"),
    (("options", 1, "id"), "hall", "same_id"),
    (("options", 0, "id"), "", "no_words"),
    (("options", 0, "starts"), "2027-05-14T18:00:00", "no_offset"),
    (("options", 0, "starts"), "14/05/2027 18:00", "not_a_moment"),
    (("options", 0, "starts"), 1810000000, "not_a_moment"),
    (("options", 0, "starts"), "2027-02-30T18:00:00Z", "no_such_day"),
    (("options", 0, "starts"), "2027-02-20T25:00:00Z", "no_such_day"),
    (("options", 0, "starts"), "0001-01-01T00:00:00+14:00", "far_away"),
    (("options", 0, "starts"), "9999-12-31T23:59:59-14:00", "far_away"),
    (("options", 0, "starts"), "2027-05-14T18:00:00+23:59", "far_away"),
    (("options", 0, "starts"), GONE, "missing"),
    (("options", 0, "minutes"), 0, "below"),
    (("options", 0, "minutes"), 10**7, "above"),
    (("options", 0, "mode"), "pigeon", "none_of_these"),
    (("options", 0, "cost"), -0.01, "below"),
    (("options", 0, "capacity"), 1.5, "not_whole"),
    (("options", 0, "venue"), [], "not_words"),
    (("availability",), [], "not_an_object"),
    (("availability", "ben"), "yes", "not_an_object"),
    (("availability", "cat"), {}, "unknown_person"),
    (("availability", "ben", "hill"), "yes", "unknown_option"),
    (("availability", "ben", "hall"), "maybe", "none_of_these"),
    (("availability", "ben", "hall"), True, "none_of_these"),
    (("travel",), {"ben": {"hall": -5}}, "below"),
    (("fixed",), ["hill"], "unknown_option"),
    (("fixed",), ["hall", "hall"], "chosen_twice"),
    (("timezone",), "Orkney", "no_zone"),
    (("timezone",), "../../etc/passwd", "no_zone"),
    (("timezone",), 1, "no_zone"),
]
# Where the fault is in a list or a table that was put there whole, its place is one step further in.
DEEPER = {"travel": "travel.ben.hall", "fixed hill": "fixed[0]", "fixed hall": "fixed[1]"}


@pytest.mark.parametrize(("path", "value", "code"), WRONG)
def test_each_fault_is_found_at_its_place(path, value, code):
    where = "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in path).lstrip(".")
    if path[0] in {"travel", "fixed"}:
        where = DEEPER[" ".join([path[0], *(value[:1] if path[0] == "fixed" else [])])]
    found, _said = faults_of(json.dumps(put(path, value)).encode())
    assert (code, where) in found


def test_everything_that_is_wrong_is_said_at_once():
    broken = put(("people", 1, "side"), 3)
    broken["options"][0]["starts"] = "2027-05-14T18:00:00"
    broken["availability"]["ailsa"]["cal"] = "yes"
    found, said = faults_of(json.dumps(broken).encode())
    assert len(found) == 3
    assert said[0] == "P.json: people[1].side: 3 stands where words must be. Put it in double quotes."
    assert '"timezone": "Europe/London"' in said[1]
    assert said[2].endswith("Was it “call”?")


def test_a_clock_that_is_put_forward_or_back():
    for starts, code in (("2027-03-28T01:30:00", "skipped"), ("2027-10-31T01:30:00", "twice_that_day")):
        option = {"id": "hall", "starts": starts, "minutes": 60}
        data = written(options=[option], availability={}, timezone="Europe/London")
        assert faults_of(data)[0] == [(code, "options[0].starts")]


DEEP = b"[" * 100_000


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        (b"", "empty", ""),
        (b" \xef\xbb\xbf ", "empty", ""),
        (b"{", "not_json", ""),
        (b"\xff\x81\x82", "letters", ""),
        (b"PK\x03\x04", "not_json", ""),
        (b"[]", "not_an_object", ""),
        (b"null", "not_an_object", ""),
        (DEEP, "too_deep", ""),
        (b'{"sessions": 1, "sessions": 2}', "twice", "sessions"),
        (b'{"people": [{"id": "a", "id": "b"}]}', "twice", "people[0].id"),
        (b'{"budget": NaN}', "no_number", "budget"),
        (b'{"budget": -Infinity}', "no_number", "budget"),
        (b'{"budget": 1e999999999999999999}', "too_many_figures", "budget"),
        (b'{"budget": 1e300}', "too_many_figures", "budget"),
        (b'{"sessions": ' + b"9" * 10_000 + b"}", "too_many_figures", "sessions"),
        (b'{"a b": [NaN]}', "no_number", '["a b"][0]'),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_files_that_are_none(data, code, where):
    assert (code, where) in faults_of(data)[0]


def test_other_encodings_of_json():
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert read_problem(json.dumps(PROBLEM).encode(encoding)) == read_problem(written())


def test_a_great_many_faults_are_counted_and_quickly():
    rows = {f"x{number}": "maybe" for number in range(60_000)}
    found, said = faults_of(written(availability={"ben": rows}))
    assert found[-1][0] == "more"
    assert len(said) == 201
    assert "P.json: 119800 more faults are not listed." in said[-1]


# What the form cannot say: ids that are not there or there twice, times of the calendar, money in coins.
ONLY_READ = {
    "same_id",
    "unknown_person",
    "unknown_option",
    "chosen_twice",
    "no_zone",
    "no_offset",
    "no_such_day",
    "far_away",
    "parts_of_a_coin",
    "odd_letters",
}
ODD = (
    None,
    True,
    0,
    -1,
    3,
    2.5,
    1.005,
    10**10,
    "",
    " ",
    "yes",
    "ailsa",
    "hall",
    [],
    {},
    [1],
    {"id": "hall"},
    GONE,
)


def test_the_published_form_and_the_reading_agree():
    """Whatever is put wherever: the form refuses it where the reading does, but for what a form cannot say."""
    form = schema.form("problem")
    assert not schema.places_wrong(PROBLEM, form, form)
    places = [path for path, _value, _code in WRONG] + [
        (name,) for name in form["properties"] if name in PROBLEM
    ]
    tried = {True: 0, False: 0}
    for path in places:
        for value in ODD:
            if value is GONE and path[-1] not in spot_of(path):
                continue
            made = put(path, value)
            wrong = schema.places_wrong(made, form, form)
            try:
                read_problem(json.dumps(made).encode())
                codes = set()
            except BadInput as refused:
                codes = {str(fault.code) for fault in refused.faults}
            tried[bool(wrong)] += 1
            assert codes if wrong else codes <= ONLY_READ, (path, value, codes, wrong)
    assert min(tried.values()) > 100


def spot_of(path):
    spot = PROBLEM
    for name in path[:-1]:
        spot = spot[name]
    return spot


def test_a_plan_is_read_and_its_faults_are_placed():
    plan, options = read_plan(b'{"chosen": ["hall"], "attend": {"ailsa": ["hall"]}, "proven": false}')
    assert (plan.chosen, plan.attend, plan.proven, options) == (("hall",), {"ailsa": ("hall",)}, False, {})
    with pytest.raises(BadInput) as wrong:
        read_plan(b'{"chosen": "hall", "attend": {"ailsa": [1]}, "proven": 1}')
    found = {(str(fault.code), fault.where) for fault in wrong.value.faults}
    assert found == {
        ("not_a_list", "chosen"),
        ("not_words", "attend.ailsa[0]"),
        ("not_yes_or_no", "proven"),
    }
