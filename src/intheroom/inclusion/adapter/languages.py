"""What is to be in somebody's own language, place by place: a checklist, and each line of it is a job."""

from collections.abc import Iterable
from dataclasses import dataclass

from intheroom.inclusion.adapter.seen import Job
from intheroom.inclusion.choices import ONLY_READ
from intheroom.people.choices import NeedKind
from intheroom.people.choices.needs import INTERPRETERS, LANGUAGE

IN_ORDER = (*LANGUAGE, *INTERPRETERS, NeedKind.LANGUAGE_OWN)


@dataclass(frozen=True, slots=True)
class InTheirLanguage:
    """One person, and every place where their language counts, as far as the asker may open them."""

    name: str
    pronouns: str
    jobs: tuple[Job, ...]

    @property
    def is_only_read(self) -> bool:
        """Beside what is read, nobody sees to anything."""
        return all(job.is_open for job in self.jobs if job.row.need.kind not in ONLY_READ)


def apart_from_languages(jobs: Iterable[Job]) -> tuple[list[InTheirLanguage], list[Job]]:
    """The checklists, one for each person who has one, and all the jobs that stand on none."""
    jobs = list(jobs)
    whose = {job.row.need.person_id for job in jobs if NeedKind(job.row.need.kind).is_language}
    lists: dict[int, list[Job]] = {}
    others = []
    for job in jobs:
        is_on_list = job.row.need.person_id in whose and job.row.need.kind in IN_ORDER
        (lists.setdefault(job.row.need.person_id, []) if is_on_list else others).append(job)
    return [_list_of(rows) for rows in lists.values()], others


def _list_of(jobs: list[Job]) -> InTheirLanguage:
    jobs.sort(key=lambda job: IN_ORDER.index(NeedKind(job.row.need.kind)))
    return InTheirLanguage(jobs[0].name, jobs[0].pronouns, tuple(jobs))
