"""Jobs as one person may see them, and what waits for somebody on the front page of a project."""

from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from intheroom.inclusion.choices import State, question_told, works_told
from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.permissions import Looker, has_the_job, is_own, may_open
from intheroom.inclusion.queries import (
    jobs_now,
    kind_told,
    needs_in_words,
    needs_on_front_page,
    needs_shared,
)
from intheroom.people.choices import PronounsAt
from intheroom.people.queries import pronouns_of
from intheroom.projects.models import Project
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import SOMEBODY, may_see_name


@dataclass(frozen=True, slots=True)
class Job:
    """One job that the asker may open."""

    row: Arrangement
    is_mine: bool
    is_my_job: bool
    has_owner: bool
    is_open: bool
    is_late: bool
    # Who sees to it, as the asker may read it.
    owner_name: str
    pronouns: str = ""

    @property
    def what(self) -> str:
        return kind_told(self.row.need.kind)

    @property
    def name(self) -> str:
        return self.row.need.person.name

    @property
    def works_told(self) -> str:
        return works_told(self.row.need.kind, self.row.works)

    @property
    def asks(self) -> str:
        """What the person is asked afterwards."""
        return question_told(self.row.need.kind)

    @property
    def is_done(self) -> bool:
        return self.row.state == State.DONE

    @property
    def asks_me(self) -> bool:
        """It is done, it is about the asker, and they have not said whether it works."""
        return self.is_mine and self.is_done and not self.row.works


def jobs_seen(project: Project, by: Looker) -> list[Job]:
    """The live jobs this asker may open, by kind and then by day; names play no part in the order."""
    rows = [row for row in jobs_now(project) if may_open(by, row)]
    rows.sort(key=lambda row: (kind_told(row.need.kind), row.due_on is None, row.due_on or 0, row.pk))
    return with_pronouns([seen_by(by, row) for row in rows])


def with_pronouns(jobs: list[Job]) -> list[Job]:
    """The same jobs, with the pronouns of those who chose to have them shown in lists. One query for all."""
    people = [job.row.need.person for job in jobs if not job.is_mine]
    shown = pronouns_of(
        people,
        PronounsAt.LISTS,
        purpose=gettext_noop("to show beside your name, where your needs are seen to"),
    )
    return [replace(job, pronouns=shown.get(job.row.need.person_id, "")) for job in jobs]


def seen_by(by: Looker, row: Arrangement) -> Job:
    """A job that the asker may open, as it stands today."""
    has_owner = row.owner is not None and row.owner.status == Status.ACTIVE
    is_late = row.state == State.PLANNED and row.due_on is not None and row.due_on < timezone.localdate()
    return Job(
        row=row,
        is_mine=is_own(by, row.need),
        is_my_job=has_the_job(by, row),
        has_owner=has_owner,
        is_open=row.state == State.OPEN or (row.state == State.PLANNED and not has_owner),
        is_late=is_late,
        owner_name=name_of(by, row.owner) if row.owner else "",
    )


def name_of(by: Looker, member: TeamMember) -> str:
    """Who has a job, by name where the asker may read it on the roster too."""
    named = may_see_name(member.project, member, by.person, leads=by.arranges)
    return member.person.name if named else SOMEBODY


@dataclass(frozen=True, slots=True)
class Waiting:
    """What stands on a project's front page until somebody takes it on."""

    told: str
    kinds: tuple[str, ...]
    # The asker's own needs that are done and not spoken of: the job, and the question.
    asks_me: tuple[tuple[int, str], ...]

    def __bool__(self) -> bool:
        return bool(self.told or self.asks_me)


def waiting_for(project: Project, by: Looker) -> Waiting:
    """The needs that nobody looks after, as this asker may read them. One query."""
    found = needs_on_front_page(project, by.person)
    rows = [need for need in found if need.waits]
    return Waiting(
        told=_told(len(rows), exact=not project.is_sensitive),
        kinds=(needs_in_words if by.arranges else needs_shared)(project, rows),
        asks_me=tuple(
            (need.job, f"{question_told(need.kind)[:-1]}: {kind_told(need.kind)}?")
            for need in found
            if need.job
        ),
    )


def _told(many: int, *, exact: bool) -> str:
    if not many:
        return ""
    if not exact:
        return gettext("Some needs wait for someone to take them on.")
    if many == 1:
        return gettext("1 need waits for someone to take it on.")
    return gettext("{many} needs wait for someone to take them on.").format(many=many)
