"""What is different between two plans, session by session and person by person."""

from datetime import UTC, datetime

from intheroom.engines.timetabling import words
from intheroom.engines.timetabling.comparing import Changed, Instead, PersonChange, compare
from intheroom.engines.timetabling.plan import Plan
from intheroom.engines.timetabling.problem import Mode, Option


def option(name, day, venue="Town hall", mode=Mode.IN_PERSON):
    return Option(name, datetime(2027, 5, day, 18, tzinfo=UTC), 60, venue, mode)


OPTIONS = {
    one.id: one
    for one in (
        option("a", 3),
        option("b", 10),
        option("b online", 10, "", Mode.ONLINE),
        option("c", 17),
        option("d", 24),
    )
}
BEFORE = Plan(("a", "b", "c"), {"ailsa": ("a", "b"), "ben": ("a", "c"), "cat": ("a",)}, proven=True)
AFTER = Plan(("a", "b online", "d"), {"ailsa": ("a", "b online"), "ben": ("a", "d"), "dan": ()}, proven=True)


def test_sessions_and_people():
    told = compare(BEFORE, AFTER, OPTIONS)
    assert told.kept == ("a",)
    assert told.instead == (Instead("b", "b online"),)
    assert (told.gone, told.new) == (("c",), ("d",))
    assert told.people == (
        PersonChange("ailsa", 2, 2, ("b",), ("b online",)),
        PersonChange("ben", 2, 2, ("c",), ("d",)),
    )
    assert (told.joined, told.left) == (("dan",), ("cat",))


def test_in_words():
    told = compare(BEFORE, AFTER, OPTIONS)
    said = list(words.difference(told, OPTIONS, OPTIONS))
    assert said[0] == (
        "Stays at its time, held otherwise: “b” (Monday 10 May 2027, 18:00, Town hall, in person) "
        "becomes “b online” (Monday 10 May 2027, 18:00, online)."
    )
    assert said[1:4] == [
        "No longer planned: “c” (Monday 17 May 2027, 18:00, Town hall, in person).",
        "New: “d” (Monday 24 May 2027, 18:00, Town hall, in person).",
        "Stay as they are: 1.",
    ]
    assert said[5] == (
        "ben: attends 2, before 2. No longer: “c” (Monday 17 May 2027, 18:00, Town hall, in person). "
        "New: “d” (Monday 24 May 2027, 18:00, Town hall, in person)."
    )
    assert said[6:] == ["dan is in the second plan only.", "cat is in the first plan only."]


def test_the_same_plan_and_what_is_new_about_a_session_that_stays():
    assert compare(BEFORE, BEFORE, OPTIONS).is_none
    now = {**OPTIONS, "a": option("a", 3, "Library")}
    told = compare(BEFORE, BEFORE, OPTIONS, now)
    assert (told.changed, told.kept, told.is_none) == ((Changed("a", ("venue",)),), ("b", "c"), False)
    assert next(words.difference(told, OPTIONS, now)).endswith("New: the place.")


def test_a_place_somebody_else_has_now():
    after = Plan(BEFORE.chosen, {**BEFORE.attend, "ailsa": ("a",), "cat": ("a", "b")}, proven=True)
    told = compare(BEFORE, after)
    assert told.kept == ("a", "b", "c")
    assert [(one.person, one.gone, one.new) for one in told.people] == [
        ("ailsa", ("b",), ()),
        ("cat", (), ("b",)),
    ]
    assert list(words.difference(told, {}, {}))[1] == "ailsa: attends 1, before 2. No longer: “b”."
