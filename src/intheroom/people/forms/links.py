"""The code somebody was given for the form."""

from django import forms

from intheroom.kit.ui import fields


class TypeFormCodeForm(forms.Form):
    """One box: the code on the letter, or as it was read out."""

    not_asked = "It opens a form; it is no question about anybody."

    code = fields.Text(
        label="The code you were given",
        help_text="Twelve figures, like 1234 5678 9012.",
        max_length=40,
        width="20",
        autocomplete="off",
        required=True,
        missing="Type the code you were given.",
    )
