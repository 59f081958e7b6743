"""Files as phones, machines and people with bad intentions make them, made here byte by byte."""

import io
import struct
import zipfile
import zlib

from PIL import Image, TiffImagePlugin

ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F


def photo(size=(80, 40), kind="JPEG", **kept) -> bytes:
    """A picture, red on the left and blue on the right."""
    picture = Image.new("RGB", size, (200, 0, 0))
    picture.paste((0, 0, 200), (size[0] // 2, 0, size[0], size[1]))
    out = io.BytesIO()
    picture.save(out, kind, **kept)
    return out.getvalue()


def photo_with_place(**more) -> bytes:
    """As a phone writes it: where, with what, which way up, and a note, in EXIF, XMP, ICC and a comment."""
    exif = Image.Exif()
    exif[MAKER] = "CanaryPhone"
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = tuple(TiffImagePlugin.IFDRational(n, 1) for n in (58, 59, 7))
    return photo(
        exif=exif, comment=b"canary comment", xmp=b"<x:xmpmeta>canary xmp</x:xmpmeta>",
        icc_profile=b"canary profile" * 20, **more,
    )  # fmt: skip


def png_with_text(text="canary text") -> bytes:
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Comment", text)
    return photo(kind="PNG", pnginfo=notes)


def heic() -> bytes:
    return struct.pack(">I", 24) + b"ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 200


def film() -> bytes:
    return struct.pack(">I", 24) + b"ftypisom\x00\x00\x02\x00isomavc1" + b"\x00" * 200


def drawing() -> bytes:
    return b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def polyglot() -> bytes:
    """A picture that is also a page with a script and a package of files."""
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as package:
        package.writestr("run.js", "canary program")
    return photo(comment=b"<script>canary()</script>") + b"<html><script>canary()</script>" + box.getvalue()


def png_bomb(side=60_000) -> bytes:
    """A few hundred bytes that claim to be billions of pixels."""

    def part(name, content):
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + part(b"IHDR", head)
        + part(b"IDAT", zlib.compress(b"\0" * 9000))
        + part(b"IEND", b"")
    )


def png_text_bomb() -> bytes:
    """A small picture with a note that unpacks to far more than it is."""
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Comment", "x" * 100_000_000, zip=True)
    return photo(kind="PNG", pnginfo=notes)


def package() -> bytes:
    """A zip that holds a great deal of nothing."""
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("photo.jpg", b"\0" * 10_000_000)
    return box.getvalue()


def wav(seconds=1) -> bytes:
    """A short tone with a note on who recorded it and where."""
    sound = b"".join(struct.pack("<h", (n % 80) * 300 - 12_000) for n in range(8000 * seconds))
    parts = [
        (b"fmt ", struct.pack("<HHIIHH", 1, 1, 8000, 16_000, 2, 16)),
        (b"LIST", b"INFOIART\x0c\0\0\0canary name\0"),
        (b"data", sound),
        (b"bext", b"canary place"),
    ]
    body = b"WAVE" + b"".join(name + struct.pack("<I", len(part)) + part for name, part in parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def mp3_frame(fill=b"\x55") -> bytes:
    """One frame of MPEG 1 layer 3 at 128 kbit/s and 44,100 samples: 417 bytes."""
    return b"\xff\xfb\x90\x00" + fill * 413


def mp3(frames=20) -> bytes:
    """Sound between two tags, with something else slipped in."""
    title = b"canary title and picture" * 10
    size = bytes([0, 0, len(title) >> 7, len(title) & 0x7F])
    notes = b"\xff\xfb\x90\x00" + b"\0" * 32 + b"Info" + b"canary made with" + b"\0" * 361
    return (
        b"ID3\x04\x00\x00" + size + title + notes + mp3_frame() * frames
        + b"canary between" + mp3_frame() * frames + b"TAG" + b"canary".ljust(125, b"\0")
    )  # fmt: skip
