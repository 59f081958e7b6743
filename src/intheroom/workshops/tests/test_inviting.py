"""Inviting people to a session: each once, in their way; the answer by any way in; the pack, reminders and badges."""

import datetime
import re
from functools import partial

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.outbox.choices import State
from intheroom.kit.outbox.content import open_content
from intheroom.kit.outbox.models import Message
from intheroom.kit.refusal import Refused
from intheroom.people.services import change_details, save_inclusion
from intheroom.team.services.places import pause_place
from intheroom.workshops import services
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.models import Coming, ReminderWish
from intheroom.workshops.queries.inviting import answer_page_of, rows_of, send_by
from intheroom.workshops.tests.meeting import arrange, fresh, hall, look_at, planned, ready, written_down

pytestmark = pytest.mark.django_db
INVITATION, PACK, REMINDER = What.INVITATION, What.PACK, What.REMINDER


def whole(part):
    return f"https://voices.example.org{part}"


@pytest.fixture(autouse=True)
def ways_out(settings):
    settings.GATEWAYS = {way: {"kind": "smtp", "host": "localhost", "port": 1} for way in ("email", "sms")}


def tell(cast, session, what=INVITATION):
    return services.tell_members(by=cast.ailsa, session=session, what=what, whole=whole).many


def reach(cast, name, ways=None, **said):
    ways = {"email": "", "phone": "", "reach_note": ""} | (ways or {})
    person = cast.people[name]
    change_details(by=cast.ailsa, person=person, name="", ways=ways, reach_seen_by="")
    save_inclusion(by=cast.ailsa, person=person, answers=said)


def mail_to(cast, name):
    message = Message.objects.filter(subject=cast.people[name].subject).order_by("made_at").last()
    return open_content(message, actor=None, purpose="to test")


def unfolded(content):
    return content.calendar.replace("\r\n ", "")


def by_name(session, what=INVITATION):
    return {row.coming.member.person.name: row for row in rows_of(fresh(session), what)}


def answer(cast, session, name, said=None, **answers):
    return services.say_how_i_join(
        by=cast.ailsa,
        session=session,
        member=cast.place(name),
        answers=answers,
        said=said or written_down(cast, name),
    )


def line(cast, **facts):
    """A hall with a line to join by phone, and somebody who helps."""
    afar = services.add_venue(
        by=cast.ailsa, project=cast.project, answers={"kind": "phone", "name": "Our line"}
    )
    joins = {"joining": "Ring 01856 555 777 and wait.", "helper_name": "Eck", "helper_phone": "01856 555 888"}
    services.check_venue(by=cast.ailsa, venue=afar, answers={"name": "Our line", **joins, **facts})
    return hall(cast, name="Kirk hall", where="2 Pier Road", joined_with=afar)


def test_each_is_invited_once_in_their_way_with_a_calendar_file_that_follows(cast):
    session = ready(cast)
    with pytest.raises(Refused, match="not confirmed"):
        tell(cast, planned(cast, title="Draft"))
    queued = tell(cast, session)
    assert queued == Message.objects.count() > 0
    assert tell(cast, session) == 0
    assert by_name(session)["Erlend"].goes
    # The word in an address of a page and the fixed word of a service are the same thing.
    assert {row.goes for row in rows_of(fresh(session), "invitation")} == {True, False}
    assert by_name(session)["Isa"].waits
    mail = mail_to(cast, "erlend")
    first = unfolded(mail)
    assert mail.calendar_method == "REQUEST"
    assert "SEQUENCE:1\r\n" in first
    assert "SUMMARY:Island breaks\r\n" in first
    assert f"{timezone.localtime(session.starts_at):%A}" in mail.text
    assert "Ask for Ailsa" in mail.text
    later = {"starts_at": session.starts_at + datetime.timedelta(days=1)}
    services.edit_session(by=cast.ailsa, session=session, answers=later)
    services.confirm_session(by=cast.ailsa, session=fresh(session))
    assert by_name(session)["Erlend"].was_told_before
    assert tell(cast, session) == queued
    moved = mail_to(cast, "erlend")
    assert "Something has changed" in moved.subject_line
    assert "SEQUENCE:2\r\n" in unfolded(moved)
    uid = re.search(r"UID:(\S+)", first)[1]
    assert f"UID:{uid}" in unfolded(moved)
    # What had not gone by then does not go any more.
    assert Message.objects.filter(state=State.WITHDRAWN).count() == queued
    services.cancel_session(by=cast.ailsa, session=session, answers={"words": "No boat.", "is_paid": "yes"})
    tell(cast, session)
    off = mail_to(cast, "erlend")
    assert (off.calendar_method, "SEQUENCE:3\r\n" in unfolded(off)) == ("CANCEL", True)
    assert "No boat." in off.text
    assert "You get your thank-you all the same." in off.text


