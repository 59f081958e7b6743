"""What nobody is ever asked: looked for in every column, question, choice and page, in words and not in names only."""

import re
from collections.abc import Iterable, Iterator

from django import forms
from django.apps import apps
from django.db import models
from django.db.models import Choices
from django.urls import get_resolver

from tests.architecture.reading import House, parsed, texts

OWN = "intheroom."

# One line for each thing that must not be held, with the ways people write it.
FORBIDDEN = {
    "a diagnosis": r"diagnos\w*|illness\w*|(medical|health) (condition|history)s?|impairments?|autis\w*|adhd|dementia|"
    r"alzheimer\w*|epilep\w*|schizo\w*|bipolar|cancer|diabet\w*|hiv|depression|medication",
    "a health or insurance number": r"chi|chi number|community health index|nhs (number|no)|health number|"
    r"national insurance|insurance number|nino|ni (number|no)|hospital number",
    "immigration status": r"immigra\w*|visas?|asylum\w*|refugees?|leave to remain|settled status|citizenship|"
    r"nationalit\w*|passports?|undocumented",
    "the type of benefit": r"benefits?|universal credit|pip|esa|dla|jobseekers?|attendance allowance|"
    r"disability (allowance|payment)s?|housing allowance|income support",
    "a criminal record": r"crimin\w*|convict\w*|offences?|offenders?|prison\w*|police record|cautions?|probation",
    "sex at birth": r"sex|birth sex|(born|birth) (as|sex)|at birth|born",
    "partner or children": r"partners?|spouses?|husbands?|wife|wives|boyfriends?|girlfriends?|child|children|kids|"
    r"sons?|daughters?|dependants?|dependents?|pregnan\w*",
    "marital status": r"marital|married|marriage|divorc\w*|widow\w*|civil partner\w*|single person",
    "next of kin": r"next of kin|kin|nearest relative",
    "the right to work": r"right to work|work permit|allowed to work|eligib\w* to work",
}
LOOKED_FOR = {what: re.compile(rf"\b({words})\b", re.IGNORECASE) for what, words in FORBIDDEN.items()}

# Words that stand on purpose: part of the sentence, and why it asks nothing of the kind.
ALLOWED: dict[str, str] = {
    "Such as a parent for a small child.": "Who may say yes for somebody in a photo; no one says whose child it is.",
    "Ask the child as well. If the child says no, it is no.": "The same.",
    "A child counts too": "Everybody in a photo is asked, however young.",
    "never alone No adult is ever alone with a child": "A way of working that a project settles, about nobody.",
    "No adult is ever alone with a child": "The same, as its label.",
    "People in hospital, care homes or prison": "A prompt to think of groups; it is never asked of a person.",
    "Older people, and children and young people": "The same.",
    "dementia Many live with dementia, or forget things": "A mark of a group that ways in are planned for, of no person.",
    "people who got dementia early in life": "Told of a project elsewhere, with its source.",
    # The promise says what is never kept, and must name it.
    "what illness or condition you have": "The promise.",
    "your health number or your insurance number": "The promise.",
    "which benefits you get": "The promise.",
    "which sex was written down when you were born": "The promise.",
    "if you have a partner or children": "The promise.",
}

NOT_READ = re.compile(r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->", re.DOTALL)
# Where the words of questions, choices and columns stand in Python, those built at run time too.
ASKING = re.compile(r"/(forms|choices|models)(/\w+)?\.py$")


def found_in(said: Iterable[tuple[str, str]]) -> list[str]:
    """Each place whose words ask for something forbidden."""
    return [
        f"{where}: “{' '.join(words.split())[:120]}” asks for {what}"
        for where, words in said
        for what, looked_for in LOOKED_FOR.items()
        if looked_for.search(_without_allowed(words))
    ]


def _without_allowed(words: str) -> str:
    plain = _plain(words)
    for allowed in ALLOWED:
        plain = plain.replace(allowed, " ")
    return plain


def _plain(words: str) -> str:
    return " ".join(words.replace("_", " ").replace("-", " ").split())


def needed(said: Iterable[tuple[str, str]]) -> set[str]:
    """Which of the allowed words stand anywhere."""
    plain = "\n".join(_plain(words) for _, words in said)
    return {allowed for allowed in ALLOWED if allowed in plain}


def own_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith(OWN)]


def own_forms() -> list[type[forms.BaseForm]]:
    assert get_resolver().url_patterns  # reading the addresses reads every form
    return [form for form in _below(forms.BaseForm) if form.__module__.startswith(OWN)]


def own_choices() -> list[type[Choices]]:
    return [kind for kind in _below(Choices) if kind.__module__.startswith(OWN)]


def _below(base: type) -> Iterator[type]:
    for kind in base.__subclasses__():
        yield kind
        yield from _below(kind)


def said_by_models(kinds: Iterable[type[models.Model]]) -> Iterator[tuple[str, str]]:
    """The name of each column, and everything it says of itself."""
    for model in kinds:
        yield model.__name__, f"{model._meta.db_table} {model._meta.verbose_name}"
        for field in model._meta.get_fields():
            yield str(field), field.name
            yield str(field), f"{getattr(field, 'verbose_name', '')} {getattr(field, 'help_text', '')}"
            yield from ((str(field), f"{key} {label}") for key, label in getattr(field, "flatchoices", ()))


def said_by_forms(kinds: Iterable[type[forms.BaseForm]]) -> Iterator[tuple[str, str]]:
    """The name of each question, its words, its hint, its choices, and what a browser would fill in by itself."""
    for form in kinds:
        for name, field in form.base_fields.items():
            where = f"{form.__name__}.{name}"
            yield where, name
            yield where, f"{field.label or ''} {field.help_text or ''}"
            yield from ((where, str(words)) for words in field.widget.attrs.values())
            listed = getattr(field, "choices", None) or ()
            yield from ((where, f"{key} {label}") for key, label in _flat(listed))


def _flat(listed: Iterable) -> Iterator[tuple[object, object]]:
    for key, label in listed:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield key, label


def said_by_choices(kinds: Iterable[type[Choices]]) -> Iterator[tuple[str, str]]:
    for kind in kinds:
        named = zip(kind.names, kind.labels, strict=True)
        yield from ((f"{kind.__name__}.{name}", f"{_plain(name).lower()} {label}") for name, label in named)


def said_by_templates(house: House) -> Iterator[tuple[str, str]]:
    """Every line of every page, its tags and names of boxes too."""
    for file in house.templates():
        for line in NOT_READ.sub("", file.read_text(encoding="utf-8")).splitlines():
            yield str(house.shown(file)), line


def said_in_python(house: House) -> Iterator[tuple[str, str]]:
    """Every text in the files that declare columns, questions and choices."""
    for file in house.python():
        if ASKING.search(str(file)):
            yield from ((f"{house.shown(file)}:{line}", text) for text, line in texts(parsed(file)))


def everything_said(house: House) -> dict[str, list[tuple[str, str]]]:
    return {
        "columns": list(said_by_models(own_models())),
        "questions": list(said_by_forms(own_forms())),
        "choices": list(said_by_choices(own_choices())),
        "pages": list(said_by_templates(house)),
        "code": list(said_in_python(house)),
    }
