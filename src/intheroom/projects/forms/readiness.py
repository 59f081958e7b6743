"""The readiness test on a form, and a new round of it."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.choices import Knowledge, Reply
from intheroom.projects.forms.sides import own_side

REPLIES = [choice for choice in Reply.choices if choice[0]]
KNOWLEDGE = [choice for choice in Knowledge.choices if choice[0]]


def _reply(label, help_text):
    return fields.Choice(label=label, help_text=help_text, choices=REPLIES)


def _why():
    return fields.LongText(
        label=_("Why do you say that?"),
        help_text=_("You can leave this out."),
        rows=3,
        max_length=1000,
    )


@ask.declare
class AnswerReadinessForm(ask.Form):
    sheet = ask.Sheet(
        code="readiness",
        title=_("Does working together fit?"),
        audience=ask.MEMBER,
        why=_("Co-production only works when three things are there. It is better to find out now."),
        seen_by=_(
            "Your team sees the answers once at least two people have answered, one with lived "
            "experience. Where the subject is private, only coordinators see names."
        ),
        then=(
            _("We keep your answer. You can change it when you like."),
            _("Once two of you have answered, one with lived experience, you all see the result."),
        ),
        steps=(
            ask.Step("change", _("Room to change"), ("flexibility", "flexibility_why")),
            ask.Step("commitment", _("Seeing it through"), ("commitment", "commitment_why")),
            ask.Step("back", _("Getting something back"), ("incentives", "incentives_why")),
            ask.Step("you", _("What is needed, and you"), ("knowledge", "knowledge_sources", "side")),
        ),
        send=_("Send my answers"),
    )
    flexibility = _reply(
        _("Is there room to change things?"),
        _("In how you work together, and in what may come of it."),
    )
    flexibility_why = _why()
    commitment = _reply(
        _("Will both sides see it through?"),
        _("People with lived experience and professionals, until the end."),
    )
    commitment_why = _why()
    incentives = _reply(
        _("Does everyone get something back?"),
        _("Money is one thing. So are skills, company, and being heard by those who decide."),
    )
    incentives_why = _why()
    knowledge = fields.Choice(label=_("Do you need what several kinds of people know?"), choices=KNOWLEDGE)
    knowledge_sources = fields.LongText(
        label=_("Who knows something you need?"), help_text=_("Groups are enough."), rows=2, max_length=1000
    )
    side = own_side()


@ask.declare
class StartReadinessRoundForm(ask.Form):
    sheet = ask.Sheet(
        code="round",
        title=_("Take the test again"),
        audience=ask.COORDINATOR,
        why=_("Things change. A new round starts empty. Earlier rounds stay, with their dates."),
        seen_by=_("Everyone in the project sees the reason."),
        send=_("Start a new round"),
    )
    why = fields.Text(label=_("What has changed?"), max_length=300)
