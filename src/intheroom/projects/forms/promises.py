"""What organisations promise, by when, and what came of it."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.choices import Came
from intheroom.projects.forms.sides import own_side

CAME = [choice for choice in Came.choices if choice[0]]


class CommitmentForm(ask.Form):
    """What an organisation promised."""

    organisation = fields.Text(label=_("Which organisation?"), max_length=120)
    name = fields.Text(
        label=_("Who promised it?"), help_text=_("Someone who can decide there."), max_length=100
    )
    role = fields.Text(label=_("What is their job there?"), max_length=120)
    you_said = fields.LongText(
        label=_("What did people say or ask for?"),
        help_text=_("In their own words, if you can."),
        rows=2,
        max_length=1000,
    )
    promise = fields.LongText(
        label=_("What did they promise to do about it?"),
        help_text=_("Such as: to answer in writing what the team asks for."),
        rows=3,
        goes_out=True,
        max_length=1000,
    )
    given_on = fields.Date(label=_("When did they promise it?"))
    due_on = fields.Date(label=_("By when will it be done?"))


@ask.declare
class AddCommitmentForm(CommitmentForm):
    sheet = ask.Sheet(
        code="promise",
        title=_("Add a promise from an organisation"),
        audience=ask.COORDINATOR,
        why=_("Without a real promise, the same people hold the power as before."),
        seen_by=_("Everyone in the project sees it."),
        changed_by="changepromise",
    )


@ask.declare
class EditCommitmentForm(CommitmentForm):
    sheet = ask.Sheet(
        code="changepromise",
        title=_("Change a promise"),
        audience=ask.COORDINATOR,
        why=_(
            "Fill in what was missing, or put right what has changed. If you move the day, the first "
            "day stays on the page."
        ),
        seen_by=_("Everyone in the project sees it."),
    )


@ask.declare
class SayWhatCameForm(ask.Form):
    sheet = ask.Sheet(
        code="whatcame",
        title=_("What came of this promise?"),
        audience=ask.MEMBER,
        why=_("An organisation made a promise. You can say what came of it."),
        seen_by=_(
            "Everyone in the project sees what you say. Where the subject is private, only coordinators see names."
        ),
    )
    came = fields.Choice(
        label=_("Was it kept?"), choices=CAME, spoken=_("From what you have seen, was the promise kept?")
    )
    words = fields.LongText(
        label=_("What has changed, or not?"),
        help_text=_("In your own words. You can leave this out."),
        rows=4,
        spoken=_("What has changed for you, or not?"),
    )
    side = own_side()
