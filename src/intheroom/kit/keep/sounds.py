"""Recordings taken apart and put together again with only the sound in them."""

import struct
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from intheroom.kit.refusal import Refused

DAMAGED = _("This recording cannot be read. The file may be damaged.")
AGAIN = _("Save it again as an MP3 or WAV recording, and send that.")

# Thousands of bits a second, by the four bits in a frame's head: MPEG 1, and MPEG 2 and 2.5.
RATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
RATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0)
SAMPLES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
LAYER_3 = 1
FEWEST_FRAMES = 3
# The first frame may hold no sound but notes on the file, under one of these names.
NOTES = (b"Xing", b"Info", b"VBRI")
NOTES_WITHIN = 200

PCM, FLOATING, EXTENSIBLE = 1, 3, 0xFFFE


def clean_mp3(content: bytes) -> bytes:
    """Only whole frames of sound, one after the other. Whatever stands before, between or after is left out."""
    frames = list(_frames(content))
    if frames and any(name in frames[0][:NOTES_WITHIN] for name in NOTES):
        frames = frames[1:]
    if len(frames) < FEWEST_FRAMES:
        raise Refused(DAMAGED, how=AGAIN)
    return b"".join(frames)


def _frames(content: bytes) -> Iterator[bytes]:
    place, like = _after_tag(content), 0
    while place >= 0:
        length = _frame_length(content, place, like)
        follows = length and (
            place + length == len(content) or _frame_length(content, place + length, like) or like
        )
        if follows and place + length <= len(content):
            like = like or content[place + 1] & 0b11110
            yield content[place : place + length]
            place += length
        else:
            place = content.find(b"\xff", place + 1)


def _after_tag(content: bytes) -> int:
    """Where the sound begins. A title or a picture before it says how long it is, in four times seven bits."""
    place = 0
    while content[place : place + 3] == b"ID3" and len(content) >= place + 10:
        size = 0
        for byte in content[place + 6 : place + 10]:
            size = size << 7 | byte & 0x7F
        place += 10 + size
    return place if place < len(content) else -1


def _frame_length(content: bytes, place: int, like: int) -> int:
    """How long the frame of sound is that begins here; 0 where none does, or one unlike the first."""
    head = content[place : place + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return 0
    version, layer, rate, sample = head[1] >> 3 & 3, head[1] >> 1 & 3, head[2] >> 4, head[2] >> 2 & 3
    if layer != LAYER_3 or version not in SAMPLES or sample == 3 or (like and head[1] & 0b11110 != like):
        return 0
    bits = (RATES_1 if version == 3 else RATES_2)[rate] * 1000
    return (
        (144 if version == 3 else 72) * bits // SAMPLES[version][sample] + (head[2] >> 1 & 1) if bits else 0
    )


def clean_wav(content: bytes) -> bytes:
    """A new file with how the sound is written, and the sound. Notes, names and places are left out."""
    parts = dict(_parts(content))
    form, sound = parts.get(b"fmt ", b""), parts.get(b"data", b"")
    is_plain = len(form) >= 16 and struct.unpack("<H", form[:2])[0] in {PCM, FLOATING, EXTENSIBLE}
    if not is_plain or not sound:
        raise Refused(DAMAGED, how=AGAIN)
    form = form[:40]
    body = b"WAVE" + _part(b"fmt ", form) + _part(b"data", sound)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _parts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 12
    while place + 8 <= len(content):
        name, size = content[place : place + 4], struct.unpack("<I", content[place + 4 : place + 8])[0]
        yield name, content[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def _part(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
