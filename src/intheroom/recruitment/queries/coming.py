"""Who came forward, what waits, and where somebody is found again."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse
from django.utils import timezone

from intheroom.library.queries import language_coded
from intheroom.people.choices import Side
from intheroom.people.models import InclusionAnswers, Person
from intheroom.people.permissions import Standing
from intheroom.projects.choices import LEADING
from intheroom.projects.models import Project, ProjectRole
from intheroom.recruitment.choices import STILL_COMING, WENT_AWAY, ComingState, NotNowState
from intheroom.recruitment.models import ComingForward, ContactNote, NotNow, WayOutTelling
from intheroom.team.choices import Status, TakesPart
from intheroom.team.models import TeamMember
from intheroom.team.queries.trust import holds_keys

# Of the first word with somebody: written down later than it was said, perhaps.
FIRST_DAY = Coalesce(Min("contacts__on_day"), TruncDate("answered_at"))
# Nothing is settled yet with them, or with the reply of theirs that this one goes with.
IS_OPEN = Q(state__in=STILL_COMING) | Q(state=ComingState.SAME, same_as__state__in=STILL_COMING)


@dataclass(frozen=True, slots=True)
class Came:
    """One person on the list: nothing sealed is opened for it."""

    row: ComingForward
    first_day: datetime.date
    today: datetime.date

    @property
    def days(self) -> int:
        """Since the first word with them."""
        return (self.today - self.first_day).days

    @property
    def language(self) -> str:
        known = language_coded(self.row.language)
        return known.label if known else ""

    @property
    def waits(self) -> bool:
        """They asked, or came, and nobody answered yet."""
        return self.row.is_open and self.row.answered_on is None

    @property
    def is_overdue(self) -> bool:
        return self.waits and self.row.answer_by is not None and self.row.answer_by < self.today

    @property
    def has_nobody(self) -> bool:
        """Nobody who is in the team answers them."""
        owner = self.row.answers_them
        return self.waits and (owner is None or owner.status != Status.ACTIVE)


def coming_to(project: Project) -> QuerySet[ComingForward]:
    """Everybody who came forward, those who came first on top."""
    return project.coming_forward.select_related(
        "person__account",
        "answers_them__person",
        "recorded_by",
        "call_out",
        "avenue",
        "member",
        "same_as__person",
    )


def came_to(project: Project) -> list[Came]:
    """The same, with the day of the first word; of whoever replied twice, the reply that is gone on with. One query."""
    rows = coming_to(project).filter(person__erased_at=None).exclude(state=ComingState.SAME)
    found = [_came(row) for row in rows.annotate(first_day=FIRST_DAY)]
    return sorted(found, key=lambda one: (not one.row.is_open, not one.is_overdue, one.row.pk))


def came_with(project: Project, pk: int) -> Came | None:
    """One of them, with that day, and all else of them that needs no opening. One query.

    ``untold`` is the way out they still have to hear of; ``has_form`` whether they filled in the inclusion form.
    """
    untold = WayOutTelling.objects.filter(
        way_out__project=project, person=OuterRef("person"), told_on=None
    ).values("way_out")
    rows = coming_to(project).filter(pk=pk, person__erased_at=None)
    has_form = Exists(InclusionAnswers.objects.filter(person=OuterRef("person")))
    row = rows.annotate(first_day=FIRST_DAY, untold=Subquery(untold[:1]), has_form=has_form).first()
    return _came(row) if row else None


def _came(row: Any) -> Came:
    return Came(row, min(row.first_day, timezone.localdate(row.answered_at)), timezone.localdate())


def came_one(project: Project, pk: int) -> ComingForward | None:
    """One of them, of this project, who was not forgotten since."""
    return coming_to(project).filter(pk=pk, person__erased_at=None).first()


def contacts_of(replies: Iterable[ComingForward]) -> dict[int, list[ContactNote]]:
    """Each time somebody was in touch, the first on top, by the number of the reply. One query."""
    found: dict[int, list[ContactNote]] = {one.pk: [] for one in replies}
    for note in ContactNote.objects.filter(coming__in=list(found)).select_related("by", "recorded_by"):
        found[note.coming_id].append(note)
    return found


def not_now_of(coming: ComingForward) -> NotNow | None:
    """The newest proposal not to invite them, open or not."""
    return coming.not_now.prefetch_related("lines").select_related("proposed_by").first()


def not_now_with(project: Project, pk: int) -> NotNow | None:
    """One proposal of this project."""
    rows = NotNow.objects.filter(coming__project=project, coming__person__erased_at=None)
    return (
        rows.prefetch_related("lines")
        .select_related("coming__person", "coming__project")
        .filter(pk=pk)
        .first()
    )


def comes_forward(person: Person) -> QuerySet[ComingForward]:
    """Where somebody comes forward and nothing is settled yet."""
    return ComingForward.objects.filter(IS_OPEN, person=person)


def leads_where_they_come(helper: Person, person: Person) -> bool | None:
    """Whether the helper leads every project this person comes forward to; None where they come to none."""
    led = helper.roles.filter(ended_at=None, role__in=LEADING, project=OuterRef("project"))
    leads = list(comes_forward(person).values_list(Exists(led), flat=True))
    return all(leads) if leads else None


def standings_of_coming(asker: Person, people: Iterable[Person]) -> dict[int, Standing]:
    """How somebody stands to those who are not in a team yet: with the least access there is.

    Only those who lead open anything; what is for keyholders, only where they hold the keys too.
    """
    rows = ComingForward.objects.filter(IS_OPEN, person__in=[one.pk for one in people])
    theirs = list(rows.values_list("person_id", "project_id"))
    if not theirs:
        return {}
    led = ProjectRole.objects.filter(
        person=asker, ended_at=None, role__in=LEADING, project__in=[project for _, project in theirs]
    )
    keys = {role.project_id: holds_keys(role) for role in led.select_related("project")}
    found: dict[int, Standing] = {}
    for person, project in theirs:
        before = found.get(person, Standing())
        found[person] = Standing(
            in_team=before.in_team or project in keys,
            is_keyholder=before.is_keyholder or keys.get(project, False),
        )
    return found


def page_of_coming(asker: Person, person: Person) -> str:
    """The page of somebody who came forward, for whoever leads there; empty where there is none."""
    led = asker.roles.filter(ended_at=None, role__in=LEADING).values("project")
    row = comes_forward(person).filter(project__in=led).select_related("project").last()
    return reverse("recruitment:came", args=[row.project.ref, row.pk]) if row else ""


def known_as_coming(asker: Person) -> list[tuple[str, str]]:
    """Whose request about their details the asker may write down."""
    led = asker.roles.filter(ended_at=None, role__in=LEADING).values("project")
    rows = ComingForward.objects.filter(IS_OPEN, project__in=led, person__erased_at=None)
    return [(str(pk), name) for pk, name in rows.values_list("person_id", "person__name")]


def still_comes_forward(person: Person) -> bool | datetime.datetime | None:
    """True while nothing is settled; else since when it is; None where they never came forward."""
    rows = ComingForward.objects.filter(person=person)
    if rows.filter(IS_OPEN).exists():
        return True
    last = rows.order_by("-state_at").first()
    return last.state_at if last else None


def gone_since(before: datetime.datetime) -> list[ComingForward]:
    """Those with whom it ended before that moment without a place, and of whom something is still kept."""
    rows = ComingForward.objects.filter(state__in=WENT_AWAY, state_at__lt=before, person__erased_at=None)
    return list(rows.exclude(words_sealed=None, language="").select_related("person"))


def asked_as_second(project: Project, person: Person | None) -> list[NotNow]:
    """Proposals that wait for a second person, as this one could be. One query."""
    could = TeamMember.objects.filter(
        project=project, person=person, status=Status.ACTIVE, takes_part=TakesPart.MEMBER,
        side__in=(Side.LIVED, Side.BOTH),
    )  # fmt: skip
    rows = NotNow.objects.filter(Exists(could), coming__project=project, state=NotNowState.PROPOSED)
    return list(rows.exclude(proposed_by=person))
