"""Shows advice beside the thing it is about."""

from django import template

register = template.Library()


@register.inclusion_tag("advise/advice.html", takes_context=True)
def advice(context, found):
    """Advice as a plain sentence, why, its source, what to do, and the way to go another way."""
    request = context.get("request")
    role, here = getattr(request, "role", None), getattr(request, "path", "")
    return {"found": found, "rule": found.rule, "advice": found.advice, "role": role, "here": here}
