"""The team's own words."""

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields


@ask.declare
class AddWordForm(ask.Form):
    sheet = ask.Sheet(
        code="ourword",
        title="Add a word to our list",
        audience=ask.MEMBER,
        why="Your team may say things its own way. Those words count more than ours.",
        seen_by="Everyone in the project sees the list.",
        send="Add it",
    )
    word = fields.Text(
        label="Which word or letters do you use?",
        help_text="Such as: neighbours, or CPN.",
        max_length=60,
        required=True,
        missing="Write the word.",
        spoken="Which word do you use, or which letters?",
    )
    instead_of = fields.Text(
        label="Instead of which words?",
        help_text="You can leave this out. Put a comma between them.",
        spoken="Which words do you use it instead of?",
    )
    means = fields.Text(
        label="What does it mean?",
        help_text="You can leave this out. One short line helps someone new.",
        max_length=300,
        spoken="What does it mean?",
    )
