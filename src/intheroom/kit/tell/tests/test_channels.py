"""One declaration, every channel: what each says, in which language and direction."""

import datetime
from email import message_from_string, policy

import html5lib
import pytest
from django.core.mail import EmailMultiAlternatives
from hypothesis import given
from hypothesis import strategies as st

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.calls import call_script
from intheroom.kit.tell.easy_read import MOST_WORDS, Checked, Worked, drafted, easy_read, ideas_in
from intheroom.kit.tell.mails import email, pasted
from intheroom.kit.tell.markup import web
from intheroom.kit.tell.notices import Link, Part, typed
from intheroom.kit.tell.pictures import PICTURES, on_page, on_paper, picture_for
from intheroom.kit.tell.tests.saying import told

HOSTILE = "<img src=x onerror=alert(1)>\"'&<script>"


def elements(html):
    return html5lib.HTMLParser(strict=False, namespaceHTMLElements=False).parse(html).iter()


def test_every_channel_says_the_same():
    full = told()
    mail = email(full)
    for said in (mail.text, mail.html, str(web(full)), pasted(full)):
        for words in (
            "We meet on Tuesday", "Bring a friend if you like.", "نحتاج إلى مزيد من الوقت.", "Then we talk.",
            "Tuesday 4 May, 10 o’clock", "The hall by the pier", "Spotkamy się znowu w czerwcu.",
            "https://example.org/map", "01856 87 35 35", "Ask for Ailsa.",
        ):  # fmt: skip
            assert words in said
    for said in (mail.subject, mail.text, mail.html, pasted(full)):
        assert "Harbour mornings" in said


def test_each_part_has_its_language_and_direction():
    for page in (email(told()).html, str(web(told()))):
        marked = {
            "".join(one.itertext()).strip(): (one.get("lang"), one.get("dir"))
            for one in elements(page)
            if one.get("lang") and isinstance(one.tag, str)
        }
        assert marked["نحتاج إلى مزيد من الوقت."] == ("ar", "rtl")
        assert marked["Spotkamy się znowu w czerwcu."] == ("pl", "ltr")
        assert marked["What happens next"] == ("en-GB", "ltr")
    arabic = told(title="مرحبا", language="ar")
    assert '<html lang="ar" dir="rtl">' in email(arabic).html
    assert '<h2 class="govuk-heading-s" lang="ar" dir="rtl">مرحبا</h2>' in web(arabic)


def test_words_of_somebody_who_did_not_say_the_language_run_as_their_letters_do():
    for words, language, runs in (
        ("Tea at ten.", "en-GB", "ltr"),
        ("10: شاي", "und", "rtl"),
        ("«שלום»", "und", "rtl"),
        ("– 10 –", "en-GB", "ltr"),
    ):
        part = typed(words)
        assert (part.language, part.runs) == (language, runs)


def test_an_e_mail_loads_nothing_and_follows_nobody():
    html = email(told()).html
    assert {one.tag for one in elements(html)} <= {
        "html", "head", "meta", "title", "body", "p", "bdi", "h1", "h2", "ul", "li", "a", "br",
    }  # fmt: skip
    assert "src=" not in html
    assert "url(" not in html
    assert [one.get("href") for one in elements(html) if one.tag == "a"] == [
        link.address for link in told().notice.links
    ]


def test_the_text_stands_before_the_html():
    mail = email(told())
    letter = EmailMultiAlternatives(mail.subject, mail.text, to=["isa@example.org"])
    letter.attach_alternative(mail.html, "text/html")
    parts = message_from_string(letter.message().as_string(), policy=policy.default).iter_parts()
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]


def test_html_in_what_people_typed_is_only_words():
    hostile = told(
        title=HOSTILE, to=HOSTILE, ask_for=HOSTILE, what=(Part(HOSTILE), Part((HOSTILE,))), when=(Part(HOSTILE),),
        links=(Link(HOSTILE, 'https://example.org/?"><script>alert(1)</script>'.replace(" ", "")),),
    )  # fmt: skip
    for page in (email(hostile).html, str(web(hostile))):
        found = list(elements(page))
        assert not [one for one in found if one.tag in {"img", "script"}]
        assert not [one for one in found if any(name.startswith("on") for name in one.attrib)]
        assert HOSTILE in "".join(found[0].itertext())


def test_the_script_says_whom_to_ask_for_and_gives_nothing_away_before():
    script = call_script(told())
    assert "Isa" in script.ask_for
    before = " ".join((*script.first, script.hello))
    assert "Harbour mornings" not in before
    assert "Tuesday" not in before
    assert "Harbour mornings" in script.say[0].parts[0].words
    assert "01856 87 35 35" in script.last
    assert script.write_down[0] == "Will they come?"


BY_FREYA = Checked("Freya", datetime.date(2026, 5, 4))


def test_easy_read_is_a_draft_until_somebody_says_it_is_not():
    draft = easy_read(told())
    assert draft.mark.startswith("Draft until checked by ___")
    # Nobody has read what stands in no sheet.
    assert easy_read(told(), Worked("/page/", (), BY_FREYA)).checked is None
    checked = easy_read(told(), Worked("/page/", drafted(told().notice), BY_FREYA))
    assert checked.mark == "Checked by Freya, 4 May 2026"
    assert [line.picture for line in draft.lines if line.words.startswith(("Ring", "Tuesday"))] == [
        "calendar",
        "phone",
    ]
    assert all(len(line.words.split()) <= MOST_WORDS for line in draft.lines)
    assert not draft.has_hard_lines


def test_a_line_that_is_too_long_is_marked_and_cannot_be_signed_off():
    long = told(
        what=(
            Part(
                "We come "
                + "and go " * 3
                + "to the far end of the long pier by the old red boat of my uncle."
            ),
        )
    )
    assert easy_read(long).has_hard_lines
    with pytest.raises(Refused, match="too long for easy read"):
        easy_read(long, Worked("/page/", drafted(long.notice), BY_FREYA))


PIECES = [*"abc ,;.!?\n–ąж", " and ", "مرحبا", "؟ ", "Dr. "]


@given(st.lists(st.sampled_from(PIECES), max_size=200).map("".join))
def test_easy_read_loses_no_word(text):
    ideas = ideas_in(text)
    assert all(is_hard == (len(words.split()) > MOST_WORDS) for words, is_hard in ideas)
    kept = [word for words, _ in ideas for word in words.split()]
    # A dash between two ideas is the end of one.
    assert [word for word in kept if word != "–"] == [word for word in text.split() if word != "–"]


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_our_own_and_say_what_they_show(name):
    assert "aria-hidden" in on_page(name)
    assert f'alt="{PICTURES[name]}"' in on_paper(name)
    with pytest.raises(ValueError, match="no picture called"):
        on_page("cat")


@given(st.lists(st.sampled_from(["Ailsa", "of", "the", "pier."]), min_size=1, max_size=30).map(" ".join))
def test_what_we_put_in_ourselves_is_never_too_long(name):
    assert not easy_read(told(ask_for=name[:100])).has_hard_lines


def test_a_line_gets_the_picture_of_a_word_in_it():
    assert picture_for("We rang the council.", "talk") == "phone"
    assert picture_for("Is it formal?", "talk") == "talk"
    assert picture_for("The minibuses wait.", "talk") == "bus"
