"""Words in a reason that judge a person rather than say what happened."""

import re
import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "think_again.toml"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    listed = tomllib.loads(FILE.read_text(encoding="utf-8"))["words"]
    return tuple(re.compile(rf"\b{re.escape(word)}\w*", re.IGNORECASE) for word in listed)


def words_to_think_again_about(reason: str) -> list[str]:
    """The judging words in a reason, as they were typed; case and endings do not matter."""
    plain = " ".join(reason.replace("’", "'").replace("-", " ").split())
    found = (pattern.search(plain) for pattern in _patterns())
    return [match.group() for match in found if match]
