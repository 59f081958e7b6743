"""What is older than it may be: it goes only after a yes, and never by a wrong clock."""

import datetime

import pytest
from django.core.management import CommandError, call_command
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.ask.models import Draft
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.clock import refuse_if_clock_is_ahead
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.people.services import sweeping
from intheroom.people.services.requests import take_request


def gone_for_800_days(cast):
    """Erlend left long ago; Magnus is known as long and still here."""
    long_ago = timezone.now() - datetime.timedelta(days=800)
    for name in ("erlend", "magnus"):
        Person.objects.filter(pk=cast.people[name].pk).update(created_at=long_ago)
    cast.erlend.roles.update(ended_at=long_ago)


def let_clock_jump(days):
    """Everything so far happened so many days earlier: as if the clock of the machine had jumped ahead."""
    for event in AuditEvent.objects.all():
        QuerySet(AuditEvent).filter(pk=event.pk).update(at=event.at - datetime.timedelta(days=days))


def is_forgotten(person):
    return Person.objects.get(pk=person.pk).erased_at is not None


def test_no_sweep_forgets_anybody_by_itself(full, capsys):
    assert sweeping.people_past_time() == []
    gone_for_800_days(full)
    assert "yes: 1." in sweeping.sweep_at_start()
    call_command("sweep")
    assert "Erlend" in capsys.readouterr().out
    call_command("sweep", dry_run=True, forget_people=True)
    assert [one.person for one in sweeping.people_past_time()] == [full.erlend]
    assert not is_forgotten(full.erlend)


def test_the_host_says_yes_for_each(full, client_for):
    gone_for_800_days(full)
    browser = client_for(full.host.person)
    assert "Erlend" in browser.get(reverse("people:past_time")).content.decode()
    address = reverse("people:forget_past_time", args=[full.erlend.pk])
    page = browser.get(address).content.decode()
    assert not is_forgotten(full.erlend)
    browser.post(address, {"send_id": page.split('name="send_id" value="')[1].split('"')[0]})
    assert is_forgotten(full.erlend)
    assert browser.get(address).status_code == 404
    assert browser.get(reverse("people:forget_past_time", args=[full.magnus.pk])).status_code == 404
    assert client_for(full.ailsa).get(reverse("people:past_time")).status_code == 404


def test_the_command_forgets_only_when_told_and_no_one_else(full):
    gone_for_800_days(full)
    call_command("sweep", forget_people=True)
    assert is_forgotten(full.erlend)
    assert not is_forgotten(full.magnus)


def test_whoever_came_back_meanwhile_is_not_forgotten(full):
    gone_for_800_days(full)
    full.erlend.roles.update(ended_at=None)
    with pytest.raises(Refused, match="take part again"):
        sweeping.forget_past_time(by=None, person=full.erlend)


def test_a_clock_far_ahead_takes_nothing_away(full, client_for):
    gone_for_800_days(full)
    Draft.objects.create(key="account 0 old", typed_sealed=b"")
    Draft.objects.update(updated_at=timezone.now() - datetime.timedelta(days=91))
    let_clock_jump(days=500)
    # Signing in with the wrong clock writes a new line, which must not make the clock right.
    record("account.signed_in", by=None, about="accounts.account:1")
    assert "Look at the machine’s clock" in sweeping.sweep_at_start()
    for told in ({}, {"forget_people": True}):
        with pytest.raises(CommandError, match="clock"):
            call_command("sweep", **told)
    browser = client_for(full.host.person)
    for name, gaps in (("forget_past_time", [full.erlend.pk]), ("take_records_away", [])):
        page = browser.get(reverse("people:forget_past_time", args=[full.erlend.pk])).content.decode()
        sent = {"send_id": page.split('name="send_id" value="')[1].split('"')[0]}
        answer = browser.post(reverse(f"people:{name}", args=gaps), sent)
        assert "clock" in answer.content.decode(), answer
    assert (is_forgotten(full.erlend), Draft.objects.filter(key="account 0 old").exists()) == (False, True)
    call_command("sweep", forget_people=True, clock_is_right=True)
    assert (is_forgotten(full.erlend), Draft.objects.filter(key="account 0 old").exists()) == (True, False)


def test_a_month_without_anybody_is_no_wrong_clock(full):
    let_clock_jump(days=80)
    refuse_if_clock_is_ahead()


def test_old_records_wait_for_a_yes(full, client_for):
    asked = take_request(by=full.magnus, person=full.isa, kind="see")
    asked.__class__.objects.filter(pk=asked.pk).update(
        ended="done", ended_on=timezone.localdate() - datetime.timedelta(days=1200)
    )
    sweeping.sweep_leftovers()
    assert sum(sweeping.records_past_time().values()) == 1
    browser = client_for(full.host.person)
    page = browser.get(reverse("people:past_time")).content.decode()
    sent = {"send_id": page.split('name="send_id" value="')[1].split('"')[0]}
    browser.post(reverse("people:take_records_away"), sent)
    assert sweeping.records_past_time() == {}
    assert not asked.__class__.objects.filter(pk=asked.pk).exists()
