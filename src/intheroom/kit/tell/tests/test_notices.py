"""What a notice may hold: clear words for whatever it may not."""

import pytest

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.letters import envelope
from intheroom.kit.tell.notices import Link, Notice, Part, Told, declare
from intheroom.kit.tell.tests.saying import FULL, House, Place, told
from intheroom.people.notices import how_to_sign_in

WHAT = (Part("Something."),)


@pytest.mark.parametrize("house", [None, House(phone=""), House(phone="   "), House(phone="ring us")])
def test_nothing_goes_out_without_a_phone_number(house):
    with pytest.raises(Refused, match="without a phone number") as refused:
        Told(FULL, house)
    assert "host" in refused.value.how


def test_nothing_goes_out_without_a_public_name():
    with pytest.raises(Refused, match="without the name"):
        told(about=Place(public_name=" "))
    with pytest.raises(Refused, match="without the name"):
        Told(Notice("Hello", WHAT), House(name=""))


@pytest.mark.parametrize(
    "said", ["drinking seven", "the DRINKING  Seven plan", "Drinking-Seven.", "(“drinking\nseven”)"]
)
@pytest.mark.parametrize(
    "where", ["what", "when", "where", "what_next", "title", "short", "to", "ask_for", "links"]
)
def test_a_name_that_stays_inside_goes_nowhere(said, where):
    one_line = " ".join(said.split())
    given = {
        "links": lambda: (Link(one_line, "https://example.org/"),),
        **dict.fromkeys(("what", "when", "where", "what_next"), lambda: (Part(said),)),
    }.get(where, lambda: one_line)()
    with pytest.raises(Refused, match="only the inside may know"):
        told(**{where: given})


def test_words_that_only_look_alike_may_be_said():
    assert told(what=(Part("We are drinking seventeen cups of tea."),))
    named = Place(public_name="Drinking Seven bay", kept_inside=("Drinking Seven",))
    assert told(about=named, what=(Part("Come to Drinking Seven bay."),))


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"])
@pytest.mark.parametrize("field", ["title", "to", "ask_for"])
def test_a_name_or_a_subject_cannot_begin_another_header(field, break_):
    with pytest.raises(Refused) as refused:
        told(**{field: f"Isa{break_}Bcc: everybody@example.org"})
    assert "one line" in refused.value.how


def test_a_public_name_of_two_lines_is_refused():
    with pytest.raises(Refused, match="more than one line"):
        told(about=Place(public_name="Harbour\nBcc: x@example.org"))


@pytest.mark.parametrize("words", ["", "  \n ", ()])
def test_an_empty_part_is_refused(words):
    with pytest.raises(Refused, match="no words in it"):
        Part(words)
    with pytest.raises(Refused, match="no words in it"):
        Notice("Hello", ())


def test_half_a_megabyte_is_refused_with_a_way_on():
    with pytest.raises(Refused, match=r"too long to send: 500,000 letters") as refused:
        Part("a" * 500_000)
    assert "main points" in refused.value.how
    with pytest.raises(Refused, match="too long to send"):
        told(what=tuple(Part("a" * 9_000) for _ in range(3)))
    with pytest.raises(Refused, match="room for 150"):
        told(title="a" * 151)


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x1b", "\u202e", "\ud800"])
def test_signs_nobody_can_see_are_refused(sign):
    with pytest.raises(Refused, match="nobody can see"):
        Part(f"Come {sign} in")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "/inside", "data:text/html,x", "https://a\n.org", "https://", "x"]
)
def test_a_link_leads_to_a_page(address):
    with pytest.raises(Refused, match="does not lead to a page"):
        Link("Here", address)


def test_mistakes_of_the_house_are_no_words_for_people():
    with pytest.raises(ValueError, match="No language"):
        Part("Hello", 'en" onclick="')
    with pytest.raises(ValueError, match="Text runs"):
        Part("Hello", "en", "up")
    assert how_to_sign_in
    with pytest.raises(ValueError, match="share the code"):
        declare("people.give_sign_in_code")(lambda: FULL)


def test_an_address_is_refused_where_a_line_is_not_one():
    with pytest.raises(Refused, match="more than one line"):
        envelope(told(), ["Isa", "Pier 4\nBcc: x"])
    with pytest.raises(Refused, match="room for 8"):
        envelope(told(), ["line"] * 9)
