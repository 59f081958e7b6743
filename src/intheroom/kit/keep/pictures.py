"""Pictures written anew from their pixels, so that nothing else in the file can come along."""

import io
from typing import BinaryIO, NamedTuple

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from intheroom.kit.refusal import Refused

READ = ("JPEG", "PNG", "WEBP")
# More than the largest phone takes; one that claims more would fill the memory when it is opened.
MOST_PIXELS = 50_000_000
LONGEST_SIDE, SMALL = 2000, 400
QUALITY = 85
WHITE = (255, 255, 255)

# Pillow itself warns from here on, and refuses at twice as much.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS

DAMAGED = _("This picture cannot be read. The file may be damaged.")
TOO_MANY = _("This picture is too large to open safely.")
AGAIN = _("Take a screen shot of it, or save it again as a JPEG, and send that.")


class Picture(NamedTuple):
    """A picture as we keep it: a JPEG of new pixels."""

    content: bytes
    width: int
    height: int


def clean_picture(file: BinaryIO, *, longest_side: int = LONGEST_SIDE) -> Picture:
    """Read the pixels, turn them the right way up, and write them to a new file."""
    try:
        with Image.open(file, formats=READ) as sent:
            return _anew(sent, longest_side)
    except Refused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise Refused(TOO_MANY, how=AGAIN) from error
    # Whatever a damaged or hostile file makes the reader stumble over, the answer is the same.
    except Exception as error:
        raise Refused(DAMAGED, how=AGAIN) from error


def smaller(content: bytes) -> bytes:
    """A small copy of a picture of ours, for lists."""
    return clean_picture(io.BytesIO(content), longest_side=SMALL).content


def _anew(sent: Image.Image, longest_side: int) -> Picture:
    if sent.width * sent.height > MOST_PIXELS:
        raise Refused(TOO_MANY, how=AGAIN)
    # A JPEG is opened at a smaller size at once, so that a large photo needs little memory.
    sent.draft("RGB", (longest_side, longest_side))
    upright = ImageOps.exif_transpose(sent)
    upright.thumbnail((longest_side, longest_side))
    has_holes = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
    pixels = upright.convert("RGBA" if has_holes else "RGB")
    # A new sheet with only the pixels laid on it: no places, names, profiles or notes come along.
    sheet = Image.new("RGB", pixels.size, WHITE)
    sheet.paste(pixels, mask=pixels if has_holes else None)
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=QUALITY, optimize=True)
    return Picture(out.getvalue(), sheet.width, sheet.height)
