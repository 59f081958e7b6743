"""Who is missing: exact for who holds a key, and never a word for anybody else that rests on what was confided."""

import re

import pytest
from django.urls import reverse

from intheroom.engines.sortition.limits import Kind as LimitKind
from intheroom.engines.sortition.limits import Limit, Softening
from intheroom.kit.keep.models import SeenEvent
from intheroom.kit.refusal import Refused
from intheroom.people.queries import token_of
from intheroom.people.services import make_form_link
from intheroom.recruitment.adapter.coming import SaidThen, sealed
from intheroom.recruitment.adapter.missing import gaps_of, softening_told
from intheroom.recruitment.adapter.mix import own_mix
from intheroom.recruitment.models import ComingForward
from intheroom.recruitment.queries.mix import mix_answer_of
from intheroom.recruitment.services.mix import say_for_mix
from intheroom.recruitment.services.targets import set_target
from intheroom.recruitment.tests.waiting import wait_for_a_place
from intheroom.team import services as team
from intheroom.team.choices import TeamSaid
from tests.cast import signed_in_as

pytestmark = pytest.mark.django_db


def aim(cast, about, **more):
    answers = {"about": about, "at_least": 1, "reason": "So that it is fair.", **more}
    return set_target(by=cast.ailsa, project=cast.project, answers=answers)


def page_for(cast, person, name="who_is_missing"):
    return signed_in_as(person).get(reverse(f"recruitment:{name}", args=[cast.project.ref])).content.decode()


def words_of(gaps):
    return [line.words for line in gaps.lines]


def test_a_target_needs_a_reason_and_is_never_nobody(cast):
    with pytest.raises(Refused, match="reason"):
        aim(cast, "kind.funder", reason="  ")
    with pytest.raises(Refused, match="nothing to stop"):
        aim(cast, "kind.funder", at_least=None)
    with pytest.raises(Refused, match="never ask"):
        aim(cast, "own.new", own_words="I get universal credit")
    aim(cast, "kind.funder", at_least=2, team_said=TeamSaid.YES)
    aim(cast, "kind.funder", at_least=None, reason="Two said they cannot come.")
    page = page_for(cast, cast.erlend, "targets")
    for words in (
        "At least 2 people, each of whom pays for this.",
        "no longer aimed for",
        "Two said they cannot come.",
        "Ailsa",
    ):
        assert words in page


def test_the_three_groups_often_left_out_are_asked_about_first(cast):
    page = page_for(cast, cast.ailsa, "targets")
    for words in ("minority ethnic", "16 to 25", "lower income"):
        assert words in page


def test_the_fewest_people_are_named_in_plain_words(cast):
    aim(cast, "kind.funder")
    aim(cast, "age.young")
    aim(cast, "influence.can_fund")
    found = gaps_of(cast.project, by=cast.ailsa, exact=True)
    assert words_of(found) == ["Someone who pays for this, can pay for it and is of this age: 16 to 25."]
    assert (
        "In person, through someone they trust" in found.lines[0].where or "College" in found.lines[0].where
    )
    assert found.one_by_one == [
        "Someone who is of this age: 16 to 25.",
        "Someone who can pay for it.",
        "Someone who pays for this.",
    ]


def test_what_is_confided_changes_nothing_for_whoever_holds_no_key(cast):
    for about in ("age.young", "reach.minority", "reach.low_income", "kind.funder"):
        aim(cast, about)
    before = {one: page_for(cast, one) for one in (cast.erlend, cast.ailsa)}
    answers = {"age": "young", "reach": ["minority", "low_income"]}
    say_for_mix(by=cast.isa, project=cast.project, person=cast.isa, answers=answers)
    after = {one: page_for(cast, one) for one in (cast.erlend, cast.ailsa)}
    assert body(after[cast.erlend]) == body(before[cast.erlend])
    assert body(after[cast.ailsa]) != body(before[cast.ailsa])
    looked = SeenEvent.objects.filter(subject=cast.isa.subject, place__startswith="recruitment.mixanswer")
    assert set(looked.values_list("actor", flat=True)) == {cast.ailsa.subject}


