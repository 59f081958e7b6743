"""Given people whom easy read suits, when an update goes out, then they get the checked sheet, and never a draft."""

import io
from email import message_from_bytes, policy

import pypdf
import pytest
from django.urls import reverse

from intheroom.accounts.models import Installation
from intheroom.easyread.adapter import words_now
from intheroom.easyread.services import check_lines, save_lines
from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.sending import send_due
from intheroom.kit.tell.notices import Told
from intheroom.people.services import change_details, save_inclusion
from intheroom.updates import services
from intheroom.updates.adapter import Reach, content_of
from intheroom.updates.easy import easy_for
from intheroom.updates.notices import update_notice

WORDS = {"short": "The hall is ours on Fridays.", "happened": "We rang.", "next_steps": "Morag asks."}
LIKES = {"formats": ["easy_read"], "see_words": "team", "see_reach": "team"}


def page(cast, name, update):
    return reverse(f"updates:{name}", args=[cast.project.ref, update.pk])


def plain(answer):
    return " ".join(answer.text.replace("<bdi>", "").replace("</bdi>", "").split())


@pytest.fixture
def liked(cast):
    """Isa hears by post, Erlend by e-mail, Freya by phone: easy read suits all three. Magnus hears by post."""
    for name, says in {
        "isa": {"reach_by": ["post"], "post_to": "2 Pier Road", **LIKES},
        "erlend": {"reach_by": ["email"], **LIKES},
        "freya": {"reach_by": ["call"], **LIKES},
        "magnus": {"reach_by": ["post"], "post_to": "4 Pier Road", "see_reach": "team"},
    }.items():
        person = cast.people[name]
        ways = {"email": f"{name}@example.org", "phone": "01856 555 010"}
        change_details(by=person, person=person, name=person.name, ways=ways, reach_seen_by="team")
        save_inclusion(by=person, person=person, answers=says)
    return cast


def written(cast, *, is_checked):
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    notice = update_notice(update)
    sheet = save_lines(by=cast.ailsa, notice=notice, lines=[("place", "We have the hall each Friday.")])
    if is_checked:
        answers = {"named": "Two people of the team", "words_seen": words_now(notice, sheet)}
        check_lines(by=cast.ailsa, notice=notice, answers=answers)
    return update


def letters_of(cast, client, update):
    pages = pypdf.PdfReader(io.BytesIO(client.post(page(cast, "letters", update)).content)).pages
    return [" ".join(one.extract_text().split()) for one in pages]


@pytest.mark.django_db(transaction=True)
def test_a_checked_sheet_goes_to_those_whom_it_suits(liked, client_for, mail_server):
    cast, client = liked, client_for(liked.ailsa)
    update = written(cast, is_checked=True)
    assert "They get the easy-read sheet too." in plain(client.get(page(cast, "update", update)))
    services.begin_telling(by=cast.ailsa, update=update)
    while send_due("test"):
        pass
    (mail,) = [one for one in mail_server.taken if one.rcpt_tos == ["erlend@example.org"]]
    parts = message_from_bytes(mail.content, policy=policy.default)
    text = parts.get_body(("plain",)).get_content()
    assert text.index("We have the hall each Friday.") < text.index("The hall is ours on Fridays.")
    (sheet,) = parts.iter_attachments()
    assert sheet.get_filename() == "easy-read.pdf"
    (on_paper,) = pypdf.PdfReader(io.BytesIO(sheet.get_content())).pages
    assert "Checked by Two people of the team" in " ".join(on_paper.extract_text().split())
    # One letter, one easy-read sheet and one envelope for Isa; a letter and an envelope for Magnus.
    printed = letters_of(cast, client, update)
    assert len(printed) == 5
    assert sum("We have the hall each Friday." in one for one in printed) == 1
    told_by = plain(client.post(page(cast, "call_list", update)))
    assert told_by.count("Take the easy-read sheet along") == 2  # Isa and Freya still wait


@pytest.mark.django_db(transaction=True)
def test_a_draft_goes_to_nobody_and_whoever_sends_is_told(liked, client_for, mail_server):
    cast, client = liked, client_for(liked.ailsa)
    update = written(cast, is_checked=False)
    shown = plain(client.get(page(cast, "update", update)))
    assert "Easy words with pictures suit: " in shown
    assert all(name in shown for name in ("Isa", "Erlend", "Freya"))
    assert "If you do not wait for that, they get the plain words only." in shown
    services.begin_telling(by=cast.ailsa, update=update)
    while send_due("test"):
        pass
    assert not any(b"each Friday" in mail.content or b"pdf" in mail.content for mail in mail_server.taken)
    assert len(letters_of(cast, client, update)) == 4
    assert "so they hear the plain words" in plain(client.post(page(cast, "call_list", update)))
    # It can still be checked; whoever waits gets it then.
    notice = update_notice(update)
    answers = {"named": "Isa's group", "words_seen": words_now(notice, sheet_now(notice))}
    check_lines(by=cast.ailsa, notice=notice, answers=answers)
    assert len(letters_of(cast, client, update)) == 5


def sheet_now(notice):
    return notice.about.easy_sheets.get()


@pytest.mark.django_db
def test_a_letter_that_is_posted_by_a_service_brings_the_sheet_along(liked):
    cast = liked
    update = written(cast, is_checked=True)
    easy = easy_for(update, cast.project.members.select_related("person"), cast.ailsa)
    told = Told(update_notice(update, to="Isa"), Installation.current())
    reach = Reach(post_to="2 Pier Road\nStromness")
    with_sheet = content_of(Channel.LETTER, told, reach, easy.read_by(cast.place("isa").pk, told))
    assert "We have the hall each Friday." in with_sheet.html
    assert easy.read_by(cast.place("magnus").pk, told) is None
