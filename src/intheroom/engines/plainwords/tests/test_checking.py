"""What the checker says of a text, and when it keeps quiet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intheroom.engines.plainwords import Code, OwnWord, check

LONG = " ".join(["We go to the hall on the bus"] * 4) + "."
QUIET = {
    "gd": "Tha fàilte oirbh uile tighinn don choinneimh againn anns an talla Diluain aig trì uairean.",
    "pl": "Spotkanie zespołu odbędzie się w poniedziałek o godzinie trzeciej w bibliotece miejskiej.",
    "uk": "Зустріч команди відбудеться в понеділок о третій годині в бібліотеці.",
    "ar": "سيعقد اجتماع الفريق يوم الاثنين في المكتبة الساعة الثالثة.",
    "ur": "ٹیم کا اجلاس پیر کے دن تین بجے لائبریری میں ہوگا۔",
    "de": "Die Versammlung der Arbeitsgruppe findet am Montag um drei Uhr in der Stadtbibliothek statt.",
    "fr": "La réunion du groupe aura lieu lundi prochain à trois heures dans la bibliothèque municipale.",
}


def codes(text, **given):
    return [(finding.code, finding.words) for finding in check(text, **given).findings]


def test_each_kind_is_found_with_its_place_its_reason_and_a_swap():
    text = "Our CPN will utilise it. The bureaucracy was removed. " + LONG
    found = check(text).findings
    assert [finding.code for finding in found] == [
        Code.ACRONYM,
        Code.JARGON,
        Code.HARD_WORD,
        Code.PASSIVE,
        Code.LONG_SENTENCE,
    ]
    assert all(text[finding.start : finding.end] == finding.words and finding.why for finding in found)
    assert found[1].swap == "use"
    assert [finding.is_hint for finding in found] == [False, False, False, True, False]
    assert "32 words" in found[-1].why


def test_the_reading_age_is_said_in_words_with_the_hardest_sentence():
    text = (
        "You can bring a friend to the hall. " * 3
        + "Complicated arrangements necessitate consideration by a committee."
    )
    told = check(text)
    assert told.reads_like.startswith("Reads like a text for someone of")
    assert text[told.hardest.start : told.hardest.end].startswith("Complicated")
    assert check("Too short to tell.").reads_like == ""


def test_the_teams_own_words_win():
    text = "The CPN will signpost service users to the bureaucracy of the MDT."
    own = (
        OwnWord("CPN", means="a nurse for people who feel low"),
        OwnWord("bureaucracy"),
        OwnWord("neighbours", instead_of=("service user", "clients")),
        OwnWord("signpost", means="tell people where to go"),
    )
    found = check(text, own_words=own).findings
    assert [(one.code, one.words, one.swap) for one in found] == [
        (Code.AVOIDED, "service users", "neighbours"),
        (Code.ACRONYM, "MDT", ""),
    ]


def test_words_somebody_said_and_addresses_are_left_alone():
    assert codes("“We utilise stakeholders,” said Tam. Write to facilitator@example.org.") == []


@pytest.mark.parametrize("language", sorted(QUIET))
def test_it_keeps_quiet_for_other_languages(language):
    assert check(QUIET[language]).findings == ()
    assert check("We utilise stakeholders.", language=language).findings == ()
    told = codes(f"We utilise a hall for all of you.\n{QUIET[language]}")
    assert told == [(Code.JARGON, "utilise")]


def test_english_in_any_spelling_is_read():
    assert codes("We utilize stakeholders.", language="en-US") == [
        (Code.JARGON, "utilize"),
        (Code.JARGON, "stakeholders"),
    ]


def test_letters_explained_in_the_text_are_known_from_then_on():
    assert codes("Your nurse for the mind (CPN) will ring. The CPN is called Jo.") == []
    assert codes("CPN means a nurse. The NHS pays the CPN in Room B12, KW15 1NZ.") == []
    assert codes("PLEASE DO NOT FEED THE SEALS.") == []


@given(st.text())
def test_any_text_gets_an_answer_with_places_inside_it(text):
    for finding in check(text).findings:
        assert text[finding.start : finding.end] == finding.words != ""


def test_a_very_long_text_takes_time_in_step_with_its_length():
    assert len(check("It was decided (by the IJB) " * 5_000).findings) > 5_000
