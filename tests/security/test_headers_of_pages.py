"""What every page says to the browser, in every state: run nothing from elsewhere, keep no copy, tell no other site."""

from itertools import chain

from tests.pages.matrix import MATRIX
from tests.security.closed import is_closed


def test_every_page_in_every_state_is_closed_to_other_sites(shelf):
    for one in chain.from_iterable(shelf.values()):
        headers = dict(one.headers)
        assert is_closed(headers), one
        if MATRIX[one.name].viewer != "anonymous":
            assert "no-store" in headers["Cache-Control"], one
