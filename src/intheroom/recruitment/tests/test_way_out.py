"""The way out: said openly, with a reason, and told to everyone who has a place or came forward."""

import pytest
from django.core import mail
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intheroom.accounts.models import Installation
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.outbox.choices import State
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.refusal import Refused
from intheroom.people import services as people
from intheroom.people.services import add_person
from intheroom.recruitment import services
from intheroom.recruitment.models import ComingForward, WayOut
from intheroom.recruitment.queries.way_out import way_out_of
from intheroom.recruitment.services import callouts
from intheroom.recruitment.services.coming import come_forward
from tests.furnishing.finding import CAME

pytestmark = pytest.mark.django_db
WHOLE = {
    "becomes": "consultation",
    "what": "We visit people at home.",
    "why": "Few can travel in winter.",
    "for_you": "We still pay your bus.",
    "decided_by": "team",
}


def goes(cast, **more):
    return services.take_way_out(by=cast.ailsa, project=cast.project, answers={**WHOLE, **more})


def came(cast, name, state="wishes"):
    person = add_person(by=cast.ailsa, name=name, signs_in=False)
    return ComingForward.objects.create(project=cast.project, person=person, state=state)


@pytest.mark.parametrize("missing", ["becomes", "what", "why", "decided_by"])
def test_it_says_what_why_and_who_decided(cast, missing):
    with pytest.raises(Refused):
        goes(cast, **{missing: ""})
    with pytest.raises(Refused):
        goes(cast, becomes="coproduction")
    assert not WayOut.objects.exists()
    assert way_out_of(cast.project) is None


def test_everyone_who_has_a_place_or_came_forward_is_to_be_told(cast):
    came(cast, "Kirsty")
    came(cast, "Somebody who said no", state="said_no")
    row = goes(cast)
    told = set(row.tellings.values_list("person__name", flat=True))
    assert {"Kirsty", "Morag", "Isa", "Erlend"} <= told
    assert not {"Ailsa", "Somebody who said no"} & told
    cast.project.refresh_from_db()
    assert cast.project.kind == "consultation"
    assert way_out_of(cast.project) == row
    assert not AuditEvent.objects.filter(facts__icontains="winter").exists()


def test_each_is_told_once_and_members_read_why_but_not_who_was_told(cast, client_for):
    kirsty = came(cast, "Kirsty").person
    row = goes(cast)
    telling = row.tellings.get(person=kirsty)
    page = reverse("recruitment:way_out", args=[cast.project.ref, row.pk])
    shown = client_for(cast.ailsa).get(page).content.decode()
    for words in (
        "Kirsty",
        "Few can travel in winter.",
        "We still pay your bus.",
        "Thank you for saying yes",
    ):
        assert words in shown
    member = client_for(cast.erlend).get(page).content.decode()
    assert "Few can travel in winter." in member
    assert "Kirsty" not in member
    with pytest.raises(Refused):
        services.note_told(by=cast.ailsa, telling=telling, how="")
    services.note_told(by=cast.ailsa, telling=telling, how="phone")
    services.note_told(by=cast.morag, telling=telling, how="paper")
    telling.refresh_from_db()
    assert (telling.told_how, telling.told_by) == ("phone", cast.ailsa)


def test_the_page_asks_as_much_of_the_database_for_many_as_for_one(cast, client_for):
    browser, counts = client_for(cast.ailsa), []
    for many in (1, 12):
        for number in range(many):
            came(cast, f"Nick {many} {number}")
        page = reverse("recruitment:way_out", args=[cast.project.ref, goes(cast).pk])
        browser.get(page)
        with CaptureQueriesContext(connection) as asked:
            assert "Nick" in browser.get(page).content.decode()
        counts.append(len(asked))
    assert counts[0] == counts[1]


@override_settings(GATEWAYS={"email": {"kind": "smtp"}})
def test_an_email_goes_only_to_those_who_chose_it_and_want_no_care_taken(cast):
    for person, answers in (
        (cast.morag, {"reach_by": ["email"], "see_reach": "team"}),
        (cast.erlend, {"reach_by": ["email"], "reach_not": ["neutral"], "see_reach": "team"}),
        (cast.magnus, {"reach_by": ["post"], "see_reach": "team"}),
    ):
        people.save_inclusion(by=person, person=person, answers=answers)
    row = goes(cast)
    by_email = {one.person.name: one for one in row.tellings.filter(by_email=True)}
    assert set(by_email) == {"Morag"}
    (message,) = messages_about(by_email["Morag"].about)
    assert message.state == State.QUEUED
    services.note_told(by=cast.ailsa, telling=by_email["Morag"], how="in_person")
    message.refresh_from_db()
    assert message.state == State.WITHDRAWN
    assert not mail.outbox


def test_nothing_is_decided_where_the_words_could_not_go_out(sensitive_cast):
    cast = sensitive_cast
    with pytest.raises(Refused):
        goes(cast, why=f"{cast.project.internal_name} is too hard.")
    Installation.objects.update(phone="")
    with pytest.raises(Refused):
        goes(cast)
    assert not WayOut.objects.exists()


def test_whoever_answers_an_older_call_out_after_it_is_told_as_well(cast, client_for):
    older = callouts.start_call_out(by=cast.ailsa, project=cast.project)
    row = goes(cast)
    cast.project.refresh_from_db()
    older.refresh_from_db()
    newcomer = come_forward(by=cast.ailsa, call_out=older, answers=CAME)
    assert row.tellings.filter(person=newcomer.person, told_on=None).exists()
    page = reverse("recruitment:came", args=[cast.project.ref, newcomer.pk])
    assert "Tell them that the project goes another way" in client_for(cast.ailsa).get(page).content.decode()
    newer = callouts.start_call_out(by=cast.ailsa, project=cast.project)
    newer.out_at = timezone.now()
    newer.save()
    other = come_forward(by=cast.ailsa, call_out=newer, answers=CAME)
    assert not row.tellings.filter(person=other.person).exists()


def test_the_front_page_advises_no_plan_any_more(cast, as_coordinator):
    page = reverse("recruitment:recruitment", args=[cast.project.ref])
    advice = "The days for finding people are not set yet."
    assert advice in as_coordinator.get(page).content.decode()
    row = goes(cast)
    shown = as_coordinator.get(page).content.decode()
    assert advice not in shown
    assert reverse("recruitment:way_out", args=[cast.project.ref, row.pk]) in shown
