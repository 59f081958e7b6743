"""Given a team of many ways in, when something happened, then each person hears it in theirs, and it shows."""

import datetime
import io
import re

import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.queries import seen_by_whom
from intheroom.kit.outbox.sending import send_due
from intheroom.kit.refusal import Refused
from intheroom.people.services import change_details, save_inclusion
from intheroom.people.services.erasing import erase_person
from intheroom.projects.queries import tasks_of
from intheroom.updates import services
from intheroom.updates.choices import Stand, TellBy
from intheroom.updates.models import Telling, Update, UpdateReply, WorkLine
from intheroom.updates.queries import due_of, waiting_of

pytestmark = pytest.mark.django_db

WORDS = {
    "short": "The hall is ours on Fridays.",
    "happened": "We rang.",
    "next_steps": "Morag asks about the bus.",
}


def page(cast, name, **gaps):
    return reverse(f"updates:{name}", kwargs={"ref": cast.project.ref, **gaps})


def begun(cast):
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    rows = services.begin_telling(by=cast.ailsa, update=update)
    return update, {row.member.person.name: row for row in rows}


def test_each_is_told_in_the_way_they_chose_and_it_is_proven_person_by_person(cast, client_for):
    save_inclusion(
        by=cast.isa,
        person=cast.isa,
        answers={"reach_by": ["post"], "post_to": "2 Pier Road", "see_reach": "team"},
    )
    save_inclusion(
        by=cast.erlend,
        person=cast.erlend,
        answers={"reach_by": ["post"], "reach_not": ["post"], "see_reach": "team"},
    )
    update, rows = begun(cast)
    assert rows["Isa"].way == TellBy.POST
    assert rows["Erlend"].way != TellBy.POST
    client = client_for(cast.ailsa)
    assert "2 Pier Road" not in client.get(page(cast, "letters", update_id=update.pk)).text
    letter, envelope = pages_of(client.post(page(cast, "letters", update_id=update.pk)))
    assert "The hall is ours on Fridays." in letter
    assert "2 Pier Road" in envelope
    assert cast.project.public_name not in envelope
    # She can read who looked, and what for.
    looks = seen_by_whom(cast.isa.subject).filter(actor=cast.ailsa.subject)
    assert {look.purpose for look in looks} == {"to send you an update of the project"}
    here = page(cast, "note_telling", telling_id=rows["Isa"].pk)
    form = client.get(here)
    send = {"way": "post", "stand": "on_its_way", "send_id": sending(form)}
    assert client.post(here, send).status_code == 302
    shown = client.get(page(cast, "update", update_id=update.pk)).text
    day = date_format(timezone.localdate(), "j E Y")
    assert f"By post. {day}. Posted." in " ".join(shown.split())


def pages_of(answer):
    assert answer["Content-Type"] == "application/pdf"
    return [one.extract_text() for one in pypdf.PdfReader(io.BytesIO(answer.content)).pages]


def test_the_list_has_the_words_for_each_way_and_opens_by_a_press(cast, client_for):
    change_details(
        by=cast.isa, person=cast.isa, name="Isa", ways={"phone": "01856 555 010"}, reach_seen_by="team"
    )
    update, _ = begun(cast)
    here, client = page(cast, "call_list", update_id=update.pk), client_for(cast.ailsa)
    assert "01856 555 010" not in client.get(here).text
    shown = client.post(here).text
    for told in ("01856 555 010", "Leave no message", "Ask for", "The hall is ours on Fridays."):
        assert told in shown


def send_all():
    while send_due("test"):
        pass


def plain(answer):
    """The words of a page, without what marks them."""
    return " ".join(re.sub(r"</?(bdi|dt|dd|strong)[^>]*>", "", answer.text).split())


def found_under(heading, answer):
    """The names under one heading of the page of an update."""
    part = answer.text.split(f">{heading}</h3>")[1].split("</dl>")[0]
    return " ".join(re.findall(r"<dt[^>]*><bdi>(.*?)</bdi>", part))


def reached_by_email(cast, name, address, **more):
    person = cast.people[name]
    change_details(by=person, person=person, name=person.name, ways={"email": address}, reach_seen_by="team")
    answers = {"reach_by": ["email"], "see_reach": "team", **more}
    save_inclusion(by=person, person=person, answers=answers)


