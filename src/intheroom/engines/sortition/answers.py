"""Answers as plain data, for JSON: people to look for stand before targets to soften."""

from collections.abc import Iterable
from typing import Any

from intheroom.engines.sortition import words
from intheroom.engines.sortition.limits import Kind, Limit, Softening
from intheroom.engines.sortition.looking import Wanted
from intheroom.engines.sortition.missing import Missing
from intheroom.engines.sortition.pool import Tag
from intheroom.engines.sortition.reasons import Reasons

Data = dict[str, Any]


def missing(told: Missing) -> Data:
    """Who is missing. ``more`` counts people; ``in_words`` says the same in English."""
    return {
        "find": _people(told.people),
        "wanted": [{**_tag(tag), "more": many} for tag, many in told.wanted],
        "free_places": told.free,
        "room": [{**_tag(tag), "more": many} for tag, many in told.room],
        "size_needed": told.size_needed,
        "soften": [_softening(one) for one in told.soften],
        "clash": [_limit(one) for one in told.clash],
        "in_words": list(words.missing(told)),
    }


def reasons(told: Reasons) -> Data:
    """Why no team can be drawn. ``find`` is null where nobody could help, ``soften`` where nobody is there."""
    return {
        "find": None if told.find is None else _people(told.find),
        "soften": None if told.soften is None else [_softening(one) for one in told.soften],
        "soften_proven": told.soften_proven,
        "clash": [_limit(one) for one in told.clash],
        "in_words": list(words.reasons(told)),
    }


def _tag(tag: Tag) -> Data:
    return {"feature": tag[0], "value": tag[1]}


def _people(people: Iterable[Wanted]) -> list[Data]:
    return [{"tags": [_tag(tag) for tag in one.tags]} for one in people]


def _limit(limit: Limit) -> Data:
    names = {Kind.HOUSEHOLD: ("household",), Kind.TOGETHER: ("together",)}.get(
        limit.kind, ("feature", "value")
    )
    number = {} if limit.number is None else {"number": limit.number}
    return {"kind": str(limit.kind), **dict(zip(names, limit.about, strict=False)), **number}


def _softening(one: Softening) -> Data:
    return {**_limit(one.limit), "to": one.to, "by": one.by}
