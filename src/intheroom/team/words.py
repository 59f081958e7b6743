"""Words in a reason that judge a person rather than say what happened."""

import re
import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "think_again.toml"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed = tomllib.loads(FILE.read_text(encoding="utf-8"))["words"]
    return tuple((word, re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)) for word in listed)


def words_to_think_again_about(reason: str) -> list[str]:
    """The judging words in a reason, as the list spells them; case and endings do not matter."""
    plain = " ".join(reason.replace("’", "'").replace("-", " ").split())
    return [word for word, pattern in _patterns() if pattern.search(plain)]