@pytest.mark.django_db(transaction=True)
def test_an_email_goes_out_by_itself_and_the_list_shows_it(cast, client_for, mail_server):
    reached_by_email(cast, "isa", "isa@example.org")
    reached_by_email(cast, "erlend", "erlend@example.org", reach_not=["neutral"])
    update, rows = begun(cast)
    client = client_for(cast.ailsa)
    here = page(cast, "update", update_id=update.pk)
    assert "Isa By e-mail. Waiting to be sent" in plain(client.get(here))
    assert found_under("Waiting to be sent", client.get(here)) == "Dr Rendall Freya Isa Magnus Morag"
    send_all()
    to_isa = [mail for mail in mail_server.taken if mail.rcpt_tos == ["isa@example.org"]]
    assert len(to_isa) == 1
    assert b"The hall is ours on Fridays." in to_isa[0].content
    # Whoever asked for care about what is said is told by a person.
    assert "erlend@example.org" not in str([mail.rcpt_tos for mail in mail_server.taken])
    assert re.search(r"Isa By e-mail. \d+ \w+ \d+. Sent", plain(client.get(here)))
    assert found_under("Done", client.get(here)) == "Dr Rendall Freya Isa Magnus Morag"
    assert found_under("Not yet", client.get(here)) == "Erlend"
    assert rows["Erlend"].pk in [row.pk for row in waiting_of(update)]
    assert rows["Isa"].pk not in [row.pk for row in waiting_of(update)]


@pytest.mark.django_db(transaction=True)
def test_somebody_who_was_told_by_hand_gets_no_mail_after_that(cast, mail_server):
    reached_by_email(cast, "isa", "isa@example.org")
    _, rows = begun(cast)
    services.note_telling(by=cast.ailsa, telling=rows["Isa"], answers={"way": "meet", "stand": "told"})
    send_all()
    assert "isa@example.org" not in str([mail.rcpt_tos for mail in mail_server.taken])


def test_a_name_that_stays_inside_is_told_to_nobody(sensitive_cast):
    cast = sensitive_cast
    words = {**WORDS, "short": f"News of {cast.project.internal_name}."}
    draft = services.write_update(by=cast.ailsa, project=cast.project, answers=words)
    with pytest.raises(Refused, match="only the inside may know"):
        services.begin_telling(by=cast.ailsa, update=draft)


def sending(answer):
    return answer.text.split('name="send_id" value="')[1].split('"')[0]


def test_a_way_that_somebody_closed_is_refused_whatever_is_sent(cast):
    answers = {"reach_by": ["email"], "reach_not": ["through"], "reach_through": "Inga", "see_reach": "team"}
    save_inclusion(by=cast.erlend, person=cast.erlend, answers=answers)
    _, rows = begun(cast)
    assert rows["Erlend"].way == TellBy.THROUGH
    for way in set(TellBy) - {TellBy.THROUGH}:
        with pytest.raises(Refused, match="not to be told in this way"):
            services.note_telling(
                by=cast.ailsa, telling=rows["Erlend"], answers={"way": way, "stand": Stand.TOLD}
            )


def test_who_may_not_see_how_to_reach_somebody_asks_one_who_may(cast):
    ways = {"phone": "01856 555 010"}
    change_details(by=cast.isa, person=cast.isa, name="Isa", ways=ways, reach_seen_by="only_me")
    _, rows = begun(cast)
    assert rows["Isa"].way == TellBy.KEYHOLDER


def test_the_lines_people_added_begin_the_next_update(cast, client_for):
    services.add_line(by=cast.erlend, project=cast.project, answers={"words": "The kettle  is mended."})
    started = client_for(cast.ailsa).get(page(cast, "write_update")).text
    assert "The kettle is mended." in started
    services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    assert WorkLine.objects.get().told_in is not None


def test_the_words_people_were_told_stay(cast):
    update, _ = begun(cast)
    update.refresh_from_db()
    update.short = "It was never ours."
    with pytest.raises(Refused, match="stay as they are"):
        update.save()
    with pytest.raises(Refused):
        Update.objects.filter(pk=update.pk).update(short="It was never ours.")
    with pytest.raises(Refused, match="begun already"):
        services.begin_telling(by=cast.ailsa, update=update)
    # The next one is a new update.
    assert services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS).pk != update.pk


