"""Spaces of their own: joined by one's own word, known only to those in them, and shut to nobody trans."""

import re
from html import unescape

import pytest
from django.urls import reverse

from intheroom.kit.advise.rules import every_rule, look
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way, WrittenDown
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.team.choices import SPACE_SAYS, SpaceKind
from intheroom.team.forms import EditSpaceForm, JoinSpaceForm, StartSpaceForm
from intheroom.team.models import InSpace, Space
from intheroom.team.permissions import may_open_space
from intheroom.team.queries.spaces import is_in_space, roster_of
from intheroom.team.services import places
from intheroom.team.services.spaces import close_space, edit_space, hand_over_space, join_space, start_space


def start(cast, by="morag", **answers):
    given = {"kind": "women", "name": "Tuesday kettle", "am_in_it": "yes", **answers}
    return start_space(project=cast.project, by=cast.people[by], answers=given)


def said_by(cast, name):
    return Said(Way.PHONE, cast.morag.account, name, str(cast.people[name].pk), read_back=True)


def who_may_open(cast, space):
    return {
        name
        for name, person in cast.people.items()
        if may_open_space(person, space, in_it=is_in_space(space, person))
    }


def test_only_those_in_it_and_the_one_who_looks_after_it_see_who_is_in_it(cast):
    space = start(cast, am_in_it="no")
    assert who_may_open(cast, space) == {"morag"}
    join_space(space=space, by=cast.erlend, wish="join")
    assert who_may_open(cast, space) == {"morag", "erlend"}
    hand_over_space(space=space, by=cast.morag, to=cast.place("erlend"))
    assert who_may_open(cast, space) == {"erlend"}


def test_whoever_leads_the_project_sees_no_more_than_others(cast, client_for):
    space = start(cast)
    page = reverse("team:space", args=[cast.project.ref, space.pk])
    assert client_for(cast.ailsa).get(page).status_code == 404
    assert client_for(cast.morag).get(page).status_code == 200


def pages_of(browser, cast):
    """What somebody reads where spaces stand, without what changes at each look."""
    names = ("team:spaces", "team:members", "team:room", "home:project", "team:who_sees_what")
    pages = [browser.get(reverse(name, args=[cast.project.ref])).text for name in names]
    space = Space.objects.get()
    pages += [
        browser.get(reverse(f"team:join_space{way}", args=[cast.project.ref, space.pk])).text
        for way in ("", "_sheet", "_script", "_for_someone")
    ]
    return [re.sub(r'"[0-9A-Za-z-]{30,}"', "", page) for page in pages]


@pytest.mark.parametrize("looking", ["ailsa", "magnus", "rendall"])
def test_nobody_else_can_tell_who_is_in_it_or_how_many(cast, client_for, looking):
    space = start(cast)
    browser = client_for(cast.people[looking])
    browser.get("/")
    before = pages_of(browser, cast)
    client = client_for(cast.morag)
    here = reverse("team:join_space_for_someone", args=[cast.project.ref, space.pk])
    given = {
        "wish": "join",
        "written_down-person": str(cast.isa.pk),
        "written_down-way": "phone",
        "written_down-read_back": "yes",
        "send_id": "3f7a4ab2-0b2e-4f7e-9d7c-000000000011",
    }
    assert client.post(here, given).status_code == 302
    join_space(space=space, by=cast.erlend, wish="join")
    assert InSpace.objects.filter(space=space).count() == 3
    assert WrittenDown.objects.count() == 1
    assert pages_of(browser, cast) == before


def test_joining_is_by_ones_own_word_and_asks_nothing_else(cast):
    space = start(cast)
    assert set(JoinSpaceForm.base_fields) == {"wish"}
    join_space(space=space, by=cast.erlend, wish="join")
    join_space(space=space, by=cast.erlend, wish="join")
    join_space(space=space, by=cast.morag, wish="join", said=said_by(cast, "isa"))
    assert {member.person.name for member in roster_of(space)} == {"Morag", "Erlend", "Isa"}
    with pytest.raises(Refused, match="whose answer"):
        join_space(
            space=space, by=cast.morag, wish="join", said=Said(Way.PHONE, cast.morag.account, "Nobody")
        )


def test_leaving_leaves_no_trace(cast):
    space = start(cast)
    join_space(space=space, by=cast.erlend, wish="join")
    join_space(space=space, by=cast.erlend, wish="leave")
    assert not InSpace.objects.filter(member=cast.place("erlend")).exists()
    events = AuditEvent.objects.filter(verb="space_answered")
    assert {(event.actor, tuple(event.facts)) for event in events} == {(None, ())}


def test_whoever_leaves_the_team_leaves_its_spaces(cast):
    space = start(cast)
    join_space(space=space, by=cast.erlend, wish="join")
    places.leave_team(member=cast.place("erlend"), by=cast.erlend)
    assert not InSpace.objects.filter(member=cast.place("erlend")).exists()


