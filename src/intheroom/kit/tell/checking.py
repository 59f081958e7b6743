"""What a notice may hold: nothing empty, nothing that breaks a header or a page, and no more than a person reads."""

import unicodedata
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.utils.translation import gettext

from intheroom.kit.refusal import Refused
from intheroom.kit.words import Words

LONGEST_LINE = 150
LONGEST = 20_000
# Written from right to left: Arabic, Urdu, Persian, Hebrew, Kurdish (Sorani), Pashto, Sindhi, Uyghur, Dhivehi, Yiddish.
FROM_RIGHT = {"ar", "ur", "fa", "he", "ckb", "ps", "sd", "ug", "dv", "yi"}
DIRECTIONS = {"", "ltr", "rtl"}
# A line end and a tab are the only signs without a shape that a text may hold.
MAY_STAND = {"\n", "\t"}


def direction_of(language: str) -> str:
    """Which way a language is written."""
    return "rtl" if language.lower().partition("-")[0] in FROM_RIGHT else "ltr"


def direction_seen(words: str) -> str:
    """Which way words run that somebody typed: as their first letter does. What prints knows no “auto”."""
    letters = (unicodedata.bidirectional(letter) for letter in words)
    return "rtl" if next((one for one in letters if one in {"L", "R", "AL"}), "L") != "L" else "ltr"


def checked_language(language: str, direction: str) -> None:
    """A language as pages and PDFs name it: "pl", "en-GB". A mistake here is one of the calling code."""
    parts = language.split("-")
    if not (parts[0].isalpha() and parts[0].islower() and all(p.isascii() and p.isalnum() for p in parts)):
        message = f"No language is called {language!r}: write it as pages do, such as en-GB."
        raise ValueError(message)
    if direction not in DIRECTIONS:
        message = f"Text runs ltr or rtl, not {direction!r}."
        raise ValueError(message)


def written_out(words: str) -> str:
    """The same words with one kind of line end, and letters as phones and printers expect them."""
    return unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n")).strip()


def checked_text(words: str) -> None:
    """Something is there, it can be printed, and somebody can read it to its end."""
    if not words.strip():
        raise Refused(
            gettext("A part of this has no words in it."),
            how=gettext("Write something there, or leave the part out."),
        )
    _checked_length(len(words), LONGEST)
    strange = next((letter for letter in written_out(words) if _cannot_be_shown(letter)), "")
    if strange:
        raise Refused(
            gettext("There is a sign in it that nobody can see or print (number {ord}).").format(
                ord=ord(strange)
            ),
            how=gettext("Take it out: type the words anew instead of pasting them."),
        )


def checked_line(words: str, called: Words) -> None:
    """A name or a subject is one line: a second one could pretend to be something else in a message."""
    if not words.strip():
        raise Refused(
            gettext("{called} is empty.").format(called=called), how=gettext("Write something there.")
        )
    if len(words.splitlines()) > 1 or words != words.strip("\r\n"):
        raise Refused(
            gettext("{called} has more than one line.").format(called=called),
            how=gettext("Write it on one line."),
        )
    if len(words) > LONGEST_LINE:
        raise Refused(
            gettext("{called} has {words} letters. There is room for {LONGEST_LINE}.").format(
                called=called, words=f"{len(words):,}", LONGEST_LINE=LONGEST_LINE
            ),
            how=gettext("Make it shorter, and put the rest into the text."),
        )
    checked_text(words)


def checked_address(address: str) -> None:
    """A whole address of a page, on one line. Anything else could run something or hide something."""
    parts = urlsplit(address)
    has_gap = any(letter.isspace() or _cannot_be_shown(letter) for letter in address)
    if parts.scheme not in {"http", "https"} or not parts.netloc or has_gap:
        raise Refused(
            gettext("This link does not lead to a page."),
            how=gettext("Write the whole address, with https:// in front."),
        )


def checked_together(words: Iterable[str]) -> None:
    """All of it in one message."""
    _checked_length(sum(map(len, words)), LONGEST)


def _checked_length(length: int, longest: int) -> None:
    if length > longest:
        raise Refused(
            gettext("This is too long to send: {length} letters. There is room for {longest}.").format(
                length=f"{length:,}", longest=f"{longest:,}"
            ),
            how=gettext("Send the main points, and say where people can read or hear the rest."),
        )


def _cannot_be_shown(letter: str) -> bool:
    """Control signs, half letters, and signs that turn the writing round for all that follows."""
    if letter in MAY_STAND:
        return False
    return (
        unicodedata.category(letter) in {"Cc", "Cs"} or letter in "\u202a\u202b\u202c\u202d\u202e\u2028\u2029"
    )
