"""Fourteen people hear it in the way each chose, from somebody who never saw this page, and it is proven of each."""

import re
from types import SimpleNamespace

import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.jobs.working import Worker
from intheroom.people.services import save_inclusion
from intheroom.people.services.people import change_details
from intheroom.team.services.members import add_member
from intheroom.team.services.reaching import say_reach_through
from intheroom.updates.models import UpdateReply
from tests.cast import PHONE
from tests.journeys.phones import a_phone, fits_the_screen
from tests.journeys.texts import a_text_service

ADDRESS = ("2 Pier Road", "Stromness", "KW16 3AA")
# Who hears how. Mrs M is 78 and has no internet.
POST = {name: {"reach_by": ["post"], "post_to": "\n".join(ADDRESS)} for name in ("Mrs M", "Jessie", "Tam")}
CALL = {
    name: {"reach_by": ["call"], "phone": f"01856 555 01{at}"}
    for at, name in enumerate(("Bill", "Sheena", "Jim", "Inga"))
}
TEXT = {
    name: {"reach_by": ["text"], "phone": f"07700 90012{at}"} for at, name in enumerate(("Finn", "Sanna"))
}
MAIL = {
    name: {"reach_by": ["email"], "email": f"{name.lower()}@example.org"}
    for name in ("Kirsty", "Robbie", "Leask", "Merran")
}
THROUGH = {"Thora": {"reach_not": ["through"]}}
SHORT = "The hall is ours on Fridays."
FONT = 18

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def outside(settings, mail_server):
    """Mails and texts go out by themselves, also where the tests run at night."""
    with a_text_service() as service:
        sms = {"kind": "webhook", "url": service.url, "secret": "only here"}
        settings.GATEWAYS = {**settings.GATEWAYS, "sms": sms}
        settings.OUTBOX = {**settings.OUTBOX, "quiet": {}}
        yield SimpleNamespace(mails=mail_server.taken, texts=service.taken)


def test_fourteen_people_are_told_in_one_sitting(chromium, live_server, cast, outside, tmp_path):
    given_fourteen_people_who_said_how_to_reach_them(cast)
    with a_phone(chromium, live_server, cast.ailsa) as ailsa:
        when_she_writes_the_update(ailsa)
        when_she_begins_to_tell_people(ailsa)
        Worker().work(once=True)
        then_mails_and_texts_have_arrived(outside)
        letters = when_she_opens_the_list_and_makes_the_letters(ailsa, tmp_path / "letters.pdf")
        then_each_letter_can_be_read_and_each_envelope_says_nothing(letters)
        when_she_works_through_the_list(ailsa)
        then_the_page_says_of_each_how_and_when(ailsa)
        when_one_answers_on_a_slip_and_one_by_phone(ailsa)
        then_the_words_are_theirs(ailsa)


def given_fourteen_people_who_said_how_to_reach_them(cast):
    for place in cast.project.members.exclude(person=cast.ailsa):
        place.status = "paused"
        place.save()
    for name, said in {**POST, **CALL, **TEXT, **MAIL, **THROUGH}.items():
        place = add_member(project=cast.project, by=cast.ailsa, answers={"name": name})
        person, ways = place.person, {way: said[way] for way in ("email", "phone") if way in said}
        change_details(by=person, person=person, name=name, ways=ways, reach_seen_by="team")
        answers = {key: value for key, value in said.items() if key not in ways}
        save_inclusion(by=person, person=person, answers={**answers, "see_reach": "team"})
        if name in THROUGH:
            trusted = {"name": "Isbister", "how": "At the shop.", "has_agreed": "yes"}
            say_reach_through(member=place, by=person, answers=trusted)


# -- writing, and what goes out by itself ------------------------------------------------------------


