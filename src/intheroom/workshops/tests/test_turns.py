"""A first round stays shut until all are in, whoever asks; and every way of having a turn counts the same."""

import pytest
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.kit.refusal import Refused
from intheroom.people.services.erasing import erase_person
from intheroom.team.models import TeamMember
from intheroom.workshops import services
from intheroom.workshops.adapter.titles import without_title
from intheroom.workshops.models import FirstRoundOpened, FirstWord, Turn
from intheroom.workshops.tests.meeting import look_at
from intheroom.workshops.tests.test_agenda import ask, new_session
from tests.cast import make_cast

pytestmark = pytest.mark.django_db
HERE = ("isa", "morag", "magnus", "rendall")


@pytest.fixture
def item(cast):
    session = new_session(cast)
    session.expect([cast.place(name) for name in (*HERE, "freya")])
    return ask(cast, session, "isa", "A good night", talk="quiet")


def put_in(cast, item, name, **says):
    services.put_in_first(
        by=cast.people[name], item=item, member=cast.place(name), answers=says or {"words": f"{name} says it"}
    )


def note(cast, item, times):
    says = {f"times_{cast.place(name).pk}": many for name, many in times.items()}
    services.note_turns(by=cast.ailsa, session=item.session, item=item, answers=says)


def everything_of(session, item, client):
    pages = [look_at(session, client, "first_round", item.pk), look_at(session, client, "agenda")]
    return " ".join([*pages, look_at(session, client, "turns")])


def test_nobody_reads_it_before_all_are_in_not_even_who_leads(cast, item, client_for):
    for name in HERE[:-1]:
        put_in(cast, item, name, words=f"{name} says it", named="named" if name == "isa" else "")
    assert not FirstRoundOpened.objects.exists()
    assert all(row.words == "" and b"says" not in bytes(row.words_sealed) for row in FirstWord.objects.all())
    for person in (cast.ailsa, cast.morag, cast.magnus):
        assert "isa says it" not in everything_of(item.session, item, client_for(person))
    assert SeenEvent.objects.filter(place__startswith="workshops.firstword").count() == 0
    put_in(cast, item, "rendall")
    shown = look_at(item.session, client_for(cast.magnus), "first_round", item.pk)
    assert shown.count("Without a name") == 3
    assert shown.index("isa says it") < shown.index("magnus says it")
    assert shown.index("morag says it") < shown.index("rendall says it")
    assert "says it" not in str(list(AuditEvent.objects.values()))


def test_who_is_not_in_is_named_to_those_who_lead_alone(cast, item, client_for):
    put_in(cast, item, "isa")
    named = look_at(item.session, client_for(cast.morag), "first_round", item.pk)
    counted = look_at(item.session, client_for(cast.magnus), "first_round", item.pk)
    assert "<bdi>Rendall</bdi>" in named
    assert "Freya" not in named
    assert "3 are not in yet" in counted
    assert "Rendall" not in counted


def test_it_is_opened_early_in_the_open_and_never_where_it_would_point_at_someone(cast, item, client_for):
    why = {"reason": "Dr Rendall is away"}
    for name in HERE[:2]:
        put_in(cast, item, name)
    with pytest.raises(Refused, match="So few"):
        services.open_first_round(by=cast.morag, item=item, answers=why)
    put_in(cast, item, "magnus", passes=True)
    with pytest.raises(Refused, match="not in yet"):
        services.open_first_round(by=cast.morag, item=item, answers={})
    services.open_first_round(by=cast.morag, item=item, answers=why)
    shown = look_at(item.session, client_for(cast.magnus), "first_round", item.pk)
    assert "<bdi>Morag</bdi>: This was opened before all were in" in shown
    assert "magnus" not in shown
    put_in(cast, item, "rendall", words="After you")
    late = look_at(item.session, client_for(cast.morag), "first_round", item.pk)
    assert "After you" in late
    assert "after it was opened" in late


def test_a_slip_or_a_call_is_put_in_for_them_and_nobody_puts_words_in_anothers_mouth(cast, item):
    said = Said(way="phone", recorded_by=cast.ailsa.account, spoke_for="Isa", person_key=str(cast.isa.pk))
    services.put_in_first(
        by=cast.ailsa, item=item, member=cast.place("isa"), answers={"words": "Quiet"}, said=said
    )
    with pytest.raises(Refused, match="somebody else"):
        services.put_in_first(by=cast.ailsa, item=item, member=cast.place("isa"), answers={"words": "Loud"})
    with pytest.raises(Refused, match="does not count"):
        put_in(cast, item, "freya")
    with pytest.raises(Refused, match="first round already"):
        services.agenda.edit_agenda_item(by=cast.isa, item=item, answers={"words": "A", "talk": "free"})


