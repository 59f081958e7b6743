"""What was told to a listener, opened for one of the two who may; and who does what, as somebody may see it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.choices import OWN_KIND, Stands, StepAct
from intheroom.decisions.models import ConcernStep, Task
from intheroom.decisions.permissions import may_change_task, told_it
from intheroom.decisions.queries import Told, steps_of_concern
from intheroom.inclusion.adapter import name_of
from intheroom.inclusion.permissions import Looker
from intheroom.kit.keep.queries import seen_by_whom
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.team.queries.sharing import Jobs, Shared, shared_between

SHARED_TOLD = {
    Shared.TOO_FEW: _(
        "Too few people are on each side to say how the work is shared. It could point at someone."
    ),
    Shared.NOTHING: _("Nobody has taken anything on yet."),
    Shared.ALIKE: _("Both sides have taken on about as much, for as many people as they are."),
    Shared.MORE_LIVED: _("People with lived experience have taken on more, for as many people as they are."),
    Shared.MORE_PROFESSIONAL: _("Professionals have taken on more, for as many people as they are."),
}
OWN_LOOK = gettext_noop("to show you what you told")
TO_LISTEN = gettext_noop("to read what you told them")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: never the words."""

    told: Told
    stands: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The words, and what happened since; ``read_on`` is the day the listener last opened it."""

    words: str
    steps: tuple[tuple[ConcernStep, str], ...]
    read_on: object


def told_seen(rows: Iterable[Told]) -> list[Row]:
    """Each with how it stands, in words."""
    return [Row(told, _stands(told)) for told in rows]


def opened_concern(told: Told, by: Person) -> Opened:
    """Everything sealed about it. Ask ``may_open_concern`` first."""
    listener = told.listener.member.person
    # Looked up before it is opened, so that one's own look is not shown as news.
    look = seen_by_whom(told.subject).filter(place=told.place_of_words, actor=listener.subject)
    seen = look.order_by("-pk").first()
    steps = list(steps_of_concern(told))
    sealed = [
        Sealed(told.subject, bytes(row.words_sealed), row.place_of_words)
        for row in (told, *steps)
        if row.words_sealed
    ]
    purpose = OWN_LOOK if told_it(by, told) else TO_LISTEN
    opened = iter(unseal_many(sealed, actor=by, purpose=purpose) if sealed else ())
    words = next(opened) if told.words_sealed else ""
    return Opened(
        words=words,
        steps=tuple((step, next(opened) if step.words_sealed else "") for step in steps),
        read_on=seen.at.date() if seen else None,
    )


def _stands(told: Told) -> str:
    if told.is_unnamed:
        return ""
    if told.stands == Stands.PUT_RIGHT:
        return gettext("They say it is put right.")
    acts = [step.act for step in told.steps.all()]
    if StepAct.DID not in acts:
        return gettext("Not answered yet.")
    return gettext("Answered.") if acts[-1] == StepAct.DID else gettext("Not put right yet.")


@dataclass(frozen=True, slots=True)
class TaskSeen:
    """One task as somebody may see it: whose it is by name where they may read it."""

    row: Task
    name: str
    is_mine: bool
    is_offered_to_me: bool
    may_change: bool
    may_finish: bool

    @property
    def is_with_others(self) -> bool:
        """Somebody else has it, or was asked."""
        is_theirs = self.row.is_open and not self.row.is_free
        return is_theirs and not (self.is_mine or self.is_offered_to_me)


def tasks_seen(rows: Iterable[Task], by: Looker) -> list[TaskSeen]:
    """Each task, in the order in which they are due."""
    return [_task_seen(row, by) for row in rows]


def _task_seen(row: Task, by: Looker) -> TaskSeen:
    had_by, asked = row.had_by, row.waits_for
    whose = row.owner if row.done_at else had_by or asked
    is_mine = had_by is not None and had_by.person_id == by.person.pk
    return TaskSeen(
        row=row,
        name=name_of(by, whose) if whose else "",
        is_mine=is_mine,
        is_offered_to_me=asked is not None and asked.person_id == by.person.pk,
        may_change=may_change_task(by, row),
        may_finish=by.leads or is_mine,
    )


@dataclass(frozen=True, slots=True)
class SideWork:
    """One side: how many people, and how many jobs they have and have done."""

    words: str
    people: int
    open: int
    done: int


@dataclass(frozen=True, slots=True)
class PersonWork:
    """What one person has taken on: tasks in words, and of other rooms only which kind and how many."""

    name: str
    tasks: tuple[TaskSeen, ...]
    kinds: tuple[tuple[str, str, int], ...]


class Shares:
    """Every job that somebody took on, whichever room it is in. One query for each kind."""

    def __init__(self, project: Project, members: Sequence[TeamMember], kinds: Sequence[Jobs]):
        self.project, self.members = project, members
        self.rows = [(kind, row) for kind in kinds for row in kind.taken_on(project)]

    def told(self) -> str:
        """In one sentence that points at nobody."""
        many = Counter(member for _kind, (member, _done) in self.rows)
        return str(SHARED_TOLD[shared_between(self.members, many)])

    def by_side(self) -> list[SideWork]:
        """For those who lead: how much each side has and has done."""
        found = []
        for words, sides in _sides():
            there = {one.pk for one in self.members if one.side in sides}
            done = [is_done for _kind, (member, is_done) in self.rows if member in there]
            if there:
                found.append(SideWork(words, len(there), len(done) - sum(done), sum(done)))
        return found

    def by_person(self, tasks: Sequence[TaskSeen], members: Iterable[TeamMember]) -> list[PersonWork]:
        """For those who lead: what each has taken on and not finished, by name, in the order of the alphabet."""
        found = []
        for one in members:
            own = tuple(task for task in tasks if task.row.is_open and task.row.owner_id == one.pk)
            open_here = Counter(
                (str(kind.words), kind.page)
                for kind, (member, is_done) in self.rows
                if member == one.pk and not is_done and kind.code != OWN_KIND
            )
            if own or open_here:
                kinds = tuple((words, page, many) for (words, page), many in open_here.items())
                found.append(PersonWork(one.person.name, own, kinds))
        return sorted(found, key=lambda person: person.name.casefold())


def _sides() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (gettext("People with lived experience"), (Side.LIVED, Side.BOTH)),
        (gettext("Professionals"), (Side.PROFESSIONAL,)),
        (gettext("People who did not say their side"), (Side.UNSAID,)),
    ]
