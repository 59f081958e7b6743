"""The page of their own on which somebody who came forward says that they no longer want to take part."""

import uuid

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from intheroom.recruitment.models import ComingForward

MARK_LETTERS = 24


def token_of(coming: ComingForward) -> str:
    """The secret part of its address. It needs this copy's own key, so the database tells nothing."""
    key = coming.key.hex
    mark = salted_hmac("recruitment.coming", key, algorithm="sha256").hexdigest()[:MARK_LETTERS]
    return f"{key}{mark}"


def own_page_of(coming: ComingForward) -> str:
    """Its address, without the name of this copy."""
    return reverse("recruitment:withdraw", args=[token_of(coming)])


def coming_with_token(token: str) -> ComingForward | None:
    """Whoever an address was made for, as long as something is kept of them."""
    try:
        key = uuid.UUID(hex=token[:-MARK_LETTERS])
    except ValueError:
        return None
    rows = ComingForward.objects.filter(key=key, person__erased_at=None)
    found = rows.select_related("person", "project", "call_out", "same_as").first()
    return found if found is not None and constant_time_compare(token_of(found), token) else None
