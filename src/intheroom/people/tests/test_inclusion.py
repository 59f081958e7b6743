"""What somebody said is kept part by part; a need that stays keeps its row, whoever writes it down."""

from datetime import date

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as DjangoTestCase

from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.people.choices import NeedKind, Part, Standing
from intheroom.people.models import Need, Person
from intheroom.people.queries.inclusion import (
    answers_of,
    due_for_check,
    live_needs,
    need_words,
    needs_shown_to,
    pronouns_shown,
)
from intheroom.people.services import add_person
from intheroom.people.services.inclusion import (
    confirm_inclusion,
    months_after,
    on_needs_changed,
    save_inclusion,
)
from intheroom.people.tests.answering import kinds

pytestmark = pytest.mark.django_db


def save(person, **answers):
    return save_inclusion(by=person, person=person, answers=answers)


def test_ticks_and_words_become_needs(isa):
    save(
        isa,
        formats=["large_print", "by_post"],
        food="No fish, please",
        best_times=["morning"],
        largest_group=5,
    )
    assert kinds(isa) == {"large_print", "by_post", "food", "time_of_day", "small_group"}
    words = {need.kind: need_words(need, actor=isa, purpose="to test") for need in live_needs(isa)}
    assert words == {
        "large_print": "",
        "by_post": "",
        "food": "No fish, please",
        "time_of_day": "Mornings",
        "small_group": "At most 5 people online",
    }


def test_a_need_that_stays_keeps_its_row_and_one_that_goes_loses_its_words(isa):
    save(isa, formats=["large_print", "audio"], food="No fish")
    rows = {need.kind: need.pk for need in live_needs(isa)}
    save(isa, formats=["large_print", "easy_read"], food="")
    now = {need.kind: need.pk for need in live_needs(isa)}
    assert now["large_print"] == rows["large_print"]
    assert set(now) == {"large_print", "easy_read"}
    gone = Need.objects.get(pk=rows["food"])
    assert gone.ended_at is not None
    assert gone.words_sealed is None


def test_what_is_not_asked_stays_as_it_was(isa):
    save(isa, formats=["audio"], food="No fish", see_there="only_me")
    save(isa, room=["breaks"])
    assert kinds(isa) == {"audio", "food", "breaks"}
    assert {need.kind: need.may_see for need in live_needs(isa)}["food"] == "only_me"
    assert answers_of(isa, actor=isa, purpose="to test")["food"] == "No fish"


def test_own_words_may_stand_in_several_parts(isa):
    save(isa, words_more="Speak slowly", own_way="I would like to draw")
    assert [need.kind for need in live_needs(isa)] == ["own_words", "own_words"]


def test_the_name_counts_at_once_and_pronouns_only_where_chosen(morag):
    save(morag, name="Mo", pronouns="they", pronouns_at=["badges"])
    morag.refresh_from_db()
    assert (morag.name, morag.account.name) == ("Mo", "Mo")
    assert pronouns_shown(morag, "badges") == "they"
    assert pronouns_shown(morag, "lists") == ""
    save(morag, pronouns_at=[])
    assert pronouns_shown(morag, "badges") == ""


def test_each_part_is_shown_as_far_as_it_was_let(isa):
    save(isa, food="No fish", see_there="team", home=["noise"], see_home="only_me", formats=["audio"])

    def seen(**standing):
        return {need.kind for need in needs_shown_to(isa, Standing(**standing))}

    assert seen() == set()
    assert seen(in_team=True) == {"food"}
    assert seen(in_team=True, is_keyholder=True) == {"food", "audio"}
    assert seen(is_own=True) == {"food", "audio", "noise"}
    told = answers_of(isa, actor=None, purpose="to test", standing=Standing(is_keyholder=True))
    assert "home" not in told


def test_whoever_writes_down_opens_nothing(isa, ailsa):
    save(isa, food="No fish")
    save_inclusion(by=ailsa, person=isa, answers={"room": ["breaks"]})
    assert not SeenEvent.objects.filter(subject=isa.subject, actor=ailsa.subject).exists()


def test_the_rooms_above_hear_of_a_change_and_of_nothing_else(isa):
    heard = []
    hear = lambda person, by: heard.append((person, by))  # noqa: E731
    on_needs_changed.append(hear)
    try:
        save(isa, formats=["audio"])
        save(isa, formats=["audio"])
        save(isa, formats=[])
    finally:
        on_needs_changed.remove(hear)
    assert heard == [(isa, isa), (isa, isa)]


