"""What we ask about you, for a fair mix: every question can be left out, and only what the team aims for is asked."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.library.queries import ages
from intheroom.recruitment.adapter.mix import Asked, is_asked_age
from intheroom.recruitment.choices import REACH_SAID, Feature, ReachOut
from intheroom.stakeholders.choices import Influence
from intheroom.team.choices import Kind


def _ages() -> list[tuple[str, str]]:
    return [(age.code, gettext(age.name)) for age in ages()]


def _reach(wanted: list[str]) -> list[tuple[str, Any]]:
    return [(one.value, REACH_SAID[one]) for one in ReachOut if one.value in wanted]


@ask.declare
class SayForMixForm(ask.Form):
    sheet = ask.Sheet(
        code="aboutyou",
        title=_("About you, for a fair mix"),
        why=_("So that we see who is still missing in the room. You can leave out any question."),
        seen_by=_(
            "Only you, and the people who hold a key to what is told in confidence. "
            "It is kept locked. Your own page shows who has looked. If we draw places by lot, it counts there."
        ),
        then=(
            _("What you leave out is never guessed, and never counts against you."),
            _("You can change it or take it out at any time."),
        ),
        send=_("Save my answers"),
    )
    kinds = fields.Choices(
        label=_("What are you in this?"),
        choices=[(kind.value, kind.label) for kind in Kind if kind != Kind.OTHER],
        personal=True,
        spoken=_("What are you in this?"),
    )
    groups = fields.Choices(
        label=_("Do you belong to any of these?"),
        choices=(),
        personal=True,
        spoken=_("Do you belong to any of these?"),
    )
    influence = fields.Choices(
        label=_("What can you do with the results?"),
        choices=[
            (Influence.DECIDE.value, _("I can decide")),
            (Influence.FUND.value, _("I can pay for it")),
            (Influence.MAKE.value, _("I can make it happen")),
        ],
        spoken=_("What can you do with the results?"),
    )
    age = fields.Choice(
        label=_("How old are you?"), choices=_ages, personal=True, spoken=_("How old are you, roughly?")
    )
    reach = fields.Choices(
        label=_("Is any of this so?"),
        help_text=_("Projects like this often leave these people out. Nobody asks you to show anything."),
        choices=_reach(ReachOut.values),
        personal=True,
        spoken=_("Is any of this so?"),
    )
    own = fields.Choices(
        label=_("And is any of this so?"), choices=(), personal=True, spoken=_("And is any of this so?")
    )
    forget = fields.Choices(
        label=_("Did you answer this before?"),
        choices=[("yes", _("Take out what I said before, and keep only this"))],
        spoken=_("If you answered this before: shall we take that out, and keep only this?"),
    )

    def __init__(
        self,
        *args: Any,
        asked: Asked | None = None,
        groups: list[tuple[str, str]] | None = None,
        is_new: bool = True,
        kinds_known: bool = False,
        **kwargs: Any,
    ) -> None:
        """``is_new``: they have no place yet, so the team does not know what they are in this, unless they said."""
        super().__init__(*args, **kwargs)
        self.fields["groups"].choices = groups or []
        if asked is None:
            return
        self.fields["own"].choices = asked.get(Feature.OWN, [])
        self.fields["reach"].choices = _reach([value for value, _name in asked.get(Feature.REACH, [])])
        left_out = {
            "age": not is_asked_age(asked),
            "reach": not asked.get(Feature.REACH),
            "own": not asked.get(Feature.OWN),
            "kinds": not is_new or kinds_known,
            "groups": not (is_new and groups),
            "influence": not is_new,
        }
        for name in [name for name, is_out in left_out.items() if is_out]:
            del self.fields[name]
