"""What members would like to get back, and what they gave and got."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.team.choices import Back, Direction, Worth

BACK_FIELDS = ("back", "own_back", "shows_back")


class AsksBack(ask.Form):
    """A form that asks what somebody would like to get back."""

    back = fields.Choices(
        label=_("What would you like to get back?"),
        help_text=_("For as long as the project lasts. Choose all that fit. You can change it at any time."),
        choices=Back.choices,
        spoken=_("What would you like to get back, for as long as the project lasts?"),
    )
    own_back = fields.Text(
        label=_("Something else, in your own words"),
        max_length=300,
        spoken=_("Is there something else you would like to get back?"),
    )
    shows_back = fields.Choice(
        label=_("May the team see what you would like to get back?"),
        choices=[("yes", _("Yes, the team may see it")), ("no", _("No, only people who lead"))],
        spoken=_("May the whole team see what you would like to get back?"),
    )

    def clean(self) -> dict:
        """Nobody guesses which of the two somebody meant."""
        cleaned = super().clean()
        back = cleaned.get("back") or []
        if Back.NOTHING in back and (len(back) > 1 or cleaned.get("own_back")):
            self.add_error("back", gettext("You chose “nothing” and something else. Leave one of them out."))
        return cleaned


@ask.declare
class AddExchangeForm(ask.Form):
    sheet = ask.Sheet(
        code="exchange",
        title=_("Something I gave or got"),
        why=_("People stay when they give and also get. This is your own note: it is never added up."),
        seen_by=_(
            "Only you see it, unless you choose that the team may. Whoever writes it down for you "
            "knows it too."
        ),
        send=_("Write it down"),
    )
    direction = fields.Choice(
        label=_("Which was it?"),
        choices=Direction.choices,
        spoken=_("Did you give something, or get something?"),
    )
    words = fields.LongText(
        label=_("What was it?"),
        help_text=_("Such as: I drove Tam to the meeting. I learned how the board decides."),
        rows=3,
        max_length=1000,
        spoken=_("What was it?"),
    )
    worth = fields.Choice(
        label=_("Was it money?"),
        choices=[choice for choice in Worth.choices if choice[0]],
        spoken=_("Was it money, or something else?"),
    )
    happened_on = fields.Date(
        label=_("When was it?"),
        help_text=_("If you leave this out, we take today."),
        spoken=_("When was it?"),
    )
    shown = fields.Choice(
        label=_("May the team see it?"),
        help_text=_("You can change this at any time."),
        choices=[("no", _("No, it is just for me")), ("yes", _("Yes, the team may see it"))],
        spoken=_("May the team see it?"),
    )
