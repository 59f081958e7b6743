"""Somebody drifts away: the support lead alone sees why, rings, and notes what came of it; anyone can stay off."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as DjangoTestCase

from intheroom.inclusion import services as inclusion
from intheroom.inclusion.models import Arrangement
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.people.services import save_inclusion
from intheroom.people.services.erasing import erase_person
from intheroom.people.services.export import everything_about
from intheroom.projects.models import Project
from intheroom.projects.queries import tasks_of
from intheroom.support import services
from intheroom.support.models import CheckIn, CheckInWish
from intheroom.support.queries import might_like_a_call
from intheroom.support.tests.pairs import ask_two, name_lead, page, written_down
from intheroom.team.services import places
from tests.cast import make_cast

pytestmark = pytest.mark.django_db

SEND = "3f7a4ab2-0b2e-4f7e-9d7c-11111111111"
LINE = "Someone might like a call from you."


def long_ago(days=60):
    return time_machine.travel(timezone.now() - datetime.timedelta(days=days), tick=False)


def wants_a_buddy(cast, name="erlend", days=60):
    with long_ago(days):
        services.ask_for_support(
            by=cast.people[name], member=cast.place(name), answers={"buddy": "wants_buddy"}
        )


def listed(cast, lead="rendall"):
    return {member.person.name for member in might_like_a_call(cast.project, cast.people[lead])}


def what_next(cast, name):
    return [task["overdue"] for task in tasks_of(cast.project, cast.people[name]) if task["overdue"]]


def note(cast, name="erlend", by="rendall", **answers):
    return services.note_check_in(
        by=cast.people[by], member=cast.place(name), answers={"came_of": "spoke", **answers}
    )


def test_the_support_lead_sees_why_rings_and_notes_it_and_the_person_reads_it(cast, client_for):
    name_lead(cast)
    wants_a_buddy(cast)
    assert LINE in what_next(cast, "rendall")
    rendall, erlend = client_for(cast.rendall), client_for(cast.erlend)
    shown = page(cast, rendall, "check_ins")
    assert "They would like a buddy, and have none." in shown
    form = reverse("support:note_check_in", args=[cast.project.ref, cast.place("erlend").pk])
    asked = rendall.get(form).text
    token = asked.split('name="send_id" value="')[1].split('"')[0]
    sent = rendall.post(
        form, {"send_id": token, "came_of": "spoke", "words": "We look for a buddy together.", "again": "14"}
    )
    assert sent.status_code == 302

    shown = page(cast, rendall, "check_ins")
    assert "Nobody stands here now." in shown
    assert "We look for a buddy together." in shown
    assert LINE not in what_next(cast, "rendall")
    assert "We look for a buddy together." in page(cast, erlend, "support")
    with time_machine.travel(timezone.now() + datetime.timedelta(days=15)):
        assert listed(cast) == {"Erlend"}


def test_nobody_else_reads_of_it_anywhere(cast, client_for):
    name_lead(cast)
    wants_a_buddy(cast)
    note(cast, words="canary")
    for name in ("ailsa", "morag", "magnus"):
        client = client_for(cast.people[name])
        assert LINE not in what_next(cast, name)
        assert "canary" not in page(cast, client, "support")
        for address in ("check_ins", "note_check_in"):
            gaps = [cast.place("erlend").pk] if address == "note_check_in" else []
            assert (
                client.get(reverse(f"support:{address}", args=[cast.project.ref, *gaps])).status_code == 404
            )
        with pytest.raises(Refused, match="Only the support lead"):
            note(cast, by=name)
    [line] = AuditEvent.objects.filter(verb="note_check_in")
    assert (line.about, line.facts) == (f"support.checkin:{CheckIn.objects.get().pk}", {})
    # Whoever looks after support next reads what they note themselves.
    name_lead(cast, "magnus")
    assert "canary" not in page(cast, client_for(cast.magnus), "check_ins")


def test_what_is_needed_counts_only_where_the_team_may_know_it(cast):
    name_lead(cast)
    for name, level in (("erlend", "team"), ("magnus", "keyholders")):
        person = cast.people[name]
        with long_ago():
            save_inclusion(by=person, person=person, answers={"room": ["quiet"], "see_there": level})
            job = Arrangement.objects.get(need__person=person)
            inclusion.say_if_it_works(by=person, job=job, answers={"works": "no"})
    with long_ago():
        inclusion.ask_everyone(
            by=cast.ailsa,
            project=cast.project,
            answers={"members": [cast.place("isa").pk, cast.place("erlend").pk]},
        )
    assert listed(cast) == {"Erlend", "Isa"}


def test_a_question_about_a_buddy_that_waits_for_one_of_two(cast):
    name_lead(cast)
    with long_ago():
        pair = ask_two(cast)
        services.say_about_pair(by=cast.erlend, pair=pair, answers={"answer": "yes"})
    assert listed(cast) == {"Isa"}


def test_whoever_rests_leaves_attends_or_hides_is_not_listed(cast):
    name_lead(cast)
    wants_a_buddy(cast)
    places.pause_place(member=cast.place("erlend"), by=cast.erlend)
    assert listed(cast) == set()
    wants_a_buddy(cast, "rendall")
    assert listed(cast) == set()
    with long_ago():
        inclusion.ask_everyone(
            by=cast.ailsa, project=cast.project, answers={"members": [cast.place("isa").pk]}
        )
    assert listed(cast) == {"Isa"}
    Project.objects.filter(pk=cast.project.pk).update(is_sensitive=True)
    # Who chose to have no name there has none here either.
    assert listed(cast) == set()
    assert listed(cast, "ailsa") == {"Isa", "Dr Rendall"}


def test_do_not_list_me_by_a_button_on_paper_or_by_phone(cast, client_for):
    name_lead(cast)
    wants_a_buddy(cast)
    note(cast, again="14", words="canary")
    client = client_for(cast.erlend)
    shown = page(cast, client, "support")
    token = shown.split("support/calls/me/")[1].split('name="send_id" value="')[1].split('"')[0]
    assert (
        client.post(
            f"/p/{cast.project.ref}/support/calls/me/", {"send_id": token, "listed": "no"}
        ).status_code
        == 302
    )
    assert "You asked not to be listed" in page(cast, client, "support")
    # What was noted is gone from the lead's page, and the way to note more.
    assert "canary" not in page(cast, client_for(cast.rendall), "check_ins")
    with pytest.raises(Refused, match="asked not to be listed"):
        note(cast)

    isa = cast.place("isa")
    services.ask_for_support(
        by=cast.ailsa, member=isa, answers={"may_call": "no"}, said=written_down(cast, "isa", by="ailsa")
    )
    assert isa.check_in_wish.left_out
    services.ask_for_support(
        by=cast.ailsa, member=isa, answers={}, said=written_down(cast, "isa", by="ailsa")
    )
    assert CheckInWish.objects.get(member=isa).left_out


def test_words_typed_while_somebody_is_heard_of_are_kept_and_after_a_no_they_are_handed_back(
    cast, client_for
):
    name_lead(cast)
    wants_a_buddy(cast)
    client, member = client_for(cast.rendall), cast.place("erlend")
    form = reverse("support:note_check_in", args=[cast.project.ref, member.pk])
    # Meanwhile they looked at their answer again: nothing stands against their name any more.
    services.ask_for_support(by=cast.erlend, member=member, answers={"buddy": "wants_buddy"})
    assert listed(cast) == set()
    typed = {"came_of": "spoke", "words": "We had tea.", "again": "14", "send_id": f"{SEND}1"}
    assert client.post(form, typed).status_code == 302
    services.say_if_listed(by=cast.erlend, member=member, listed=False)
    assert client.get(form).status_code == 404
    late = client.post(form, typed | {"words": "We had tea twice.", "send_id": f"{SEND}2"})
    assert "They asked not to be listed here." in late.text
    assert "We had tea twice." in late.text
    assert CheckIn.objects.count() == 1


def test_no_name_is_learned_from_the_form(cast, client_for):
    name_lead(cast)
    Project.objects.filter(pk=cast.project.pk).update(is_sensitive=True)
    for name, status in (("erlend", 404), ("rendall", 404)):
        form = reverse("support:note_check_in", args=[cast.project.ref, cast.place(name).pk])
        assert client_for(cast.rendall).get(form).status_code == status


def test_it_is_in_ones_own_copy_and_goes_when_somebody_is_forgotten(cast):
    name_lead(cast)
    wants_a_buddy(cast)
    note(cast, words="canary")
    kept = {part.title: part.rows for part in everything_about(cast.erlend, actor=cast.erlend)}
    assert "canary" in str(kept["What came of a call to you"])
    services.say_if_listed(by=cast.erlend, member=cast.place("erlend"), listed=False)
    erase_person(by=cast.host.person, person=cast.erlend, choices={})
    assert not CheckIn.objects.exists()
    assert not CheckInWish.objects.exists()


def test_the_list_asks_as_often_for_many_as_for_one(cast, client_for):
    name_lead(cast)
    wants_a_buddy(cast)
    client, url = client_for(cast.rendall), reverse("support:check_ins", args=[cast.project.ref])
    client.get(url)
    counts = []
    for names in ((), ("morag", "magnus")):
        for name in names:
            wants_a_buddy(cast, name)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 10


NAMES = ("erlend", "magnus", "morag")
HAPPENS = st.lists(
    st.tuples(
        st.sampled_from(NAMES), st.sampled_from(["wish", "off", "on", "pause", "back", "note", "form"])
    ),
    max_size=8,
)


class WhateverHappens(DjangoTestCase):
    """Whoever said "do not list me", or rests, is never listed and never noted, in any order of things."""

    @settings(max_examples=10, deadline=None)
    @given(HAPPENS)
    def test_off_means_off(self, happens):
        cast, off, resting = make_cast(), set(), set()
        name_lead(cast)
        for name, what in happens:
            self.happens(cast, name, what, off, resting)
            shown = listed(cast)
            assert shown.isdisjoint({cast.people[one].name for one in off | resting})
            if off:
                # The line in what comes next says no more than the page.
                assert (LINE in what_next(cast, "rendall")) == bool(shown)

    @staticmethod
    def happens(cast, name, what, off, resting):
        person, member = cast.people[name], cast.place(name)
        member.refresh_from_db()
        if what in {"off", "on"}:
            services.say_if_listed(by=person, member=member, listed=what == "on")
            (off.add if what == "off" else off.discard)(name)
        elif what == "wish":
            wants_a_buddy(cast, name)
        elif what == "form":
            with long_ago():
                inclusion.ask_everyone(by=cast.ailsa, project=cast.project, answers={"members": [member.pk]})
        elif what == "note" and name not in off:
            note(cast, name, again="14")
        elif what == "pause" and name not in resting:
            places.pause_place(member=member, by=person)
            resting.add(name)
        elif what == "back" and name in resting:
            places.accept_place(member=member, by=person)
            resting.discard(name)
