"""The few words of JSON Schema that the published forms use, so that forms and reading can be held against each other."""

import json
import re
from decimal import Decimal
from pathlib import Path

FORMS = Path(__file__).parents[5] / "docs" / "timetabling"
TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float | Decimal) and not isinstance(value, bool),
    "integer": lambda value: TYPES["number"](value) and value == int(value),
}
NO_CHECK = {"$schema", "$defs", "title", "description", "default"}


def form(name):
    return json.loads((FORMS / f"{name}.schema.json").read_text())


def places_wrong(value, rule, whole, path=""):
    """The places at which a value is not of this form."""
    unknown = set(rule) - NO_CHECK - {word for word, _holds in CHECKS} - SEARCHED
    assert not unknown, unknown
    types = rule.get("type", [])
    if types and not any(TYPES[one](value) for one in ([types] if isinstance(types, str) else types)):
        return [path]
    found = [path for word, holds in CHECKS if word in rule and not holds(value, rule[word])]
    if "$ref" in rule:
        found += places_wrong(value, whole["$defs"][rule["$ref"].rpartition("/")[2]], whole, path)
    if "anyOf" in rule and all(places_wrong(value, one, whole, path) for one in rule["anyOf"]):
        found.append(path)
    if isinstance(value, list) and "items" in rule:
        for place, one in enumerate(value):
            found += places_wrong(one, rule["items"], whole, f"{path}[{place}]")
    if isinstance(value, dict):
        found += _places_wrong_within(value, rule, whole, path)
    return found


SEARCHED = {"type", "$ref", "anyOf", "items", "properties", "additionalProperties", "required"}


def _places_wrong_within(value, rule, whole, path):
    def below(name):
        return f"{path}.{name}" if path else name

    found = [below(name) for name in rule.get("required", []) if name not in value]
    others = rule.get("additionalProperties", {})
    for name, one in value.items():
        if name in rule.get("properties", {}):
            found += places_wrong(one, rule["properties"][name], whole, below(name))
        elif others is False:
            found.append(below(name))
        else:
            found += places_wrong(one, others, whole, below(name))
    return found


def _is_number(value):
    return TYPES["number"](value)


CHECKS = (
    ("enum", lambda value, these: value in these),
    ("const", lambda value, that: value == that),
    ("minimum", lambda value, least: not _is_number(value) or value >= least),
    ("maximum", lambda value, most: not _is_number(value) or value <= most),
    ("minLength", lambda value, least: not isinstance(value, str) or len(value) >= least),
    ("maxLength", lambda value, most: not isinstance(value, str) or len(value) <= most),
    ("pattern", lambda value, sign: not isinstance(value, str) or re.search(sign, value) is not None),
    ("minItems", lambda value, least: not isinstance(value, list) or len(value) >= least),
    ("maxItems", lambda value, most: not isinstance(value, list) or len(value) <= most),
)
