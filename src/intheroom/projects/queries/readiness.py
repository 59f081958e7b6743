"""Rounds of the readiness test, and the answers that count."""

from collections.abc import Iterable

from django.db.models import QuerySet

from intheroom.people.models import Person
from intheroom.projects.models import Project, ReadinessAnswer, ReadinessRound


def rounds_of(project: Project) -> QuerySet[ReadinessRound]:
    """Every round, newest first, with its answers."""
    rounds = project.readiness_rounds.order_by("-number").select_related("recorded_by")
    return rounds.prefetch_related("answers__recorded_by")


def current_round(project: Project) -> ReadinessRound | None:
    """The round people answer now."""
    return rounds_of(project).first()


def latest_answers(answers: Iterable[ReadinessAnswer]) -> list[ReadinessAnswer]:
    """The newest answer of each person.

    Two people are told apart by who they are; someone who is not in the project, by the name
    they gave.
    """
    newest = {(a.person_id or a.name.strip().casefold()): a for a in answers}
    return list(newest.values())


def own_answer(round_: ReadinessRound | None, person: Person) -> ReadinessAnswer | None:
    """What this person answered last in a round."""
    if round_ is None:
        return None
    return round_.answers.filter(person=person).last()
