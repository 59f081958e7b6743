"""Everyone lists alone first, and no page shows who named what."""

import re

import pytest

from intheroom.kit.keep.models import AuditEvent
from intheroom.stakeholders.models import ListedName
from intheroom.stakeholders.queries import candidates_of
from intheroom.stakeholders.services import list_groups, merge_listings
from intheroom.stakeholders.tests.cast import ON_THE_WEB, browser_of, sent

PAGES = ("groups", "say_map", "gaps", "set_aside", "list_groups", "list_groups_for_someone", "add_group")


def hand_in(island, person, *names, browser=None, **more):
    browser = browser or browser_of(person)
    own = island.project.listings.filter(person=person).first()
    seen = {"seen_version": own.version} if own else {}
    return browser.post(island.page("list_groups"), sent(names="\n".join(names), **seen, **more))


def merge(island):
    placements = {candidate.key: candidate.suggestion for candidate in candidates_of(island.project)}
    merge_listings(project=island.project, by=island.ailsa, placements=placements)


def test_a_list_is_handed_in_without_script(island):
    answer = hand_in(island, island.magnus, "- Boatmen", "  Young carers ", "", "• boatmen")
    assert answer.status_code == 302
    assert [row.text for row in ListedName.objects.all()] == ["Boatmen", "Young carers"]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Write at least one group"),
        ("  \n - \n", "Write at least one group"),
        ("x" * 200, "is too long"),
        ("\n".join(f"Group {n}" for n in range(41)), "There is room for 40"),
        ("Boat\0men", "hidden character"),
    ],
)
def test_a_mistake_is_named_and_nothing_typed_is_lost(island, typed, says):
    page = hand_in(island, island.magnus, typed)
    assert page.status_code == 422
    assert says in page.content.decode()
    assert not ListedName.objects.exists()


def test_emoji_and_right_to_left_names_are_kept(island):
    hand_in(island, island.magnus, "👩‍🦽 Kirkwall wheelers", "لاجئون", "<b>x</b>")
    merge(island)
    html = browser_of(island.morag).get(island.page("groups")).content.decode()
    assert "👩‍🦽 Kirkwall wheelers" in html
    assert "<bdi>لاجئون</bdi>" in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html


def test_others_are_hidden_until_your_own_list_is_in(island):
    hand_in(island, island.ailsa, "Boatmen")
    hand_in(island, island.morag, "Divers")
    hand_in(island, island.isa if island.isa.account else island.magnus, "Anglers")
    late = browser_of(somebody_new(island))
    html = late.get(island.page("groups")).content.decode()
    assert not any(name in html for name in ("Boatmen", "Divers", "Anglers"))
    hand_in(island, None, "Teachers", browser=late)
    html = late.get(island.page("groups")).content.decode()
    assert all(name in html for name in ("Boatmen", "Divers", "Anglers"))


def somebody_new(island):
    from intheroom.stakeholders.tests.cast import somebody

    return somebody(island.project, "Erlend")


def test_with_two_lists_neither_sees_the_others_names(island):
    hand_in(island, island.ailsa, "Boatmen")
    hand_in(island, island.magnus, "Divers")
    assert "Divers" not in browser_of(island.ailsa).get(island.page("groups")).content.decode()


def everything_shown_to(island, person):
    """All pages of the room as somebody sees them, without what differs at each load."""
    browser = browser_of(person)
    urls = [island.page(name) for name in PAGES]
    urls += [island.page("group", pk=group.pk) for group in island.project.stakeholder_groups.all()]
    pages = [browser.get(url).content.decode() for url in urls]
    pages.append(browser.get(island.page("merge_listings")).content.decode())
    noise = r'name="(csrfmiddlewaretoken|send_id)" value="[^"]*"'
    return re.sub(noise, "", "\n".join(pages))


@pytest.mark.parametrize("merged", [False, True])
def test_no_page_depends_on_who_named_what(island, merged):
    """Swap two people's lists: not a letter, not an order, not a number differs for anybody else."""
    shown = []
    for one, other in ((island.morag, island.magnus), (island.magnus, island.morag)):
        hand_in(island, island.ailsa, "Boatmen", "Carers")
        list_groups(project=island.project, by=one, names=["Young carers", "carer"], said=ON_THE_WEB)
        list_groups(project=island.project, by=other, names=["Anglers", "Boatmen"], said=ON_THE_WEB)
        if merged:
            merge(island)
        shown.append(without_keys(everything_shown_to(island, island.ailsa)))
        start_again(island)
    assert shown[0] == shown[1]


def without_keys(html):
    """Rows made again get new numbers; their order is what could tell, and that stays."""
    keys = {}
    return re.sub(
        r"(groups/|group=|~group)(\d+)", lambda hit: f"{hit[1]}k{keys.setdefault(hit[2], len(keys))}", html
    )


def start_again(island):
    from intheroom.stakeholders.services import remove_example_rows

    island.project.is_example = True
    remove_example_rows(island.project)
    island.project.is_example = False


def test_the_audit_says_that_a_list_came_and_not_what_was_on_it(island):
    hand_in(island, island.magnus, "Boatmen")
    told = " ".join(f"{event.verb} {event.about} {event.facts}" for event in AuditEvent.objects.all())
    assert "stakeholders.list_groups" in told
    assert "oatmen" not in told


def test_a_list_by_phone_belongs_to_the_caller(island):
    page = browser_of(island.ailsa).post(
        island.page("list_groups_for_someone"),
        sent(
            names="Boatmen",
            **{
                "written_down-person": str(island.isa.pk),
                "written_down-way": "phone",
                "written_down-read_back": "yes",
            },
        ),
    )
    assert page.status_code == 302
    listing = island.project.listings.get()
    assert (listing.person, listing.recorded_by, listing.way) == (island.isa, island.ailsa.account, "phone")
    own = browser_of(island.ailsa).get(island.page("list_groups")).content.decode()
    assert "Boatmen" not in own


def test_the_sheet_and_the_script_print_the_reminders(island):
    for way in ("sheet", "script"):
        html = browser_of(island.ailsa).get(island.page(f"list_groups_{way}")).content.decode()
        assert "Young carers" in html
        assert "People who are easy to ignore" in html


def test_two_tabs_lose_nothing(island):
    browser = browser_of(island.magnus)
    hand_in(island, island.magnus, "Boatmen", browser=browser)
    hand_in(island, island.magnus, "Boatmen", "Divers", browser=browser)
    stale = browser.post(island.page("list_groups"), sent(names="Boatmen\nAnglers", seen_version=1))
    assert stale.status_code == 422
    assert "Anglers" in stale.content.decode()
    assert ListedName.objects.filter(text="Divers").exists()