def when_she_writes_the_update(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("Keeping everyone told")
    ailsa.press("Write an update")
    ailsa.type_in("In short", SHORT)
    ailsa.type_in("What happened", "We rang the council, and they said yes.")
    ailsa.type_in("What happens next", "Morag asks about the bus by Tuesday.")
    ailsa.press("Save it")


def when_she_begins_to_tell_people(ailsa):
    ailsa.reads("Nobody was told yet.", SHORT)
    fits_the_screen(ailsa)
    ailsa.press("Begin to tell people")
    ailsa.reads("8 people are not told yet.", "By post: 3", "By phone: 4", "Through someone they trust: 1")


def then_mails_and_texts_have_arrived(outside):
    mails = [(mail.rcpt_tos, SHORT.encode() in mail.content) for mail in outside.mails]
    assert sorted(mails) == sorted(([said["email"]], True) for said in MAIL.values())
    numbers = [said["phone"].replace(" ", "").replace("0", "+44", 1) for said in TEXT.values()]
    assert sorted(text["to"] for text in outside.texts) == numbers
    assert all(SHORT in text["text"] and PHONE in text["text"] for text in outside.texts)


# -- on paper ----------------------------------------------------------------------------------------


def when_she_opens_the_list_and_makes_the_letters(ailsa, path):
    ailsa.follow("Open the list to tell people")
    ailsa.press("Open it")
    ailsa.reads("By phone", "By post", "Isbister", "At the shop.", *(said["phone"] for said in CALL.values()))
    ailsa.never_reads(*(said["email"] for said in MAIL.values()))
    fits_the_screen(ailsa)
    ailsa.tab_to(lambda at: at["words"] == "Make the letters (PDF)", "button")
    with ailsa.page.expect_download() as download:
        ailsa.page.keyboard.press("Enter")
    download.value.save_as(path)
    return pypdf.PdfReader(path)


def then_each_letter_can_be_read_and_each_envelope_says_nothing(pdf):
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert len(pdf.pages) == 2 * len(POST)
    for name, letter, envelope in zip(sorted(POST), pdf.pages[::2], pdf.pages[1::2], strict=True):
        sizes, words = read(letter)
        assert min(sizes) >= FONT
        assert f"Dear {name}," in words
        assert all(told in words for told in (SHORT, "Morag asks about the bus", f"Ring {PHONE}"))
        _, words = read(envelope)
        assert words == " ".join(["Not delivered? Ring", PHONE, name, *ADDRESS])


def read(page):
    """How large each piece of a page is, and its words."""
    sizes = set()

    def note(text, whole, line, _font, size):
        if text.strip():
            sizes.add(round(size * abs(line[3]) * abs(whole[3]), 1))

    words = page.extract_text(visitor_text=note)
    return sizes, " ".join(words.split())


# -- by hand -----------------------------------------------------------------------------------------


def when_she_works_through_the_list(ailsa):
    """Three are reached on the phone at once, the fourth has to be rung again; the list stayed open all the time."""
    ailsa.pick("What came of it for Jim", "I could not")
    ailsa.tick("I spoke to everyone here on the phone")
    ailsa.tick("I posted all these letters")
    ailsa.pick("What came of it for Thora", "It is on its way")
    ailsa.press("Save")
    ailsa.reads("1 person is not told yet.", "By phone: 1")
    ailsa.follow("Open the list to tell people")
    ailsa.press("Open it")
    ailsa.pick("What came of it for Jim", "They were told")
    ailsa.press("Save")


def then_the_page_says_of_each_how_and_when(ailsa):
    ailsa.reads("Everyone was told.")
    today = f"{timezone.localdate():%-d %B %Y}"
    for people, told in (
        (POST, f"By post. {today}. Posted. Ailsa noted it."),
        (CALL, f"By phone. {today}. They were told. Ailsa noted it."),
        (TEXT, f"By text message. {today}. Sent."),
        (MAIL, f"By e-mail. {today}. Sent."),
        (
            THROUGH,
            f"Through someone they trust. {today}. Passed on. Ailsa noted it.",
        ),
    ):
        ailsa.reads(*(f"{name} {told}" for name in people))
    fits_the_screen(ailsa)


# -- what they say to it -----------------------------------------------------------------------------


def when_one_answers_on_a_slip_and_one_by_phone(ailsa):
    update = ailsa.page.url
    ailsa.follow("Print a slip to send back")
    ailsa.reads(SHORT, "Your name, or a nickname", PHONE)
    code = re.search(r"the code is (\S+)", ailsa.text)[1]
    ailsa.follow("Key in a paper form")
    ailsa.type_in("The code at the end of the sheet", code)
    ailsa.press("Open the form")
    and_she_types_it_in(ailsa, "Mrs M", "On paper", "Not yet", "The side door sticks.")
    ailsa.open(update)
    ailsa.follow("Write down what someone said")
    and_she_types_it_in(ailsa, "Bill", "By phone", "Yes", "I can bring the urn.")


def and_she_types_it_in(ailsa, name, way, read_back, words):
    ailsa.choose(name, group="Whose answer")
    ailsa.choose(way, group="How did they answer?")
    ailsa.choose(read_back, group="Did you read it back")
    ailsa.type_in("What would you like to say?", words)
    ailsa.press("Send it")


def then_the_words_are_theirs(ailsa):
    ailsa.reads("The side door sticks.", "On paper, from Mrs M. Written down by Ailsa")
    ailsa.reads("I can bring the urn.", "By phone, from Bill. Written down by Ailsa")
    assert [reply.person.name for reply in UpdateReply.objects.order_by("pk")] == ["Mrs M", "Bill"]
