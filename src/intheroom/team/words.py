"""Words that judge a person rather than say what happened, and words that shut somebody out."""

import re
import tomllib
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
THINK_AGAIN, EXCLUDING = "think_again.toml", "excluding_words.toml"


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    listed = tomllib.loads((HERE / name).read_text(encoding="utf-8"))["words"]
    return tuple(re.compile(rf"\b{re.escape(word)}\w*", re.IGNORECASE) for word in listed)


def words_to_think_again_about(reason: str) -> list[str]:
    """The judging words in a reason, as they were typed; case and endings do not matter."""
    return _found_in(reason, THINK_AGAIN)


def words_that_exclude(text: str) -> list[str]:
    """The words in a text that would keep trans people out, or ask them for proof."""
    return _found_in(text, EXCLUDING)


def _found_in(text: str, name: str) -> list[str]:
    plain = " ".join(text.replace("’", "'").replace("-", " ").split())
    found = (pattern.search(plain) for pattern in _patterns(name))
    return [match.group() for match in found if match]
