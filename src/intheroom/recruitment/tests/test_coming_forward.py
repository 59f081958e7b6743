"""Whoever comes forward needs no account, is answered, and becomes a member without being asked anything twice."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intheroom.accounts.models import Account, Attempts
from intheroom.kit.advise.rules import rule_called
from intheroom.kit.advise.services import go_another_way
from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.people.permissions import may_help, standing_of
from intheroom.people.queries import answers_of, ways_to_reach
from intheroom.recruitment.adapter.coming import said_when_coming
from intheroom.recruitment.advice.callouts import BARRIERS_FIRST
from intheroom.recruitment.choices import ComingState
from intheroom.recruitment.models import ComingForward
from intheroom.recruitment.queries.coming import came_to
from intheroom.recruitment.services import callouts, coming, leaving
from intheroom.team.choices import Status
from tests.furnishing.finding import CAME, WORDS

TYPED = CAME | {
    "email": "erlend@example.org",
    "language_code": "gd",
    "help": "A lift to the hall.",
    "kinds": ["carer"],
    "together": "My sister",
    "reach_note": "",
    "own_kind": "",
}


@pytest.fixture
def open_one(cast):
    row = callouts.start_call_out(by=cast.ailsa, project=cast.project)
    callouts.write_call_out(by=cast.ailsa, call_out=row, answers=WORDS)
    callouts.ready_call_out(by=cast.ailsa, call_out=row)
    why = {"reason": "A try.", "look_again_on": None, "said": Said()}
    go_another_way(by=cast.ailsa.account, place=cast.project, rule=rule_called(BARRIERS_FIRST), **why)
    return callouts.publish_call_out(by=cast.ailsa, call_out=row)


def press(client, page, typed):
    """Send a form as its page would."""
    token = client.get(page).content.decode().partition('name="send_id" value="')[2][:36]
    return client.post(page, {**typed, "send_id": token})


def reply(call_out, **typed):
    """The page on the web, filled in by somebody nobody knows."""
    page = reverse("recruitment:reply_to_call_out", args=[call_out.address])
    return press(Client(), page, {**TYPED, **typed})


def test_somebody_comes_forward_on_the_web_without_an_account(cast, open_one):
    accounts = Account.objects.count()
    answer = reply(open_one)
    assert answer.status_code == 302
    row = ComingForward.objects.get()
    assert (row.person.name, row.state, row.language) == ("Inga", ComingState.ASKING, "gd")
    said = said_when_coming(row, cast.ailsa)
    assert (said.question, said.kinds, said.together) == ("Is there a bus?", ["carer"], "My sister")
    # An address somebody typed proves nothing: it is neither an account, nor the person who signs in with it.
    assert Account.objects.count() == accounts
    assert row.person != cast.erlend
    assert ways_to_reach(row.person, actor=cast.ailsa, purpose="to test")["email"] == "erlend@example.org"
    assert Client().get(answer["Location"]).status_code == 200


def test_without_a_way_to_reach_them_nothing_is_lost_and_the_page_says_how_to_go_on(open_one):
    answer = reply(open_one, phone="", email="")
    assert answer.status_code == 422
    assert "Tell us how we can reach you" in answer.content.decode()
    assert "Is there a bus?" in answer.content.decode()


def test_a_flood_is_stopped_and_nothing_says_from_where(open_one):
    for _ in range(30):
        reply(open_one, phone="", email="")
    answer = reply(open_one)
    assert answer.status_code == 429
    assert WORDS["phone"] in answer.content.decode()
    assert not ComingForward.objects.exists()
    assert "127.0.0.1" not in str(list(Attempts.objects.values()))


def test_those_who_lead_look_after_them_and_nobody_else_knows(cast, open_one, client_for):
    reply(open_one)
    row = ComingForward.objects.get()
    page = reverse("recruitment:came", args=[cast.project.ref, row.pk])
    assert "Is there a bus?" in client_for(cast.morag).get(page).content.decode()
    assert client_for(cast.magnus).get(page).status_code == 404
    assert may_help(cast.ailsa, row.person)
    assert not may_help(cast.magnus, row.person)
    assert not any(standing_of(cast.magnus, row.person))
    assert row.person.inclusion.parts.exists()
    # They may be given the form before they are a member.
    assert client_for(cast.ailsa).post(row.person.form_link_url, {"send_id": str(row.key)}).status_code == 302


def test_the_list_asks_as_little_of_the_database_for_many_as_for_one(
    cast, open_one, client_for, django_assert_num_queries
):
    page, client = reverse("recruitment:people_who_came", args=[cast.project.ref]), client_for(cast.ailsa)
    coming.come_forward(by=cast.ailsa, call_out=open_one, answers=CAME)
    client.get(page)
    with CaptureQueriesContext(connection) as asked:
        client.get(page)
    for _ in range(9):
        coming.come_forward(by=cast.ailsa, call_out=open_one, answers=CAME)
    with django_assert_num_queries(len(asked)):
        client.get(page)


def test_an_answer_that_is_late_is_shown_and_a_no_counts_at_once(cast, open_one):
    row = coming.come_forward(by=cast.ailsa, call_out=open_one, answers=TYPED)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    before = yesterday - datetime.timedelta(days=40)
    noted = {
        "words": "Met at the mart.",
        "on_day": before,
        "owner": cast.place("magnus"),
        "answer_by": yesterday,
    }
    coming.note_contact(by=cast.ailsa, coming=row, answers=noted)
    (came,) = came_to(cast.project)
    assert (came.is_overdue, came.days, came.has_nobody) == (True, 41, False)
    coming.note_contact(by=cast.ailsa, coming=row, answers={"is_answered": "yes", "wish": "no"})
    (came,) = came_to(cast.project)
    assert not came.is_overdue
    assert came.row.state == ComingState.SAID_NO
    with pytest.raises(Refused):
        coming.welcome_coming(by=cast.ailsa, coming=row, answers={})


def test_a_member_is_asked_nothing_twice(cast, open_one):
    reply(open_one)
    row = ComingForward.objects.get()
    member = coming.welcome_coming(by=cast.ailsa, coming=row, answers={"status": Status.ACTIVE})
    assert (member.person, member.kinds, member.side) == (row.person, ["carer"], "lived")
    answers = answers_of(member.person, actor=member.person, purpose="to test")
    assert answers["there_more"] == "A lift to the hall."
    # What they need is a job from the first day.
    kinds = set(
        cast.project.arrangements.filter(need__person=member.person).values_list("need__kind", flat=True)
    )
    assert {"own_words", "language_asking"} <= kinds
    row.refresh_from_db()
    assert (row.state, row.member) == (ComingState.JOINED, member)


def test_a_slip_is_keyed_in_and_leads_to_a_place(cast, open_one, client_for):
    """The shop hands in a slip. Its code opens the form; letters stand for boxes; and then they are welcomed."""
    client = client_for(cast.ailsa)
    here = client.get(reverse("ask:key_in"), {"code": f"comeforward-{open_one.address}"}).url
    assert here == reverse("recruitment:reply_to_call_out_for_someone", args=[open_one.address])
    keys = "1 = Eck\n4 = Ask at the shop\n5b 10b\n8 = A lift."
    typed = {"keys": keys, "way": "paper", "spoke_for": "Eck", "read_back": "not_yet"}
    went_to = press(client, here, {f"written_down-{name}": words for name, words in typed.items()})
    row = ComingForward.objects.get()
    assert went_to.url == reverse("recruitment:came", args=[cast.project.ref, row.pk])
    assert (row.person.name, row.state, row.way) == ("Eck", ComingState.WISHES, "paper")
    assert said_when_coming(row, cast.ailsa).kinds == ["carer"]
    page = reverse("recruitment:welcome_person", args=[cast.project.ref, row.pk])
    assert client.get(page).context["form"]["kinds"].value() == ["carer"]
    went_to = press(client, page, {"status": "active", "kinds": ["carer"]})
    member = cast.project.members.get(person=row.person)
    assert went_to.url == reverse("team:member", args=[cast.project.ref, member.pk])


def test_of_whoever_said_no_nothing_is_opened_any_more(cast, open_one, client_for):
    row = coming.come_forward(by=None, call_out=open_one, answers=TYPED)
    coming.note_contact(by=cast.ailsa, coming=row, answers={"wish": "no"})
    told = client_for(cast.ailsa).get(reverse("recruitment:came", args=[cast.project.ref, row.pk]))
    assert "stays closed" in told.content.decode()
    assert CAME["phone"] not in told.content.decode()


def test_half_a_year_after_a_no_nothing_is_left_of_them(cast, open_one):
    row = coming.come_forward(by=None, call_out=open_one, answers=TYPED)
    coming.note_contact(by=cast.ailsa, coming=row, answers={"wish": "no", "words": "No, thank you."})
    assert leaving.old_coming(dry=True) == 0
    ComingForward.objects.update(state_at=timezone.now() - datetime.timedelta(days=200))
    assert leaving.old_coming(dry=True) == 1
    assert leaving.old_coming() == 1
    assert leaving.old_coming() == 0
    person = Person.objects.get(pk=row.person_id)
    assert person.erased_at is not None
    assert person.phone_sealed is None
    row.refresh_from_db()
    assert row.words_sealed is None
    assert row.contacts.get().words_sealed is None
