"""Going another way for one group says nothing of the others."""

from django.urls import reverse

from intheroom.kit.advise.models import AdviceAnswer
from intheroom.stakeholders.services import plan_ways
from intheroom.stakeholders.tests.cast import ON_THE_WEB, browser_of, sent

ONLINE = {"ages": ["older"], "ways": ["social_media"]}
SAID = "Only social media or e-mail is planned for"


def another_way(island, key):
    return reverse("advise:go_another_way", args=[island.project.ref, key])


def test_a_reason_for_one_group_leaves_the_advice_for_the_next(island):
    carers, walkers = island.group("Carers"), island.group("Walkers")
    for group in (carers, walkers):
        plan_ways(group=group, by=island.ailsa, answers=ONLINE, said=ON_THE_WEB)
    browser, everyone = browser_of(island.ailsa), island.page("barriers")
    address = another_way(island, f"reach.not_online_alone~{carers.advised_as}")
    shown = browser.get(everyone).text
    assert f"{SAID} Carers" in shown
    assert f'href="{address}?' in shown
    assert "This is about <bdi>Carers</bdi> only" in browser.get(address).text

    went_to = browser.post(address, sent(reason="They asked for it.")).url
    assert went_to == island.page("group", pk=carers.pk) + "#barriers"
    assert AdviceAnswer.objects.get().thing == carers.advised_as
    assert "They asked for it." in browser.get(island.page("group", pk=carers.pk)).text
    assert "They asked for it." not in browser.get(island.page("group", pk=walkers.pk)).text
    shown = browser.get(everyone).text
    assert f"{SAID} Carers" not in shown
    assert f"{SAID} Walkers" in shown


def test_what_several_groups_share_is_answered_for_the_whole_project(island):
    island.group("Carers")
    island.group("Walkers")
    rule = "barriers.before_recruiting"
    browser, everyone = browser_of(island.ailsa), island.page("barriers")
    assert f'href="{another_way(island, rule)}?' in browser.get(everyone).text
    browser.post(another_way(island, rule), sent(reason="We go to each of them."))
    assert "We go to each of them." in browser.get(everyone).text


def test_a_group_of_others_or_none_is_no_thing_here(island):
    browser = browser_of(island.ailsa)
    for key in ("group999", "groupx", "member1", "group", ""):
        expected = 404 if key else 200
        address = another_way(island, "reach.not_online_alone" + (f"~{key}" if key else ""))
        assert browser.get(address).status_code == expected
