"""Choose a thing for a use, and write down who has a copy."""

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.media.choices import Audience, Use


@ask.declare
class PublishItemForm(ask.Form):
    sheet = ask.Sheet(
        code="useitem",
        title="Use this",
        audience=ask.COORDINATOR,
        why="The planner looks whether everyone in it said yes to just this. If not, it says who to ask.",
        seen_by="Everyone in it sees on their own page what it is used for.",
        send="Use it",
    )
    use = fields.Choice(label="What do you want to use it for?", choices=Use.choices)
    audience = fields.Choice(
        label="Who will see it?",
        help_text="A web page and social media can be seen by anyone.",
        choices=Audience.choices,
    )


@ask.declare
class AddCopyForm(ask.Form):
    sheet = ask.Sheet(
        code="itemcopy",
        title="Write down who has a copy",
        audience=ask.COORDINATOR,
        why="A copy that left cannot be called back by a computer. An honest list lets us ask for it.",
        seen_by="Everyone in it sees who has a copy, and so do those who lead.",
    )
    to_whom = fields.Text(
        label="Who has it?", help_text="Such as: the island newsletter, 200 printed.", max_length=120
    )
    use = fields.Choice(label="What for?", choices=Use.choices)
    handed_on = fields.Date(label="Since when?", help_text="If you leave this out, we take today.")
