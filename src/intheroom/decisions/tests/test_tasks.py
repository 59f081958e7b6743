"""Shared tasks: anybody adds one, nobody has one without a yes, and how they are shared points at nobody."""

import pytest
from django.db.models import QuerySet
from django.urls import reverse

from intheroom.decisions import services
from intheroom.decisions.models import Task
from intheroom.decisions.tests.telling import written_down
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.people.services.erasing import erase_person
from intheroom.team.models import TeamMember
from tests.cast import make_cast

pytestmark = pytest.mark.django_db


def add(cast, by, what="Ring the ferry office", who="", **more):
    who = str(cast.place(who).pk) if who else ""
    asked = {"what": what, "who": who, **more}
    return services.add_task(by=cast.people[by], project=cast.project, answers=asked)


def move(cast, task, name, what):
    services.move_task(by=cast.people[name], task=task, place=cast.place(name), move=what)
    task.refresh_from_db()


def answer(cast, task, name, says="yes", **more):
    more = {"by": cast.people[name], **more}
    return services.answer_task(task=task, member=cast.place(name), answers={"says": says}, **more)


def look(client, cast):
    words = client.get(reverse("decisions:tasks", args=[cast.project.ref])).content.decode()
    return words.split("<main")[1]


def press(client, task, what):
    here = reverse("decisions:move_task", args=[task.project.ref, task.pk, what])
    return client.post(here).status_code


def test_anybody_adds_one_and_anybody_takes_it_on(cast, client_for):
    task = add(cast, "isa")
    assert task.is_free
    move(cast, task, "magnus", "take-on")
    assert task.owner == cast.place("magnus")
    with pytest.raises(Refused, match="Somebody else"):
        move(cast, task, "erlend", "take-on")
    move(cast, task, "magnus", "done")
    assert "Ring the ferry office" in look(client_for(cast.erlend), cast)
    assert "ferry" not in str(list(AuditEvent.objects.values()))


def test_nobody_has_one_without_their_own_yes(cast):
    task = add(cast, "ailsa", who="rendall")
    assert (task.owner, task.offered_to) == (None, cast.place("rendall"))
    with pytest.raises(Refused, match="somebody else"):
        answer(cast, task, "rendall", by=cast.ailsa)
    with pytest.raises(Refused, match="somebody else"):
        answer(cast, task, "magnus")
    assert answer(cast, task, "rendall", says="no").is_free
    for_isa = add(cast, "ailsa", who="isa")
    said = written_down(cast, "isa")
    assert answer(cast, for_isa, "isa", by=cast.ailsa, said=said).owner == cast.place("isa")
    assert add(cast, "magnus", who="magnus").owner == cast.place("magnus")


def test_only_whoever_has_it_or_leads_finishes_it_and_a_co_lead_leads(cast, client_for):
    task = add(cast, "magnus", who="magnus")
    assert press(client_for(cast.erlend), task, "done") == 404
    assert press(client_for(cast.rendall), task, "drop") == 404
    assert press(client_for(cast.freya), add(cast, "isa"), "take-on") == 404
    move(cast, task, "morag", "hand-back")
    assert task.is_free


def test_what_somebody_had_is_free_once_they_left(cast):
    task = add(cast, "magnus", who="magnus")
    gone = QuerySet(TeamMember).filter(pk=cast.place("magnus").pk)
    gone.update(status="left", left_how="own_wish")
    assert Task.objects.get(pk=task.pk).is_free


def test_those_who_lead_see_shares_by_side_and_others_one_sentence(cast, client_for):
    add(cast, "magnus", who="magnus")
    page = client_for(cast.morag).get(reverse("decisions:tasks", args=[cast.project.ref])).context
    assert {one.words: (one.open, one.done) for one in page["sides"]}["Professionals"] == (1, 0)
    assert [one.name for one in page["people"]] == ["Magnus"]
    assert "Too few people are on each side" in look(client_for(cast.erlend), cast)
    for side in ("lived", "professional"):
        for number in range(4):
            person = type(cast.isa).objects.create(name=f"{side} {number}")
            TeamMember.objects.create(project=cast.project, person=person, side=side, status="active")
    assert "Professionals have taken on more" in look(client_for(cast.erlend), cast)


def test_in_a_private_project_names_stay_with_those_who_lead(client_for):
    cast = make_cast(is_sensitive=True)
    add(cast, "rendall", who="rendall")
    assert "Rendall" in look(client_for(cast.ailsa), cast)
    assert "Rendall" not in look(client_for(cast.erlend), cast)


def test_whoever_is_forgotten_takes_their_words_along(cast):
    add(cast, "erlend", "Ring my brother")
    offered = add(cast, "ailsa", who="erlend")
    erase_person(by=cast.ailsa, person=cast.erlend, choices={}, how="asked")
    assert set(Task.objects.values_list("what", flat=True)) == {"(taken away)", "Ring the ferry office"}
    assert Task.objects.get(pk=offered.pk).offered_to is None
