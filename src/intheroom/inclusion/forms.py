"""What we ask about a need as a job: who, when and what; whether it works; who is asked; which need led."""

from typing import Any

from intheroom.inclusion.choices import HEARD_LEAST, LED, READY, AskedBy, Works
from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields


@ask.declare
class PlanJobForm(ask.Form):
    sheet = ask.Sheet(
        code="planjob",
        title="Take this on, or give it to someone",
        audience=ask.COORDINATOR,
        why="A need is met when someone sees to it by a day. Without both, it stays on the project page.",
        seen_by="Only the person it is for, those who arrange things, and whoever takes it on.",
    )
    owner = fields.Choice(
        label="Who sees to it?", choices=(), as_list=True, spoken="Who in the team will see to it?"
    )
    due_on = fields.Date(label="By when?", spoken="By what day will it be done?")
    what = fields.LongText(
        label="What will be done?",
        help_text="Such as: book the hall with the ramp, and try the door first.",
        rows=3,
        max_length=1000,
        spoken="What will be done?",
    )
    cost = fields.Pounds(
        label="What will it cost?",
        help_text="In pounds. Leave it empty if you do not know, or if it costs nothing.",
        spoken="What will it cost, in pounds?",
    )

    def __init__(self, *args: Any, owners: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "Nobody yet"), *(owners or [])]


@ask.declare
class SayIfItWorksForm(ask.Form):
    sheet = ask.Sheet(
        code="itworks",
        title="Does it work for you?",
        audience=ask.MEMBER,
        why="You told us what you need, and someone has seen to it. Only you can say if it works.",
        seen_by="Those who arrange things, and whoever sees to it. Nobody else.",
        send="Send my answer",
    )
    works = fields.Choice(
        label="Does it work for you?",
        choices=Works.choices,
        hints={Works.NOT_YET: "We go on with it.", Works.NO: "We try something else."},
        spoken="Does it work for you? You can say yes, not yet, or no.",
    )
    words = fields.LongText(
        label="What would make it better?",
        help_text="In your own words. You can leave this out.",
        rows=3,
        max_length=1000,
        spoken="Is there something that would make it better?",
    )

    def __init__(self, *args: Any, learns: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if learns:
            works = self.fields["works"]
            works.label, works.choices = "Do you feel ready?", READY
            works.spoken = "Do you feel ready? You can say yes, not yet, or no."


@ask.declare
class AskEveryoneForm(ask.Form):
    sheet = ask.Sheet(
        code="askeveryone",
        title="Ask everyone what they need",
        audience=ask.COORDINATOR,
        why="The same form goes to both sides. Everyone needs something, and nobody is singled out.",
        seen_by="People who lead see who was asked. What people answer is theirs.",
        send="Note that I ask them",
    )
    members = fields.Choices(
        label="Who do you ask?",
        help_text="Everyone is ticked who was not asked yet.",
        choices=(),
        spoken="Who do we ask?",
    )
    asked_by_way = fields.Choice(
        label="How do you ask?",
        help_text="Next you get a private link, a short code and a paper form for each person.",
        choices=AskedBy.choices,
        spoken="How do we ask them?",
    )

    def __init__(self, *args: Any, members: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["members"].choices = members or []


@ask.declare
class RecordConflictForm(ask.Form):
    sheet = ask.Sheet(
        code="needsapart",
        title="Two needs pull apart",
        audience=ask.COORDINATOR,
        why="One needs light, another needs it dim. First look for a way that suits both. "
        "If there is none, the need of whoever is heard least elsewhere comes first.",
        seen_by="People who lead see which need led. The reason is for those who may see both needs.",
    )
    first = fields.Choice(label="The first need", choices=(), as_list=True, spoken="What is the first need?")
    second = fields.Choice(
        label="The second need", choices=(), as_list=True, spoken="What is the second need?"
    )
    heard_least = fields.Choice(
        label="Which of the two people is heard least elsewhere?",
        choices=HEARD_LEAST,
        spoken="Which of the two people is heard least elsewhere?",
    )
    led = fields.Choice(label="Which need led?", choices=LED, spoken="Which need led in the end?")
    why = fields.LongText(
        label="Why?",
        help_text="What you tried, and what was done for the other person.",
        rows=3,
        max_length=1000,
        spoken="Why was it done this way?",
    )

    def __init__(self, *args: Any, needs: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first"].choices = [("", "Choose one"), *(needs or [])]
        # From the other end, so that nobody picks the same one twice by chance.
        self.fields["second"].choices = [("", "Choose one"), *reversed(needs or [])]
