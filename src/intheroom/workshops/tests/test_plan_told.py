"""Telling the dates: each once, in their way; a change goes to those it touches, in words, and to nobody else."""

from datetime import timedelta

import pytest
from django.urls import reverse

from intheroom.kit.outbox.choices import State
from intheroom.kit.outbox.content import open_content
from intheroom.kit.outbox.models import Message
from intheroom.kit.refusal import Refused
from intheroom.people.models import Need
from intheroom.people.services import change_details, save_inclusion
from intheroom.team.services.places import pause_place
from intheroom.workshops import services
from intheroom.workshops.models import DatesNotice
from intheroom.workshops.queries.plan import chosen_plan
from intheroom.workshops.queries.plan_told import planned_ahead, rows_of_dates
from intheroom.workshops.tests.meeting import arrange, fresh, hall, ready
from intheroom.workshops.tests.planning import FIRST, asked, says, worked

pytestmark = pytest.mark.django_db
FRIDAY, MONDAY = "Friday 16 May 2031, 10:00 to 12:00", "Monday 12 May 2031, 10:00 to 12:00"


@pytest.fixture(autouse=True)
def ways_out(settings):
    gateway = {"kind": "smtp", "host": "localhost", "port": 1, "sender": "Room <room@example.org>"}
    settings.GATEWAYS = dict.fromkeys(("email", "sms"), gateway)


@pytest.fixture
def places(cast):
    """One with steps that costs nothing, and two without that cost something, one more than the other."""
    stairs = hall(cast, name="Loft", step_free="no")
    school = hall(cast, name="School", step_free="yes", cost_pence=100)
    return stairs, school, hall(cast, name="Kirk hall", step_free="yes", cost_pence=200)


def chosen(cast, places):
    """Two sessions: most come on Monday, and on Friday Erlend and Isa, where there are no steps."""
    for name in ("ailsa", "morag", "magnus", "rendall"):
        says(cast, name, rest="no", day0_morning="yes")
    for name in ("erlend", "isa"):
        says(cast, name, rest="no", day4_morning="yes")
        Need.objects.update_or_create(
            person=cast.people[name], kind="step_free", ended_at=None, defaults={"may_see": "team"}
        )
    plan = worked(asked(cast, *places))
    services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")
    return plan


def mended(cast, plan):
    again = worked(services.mend_plan(by=cast.ailsa, plan=plan))
    return services.choose_plan(by=cast.ailsa, plan=again, kind="fewest")


def tell(cast):
    return services.tell_dates(by=cast.ailsa, project=cast.project).many


def told_by_hand(cast, name, way="call"):
    number = cast.place(name).pk
    return services.note_told_dates(by=cast.ailsa, project=cast.project, member_id=number, way=way)


def rows(cast):
    plan = chosen_plan(cast.project)
    plan.project = cast.project
    return {row.member.person.name: row for row in rows_of_dates(plan, planned_ahead(plan))}


def waiting(cast):
    return {name for name, row in rows(cast).items() if row.waits}


def sent(cast):
    """As if all that waits had gone out."""
    for message in Message.objects.filter(state=State.QUEUED):
        message.state = State.SENT
        message.save()


def words_to(cast, name):
    message = Message.objects.filter(subject=cast.people[name].subject).order_by("made_at").last()
    return " ".join(open_content(message, actor=None, purpose="to test").text.split())


def everyone_knows(cast):
    tell(cast)
    sent(cast)
    for name in ("isa", "freya"):
        if rows(cast)[cast.people[name].name].waits:
            told_by_hand(cast, name)


