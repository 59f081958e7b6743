"""Widgets Django does not have: dates in three boxes, choices with a hint under each."""

from django import forms
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import dates

PARTS = ("day", "month", "year")
LABELS = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
# In letters; wide enough for a month by its name.
WIDTHS = {"day": 2, "month": 10, "year": 4}
WHOLE_LINE = 20


class ThreeTexts(dict):
    """What was typed in the three boxes."""

    def __str__(self):
        return " ".join(text for text in self.values() if text)


class ThreeBoxes(forms.Widget):
    """Day, month, year; a whole date typed in one box, or sent under the bare name, is read too."""

    template_name = "ui/forms/date.html"
    use_fieldset = True
    first_part = "day"

    def id_for_label(self, id_):
        return f"{id_}_{self.first_part}" if id_ else id_

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        typed = self._typed(value)
        context["widget"]["is_wrong"] = "aria-invalid" in context["widget"]["attrs"]
        context["widget"]["boxes"] = [
            {
                "name": f"{name}_{part}",
                "id": f"{context['widget']['attrs'].get('id', f'id_{name}')}_{part}",
                "label": LABELS[part],
                "value": typed[part],
                "width": WIDTHS[part] if len(typed[part]) <= WIDTHS["month"] else WHOLE_LINE,
            }
            for part in PARTS
        ]
        return context

    @staticmethod
    def _typed(value) -> dict[str, str]:
        if isinstance(value, dict):
            return {part: value.get(part, "") for part in PARTS}
        if hasattr(value, "year"):
            return {part: str(getattr(value, part)) for part in PARTS}
        # A line that was read (from paper, or a draft) fills the boxes; one that was not stays as typed.
        try:
            read = dates.read(str(value or ""))
        except dates.Unreadable:
            return {"day": str(value), "month": "", "year": ""}
        return {part: str(getattr(read, part)) if read else "" for part in PARTS}

    def value_from_datadict(self, data, _files, name):
        typed = ThreeTexts({part: (data.get(f"{name}_{part}") or "").strip() for part in PARTS})
        filled = [text for text in typed.values() if text]
        if not filled:
            return data.get(name) or ""
        # "27 March 2027" said aloud and typed in the first box is as good as three boxes.
        return filled[0] if len(filled) == 1 and not filled[0].isdecimal() else typed

    def value_omitted_from_data(self, data, _files, name):
        return not any(key in data for key in (name, *(f"{name}_{part}" for part in PARTS)))


class _WithHints:
    """Choices with a plain line under each that needs one."""

    def __init__(self, *args, hints=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.hints = hints or {}

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        option["hint"] = self.hints.get(str(value), "")
        if option["hint"] and option["attrs"].get("id"):
            option["attrs"]["aria-describedby"] = f"{option['attrs']['id']}_hint"
        return option


class Radios(_WithHints, forms.RadioSelect):
    """One answer of several, all in sight. What may be left out can be left out again, also without JavaScript."""

    LEAVE_OUT = _("Leave this out")

    def __init__(self, *args, leaves_out=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.leaves_out = leaves_out

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        has_no_answer = any(str(code) == "" for code, _ in self.choices)
        if not groups or not self.leaves_out or self.is_required or has_no_answer:
            return groups
        # It sends nothing, like a question nobody came to, so it is never shown as chosen.
        last = len(groups)
        option = self.create_option(name, "", self.LEAVE_OUT, selected=False, index=last, attrs=attrs)
        return [*groups, (None, [option], last)]


class Ticks(_WithHints, forms.CheckboxSelectMultiple):
    """Any number of answers, all in sight."""
