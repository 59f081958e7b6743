"""A send button counts once, however often it is pressed, and a refusal loses nothing."""

from __future__ import annotations

import hashlib
import uuid
from functools import partial
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.http import HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext

from intheroom.kit.ask.models import Sending, UnlinkedSending
from intheroom.kit.keep.turns import take_turn_at
from intheroom.kit.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest


class SentAlreadyError(Exception):
    """This very page was sent before; ``went_to`` is where that led."""

    def __init__(self, went_to: str):
        super().__init__(went_to)
        self.went_to = went_to


def send_token(request: HttpRequest) -> uuid.UUID | None:
    """The once-only token of the form that was sent; None where there is no good one."""
    try:
        return uuid.UUID(request.POST.get("send_id", ""))
    except ValueError:
        return None


def sent_already(request: HttpRequest) -> str:
    """Where this very page led when it was sent before; empty where it was not."""
    token = send_token(request)
    sent = Sending.objects.filter(token=token).first() if token else None
    return sent.went_to if sent else ""


def do_once(token: uuid.UUID, do: Callable[[], str]) -> str:
    """Run ``do`` in one transaction with the row that says it was done; return where it leads.

    Raises SentAlreadyError if the token was used, and whatever ``do`` raises, with nothing stored.
    """
    try:
        with transaction.atomic():
            try:
                with transaction.atomic():
                    sending = Sending.objects.create(token=token)
            except IntegrityError:
                raise SentAlreadyError(Sending.objects.get(token=token).went_to) from None
            sending.went_to = do()
            sending.save(update_fields=["went_to"])
    except IntegrityError:
        # The other press committed between our look and our write: its answer is the answer.
        sent = Sending.objects.filter(token=token).first()
        if sent is None:
            raise
        raise SentAlreadyError(sent.went_to) from None
    return sending.went_to


def do_once_unlinked(token: uuid.UUID, do: Callable[[], str]) -> str:
    """The same, for a form that must not keep when it was sent: only that this very page was."""
    token_hash = hashlib.sha256(token.bytes).hexdigest()
    try:
        with transaction.atomic():
            UnlinkedSending.objects.create(token_hash=token_hash)
            return do()
    except IntegrityError:
        if not UnlinkedSending.objects.filter(pk=token_hash).exists():
            raise
        raise SentAlreadyError("") from None


def once(request: HttpRequest, do: Callable[[], str], back: str = "") -> HttpResponse:
    """Answer a button: do it once and go where it leads, or say politely why not."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    back = back or came_from(request)
    token = send_token(request)
    if token is None:
        refusal = Refused(
            gettext("This page was not whole."),
            how=gettext("Go back, load the page again, and press once more."),
        )
        return render(request, "ask/refused.html", {"refused": refusal, "back": back}, status=400)
    try:
        return HttpResponseRedirect(do_once(token, partial(_in_turn, request, do)))
    except SentAlreadyError as sent:
        return HttpResponseRedirect(sent.went_to or back)
    except Refused as refusal:
        return render(request, "ask/refused.html", {"refused": refusal, "back": back}, status=409)


def _in_turn(request: HttpRequest, do: Callable[[], str]) -> str:
    """Buttons of one place take turns with its forms."""
    take_turn_at(getattr(request, "place", None))
    return do()


def came_from(request: HttpRequest) -> str:
    """The page the button stood on, as the page itself said; the front page if it did not."""
    page = request.POST.get("came_from", "")
    safe = page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return page if safe else "/"