def test_a_turn_counts_in_any_way_and_without_seconds(cast, item, client_for):
    isa, magnus = cast.place("isa").pk, cast.place("magnus").pk
    says = {f"times_{isa}": None, f"modes_{isa}": ["signed", "card"], f"times_{magnus}": 2}
    says |= {f"modes_{magnus}": ["spoken"]}
    services.note_turns(by=cast.ailsa, session=item.session, item=item, answers=says)
    assert dict(Turn.objects.values_list("member", "times")) == {isa: 2, magnus: 2}
    page = client_for(cast.ailsa).get(turns_of(item.session)).context
    [shares] = [one.shares for one in page["items"]]
    assert [(one.people, one.had_one, one.turns) for one in shares] == [(2, 1, 2), (2, 1, 2)]
    assert page["items"][0].without == ("Morag", "Rendall")


def test_what_was_put_in_first_is_a_turn_also_of_somebody_who_is_not_there(cast, item, client_for):
    for name in HERE:
        put_in(cast, item, name)
    put_in(cast, item, "erlend", words="By letter")
    page = client_for(cast.ailsa).get(turns_of(item.session)).context
    assert page["items"][0].without == ()
    assert [one.turns for one in page["shares"]] == [3, 2]


def test_others_read_one_sentence_and_only_where_it_points_at_nobody(cast, item, client_for, add_many):
    note(cast, item, {"isa": 1, "magnus": 9})
    said = look_at(item.session, client_for(cast.magnus), "turns")
    assert "Too few people" in said
    assert "<bdi>Isa</bdi>" not in said
    add_many(item.session)
    said = look_at(item.session, client_for(cast.magnus), "turns")
    assert "Professionals had more turns" in said
    assert "<bdi>" not in said.split("</h1>")[1]


def test_anybody_takes_it_on_to_note_the_turns_and_hands_it_back(cast, item, client_for):
    session, magnus = item.session, client_for(cast.magnus)
    here = reverse("workshops:note_turns", args=[session.project.ref, session.pk, item.pk])
    assert magnus.get(here).status_code == 404
    services.keep_turns(by=cast.magnus, session=session, member=cast.place("magnus"))
    assert magnus.get(here).status_code == 200
    with pytest.raises(Refused, match="Somebody else"):
        services.keep_turns(by=cast.rendall, session=session, member=cast.place("rendall"))
    services.stop_keeping_turns(by=cast.magnus, session=session)
    assert magnus.get(here).status_code == 404


def test_in_a_private_project_only_those_who_lead_note_turns_or_read_names(client_for):
    cast = make_cast(is_sensitive=True)
    session = new_session(cast)
    session.expect([cast.place(name) for name in HERE])
    item = ask(cast, session, "isa", "A good night", talk="quiet")
    for name in HERE:
        put_in(cast, item, name, words=f"{name} says it", named="named")
    services.keep_turns(by=cast.ailsa, session=session, member=cast.place("magnus"))
    magnus = client_for(cast.magnus)
    here = reverse("workshops:note_turns", args=[session.project.ref, session.pk, item.pk])
    assert magnus.get(here).status_code == 404
    assert "Isa" not in everything_of(session, item, magnus)
    assert "Isa" in everything_of(session, item, client_for(cast.ailsa))


def test_whoever_is_forgotten_takes_their_words_and_turns_along(cast, item):
    put_in(cast, item, "erlend")
    note(cast, item, {"erlend": 3})
    erase_person(by=cast.ailsa, person=cast.erlend, choices={}, how="asked")
    assert not FirstWord.objects.exists()
    assert not Turn.objects.exists()


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Dr Rendall", "Rendall"),
        ("Prof. Dr. Jean Rae", "Jean Rae"),
        ("Magnus (NHS Orkney)", "Magnus"),
        ("Cllr Ann Flett, Orkney Council", "Ann Flett"),
        ("Jean Rae - social work", "Jean Rae"),
        ("Jean Rae PhD", "Jean Rae"),
        ("Anne-Marie", "Anne-Marie"),
        ("Mrs M", "Mrs M"),
        ("Sister", "Sister"),
        ("(Isa)", "(Isa)"),
    ],
)
def test_a_name_without_what_somebody_works_as_or_for(typed, plain):
    assert without_title(typed) == plain


def test_titles_are_off_in_lists_rounds_and_on_badges_until_the_team_wants_them(cast, item, client_for):
    session, client = item.session, client_for(cast.ailsa)
    pages = ("session", "lead_session", "badges", "groups")
    assert not any("Dr Rendall" in look_at(session, client, name) for name in pages)
    services.show_titles(by=cast.ailsa, session=session, keep="with-titles")
    assert all("Dr Rendall" in look_at(session, client, name) for name in pages)


@pytest.fixture
def add_many(cast):
    """Five on each side, so that nobody stands out."""

    def add(session):
        for side in ("lived", "professional"):
            for number in range(3):
                person = type(cast.isa).objects.create(name=f"{side} {number}")
                TeamMember.objects.create(project=cast.project, person=person, side=side, status="active")
        session.expect(cast.project.members.filter(status="active"))

    return add


def turns_of(session):
    return reverse("workshops:turns", args=[session.project.ref, session.pk])
