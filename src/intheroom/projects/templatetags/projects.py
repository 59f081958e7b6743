"""Sides, stances and agenda items as another person reads them."""

from django import template

from intheroom.people.choices import Side
from intheroom.projects.choices import ItemKind, Stance

register = template.Library()

SIDES = {Side.LIVED: "lived experience", Side.PROFESSIONAL: "professional", Side.BOTH: "both sides"}
STANCES = {
    Stance.HAPPY: "Happy with it",
    Stance.CHANGE: "Would change something",
    Stance.UNHAPPY: "Does not agree with it",
    Stance.UNSAID: "In their own words",
}
ITEMS = {ItemKind.OUTCOME: "A hope", ItemKind.TOPIC: "To talk about"}


@register.filter
def side_words(side):
    return SIDES.get(side, "")


@register.filter
def stance_words(stance):
    return STANCES.get(stance, "")


@register.filter
def item_words(kind):
    return ITEMS.get(kind, "")
