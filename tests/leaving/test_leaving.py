"""Leaving: a copy of everything, being forgotten, and what stays whole; over every room and the whole schema."""

import json

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, models
from django.urls import reverse

from intheroom.accounts.models import Account
from intheroom.accounts.queries import account_with_email
from intheroom.kit.ask.models import Answered, Draft
from intheroom.kit.keep.models import SealedKey
from intheroom.kit.keep.sealing import KeyThrownAway
from intheroom.kit.keep.verifying import broken_rows
from intheroom.kit.refusal import Refused
from intheroom.people.keeping import all_kept
from intheroom.people.models import Person
from intheroom.people.queries import ways_to_reach
from intheroom.people.services import export
from intheroom.people.services.erasing import SOMEBODY, erase_again, erase_person, words_of
from intheroom.people.services.requests import take_request
from intheroom.projects.models import QuestionVoice
from intheroom.team.queries.picture import picture_of

OWN = "intheroom."


def models_about_people():
    """Every model of ours with a way to a person or an account, however long."""
    ours = [model for model in apps.get_models() if model.__module__.startswith(OWN)]
    reached = {Person, Account}
    while more := {model for model in ours if model not in reached and _leads_to(model, reached)}:
        reached |= more
    return reached


def _leads_to(model, reached):
    # Through a project everything leads to whoever started it: that is not about them.
    through = {one for one in reached if one.__name__ not in {"Project", "StakeholderGroup", "Stage"}}
    return any(
        isinstance(field, models.ForeignKey) and field.related_model in through
        for field in model._meta.get_fields()
    )


def test_every_table_about_people_says_what_it_is_and_how_long():
    declared = {kept.label.lower() for kept in all_kept()}
    missing = {model._meta.label_lower for model in models_about_people()} - declared
    assert not missing, f"declare these in the room's tables.py: {sorted(missing)}"


def test_every_table_is_in_the_copy_or_says_why_not():
    for kept in all_kept():
        assert bool(kept.whose) != bool(kept.why_not_told), kept.label
        assert apps.get_model(kept.label), kept.label


def test_the_copy_holds_what_was_said_in_every_room(full):
    parts = export.everything_about(full.erlend, actor=full.erlend)
    told = json.loads(export.as_file(full.erlend, parts))["parts"]
    text = json.dumps(told, ensure_ascii=False)
    for words in (
        "01856 999 888",
        "Ring twice",
        "The boat is late.",
        "A lift to the pier.",
        "erlend@example.org",
    ):
        assert words in text, words
    assert "I was at sea." not in text  # Dr Rendall's words
    # No mark of a way in, with which somebody who sees the copy could try out codes.
    assert not any("hash" in name for part in told.values() for row in part for name in row)
    assert "Each time somebody opened something sealed" in told


def test_the_copy_is_a_page_and_a_file_for_its_owner_only(full, client_for):
    for name in ("everything", "everything_file"):
        address = reverse(f"people:{name}", args=[full.rendall.pk])
        page = client_for(full.rendall).get(address)
        assert page.status_code == 200
        assert "I was at sea." in page.content.decode()
        assert client_for(full.magnus).get(address).status_code == 404
        assert client_for(full.ailsa).get(address).status_code == 404
    # Whoever can sign in reads it alone, even once they have asked; for Isa, who cannot, a lead prints it.
    for person, status in ((full.rendall, 404), (full.isa, 200)):
        take_request(by=full.magnus, person=person, kind="see")
        there = reverse("people:everything", args=[person.pk])
        assert client_for(full.ailsa).get(there).status_code == status


def erase(cast, **choices):
    erase_person(by=cast.erlend, person=cast.erlend, choices=choices)
    cast.erlend.refresh_from_db()
    return cast.erlend


def test_the_name_and_every_sealed_word_are_gone_from_the_whole_database(full, client_for):
    client_for(full.erlend).get("/")
    Draft.objects.create(key=f"account {full.erlend.account.pk} x", typed_sealed=b"Erlend")
    before = ways_to_reach(full.erlend, actor=None, purpose="to test")
    assert before["phone"] == "01856 999 888"
    erlend = erase(full)
    with connection.cursor() as cursor:
        for model in apps.get_models():
            if not model._meta.managed or model._meta.db_table.startswith("django_content"):
                continue
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            found = [row for row in cursor.fetchall() if "Erlend" in str(row) or "erlend@" in str(row)]
            assert not found, (model.__name__, found)
    assert (erlend.name, erlend.account.name, erlend.account.is_active) == (SOMEBODY, SOMEBODY, False)
    assert SealedKey.objects.get(pk=erlend.subject).locked is None
    assert account_with_email("erlend@example.org") is None
    keys = [session.get_decoded().get("_auth_user_id") for session in Session.objects.all()]
    assert str(erlend.account.pk) not in keys


