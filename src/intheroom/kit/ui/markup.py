"""The parts of a form, written in Python: as templates they took most of the time of a long form.

``WRITERS`` says which function writes what Django calls by a template's name; each takes that template's
context. What is not in it is written by Django's own templates.
"""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

Context = Mapping[str, Any]


def flat(attributes: Context) -> str:
    """`` id="here" checked``: as Django's own template writes them."""
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not False and value is not None
    )


def form(context: Context) -> str:
    """Every field under the one before."""
    shown = context["form"]
    hidden = "".join(str(field) for field in shown.hidden_fields())
    return hidden + "\n".join(field.as_field_group() for field in shown.visible_fields())


def field(context: Context) -> str:
    """A question with its label, its hint, what is wrong with the answer, and the place to answer."""
    asked = context["field"]
    if asked.is_hidden:
        return str(asked)
    write = _group if asked.use_fieldset else _tick if asked.is_tick else _line
    wrong = " govuk-form-group--error" if asked.errors else ""
    return f'<div class="govuk-form-group{wrong}">\n{write(asked)}\n</div>'


def _group(asked: Any) -> str:
    described = f' aria-describedby="{escape(ids)}"' if (ids := asked.aria_describedby) else ""
    return (
        f'<fieldset class="govuk-fieldset"{described}>\n'
        f'<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{conditional_escape(asked.label)}</legend>\n'
        f"{_hint(asked)}{asked.errors or ''}\n{asked}\n</fieldset>"
    )


def _tick(asked: Any) -> str:
    return (
        f'{asked.errors or ""}<div class="govuk-checkboxes"><div class="govuk-checkboxes__item">\n{asked}'
        f'<label class="govuk-label govuk-checkboxes__label" for="{escape(asked.id_for_label)}">'
        f"{conditional_escape(asked.label)}</label>\n{_hint(asked, ' govuk-checkboxes__hint')}\n</div></div>"
    )


def _line(asked: Any) -> str:
    here = escape(asked.id_for_label)
    return (
        f'<label class="govuk-label govuk-label--s" for="{here}">{conditional_escape(asked.label)}</label>\n'
        f"{_hint(asked)}{asked.errors or ''}\n{asked}\n{_room(asked, here)}"
    )


def _hint(asked: Any, look: str = "") -> str:
    if not asked.help_text:
        return ""
    here = escape(asked.auto_id)
    return f'<div class="govuk-hint{look}" id="{here}_helptext">{conditional_escape(asked.help_text)}</div>\n'


def _room(asked: Any, here: str) -> str:
    """How much fits; the page's script counts down from it."""
    if not asked.counts_to:
        return ""
    room = gettext("There is room for {many} letters and spaces.").format(many=asked.counts_to_words)
    left = gettext("There is room for {many} more letters and spaces.")
    over = gettext("Too long by {many}. Take some out.")
    return (
        f'<p class="govuk-hint room-count" id="{escape(asked.auto_id)}_room" data-count-for="{here}" '
        f'data-count-to="{asked.counts_to}" data-count-left="{escape(left)}" '
        f'data-count-over="{escape(over)}">{room}</p>'
    )


def errors(context: Context) -> str:
    """What is wrong, in red, with words in front for those who hear the page."""
    wrong = context["errors"]
    if not wrong:
        return ""
    here = f' id="{escape(wrong.field_id)}_error"' if wrong.field_id else ""
    first = escape(gettext("Check this:"))
    lines = "<br>".join(conditional_escape(each) for each in wrong)
    return (
        f'<p class="govuk-error-message"{here}><span class="govuk-visually-hidden">{first}</span> {lines}</p>'
    )


def input_(context: Context) -> str:
    """One box, or one tick."""
    widget = context["widget"]
    value = "" if widget["value"] is None else f' value="{escape(str(widget["value"]))}"'
    return f'<input type="{widget["type"]}" name="{escape(widget["name"])}"{value}{flat(widget["attrs"])}>'


def textarea(context: Context) -> str:
    """A box of several lines. A browser leaves out the line end after the tag."""
    widget = context["widget"]
    typed = escape(str(widget["value"] or ""))
    return f'<textarea name="{escape(widget["name"])}"{flat(widget["attrs"])}>\n{typed}</textarea>'