def test_a_half_written_update_is_told_to_nobody(cast):
    draft = services.write_update(by=cast.ailsa, project=cast.project, answers={"short": "The bus runs."})
    with pytest.raises(Refused, match="not whole yet"):
        services.begin_telling(by=cast.ailsa, update=draft)
    assert not Telling.objects.exists()


def test_members_read_an_update_but_no_draft_and_not_who_was_told(cast, client_for):
    draft = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    member = client_for(cast.erlend)
    assert member.get(page(cast, "update", update_id=draft.pk)).status_code == 404
    services.begin_telling(by=cast.ailsa, update=draft)
    shown = member.get(page(cast, "update", update_id=draft.pk)).text
    assert "The hall is ours on Fridays." in shown
    assert "Who was told" not in shown


def test_a_reply_is_theirs_whoever_writes_it_down_and_goes_with_them(cast, client_for):
    update, _ = begun(cast)
    said = said_for(cast, cast.isa)
    services.reply_to_update(by=cast.ailsa, update=update, answers={"words": "Mondays, please."}, said=said)
    reply = UpdateReply.objects.get()
    assert (reply.person, reply.way) == (cast.isa, Way.PHONE)
    assert b"Mondays" not in bytes(reply.words_sealed)
    assert "Mondays, please." in client_for(cast.ailsa).get(page(cast, "update", update_id=update.pk)).text
    assert "Mondays" not in client_for(cast.erlend).get(page(cast, "update", update_id=update.pk)).text
    erase_person(by=cast.host, person=cast.isa, choices={})
    assert not UpdateReply.objects.exists()


def said_for(cast, person):
    return Said(Way.PHONE, cast.ailsa.account, person.name, str(person.pk), read_back=True)


def test_an_update_is_due_when_the_agreed_time_has_passed(cast, time_machine):
    services.agree_updates(
        by=cast.ailsa, project=cast.project, answers={"every": "two_weeks", "team_said": "yes"}
    )
    assert not overdue(cast)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=16))
    assert overdue(cast)
    begun(cast)
    assert not overdue(cast)


def overdue(cast):
    return [task for task in tasks_of(cast.project) if "An update is due." in str(task)]


def test_whoever_leads_sees_on_the_front_page_that_an_update_is_due(cast, client_for, time_machine):
    services.agree_updates(by=cast.ailsa, project=cast.project, answers={"every": "week"})
    time_machine.move_to(timezone.now() + datetime.timedelta(days=8))
    for name in ("home:front", "home:my_page"):
        assert "An update is due" in client_for(cast.ailsa).get(reverse(name)).text
        assert "An update is due" not in client_for(cast.erlend).get(reverse(name)).text
    assert "An update is due." in client_for(cast.ailsa).get(page_of_project(cast)).text


def page_of_project(cast):
    return reverse("home:project", args=[cast.project.ref])


def test_nothing_is_due_where_it_hangs_on_what_happens(cast):
    agreement = services.agree_updates(by=cast.ailsa, project=cast.project, answers={"every": "events"})
    assert due_of(agreement, None, today=datetime.date(2040, 1, 1)).day is None


def test_whoever_is_thanked_is_named_as_they_wish_and_by_default_not_at_all(cast, client_for):
    for name in ("isa", "erlend", "magnus"):
        answers = {"member": cast.place(name), "words": f"Did the washing up, number {len(name)}."}
        services.say_thanks(by=cast.ailsa, project=cast.project, answers=answers)
    services.say_credit(by=cast.isa, project=cast.project, answers={"named_as": "name"})
    services.say_credit(
        by=cast.erlend, project=cast.project, answers={"named_as": "other", "other_name": "Finn"}
    )
    shown = plain(client_for(cast.morag).get(page(cast, "updates")))
    for told in ("To Isa: Did", "To Finn: Did", "To someone in the team: Did"):
        assert told in shown
    assert "To you: Did" in plain(client_for(cast.magnus).get(page(cast, "updates")))


def test_nobody_thanks_themselves(cast):
    answers = {"member": cast.place("ailsa"), "words": "All of it."}
    with pytest.raises(Refused, match="same person"):
        services.say_thanks(by=cast.ailsa, project=cast.project, answers=answers)
