"""The cards on taking care: whole, with their sources, and led to from the pages where they matter."""

import pytest
from django.urls import reverse

from intheroom.engines import plainwords
from intheroom.library.queries import NAMES, NEEDS, PAYING, cards, cards_at
from intheroom.people.services import save_inclusion

NEEDED = {
    "seeking-safety",
    "lived-with-abuse",
    "been-in-prison",
    "drink-or-drugs",
    "blame-or-shame",
    "neutral-name",
    "dementia",
    "hiv",
    "mental-health",
    "money",
}


def test_every_card_says_what_helps_what_to_leave_and_whose_thought_it_is():
    assert {card.key for card in cards()} == NEEDED
    assert all(card.do and card.never and card.source.publisher for card in cards())
    assert all(card.at and card.at <= {NAMES, NEEDS, PAYING} for card in cards())
    assert next(card for card in cards() if card.key == "neutral-name").example


def test_every_card_reads_at_nine_or_under():
    ages = {
        card.key: plainwords.reading_age("\n".join((card.opens, *card.do, *card.never))) for card in cards()
    }
    assert {key: age for key, age in ages.items() if age > 9} == {}


def test_all_stand_on_one_page(cast, client):
    page = client.get(reverse("library:cards")).text
    assert all(f'id="{card.key}"' in page and f'href="#{card.key}"' in page for card in cards())


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("projects:edit_names", NAMES),
        ("projects:edit_idea", NAMES),
        ("projects:idea", NAMES),
        ("inclusion:asked", NEEDS),
        ("team:incentives", PAYING),
    ],
)
def test_the_pages_where_it_matters_lead_to_them(cast, client_for, name, place):
    page = client_for(cast.ailsa).get(reverse(name, args=[cast.project.ref])).text
    assert all(f'href="{card.href}"' in page for card in cards_at(place))


def test_only_costs_is_a_choice_without_a_reason_and_whoever_sees_to_it_reads_on(cast, client_for):
    save_inclusion(by=cast.isa, person=cast.isa, answers={"money": ["expenses_only"]})
    job = cast.project.arrangements.get(need__kind="expenses_only")
    page = client_for(cast.ailsa).get(reverse("inclusion:job", args=[cast.project.ref, job.pk])).text
    assert "Only costs paid" in page
    assert all(f'href="{card.href}"' in page for card in cards_at(PAYING))
    step = client_for(cast.erlend).get(reverse("people:inclusion_step", args=[cast.erlend.pk, "there"])).text
    assert "Only my costs, and no other money" in step
    assert "You need not say why" in step
