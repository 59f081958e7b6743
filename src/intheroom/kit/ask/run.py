"""Runs one declared form every way it can be answered."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from intheroom.kit.ask.again import ask_again
from intheroom.kit.ask.asking import Asking
from intheroom.kit.ask.forms import Form
from intheroom.kit.ask.once import once
from intheroom.kit.ask.sending import OvertakenError
from intheroom.kit.ask.ways import WAYS, answer_step

__all__ = ["once", "run"]


def run(request: HttpRequest, way: str, step: str, form_class: type[Form], **given: Any) -> HttpResponse:
    """Answer a request for a declared form, whichever way it came.

    Give ``save(answers, said) -> address to go to``; it runs in one transaction with the once-only
    row and the audit row. May be given: ``about`` (the place it is about, with ``ref`` and
    ``public_name``), ``edits`` (a Versioned row), ``finds`` (looks for that row again while it is saved, where there
    may be none yet), ``holds`` (the row that is held while it is saved, where ``about`` is none), ``initial``,
    ``form_kwargs``, ``people`` (pairs of key and name an answer can be written down for), ``back`` (address),
    ``more`` (for the template), ``is_private``, ``answers_for`` (whose answer it is where nobody is signed in),
    ``is_theirs`` (somebody else's answer, which the asker may only write down), ``code_as`` (the short code, where
    the address holds a secret), ``opens_again`` (the same page opens what was saved), ``leads_on`` (to what was
    saved, not to thanks).
    """
    asking = Asking(request, form_class, **given)
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    if asking.asks_nothing:
        return asking.page("ask/nothing_to_ask.html", None)
    if step:
        return answer_step(asking, step)
    try:
        return WAYS[way](asking)
    except OvertakenError:
        # Asked once more, the page knows what is saved now, and shows both.
        return ask_again(request)