def test_an_answer_by_link_counts_at_once_and_looking_changes_nothing(cast, client):
    session = ready(cast)
    coming = Coming.objects.get(session=session, member=cast.place("isa"))
    address = answer_page_of(coming)
    shown = client.get(address)
    assert shown.status_code == 200
    assert "Nights" not in shown.content.decode()
    assert "eat or drink" not in shown.content.decode()
    coming.refresh_from_db()
    assert not coming.was_said
    hidden = re.findall(r'name="(send_id|seen_version)" value="([^"]*)"', shown.content.decode())
    asked = {**dict(hidden), "joins_by": "not_there", "instead": "notes"}
    done = client.post(address, asked, follow=True)
    assert "Nobody asks you why." in done.content.decode()
    coming.refresh_from_db()
    assert (coming.joins_by, coming.instead, coming.was_said) == ("not_there", "notes", True)
    assert client.get(address[:-2] + ("1/" if address[-2] == "0" else "0/")).status_code == 404
    assert "Isa" not in by_name(session)


def test_not_sure_keeps_the_place_and_writing_instead_takes_part(cast, client_for):
    session = ready(cast)
    row = answer(cast, session, "isa", joins_by="unsure")
    assert (row.is_unsure, row.joins_by) == (True, "in_person")
    assert fresh(session).state == "confirmed"
    assert "(not sure yet)" in look_at(session, client_for(cast.ailsa))
    row = answer(cast, session, "isa", joins_by="not_there", instead="writing")
    assert (row.is_unsure, row.joins_by, row.instead) == (False, "writing", "")


def test_a_place_told_late_is_told_two_days_before_and_then_again(cast, time_machine):
    place = services.add_venue(
        by=cast.ailsa, project=cast.project, answers={"kind": "place", "name": "Safe house"}
    )
    late = {"name": "Safe house", "where": "9 Back Lane", "is_told_late": True}
    services.check_venue(by=cast.ailsa, venue=place, answers=late)
    session = ready(cast, venue=place)
    tell(cast, session)
    mail = mail_to(cast, "erlend")
    assert "two days before" in mail.text
    assert "Back Lane" not in mail.text + mail.calendar
    assert "Safe house" not in mail.text + mail.calendar
    time_machine.move_to(session.starts_at - datetime.timedelta(hours=40))
    assert by_name(session)["Erlend"].waits
    tell(cast, session)
    assert "9 Back Lane" in mail_to(cast, "erlend").text
    assert by_name(session)["Erlend"].goes
    # The same words typed again are nothing new; another address is, though nobody can read it in the row.
    services.check_venue(by=cast.ailsa, venue=place, answers=late)
    assert by_name(session)["Erlend"].goes
    services.check_venue(by=cast.ailsa, venue=place, answers=late | {"where": "7 Mill Lane"})
    services.confirm_session(by=cast.ailsa, session=session)
    assert by_name(session)["Erlend"].was_told_before
    tell(cast, session)
    assert "7 Mill Lane" in mail_to(cast, "erlend").text


def test_another_link_is_told_to_those_who_use_it_and_to_nobody_else(cast):
    session = ready(cast, venue=line(cast), mode="hybrid")
    answer(cast, session, "erlend", joins_by="phone")
    tell(cast, session)
    afar = fresh(session).venue.joined_with
    other = {"joining": "Ring 01856 555 000.", "helper_name": "Eck", "helper_phone": "01856 555 888"}
    services.check_venue(by=cast.ailsa, venue=afar, answers={"name": "Our line", **other})
    rows = by_name(session)
    assert rows["Erlend"].was_told_before
    assert rows["Morag"].goes


def test_nobody_is_invited_from_afar_without_the_number_of_who_helps(cast):
    session = ready(cast, venue=line(cast), mode="hybrid")
    answer(cast, session, "erlend", joins_by="phone")
    services.tell_members(by=cast.ailsa, session=session, what=INVITATION, whole=whole)
    mail = mail_to(cast, "erlend")
    assert "Ring 01856 555 777 and wait." in mail.text
    assert "01856 555 888" in mail.text
    assert "camera" not in mail.text
    afar = fresh(session).venue.joined_with
    type(afar).objects.filter(pk=afar.pk).update(helper_name="")
    answer(cast, session, "morag", joins_by="phone")
    row = by_name(session).get("Morag")
    assert row is None or row.waits
    with pytest.raises(Refused):
        tell(cast, session)


