"""What is asked in every decision against somebody: slowly, by two people, told kindly, and decided again by all."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.kit.words import Words
from intheroom.team.words import words_to_think_again_about


def thought_again(help_text: Words) -> fields.Tick:
    """Asked only where a reason has words that judge."""
    return fields.Tick(
        label=_("I have thought again, and I want to go on with these words"),
        help_text=help_text,
        required=True,
        missing=_("Read “Think again”. Then change your words, or tick the box to go on."),
        spoken=_("Have you thought again about those words?"),
    )


class GivesReason(ask.Form):
    """Somebody proposes it, with a reason that the person will read. Words that judge are read twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.judging_words: list[str] = []
        words = words_to_think_again_about(self.data.get("reason", "")) if self.is_bound else []
        if not words:
            del self.fields["thought_again"]
            return
        self.judging_words = words


def agrees(no: Words, spoken: Words) -> fields.Choice:
    """The word of the second person; ``no`` is what becomes of it then."""
    return fields.Choice(
        label=_("Do you agree?"),
        choices=[("yes", _("Yes, I agree")), ("no", no)],
        required=True,
        missing=_("Choose yes or no. You can also close this page and answer later."),
        spoken=spoken,
    )


class AsksSecondPerson(ask.Form):
    """A second person agrees, or does not."""

    field_order = ("agrees", "words")

    words = fields.LongText(
        label=_("Anything you want to add"),
        max_length=1000,
        spoken=_("Is there anything you want to add?"),
    )


def how_told(missing: Words, spoken: Words, help_text: Words = "") -> fields.LongText:
    """How the person heard of it: nobody learns such a thing by chance."""
    return fields.LongText(
        label=_("How were they told, and by whom?"),
        help_text=help_text,
        max_length=500,
        rows=3,
        required=True,
        missing=missing,
        spoken=spoken,
    )


def outcome(*choices: tuple[str, Words]) -> fields.Choice:
    """What came of it."""
    return fields.Choice(
        label=_("What did the team decide?"),
        choices=choices,
        required=True,
        missing=_("Choose what the team decided."),
        spoken=_("What did the team decide?"),
    )


class AsksTeam(ask.Form):
    """The person did not agree, so the team decides, with people from both sides."""

    field_order = ("outcome", "took_part", "words")

    took_part = fields.Choices(
        label=_("Who took part in the decision?"),
        choices=[
            ("lived", _("People with lived experience, carers or family")),
            ("professional", _("Professionals")),
        ],
        required=True,
        missing=_("Choose who took part."),
        spoken=_("Who took part in the decision?"),
    )
    words = fields.LongText(
        label=_("How did the team come to this?"),
        max_length=2000,
        spoken=_("How did the team come to this?"),
    )
