"""In which language a page is: a page is in yours, or in English. Never half and half.

A view marked ``in_their_language`` has all its words in every catalogue (a test holds it to that). Every other page
stays in English, with its own ``lang``, until somebody has put all of it into other words; it says so at its top.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import translation as catalogue

View = TypeVar("View", bound=Callable[..., HttpResponse])

OURS = settings.LANGUAGE_CODE
# How a page says to a screen reader that it is in the language this program was written in.
OUR_WORDS = "en-GB"
# A paper for somebody else is asked for in their language: "…/sheet/?in=pl".
ASKED = "in"
NOBODY_YET = "nobody yet"
SAID = "language"


@dataclass(frozen=True, slots=True)
class Language:
    """One that pages and notices can be in: its code, the name it gives itself, and who has checked its words."""

    code: str
    name: str
    checked_by: str

    @property
    def is_checked(self) -> bool:
        return self.code == OURS or self.checked_by != NOBODY_YET

    @property
    def tag(self) -> str:
        """How a page names it to a screen reader."""
        return OUR_WORDS if self.code == OURS else self.code

    @property
    def direction(self) -> str:
        return "rtl" if self.code in settings.LANGUAGES_BIDI else "ltr"


@cache
def shipped() -> dict[str, Language]:
    """Every language pages can be in, by its code; ours first."""
    return {code: Language(code, name, _checked_by(code)) for code, name in settings.LANGUAGES}


def _checked_by(code: str) -> str:
    """A person whose own language it is signs the catalogue in its head: ``X-Checked-By``."""
    if code == OURS:
        return ""
    return str(catalogue(code).info().get("x-checked-by", "")) or NOBODY_YET


def language_shown() -> str:
    """The language of what is written now, as a page names it to a screen reader."""
    said = translation.get_language() or OURS
    return OUR_WORDS if said == OURS else said


def direction_shown() -> str:
    """Which way it is written."""
    return "rtl" if translation.get_language_bidi() else "ltr"


def spoken_in(code: str) -> str:
    """The language to say our words in to somebody who named this one ("pl-PL"); ours where we have no other."""
    for known in (code, code.partition("-")[0]):
        if known in shipped():
            return known
    return OURS


def in_their_language(view: View) -> View:
    """Mark a view whose every word is in every catalogue."""
    view.in_their_language = True  # type: ignore[attr-defined]
    return view


class InTheirLanguage:
    """Puts each page into the language of whoever reads it, where all of it can be."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.wants = wanted(request)  # type: ignore[attr-defined]
        with translation.override(request.wants):  # type: ignore[attr-defined]
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or OURS)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response

    def process_view(self, _request: HttpRequest, view: Any, _args: Any, _kwargs: Any) -> None:
        """What is not in every catalogue is in English, whole."""
        if not (getattr(view, "in_their_language", False) or settings.UNFINISHED_PAGES):
            translation.activate(OURS)


def wanted(request: HttpRequest) -> str:
    """What was asked for on this page, chosen on this device, or said by the person; else what the browser says."""
    chosen = (
        request.GET.get(ASKED, ""),
        request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""),
        request.session.get(SAID, "") if settings.SESSION_COOKIE_NAME in request.COOKIES else "",
    )
    found = next((code for code in chosen if code in shipped()), "")
    return found or translation.get_language_from_request(request)


def speak(request: HttpRequest, code: str) -> None:
    """Until they sign out, pages are in the language that this person named; never in that of whoever was here before.

    It stands in the session, which goes when somebody signs out. What was chosen on the device wins.
    """
    if _is_ours(code):
        request.session[SAID] = spoken_in(code)
        speak_here(request, code)
    elif SAID in request.session:
        del request.session[SAID]


def speak_here(request: HttpRequest, code: str) -> None:
    """This one page is in the language named. Nothing of it is remembered."""
    is_chosen = ASKED in request.GET or request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "") in shipped()
    if _is_ours(code) and not is_chosen:
        request.wants = spoken_in(code)  # type: ignore[attr-defined]
        translation.activate(spoken_in(code))


def _is_ours(code: str) -> bool:
    """Whether they named a language that pages can be in; English is one."""
    return spoken_in(code) != OURS or code.partition("-")[0] == OURS.partition("-")[0]


def remember_language(answer: HttpResponse, code: str) -> None:
    """Keep the language of somebody on this device: it says nothing else about them."""
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )
