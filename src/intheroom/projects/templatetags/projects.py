"""Sides, stances and agenda items as another person reads them."""

from django import template
from django.utils.translation import gettext_lazy as _

from intheroom.people.choices import Side
from intheroom.projects.choices import ItemKind, Stance

register = template.Library()

SIDES = {Side.LIVED: _("lived experience"), Side.PROFESSIONAL: _("professional"), Side.BOTH: _("both sides")}
STANCES = {
    Stance.HAPPY: _("Happy with it"),
    Stance.CHANGE: _("Would change something"),
    Stance.UNHAPPY: _("Does not agree with it"),
    Stance.UNSAID: _("In their own words"),
}
ITEMS = {ItemKind.OUTCOME: _("A hope"), ItemKind.TOPIC: _("To talk about")}


@register.filter
def side_words(side):
    return SIDES.get(side, "")


@register.filter
def stance_words(stance):
    return STANCES.get(stance, "")


@register.filter
def item_words(kind):
    return ITEMS.get(kind, "")
