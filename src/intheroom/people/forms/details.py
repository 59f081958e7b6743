"""What a person is called and how they like to be reached."""

from intheroom.kit.ask import forms as ask
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.ui import fields


@ask.declare
class ChangeDetailsForm(ask.Form):
    """A name, and ways to reach somebody. A nickname is enough."""

    sheet = ask.Sheet(
        code="details",
        title="How to reach you",
        why="So that we can tell you what happens, in the way you like. You can leave out anything.",
        seen_by="You choose who sees this. Your page shows who has looked.",
        steps=(),
    )
    name = fields.Text(
        label="What should we call you?",
        help_text="A nickname is fine.",
        max_length=100,
        autocomplete="name",
        spoken="What should we call you? A nickname is fine.",
    )
    phone = fields.Phone(label="Phone number", spoken="Is there a number we can call?")
    email = fields.Email(label="E-mail address", spoken="Is there an e-mail address we can write to?")
    reach_note = fields.LongText(
        label="Anything else about reaching you",
        help_text="For example: after 6 in the evening, or through my sister.",
        max_length=500,
        rows=3,
        spoken="Is there anything else we should know about reaching you?",
    )
    reach_seen_by = fields.Choice(
        label="Who may see this?",
        choices=MaySee.choices,
        spoken="Who may see how to reach you?",
    )
