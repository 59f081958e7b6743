"""A place cannot be had any more: few changes, and each whom it touches hears it in their way; nobody else is told."""

import email
import email.policy

import pypdf
import pytest
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.jobs.working import Worker
from intheroom.people.models import Need
from intheroom.people.services import change_details, save_inclusion
from intheroom.workshops import services
from intheroom.workshops.models import Venue
from tests.journeys.phones import a_phone, fits_the_screen
from tests.journeys.test_plan_of_dates import FIRST

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# Most can come on Monday; these two on Friday, and they need a way in without steps.
ON_FRIDAY = ("erlend", "isa")
ADDRESS = "3 Shore Street\nKirkwall"
WAS, IS = "Friday 16 May 2031, 10:00 to 12:00, School", "Friday 16 May 2031, 10:00 to 12:00, Kirk hall"
MOVES = f"Session 2 moves from {WAS} to {IS}. You can come."


@pytest.fixture
def mails(settings, mail_server):
    """What arrived, also where the tests run at night."""
    settings.OUTBOX = {**settings.OUTBOX, "quiet": {}}
    return mail_server.taken


def test_a_place_falls_through_and_those_it_touches_hear_it(chromium, live_server, cast, mails, tmp_path):
    given_what_people_said(cast)
    given_dates_that_were_chosen(cast)
    with a_phone(chromium, live_server, cast.ailsa) as ailsa:
        when_she_tells_everyone_the_dates(ailsa)
        before = then_those_with_an_address_have_a_mail(mails)
        when_the_school_cannot_be_had(ailsa, cast)
        then_only_those_it_touches_wait(ailsa)
        when_she_tells_them(ailsa, tmp_path / "letters.pdf")
        then_one_reads_it_in_a_mail_and_one_in_a_letter(mails[before:], tmp_path / "letters.pdf")
        then_the_page_says_who_was_told_how(ailsa)


def given_what_people_said(cast):
    for name in ("ailsa", "morag", "isa", "magnus", "rendall", "erlend"):
        person = cast.people[name]
        said = Said("phone", cast.ailsa.account, person.name, str(person.pk), read_back=True)
        day = "day4_morning" if name in ON_FRIDAY else "day0_morning"
        services.say_when(
            by=cast.ailsa, member=cast.place(name), answers={day: "yes", "rest": "no"}, said=said
        )
    for name in ON_FRIDAY:
        Need.objects.create(person=cast.people[name], kind="step_free", may_see="team")
    change_details(by=cast.isa, person=cast.isa, name="Isa", ways={}, reach_seen_by="team")
    answers = {"reach_by": ["post"], "post_to": ADDRESS, "see_reach": "team"}
    save_inclusion(by=cast.isa, person=cast.isa, answers=answers)


def given_dates_that_were_chosen(cast):
    halls = (("Loft", "no", 0), ("School", "yes", 100), ("Kirk hall", "yes", 200))
    venues = [
        Venue.objects.create(project=cast.project, by=cast.ailsa, name=name, step_free=free, cost_pence=pence)
        for name, free, pence in halls
    ]
    asked = {
        "sessions": 2, "minutes": "120", "first": FIRST, "last": FIRST.replace(day=16), "times": [600],
        "venues": [str(one.pk) for one in venues],
    }  # fmt: skip
    plan = services.plan_dates(by=cast.ailsa, project=cast.project, answers=asked)
    Worker().work(once=True)
    plan.refresh_from_db()
    services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")


def when_she_tells_everyone_the_dates(ailsa):
    ailsa.open(reverse("home:my_page"))
    ailsa.follow("Island breaks")
    ailsa.follow("Sessions")
    ailsa.follow("The plan of dates")
    ailsa.reads("6 people do not know these dates yet.")
    ailsa.press("Tell people the dates")
    fits_the_screen(ailsa)
    ailsa.press("Send what can go by e-mail or text")
    Worker().work(once=True)
    ailsa.press("Open the list of whom to tell how")
    ailsa.press("They know now: Isa")
    ailsa.reads("Everyone was told")


def then_those_with_an_address_have_a_mail(mails):
    told = {mail.rcpt_tos[0]: text_of(mail) for mail in mails}
    assert f"Session 2: {WAS}. You can come." in told["erlend@example.org"]
    assert "You cannot come at that time. We offer you a phone call" in told["morag@example.org"]
    return len(mails)


def text_of(mail):
    read = email.message_from_bytes(mail.content, policy=email.policy.default)
    return " ".join(read.get_body(("plain",)).get_content().split())


def when_the_school_cannot_be_had(ailsa, cast):
    services.end_venue(by=cast.ailsa, venue=Venue.objects.get(name="School"))
    ailsa.follow("The plan of dates")
    ailsa.tab_to(lambda at: at["kind"] == "a" and at["words"].startswith("Plan of "), "the plan")
    with ailsa.page.expect_navigation():
        ailsa.page.keyboard.press("Enter")
    ailsa.reads("Since then something changed:", "School is off the list of places.")
    ailsa.press("Work out the fewest changes")
    Worker().work(once=True)
    ailsa.open(ailsa.page.url)
    ailsa.reads("1 session changes")
    ailsa.press("We choose this plan: The fewest changes")


def then_only_those_it_touches_wait(ailsa):
    # Erlend and Isa; and Freya, who interprets wherever the team meets.
    ailsa.reads("3 people do not know these dates yet.")
    ailsa.press("Tell people the dates")
    ailsa.reads("Morag: The last change does not touch them.", "Isa: Told before something changed.")
    fits_the_screen(ailsa)


def when_she_tells_them(ailsa, path):
    ailsa.press("Send what can go by e-mail or text")
    Worker().work(once=True)
    ailsa.tab_to(lambda at: at["words"] == "Letters and envelopes to print", "button")
    with ailsa.page.expect_download() as download:
        ailsa.page.keyboard.press("Enter")
    download.value.save_as(path)
    ailsa.press("Open the list of whom to tell how")
    ailsa.reads("By post", "3 Shore Street")
    ailsa.press("They know now: Isa")


def then_one_reads_it_in_a_mail_and_one_in_a_letter(mails, path):
    fresh = {mail.rcpt_tos[0]: text_of(mail) for mail in mails}
    assert set(fresh) == {"erlend@example.org", "freya@example.org"}
    assert MOVES in fresh["erlend@example.org"]
    assert "Isa" not in fresh["erlend@example.org"]
    letter = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())
    assert "Dear Isa," in letter
    assert MOVES in letter
    assert "Erlend" not in letter


def then_the_page_says_who_was_told_how(ailsa):
    ailsa.reads("Erlend: By e-mail.", "Isa: By post.", "Everyone was told")
    fits_the_screen(ailsa)
