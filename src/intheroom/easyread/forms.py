"""What we ask of easy read: its lines, and who checked them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.easyread.adapter import hints_for
from intheroom.easyread.models import LONGEST_NAME
from intheroom.engines.plainwords import OwnWord
from intheroom.kit.ask import forms as ask
from intheroom.kit.tell.easy_read import Line
from intheroom.kit.tell.pictures import NAMES, PICTURES, on_page
from intheroom.kit.ui import fields

LONGEST_LINE = 300
MOST_LINES = 80
# Room at the end for lines that are added.
SPARE = 2
EMPTY = _("There is no line yet. Write at least one.")
FULL = _("There is room for {most} lines. Take some away, or tell less at once.")


@ask.declare
class EditLinesForm(ask.Form):
    sheet = ask.Sheet(
        code="easyread",
        title=_("Easy read, line by line"),
        audience=ask.COORDINATOR,
        why=_(
            "Say one idea in each line, in 15 words or fewer. Choose a picture that helps to understand it."
        ),
        seen_by=_("Everyone in the team, and those who get the sheet."),
        send=_("Save the lines"),
    )

    def __init__(
        self,
        *args: Any,
        lines: Iterable[Line] = (),
        own_words: Iterable[OwnWord] = (),
        is_heard: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.own_words, self.is_heard = list(own_words), is_heard
        lines = list(lines)
        many = max(len(lines) + SPARE, self._sent())
        for number in range(1, min(many, MOST_LINES + SPARE) + 1):
            line = lines[number - 1] if number <= len(lines) else None
            self._ask_line(number, line)

    def _sent(self) -> int:
        """The number of the last line that a browser sent."""
        numbers = [name.removeprefix("words_") for name in self.data if name.startswith("words_")]
        return max((int(one) for one in numbers if one.isdecimal() and len(one) < 4), default=0)

    def _ask_line(self, number: int, line: Line | None) -> None:
        name, words = f"words_{number}", line.words if line else ""
        words = str(self.data.get(name, words)) if self.is_bound else str(self.initial.get(name, words))
        # On paper and by phone nobody sees what stands in the box.
        shape = (
            gettext("Line {number} now: “{words}”") if self.is_heard and words else gettext("Line {number}")
        )
        label = shape.format(number=number, words=words)
        hints = [] if self.is_heard else hints_for(words, self.own_words)
        self.fields[name] = fields.LongText(
            label=label,
            help_text=" ".join(hints),
            rows=3,
            max_length=LONGEST_LINE,
            initial=line.words if line else "",
            spoken=gettext("{label}. How should it be said?").format(label=label)
            if words
            else gettext("Is there a line to add?"),
        )
        if not self.is_heard:
            self.fields[f"picture_{number}"] = fields.Choice(
                label=gettext("Picture of line {number}").format(number=number),
                choices=NAMES,
                as_list=True,
                initial=line.picture if line else "",
            )

    @property
    def rows(self) -> list[tuple[Any, Any, Any]]:
        """Each line as its page shows it: the picture, the box for the words, and the list of pictures."""
        numbers = [name.removeprefix("words_") for name in self.fields if name.startswith("words_")]
        found = []
        for number in numbers:
            chosen = self[f"picture_{number}"].value()
            shown = on_page(chosen) if chosen in PICTURES else ""
            found.append((shown, self[f"words_{number}"], self[f"picture_{number}"]))
        return found

    def clean(self) -> dict[str, Any]:
        """Each line of a box is a line of the sheet; a box that is empty takes its line away."""
        cleaned = super().clean() or {}
        lines: list[tuple[str, str]] = []
        for name in [one for one in self.fields if one.startswith("words_")]:
            picture = cleaned.get(name.replace("words_", "picture_")) or (lines[-1][0] if lines else "talk")
            said = (" ".join(one.split()) for one in (cleaned.get(name) or "").split("\n"))
            lines += [(picture, words) for words in said if words]
        if not self.errors and not lines:
            raise forms.ValidationError(EMPTY)
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(FULL.format(most=MOST_LINES))
        return {**cleaned, "lines": lines}


class CheckLinesForm(forms.Form):
    """Who read the sheet and could understand it."""

    not_asked = _("Whoever read the sheet together with people notes it; they answer with the sheet in hand.")

    named = fields.Text(
        label=_("Who checked it?"),
        help_text=_(
            "With a name they choose, since it stands on every copy. Or write: two people of the team."
        ),
        max_length=LONGEST_NAME,
        required=True,
        missing=_("Write who checked it. A nickname is fine, and so is “two people of the team”."),
    )
    on_day = fields.Date(label=_("On what day?"), help_text=_("Leave this out if it was today."))
    words_seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_on_day(self) -> Any:
        return self.cleaned_data["on_day"] or timezone.localdate()
