"""What we ask of each member: what would help, and how they like to learn."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.people.choices.parts import SupportHow
from intheroom.support.choices import BuddyWish, MayCall
from intheroom.support.queries import Topic


@ask.declare
class AskForSupportForm(ask.Form):
    sheet = ask.Sheet(
        code="support",
        title=_("What support would you like?"),
        why=_("We ask everyone the same, on both sides. Nobody has to know it all before they start."),
        seen_by=_(
            "What you would like to learn: those you let see your needs. "
            "What you say of a buddy, and in your own words: only you and the support lead."
        ),
        send=_("Save my answers"),
    )
    training = fields.Choices(
        label=_("What would you like to learn?"), choices=(), spoken=_("What would you like to learn?")
    )
    training_own = fields.Text(
        label=_("What else would you like to learn?"),
        max_length=200,
        spoken=_("Is there something else you would like to learn?"),
    )
    support_how = fields.Choice(
        label=_("How do you like to learn and be supported?"),
        choices=SupportHow.choices,
        spoken=_("How do you like to learn and be supported?"),
    )
    buddy = fields.Choice(
        label=_("Would you like someone to go along with you?"),
        help_text=_("A buddy is someone of the team who rings you, or comes along. You both say yes first."),
        choices=BuddyWish.choices,
        spoken=_("Would you like a buddy, someone of the team who rings you or comes along?"),
    )
    may_call = fields.Choice(
        label=_("If it goes quiet around you, may the support lead ring you?"),
        help_text=_(
            "It is a person who rings, never a machine. Nobody else is told. If you choose none, they may."
        ),
        choices=MayCall.choices,
        spoken=_("If it goes quiet around you, may the support lead ring you?"),
    )
    words = fields.LongText(
        label=_("What else would help?"),
        help_text=_("Such as: who you would like as a buddy, or who not."),
        rows=3,
        max_length=1000,
        spoken=_("What else would help?"),
    )

    def __init__(self, *args: Any, topics: Iterable[Topic] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["training"].choices = [(topic.key, gettext(topic.name)) for topic in topics]
