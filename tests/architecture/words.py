"""Words that must not stand on a page, and facts about people that must not have a column."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

from intheroom.kit.ask.forms import declared
from tests.architecture.reading import Fault, House, line_of, parsed, texts

NOT_ON_SCREEN = re.compile(
    r"\b(service[ -]users?|hard[ -]to[ -]reach|seldom heard|next of kin|users?|clients?|the elderly|the disabled|"
    r"the vulnerable|empower\w*|stakeholders?|end[ -]users?)\b",
    re.IGNORECASE,
)
# Where words for the screen stand in Python.
WORDS_ARE_IN = {"forms.py", "choices.py", "advice.py", "notices.py", "papers.py", "services.py", "views.py"}
NOT_SHOWN = re.compile(
    r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->|{%.*?%}|{{.*?}}|<[^>]*>", re.DOTALL
)
# Nobody's words about somebody say which pronoun is theirs: a name, “they”, or what they chose themselves.
GUESSES = re.compile(r"\b(s/he|he|she|his|hers?|him|himself|herself)\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”")
# What made-up people wrote about people they know.
TYPED_BY_PEOPLE = "home/example/"

# The page that explains words may say the ones it warns against.
EXPLAINS_WORDS = {"library"}

NEVER_ASKED = re.compile(
    r"(^|_)(spouse|husband|wife|marital|married|partner|children|diagnos\w*|illness|chi|chi_number|nhs_number|"
    r"nino|ni_number|national_insurance\w*|immigration\w*|visa|asylum|benefit|benefits|benefit_type|criminal\w*|"
    r"conviction\w*|sex|sex_at_birth|ip|ip_address)($|_)"
)


def words_not_for_the_screen(house: House) -> list[Fault]:
    return [*_in_templates(house), *_in_python(house)]


def _in_templates(house: House) -> Iterator[Fault]:
    for file in house.templates():
        if house.room(file) in EXPLAINS_WORDS:
            continue
        # Tags give way to blanks of the same length, so that lines still count.
        text = NOT_SHOWN.sub(_blank, file.read_text(encoding="utf-8"))
        for found in NOT_ON_SCREEN.finditer(text):
            yield Fault(house.shown(file), line_of(text, found.start()), f"says “{found[0]}”")


def _blank(found: re.Match) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _in_python(house: House) -> Iterator[Fault]:
    for file in house.python():
        if file.name in WORDS_ARE_IN and house.room(file) not in EXPLAINS_WORDS:
            for text, line in texts(parsed(file)):
                # One word alone is a key or a code, not something to read.
                found = NOT_ON_SCREEN.search(text) if " " in text.strip() else None
                if found:
                    yield Fault(house.shown(file), line, f"says “{found[0]}”")


def guesses_about_people(house: House) -> list[Fault]:
    """Words of ours that guess whether somebody is a he or a she, outside quotes."""
    data = [file for kind in ("toml", "txt", "json") for file in sorted(house.source.rglob(f"*.{kind}"))]
    return [
        *(fault for file in [*house.templates(), *data] for fault in _guesses_in(house, file)),
        *(
            Fault(house.shown(file), line, f"guesses “{found[0]}”")
            for file in house.python()
            if TYPED_BY_PEOPLE not in str(file)
            for text, line in texts(parsed(file))
            if " " in text.strip()
            for found in GUESSES.finditer(QUOTED.sub("", text))
        ),
    ]


def _guesses_in(house: House, file: Path) -> Iterator[Fault]:
    text = QUOTED.sub(_blank, file.read_text(encoding="utf-8"))
    for found in GUESSES.finditer(text):
        yield Fault(house.shown(file), line_of(text, found.start()), f"guesses “{found[0]}”")


def columns_never_kept() -> list[str]:
    """Columns that would hold what we never ask."""
    return [
        str(field)
        for model in apps.get_models()
        if model.__module__.startswith("intheroom.")
        for field in model._meta.get_fields()
        if NEVER_ASKED.search(field.name)
    ]


def questions_never_asked() -> list[str]:
    """Questions of a declared form that would ask it."""
    return [
        f"{form.__name__}.{name}"
        for form in declared().values()
        for name in form.base_fields
        if NEVER_ASKED.search(name)
    ]
