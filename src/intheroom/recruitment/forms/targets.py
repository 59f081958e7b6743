"""What the team aims for, one target at a time."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.recruitment.choices import Feature
from intheroom.recruitment.models.targets import LONGEST_OWN
from intheroom.team.choices import TeamSaid

OWN = f"{Feature.OWN}.new"


@ask.declare
class SetTargetForm(ask.Form):
    sheet = ask.Sheet(
        code="mixtarget",
        title=_("Aim for people in the team"),
        why=_("With a number we see who is missing. Without one, whoever is easy to reach fills the room."),
        seen_by=_("Everyone in the team sees the target, your name, the day and the reason."),
        audience=ask.COORDINATOR,
        send=_("Save the target"),
    )
    about = fields.Choice(
        label=_("Whom is it about?"),
        choices=(),
        as_list=True,
        required=True,
        missing=_("Choose whom it is about."),
        spoken=_("Whom is the target about?"),
    )
    own_words = fields.Text(
        label=_("If it is something of your own: what would people tick?"),
        help_text=_("Such as: I live on one of the north isles. Never about health, money or family."),
        max_length=LONGEST_OWN,
        goes_out=True,
        spoken=_("If it is something of your own, what would people tick?"),
    )
    at_least = fields.WholeNumber(
        label=_("At least how many?"),
        help_text=_("One or more. Leave it out to stop aiming for this."),
        min_value=1,
        max_value=500,
        spoken=_("At least how many? It is never none."),
    )
    at_most = fields.WholeNumber(
        label=_("At most how many?"),
        help_text=_("Leave it out where there is no limit."),
        min_value=1,
        max_value=500,
        spoken=_("At most how many?"),
    )
    reason = fields.LongText(
        label=_("Why?"),
        rows=3,
        max_length=1000,
        required=True,
        missing=_("Say why. One line is enough."),
        spoken=_("Why is this right for the project?"),
    )
    team_said = fields.Choice(
        label=_("Did the team decide this together?"),
        choices=TeamSaid.choices,
        spoken=_("Did the team decide this together?"),
    )

    def __init__(self, *args: Any, names: dict[tuple[str, str], str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [
            (
                f"{feature}.{value}",
                gettext("{feature}: {name}").format(feature=Feature(feature).label, name=name),
            )
            for (feature, value), name in (names or {}).items()
        ]
        self.fields["about"].choices = [
            ("", gettext("Choose one")),
            *told,
            (OWN, gettext("Something of our own")),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        least, most = cleaned.get("at_least"), cleaned.get("at_most")
        if cleaned.get("about") == OWN and not cleaned.get("own_words"):
            self.add_error("own_words", gettext("Write what people would tick, in a few words."))
        if most is not None and least is None:
            self.add_error("at_least", gettext("Say at least how many. It is never none."))
        if least is not None and most is not None and most < least:
            self.add_error("at_most", gettext("This is fewer than the number before. Swap the two."))
        return cleaned
