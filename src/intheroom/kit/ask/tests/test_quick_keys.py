"""Short keys fill the boxes they name, in any order; a slip is said clearly and the rest still counts."""

from string import ascii_lowercase

from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from intheroom.kit.ask.quick_keys import read_keys
from intheroom.kit.ask.shown import questions
from intheroom.people.forms import InclusionForm

ASKED = questions(InclusionForm())
WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)


def answer_to(question):
    """Some answer a sheet may hold, as keys and as what they stand for."""
    if not question.choices:
        return WORDS.map(lambda words: (f"{question.number} = {words}", question.name, [words]))
    places = st.integers(0, len(question.values) - 1)
    some = st.lists(places, min_size=1, max_size=1 if question.kind == "one" else 4, unique=True)
    return some.map(
        lambda chosen: (
            f"{question.number}{''.join(ascii_lowercase[place] for place in chosen)}",
            question.name,
            [question.values[place] for place in chosen],
        )
    )


@given(st.lists(st.sampled_from(ASKED), unique_by=lambda one: one.number).flatmap(
    lambda some: st.tuples(*[answer_to(one) for one in some]).flatmap(st.permutations)
))  # fmt: skip
def test_any_answers_in_any_order_fill_the_same_boxes(answers):
    keyed = read_keys(InclusionForm(), "\n".join(keys for keys, _, _ in answers))
    assert keyed.mistakes == []
    data = keyed.put_into(QueryDict())
    assert {name: sorted(data.getlist(name)) for name in data} == {name: sorted(v) for _, name, v in answers}


@given(st.text(max_size=80))
def test_any_typing_gets_an_answer(typed):
    keyed = read_keys(InclusionForm(), typed)
    filled = InclusionForm(keyed.put_into(QueryDict()))
    assert all(name in filled.fields for name in (*keyed.ticked, *keyed.chosen))


def test_words_may_follow_keys_on_one_line():
    words = next(one for one in ASKED if one.kind == "long")
    ticks = next(one for one in ASKED if one.kind == "many")
    keyed = read_keys(InclusionForm(), f"{ticks.number}a {words.number}=not the 3rd, please")
    assert (keyed.chosen, keyed.mistakes) == ({words.name: "not the 3rd, please"}, [])
    assert keyed.ticked == {ticks.name: [ticks.values[0]]}


def test_ticks_made_by_hand_stay():
    sent = QueryDict(mutable=True)
    sent.setlist("formats", ["audio"])
    number = next(one.number for one in ASKED if one.name == "formats")
    data = read_keys(InclusionForm(), f"{number}b {number}b").put_into(sent)
    assert data.getlist("formats") == ["audio", "large_print"]


def test_each_slip_says_how_to_go_on():
    told = read_keys(InclusionForm(), "99a 16z 13? hello 33ab 22b\n16 = words\n0=x").mistakes
    assert len(told) == 8
    assert all(len(line.split(". ")) > 1 for line in told)