def test_closing_it_takes_the_roster_away(cast, client_for):
    space = start(cast)
    join_space(space=space, by=cast.erlend, wish="join")
    close_space(space=space, by=cast.morag)
    assert not InSpace.objects.exists()
    assert (
        "Tuesday kettle"
        not in client_for(cast.magnus).get(reverse("team:spaces", args=[cast.project.ref])).text
    )


def test_it_is_handed_over_only_to_somebody_in_it(cast):
    space = start(cast)
    with pytest.raises(Refused, match="not in this space"):
        hand_over_space(space=space, by=cast.morag, to=cast.place("magnus"))


def test_where_its_keeper_has_gone_somebody_in_it_takes_it_on(cast, client_for):
    space = start(cast, by="erlend")
    join_space(space=space, by=cast.magnus, wish="join")
    here = reverse("team:hand_over_space", args=[cast.project.ref, space.pk, cast.place("magnus").pk])
    sent = {"send_id": "3f7a4ab2-0b2e-4f7e-9d7c-000000000012"}
    assert client_for(cast.magnus).post(here, sent).status_code == 404
    places.leave_team(member=cast.place("erlend"), by=cast.erlend)
    assert client_for(cast.magnus).post(here, sent).status_code == 302
    space.refresh_from_db()
    assert space.keeper == cast.place("magnus")


def words_on(page):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_a_space_for_women_always_says_that_trans_women_are_included(cast, client_for):
    space = start(cast)
    assert "Trans women are always included." in str(SPACE_SAYS[SpaceKind.WOMEN])
    pages = [
        client_for(person).get(reverse(name, args=args)).text
        for person in (cast.ailsa, cast.morag, cast.magnus)
        for name, args in (
            ("team:spaces", [cast.project.ref]),
            ("team:join_space", [cast.project.ref, space.pk]),
            ("team:join_space_sheet", [cast.project.ref, space.pk]),
            ("team:join_space_script", [cast.project.ref, space.pk]),
            ("team:join_space_for_someone", [cast.project.ref, space.pk]),
        )
    ]
    pages.append(client_for(cast.morag).get(reverse("team:space", args=[cast.project.ref, space.pk])).text)
    for page in pages:
        assert str(SPACE_SAYS[SpaceKind.WOMEN]) in words_on(page)
        assert "single-sex" not in page.replace("do not call it “single-sex”", "")


def test_the_words_are_fixed_and_who_it_is_for_never_changes(cast):
    assert "says" not in {field.name for field in Space._meta.get_fields()}
    assert set(EditSpaceForm.base_fields) == {"name", "reason"}
    space = start(cast)
    edit_space(space=space, by=cast.morag, answers={"name": "Wednesday", "kind": "other"})
    space.refresh_from_db()
    assert (space.kind, space.name) == ("women", "Wednesday")


@pytest.mark.parametrize(
    "words",
    [
        "Biological women only",
        "For women, no trans people",
        "A single-sex group",
        "women born female",
        "Bring your birth certificate",
        "NON-TRANS women",
        "cis women",
        "female at birth",
        "with a Gender Recognition Certificate",
    ],
)
def test_no_words_can_shut_trans_people_out(cast, words):
    for answers in ({"name": words}, {"reason": words}):
        with pytest.raises(Refused, match="shut someone out"):
            start(cast, **answers)
    space = start(cast)
    for answers in ({"name": words, "reason": ""}, {"name": "", "reason": words}):
        with pytest.raises(Refused, match="shut someone out"):
            edit_space(space=space, by=cast.morag, answers=answers)


def test_no_question_asks_for_sex_birth_or_papers():
    asked = " ".join(
        f"{name} {field.label} {field.help_text} {field.spoken}"
        for form in (StartSpaceForm, EditSpaceForm, JoinSpaceForm)
        for name, field in form.base_fields.items()
    )
    assert not re.search(
        r"\b(sex|born|birth|legal|passport|certificate|gender|id card|proof)\b", asked, re.IGNORECASE
    )


def test_those_who_lead_are_told_to_take_legal_advice(cast, client_for):
    start(cast)
    page = client_for(cast.ailsa).get(reverse("team:spaces", args=[cast.project.ref])).text
    assert "Take legal advice on how you describe" in page
    assert (
        "Take legal advice"
        not in client_for(cast.magnus).get(reverse("team:spaces", args=[cast.project.ref])).text
    )
    assert look("space", place=cast.project, kinds=["young"]) == []
    assert "team.space_wording" in {rule.code for rule in every_rule()}


def test_the_list_costs_the_same_for_one_space_and_for_many(cast, client_for, django_assert_max_num_queries):
    browser = client_for(cast.magnus)
    for count in (1, 9):
        for number in range(count):
            start(cast, name=f"Space {number}")
        with django_assert_max_num_queries(10):
            browser.get(reverse("team:spaces", args=[cast.project.ref]))
