"""The list is opened once and worked through; what was noted is kept, and what changes meanwhile counts."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.outbox.models import Message
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.letters import MOST_ADDRESS_LINES
from intheroom.people.services import change_details, save_inclusion
from intheroom.projects.queries import tasks_of
from intheroom.team.services.members import add_member
from intheroom.updates import services
from intheroom.updates.adapter import Entry, Reach
from intheroom.updates.adapter.telling import address_of
from intheroom.updates.choices import TellBy
from intheroom.updates.models import Telling
from intheroom.updates.queries import rows_of, waiting_of

pytestmark = pytest.mark.django_db

WORDS = {"short": "The hall is ours on Fridays.", "next_steps": "Morag asks about the bus."}


@pytest.fixture
def update(cast):
    """Isa and Erlend like a call, Magnus likes a letter; the others are met."""
    for name, answers in {
        "isa": {"reach_by": ["call"]},
        "erlend": {"reach_by": ["call"]},
        "magnus": {"reach_by": ["post"], "post_to": "2 Pier Road"},
    }.items():
        person = cast.people[name]
        change_details(
            by=person, person=person, name=person.name, ways={"phone": "01856 555 010"}, reach_seen_by="team"
        )
        save_inclusion(by=person, person=person, answers={**answers, "see_reach": "team"})
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    services.begin_telling(by=cast.ailsa, update=update)
    return update


def at(name, update):
    return reverse(f"updates:{name}", args=[update.project.ref, update.pk])


def row(update, cast, name):
    return Telling.objects.get(update=update, member=cast.place(name))


def opened(client, update):
    shown = client.post(at("call_list", update)).text
    return {"save": "yes", "send_id": re.search(r'name="send_id" value="([^"]+)"', shown)[1]}, shown


def test_everyone_on_a_list_is_noted_with_one_tick_and_one_person_otherwise(cast, client_for, update):
    client = client_for(cast.ailsa)
    send, shown = opened(client, update)
    assert 'href="tel:01856555010"' in shown
    isa, erlend, magnus = (row(update, cast, name) for name in ("isa", "erlend", "magnus"))
    send |= {"all_call": "on", f"one_{erlend.pk}": "missed", f"one_{magnus.pk}": "on_its_way"}
    assert client.post(at("call_list", update), send)["Location"] == at("update", update)
    stands = {one: Telling.objects.get(pk=one.pk).stand for one in (isa, erlend, magnus)}
    assert list(stands.values()) == ["told", "missed", "on_its_way"]
    waiting = {one.member.person.name for one in waiting_of(update)}
    assert "Last try: I could not reach them." in client.post(at("call_list", update)).text
    assert "Erlend" in waiting
    assert not {"Isa", "Magnus"} & waiting
    # A second press of the same page does nothing more, and leads on.
    assert client.post(at("call_list", update), send)["Location"] == at("update", update)
    assert "Ailsa</bdi> noted it" in client.get(at("update", update)).text


def test_what_was_chosen_stays_where_the_day_is_wrong_or_nothing_was_noted(cast, client_for, update):
    client, isa = client_for(cast.ailsa), row(update, cast, "isa")
    send, _ = opened(client, update)
    later = timezone.localdate() + datetime.timedelta(days=2)
    day = {"on_day_day": later.day, "on_day_month": later.month, "on_day_year": later.year}
    answer = client.post(at("call_list", update), send | day | {f"one_{isa.pk}": "not_now"})
    assert answer.status_code == 422
    assert "This day has not come yet" in answer.text
    assert '<option value="not_now" selected>' in answer.text
    answer = client.post(at("call_list", update), send)
    assert (answer.status_code, "Nothing was noted yet" in answer.text) == (422, True)


def test_whoever_closed_a_way_since_is_told_in_another(cast, client_for, update):
    save_inclusion(by=cast.magnus, person=cast.magnus, answers={"reach_not": ["post"]}, is_whole=False)
    client = client_for(cast.ailsa)
    assert "2 Pier Road" not in client.post(at("call_list", update)).text
    assert "Nobody waits for a letter" in client.post(at("letters", update)).text
    assert row(update, cast, "magnus").way == TellBy.EMAIL


def test_whoever_comes_into_the_team_later_is_told_too(cast, client_for, update):
    client = client_for(cast.ailsa)
    assert "Tell them too" not in client.get(at("update", update)).text
    with pytest.raises(Refused, match="on the list already"):
        services.tell_newcomers(by=cast.ailsa, update=update)
    place = add_member(project=cast.project, by=cast.ailsa, answers={"name": "Sanna"})
    assert "1 person has come into the team since then." in client.get(at("update", update)).text
    services.tell_newcomers(by=cast.morag, update=update)
    assert place.pk in {one.member_id for one in waiting_of(update)}


def test_whoever_is_away_is_left_in_peace(cast, update):
    place = cast.place("isa")
    place.status = "paused"
    place.save()
    assert "Isa" not in {one.member.person.name for one in waiting_of(update)}
    assert "not in the team just now" in str([one.stands for one in rows_of(update)])


def test_telling_stops_while_nobody_knows_and_never_after(cast, client_for, update):
    client = client_for(cast.ailsa)
    assert "Stop, and change the words" in client.get(at("update", update)).text
    services.stop_telling(by=cast.ailsa, update=update)
    update.refresh_from_db()
    assert (update.is_draft, Telling.objects.count()) == (True, 0)
    services.write_update(
        by=cast.ailsa, project=cast.project, answers={**WORDS, "short": "It is on Mondays."}
    )
    services.begin_telling(by=cast.ailsa, update=update)
    isa = row(update, cast, "isa")
    services.note_telling(by=cast.ailsa, telling=isa, answers={"way": "call", "stand": "told"})
    with pytest.raises(Refused, match="told already"):
        services.stop_telling(by=cast.ailsa, update=update)
    shown = client.get(at("update", update)).text
    assert "Stop, and change the words" not in shown
    # It is put right in a new one, which says so.
    begun = client.get(
        f"{reverse('updates:write_update', args=[cast.project.ref])}?corrects={update.pk}"
    ).text
    assert "We put something right from our update of" in begun


def test_an_email_that_waits_is_taken_back_where_telling_stops(cast, mail_server):
    change_details(
        by=cast.isa, person=cast.isa, name="Isa", ways={"email": "isa@example.org"}, reach_seen_by="team"
    )
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    services.begin_telling(by=cast.ailsa, update=update)
    assert Message.objects.filter(state="queued").exists()
    services.stop_telling(by=cast.ailsa, update=update)
    assert not Message.objects.filter(state="queued").exists()


def test_nothing_goes_out_from_an_example(cast, mail_server):
    change_details(
        by=cast.isa, person=cast.isa, name="Isa", ways={"email": "isa@example.org"}, reach_seen_by="team"
    )
    cast.project.is_example = True
    cast.project.save()
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    services.begin_telling(by=cast.ailsa, update=update)
    assert not Message.objects.exists()


def test_the_step_is_done_once_each_was_told_and_says_who_still_waits_after_days(cast, update, time_machine):
    services.agree_updates(by=cast.ailsa, project=cast.project, answers={"every": "month"})
    assert step(cast)["overdue"] == ""
    time_machine.move_to(timezone.now() + datetime.timedelta(days=4))
    assert "not been told" in step(cast)["overdue"]
    first, *rest = Telling.objects.filter(update=update)
    for one in rest:
        services.note_telling(by=cast.ailsa, telling=one, answers={"way": one.way, "stand": "told"})
    sent = {"state": "sent", "due_at": timezone.now(), "subject": first.member.person.subject}
    Message.objects.create(key="k", channel="email", about=first.about, **sent)
    assert (step(cast)["overdue"], step(cast)["state"]) == ("", "done")


def step(cast):
    return next(one for one in tasks_of(cast.project) if one["title"] == "Keeping everyone told")


def test_an_address_of_many_lines_fits_the_envelope(cast, update):
    lines = [f"line {number}" for number in range(12)]
    entry = Entry(row(update, cast, "magnus"), Reach(post_to="\n".join(lines)), TellBy.POST)
    shown = address_of(entry)
    assert len(shown) <= MOST_ADDRESS_LINES
    assert all(line in " ".join(shown) for line in ["Magnus", *lines])


def test_the_list_says_who_reads_another_language_best_and_shows_our_words_in_it(cast, client_for, update):
    for name, answers in {
        "isa": {"language_code": "pl", "see_words": "team"},
        "erlend": {"language_code": "gd"},
    }.items():
        save_inclusion(by=cast.people[name], person=cast.people[name], answers=answers)
    _, shown = opened(client_for(cast.ailsa), update)
    assert "<strong>Polish – polski</strong>" in shown.replace("<bdi>", "").replace("</bdi>", "")
    there = f"{at('update', update)}?words=pl"
    assert f'href="{there}#in-words"' in shown
    assert "Text of the e-mail" in client_for(cast.ailsa).get(there).text
    assert "Text of the e-mail" not in client_for(cast.erlend).get(there).text


def test_the_list_as_a_file_holds_no_formula_and_says_nothing_in_its_name(cast, client_for, update):
    """Given a name that a spreadsheet would work out, when the list is taken as a file, then it is words in it."""
    cast.isa.name = '=HYPERLINK("http://x")'
    cast.isa.save()
    taken = client_for(cast.ailsa).post(at("call_list", update), {"file": "yes"})
    assert taken["Content-Disposition"] == 'attachment; filename="list.csv"'
    written = taken.content.decode()
    assert '"\'=HYPERLINK(""http://x"")"' in written
    assert "01856 555 010" in written
    assert {one.member.person.name for one in waiting_of(update)} >= {"Erlend", "Magnus"}