def test_the_record_says_that_it_was_saved_and_nothing_of_what(isa):
    save(isa, formats=["audio"], food="No fish", name="Isobel")
    told = str([(event.verb, event.why, event.facts) for event in AuditEvent.objects.all()])
    assert "people.inclusion_saved" in told
    assert not [word for word in ("audio", "food", "fish", "Isobel") if word in told]


def test_they_are_asked_again_after_six_months_or_as_they_like(isa, morag):
    row = save(isa, ask_again="3")
    assert row.check_again_on == months_after(timezone.localdate(), 3)
    save(morag)
    in_half_a_year = months_after(timezone.localdate(), 6)
    assert list(due_for_check(today=in_half_a_year)) == [isa.inclusion, morag.inclusion]
    assert list(due_for_check(today=in_half_a_year, people=[morag])) == [morag.inclusion]
    assert list(due_for_check(today=timezone.localdate())) == []
    assert confirm_inclusion(by=isa, person=isa).check_again_on == in_half_a_year


def test_a_month_has_no_31st_in_june():
    assert months_after(date(2026, 12, 31), 6) == date(2027, 6, 30)
    assert months_after(date(2027, 8, 31), 6) == date(2028, 2, 29)


PLANTED = "PLANTEDWORDS"


def test_nothing_said_can_be_read_in_any_column(isa):
    said = dict.fromkeys(
        ("pronouns", "reach_through", "reach_words", "post_to", "language", "words_more", "food", "there_more",
         "time_words", "dates_to_avoid", "own_way", "home_words", "significant", "supporters", "training_own",
         "brings", "phone"),
        PLANTED,
    )  # fmt: skip
    save(isa, **said, hearing=["interpreter"], time_needs=["caring"], home=["noise"])
    save(isa, **dict.fromkeys(said, f"{PLANTED} again"))
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                flat = b" ".join(
                    bytes(v) if isinstance(v, memoryview | bytes) else str(v).encode() for v in row
                )
                assert PLANTED.encode() not in flat, table


TICKED = {
    "hearing": ["hearing_loop", "bsl", "tactile_bsl", "interpreter", "captions"],
    "formats": ["large_print", "audio", "easy_read", "reading_help", "by_post"],
    "room": ["step_free", "quiet", "breaks"],
    "home": ["noise", "private_place"],
}
ANSWERS = st.fixed_dictionaries(
    {},
    optional={name: st.lists(st.sampled_from(values), unique=True) for name, values in TICKED.items()}
    | {name: st.text(max_size=20) for name in ("food", "own_way", "words_more", "home_words", "supporters")}
    | {f"see_{part}": st.sampled_from(MaySee.values) for part in ("words", "there", "home")}
    | {"largest_group": st.none() | st.integers(1, 9)},
)


class AnyAnswersInAnyOrder(DjangoTestCase):
    @settings(max_examples=60)
    @given(st.lists(ANSWERS, min_size=1, max_size=5))
    def test_needs_are_what_was_said_last_and_keep_their_identity(self, saves):
        person = Person.objects.filter(name="Isa").first() or add_person(by=None, name="Isa")
        whole, first_seen = {}, {}
        for answers in saves:
            save_inclusion(by=person, person=person, answers=answers)
            whole.update(answers)
            live = {(need.kind, need.part): need for need in live_needs(person)}
            ticked = {kind for name in TICKED for kind in whole.get(name, ())}
            assert {kind for kind, _ in live if any(kind in all_of for all_of in TICKED.values())} == ticked
            assert ((NeedKind.FOOD, Part.THERE) in live) == bool(whole.get("food"))
            for key, need in live.items():
                assert first_seen.setdefault(key, need.pk) == need.pk
                assert need.may_see == whole.get(f"see_{need.part}", MaySee.KEYHOLDERS)
            first_seen = {key: pk for key, pk in first_seen.items() if key in live}
            told = answers_of(person, actor=person, purpose="to test")
            assert told == {
                name: value for name, value in whole.items() if value and not name.startswith("see_")
            }
        if live:
            need = live.get((NeedKind.FOOD, Part.THERE))
            assert need is None or need_words(need, actor=person, purpose="to test") == whole["food"]
