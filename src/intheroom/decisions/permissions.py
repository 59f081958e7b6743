"""Who may open what was told to a listener: that listener, and whoever told it. Nobody else, whoever leads."""

from intheroom.decisions.choices import TaskMove
from intheroom.decisions.models import Listener, RuleChange, Task
from intheroom.decisions.queries import Told
from intheroom.inclusion.permissions import Looker
from intheroom.people.models import Person
from intheroom.projects.models import ProjectRole
from intheroom.team.models import TeamMember
from intheroom.team.permissions import leads


def listens_to(person: Person, told: Told) -> bool:
    """Whether it was told to this person, and is with them now."""
    return told.listener.member.person_id == person.pk


def told_it(person: Person, told: Told) -> bool:
    """Whether this person told it. Of what has no name, nobody did."""
    return getattr(told, "person_id", None) == person.pk


def may_open_concern(person: Person, told: Told) -> bool:
    """Its listener and whoever told it."""
    return listens_to(person, told) or told_it(person, told)


def may_end_listener(person: Person, role: ProjectRole, listener: Listener) -> bool:
    """Those who lead write down that it ended; whoever listens may stop. What they were told stays theirs."""
    return leads(role) or listener.member.person_id == person.pk


def may_be_second_person(place: TeamMember | None, change: RuleChange) -> bool:
    """Another member in the team, with lived experience, who did not put the change forward."""
    return (
        place is not None
        and place.counts
        and place.has_lived_experience
        and place.person_id != change.person_id
    )


def may_change_task(by: Looker, task: Task) -> bool:
    """Those who lead, whoever wrote it down, and whoever has it."""
    had_by = task.had_by
    return by.leads or task.by_id == by.person.pk or (had_by is not None and had_by.person_id == by.person.pk)


def may_move_task(by: Looker, task: Task, place: TeamMember | None, move: str) -> bool:
    """Anybody in the team takes a task on. Whoever has it says more, and so do those who lead."""
    if move == TaskMove.TAKE_ON:
        return place is not None and place.counts
    if move == TaskMove.DROP:
        return may_change_task(by, task)
    return by.leads or (place is not None and task.owner_id == place.pk)
