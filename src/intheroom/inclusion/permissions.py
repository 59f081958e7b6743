"""Who may open a need: the person, those who hold the keys, and whoever has taken its job on."""

from dataclasses import dataclass

from intheroom.inclusion.models import Arrangement
from intheroom.kit.keep.choices import MaySee
from intheroom.people.models import Need, Person
from intheroom.projects.models import ProjectRole
from intheroom.team.permissions import leads
from intheroom.team.queries.trust import holds_keys


@dataclass(frozen=True, slots=True)
class Looker:
    """Somebody in a project, and how they stand to what people there need. Worked out once for a page."""

    person: Person
    leads: bool = False
    has_keys: bool = False

    @property
    def arranges(self) -> bool:
        """Those who arrange things count needs by kind; everyone else reads that there are some."""
        return self.leads or self.has_keys


def looker(person: Person, role: ProjectRole) -> Looker:
    """How somebody with a role in a project stands to what people there need. One query."""
    if role.ended_at is not None or role.person_id != person.pk:
        return Looker(person)
    return Looker(person, leads=leads(role), has_keys=holds_keys(role))


def is_own(by: Looker, need: Need) -> bool:
    return need.person_id == by.person.pk


def has_the_job(by: Looker, job: Arrangement) -> bool:
    """Whoever has taken the job on, while they have a place in the team."""
    return job.owner is not None and job.owner.person_id == by.person.pk and job.owner.has_a_place


def may_see_need(by: Looker, need: Need) -> bool:
    """The person, and those who arrange things, as far as the person lets them."""
    if is_own(by, need):
        return True
    return by.arranges and MaySee(need.may_see).lets_in(is_own=False, in_team=True, is_keyholder=by.has_keys)


def may_open(by: Looker, job: Arrangement) -> bool:
    """Those who see the need, and whoever has its job. Never what someone keeps to themselves."""
    if may_see_need(by, job.need):
        return True
    return has_the_job(by, job) and MaySee(job.need.may_see) is not MaySee.ONLY_ME


def may_finish(by: Looker, job: Arrangement) -> bool:
    """Whoever has the job says it is done, or who arranges things; whether it works is not theirs to say."""
    return may_open(by, job) and (has_the_job(by, job) or by.arranges)


def may_write_down(by: Looker, job: Arrangement) -> bool:
    """Whoever may open it, but for the person themselves: they simply say it."""
    return not is_own(by, job.need) and may_open(by, job)