def test_mrs_m_reads_by_post_ten_days_ahead_is_rung_by_her_buddy_and_joins_by_phone(
    cast, client_for, time_machine
):
    reach(cast, "isa", {"phone": "01856 555 999"}, reach_by=["post"], post_to="3 Shore Street\nKirkwall")
    session = ready(cast, venue=line(cast), mode="hybrid")
    answer(cast, session, "isa", joins_by="phone", remind_on="1", remind_by="buddy")
    answer(cast, session, "erlend", joins_by="in_person", remind_on="1")
    for one in fresh(session).open_needs():
        arrange(cast, session, one)
    services.write_pack(
        by=cast.ailsa,
        session=session,
        answers={"words": "Think of one good night.", "minutes": 20, "paid_minutes": 20},
    )
    day = timezone.localtime(session.starts_at).date()
    assert 10 <= (day - send_by(fresh(session), "post")).days < 15
    client = client_for(cast.ailsa)
    page = partial(reverse, "workshops:tell_session")
    address = page(args=[cast.project.ref, session.pk, "pack"])
    shown = client.post(address, {"list": "1"}).content.decode()
    assert "3 Shore Street" in shown
    letters = client.post(address, {"letters": "1"})
    assert letters["Content-Type"] == "application/pdf"
    tell(cast, session, PACK)
    time_machine.move_to(session.starts_at - datetime.timedelta(days=9))
    late = by_name(session, PACK)
    assert late["Isa"].is_overdue
    assert not late["Erlend"].is_overdue
    services.note_told(by=cast.ailsa, session=session, what=PACK, member_id=cast.place("isa").pk, way="post")
    assert by_name(session, PACK)["Isa"].is_told
    # On the day before, the one who likes e-mail gets one; for her somebody is told to have her buddy ring.
    assert services.remind_those_due(whole=whole) == 0
    time_machine.move_to(session.starts_at - datetime.timedelta(days=1))
    assert services.remind_those_due(whole=whole) == 1
    assert services.remind_those_due(whole=whole) == 0
    assert "You asked us to remind you." in mail_to(cast, "erlend").text
    ring = client.post(page(args=[cast.project.ref, session.pk, "reminder"]), {"list": "1"}).content.decode()
    assert "They would like their buddy to ring." in ring
    assert "01856 555 999" in ring
    letter = reverse(
        "workshops:told_of_session", args=[cast.project.ref, session.pk, "invitation", cast.place("isa").pk]
    )
    script = client.get(letter).content.decode()
    assert "We expect you on the phone." in script
    assert "camera" not in script


def test_who_takes_a_break_or_says_no_is_not_reminded(cast, time_machine):
    session = ready(cast)
    for name in ("erlend", "morag"):
        answer(cast, session, name, remind_on="2", joins_by="in_person")
    time_machine.move_to(session.starts_at - datetime.timedelta(days=2))
    assert services.remind_those_due(whole=whole) == 2
    answer(cast, session, "erlend", joins_by="not_there")
    pause_place(member=cast.place("morag"), by=cast.morag)
    services.remind_those_due(whole=whole)
    assert Message.objects.filter(state=State.WITHDRAWN).count() == 2
    assert ReminderWish.objects.count() == 2


def test_badges_hold_what_each_chose_and_no_job(cast, client_for):
    session = ready(cast)
    save_inclusion(by=cast.isa, person=cast.isa, answers={"pronouns": "she/her", "pronouns_at": ["badges"]})
    save_inclusion(
        by=cast.erlend, person=cast.erlend, answers={"pronouns": "he/him", "pronouns_at": ["lists"]}
    )
    answer(cast, session, "magnus", badge="Mags", joins_by="in_person")
    assert b"Mags" not in bytes(Coming.objects.get(session=session, member=cast.place("magnus")).badge_sealed)
    shown = look_at(session, client_for(cast.ailsa), "badges")
    assert "Mags" in shown
    assert "Magnus" not in shown
    assert "she/her" in shown
    assert "he/him" not in shown
    assert "officer" not in shown.casefold()


def test_the_calendar_file_of_a_team_that_must_not_be_known_names_nothing(cast, client_for):
    cast.project.is_sensitive = True
    cast.project.save()
    session = ready(
        cast, title="Nights in hospital", venue=hall(cast, name="Recovery hub", where="4 Mill Lane")
    )
    address = reverse("workshops:session_calendar", args=[cast.project.ref, session.pk])
    found = client_for(cast.erlend).get(address)
    words = found.content.decode().replace("\r\n ", "")
    assert found["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:Island breaks" in words
    assert "TZID" in words
    for secret in ("Nights", "Recovery", "Mill Lane", "Respite", "Erlend"):
        assert secret not in words + str(found.headers)
    assert client_for(cast.ailsa).get(address.replace(str(session.pk), "9999")).status_code == 404
