"""The team's own words."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields


@ask.declare
class AddWordForm(ask.Form):
    sheet = ask.Sheet(
        code="ourword",
        title=_("Add a word to our list"),
        audience=ask.MEMBER,
        why=_("Your team may say things its own way. Those words count more than ours."),
        seen_by=_("Everyone in the project sees the list."),
        send=_("Add it"),
    )
    word = fields.Text(
        label=_("Which word or letters do you use?"),
        help_text=_("Such as: neighbours, or CPN."),
        max_length=60,
        required=True,
        missing=_("Write the word."),
        spoken=_("Which word do you use, or which letters?"),
    )
    instead_of = fields.Text(
        label=_("Instead of which words?"),
        help_text=_("You can leave this out. Put a comma between them."),
        spoken=_("Which words do you use it instead of?"),
    )
    means = fields.Text(
        label=_("What does it mean?"),
        help_text=_("You can leave this out. One short line helps someone new."),
        max_length=300,
        spoken=_("What does it mean?"),
    )
