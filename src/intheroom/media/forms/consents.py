"""Say yes or no to one thing, for each use; and take it back."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.media.choices import Audience, How, Use

# Only asked of whoever writes down somebody else's yes: it must be possible to show it later.
SHOWN_LATER = ("how", "witness", "proof", "given_by")


@ask.declare
class GiveConsentForm(ask.Form):
    sheet = ask.Sheet(
        code="consent",
        title=_("May we use this?"),
        why=_(
            "You are in this photo, or these are your words. It is yours to say yes or no. Nothing else "
            "depends on your answer."
        ),
        seen_by=_(
            "Those who lead see your answer, and whoever added this. You can take back a yes at any time."
        ),
        send=_("Send my answer"),
    )
    agrees = fields.Choice(
        label=_("May we use it?"),
        choices=[("yes", _("Yes, for what I tick below")), ("no", _("No"))],
        spoken=_("May we use it? You can say no, and that is fine."),
    )
    uses = fields.Choices(
        label=_("What for?"),
        help_text=_("Tick each one you say yes to. What you leave out stays a no."),
        choices=Use.choices,
        spoken=_("What may we use it for? I read them out one by one."),
    )
    audience = fields.Choice(
        label=_("Who may see it?"),
        help_text=_("A web page and social media can be seen by anyone."),
        choices=Audience.choices,
        spoken=_("Who may see it?"),
    )
    until = fields.Date(
        label=_("Until when?"),
        help_text=_("If you leave this out: until you take it back."),
        spoken=_("Until when may we use it? You can leave this open."),
    )
    how = fields.Choice(
        label=_("How did they say yes?"),
        choices=[choice for choice in How.choices if choice[0] != How.SELF],
        spoken=_("I note how you said yes: out loud, in writing, or in BSL."),
    )
    witness = fields.Text(
        label=_("Who else heard or saw it?"),
        help_text=_("Needed for a yes said out loud."),
        max_length=100,
        spoken=_("Who is with us and hears this?"),
    )
    proof = fields.Text(
        label=_("Where is the sheet or the recording kept?"),
        max_length=200,
        spoken=_("I note where the sheet or the recording is kept."),
    )
    given_by = fields.Text(
        label=_("Did someone decide for them? Who?"),
        help_text=_(
            "Such as a parent for a small child. Ask the child as well. If the child says no, it is no."
        ),
        max_length=100,
        spoken=_("Does someone decide for you? Who is it?"),
    )

    def __init__(self, *args, is_own: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        for name in SHOWN_LATER if is_own else ():
            del self.fields[name]


@ask.declare
class WithdrawConsentForm(ask.Form):
    sheet = ask.Sheet(
        code="takeback",
        title=_("Take back a yes"),
        why=_("You can change your mind at any time, and need give no reason. It counts at once."),
        seen_by=_("Those who lead see that it was taken back, and whoever added this. No one asks you why."),
        send=_("Take it back"),
    )
    what = fields.Choice(
        label=_("What do you take back?"),
        choices=[("all", _("All of it")), ("some", _("Only what I tick below"))],
        spoken=_("Do you want to take back all of it, or only some?"),
    )
    uses = fields.Choices(
        label=_("Which ones?"),
        help_text=_("Only if you take back some and keep the rest."),
        choices=Use.choices,
        spoken=_("Which ones do you take back?"),
    )
    then = fields.Choice(
        label=_("What should happen to it?"),
        help_text=_("If you leave this out, we close it and keep it."),
        choices=[
            ("closed", _("Keep it closed, so that no one opens it")),
            ("for_good", _("Take it away for good")),
        ],
        spoken=_("Should we keep it closed, or take it away for good?"),
    )