def test_once_the_team_named_key_holders_leading_opens_nothing(cast):
    aim(cast, "age.young")
    answers = {"member": cast.place("magnus"), "what_for": "The mix", "team_said": TeamSaid.YES}
    team.keyholders.name_keyholder(project=cast.project, by=cast.ailsa, answers=answers)
    say_for_mix(by=cast.isa, project=cast.project, person=cast.isa, answers={"age": "young"})
    page_for(cast, cast.ailsa)
    assert not SeenEvent.objects.filter(subject=cast.isa.subject, actor=cast.ailsa.subject).exists()
    address = reverse("recruitment:say_for_mix_for_someone", args=[cast.project.ref])
    assert signed_in_as(cast.ailsa).get(address).status_code == 404
    assert signed_in_as(cast.magnus).get(address).status_code == 200


def test_nothing_said_is_nothing_counted_and_can_be_taken_back(cast):
    aim(cast, "age.young")
    say_for_mix(by=cast.isa, project=cast.project, person=cast.isa, answers={"age": "young"})
    assert not any("16 to 25" in one for one in words_of(gaps_of(cast.project, by=cast.ailsa, exact=True)))
    say_for_mix(by=cast.isa, project=cast.project, person=cast.isa, answers={})
    assert any("16 to 25" in one for one in words_of(gaps_of(cast.project, by=cast.ailsa, exact=True)))


def test_targets_that_clash_are_named_with_people_first_and_softening_last(cast):
    team.aims.set_targets(
        project=cast.project, by=cast.ailsa, answers={"smallest": 6, "largest": 7, "reason": "The boat."}
    )
    aim(cast, "age.young", at_least=2)
    aim(cast, "age.older", at_least=2)
    found = gaps_of(cast.project, by=cast.ailsa, exact=True)
    assert "cannot all be kept" in found.clash
    assert "a team of 10" in found.first
    assert found.last


def body(page):
    """The page without what is new at each look."""
    return page.partition("<main")[2].partition("</main>")[0]


def test_a_private_link_asks_little_of_the_database(cast, client, django_assert_max_num_queries):
    aim(cast, "age.young")
    [row] = wait_for_a_place(cast, 1, of_0={"age": "older"})
    ComingForward.objects.filter(pk=row.pk).update(words_sealed=sealed(row, SaidThen(kinds=["carer"])))
    link = make_form_link(by=cast.ailsa, person=row.person)
    here = reverse("recruitment:say_for_mix_by_link", args=[cast.project.ref, token_of(link)])
    with django_assert_max_num_queries(15):
        page = client.get(here).content.decode()
    # Both are opened at once, and neither is taken for the other.
    assert re.search(r'value="older"[^>]*checked', page)
    assert 'name="kinds"' not in page


def test_a_private_link_asks_without_an_account_and_shows_its_maker_nothing_they_may_not_see(cast, client):
    aim(cast, "age.young")
    [row] = wait_for_a_place(cast, 1, of_0={"age": "older"})
    agreed = {"member": cast.place("magnus"), "what_for": "The mix", "team_said": TeamSaid.YES}
    team.keyholders.name_keyholder(project=cast.project, by=cast.ailsa, answers=agreed)
    link = make_form_link(by=cast.ailsa, person=row.person)
    here = reverse("recruitment:say_for_mix_by_link", args=[cast.project.ref, token_of(link)])
    page = client.get(here).content.decode()
    assert 'value="older"' in page
    assert "checked" not in page
    sent = {"reach": ["minority"], "send_id": re.search(r'name="send_id" value="([^"]+)"', page)[1]}
    assert client.post(here, sent).headers["Location"].endswith("/done/")
    # What they said before stays beside it, though this page could not show it.
    answers = own_mix(mix_answer_of(cast.project, row.person), actor=row.person, purpose="to look")
    assert (answers["age"], answers["reach"]) == ("older", ["minority"])


def test_a_target_that_nobody_can_keep_is_left_out_and_never_made_nothing():
    names = {("kind", "funder"): "Funder"}
    limit = Limit(LimitKind.LEAST, ("kind", "funder"), 2)
    told = [softening_told(Softening(limit, to), names) for to in (1, 0)]
    assert told == ["at least 2 of “Funder”: make it 1.", "at least 2 of “Funder”: leave this target out."]
