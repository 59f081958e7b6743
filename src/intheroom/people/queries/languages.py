"""In which language the planner writes to somebody: for them, and for nobody who may not know it."""

from collections.abc import Callable, Iterable

from intheroom.library.queries import language_coded
from intheroom.people.choices import Part
from intheroom.people.models import InclusionAnswers, InclusionPart, Person


def language_of(person: Person | None) -> str:
    """The code of the language for what is written to this person ("gd"); empty where they named none that is written.

    It is for making what only they will see: their own pages, and the messages that go to them. Whoever sends may not
    know of it. A page that shows a sender what will go out, a list, or a letter to print asks
    ``languages_shown_to`` instead, and shows the project's own language where that says nothing.
    """
    return languages_of([person]).get(person.pk, "") if person else ""


def languages_of(people: Iterable[Person]) -> dict[int, str]:
    """The same for many at once, by the person's number, without those who named none. One query."""
    rows = InclusionAnswers.objects.filter(person__in=[one.pk for one in people]).exclude(language="")
    return {pk: code for pk, code in rows.values_list("person", "language") if _is_written(code)}


def languages_shown_to(people: Iterable[Person], may_see: Callable[[Person, str], bool]) -> dict[int, str]:
    """As far as somebody else may know it: by the level each person chose for language, hearing and reading.

    ``may_see`` is asked with the person and the level, such as ``lambda one, level:
    standing_of(asker, one).may_see(level)``. Two queries.
    """
    known = {one.pk: one for one in people}
    levels = InclusionPart.objects.filter(part=Part.WORDS, answers__person__in=list(known))
    open_to = {
        pk for pk, level in levels.values_list("answers__person", "may_see") if may_see(known[pk], level)
    }
    return {pk: code for pk, code in languages_of(known.values()).items() if pk in open_to}


def _is_written(code: str) -> bool:
    language = language_coded(code)
    return language is not None and not language.signed
