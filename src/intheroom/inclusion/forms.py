"""What we ask about a need as a job: who, when and what; whether it works; who is asked; which need led."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.inclusion.choices import HEARD_LEAST, LED, READY, AskedBy, Works
from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields


@ask.declare
class PlanJobForm(ask.Form):
    sheet = ask.Sheet(
        code="planjob",
        title=_("Take this on, or give it to someone"),
        audience=ask.COORDINATOR,
        why=_("A need is met when someone sees to it by a day. Without both, it stays on the project page."),
        seen_by=_("Only the person it is for, those who arrange things, and whoever takes it on."),
    )
    owner = fields.Choice(
        label=_("Who sees to it?"), choices=(), as_list=True, spoken=_("Who in the team will see to it?")
    )
    due_on = fields.Date(label=_("By when?"), spoken=_("By what day will it be done?"))
    what = fields.LongText(
        label=_("What will be done?"),
        help_text=_("Such as: book the hall with the ramp, and try the door first."),
        rows=3,
        max_length=1000,
        spoken=_("What will be done?"),
    )
    cost = fields.Pounds(
        label=_("What will it cost?"),
        help_text=_("In pounds. Leave it empty if you do not know, or if it costs nothing."),
        spoken=_("What will it cost, in pounds?"),
    )

    def __init__(self, *args: Any, owners: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", gettext("Nobody yet")), *(owners or [])]


@ask.declare
class SayIfItWorksForm(ask.Form):
    sheet = ask.Sheet(
        code="itworks",
        title=_("Does it work for you?"),
        audience=ask.MEMBER,
        why=_("You told us what you need, and someone has seen to it. Only you can say if it works."),
        seen_by=_("Those who arrange things, and whoever sees to it. Nobody else."),
        send=_("Send my answer"),
    )
    works = fields.Choice(
        label=_("Does it work for you?"),
        choices=Works.choices,
        hints={Works.NOT_YET: _("We go on with it."), Works.NO: _("We try something else.")},
        spoken=_("Does it work for you? You can say yes, not yet, or no."),
    )
    words = fields.LongText(
        label=_("What would make it better?"),
        help_text=_("In your own words. You can leave this out."),
        rows=3,
        max_length=1000,
        spoken=_("Is there something that would make it better?"),
    )

    def __init__(self, *args: Any, learns: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if learns:
            works = self.fields["works"]
            works.label, works.choices = gettext("Do you feel ready?"), READY
            works.spoken = gettext("Do you feel ready? You can say yes, not yet, or no.")


@ask.declare
class AskEveryoneForm(ask.Form):
    sheet = ask.Sheet(
        code="askeveryone",
        title=_("Ask everyone what they need"),
        audience=ask.COORDINATOR,
        why=_("The same form goes to both sides. Everyone needs something, and nobody is singled out."),
        seen_by=_("People who lead see who was asked. What people answer is theirs."),
        send=_("Note that I ask them"),
    )
    members = fields.Choices(
        label=_("Who do you ask?"),
        help_text=_("Everyone is ticked who was not asked yet."),
        choices=(),
        spoken=_("Who do we ask?"),
    )
    asked_by_way = fields.Choice(
        label=_("How do you ask?"),
        help_text=_("Next you get a private link, a short code and a paper form for each person."),
        choices=AskedBy.choices,
        spoken=_("How do we ask them?"),
    )

    def __init__(self, *args: Any, members: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["members"].choices = members or []


@ask.declare
class RecordConflictForm(ask.Form):
    sheet = ask.Sheet(
        code="needsapart",
        title=_("Two needs pull apart"),
        audience=ask.COORDINATOR,
        why=_(
            "One needs light, another needs it dim. First look for a way that suits both. "
            "If there is none, the need of whoever is heard least elsewhere comes first."
        ),
        seen_by=_("People who lead see which need led. The reason is for those who may see both needs."),
    )
    first = fields.Choice(
        label=_("The first need"), choices=(), as_list=True, spoken=_("What is the first need?")
    )
    second = fields.Choice(
        label=_("The second need"), choices=(), as_list=True, spoken=_("What is the second need?")
    )
    heard_least = fields.Choice(
        label=_("Which of the two people is heard least elsewhere?"),
        choices=HEARD_LEAST,
        spoken=_("Which of the two people is heard least elsewhere?"),
    )
    led = fields.Choice(label=_("Which need led?"), choices=LED, spoken=_("Which need led in the end?"))
    why = fields.LongText(
        label=_("Why?"),
        help_text=_("What you tried, and what was done for the other person."),
        rows=3,
        max_length=1000,
        spoken=_("Why was it done this way?"),
    )

    def __init__(self, *args: Any, needs: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first"].choices = [("", gettext("Choose one")), *(needs or [])]
        # From the other end, so that nobody picks the same one twice by chance.
        self.fields["second"].choices = [("", gettext("Choose one")), *reversed(needs or [])]
