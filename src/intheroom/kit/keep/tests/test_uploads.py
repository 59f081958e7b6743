"""Every file is cleaned, or refused with a sentence that says how to go on. By what is in it, not by its name."""

import io
import wave

import pytest
from PIL import Image

from intheroom.kit.keep.tests import made_files as made
from intheroom.kit.keep.uploads import clean_photo, clean_sound
from intheroom.kit.refusal import Refused

HIDDEN = b"canary"


def sent(content: bytes) -> io.BytesIO:
    return io.BytesIO(content)


@pytest.mark.parametrize(
    "content",
    [
        made.photo_with_place(),
        made.photo_with_place(kind="WEBP"),
        made.png_with_text(),
        made.polyglot(),
    ],
    ids=["jpeg", "webp", "png", "polyglot"],
)
def test_nothing_but_pixels_is_left(content):
    assert b"canary" in content.lower()
    clean = clean_photo(sent(content)).content
    assert HIDDEN not in clean.lower()
    for sign in (b"Exif", b"http", b"ICC_PROFILE", b"<script", b"PK\x03\x04", b"GPS"):
        assert sign not in clean
    with Image.open(io.BytesIO(clean)) as picture:
        assert picture.format == "JPEG"
        assert dict(picture.getexif()) == {}
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_the_place_was_really_there_before():
    with Image.open(io.BytesIO(made.photo_with_place())) as picture:
        assert picture.getexif().get_ifd(made.GPS)[1] == "N"


def test_a_photo_is_turned_the_right_way_up():
    clean = clean_photo(sent(made.photo_with_place()))
    assert (clean.width, clean.height) == (40, 80)
    with Image.open(io.BytesIO(clean.content)) as picture:
        top, bottom = picture.getpixel((20, 10)), picture.getpixel((20, 70))
    assert top[0] > 150 > top[2]
    assert bottom[2] > 150 > bottom[0]


def test_a_large_photo_is_kept_smaller_and_a_clear_one_gets_a_white_ground():
    assert clean_photo(sent(made.photo((6000, 3000)))).width == 2000
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(io.BytesIO(clean_photo(sent(out.getvalue())).content)) as picture:
        assert min(picture.getpixel((5, 5))) > 250


@pytest.mark.parametrize("kind", ["P", "L", "1", "CMYK", "I;16"])
def test_pictures_of_every_sort_are_read(kind):
    out = io.BytesIO()
    Image.new(kind, (20, 10)).save(out, "JPEG" if kind == "CMYK" else "PNG")
    assert clean_photo(sent(out.getvalue())).width == 20


@pytest.mark.parametrize(
    ("content", "says", "how"),
    [
        (made.heic(), "HEIC", "Most Compatible"),
        (made.drawing(), "SVG", "JPEG"),
        (b"\xef\xbb\xbf  <svg onload=x>", "SVG", "JPEG"),
        (made.film(), "film", "Keep it where it is"),
        (made.package(), "ZIP", "Take one file out"),
        (b"%PDF-1.7 ...", "document", "JPEG"),
        (b"GIF89a....", "GIF", "JPEG"),
        (b"", "empty", "again"),
        (b"   \n", "empty", "again"),
        (b"just words", "not a picture", "JPEG"),
        (made.png_bomb(), "too large to open", "screen shot"),
        (made.png_bomb(side=8000), "too large to open", "screen shot"),
        (made.photo()[:200], "cannot be read", "screen shot"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 90, "cannot be read", "screen shot"),
        (made.wav(), "not a picture", "JPEG"),
    ],
)
def test_what_is_not_taken_says_why_and_how_to_go_on(content, says, how):
    with pytest.raises(Refused) as refused:
        clean_photo(sent(content))
    assert says in refused.value.message
    assert how in refused.value.how


def test_a_note_that_unpacks_without_end_does_no_harm():
    try:
        clean = clean_photo(sent(made.png_text_bomb()))
    except Refused:
        return
    assert len(clean.content) < 5000


def test_a_wav_keeps_only_its_sound():
    clean = clean_sound(sent(made.wav()))
    assert b"canary" in made.wav()
    assert HIDDEN not in clean.content
    with wave.open(io.BytesIO(clean.content)) as sound:
        assert (sound.getframerate(), sound.getnframes()) == (8000, 8000)


def test_an_mp3_keeps_only_its_frames():
    clean = clean_sound(sent(made.mp3()))
    assert HIDDEN not in clean.content
    assert clean.content == made.mp3_frame() * 40


@pytest.mark.parametrize(
    "content",
    [made.wav()[:40], b"RIFF\0\0\0\0WAVE", b"ID3\x04\0\0\0\0\0\x05", b"\xff\xfb\x90\x00", b"\xff" * 5000],
)
def test_a_damaged_recording_is_refused(content):
    with pytest.raises(Refused):
        clean_sound(sent(content))


@pytest.mark.parametrize(
    "content",
    [b"OggS....", b"fLaC....", b"\0\0\0\x20ftypM4A ....", made.film(), made.photo(), made.package()],
)
def test_a_recording_we_cannot_clean_is_refused(content):
    with pytest.raises(Refused):
        clean_sound(sent(content))
