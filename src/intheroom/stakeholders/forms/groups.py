"""Groups: added, described, and seen from more than one side."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.stakeholders.choices import LONGEST_NAME, Deciding, Influence, Leaning, prompts
from intheroom.stakeholders.forms.judging import belongs_field

TEAM_SEES = _("Everyone in the team sees it.")
CLOSEST = [(prompt.key, _(prompt.label)) for prompt in prompts()]


@ask.declare
class AddGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="addgroup",
        title=_("Add a group"),
        why=_("Anyone in the team can add people it touches, at any time."),
        seen_by=TEAM_SEES,
        send=_("Add the group"),
    )
    name = fields.Text(
        label=_("What is the group called?"),
        help_text=_("Use the name these people would use."),
        spoken=_("What would these people call themselves?"),
        max_length=LONGEST_NAME,
        required=True,
        missing=_("Write a name for the group."),
    )
    who_they_are = fields.LongText(
        label=_("Who are they?"),
        help_text=_("A line or two. No names of single people."),
        max_length=500,
        rows=3,
    )
    prompt = fields.Choice(label=_("Which of these are they closest to?"), choices=CLOSEST, as_list=True)


@ask.declare
class MarkNotTouchedForm(ask.Form):
    sheet = ask.Sheet(
        code="nottouched",
        title=_("Not touched by this project"),
        why=_("It is easy to leave people out by mistake. A reason lets others check."),
        seen_by=TEAM_SEES,
    )
    reason = fields.LongText(
        label=_("Why does this project not touch them?"),
        max_length=500,
        rows=3,
        required=True,
        missing=_("Write why, in a few words."),
    )


@ask.declare
class DescribeGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="describegroup",
        title=_("About this group"),
        why=_("The more we know, the better we can reach people and work their way."),
        seen_by=TEAM_SEES,
        steps=(
            ask.Step("who", _("Who they are"), ("name", "who_they_are", "prompt")),
            ask.Step(
                "places",
                _("Where they already are"),
                ("places",),
                why=_("Go to people. Do not wait for them to come."),
            ),
            ask.Step("deciding", _("How they decide"), ("decides", "who_else_to_ask")),
            ask.Step("influence", _("What they can do"), ("influence",)),
        ),
    )
    name = fields.Text(
        label=_("What is the group called?"),
        help_text=_("If you change the name, the old one stays on the page."),
        max_length=LONGEST_NAME,
        required=True,
        missing=_("Write a name for the group."),
    )
    who_they_are = fields.LongText(
        label=_("Who are they?"),
        help_text=_("A line or two. No names of single people."),
        max_length=500,
        rows=3,
    )
    prompt = fields.Choice(label=_("Which of these are they closest to?"), choices=CLOSEST, as_list=True)
    places = fields.LongText(
        label=_("Where are they already?"),
        help_text=_("One place on each line: a lunch club, a school gate, a radio show."),
        spoken=_("Where do these people already meet, or go, or listen?"),
        max_length=1000,
        rows=4,
    )
    decides = fields.Choice(
        label=_("How do people in this group mostly decide things?"),
        choices=Deciding.choices,
        hints={
            "family": _(
                "Speak with the family too, and leave more time. Each person still says yes for themselves."
            ),
            "community": _(
                "Speak with its leaders too, and leave more time. Each person still says yes for themselves."
            ),
        },
    )
    who_else_to_ask = fields.LongText(
        label=_("Who else should we speak with?"),
        help_text=_("Such as elders, a faith leader, or the head of a family. A role is enough."),
        max_length=500,
        rows=3,
    )
    influence = fields.Choices(label=_("What can this group do with the results?"), choices=Influence.choices)


@ask.declare
class AddViewpointForm(ask.Form):
    sheet = ask.Sheet(
        code="viewpoint",
        title=_("Add a viewpoint"),
        why=_("People see the question in different ways. All of them belong in the room."),
        seen_by=_("The team sees the viewpoint beside the group. It never stands beside a person’s name."),
    )
    words = fields.Text(
        label=_("What do some of this group think?"),
        help_text=_("One thought. You can add more afterwards."),
        max_length=300,
        required=True,
        missing=_("Write what they think, in a few words."),
    )
    leaning = fields.Choice(label=_("Where does that stand?"), choices=Leaning.choices)
    belongs = belongs_field()
