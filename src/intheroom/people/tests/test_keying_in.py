"""A paper form is typed in, in under a minute: every keystroke from the code to the save is counted."""

import re
import uuid

import pytest

from intheroom.kit.ask.shown import questions
from intheroom.people.forms import InclusionForm
from intheroom.people.queries import answers_of, inclusion_of, live_needs
from intheroom.people.services import add_person

pytestmark = pytest.mark.django_db

KEYS_A_MINUTE = 200
# What Mrs M of Lewis ticked and wrote: no internet, Gaelic, by phone and post, hearing worse in a crowd.
TICKED = {
    "reach_by": ["call", "post"],
    "hearing": ["interpreter", "hearing_loop"],
    "formats": ["by_post", "large_print"],
    "travel": ["lift_there", "lift_home"],
    "money": ["money_first", "expenses_only"],
    "room": ["step_free", "breaks"],
    "best_times": ["morning"],
    "meeting": ["small_group", "phone_only"],
    "take_part_by": ["phone", "writing"],
    "how_much": ["some"],
    "see_people": ["only_me"],
    "support_how": ["one_to_one"],
}
WROTE = {"language": "Gaelic", "largest_group": "5", "supporters": "Ann next door", "food": "Soup"}
NEEDS = {
    "interpreter", "hearing_loop", "by_post", "large_print", "lift_there", "lift_home", "money_first", "step_free", "expenses_only",
    "breaks", "time_of_day", "small_group", "phone_only", "supporter", "one_to_one", "food",
    "language_asking", "language_consent", "language_papers", "language_updates", "language_money",
}  # fmt: skip


def sheet_as_keys():
    """The sheet read from the top, as whoever keys it in types it."""
    ticks, words = [], []
    for asked in questions(InclusionForm()):
        if asked.name in TICKED:
            letters = "".join("abcdefgh"[asked.values.index(value)] for value in TICKED[asked.name])
            ticks.append(f"{asked.number}{letters}")
        elif asked.name in WROTE:
            words.append(f"{asked.number}={WROTE[asked.name]}")
    return "\n".join([" ".join(ticks), *words])


def test_mrs_m_is_keyed_in_in_under_a_minute(as_, ailsa, host, in_project):
    mrs_m = add_person(by=host, name="Mrs M")
    in_project(ailsa, mrs_m)
    browser = as_(ailsa)
    keys = sheet_as_keys()

    code = f"Inclusion {mrs_m.pk}"
    opened = browser.get("/key-in/", {"code": code}, follow=True)
    page = opened.text
    here = opened.redirect_chain[-1][0]
    # The boxes stand in the order they are typed in, with a button right after the keys.
    order = [page.index(f'name="written_down-{name}"') for name in ("person", "way", "read_back", "keys")]
    assert order == sorted(order)
    after = page[order[-1] :]
    assert after.index("<button") < after.index('name="name"')

    strokes = 2 * len("\t\n\t")  # on each of the two pages, past the menu by the link that skips it
    strokes += len(code) + len("\n")
    strokes += len("\t ")  # whose answer: the first of the list
    strokes += len("\t\t ")  # past the box for a name; on paper, the first of the ways
    strokes += len("\t↓ ")  # read back: not yet
    strokes += len("\t") + len(keys)
    strokes += len("\t\n")  # the button
    seconds = strokes / KEYS_A_MINUTE * 60
    assert seconds <= 60, (strokes, keys)

    sent = {
        "written_down-person": str(mrs_m.pk),
        "written_down-way": re.search(r'name="written_down-way" value="(\w+)"', page)[1],
        "written_down-read_back": "not_yet",
        "written_down-keys": keys,
        "send_id": str(uuid.uuid4()),
        "seen_version": "",
    }
    assert browser.post(here, sent).status_code == 302
    assert {need.kind for need in live_needs(mrs_m)} == NEEDS
    told = answers_of(mrs_m, actor=None, purpose="to test")
    assert told["language"] == "Gaelic"
    assert told["largest_group"] == 5
    assert live_needs(mrs_m).get(kind="supporter").may_see == "only_me"
    row = inclusion_of(mrs_m)
    assert (row.way, row.recorded_by, row.read_back) == ("paper", ailsa.account, False)


def test_a_sheet_in_another_language_is_printed_in_it(as_, ailsa, isa, in_project):
    in_project(ailsa, isa)
    page = as_(ailsa).get(f"/people/{isa.pk}/needs/sheet/?in=pl").text
    assert 'href="?in=pl&amp;print=large"' in page
    assert 'href="?print=large"' in as_(ailsa).get(f"/people/{isa.pk}/needs/sheet/").text