def select(context: Context) -> str:
    """A list to open."""
    widget = context["widget"]
    parts = [f'<select name="{escape(widget["name"])}"{flat(widget["attrs"])}>']
    for name, options, _ in widget["optgroups"]:
        inside = [
            f'<option value="{escape(str(option["value"]))}"{flat(option["attrs"])}>'
            f"{conditional_escape(option['label'])}</option>"
            for option in options
        ]
        parts += [f'<optgroup label="{escape(str(name))}">', *inside, "</optgroup>"] if name else inside
    return "\n".join([*parts, "</select>"])


def radios(context: Context) -> str:
    """One of several, all in sight."""
    return choices(context["widget"]["optgroups"], "radios")


def ticks(context: Context) -> str:
    """Any of several, all in sight."""
    return choices(context["widget"]["optgroups"], "checkboxes")


def choices(groups: Iterable[tuple[str | None, list[dict[str, Any]], int]], kind: str) -> str:
    """Everything there is to choose from; ``kind`` is radios or checkboxes."""
    parts = [f'<div class="govuk-{kind}">']
    for name, options, _ in groups:
        if name:
            parts.append(f'<p class="govuk-body govuk-!-font-weight-bold">{conditional_escape(name)}</p>')
        parts += [choice(option, kind) for option in options]
    return "\n".join([*parts, "</div>"])


def choice(option: Context, kind: str) -> str:
    """One thing to choose, with its label."""
    part = f"govuk-{kind}"
    here = escape(str(option["attrs"].get("id") or ""))
    belongs = f' for="{here}"' if here else ""
    hint = option.get("hint")
    more = (
        f'\n<div class="govuk-hint {part}__hint" id="{here}_hint">{conditional_escape(hint)}</div>'
        if hint
        else ""
    )
    return (
        f'<div class="{part}__item">\n<input type="{option["type"]}" name="{escape(option["name"])}" '
        f'value="{escape(str(option["value"]))}" class="{part}__input"{flat(option["attrs"])}>\n'
        f'<label class="govuk-label {part}__label"{belongs}>{conditional_escape(option["label"])}</label>'
        f"{more}\n</div>"
    )


def date(context: Context) -> str:
    """Day, month and year, each in a box of its own."""
    widget = context["widget"]
    boxes = [_date_box(box, widget) for box in widget["boxes"]]
    return "\n".join(['<div class="govuk-date-input">', *boxes, "</div>"])


def _date_box(box: Context, widget: Context) -> str:
    look, wrong = "govuk-input govuk-date-input__input", ""
    if widget["is_wrong"]:
        look, wrong = f"{look} govuk-input--error", ' aria-invalid="true"'
    disabled = " disabled" if widget["attrs"].get("disabled") else ""
    here, look = escape(box["id"]), f"{look} govuk-input--width-{box['width']}"
    return (
        f'<div class="govuk-date-input__item">\n<label class="govuk-label govuk-date-input__label" for="{here}">'
        f'{box["label"]}</label>\n<input type="text" name="{escape(box["name"])}" id="{here}" '
        f'value="{escape(str(box["value"]))}" class="{look}"{wrong}{disabled}>\n</div>'
    )


WRITERS: dict[str, Callable[[Context], str]] = {
    "ui/forms/form.html": form,
    "ui/forms/field.html": field,
    "ui/forms/date.html": date,
    "django/forms/errors/list/default.html": errors,
    "django/forms/errors/list/ul.html": errors,
    "django/forms/widgets/checkbox.html": input_,
    "django/forms/widgets/checkbox_select.html": ticks,
    "django/forms/widgets/email.html": input_,
    "django/forms/widgets/hidden.html": input_,
    "django/forms/widgets/input.html": input_,
    "django/forms/widgets/password.html": input_,
    "django/forms/widgets/radio.html": radios,
    "django/forms/widgets/select.html": select,
    "django/forms/widgets/text.html": input_,
    "django/forms/widgets/textarea.html": textarea,
}


def written(name: str, context: Context) -> SafeString | None:
    """The part of this name; None where Django's own template writes it."""
    write = WRITERS.get(name)
    return mark_safe(write(context)) if write else None
