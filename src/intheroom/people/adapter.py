"""From the answers on the form to what somebody needs, each with the words that belong to it."""

from typing import Any

from django.utils import translation

from intheroom.kit.ui.languages import OURS
from intheroom.library.queries import OUR_LANGUAGE, language_called, language_coded
from intheroom.people.choices import NeedKind, Part
from intheroom.people.choices.needs import INTERPRETERS, LANGUAGE
from intheroom.people.choices.parts import SupportHow, TimeOfDay

# What is needed, and in which part of the form it was said; with the words for whoever acts on it.
Wanted = dict[tuple[str, str], str]

# Questions whose ticks are needs, and the question whose words go with them.
TICKS = {
    "hearing": (Part.WORDS, ""),
    "formats": (Part.WORDS, ""),
    "travel": (Part.THERE, ""),
    "money": (Part.THERE, ""),
    "room": (Part.THERE, ""),
    "time_needs": (Part.TIMES, "time_words"),
    "meeting": (Part.MEETING, ""),
    "home": (Part.HOME, "home_words"),
    "tech": (Part.LEARNING, ""),
    "training": (Part.LEARNING, ""),
}
# Questions that ask for words: any answer is a need.
WORDS = {
    "food": (Part.THERE, NeedKind.FOOD),
    "dates_to_avoid": (Part.TIMES, NeedKind.DATES),
    "supporters": (Part.PEOPLE, NeedKind.SUPPORTER),
    "words_more": (Part.WORDS, NeedKind.OWN_WORDS),
    "there_more": (Part.THERE, NeedKind.OWN_WORDS),
    "training_own": (Part.LEARNING, NeedKind.TRAINING),
    "own_way": (Part.MEETING, NeedKind.OWN_WORDS),
    "language_more": (Part.WORDS, NeedKind.LANGUAGE_OWN),
}


def needs_in(answers: dict[str, Any]) -> Wanted:
    """Everything somebody needs, read off their answers."""
    wanted: Wanted = {}
    for name, (part, beside) in TICKS.items():
        for kind in answers.get(name) or ():
            wanted[kind, part] = answers.get(beside) or ""
    for name, (part, kind) in WORDS.items():
        if answers.get(name):
            wanted[kind, part] = answers[name]
    # What is kept is in our language, whoever filled the form: others act on it.
    with translation.override(OURS):
        wanted.update(_worked_out(answers))
    return wanted


def _worked_out(answers: dict[str, Any]) -> Wanted:
    """Needs whose words are put together from several answers."""
    wanted: Wanted = _in_own_language(answers)
    if NeedKind.INTERPRETER in (answers.get("hearing") or ()):
        wanted[NeedKind.INTERPRETER, Part.WORDS] = language_in_words(answers)
    if times := answers.get("best_times"):
        wanted[NeedKind.TIME_OF_DAY, Part.TIMES] = _labels(TimeOfDay, times)
    largest = answers.get("largest_group")
    if largest or NeedKind.SMALL_GROUP in (answers.get("meeting") or ()):
        wanted[NeedKind.SMALL_GROUP, Part.MEETING] = f"At most {largest} people online" if largest else ""
    if answers.get("support_how") == SupportHow.ONE_TO_ONE:
        wanted[NeedKind.ONE_TO_ONE, Part.LEARNING] = ""
    return wanted


def language_in(answers: dict[str, Any]) -> str:
    """The code of the language that suits somebody best; empty where they named none that has one."""
    chosen = answers.get("language_code") or ""
    if chosen:
        return str(chosen)
    named = language_called(answers.get("language") or "")
    return named.code if named else ""


def language_in_words(answers: dict[str, Any]) -> str:
    """The same as whoever sees to it reads it, with what the person added."""
    chosen = language_coded(answers.get("language_code") or "")
    said = (chosen.label if chosen else "", (answers.get("language") or "").strip())
    return "; ".join(words for words in said if words)


def _in_own_language(answers: dict[str, Any]) -> Wanted:
    """Each place where another language than the project's counts; an interpreter sees to the meetings."""
    own = (answers.get("language") or "").strip()
    adds_another = own and getattr(language_called(own), "code", "") != OUR_LANGUAGE
    if not adds_another and language_in(answers) in {"", OUR_LANGUAGE}:
        return {}
    asked_for = any(kind in (answers.get("hearing") or ()) for kind in INTERPRETERS)
    places = [kind for kind in LANGUAGE if not (asked_for and kind == NeedKind.LANGUAGE_MEETING)]
    return {(kind, Part.WORDS): language_in_words(answers) for kind in places}


def _labels(choices: Any, chosen: Any) -> str:
    return ", ".join(str(choices(one).label) for one in chosen)
