"""What we ask about keeping people told."""

from collections.abc import Iterable
from typing import Any

from django import forms

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.team.choices import TeamSaid
from intheroom.team.models import TeamMember
from intheroom.updates.choices import TRIED, CreditAs, Every, Stand, TellBy
from intheroom.updates.models import LONGEST_LINE

TEAM_READS = "Everyone in the team."


@ask.declare
class AgreeUpdatesForm(ask.Form):
    sheet = ask.Sheet(
        code="agreeupdates",
        title="How do we keep each other told?",
        why="Between meetings much goes on that people do not see. Agree how they hear of it.",
        seen_by=TEAM_READS,
        send="Save what we agreed",
    )
    every = fields.Choice(
        label="How often should everyone hear something?",
        choices=Every.choices,
        spoken="How often should everyone hear something?",
    )
    words = fields.LongText(
        label="What else did you agree?",
        help_text="Such as: short, and never on a Monday. How each person hears it, they say themselves.",
        rows=3,
        max_length=1000,
        spoken="What else did you agree?",
    )
    team_said = fields.Choice(
        label="Did the team decide this together?",
        choices=TeamSaid.choices,
        spoken="Did the team decide this together?",
    )


@ask.declare
class AddLineForm(ask.Form):
    sheet = ask.Sheet(
        code="workline",
        title="What did you do, or hear?",
        why="One line is enough. The next update begins with these lines.",
        seen_by=TEAM_READS,
        send="Add this line",
    )
    words = fields.Text(
        label="What went on?",
        help_text="Such as: I rang the council about the hall. They answer next week.",
        max_length=LONGEST_LINE,
        spoken="What went on, in a line?",
    )
    on_day = fields.Date(
        label="On what day?", help_text="Leave this out if it was today.", spoken="On what day was it?"
    )


@ask.declare
class WriteUpdateForm(ask.Form):
    sheet = ask.Sheet(
        code="writeupdate",
        title="Write an update",
        audience=ask.COORDINATOR,
        why="People who hear what goes on know that they matter. Short is fine.",
        seen_by="Those who lead see the draft. Everyone in the team reads it once you begin to tell them.",
        send="Save it",
    )
    short = fields.LongText(
        label="In short",
        help_text="One or two sentences. They are read out on the phone, and sent as a text message.",
        rows=2,
        max_length=300,
        goes_out=True,
        spoken="What is it in short, in one or two sentences?",
    )
    happened = fields.LongText(
        label="What happened",
        help_text="The lines that people added are here to start from. Change them as you like.",
        rows=8,
        max_length=4000,
        goes_out=True,
        spoken="What happened?",
    )
    next_steps = fields.LongText(
        label="What happens next",
        help_text="Who does what, and by when. Say it too if nothing is needed from people.",
        rows=4,
        max_length=2000,
        goes_out=True,
        spoken="What happens next?",
    )


@ask.declare
class ReplyToUpdateForm(ask.Form):
    sheet = ask.Sheet(
        code="replyupdate",
        title="Say something to this update",
        why="You need not say anything. If you do, we hear it.",
        seen_by="You, and those who lead the project.",
        send="Send it",
    )
    words = fields.LongText(
        label="What would you like to say?",
        rows=4,
        max_length=2000,
        spoken="What would you like to say?",
    )


@ask.declare
class SayThanksForm(ask.Form):
    sheet = ask.Sheet(
        code="thanks",
        title="Thank someone",
        why="What people give is easily taken for granted. Say what it was.",
        seen_by="Everyone in the team reads what it was for. Who it was stands there only if they wish.",
        send="Say thank you",
    )
    member = fields.Choice(
        label="Who is it?", choices=(), as_list=True, spoken="Who would you like to thank?"
    )
    words = fields.Text(
        label="What did they do?",
        help_text="Such as: rang everyone who could not come. Leave their name out of it.",
        max_length=LONGEST_LINE,
        spoken="What did they do?",
    )

    def __init__(self, *args: Any, members: Iterable[TeamMember] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(one.pk): one for one in members}
        told = [(key, str(one)) for key, one in self.members.items()]
        self.fields["member"].choices = [("", "Choose one"), *told]

    def clean_member(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["member"])


@ask.declare
class SayCreditForm(ask.Form):
    sheet = ask.Sheet(
        code="credit",
        title="How would you like to be named?",
        why="When we thank people, or write a report, some like their name to stand there. Some do not.",
        seen_by="Everyone in the team, and whoever reads a report.",
        send="Save my answer",
    )
    named_as = fields.Choice(
        label="How may we name you?",
        choices=CreditAs.choices,
        spoken="How may we name you, when we thank you or write a report?",
    )
    other_name = fields.Text(
        label="Which other name?",
        help_text="Leave this out if you did not choose another name.",
        max_length=100,
        spoken="If it is another name: which one?",
    )


class NoteTellingForm(forms.Form):
    """What came of a try to tell one person."""

    not_asked = (
        "Whoever told somebody notes it, on the list they tell from; nobody is asked about themselves."
    )

    way = fields.Choice(label="How did you tell them, or try to?", choices=TellBy.choices)
    stand = fields.Choice(
        label="What came of it?", choices=[(code, Stand(code).label) for code in TRIED], initial=Stand.TOLD
    )
    on_day = fields.Date(label="On what day?", help_text="Leave this out if it was today.")

    def __init__(self, *args: Any, ways: Iterable[TellBy] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["way"].choices = [(way, TellBy(way).label) for way in ways]
