"""How a group will be reached."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.library.queries import ages, areas, marks, ways
from intheroom.stakeholders.choices import Settled


def _ages():
    return [(age.code, gettext(age.name)) for age in ages()]


def _ways():
    return [(way.code, gettext(way.name)) for way in ways()]


@ask.declare
class PlanWaysForm(ask.Form):
    sheet = ask.Sheet(
        code="planways",
        title=_("How will we reach this group?"),
        why=_("One way never reaches all. The planner can tell you whom a way may miss."),
        seen_by=_("Everyone in the team sees it."),
        steps=(
            ask.Step("who", _("Who they are"), ("ages", "marks", "area")),
            ask.Step("how", _("Ways to reach them"), ("ways", "words")),
            ask.Step("when", _("When, and what to settle first"), ("begins_on", "ends_on", "settled")),
        ),
    )
    ages = fields.Choices(label=_("How old are people in this group?"), choices=_ages)
    marks = fields.Choices(
        label=_("What is true for many of them?"),
        help_text=_("This is about the group. Never write it about one person."),
        choices=marks,
    )
    area = fields.Choice(label=_("Where do most of them live?"), choices=areas)
    ways = fields.Choices(label=_("By which ways will you reach them?"), choices=_ways)
    words = fields.LongText(
        label=_("Anything to remember?"),
        help_text=_("Such as who goes along, or which show on the radio."),
        max_length=500,
        rows=3,
    )
    begins_on = fields.Date(label=_("When will you begin to ask people?"))
    ends_on = fields.Date(label=_("And until when?"))
    settled = fields.Choices(
        label=_("If anybody is under 16: what is settled already?"), choices=Settled.choices
    )

    def clean(self):
        cleaned = super().clean()
        begins_on, ends_on = cleaned.get("begins_on"), cleaned.get("ends_on")
        if begins_on and ends_on and ends_on < begins_on:
            self.add_error("ends_on", gettext("This day comes before the first one. Check both."))
        return cleaned
