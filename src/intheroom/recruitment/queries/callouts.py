"""Call-outs of a project, the one behind a public address, and what their languages ask for."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from intheroom.library.queries import OUR_LANGUAGE, Language, language_coded, languages
from intheroom.projects.models import Project
from intheroom.recruitment.choices import CallOutState, LanguageAt
from intheroom.recruitment.models import CallOut, LanguageJob
from intheroom.stakeholders.models import Barrier
from intheroom.team.choices import RoleState, Status
from intheroom.team.models import RoleDescription


def call_outs_of(project: Project) -> QuerySet[CallOut]:
    """Every call-out of a project, the newest first."""
    return project.call_outs.select_related("role", "recorded_by")


def call_out_with(project: Project, pk: int) -> CallOut | None:
    """One call-out of this project."""
    found = call_outs_of(project).filter(pk=pk).first()
    if found is not None:
        found.project = project
    return found


def call_out_at(address: str) -> CallOut | None:
    """The call-out behind a public address. Whether it may be shown is asked of its state."""
    return CallOut.objects.filter(address=address).select_related("project", "role").first()


def has_barrier_review(project: Project) -> bool:
    """Whether anybody wrote down what keeps people out."""
    return Barrier.objects.standing().filter(project=project).exists()


def roles_to_look_for(project: Project) -> QuerySet[RoleDescription]:
    """Roles that were described and advertised."""
    return project.role_descriptions.filter(state=RoleState.ADVERTISED)


def other_languages() -> list[Language]:
    """The languages a call-out can be in besides our own."""
    return [one for one in languages() if one.code != OUR_LANGUAGE]


def languages_in_use(project: Project) -> set[str]:
    """The languages of all call-outs that are not over."""
    rows = project.call_outs.exclude(state=CallOutState.ENDED).values_list("languages", flat=True)
    return {code for codes in rows for code in codes if code != OUR_LANGUAGE}


def language_jobs(project: Project) -> QuerySet[LanguageJob]:
    """Each place where such a language counts, as long as it is in use."""
    rows = project.language_jobs.filter(dropped_at=None)
    return rows.select_related("owner__person", "owner__project")


def answered_in(project: Project) -> list[str]:
    """The languages in which somebody in the team answers whoever rings or writes, as their speakers call them."""
    jobs = language_jobs(project).filter(at=LanguageAt.ASKING)
    known = [language_coded(job.language) for job in jobs if not is_open(job)]
    return [one.own_name for one in known if one is not None]


@dataclass(frozen=True, slots=True)
class InLanguage:
    """One language, and how far each of its jobs has got."""

    code: str
    jobs: tuple[LanguageJob, ...]

    @property
    def name(self) -> str:
        known = language_coded(self.code)
        return known.label if known else self.code

    @property
    def open_jobs(self) -> list[LanguageJob]:
        """What nobody who is in the team sees to yet."""
        return [job for job in self.jobs if is_open(job)]


def is_open(job: LanguageJob) -> bool:
    """Neither done, nor seen to by somebody who is in the team."""
    return job.done_on is None and (job.owner is None or job.owner.status != Status.ACTIVE)


def in_languages(jobs: Iterable[LanguageJob]) -> list[InLanguage]:
    """The jobs by their language, each in the order in which somebody comes past them."""
    order = LanguageAt.values
    found: dict[str, list[LanguageJob]] = {}
    for job in jobs:
        found.setdefault(job.language, []).append(job)
    return [
        InLanguage(code, tuple(sorted(rows, key=lambda job: order.index(job.at))))
        for code, rows in sorted(found.items())
    ]
