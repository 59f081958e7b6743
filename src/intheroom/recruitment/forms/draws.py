"""What is asked to publish a draw, to hold it, and to choose somebody by hand in the open."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.recruitment.advice.choosing import LIVED, PROFESSIONAL
from intheroom.recruitment.models import ComingForward
from intheroom.team.choices import TeamSaid
from intheroom.team.models import TeamMember


@ask.declare
class PublishDrawForm(ask.Form):
    sheet = ask.Sheet(
        code="publishdraw",
        title=_("Publish a draw"),
        why=_("The rules stand before anybody can know the number. So nobody can bend them after."),
        seen_by=_("Everybody can read the rules and the day. Nobody reads who waits, or what they said."),
        audience=ask.COORDINATOR,
        send=_("Publish it"),
    )
    places = fields.WholeNumber(
        label=_("How many places are there?"),
        min_value=1,
        max_value=500,
        required=True,
        missing=_("Say how many places are drawn."),
        spoken=_("How many places are there?"),
    )
    draw_on = fields.Date(
        label=_("On which day will the number be known?"),
        help_text=_("Leave time to tell everybody who waits."),
        required=True,
        missing=_("Choose the day."),
        spoken=_("On which day will the number be known?"),
    )
    seed_source = fields.Text(
        label=_("Which public number will it be?"),
        help_text=_("Such as: all numbers of the Lotto draw of that evening, lowest first."),
        max_length=200,
        required=True,
        missing=_("Say which number it will be, so that all can look it up."),
        goes_out=True,
        spoken=_("Which public number will it be?"),
    )

    def clean_draw_on(self) -> Any:
        day = self.cleaned_data["draw_on"]
        if day and day <= timezone.localdate():
            self.add_error("draw_on", gettext("Choose a day to come. Nobody may know the number yet."))
        return day


@ask.declare
class TypeSeedForm(ask.Form):
    sheet = ask.Sheet(
        code="drawnumber",
        title=_("Type in the public number"),
        why=_("The draw hangs on it alone. The same number always gives the same people."),
        seen_by=_("Everybody can read it, and check it."),
        audience=ask.COORDINATOR,
        send=_("Hold the draw"),
    )
    seed = fields.Text(
        label=_("What is the number?"),
        help_text=_("Just as it was published. It cannot be changed after."),
        max_length=200,
        required=True,
        missing=_("Type in the number."),
        spoken=_("What is the number?"),
    )
    again = fields.Text(
        label=_("Type it once more"),
        max_length=200,
        required=True,
        missing=_("Type it once more, so that a slip is found."),
        spoken=_("Say the number once more."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        one, other = (" ".join((cleaned.get(name) or "").split()) for name in ("seed", "again"))
        if one and other and one != other:
            self.add_error("again", gettext("The two differ. Look at both again."))
        return cleaned


@ask.declare
class PickByHandForm(ask.Form):
    sheet = ask.Sheet(
        code="pickbyhand",
        title=_("Choose somebody by hand"),
        why=_("Sometimes it is right. Then all can read why, and that both sides agreed."),
        seen_by=_(
            "The team sees who it is, why, and who agreed. On the open record stands why, and no name."
        ),
        audience=ask.COORDINATOR,
        send=_("Choose them"),
    )
    coming = fields.Choice(label=_("Who is it?"), choices=(), as_list=True, spoken=_("Who is it?"))
    why = fields.LongText(
        label=_("Why?"),
        help_text=_("Everybody can read it, so name nobody, and say nothing that was told in confidence."),
        rows=3,
        max_length=500,
        goes_out=True,
        required=True,
        missing=_("Say why. One line is enough."),
        spoken=_("Why is it this person?"),
    )
    agreed_lived = fields.Choice(
        label=_("Who with lived experience agreed?"),
        choices=(),
        as_list=True,
        spoken=_("Who with lived experience agreed?"),
    )
    agreed_professional = fields.Choice(
        label=_("Which professional agreed?"),
        choices=(),
        as_list=True,
        spoken=_("Which professional agreed?"),
    )
    team_said = fields.Choice(
        label=_("Did the team decide this together?"),
        choices=TeamSaid.choices,
        spoken=_("Did the team decide this together?"),
    )

    def __init__(
        self,
        *args: Any,
        waiting: Iterable[ComingForward] = (),
        members: Iterable[TeamMember] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.waiting = {str(one.pk): one for one in waiting}
        self.members = {str(one.pk): one for one in members}
        self.fields["coming"].choices = _one_of(self.waiting)
        for name, sides in (("agreed_lived", LIVED), ("agreed_professional", PROFESSIONAL)):
            theirs = {key: one for key, one in self.members.items() if one.side in sides}
            self.fields[name].choices = _one_of(theirs)

    def clean_coming(self) -> ComingForward | None:
        return self.waiting.get(self.cleaned_data["coming"])

    def clean_agreed_lived(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["agreed_lived"])

    def clean_agreed_professional(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["agreed_professional"])


def _one_of(rows: dict[str, Any]) -> list[tuple[str, str]]:
    return [("", gettext("Choose one")), *((key, str(one)) for key, one in rows.items())]
