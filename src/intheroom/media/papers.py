"""The package of copies somebody takes out for a report or a talk: files, words, and what to mind."""

import io
import zipfile
from collections.abc import Iterable

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_noop

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.files import FileGone, open_file
from intheroom.kit.keep.uploads import ENDINGS
from intheroom.media.choices import Use
from intheroom.media.models import Item
from intheroom.media.queries import Opened

TO_TAKE_OUT = gettext_noop("to take out a copy")


def package(shown: Iterable[Opened], *, use: str, public_name: str, phone: str, actor: HasSubject) -> bytes:
    """A zip made anew each time, of what may be used today. It is never kept."""
    out = io.BytesIO()
    shown = list(shown)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("read-me-first.txt", _read_me(use, public_name, phone))
        for one in shown:
            _put_in(box, one, actor)
    return out.getvalue()


def file_stem(item: Item) -> str:
    """A file name that says what it is, and never who."""
    return str(item).lower().replace(" ", "-")


def _put_in(box: zipfile.ZipFile, one: Opened, actor: HasSubject) -> None:
    stem = file_stem(one.item)
    if one.item.file_name:
        try:
            content = open_file(one.item.subject, one.item.file_name, actor=actor, purpose=TO_TAKE_OUT)
            box.writestr(f"{stem}.{ENDINGS[one.item.file_kind]}", content)
        except FileGone:
            return
    lines = [one.words, gettext("In words: {alt}").format(alt=one.alt) if one.alt else "", *_until(one.item)]
    box.writestr(f"{stem}.txt", "\n\n".join(filter(None, lines)) + "\n")


def _until(item: Item) -> list[str]:
    days = [
        consent.until
        for person in item.people.all()
        for consent in person.live(timezone.localdate())
        if consent.until
    ]
    if not days:
        return []
    return [gettext("Use it until {day}, and no longer.").format(day=date_format(min(days), "j E Y"))]


def _read_me(use: str, public_name: str, phone: str) -> str:
    return gettext(
        "{public_name}\n\nThese may be used: {lower}. For nothing else.\n\n"
        "Each person in them said yes to this. They can take it back at any time. "
        "Then we call you, and you delete your copy.\n\n"
        "Look in the planner again just before you use them: someone may have changed their mind.\n\n"
        "Taken out on {localdate}. That you have a copy is on the list.\n\n"
        "Questions? Call {phone}.\n"
    ).format(
        public_name=public_name,
        lower=Use(use).label.lower(),
        localdate=date_format(timezone.localdate(), "j E Y"),
        phone=phone,
    )
