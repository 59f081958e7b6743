"""Words of ours, which are said in the language of whoever reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# Words written down when the program starts find their language only when they are shown.
Words: TypeAlias = "str | _StrPromise"