def test_everyone_hears_the_dates_once_and_what_they_mean_for_them_alone(cast, places):
    with pytest.raises(Refused, match="No dates are chosen yet"):
        tell(cast)
    chosen(cast, places)
    assert {row.goes for row in rows(cast).values()} == {False}
    queued = tell(cast)
    assert queued == Message.objects.count() > 0
    assert tell(cast) == 0
    erlend, morag = words_to(cast, "erlend"), words_to(cast, "morag")
    assert f"Session 2: {FRIDAY}, School. You can come." in erlend
    assert f"Session 1: {MONDAY}, Loft. You cannot come at that time. We offer you a phone call" in erlend
    assert f"Session 1: {MONDAY}, Loft. You can come." in morag
    assert "steps" not in erlend + morag
    assert not [name for name in ("Erlend", "Isa", "Magnus") if name in morag]
    # Isa has no e-mail: somebody tells her, and it is noted how.
    assert "Isa" in waiting(cast)
    told_by_hand(cast, "isa")
    assert rows(cast)["Isa"].is_told
    assert rows(cast)["Isa"].notice.get_way_display() == "By phone"


def test_whoever_can_come_to_none_of_the_dates_is_not_told_that_nobody_is_left_out(cast, places):
    says(cast, "rendall", rest="no")
    for name in ("ailsa", "morag", "magnus", "erlend", "isa"):
        says(cast, name, rest="no", day0_morning="yes", day4_morning="yes")
    plan = worked(asked(cast, *places))
    services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")
    tell(cast)
    text = words_to(cast, "rendall")
    assert "We could not find dates that suit you this time. That is our fault, not yours." in text
    assert text.count("You cannot come at that time.") == 2
    for wrong in ("nobody is left out", "Does a date not suit you?"):
        assert wrong not in text
        assert wrong in words_to(cast, "morag")


def test_a_change_goes_to_those_it_touches_and_says_what_it_was_and_is(cast, places):
    plan = chosen(cast, places)
    everyone_knows(cast)
    assert waiting(cast) == set()
    many = Message.objects.count()
    services.end_venue(by=cast.ailsa, venue=places[1])
    mended(cast, plan)
    # Freya interprets and has said no times: whether it touches her is not known.
    assert waiting(cast) == {"Erlend", "Isa", "Freya"}
    assert rows(cast)["Morag"].is_passed_over
    tell(cast)
    assert Message.objects.filter(subject=cast.people["morag"].subject).count() == 1
    assert Message.objects.count() - many <= 2
    text = words_to(cast, "erlend")
    assert f"Session 2 moves from {FRIDAY}, School to {FRIDAY}, Kirk hall. You can come." in text
    assert "Session 1" not in text
    sent(cast)
    told_by_hand(cast, "isa", "post")
    assert waiting(cast) <= {"Freya"}
    # A later change by hand: it was never said to Morag that the place is another.
    row = cast.project.sessions.get(number=2)
    services.edit_session(by=cast.ailsa, session=row, answers={"venue": places[0]})
    assert rows(cast)["Morag"].knew[str(row.pk)].startswith(f"20310516T1000-{places[1].pk}+")
    assert {"Morag", "Erlend"} <= waiting(cast)


def test_a_session_that_ends_later_is_told_from_when_to_when(cast, places):
    chosen(cast, places)
    everyone_knows(cast)
    row = cast.project.sessions.get(number=2)
    services.edit_session(by=cast.ailsa, session=row, answers={"minutes": 150})
    assert {"Erlend", "Morag"} <= waiting(cast)
    tell(cast)
    later = FRIDAY.replace("12:00", "12:30")
    text = words_to(cast, "erlend")
    assert f"Session 2 moves from {FRIDAY}, School to {later}, School. You can come." in text


def test_a_new_shift_changes_no_date_and_what_it_means_is_told_to_that_person(cast, places):
    plan = chosen(cast, places)
    everyone_knows(cast)
    says(cast, "isa", rest="no", day3_evening="yes", day4_morning="no")
    mended(cast, plan)
    assert waiting(cast) == {"Isa"}
    assert rows(cast)["Isa"].is_other
    told_by_hand(cast, "isa")
    assert waiting(cast) == set()


