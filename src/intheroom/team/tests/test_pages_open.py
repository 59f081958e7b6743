"""Every page of the team opens for those who may, and the same for both sides."""

import pytest
from django.urls import URLResolver, reverse

from intheroom.stakeholders.models import StakeholderGroup
from intheroom.team import services
from intheroom.team.urls import urlpatterns
from tests.cast import make_cast

pytestmark = pytest.mark.every_page

BUTTONS = {
    "step_down",
    "make_co_lead",
    "offer_help",
    "drop_removal",
    "end_removal",
    "show_exchange",
    "hide_exchange",
    "end_keyholder",
    "agree_to_pass_on",
    "stop_passing_on",
    "hand_over_space",
    "close_space",
}


def _routes(patterns, gaps=frozenset()):
    """Each address of the room, with the gaps in it; a form has several under one beginning."""
    for each in patterns:
        here = gaps | set(each.pattern.converters)
        if isinstance(each, URLResolver):
            yield from _routes(each.url_patterns, here)
        else:
            yield each.name, here


ROUTES = dict(_routes(urlpatterns))
NAMES = sorted(set(ROUTES) - BUTTONS)
# Pages of people who lead; everything else opens for any member.
LEADS_ONLY = (
    "add_member", "edit_member", "set_targets", "say_other_route", "add_role", "edit_role",
    "advertise_role", "propose_removal", "tell_member", "decide_removal", "removal_notice", "incentives",
    "name_keyholder",
)  # fmt: skip


@pytest.fixture
def rows(cast):
    """One of everything, for the gaps in the addresses."""
    group = StakeholderGroup.objects.create(project=cast.project, name="Carers", added_by=cast.ailsa)
    removal = services.removals.propose_removal(
        member=cast.place("rendall"), by=cast.ailsa, reason="Shared a letter that was private."
    )
    role = services.aims.add_role(project=cast.project, by=cast.ailsa, answers={"title": "Co-lead"})
    exchange = services.giving.add_exchange(
        member=cast.place("ailsa"), by=cast.ailsa, answers={"direction": "gave", "words": "A lift"}
    )
    key = services.keyholders.name_keyholder(
        project=cast.project,
        by=cast.ailsa,
        answers={"member": cast.place("ailsa"), "team_said": "yes"},
    )
    services.keyholders.name_keyholder(
        project=cast.project,
        by=cast.ailsa,
        answers={"member": cast.place("morag"), "team_said": "yes"},
    )
    space = services.spaces.start_space(
        project=cast.project, by=cast.ailsa, answers={"kind": "women", "am_in_it": "yes"}
    )
    services.spaces.join_space(space=space, by=cast.morag, wish="join")
    trusted = services.reaching.say_reach_through(
        member=cast.place("erlend"), by=cast.erlend, answers={"through": cast.place("ailsa")}
    )
    return {
        "trusted_id": trusted.pk,
        "space_id": space.pk,
        "key_id": key.pk,
        "exchange_id": exchange.pk,
        "ref": cast.project.ref,
        "member_id": cast.place("magnus").pk,
        "group_id": group.pk,
        "removal_id": removal.pk,
        "role_id": role.pk,
        "step": "nothing-here",
    }


def address(name, rows, **more):
    wanted = {*ROUTES[name], "ref"}
    values = {**rows, **more}
    return reverse(f"team:{name}", kwargs={key: values[key] for key in wanted})


def statuses(client, rows):
    return {name: client.get(address(name, rows)).status_code for name in NAMES}


def test_a_co_lead_opens_all_that_a_coordinator_opens(cast, client_for, rows):
    coordinator = statuses(client_for(cast.ailsa), rows)
    co_lead = statuses(client_for(cast.morag), rows)
    assert coordinator == co_lead
    kept_out = {name for name, status in co_lead.items() if status == 404}
    # A step that does not exist, and no check page where a form is one page.
    assert all(name.endswith(("_step", "_check")) for name in kept_out), kept_out


def test_members_of_both_sides_open_the_same(cast, client_for, rows):
    services.places.change_place(member=cast.place("rendall"), by=cast.rendall, wish="paused")
    magnus = statuses(client_for(cast.magnus), {**rows, "member_id": cast.place("magnus").pk})
    erlend = statuses(client_for(cast.erlend), {**rows, "member_id": cast.place("erlend").pk})
    differ = {name for name in NAMES if magnus[name] != erlend[name]}
    # Only someone with lived experience is asked to be the second person.
    assert {name.split("_")[0] for name in differ} <= {"removal", "agree", "challenge"}
    for name in NAMES:
        if name.startswith(LEADS_ONLY):
            assert magnus[name] == erlend[name] == 404, name


def test_nothing_opens_from_another_project(cast, client_for, rows):
    other = make_cast(at="elsewhere.example")
    client = client_for(other.ailsa)
    assert set(statuses(client, rows).values()) == {404}
    mixed = {**rows, "ref": other.project.ref}
    for name in NAMES:
        if ROUTES[name] and "step" not in ROUTES[name]:
            assert client.get(address(name, mixed)).status_code == 404, name


def test_signed_out_goes_to_sign_in(client, cast, rows):
    for name in NAMES:
        assert client.get(address(name, rows)).status_code == 302


@pytest.mark.parametrize("name", sorted(BUTTONS))
def test_buttons_are_not_links(cast, client_for, rows, name):
    assert client_for(cast.ailsa).get(address(name, rows)).status_code in {404, 405}


def test_whoever_leads_gets_from_a_place_to_what_that_person_needs(cast, client_for):
    page = client_for(cast.ailsa).get(
        reverse("team:member", args=[cast.project.ref, cast.place("isa").pk]), follow=True
    )
    assert f'href="{cast.isa.needs_url}"' in page.text
    own = client_for(cast.erlend).get(
        reverse("team:member", args=[cast.project.ref, cast.place("erlend").pk])
    )
    assert cast.erlend.needs_url not in own.text
