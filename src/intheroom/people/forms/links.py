"""The code somebody was given for the form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import fields


class TypeFormCodeForm(forms.Form):
    """One box: the code on the letter, or as it was read out."""

    not_asked = _("It opens a form; it is no question about anybody.")

    code = fields.Text(
        label=_("The code you were given"),
        help_text=_("Twelve figures, like 1234 5678 9012."),
        max_length=40,
        width="20",
        autocomplete="off",
        required=True,
        missing=_("Type the code you were given."),
    )
