"""The question on a form: a wording, what someone thinks of it, and what the team decided."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.choices import Method, Outcome, Stance
from intheroom.projects.forms.sides import own_side

STANCES = [choice for choice in Stance.choices if choice[0]]


@ask.declare
class ProposeQuestionForm(ask.Form):
    sheet = ask.Sheet(
        code="question",
        title=_("Put forward a wording"),
        audience=ask.MEMBER,
        why=_("The question says what you want to find out or change. It is a draft until the team agrees."),
        seen_by=_("Everyone in the project sees it."),
        send=_("Put it forward"),
    )
    text = fields.LongText(
        label=_("How would you ask it?"),
        help_text=_("A question people can answer from their own lives works best."),
        rows=3,
        max_length=1000,
        goes_out=True,
    )
    why = fields.LongText(label=_("Why this wording?"), rows=2, max_length=1000)


@ask.declare
class SayAboutQuestionForm(ask.Form):
    sheet = ask.Sheet(
        code="voice",
        title=_("What do you think of the question?"),
        audience=ask.MEMBER,
        why=_("The question steers all that follows, so each person is heard before it is agreed."),
        seen_by=_(
            "Everyone in the project sees what you say. Where the subject is private, only coordinators see names."
        ),
    )
    stance = fields.Choice(
        label=_("What do you think of it?"), choices=STANCES, spoken=_("What do you think of the question?")
    )
    words = fields.LongText(
        label=_("What would you add or change?"),
        help_text=_("In your own words. You can leave this out."),
        rows=4,
        spoken=_("Is there anything you would add or change?"),
    )
    side = own_side()


@ask.declare
class RecordQuestionDecisionForm(ask.Form):
    sheet = ask.Sheet(
        code="decision",
        title=_("Write down what the team decided"),
        audience=ask.COORDINATOR,
        why=_(
            "A question is agreed by the team, never by one person. This page keeps who took part and who disagreed."
        ),
        seen_by=_("Everyone in the project sees it. It is never deleted."),
        send=_("Save the decision"),
    )
    outcome = fields.Choice(label=_("What did you decide?"), choices=Outcome.choices)
    took_part = fields.Choices(label=_("Who took part?"))
    lived_names = fields.LongText(
        label=_("Anyone else with lived experience"),
        help_text=_("One name on each line. Carers and family count here."),
        rows=2,
        max_length=1000,
    )
    professional_names = fields.LongText(
        label=_("Any other professionals"), help_text=_("One name on each line."), rows=2, max_length=1000
    )
    method = fields.Choice(label=_("How did you decide?"), choices=Method.choices)
    decided_on = fields.Date(label=_("When?"))
    rationale = fields.LongText(label=_("Why this question?"), rows=3)
    dissent = fields.LongText(
        label=_("Who saw it differently, and how?"),
        help_text=_("Keep this in their words. It may turn out to be right."),
        rows=3,
    )
    one_side_why = fields.LongText(label=_("If only one side took part: why?"), rows=2, max_length=1000)
    not_heard_why = fields.LongText(
        label=_("If someone has not been heard: why go on?"), rows=2, max_length=1000
    )

    def __init__(self, *args, people=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["took_part"].choices = people
        if not people:
            del self.fields["took_part"]
