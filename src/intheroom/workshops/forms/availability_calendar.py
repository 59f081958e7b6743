"""A calendar: a file of it, or where it is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import fields

LONGEST_ADDRESS = 2000


class MyCalendarForm(forms.Form):
    """One of the two is enough."""

    not_asked = _(
        "A calendar cannot be said or written on paper. Whoever has none says when they can come instead."
    )

    # An empty one is told by what looks into it, with what to do.
    file = forms.FileField(
        required=False,
        label=_("A file from your calendar"),
        help_text=_("In your calendar look for “export”. The name of the file ends in .ics."),
        allow_empty_file=True,
    )
    address = fields.Text(
        label=_("Or the address of your calendar"),
        help_text=_("In your calendar look for “share” or “secret address”. It begins with https."),
        max_length=LONGEST_ADDRESS,
    )
