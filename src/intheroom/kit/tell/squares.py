"""The square on paper that a phone's camera reads as the address of a page. Made here, without a network."""

import base64
import io

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext


def square(address: str) -> SafeString:
    """Inside a PDF. It can be read with a part of it dirty or torn; the address itself stands in print beside it."""
    drawn = io.BytesIO()
    # Four white squares around it: without them a camera does not see where it ends.
    segno.make_qr(address, error="q").save(drawn, kind="svg", border=4, light="#fff", xmldecl=False, nl=False)
    data = base64.b64encode(drawn.getvalue()).decode()
    seen = gettext("A square that a phone can read. It opens {address}.").format(address=address)
    return format_html('<img class="square" src="data:image/svg+xml;base64,{}" alt="{}">', data, seen)