def test_a_message_with_the_old_dates_does_not_go_any_more(cast, places):
    plan = chosen(cast, places)
    tell(cast)
    services.end_venue(by=cast.ailsa, venue=places[1])
    mended(cast, plan)
    assert Message.objects.filter(state=State.WITHDRAWN).count() > 0
    # Nobody knew the old ones, so that nobody is told of a move.
    tell(cast)
    text = words_to(cast, "erlend")
    assert f"Session 2: {FRIDAY}, Kirk hall. You can come." in text
    assert "moves from" not in text


def test_nobody_is_sent_to_a_place_that_is_off_the_list(cast, places):
    plan = chosen(cast, places)
    told_by_hand(cast, "morag")
    assert "Morag" not in waiting(cast)
    services.end_venue(by=cast.ailsa, venue=places[1])
    tell(cast)
    sent(cast)
    text, other = words_to(cast, "erlend"), words_to(cast, "morag")
    assert "School" not in text
    assert f"Session 2: {FRIDAY}. We will tell you where. You can come." in text
    assert f"Session 1: {MONDAY}, Loft. You cannot come at that time." in text
    assert f"Session 2, {FRIDAY}, School, will be at another place. We will tell you where." in other
    # What is new to them afterwards is the place.
    mended(cast, plan)
    assert "Erlend" in waiting(cast)
    tell(cast)
    assert f"Session 2 moves from {FRIDAY} to {FRIDAY}, Kirk hall. You can come." in words_to(cast, "erlend")


def test_before_a_place_goes_off_the_list_those_who_lead_see_which_dates_have_it(cast, places, client_for):
    chosen(cast, places)
    address = reverse("workshops:venue", args=[cast.project.ref, places[1].pk])
    shown = " ".join(client_for(cast.ailsa).get(address).content.decode().split())
    told = shown.split("these sessions to come lose it")[1].split("Take it off the list")[0]
    assert "Session 2" in told
    assert "Friday 16 May 2031" in told
    assert "Session 1" not in told
    assert "lose it" not in client_for(cast.erlend).get(address).content.decode()


def invited(cast, session):
    """It is confirmed, and everybody who comes is invited."""
    for one in fresh(session).open_needs():
        arrange(cast, session, one)
    services.confirm_session(by=cast.ailsa, session=fresh(session))
    services.tell_members(
        by=cast.ailsa, session=fresh(session), what="invitation", whole="https://example.org{}".format
    )


def test_the_page_asks_no_more_once_somebody_was_invited(
    cast, places, client_for, django_assert_max_num_queries
):
    chosen(cast, places)
    everyone_knows(cast)
    client, address = client_for(cast.ailsa), reverse("workshops:date_plans", args=[cast.project.ref])
    with django_assert_max_num_queries(15) as before:
        page = client.get(address).content.decode()
    assert "The dates that were chosen" in page
    assert "What it means for you" in page
    invited(cast, cast.project.sessions.get(number=1))
    with django_assert_max_num_queries(len(before)):
        client.get(address)


def test_what_an_invitation_tells_is_not_told_twice_and_a_draft_that_is_off_is_told(cast, places):
    chosen(cast, places)
    everyone_knows(cast)
    first, second = cast.project.sessions.order_by("number")
    invited(cast, first)
    services.edit_session(by=cast.ailsa, session=fresh(first), answers={"venue": places[2]})
    if fresh(first).state == "confirmed":
        assert "Morag" not in waiting(cast)
    services.cancel_session(by=cast.ailsa, session=second, answers={})
    tell(cast)
    assert f"Session 2, {FRIDAY}, School, does not take place." in words_to(cast, "erlend")


def test_whoever_chose_the_plan_knows_its_dates_until_somebody_moves_one(cast, places, client_for):
    chosen(cast, places)
    assert "Ailsa" not in waiting(cast)
    assert "Morag" in waiting(cast)
    tell(cast)
    assert not Message.objects.filter(subject=cast.ailsa.subject).exists()
    page = client_for(cast.ailsa).get(reverse("workshops:tell_dates", args=[cast.project.ref]))
    assert "Ailsa</bdi>: They chose these dates." in " ".join(page.content.decode().split())
    row = cast.project.sessions.get(number=2)
    services.edit_session(by=cast.ailsa, session=row, answers={"venue": places[0]})
    assert "Ailsa" in waiting(cast)


