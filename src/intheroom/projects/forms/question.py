"""The question on a form: a wording, what someone thinks of it, and what the team decided."""

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.choices import Method, Outcome, Stance
from intheroom.projects.forms.sides import own_side

STANCES = [choice for choice in Stance.choices if choice[0]]


@ask.declare
class ProposeQuestionForm(ask.Form):
    sheet = ask.Sheet(
        code="question",
        title="Put forward a wording",
        audience=ask.MEMBER,
        why="The question says what you want to find out or change. It is a draft until the team agrees.",
        seen_by="Everyone in the project sees it.",
        send="Put it forward",
    )
    text = fields.LongText(
        label="How would you ask it?",
        help_text="A question people can answer from their own lives works best.",
        rows=3,
        max_length=1000,
        goes_out=True,
    )
    why = fields.LongText(label="Why this wording?", rows=2, max_length=1000)


@ask.declare
class SayAboutQuestionForm(ask.Form):
    sheet = ask.Sheet(
        code="voice",
        title="What do you think of the question?",
        audience=ask.MEMBER,
        why="The question steers all that follows, so each person is heard before it is agreed.",
        seen_by="Everyone in the project sees what you say. Where the subject is private, only coordinators see names.",
    )
    stance = fields.Choice(
        label="What do you think of it?", choices=STANCES, spoken="What do you think of the question?"
    )
    words = fields.LongText(
        label="What would you add or change?",
        help_text="In your own words. You can leave this out.",
        rows=4,
        spoken="Is there anything you would add or change?",
    )
    side = own_side()


@ask.declare
class RecordQuestionDecisionForm(ask.Form):
    sheet = ask.Sheet(
        code="decision",
        title="Write down what the team decided",
        audience=ask.COORDINATOR,
        why="A question is agreed by the team, never by one person. This page keeps who took part and who disagreed.",
        seen_by="Everyone in the project sees it. It is never deleted.",
        send="Save the decision",
    )
    outcome = fields.Choice(label="What did you decide?", choices=Outcome.choices)
    took_part = fields.Choices(label="Who took part?")
    lived_names = fields.LongText(
        label="Anyone else with lived experience",
        help_text="One name on each line. Carers and family count here.",
        rows=2,
        max_length=1000,
    )
    professional_names = fields.LongText(
        label="Any other professionals", help_text="One name on each line.", rows=2, max_length=1000
    )
    method = fields.Choice(label="How did you decide?", choices=Method.choices)
    decided_on = fields.Date(label="When?")
    rationale = fields.LongText(label="Why this question?", rows=3)
    dissent = fields.LongText(
        label="Who saw it differently, and how?",
        help_text="Keep this in their words. It may turn out to be right.",
        rows=3,
    )
    one_side_why = fields.LongText(label="If only one side took part: why?", rows=2, max_length=1000)
    not_heard_why = fields.LongText(
        label="If someone has not been heard: why go on?", rows=2, max_length=1000
    )

    def __init__(self, *args, people=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["took_part"].choices = people
        if not people:
            del self.fields["took_part"]
