"""The small parts of a form, written in Python: as templates they took most of the time of a long form."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from django.template import Library
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = Library()


@register.filter
def flat(attributes: Mapping[str, object]) -> SafeString:
    """`` id="here" checked``: as Django's own template writes them, and a good deal sooner."""
    return mark_safe(
        "".join(
            f" {name}" if value is True else f' {name}="{escape(str(value))}"'
            for name, value in attributes.items()
            if value is not False and value is not None
        )
    )


@register.filter
def choices(groups: Iterable[tuple[str | None, list[dict[str, Any]], int]], kind: str) -> SafeString:
    """Everything there is to choose from; ``kind`` is radios or checkboxes."""
    parts = [f'<div class="govuk-{kind}">']
    for name, options, _ in groups:
        if name:
            parts.append(f'<p class="govuk-body govuk-!-font-weight-bold">{conditional_escape(name)}</p>')
        parts += [choice(option, kind) for option in options]
    return mark_safe("\n".join([*parts, "</div>"]))


def choice(option: Mapping[str, Any], kind: str) -> SafeString:
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
    return mark_safe(
        f'<div class="{part}__item">\n<input type="{option["type"]}" name="{escape(option["name"])}" '
        f'value="{escape(str(option["value"]))}" class="{part}__input"{flat(option["attrs"])}>\n'
        f'<label class="govuk-label {part}__label"{belongs}>{conditional_escape(option["label"])}</label>'
        f"{more}\n</div>"
    )
