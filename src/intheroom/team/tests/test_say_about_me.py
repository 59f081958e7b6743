"""What members say about themselves: their own word, by any way in, the same for everybody."""

import uuid

import pytest
from django.urls import reverse

from intheroom.people.choices import Side
from intheroom.team import services
from intheroom.team.queries.members import offers_seen, seen_members, side_in_project


def write_down(client, cast, person, **answers):
    data = {
        "send_id": uuid.uuid4(), "written_down-person": str(person.pk), "written_down-way": "phone",
        "written_down-read_back": "not_yet", **answers,
    }  # fmt: skip
    return client.post(reverse("team:say_about_me_for_someone", args=[cast.project.ref]), data)


def test_isa_answers_by_phone(cast, client_for):
    answer = write_down(client_for(cast.morag), cast, cast.isa, offers="I bake", side="lived")
    assert answer.status_code == 302
    isa = cast.place("isa")
    assert (isa.offers, isa.side, isa.way, isa.spoke_for) == ("I bake", "lived", "phone", "Isa")
    assert isa.recorded_by == cast.morag.account
    assert isa.read_back is False


def test_a_blank_on_the_phone_leaves_what_was_said_before(cast, client_for):
    client = client_for(cast.morag)
    write_down(client, cast, cast.isa, offers="I bake", side="lived", kinds=["carer"])
    write_down(client, cast, cast.isa, wishes="A lift to meetings")
    isa = cast.place("isa")
    assert (isa.offers, isa.wishes, isa.kinds) == ("I bake", "A lift to meetings", ["carer"])


def test_nobody_answers_for_someone_who_is_not_in_the_list(cast, client_for):
    client = client_for(cast.morag)
    data = {
        "send_id": uuid.uuid4(), "written_down-spoke_for": "Isa", "written_down-way": "phone",
        "written_down-read_back": "yes", "side": "professional",
    }  # fmt: skip
    answer = client.post(reverse("team:say_about_me_for_someone", args=[cast.project.ref]), data)
    assert answer.status_code == 422
    assert cast.place("isa").side == Side.LIVED


@pytest.mark.parametrize("name", ["magnus", "erlend"])
def test_every_member_has_strengths_whichever_side(cast, name):
    services.members.say_about_me(
        member=cast.place(name), by=getattr(cast, name), answers={"offers": "Knots", "wishes": "Tea"}
    )
    row = next(row for row in offers_seen(cast.project, cast.ailsa, leads=True) if row.member.offers)
    assert (row.member.offers, row.helpers) == ("Knots", 0)
    services.members.offer_help(member=cast.place(name), by=cast.ailsa)
    assert offers_seen(cast.project, cast.ailsa, leads=True)[0].helpers == 1


def test_a_new_wish_starts_without_helpers(cast):
    magnus = cast.place("magnus")
    services.members.say_about_me(member=magnus, by=cast.magnus, answers={"wishes": "Tea"})
    services.members.offer_help(member=magnus, by=cast.ailsa)
    services.members.say_about_me(member=magnus, by=cast.magnus, answers={"wishes": "Coffee"})
    assert not magnus.helpers.exists()


def test_two_tabs_do_not_overwrite_each_other(cast, client_for):
    client = client_for(cast.magnus)
    step = reverse("team:say_about_me_step", args=[cast.project.ref, "bring"])
    page = client.get(step).content.decode()
    assert 'name="seen_version"' in page


def test_own_side_is_told_to_the_rooms_below(cast):
    assert side_in_project(cast.project, cast.erlend) == Side.LIVED
    assert side_in_project(cast.project, None) == ""


def test_a_sensitive_roster_hides_names_from_members(sensitive_cast):
    cast = sensitive_cast
    seen = {row.name for row in seen_members(cast.project, cast.magnus, leads=False)}
    assert seen == {"Magnus", "A team member"}
    services.members.say_about_me(
        member=cast.place("isa"),
        by=cast.isa,
        answers={"shows_name": "yes"},
    )
    seen = {row.name for row in seen_members(cast.project, cast.magnus, leads=False)}
    assert seen == {"Magnus", "Isa", "A team member"}
    assert "Erlend" in {row.name for row in seen_members(cast.project, cast.morag, leads=True)}


def test_pages_of_a_sensitive_project_give_no_names_away(sensitive_cast, client_for):
    cast = sensitive_cast
    services.members.say_about_me(member=cast.place("erlend"), by=cast.erlend, answers={"offers": "Knots"})
    for name in ("members", "offers", "room", "say_about_me_for_someone", "change_place_for_someone"):
        page = client_for(cast.magnus).get(reverse(f"team:{name}", args=[cast.project.ref]))
        main = page.content.decode().split("<main")[1].split("</main>")[0]
        assert "Erlend" not in main
        assert "Morag" not in main
