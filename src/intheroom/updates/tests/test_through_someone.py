"""Whoever is reached through somebody else, or not by the one who sends, is told safely, and the list says how."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intheroom.people.services import change_details, save_inclusion
from intheroom.team.models import TeamMember
from intheroom.team.services.reaching import agree_to_pass_on, say_reach_through
from intheroom.updates import services
from intheroom.updates.adapter import reaches_of, way_for, ways_that_fit
from intheroom.updates.choices import TellBy
from tests.cast import add_many

pytestmark = pytest.mark.django_db

WORDS = {"short": "The hall is ours on Fridays.", "next_steps": "Morag asks about the bus."}
ONLY_THROUGH = {"reach_not": ["through"], "see_reach": "team"}


def planned(cast, name):
    place = cast.place(name)
    reach = reaches_of([place], cast.ailsa)[place.pk]
    return way_for(reach), reach


def opened_list(cast, client_for):
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    services.begin_telling(by=cast.ailsa, update=update)
    here = reverse("updates:call_list", args=[cast.project.ref, update.pk])
    return " ".join(client_for(cast.ailsa).post(here).text.split())


def trusts(cast, who, **answers):
    person = cast.people[who]
    return say_reach_through(member=cast.place(who), by=person, answers=answers)


def test_who_has_not_said_yes_is_not_asked_to_pass_anything_on(cast, client_for):
    save_inclusion(by=cast.erlend, person=cast.erlend, answers=ONLY_THROUGH)
    row = trusts(cast, "erlend", through=cast.place("morag"), how="Canary, at the mart.")
    way, reach = planned(cast, "erlend")
    assert (way, reach.trusted, reach.trusted_how) == (TellBy.THROUGH, "", "")
    assert TellBy.MEET in ways_that_fit(reach)
    shown = opened_list(cast, client_for)
    assert "They have not said yes yet" in shown
    assert "tell them yourself when you meet" in shown
    assert "Canary" not in shown
    agree_to_pass_on(trusted=row, by=cast.morag)
    way, reach = planned(cast, "erlend")
    assert (way, reach.trusted) == (TellBy.THROUGH, "Morag")
    assert ways_that_fit(reach) == [TellBy.THROUGH]


def test_without_a_yes_nobody_goes_through_them_whatever_else_there_is(cast):
    trusts(cast, "isa", name="Inga", has_agreed="not_yet")
    assert planned(cast, "isa")[0] == TellBy.MEET


def test_where_nobody_is_named_the_list_says_how_to_go_on(cast, client_for):
    save_inclusion(by=cast.erlend, person=cast.erlend, answers=ONLY_THROUGH)
    shown = opened_list(cast, client_for)
    assert "They named nobody yet." in shown
    assert "who may pass things on" in shown
    assert "tell them yourself when you meet" in shown


def test_a_number_the_sender_may_not_see_goes_to_somebody_who_may(cast, client_for):
    change_details(
        by=cast.isa, person=cast.isa, name="Isa", ways={"phone": "01856 555 010"}, reach_seen_by="team"
    )
    save_inclusion(by=cast.isa, person=cast.isa, answers={"reach_by": ["call"], "see_reach": "team"})
    cast.isa.reach_seen_by = "only_me"
    cast.isa.save()
    way, reach = planned(cast, "isa")
    assert (way, reach.phone) == (TellBy.KEYHOLDER, "")
    assert TellBy.KEYHOLDER in ways_that_fit(reach)
    assert "Ask someone who may to open this list" in opened_list(cast, client_for)


def test_rules_the_sender_may_not_read_are_not_broken_by_the_sender(cast):
    change_details(
        by=cast.isa, person=cast.isa, name="Isa", ways={"email": "isa@example.org"}, reach_seen_by="team"
    )
    save_inclusion(by=cast.isa, person=cast.isa, answers={**ONLY_THROUGH, "see_reach": "only_me"})
    cast.isa.reach_seen_by = "team"
    cast.isa.save()
    way, reach = planned(cast, "isa")
    assert (way, reach.email) == (TellBy.KEYHOLDER, "")


def test_it_takes_as_many_questions_for_one_as_for_fourteen(cast):
    for place in add_many(cast, lived=14, email=""):
        person = place.person
        change_details(
            by=person, person=person, name=person.name, ways={"phone": "01856 555 010"}, reach_seen_by="team"
        )
        save_inclusion(by=person, person=person, answers={"reach_by": ["call"], "see_reach": "team"})
        say_reach_through(member=place, by=person, answers={"name": "Inga", "has_agreed": "yes"})
    members = list(
        TeamMember.objects.filter(project=cast.project, person__name__startswith="Nick").select_related(
            "person"
        )
    )
    assert len(members) == 14
    one, many = (questions(cast, some) for some in (members[:1], members))
    assert one == many


def questions(cast, members):
    with CaptureQueriesContext(connection) as asked:
        reaches_of(members, cast.ailsa)
    return len(asked)
