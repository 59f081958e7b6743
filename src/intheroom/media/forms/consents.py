"""Say yes or no to one thing, for each use; and take it back."""

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.media.choices import Audience, How, Use

# Only asked of whoever writes down somebody else's yes: it must be possible to show it later.
SHOWN_LATER = ("how", "witness", "proof", "given_by")


@ask.declare
class GiveConsentForm(ask.Form):
    sheet = ask.Sheet(
        code="consent",
        title="May we use this?",
        why="You are in this photo, or these are your words. It is yours to say yes or no. Nothing else "
        "depends on your answer.",
        seen_by="Those who lead see your answer, and whoever added this. You can take back a yes at any time.",
        send="Send my answer",
    )
    agrees = fields.Choice(
        label="May we use it?",
        choices=[("yes", "Yes, for what I tick below"), ("no", "No")],
        spoken="May we use it? You can say no, and that is fine.",
    )
    uses = fields.Choices(
        label="What for?",
        help_text="Tick each one you say yes to. What you leave out stays a no.",
        choices=Use.choices,
        spoken="What may we use it for? I read them out one by one.",
    )
    audience = fields.Choice(
        label="Who may see it?",
        help_text="A web page and social media can be seen by anyone.",
        choices=Audience.choices,
        spoken="Who may see it?",
    )
    until = fields.Date(
        label="Until when?",
        help_text="If you leave this out: until you take it back.",
        spoken="Until when may we use it? You can leave this open.",
    )
    how = fields.Choice(
        label="How did they say yes?",
        choices=[choice for choice in How.choices if choice[0] != How.SELF],
        spoken="I note how you said yes: out loud, in writing, or in BSL.",
    )
    witness = fields.Text(
        label="Who else heard or saw it?",
        help_text="Needed for a yes said out loud.",
        max_length=100,
        spoken="Who is with us and hears this?",
    )
    proof = fields.Text(
        label="Where is the sheet or the recording kept?",
        max_length=200,
        spoken="I note where the sheet or the recording is kept.",
    )
    given_by = fields.Text(
        label="Did someone decide for them? Who?",
        help_text="Such as a parent for a small child. Ask the child as well. If the child says no, it is no.",
        max_length=100,
        spoken="Does someone decide for you? Who is it?",
    )

    def __init__(self, *args, is_own: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        for name in SHOWN_LATER if is_own else ():
            del self.fields[name]


@ask.declare
class WithdrawConsentForm(ask.Form):
    sheet = ask.Sheet(
        code="takeback",
        title="Take back a yes",
        why="You can change your mind at any time, and need give no reason. It counts at once.",
        seen_by="Those who lead see that it was taken back, and whoever added this. No one asks you why.",
        send="Take it back",
    )
    what = fields.Choice(
        label="What do you take back?",
        choices=[("all", "All of it"), ("some", "Only what I tick below")],
        spoken="Do you want to take back all of it, or only some?",
    )
    uses = fields.Choices(
        label="Which ones?",
        help_text="Only if you take back some and keep the rest.",
        choices=Use.choices,
        spoken="Which ones do you take back?",
    )
    then = fields.Choice(
        label="What should happen to it?",
        help_text="If you leave this out, we close it and keep it.",
        choices=[
            ("closed", "Keep it closed, so that no one opens it"),
            ("for_good", "Take it away for good"),
        ],
        spoken="Should we keep it closed, or take it away for good?",
    )
