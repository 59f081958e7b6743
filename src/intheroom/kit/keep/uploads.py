"""Files that people send: refused by what is in them, never by their name, and written anew before they are kept."""

from dataclasses import dataclass
from typing import BinaryIO, Never

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.pictures import SMALL, Picture, clean_picture, smaller
from intheroom.kit.keep.sounds import clean_mp3, clean_wav
from intheroom.kit.refusal import Refused

__all__ = ["SMALL", "Cleaned", "StopTooLarge", "clean_photo", "clean_sound", "smaller", "too_large"]

HEAD = 64
# How a form is wrapped round a file, at most.
ROUND_IT = 100_000
JPEG, MP3, WAV = "jpeg", "mp3", "wav"
CONTENT_TYPES = {JPEG: "image/jpeg", MP3: "audio/mpeg", WAV: "audio/wav"}
ENDINGS = {JPEG: "jpg", MP3: "mp3", WAV: "wav"}

SEND_A_JPEG = _("Save it as a JPEG or PNG picture and send that. Or send a screen shot of it.")
FROM_AN_IPHONE = _(
    "On an iPhone: open Settings, Camera, Formats, and choose Most Compatible. "
    "Or send the photo to yourself by e-mail: it then comes as a JPEG."
)
SEND_AN_MP3 = _("Save it as an MP3 or WAV recording and send that. Or write down what is said in it.")
KEEP_THE_FILM = _(
    "We cannot take hidden details out of a film, so we do not keep films. "
    "Keep it where it is, and write here where that is and who is in it."
)


@dataclass(frozen=True)
class Cleaned:
    """A file written anew: nothing is left of the one that was sent but what is seen or heard."""

    kind: str
    content: bytes
    width: int = 0
    height: int = 0


class StopTooLarge(FileUploadHandler):
    """Lets a file that is too large run past without keeping a byte of it. The rest of the form still arrives."""

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):  # noqa: N803
        self.is_too_large = content_length > settings.LARGEST_FILE + ROUND_IT

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        if self.is_too_large:
            self._let_it_pass()

    def receive_data_chunk(self, raw_data, start):
        if start + len(raw_data) > settings.LARGEST_FILE:
            self._let_it_pass()
        return raw_data

    def file_complete(self, file_size):
        return None

    def _let_it_pass(self) -> Never:
        self.request.sent_too_large = True
        raise SkipFile


def too_large() -> Refused:
    """What is said of a file that was let past."""
    most = settings.LARGEST_FILE // 1_000_000
    return Refused(
        gettext("This file is too large. We take up to {most} megabytes.").format(most=most),
        how=gettext("Send a smaller one. Most phones can send a photo in a smaller size by e-mail."),
    )


def clean_photo(file: BinaryIO) -> Cleaned:
    """A photo as new pixels. Where it was taken, with what, and anything added to the file is gone."""
    if _kind_of(file) not in {"jpeg", "png", "webp"}:
        _refuse(file, otherwise="This is not a picture we can read.", how=SEND_A_JPEG)
    picture: Picture = clean_picture(file)
    return Cleaned(JPEG, picture.content, picture.width, picture.height)


def clean_sound(file: BinaryIO) -> Cleaned:
    """A recording with only its sound. Titles, places and pictures inside the file are gone."""
    kind = _kind_of(file)
    if kind not in {MP3, WAV}:
        _refuse(file, otherwise="This is not a recording we can read.", how=SEND_AN_MP3)
    content = file.read()
    return Cleaned(kind, clean_mp3(content) if kind == MP3 else clean_wav(content))


# What stands at the beginning of a file (offset, bytes), and what it is then.
SIGNS = (
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (8, b"WEBP", "webp"),
    (8, b"WAVE", WAV),
    (8, b"AVI ", "film"),
    (0, b"ID3", MP3),
    (0, b"GIF8", "gif"),
    (0, b"%PDF", "document"),
    (0, b"PK\x03\x04", "package"),
    (0, b"\x1f\x8b", "package"),
    (0, b"\x1a\x45\xdf\xa3", "film"),
    (0, b"OggS", "other sound"),
    (0, b"fLaC", "other sound"),
)
APPLE_PHOTOS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}
APPLE_SOUNDS = {b"M4A ", b"M4B "}
NOT_TAKEN = {
    "apple photo": (_("This photo is in a form that we cannot clean (HEIC)."), FROM_AN_IPHONE),
    "drawing": (_("This is a drawing (SVG), which can hold hidden programs."), SEND_A_JPEG),
    "gif": (_("We do not take moving pictures (GIF)."), SEND_A_JPEG),
    "film": (_("This is a film."), KEEP_THE_FILM),
    "other sound": (_("This recording is in a form that we cannot clean."), SEND_AN_MP3),
    "document": (_("This is a document and not a picture."), SEND_A_JPEG),
    "package": (
        _("This is a package of files (ZIP) and not a picture."),
        _("Take one file out, and send that."),
    ),
    "nothing": (_("This file is empty."), _("Choose it again. It may not have been copied whole.")),
}


def _kind_of(file: BinaryIO) -> str:
    """What a file is by its first bytes. Its name and what the browser says of it count for nothing."""
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if not head.strip():
        return "nothing"
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        return "apple photo" if brand in APPLE_PHOTOS else "other sound" if brand in APPLE_SOUNDS else "film"
    for place, sign, kind in SIGNS:
        if head[place : place + len(sign)] == sign:
            return kind
    if head[0] == 0xFF and head[1:2] >= b"\xe0":
        return MP3
    return "drawing" if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" else ""


def _refuse(file: BinaryIO, *, otherwise: str, how: str) -> Never:
    message, what_to_do = NOT_TAKEN.get(_kind_of(file), (otherwise, how))
    raise Refused(message, how=what_to_do)
