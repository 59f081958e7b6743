"""The files the field uses, as people really send them: read, or refused with row and column."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intheroom.engines.sortition.pool import BadInput, Candidate, Question, Quota
from intheroom.engines.sortition.reading import Columns, never_fits, read_question
from intheroom.engines.sortition.spelling import nearest
from intheroom.engines.sortition.words import FAULTS, said
from intheroom.engines.sortition.writing import categories_file, csv_file, people_file

CATEGORIES = (
    "feature,value,min,max\nGender,Woman,1,3\nGender,Man,1,3\nAge,16-24,0,4\nAge,25-44,0,4\nAge,65+,1,4\n"
)
PEOPLE = "id,name,Gender,Age\np1,Ann,Woman,16-24\np2,Bob,Man,\np3,Cy,Man,65+\n"


def asked(people=PEOPLE, categories=CATEGORIES, size=3, **columns):
    people, categories = (text.encode() if isinstance(text, str) else text for text in (people, categories))
    return read_question(people, categories, size, Columns(**columns))


def faults(people=PEOPLE, categories=CATEGORIES, size=3, **columns):
    with pytest.raises(BadInput) as refused:
        asked(people, categories, size, **columns)
    assert list(said(refused.value.faults, {}))
    return [(one.code, one.row, one.column, *one.about) for one in refused.value.faults]


def test_the_pair_is_read_and_a_blank_answer_was_not_given():
    question = asked()
    assert question.candidates[0] == Candidate("p1", frozenset({("Gender", "Woman"), ("Age", "16-24")}))
    assert question.candidates[1].tags == {("Gender", "Man")}
    assert question.quotas[0] == Quota("Gender", "Woman", 1, 3)


def test_the_older_names_of_columns_and_limits_that_may_stretch():
    older = "category,name,min,max,min_flex,max_flex\nGender,Woman,1,3,0,5\nGender,Man,1,3,0,5\n"
    question = asked("nationbuilder_id,gender\nx9, WOMAN \n", older)
    assert question.candidates == (Candidate("x9", frozenset({("Gender", "Woman")})),)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"]
)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_spreadsheets_letters_and_separators(encoding, separator):
    people, categories = (
        text.replace("Bob", "Zoë").replace("Man", "Männlich").replace(",", separator).encode(encoding)
        for text in (PEOPLE, CATEGORIES)
    )
    assert asked(people, categories).candidates[2].tags == {("Gender", "Männlich"), ("Age", "65+")}


def test_ends_of_lines_of_any_kind_and_cells_of_several_lines():
    mixed = 'sep=,\nid,note,Gender,Age\r\n\r\np1,"two\nlines, one cell",Woman,16–24\rp2,,man,\n,,,\n'
    assert [one.id for one in asked(mixed).candidates] == ["p1", "p2"]
    assert faults(mixed + "p3,,Wman,\n") == [("unknown_value", 6, "Gender", "Wman", "Woman")]


def test_everything_wrong_is_said_at_once_with_row_and_column():
    people = "id,Gender,Age\np1,Mann,24-Jan\np1,Man,Jun-24\n,Man,\np1,Mann,24-Jan\np5,Man,65+,x\n=1+1,+,-\np\0,Man,\n"
    categories = "feature,value,min,max\nGender,Woman,4,3\nGender,MAN,,x\ngender,man ,1,1\nAge,,1,1\n,65+,1,1\nAge,16-24,-1,2\nAge,25-44,0,2\n"
    assert faults(people, categories, 0) == [
        ("no_size", None, "", "0"),
        ("least_above_most", 2, "min", "Gender", "Woman", "4", "3"),
        ("no_number", 3, "min"),
        ("not_a_number", 3, "max", "x"),
        ("same_quota", 4, "value", "Gender", "man", "3"),
        ("no_value", 5, "value", "Age"),
        ("no_feature", 6, "feature", "65+"),
        ("below_zero", 7, "min", "-1"),
        ("unknown_value", 2, "Gender", "Mann", "MAN"),
        ("date", 2, "Age", "24-Jan", "16-24"),
        ("date", 3, "Age", "Jun-24", "16-24"),
        ("same_id", 3, "id", "p1", "2"),
        ("no_id", 4, "id"),
        ("unknown_value", 5, "Gender", "Mann", "MAN"),
        ("date", 5, "Age", "24-Jan", "16-24"),
        ("same_row", 5, "id", "p1", "2"),
        ("too_many_cells", 6, "Age", "4", "3"),
        ("unknown_value", 6, "Age", "65+", ""),
        ("unknown_value", 7, "Gender", "+", ""),
        ("unknown_value", 7, "Age", "-", ""),
        ("nul", 8, "id"),
    ]


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ("", ("empty", None, "")),
        (" \r\n\r\n", ("empty", None, "")),
        (b"PK\x03\x04rest of an .xlsx", ("no_text", None, "")),
        (b"\xd0\xcf\x11\xe0rest of an .xls", ("no_text", None, "")),
        ("id,Gender,Age\n", ("no_people", 1, "")),
        ("Gender,Age\nMan,65+\n", ("no_column", 1, "id", "nationbuilder_id")),
        ("id,Gender\np1,Man\n", ("no_column", 1, "Age")),
        ("id,Gender,gender,Age\np1,Man,Woman,\n", ("same_column", 1, "Gender")),
        ('id,Gender,Age\np1,Man,\np2,"Man,\np3,Man,\n', ("quotes", 3, "", "unexpected end of data")),
        (b"id,Gender,Age\nZo\xc3\xab,Man,\np\xff,Man,\n", ("letters", 3, "id")),
        (b"id,Gender,Age\np1,Man,\np\x81,Man,\n", ("letters", 3, "id")),
        (
            "id,Gender,Age\np1," + "x" * 200_000 + ",\n",
            ("quotes", 2, "", "field larger than field limit (131072)"),
        ),
    ],
)
def test_a_file_that_cannot_be_used(people, told):
    assert faults(people) == [told]


@pytest.mark.parametrize(
    ("categories", "told"),
    [
        ("", [("empty", None, "")]),
        ("feature,value,min,max\n", [("no_quotas", 1, "")]),
        ("feature,value,least\nAge,65+,1\n", [("no_column", 1, "min"), ("no_column", 1, "max")]),
        ("feature,value,min,max\nAge,65+,05-Jan,2.0\n", [("not_a_number", 2, "min", "05-Jan")]),
    ],
)
def test_categories_that_cannot_be_used(categories, told):
    assert faults("id,Age\np1,\n", categories) == told


def test_columns_of_other_names():
    text = "who,Gender,Age,street,post,with\na,Man,,1 High St,AB1,\nb,Man,,1 HIGH  st,ab1,\nc,Man,,,AB1,x\n'=d,Man,,,AB1,X\n"
    columns = {"id": "who", "household": ("street", "post"), "together": "with"}
    people = asked(text, **columns).candidates
    assert [one.id for one in people] == ["a", "b", "c", "=d"]
    assert [one.household for one in people] == ["1 High St, AB1", "1 High St, AB1", "", ""]
    assert [one.together for one in people] == ["", "", "x", "x"]
    assert faults(text, id="nobody") == [("no_column", 1, "nobody")]


def test_the_usual_names_of_columns_and_people_both_bound_and_kept_apart():
    text = "Gender,Age,id,household,together\nMan,,a,h,t\nMan,,b,H,T\n"
    assert faults(text) == [("together_and_apart", 3, "together", "t", "h", "2")]


def test_several_values_in_a_cell_where_the_feature_allows_it():
    text = "id,Gender,Age\na,Man; woman,\n"
    assert asked(text, several=("gender",)).candidates[0].tags == {("Gender", "Man"), ("Gender", "Woman")}
    assert faults(text)[0][:3] == ("unknown_value", 2, "Gender")


def test_numbers_that_fit_no_team_of_this_size():
    tight = "feature,value,min,max\nGender,Woman,3,3\nGender,Man,2,2\nAge,65+,0,1\nAge,16-24,0,1\n"
    told = list(never_fits(asked("id,Gender,Age\na,Man,65+\n", tight, 4)))
    assert [(one.code, one.about) for one in told] == [
        ("least_above_size", ("Gender", "5", "4")),
        ("most_below_size", ("Age", "2", "4")),
    ]
    assert [one.code for one in never_fits(asked("id,Gender,Age\na,,\n", tight, 4))] == ["least_above_size"]


def test_20_000_rows_each_with_a_fault_are_told_in_few_lines():
    rows = "".join(f"p{number},Mann,\n" for number in range(20_000))
    with pytest.raises(BadInput) as refused:
        asked("id,Gender,Age\n" + rows + "p0,,\n")
    assert len(refused.value.faults) == 20_001
    lines = list(said(refused.value.faults, {"people": "R.csv"}))
    assert lines == [
        "R.csv, rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 19990 more, column “Gender”: “Mann” is no value of this feature. Was it “Man”?",
        "R.csv, row 20002, column “id”: Two people have the id “p0”; the first is in row 2. Give one of them another id.",
    ]


def test_very_many_faults_are_counted():
    with pytest.raises(BadInput) as refused:
        asked("id,Gender,Age\n" + "".join(f"p{number},x{number},y\n" for number in range(30_000)))
    assert len(refused.value.faults) == 50_001
    lines = list(said(refused.value.faults, {}))
    assert len(lines) == 201
    assert lines[-1].endswith("more faults are not listed. Mend these first.")


@pytest.mark.parametrize(
    ("answer", "likely"),
    [
        ("Jun-24", "16-24"),
        ("25/04/2044", "25-44"),
        ("16 to 24", "16-24"),
        ("65", "65+"),
        ("x", ""),
        ("01-Jan", ""),
    ],
)
def test_which_value_was_meant(answer, likely):
    assert nearest(answer, ["16-24", "25-44", "65+"]) == likely


words = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="'�"), min_size=1, max_size=6
).filter(lambda text: not set(text) & set(";|,"))


@settings(max_examples=100, deadline=None)
@given(st.lists(words, unique_by=str.casefold, max_size=6), st.integers(1, 5))
def test_what_is_written_is_read_again(names, size):
    quotas = [Quota("one", f"={number}{name}", 0, size) for number, name in enumerate(names)] or [
        Quota("one", "a", 0, size)
    ]
    chance = random.Random(size)
    people = [
        Candidate(
            f"@{number}", frozenset(quota.tag for quota in quotas if chance.random() < 0.4), "h 1", "-t"
        )
        for number in range(1, 2)
    ]
    question = Question(tuple(people), tuple(quotas), size)
    again = read_question(
        people_file(people, quotas), categories_file(quotas, size), size, Columns(several=("one",))
    )
    assert again == question


def test_nothing_written_is_a_formula():
    assert csv_file([("=cmd()", "+1", " @x", "fine")]) == b"'=cmd(),'+1,' @x,fine\r\n"


def test_each_fault_has_its_sentence():
    for sentence in FAULTS.values():
        assert sentence.format("a", "b", "c", "d").endswith((".", "?"))