def test_history_stays_whole(full):
    voices = QuestionVoice.objects.count()
    places = full.project.members.count()
    erase(full)
    assert broken_rows() == []
    assert (QuestionVoice.objects.count(), full.project.members.count()) == (voices, places)
    voice = QuestionVoice.objects.filter(person=full.erlend).last()
    assert (voice.name, voice.words) == (SOMEBODY, "")
    assert "Erlend" not in str(picture_of(full.project))


def test_words_may_stay_as_those_of_a_team_member(full):
    assert {kind.code for kind, _ in words_of(full.erlend)} >= {"said", "gave"}
    erase(full, said="keep")
    voice = QuestionVoice.objects.filter(person=full.erlend).last()
    assert (voice.name, voice.words) == (SOMEBODY, "The boat is late.")
    assert "A lift to the pier." not in {row.words for row in full.places["erlend"].exchanges.all()}


def test_a_closed_browser_stays_closed(full, client_for):
    browser = client_for(full.erlend)
    assert browser.get(reverse("people:my_data")).status_code == 200
    erase(full)
    assert browser.get(reverse("people:my_data")).status_code == 302


def test_the_last_lead_hands_over_first(full):
    erase_person(by=full.morag, person=full.morag, choices={})
    with pytest.raises(Refused, match="Nobody else leads"):
        erase_person(by=full.ailsa, person=full.ailsa, choices={})
    assert Person.objects.get(pk=full.ailsa.pk).erased_at is None


def test_the_host_hands_over_first(full, capsys):
    host = full.host.person
    with pytest.raises(Refused, match="looks after the planner"):
        erase_person(by=host, person=host, choices={})
    call_command("make_host", "Morag")
    call_command("make_host", "Hilda", step_down=True)
    erase_person(by=host, person=Person.objects.get(pk=host.pk), choices={})
    assert Person.objects.get(pk=host.pk).erased_at is not None


def test_the_page_tells_what_goes_and_forgets_only_after_a_yes(full, client_for):
    address = reverse("people:forget_me", args=[full.erlend.pk])
    browser = client_for(full.erlend)
    page = browser.get(address).content.decode()
    assert "What goes" in page
    assert "What stays, and why" in page
    for sure, is_gone in (("no", False), ("yes", True)):
        page = browser.get(address).content.decode()
        token = page.split('name="send_id" value="')[1].split('"')[0]
        version = page.split('name="seen_version" value="')[1].split('"')[0]
        sent = {"send_id": token, "seen_version": version, "words_said": "keep", "sure": sure}
        answer = browser.post(address, sent)
        assert answer.status_code == 302, answer.content
        assert (Person.objects.get(pk=full.erlend.pk).erased_at is not None) is is_gone
    assert answer.headers["Location"] == reverse("people:forgotten")
    assert browser.get(reverse("people:forgotten")).status_code == 200


def test_whoever_leads_forgets_somebody_only_while_their_request_waits(full, client_for):
    address = reverse("people:forget_me_for_someone", args=[full.isa.pk])
    assert client_for(full.ailsa).get(address).status_code == 404
    take_request(by=full.magnus, person=full.isa, kind="erase")
    assert client_for(full.ailsa).get(address).status_code == 200
    assert client_for(full.magnus).get(address).status_code == 404
    erase_person(by=full.ailsa, person=full.isa, choices={})
    assert Person.objects.get(pk=full.isa.pk).data_requests.get().ended == "done"
    for model in apps.get_models():
        if issubclass(model, Answered):
            assert not model._default_manager.filter(spoke_for="Isa").exists(), model


def test_a_database_from_before_forgets_again(full):
    erase(full, said="keep")
    # As a backup from before would have it.
    Person.objects.filter(pk=full.erlend.pk).update(erased_at=None, name="Erlend")
    Account.objects.filter(pk=full.erlend.account_id).update(name="Erlend", is_active=True)
    assert "asked: 1." in erase_again()
    assert erase_again() == ""
    erlend = Person.objects.get(pk=full.erlend.pk)
    assert (erlend.name, erlend.account.is_active) == (SOMEBODY, False)
    assert broken_rows() == []


def test_nothing_sealed_for_them_opens_again(full):
    stale = Person.objects.get(pk=full.erlend.pk)
    erase(full)
    with pytest.raises(KeyThrownAway):
        ways_to_reach(stale, actor=None, purpose="to test")
