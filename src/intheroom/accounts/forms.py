"""The forms of signing in, and of this copy's own name and number."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from intheroom.accounts.choices import Device
from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields

NAME_MISSING = _("Type a name. A short one is fine.")
PHONE_MISSING = _("Type a phone number. People without the internet need one to call.")


class DeviceForm(forms.Form):
    """Whose phone or computer this is; the part that every way in shares."""

    not_asked = _("Signing in happens on a device, so there is no paper way to do it.")

    device = fields.Choice(
        label=_("Whose phone or computer is this?"),
        help_text=_(
            "On your own one you stay signed in for 90 days. On a shared one you are signed out after "
            "30 minutes, or when the browser closes."
        ),
        choices=Device.choices,
        initial=Device.SHARED,
    )


class SignInForm(forms.Form):
    """Who is asking for a way in."""

    not_asked = _("Signing in happens on a device, so there is no paper way to do it.")

    email = fields.Email(
        label=_("Your e-mail address"),
        required=True,
        missing=_("Type your e-mail address, or use a code you were given."),
    )


class TypeCodeForm(DeviceForm):
    """The code from an e-mail, a call or a slip of paper."""

    code = fields.Text(
        label=_("Your code"),
        help_text=_("6 or 9 digits. Spaces do not matter."),
        required=True,
        missing=_("Type the code. It is 6 or 9 digits."),
        max_length=40,
        autocomplete="one-time-code",
        width="10",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    field_order = ("code", "device")


class SignInWithPassphraseForm(DeviceForm):
    """Only the host has a passphrase."""

    name_or_email = fields.Text(
        label=_("Your name or e-mail address"), required=True, missing=NAME_MISSING, autocomplete="username"
    )
    passphrase = fields.Text(
        label=_("Your passphrase"),
        required=True,
        missing=_("Type your passphrase."),
        strip=False,
        autocomplete="current-password",
        widget=forms.PasswordInput(),
    )
    field_order = ("name_or_email", "passphrase", "device")


class FirstStartForm(forms.Form):
    """Whose copy this is, and its first host."""

    not_asked = _("It is the host, at the machine, who has just started it.")

    name = fields.Text(
        label=_("Name of your organisation or group"),
        required=True,
        missing=NAME_MISSING,
        max_length=100,
        autocomplete="organization",
    )
    phone = fields.Phone(
        label=_("A phone number people can call for help"),
        help_text=_("It stands on every page, letter and e-mail."),
        required=True,
        missing=PHONE_MISSING,
    )
    host_name = fields.Text(
        label=_("Your name"), required=True, missing=NAME_MISSING, max_length=100, autocomplete="name"
    )
    email = fields.Email(
        label=_("Your e-mail address (you can leave this out)"),
        help_text=_("So that a sign-in link can be sent to you."),
    )
    passphrase = fields.Text(
        label=_("A passphrase (you can leave this out)"),
        help_text=_("Four or more words that go together only for you. Only the host has one."),
        strip=False,
        autocomplete="new-password",
        widget=forms.PasswordInput(),
    )

    def clean_passphrase(self) -> str:
        """Long enough, and not one that everybody uses."""
        passphrase = self.cleaned_data["passphrase"]
        if passphrase:
            validate_password(passphrase)
        return passphrase


class FindAccountForm(forms.Form):
    """Whom the host would like to look after this copy too."""

    not_asked = _("It is the host who says it, signed in; nobody is asked about themselves.")

    name_or_email = fields.Text(
        label=_("Who should look after this copy too?"),
        help_text=_("The name they use here, or their e-mail address. They can sign in already."),
        required=True,
        missing=_("Type a name or an e-mail address."),
    )


@ask.declare
class ChangeHouseForm(ask.Form):
    """This copy's own name and number."""

    sheet = ask.Sheet(
        code="house",
        title=_("The name and number people see"),
        audience=ask.COORDINATOR,
        why=_("They stand on every page, letter and e-mail, so people know whom to call."),
        seen_by=_("Everybody can see them."),
    )
    name = fields.Text(
        label=_("Name of your organisation or group"), max_length=100, spoken=_("What is the group called?")
    )
    phone = fields.Phone(
        label=_("A phone number people can call for help"), spoken=_("Which number can people call for help?")
    )
