"""The agenda belongs to everyone: asked for by any way in, in order, parked and never lost, and without titles."""

import datetime

import pytest
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.people.services.erasing import erase_person
from intheroom.projects.services import edit_idea
from intheroom.workshops import services
from intheroom.workshops.models import AgendaItem, Session
from intheroom.workshops.queries.agenda import agenda_of, parked_in
from tests.cast import make_cast

pytestmark = pytest.mark.django_db
EIGHT = (2031, 5, 5, 20, 0)


@pytest.fixture
def session(cast):
    return new_session(cast)


def new_session(cast, number=1):
    starts = datetime.datetime(*EIGHT, tzinfo=timezone.get_current_timezone())
    return Session.objects.create(
        project=cast.project, number=number, title="Nights", starts_at=starts, minutes=90, by=cast.ailsa
    )


def ask(cast, session, name, words="", **answers):
    return services.agenda.add_agenda_item(
        by=cast.people[name], session=session, member=cast.place(name), answers={"words": words, **answers}
    )


def move(cast, item, what, session=None):
    services.agenda.move_agenda_item(by=cast.ailsa, item=item, session=session or item.session, move=what)


def page_of(client_for, person, session, name="agenda"):
    return client_for(person).get(reverse(f"workshops:{name}", args=[session.project.ref, session.pk]))


def test_anybody_puts_something_on_it_and_it_says_whose_it_is(cast, session, client_for):
    ask(cast, session, "erlend", "Who comes at night", talk="round", minutes=40)
    said = Said(
        way="phone",
        recorded_by=cast.ailsa.account,
        spoke_for="Isa",
        person_key=str(cast.isa.pk),
        read_back=True,
    )
    services.agenda.add_agenda_item(
        by=cast.ailsa, session=session, member=cast.place("isa"), answers={"words": "The ferry"}, said=said
    )
    words = page_of(client_for, cast.magnus, session).content.decode()
    assert "20:00 <strong><bdi>Who comes at night</bdi>" in words
    assert "20:40 <strong><bdi>The ferry</bdi>" in words
    assert "Asked for by: <bdi>Isa</bdi>" in words
    assert "people with lived experience" in words
    assert "night" not in str(list(AuditEvent.objects.values()))


def test_nothing_is_put_under_the_name_of_somebody_else(cast, session):
    with pytest.raises(Refused, match="somebody else"):
        services.agenda.add_agenda_item(
            by=cast.magnus, session=session, member=cast.place("isa"), answers={"words": "The ferry"}
        )
    with pytest.raises(Refused, match="not clear"):
        ask(cast, session, "magnus")


def test_nobody_but_who_asked_and_who_leads_changes_it(cast, session, client_for):
    item = ask(cast, session, "erlend", "Who comes at night")
    here = reverse("workshops:edit_agenda_item", args=[cast.project.ref, session.pk, item.pk])
    assert [
        client_for(cast.people[name]).get(here).status_code for name in ("erlend", "morag", "magnus")
    ] == [200, 200, 404]


def test_it_is_put_in_order_parked_and_taken_up_again(cast, session):
    first, second, third = (ask(cast, session, "magnus", words) for words in ("First", "Second", "Third"))
    move(cast, third, "earlier")
    move(cast, first, "earlier")
    assert [item.words for item in agenda_of(session)] == ["First", "Third", "Second"]
    move(cast, second, "park")
    assert [item.words for item in parked_in(cast.project)] == ["Second"]
    next_one = new_session(cast, number=2)
    move(cast, second, "take-up", next_one)
    assert [item.words for item in agenda_of(next_one)] == ["Second"]
    assert parked_in(cast.project) == []


def test_what_is_over_keeps_its_agenda(cast, session):
    item = ask(cast, session, "magnus", "First")
    QuerySet(Session).filter(pk=session.pk).update(state="held")
    for act in (lambda: ask(cast, session, "magnus", "Late"), lambda: move(cast, item, "park", session)):
        with pytest.raises(Refused, match="over"):
            act()
    with pytest.raises(Refused):
        AgendaItem.objects.all().delete()


def test_the_rules_look_at_whose_it_is_at_breaks_rounds_and_time(cast, session, client_for):
    ask(cast, session, "magnus", "The budget", minutes=70)
    ask(cast, session, "rendall", "The board", minutes=30)
    found = {one.rule.code for one in page_of(client_for, cast.ailsa, session).context["found"]}
    assert found == {"agenda.both_sides", "agenda.break", "agenda.fits", "agenda.round"}
    later = new_session(cast, number=2)
    for name, item in (
        ("morag", {"words": "Nights", "talk": "round", "minutes": 50}),
        ("ailsa", {"talk": "break"}),
    ):
        ask(cast, later, name, **item)
    ask(cast, later, "magnus", "The budget", minutes=30)
    assert page_of(client_for, cast.ailsa, later).context["found"] == []


def test_a_round_begins_with_lived_experience_and_knows_no_titles(cast, session, client_for):
    session.expect([cast.place(name) for name in ("rendall", "magnus", "freya", "isa", "morag")])
    page = page_of(client_for, cast.ailsa, session, "lead_session")
    assert page.context["in_turn"] == ["Isa", "Morag", "Rendall", "Magnus"]
    assert "Decider" not in page.content.decode()
    assert page_of(client_for, cast.magnus, session, "lead_session").status_code == 404


def test_the_question_of_the_team_stands_on_every_agenda(cast, session, client_for):
    assert "has not agreed on its question yet" in page_of(client_for, cast.magnus, session).content.decode()


def test_what_should_change_stands_on_every_agenda_and_on_the_page_of_the_project(cast, session, client_for):
    edit_idea(
        by=cast.ailsa, project=cast.project, answers={"text": "Rest", "hope": "One night off, near home"}
    )
    home = client_for(cast.magnus).get(reverse("home:project", args=[cast.project.ref])).content.decode()
    pages = [page_of(client_for, cast.ailsa, session, name) for name in ("agenda", "lead_session")]
    for words in (home, *(page.content.decode() for page in pages)):
        assert "What we hope will change:</strong> <bdi>One night off, near home</bdi>" in words


def test_in_a_private_project_names_stay_with_those_who_lead(client_for):
    cast = make_cast(is_sensitive=True)
    session = new_session(cast)
    ask(cast, session, "erlend", "Who comes at night")
    assert "Erlend" in page_of(client_for, cast.ailsa, session).content.decode()
    assert "Erlend" not in page_of(client_for, cast.magnus, session).content.decode().split("<main")[1]


def test_whoever_is_forgotten_takes_their_words_along(cast, session):
    ask(cast, session, "erlend", "What happened to my brother")
    erase_person(by=cast.ailsa, person=cast.erlend, choices={}, how="asked")
    item = AgendaItem.objects.get()
    assert (item.words, item.side) == ("(taken away)", "")


def test_what_is_interpreted_needs_more_time(cast, session, client_for):
    def warns(interpreters):
        session.interpreters = interpreters
        session.save()
        shown = page_of(client_for, cast.ailsa, session).content.decode()
        return "It is interpreted, and the agenda leaves little time for that." in shown

    ask(cast, session, "isa", "The form", minutes=60)
    assert (warns(0), warns(1)) == (False, False)
    ask(cast, session, "isa", "The fare", minutes=15)
    assert (warns(0), warns(1)) == (False, True)
