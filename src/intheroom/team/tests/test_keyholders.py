"""Who holds the keys: named by the team, few, and those who lead only where nobody is named."""

import pytest
from django.urls import reverse

from intheroom.kit.advise.rules import look
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.people.permissions import may_see_ways
from intheroom.people.services import add_person
from intheroom.team.permissions import is_keyholder
from intheroom.team.queries import holds_keys
from intheroom.team.services import places
from intheroom.team.services.keyholders import end_keyholder, name_keyholder
from tests.cast import make_cast

LEADS = {"Ailsa", "Morag"}


def give_key(cast, name, **more):
    answers = {"member": cast.place(name), "team_said": "yes", **more}
    return name_keyholder(project=cast.project, by=cast.ailsa, answers=answers)


def holders(cast, person="isa"):
    """Everybody of the cast who may open what this person told to keyholders."""
    about = cast.people[person]
    return {one.name for one in cast.people.values() if one != about and is_keyholder(one, about)}


def with_keys(cast):
    """Everybody with a role in the project who holds a key there."""
    return {role.person.name for role in cast.project.roles.filter(ended_at=None) if holds_keys(role)}


def test_without_named_keyholders_those_who_lead_hold_the_keys(cast):
    assert with_keys(cast) == LEADS
    assert holders(cast) == LEADS


def test_once_the_team_names_somebody_only_they_hold_a_key(cast):
    give_key(cast, "erlend")
    assert with_keys(cast) == {"Erlend"}
    assert holders(cast) == {"Erlend"}


def test_a_key_counts_only_while_its_holder_is_in_the_team(cast):
    key = give_key(cast, "erlend")
    places.pause_place(member=cast.place("erlend"), by=cast.erlend)
    assert holders(cast) == LEADS
    places.change_place(member=cast.place("erlend"), by=cast.erlend, wish="active")
    assert holders(cast) == {"Erlend"}
    end_keyholder(key=key, by=cast.ailsa)
    assert holders(cast) == LEADS
    key.refresh_from_db()
    assert key.ended_at is not None


def test_another_projects_keys_open_nothing_here(cast):
    other = make_cast(at="elsewhere.example.org")
    give_key(other, "magnus")
    assert not any(is_keyholder(one, cast.isa) for one in other.people.values())


def test_only_the_team_gives_a_key(cast):
    for said in ("no", "unsure", ""):
        with pytest.raises(Refused, match="has not agreed"):
            give_key(cast, "erlend", team_said=said)
    with pytest.raises(Refused, match="Nobody was chosen"):
        give_key(cast, "freya")
    give_key(cast, "erlend")
    with pytest.raises(Refused, match="already"):
        give_key(cast, "erlend")


def test_a_key_names_no_words_in_the_audit(cast):
    give_key(cast, "erlend", what_for="Rides for Isa")
    event = AuditEvent.objects.get(verb="name_keyholder")
    assert event.facts == {"member": cast.place("erlend").pk}


@pytest.mark.parametrize(
    ("level", "seen_by"),
    [
        (MaySee.EVERYONE, {"keyholder", "lead", "member", "host", "stranger", "own"}),
        (MaySee.TEAM, {"keyholder", "lead", "member", "own"}),
        (MaySee.KEYHOLDERS, {"keyholder", "own"}),
        (MaySee.ONLY_ME, {"own"}),
    ],
)
def test_who_sees_how_to_reach_somebody(cast, level, seen_by):
    give_key(cast, "erlend")
    cast.isa.reach_seen_by = level
    cast.isa.save()
    asking = {
        "keyholder": cast.erlend,
        "lead": cast.ailsa,
        "member": cast.magnus,
        "host": cast.host.person,
        "stranger": add_person(by=cast.host, name="Nils"),
        "own": cast.isa,
    }
    assert {who for who, person in asking.items() if may_see_ways(person, cast.isa)} == seen_by


def test_somebody_asked_who_has_not_said_yes_sees_nothing_of_the_team(cast):
    cast.isa.reach_seen_by = MaySee.TEAM
    cast.isa.save()
    place = cast.place("magnus")
    place.status = "invited"
    place.save()
    assert not may_see_ways(cast.magnus, cast.isa)


def test_whoever_writes_down_without_a_key_sees_nothing_and_wipes_nothing(cast, client_for):
    from intheroom.people.queries import ways_to_reach
    from intheroom.people.services import change_details

    ways = {"phone": "01856 555 044", "email": "", "reach_note": "Ask for Jo."}
    change_details(by=cast.isa, person=cast.isa, name="", ways=ways, reach_seen_by=MaySee.KEYHOLDERS)
    give_key(cast, "erlend")
    browser = client_for(cast.ailsa)
    page = browser.get(cast.isa.details_url)
    assert "01856 555 044" not in page.text
    cast.isa.refresh_from_db()
    given = {
        "name": "Isa",
        "phone": "",
        "email": "",
        "reach_note": "Ring in the morning.",
        "reach_seen_by": "",
        "send_id": "3f7a4ab2-0b2e-4f7e-9d7c-000000000001",
        "seen_version": str(cast.isa.version),
        "written_down-person": str(cast.isa.pk),
        "written_down-way": "phone",
        "written_down-read_back": "yes",
    }
    assert browser.post(cast.isa.details_url, given).status_code == 302
    cast.isa.refresh_from_db()
    kept = ways_to_reach(cast.isa, actor=None, purpose="to test")
    assert kept == {"phone": "01856 555 044", "email": "", "reach_note": "Ring in the morning."}


def test_the_page_says_plainly_who_holds_a_key(cast, client_for):
    address = reverse("team:keyholders", args=[cast.project.ref])
    assert "those who lead the project hold the keys" in client_for(cast.magnus).get(address).text
    give_key(cast, "erlend", what_for="Rides to the meeting.")
    page = client_for(cast.magnus).get(address).text
    assert "Erlend" in page
    assert "Rides to the meeting." in page
    assert "Take the key back" not in page
    assert "Take the key back" in client_for(cast.erlend).get(address).text


def test_in_a_private_project_a_key_shows_no_name(sensitive_cast, client_for):
    give_key(sensitive_cast, "erlend")
    page = client_for(sensitive_cast.magnus).get(
        reverse("team:keyholders", args=[sensitive_cast.project.ref])
    )
    assert "Erlend" not in page.text
    assert "Ailsa" not in page.text
    assert "A team member" in page.text


def test_advice_on_how_many_and_who(cast):
    def says(*sides):
        return [found.rule.code for found in look("keyholders", place=cast.project, sides=sides)]

    assert says() == []
    assert says("lived") == []
    assert says("professional", "professional") == ["team.lived_keys"]
    assert says("lived", "both", "professional", "") == ["team.few_keys"]


def test_the_list_costs_the_same_for_one_key_and_for_many(cast, client_for, django_assert_max_num_queries):
    give_key(cast, "erlend")
    address = reverse("team:keyholders", args=[cast.project.ref])
    browser = client_for(cast.magnus)
    with django_assert_max_num_queries(10):
        browser.get(address)
    for name in ("ailsa", "morag", "magnus", "rendall"):
        give_key(cast, name)
    with django_assert_max_num_queries(10):
        browser.get(address)
