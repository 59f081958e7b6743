"""What is asked before a round, why it is opened early, and who had a turn."""

from itertools import groupby
from typing import Any

from django.forms import BoundField
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.workshops.choices.turns import Mode, NamedAs

MOST = 200


@ask.declare
class PutInFirstForm(ask.Form):
    sheet = ask.Sheet(
        code="putinfirst",
        title=_("What do you think, before we talk?"),
        why=_("What you think counts most before you know what the others think."),
        seen_by=_(
            "Nobody reads it before all who were asked are in, and those who lead do not either. "
            "If they open it before, they say why. Then the whole team reads it. "
            "If somebody writes it down for you, they know it."
        ),
        send=_("Put it in"),
        then=(
            _("You can change it at any time. Once it is open, others may see that it is yours."),
            _("It counts as a turn, also if you are not there on the day."),
        ),
    )
    words = fields.LongText(
        label=_("What do you think?"),
        help_text=_("As short or as long as you like."),
        rows=5,
        max_length=2000,
        goes_out=True,
        spoken=_("What do you think of it?"),
    )
    named = fields.Choice(
        label=_("Should your name stand beside it?"),
        help_text=_("If you choose none, it stands there without your name."),
        choices=NamedAs.choices,
        spoken=_("Should your name stand beside it?"),
    )
    passes = fields.Tick(
        label=_("I pass this time"),
        help_text=_("Then the others need not wait for you."),
        spoken=_("Or do you pass this time?"),
    )


@ask.declare
class OpenFirstRoundForm(ask.Form):
    sheet = ask.Sheet(
        code="openfirst",
        title=_("Let everyone read it"),
        audience=ask.COORDINATOR,
        why=_("People were told that nobody reads it before all are in."),
        seen_by=_("Everyone in the project reads that you opened it, and why."),
        send=_("Open it now"),
    )
    reason = fields.Text(
        label=_("Why do you open it before all are in?"),
        help_text=_("Such as: Isa is away until June, and says we should go on."),
        max_length=300,
        goes_out=True,
        spoken=_("Why is it opened before all are in?"),
    )


@ask.declare
class NoteTurnsForm(ask.Form):
    """Turns of each member on one thing: how many, in any way, and never how long."""

    sheet = ask.Sheet(
        code="noteturns",
        title=_("Note who had a turn"),
        why=_("So that whoever had none can be asked. A sign, a card or a note counts like a spoken word."),
        seen_by=_(
            "Those who lead and whoever notes it see the names. Everyone else reads how it was shared "
            "between the sides, once there are enough people to hide among."
        ),
    )

    def __init__(self, *args: Any, members: list[tuple[int, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = {str(key): name for key, name in members or []}
        for key, name in self.names.items():
            self.fields[f"times_{key}"] = fields.WholeNumber(
                label=format_lazy(_("{name}: how many turns?"), name=name), max_value=MOST, spoken=name
            )
            self.fields[f"modes_{key}"] = fields.Choices(
                label=format_lazy(_("{name}: in which ways?"), name=name), choices=Mode.choices, spoken=name
            )

    @property
    def groups(self) -> list[tuple[bool, list[tuple[Any, list[BoundField]]]]]:
        """The boxes of each member under their name, side by side."""
        return [(True, [(name, list(boxes)) for name, boxes in groupby(self, self._whose)])]

    def _whose(self, box: BoundField) -> str:
        return self.names[box.name.rpartition("_")[2]]
