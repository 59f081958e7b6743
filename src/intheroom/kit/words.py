"""Words of ours, which are said in the language of whoever reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.utils.functional import _StrPromise

# Words written down when the program starts find their language only when they are shown.
Words: TypeAlias = "str | _StrPromise"


def listed(words: Iterable[object], *, either: bool = False) -> str:
    """Some things as they are said in a sentence: "a, b and c"; with "or" where it is one of them."""
    *first, last = [str(one) for one in words] or [""]
    if not first:
        return last
    both = gettext("{join} or {words}") if either else gettext("{join} and {words}")
    return both.format(join=", ".join(first), words=last)
