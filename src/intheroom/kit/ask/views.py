"""Keying in what came back on paper."""

import re

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from intheroom.kit.ask.forms import declared, page_name


def key_in(request):
    """Type the short code on a sheet; it opens the right form for writing the answers down."""
    code = request.GET.get("code", "").strip()[:200]
    if not code:
        return render(request, "ask/key_in.html", {"code": ""})
    address = _address(code)
    if address:
        return HttpResponseRedirect(address)
    return render(request, "ask/key_in.html", {"code": code, "is_unknown": True}, status=404)


def _address(code: str) -> str:
    """Where a code leads; a space in it is either a slip or stands for a hyphen."""
    said = code.lower()
    for form_code, *place in (said.replace(" ", "").split("-"), re.split(r"[\s\-–—]+", said)):
        form_class = declared().get(form_code)
        if form_class is None:
            continue
        try:
            return reverse(f"{page_name(form_class)}_for_someone", args=place)
        except NoReverseMatch:
            continue
    return ""
