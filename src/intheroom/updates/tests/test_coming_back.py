"""What people answer to an e-mail, and mail that comes back, lands where those who lead see it."""

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from intheroom.kit.outbox import services as outbox
from intheroom.kit.outbox.arriving.mails import read_mail
from intheroom.kit.outbox.models import ClosedWay, Message
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.sending import send_due
from intheroom.kit.outbox.tests.mails import parts, reply, report
from intheroom.people.services import change_details, save_inclusion
from intheroom.people.services.erasing import erase_person
from intheroom.people.services.export import everything_about
from intheroom.updates import services
from intheroom.updates.models import UpdateReply
from intheroom.updates.queries import came_back_of, waiting_of

pytestmark = pytest.mark.django_db

WORDS = {"short": "The hall is ours on Fridays.", "next_steps": "Morag asks about the bus."}


def page(cast, name, **gaps):
    return reverse(f"updates:{name}", kwargs={"ref": cast.project.ref, **gaps})


def plain(answer):
    return " ".join(answer.text.replace("<bdi>", "").replace("</bdi>", "").split())


def by_email(cast, name, address):
    person = cast.people[name]
    change_details(by=person, person=person, name=person.name, ways={"email": address}, reach_seen_by="team")
    save_inclusion(by=person, person=person, answers={"reach_by": ["email"], "see_reach": "team"})


def told_of(cast):
    """The update, and the message that went to Isa."""
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    rows = services.begin_telling(by=cast.ailsa, update=update)
    while send_due("test"):
        pass
    [message] = [one for row in rows for one in outbox_of(row) if row.member.person == cast.isa]
    return update, message


def outbox_of(row):
    return messages_about(row.about)


def come(raw):
    outbox.take_mail(arrived=read_mail(raw))


@pytest.fixture
def told(cast, mail_server):
    by_email(cast, "isa", "isa@example.org")
    return told_of(cast)


def test_an_answer_by_mail_is_theirs_and_read_by_those_who_may(cast, told, client_for):
    update, message = told
    come(reply(message.mark, "Mondays, please.", "> The hall is ours on Fridays."))
    row = UpdateReply.objects.get()
    assert row.person == cast.isa
    assert b"Mondays" not in bytes(row.words_sealed)
    here = page(cast, "update", update_id=update.pk)
    shown = plain(client_for(cast.ailsa).get(here))
    assert "By e-mail." in shown
    assert "Mondays, please." in shown
    assert "another address" not in shown
    assert "Mondays" not in plain(client_for(cast.erlend).get(here))


def test_people_are_asked_to_answer_only_where_answers_come_back(cast, mail_server, settings):
    by_email(cast, "isa", "isa@example.org")
    told_of(cast)
    assert "Answer this e-mail" not in str(mail_server.taken[-1].content)
    settings.GATEWAYS = {"email": {**settings.GATEWAYS["email"], "back": "replies@example.org"}}
    told_of(cast)
    assert "Answer this e-mail" in str(mail_server.taken[-1].content)


def test_an_answer_from_another_address_and_without_its_files_says_so(cast, told, client_for):
    update, message = told
    pieces = [
        ("Content-Type: text/html", "<p>Look<script>x</script>"),
        ("Content-Type: image/png; name=a.png", "x"),
    ]
    come(parts(message.mark, *pieces).replace(b"isa@example.org", b"eve@example.org"))
    shown = plain(client_for(cast.ailsa).get(page(cast, "update", update_id=update.pk)))
    assert "It came from another address than the one we wrote to." in shown
    assert "1 file that came with it was not taken." in shown
    assert "&lt;script" not in shown


def test_one_that_came_back_waits_on_the_list_and_in_the_advice_and_nowhere_says_what_it_was_about(
    cast, told, client_for
):
    update, message = told
    client = client_for(cast.ailsa)
    assert "could not be reached" not in plain(client.get(page(cast, "updates")))
    come(report(message.mark))
    assert message.subject in [row.member.person.subject for row in waiting_of(update)]
    shown = plain(client.get(page(cast, "update", update_id=update.pk)))
    today = date_format(timezone.localdate(), "j E Y")
    assert f"By e-mail. {today}. Could not be sent. It came back" in shown
    assert "Ask them for another way.</dd>" in shown
    assert "Messages to 1 person came back." in plain(client.get(page(cast, "updates")))
    assert "came back" not in plain(client_for(cast.erlend).get(page(cast, "updates")))


def press(client, here, **fields):
    token = client.get(here).text.split('name="send_id" value="')[1].split('"')[0]
    return client.post(here, {"send_id": token, **fields}, follow=True)


def test_whoever_leads_says_try_again_and_the_next_update_goes_there(cast, told, client_for):
    come(report(told[1].mark))
    here, client = page(cast, "came_back"), client_for(cast.ailsa)
    assert "Isa" in plain(client.get(here))
    assert "isa@example.org" not in plain(client.get(here))
    assert f'href="{cast.isa.details_url}"' in client.get(here).text
    way = ClosedWay.objects.get()
    assert client_for(cast.erlend).post(here, {"way": way.pk}).status_code == 404
    shown = press(client, here, way=way.pk)
    assert "Nothing came back" in plain(shown)
    assert not ClosedWay.objects.exists()
    _, message = told_of(cast)
    assert message.state == "sent"


def test_another_address_is_enough(cast, told):
    come(report(told[1].mark))
    by_email(cast, "isa", "isa@other.example")
    assert came_back_of(cast.project) == []
    _, message = told_of(cast)
    assert message.state == "sent"


def test_another_project_does_not_learn_that_they_cannot_be_reached(cast, told):
    come(report(told[1].mark))
    by_email(cast, "isa", "isa@example.org")
    assert [one.member for one in came_back_of(cast.project)] == [cast.place("isa")]
    Message.objects.update(chain="another")
    assert came_back_of(cast.project) == []


def test_with_the_person_goes_what_they_answered_and_what_came_back(cast, told):
    _, message = told
    come(reply(message.mark, "Mondays, please."))
    come(report(message.mark))
    titles = {part.title for part in everything_about(cast.isa, actor=cast.isa)}
    assert {"What you said to an update", "Addresses of yours that did not work"} <= titles
    erase_person(by=cast.host, person=cast.isa, choices={})
    assert not UpdateReply.objects.exists()
    assert not ClosedWay.objects.exists()
    come(reply(message.mark, "And Tuesdays.", number="7"))
    assert not UpdateReply.objects.exists()