def test_ways_that_are_closed_stay_closed_and_who_takes_a_break_is_not_told(cast, places):
    change_details(by=cast.erlend, person=cast.erlend, name="", ways={}, reach_seen_by="team")
    save_inclusion(
        by=cast.erlend, person=cast.erlend, answers={"reach_not": ["through"], "see_reach": "team"}
    )
    pause_place(member=cast.place("morag"), by=cast.morag)
    chosen(cast, places)
    tell(cast)
    told = set(Message.objects.values_list("subject", flat=True))
    assert not told & {cast.erlend.subject, cast.morag.subject}
    assert "Erlend" in waiting(cast)
    assert "Morag" not in rows(cast)


def test_those_who_lead_see_who_was_told_how_and_each_reads_their_own_words(cast, places, client_for):
    chosen(cast, places)
    ailsa = client_for(cast.ailsa)
    change_details(by=cast.ailsa, person=cast.isa, name="", ways={"phone": "01856 555 999"}, reach_seen_by="")
    save_inclusion(
        by=cast.ailsa, person=cast.isa, answers={"reach_by": ["post"], "post_to": "3 Shore Street"}
    )
    page = reverse("workshops:tell_dates", args=[cast.project.ref])
    plans = ailsa.get(reverse("workshops:date_plans", args=[cast.project.ref])).content.decode()
    assert "do not know these dates yet" in plans
    assert "3 Shore Street" in ailsa.post(page, {"list": "1"}).content.decode()
    assert ailsa.post(page, {"letters": "1"})["Content-Type"] == "application/pdf"
    told_by_hand(cast, "isa", "post")
    shown = " ".join(ailsa.get(page).content.decode().split())
    assert "Isa</bdi>: By post." in shown
    own = reverse("workshops:told_of_dates", args=[cast.project.ref, cast.place("erlend").pk])
    assert FRIDAY in client_for(cast.erlend).get(own).content.decode()
    assert client_for(cast.people["magnus"]).get(own).status_code == 404
    assert DatesNotice.objects.get().sequence == 1


def test_the_card_of_each_to_tell_leads_to_the_words_for_them_and_keeps_their_number_whole(
    cast, places, client_for
):
    change_details(
        by=cast.isa, person=cast.isa, name="", ways={"phone": "01856 555 999", "email": ""}, reach_seen_by=""
    )
    save_inclusion(by=cast.isa, person=cast.isa, answers={"reach_by": ["call"]})
    chosen(cast, places)
    session = ready(cast)
    ref, client, isa = cast.project.ref, client_for(cast.ailsa), cast.place("isa").pk
    for name, numbers in (("dates", ()), ("session", (session.pk, "invitation"))):
        shown = client.post(reverse(f"workshops:tell_{name}", args=[ref, *numbers]), {"list": "1"}).text
        [card] = [one for one in shown.split('<li class="room-card">')[1:] if "<bdi>Isa</bdi></h3>" in one]
        card = card.split("</li>")[0]
        assert f'href="{reverse(f"workshops:told_of_{name}", args=[ref, *numbers, isa])}"' in card
        assert 'class="govuk-link tell-phone" href="tel:' in card
        assert "tell/tell.css" in shown


def test_what_an_earlier_plan_made_stays_on_the_page_where_another_is_chosen(cast, places, client_for):
    chosen(cast, places)
    later = worked(asked(cast, sessions=1, first=FIRST + timedelta(days=7), last=FIRST + timedelta(days=11)))
    services.choose_plan(by=cast.ailsa, plan=later, kind="fairest")
    for name in ("ailsa", "morag"):
        page = client_for(cast.people[name]).get(reverse("workshops:date_plans", args=[cast.project.ref]))
        words = page.content.decode().partition("Chosen earlier, and still so:")
        assert "Session 3" in words[0], name
        assert "Session 1" not in words[0], name
        assert "Session 1" in words[2], name
        assert "Session 2" in words[2], name
