"""What we ask before somebody is not invited: slowly, with reasons, and with what there is instead."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.recruitment.choices import After
from intheroom.team.forms import against


@ask.declare
class ProposeNotNowForm(against.GivesReason):
    sheet = ask.Sheet(
        code="notnow",
        title=_("Propose not to invite somebody this time"),
        why=_(
            "Nothing changes with this. A second person with lived experience must agree. Then they are told."
        ),
        seen_by=_(
            "The second person reads the reason, without a name. If they agree, the person reads your exact words."
        ),
        audience=ask.COORDINATOR,
        send=_("Propose it"),
    )
    reason = fields.LongText(
        label=_("Why not this time?"),
        help_text=_("Write what the team needs or lacks, not what the person is like. They will read this."),
        rows=5,
        max_length=2000,
        required=True,
        missing=_("Write why. They have a right to know."),
        goes_out=True,
        spoken=_("Why should they not be invited this time?"),
    )
    next_steps = fields.LongText(
        label=_("What is there for them instead?"),
        help_text=_("Such as: the next place that comes free, updates, or other work that would suit them."),
        rows=3,
        max_length=1000,
        required=True,
        missing=_("Write what there is for them instead."),
        goes_out=True,
        spoken=_("What is there for them instead?"),
    )
    thought_again = against.thought_again(
        _("Or change your words above, so that they say what the team needs.")
    )


@ask.declare
class AgreeNotNowForm(against.AsksSecondPerson):
    sheet = ask.Sheet(
        code="agreenotnow",
        title=_("Should somebody not be invited?"),
        why=_("One person alone can never decide this. You are the second person."),
        seen_by=_("People who lead see your answer. The person learns that someone agreed, not who."),
        send=_("Send my answer"),
    )
    agrees = against.agrees(
        no=_("No, they should be invited"), spoken=_("Do you agree, or should they be invited?")
    )


@ask.declare
class TellNotNowForm(ask.Form):
    sheet = ask.Sheet(
        code="tellnotnow",
        title=_("Say how they were told"),
        why=_("They are told kindly, in the way they chose: why, and what there is instead."),
        seen_by=_("Only those who lead the project, and the person."),
        audience=ask.COORDINATOR,
        send=_("They have been told"),
    )
    how = against.how_told(
        missing=_("Write how they were told. Nobody is turned away without a word."),
        spoken=_("How were you told, and who told you?"),
    )
    they_say = fields.Choice(
        label=_("Do they think it is fair?"),
        help_text=_("If they do not agree, the whole team talks about it. They can say so later too."),
        choices=[
            ("yes", _("They accept it")),
            ("no", _("They do not agree")),
            ("unsaid", _("They did not say")),
        ],
        spoken=_("Do you accept that, or should the whole team talk about it again?"),
    )
    after = fields.Choices(
        label=_("What would they like instead?"),
        choices=After.choices,
        spoken=_("What would you like instead?"),
    )


@ask.declare
class DecideNotNowForm(against.AsksTeam):
    sheet = ask.Sheet(
        code="decidenotnow",
        title=_("What the team decided"),
        why=_("They did not agree, so the team decides, with people from both sides."),
        seen_by=_("Only those who lead the project, and the person."),
        audience=ask.COORDINATOR,
    )
    outcome = against.outcome(("invite", _("They can have a place")), ("not_now", _("Not this time")))
