"""A page comes whole on a poor line: 50 KB with everything it asks for, and nothing from elsewhere."""

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from tests.pages import gates
from tests.pages.reading_forms import files_of

IN_A_STYLE_SHEET = re.compile(r"url\(\s*['\"]?(?!data:)([^'\")]+)")
IN_A_SCRIPT = re.compile(r"(?:import|from)\s*['\"](\.[^'\"]+)")

# So that there is a test database: the shelf itself is filled once for all.
pytestmark = pytest.mark.django_db


@cache
def weigh(address):
    """The files an address brings with it, each with its packed size."""
    parts = urlsplit(address)
    prefix = f"/{settings.STATIC_URL.strip('/')}/"
    assert not parts.netloc, f"{address} is not on this machine."
    assert parts.path.startswith(prefix), f"{address} is not a static file."
    found = finders.find(parts.path.removeprefix(prefix))
    assert found, f"{address} does not exist."
    body = Path(found).read_bytes()
    packed = body if found.endswith((".woff2", ".png")) else gzip.compress(body, 9)
    pattern = {".css": IN_A_STYLE_SHEET, ".js": IN_A_SCRIPT}.get(Path(found).suffix)
    brings = {parts.path: len(packed)}
    for more in pattern.findall(body.decode()) if pattern else ():
        brings |= weigh(urljoin(parts.path, more))
    return brings


def everything_of(one):
    """Every file of a page, and the page itself, with packed sizes."""
    files = {one.address: len(gzip.compress(one.html.encode(), 6))}
    for address in files_of(one.html):
        files |= {} if address.startswith("data:") else weigh(urljoin(one.address, address))
    return files


def test_every_page_is_light(shelf, record_property):
    weights = {str(one): everything_of(one) for snapshots in shelf.values() for one in snapshots}
    heaviest = max(weights, key=lambda page: sum(weights[page].values()))
    record_property("heaviest page", f"{heaviest}: {sum(weights[heaviest].values())} bytes")
    for page, files in weights.items():
        scripts = sum(size for name, size in files.items() if name.endswith(".js"))
        assert sum(files.values()) <= gates.WEIGHT, f"{page}: {files}"
        assert scripts <= gates.SCRIPT_WEIGHT, f"{page}: {files}"
        assert len(files) <= gates.REQUESTS, f"{page}: {files}"
