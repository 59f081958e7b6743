"""A session: one meeting, who is expected there, and whether all they need is arranged.

Whether a session is ready is asked of the rows, never remembered: it is counted when it is confirmed and again by
every row that could change it. The database itself holds no confirmed session with something open.
"""

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.inclusion.choices import OPENS_AGAIN
from intheroom.inclusion.models import Arrangement
from intheroom.kit.ask.models import Answered, Versioned
from intheroom.kit.keep import kept
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.refusal import Refused
from intheroom.people.models import Need, Person
from intheroom.projects.models import Project
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import (
    AHEAD,
    FROM_AFAR,
    MODES_FROM_AFAR,
    NEEDS_BY_WAY,
    USUAL_WAY,
    WAYS_OF,
    Again,
    Arranged,
    Block,
    Mode,
    State,
    WayIn,
    Why,
    needs_of_way,
)
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.named import Named
from intheroom.workshops.models.venues import Venue

# What was arranged was arranged for these: where one changes, it has to be asked again.
SLOT = ("starts_at", "minutes", "mode", "venue_id")
USUAL_MINUTES = 120


def one_by_one() -> Refused:
    """What is said where rows are written past the check of what is open."""
    return Refused(
        gettext("A session is confirmed when all is arranged, one at a time."),
        how=gettext("Open the page of the session. It says what is still open."),
    )


class OneByOne(kept.KeptRows):
    """Rows that are written one at a time, each through the check of what is open."""

    def bulk_create(self, *_args: Any, **_kwargs: Any) -> list:
        raise one_by_one()


class Session(Named, Answered, Versioned, KeptModel):
    """One meeting. A repeat, or one to catch up, is a row of its own that belongs to the first."""

    stays_with: ClassVar[tuple[str, ...]] = (
        *("project", "project_id", "state", "waiting", "slot", "is_sensitive", "venue", *SLOT),
    )

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="sessions")
    number = models.PositiveSmallIntegerField()
    # Empty until somebody gives it a name: its number is enough.
    title = models.CharField(max_length=120)
    again_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="times_again"
    )
    again = models.CharField(max_length=8, choices=Again.choices, default=Again.FIRST, blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(default=USUAL_MINUTES)
    breaks = models.PositiveSmallIntegerField(null=True, blank=True)
    mode = models.CharField(max_length=10, choices=Mode.choices, default=Mode.IN_PERSON)
    venue = models.ForeignKey(Venue, null=True, blank=True, on_delete=models.PROTECT, related_name="sessions")
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    # How many things are open, as last counted; the database refuses a confirmed session that has one.
    waiting = models.PositiveSmallIntegerField(default=1)
    # Goes up with each change of day, place or way to meet: what was arranged before was for something else.
    slot = models.PositiveIntegerField(default=1)
    # Whoever joins the team later is expected too.
    whole_team = models.BooleanField(default=True)
    is_sensitive = models.BooleanField(default=False)
    # Names stand without what somebody works as or for, unless the team would rather have it.
    shows_titles = models.BooleanField(default=False)
    # Planned for, and never counted among those who take part.
    supporters = models.PositiveSmallIntegerField(default=0)
    interpreters = models.PositiveSmallIntegerField(default=0)
    young_ones = models.PositiveSmallIntegerField(default=0)
    # How it begins, so that people feel at ease; and what the team chose to eat.
    opening = models.CharField(max_length=300, blank=True)
    menu = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OneByOne.as_manager()

    class Meta(KeptModel.Meta):
        ordering = (F("starts_at").asc(nulls_last=True), "number", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["project", "number"], condition=Q(again=Again.FIRST), name="one_session_of_a_number"
            ),
            models.CheckConstraint(
                condition=~Q(state=State.CONFIRMED)
                | Q(waiting=0, starts_at__isnull=False, venue__isnull=False),
                name="confirmed_has_nothing_open",
            ),
            models.CheckConstraint(
                condition=Q(again=Again.FIRST, again_of__isnull=True)
                | (~Q(again=Again.FIRST) & Q(again_of__isnull=False)),
                name="again_belongs_to_a_first",
            ),
        )

    def __str__(self) -> str:
        return self.told

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A session is confirmed only with nothing open, and what was arranged for another day counts no more."""
        # Always the whole row: half of it saved could leave an old count beside a new day.
        kwargs.pop("update_fields", None)
        if self._state.adding and self.state != State.DRAFT:
            raise one_by_one()
        before = QuerySet(Session).filter(pk=self.pk).values_list(*SLOT).first() if self.pk else None
        if before is not None and before != tuple(getattr(self, name) for name in SLOT):
            self.slot += 1
        self.waiting = self.blocks().total() if self.pk else 1
        if self.state == State.CONFIRMED and self.waiting:
            raise one_by_one()
        super().save(*args, **kwargs)

    @property
    def is_ahead(self) -> bool:
        return self.state in AHEAD

    @property
    def ends_at(self) -> datetime.datetime | None:
        """When it is over; nothing while it has no day."""
        return self.starts_at and self.starts_at + datetime.timedelta(minutes=self.minutes)

    @property
    def usual_way(self) -> str:
        """How somebody takes part who has not said otherwise."""
        return USUAL_WAY[Mode(self.mode)]

    @property
    def page_url(self) -> str:
        """The page of the session; for pages of other rooms."""
        return reverse("workshops:session", args=[self.project.ref, self.pk])

    # -- what is open ------------------------------------------------------------------------------

    def those_coming(self) -> QuerySet:
        """The members who take part, in any way, and are in the team now."""
        here = self.coming.filter(member__status=Status.ACTIVE)
        return here.exclude(joins_by=WayIn.NOT)

    def needs(self) -> QuerySet[Need]:
        """What those who take part need there, by how each of them takes part."""
        return Need.objects.filter(self._asked_for(), ended_at=None)

    def needs_marked(self) -> QuerySet[Need]:
        """The same, each with whether it is still open (``is_open``)."""
        is_open = ExpressionWrapper(self._asked_for(unless_settled=True), models.BooleanField())
        return self.needs().annotate(is_open=is_open)

    def open_needs(self) -> QuerySet[Need]:
        """Those of them that nobody has arranged for this session, and for which nothing else was agreed."""
        return Need.objects.filter(self._asked_for(unless_settled=True), ended_at=None)

    def blocks(self, *, open_needs: int | None = None, ways: set[str] | None = None) -> Counter[str]:
        """Everything that keeps it from being confirmed, and how many of each. A page may know some of it already."""
        ways = set(self.those_coming().values_list("joins_by", flat=True)) if ways is None else ways
        has_no_place = self.venue is None or self.venue.ended_at is not None
        from_afar = self.mode in MODES_FROM_AFAR or bool(ways & set(FROM_AFAR))
        found = {
            Block.WHEN: self.starts_at is None,
            Block.WHERE: has_no_place,
            Block.AFAR: from_afar and not has_no_place and not self._can_be_joined_from_afar(),
            Block.HELPER: from_afar and not has_no_place and not self.venue.has_helper,
            Block.NOBODY: not ways,
            Block.WAY: bool(ways - {WayIn.WRITING, *WAYS_OF[Mode(self.mode)]}),
            Block.NEED: self.open_needs().count() if open_needs is None else open_needs,
            Block.PLAN: self.is_sensitive and not self._has_whole_plan(),
        }
        return Counter({str(block): int(many) for block, many in found.items() if many})

    def _can_be_joined_from_afar(self) -> bool:
        return self.venue.is_afar or self.venue.joined_with is not None

    def _has_whole_plan(self) -> bool:
        plan = getattr(self, "support_plan", None)
        return plan is not None and not plan.missing

    def _asked_for(self, *, unless_settled: bool = False) -> Q:
        """Needs of those who come, in the way they come; each way has its own, for it was arranged for that way."""
        found = Q(pk__in=())
        for way in NEEDS_BY_WAY:
            comes = Exists(self.those_coming().filter(joins_by=way, member__person=OuterRef("person")))
            asked = Q(comes, kind__in=needs_of_way(way, self.mode))
            if unless_settled:
                asked &= ~Q(Exists(self._settled(way)))
            found |= asked
        return found

    def _settled(self, way: str) -> QuerySet:
        """Arranged for this very session, after the person last said what they need; or agreed otherwise."""
        said_no_since = Arrangement.objects.filter(
            project=self.project_id,
            need=OuterRef("need"),
            works__in=OPENS_AGAIN,
            state_at__gt=OuterRef("at"),
        )
        seen_to = Q(state=Arranged.ARRANGED) | Q(state=Arranged.INSTEAD, agreed=True)
        # What somebody keeps to themselves nobody else can see to.
        may_be_seen_to = ~Q(need__may_see=MaySee.ONLY_ME) | Q(by_themselves=True)
        rows = self.needs_here.filter(
            seen_to, may_be_seen_to, need=OuterRef("pk"), slot=self.slot, joins_by=way
        )
        return rows.filter(~Exists(said_no_since), at__gte=OuterRef("changed_at"))

    # -- what every change goes through ------------------------------------------------------------

    def expect(self, members: Iterable[TeamMember], by: Person | None = None) -> None:
        """These members are expected, each as the session is held, until they say otherwise."""
        model = self.coming.model
        usual = self.usual_way
        unsaid = QuerySet(model).filter(session=self, was_said=False)
        unsaid.exclude(joins_by=WayIn.NOT).update(joins_by=usual)
        known = set(self.coming.values_list("member", flat=True))
        rows = [model(session=self, member=one, joins_by=usual) for one in members if one.pk not in known]
        QuerySet(model).bulk_create(rows)
        self.settle(Why.JOINED, by)

    def ask_anew(self) -> None:
        """The place is not what it was: what was arranged for it counts no more until somebody asked again."""
        QuerySet(Session).filter(pk=self.pk).update(slot=F("slot") + 1)

    @transaction.atomic
    def settle(self, why: str, by: Person | None = None) -> bool:
        """Count anew what is open. A confirmed session with something open falls back; true where it did."""
        row = (
            Session.objects.select_for_update(of=("self",))
            .select_related("venue__joined_with")
            .get(pk=self.pk)
        )
        if row.is_ahead:
            waiting = row.blocks().total()
            falls = bool(waiting) and row.state == State.CONFIRMED
            row.state = State.DRAFT if falls else row.state
            QuerySet(Session).filter(pk=row.pk).update(waiting=waiting, state=row.state)
            if falls:
                row.changes.create(state=State.DRAFT, why=why, by=by)
            row.waiting = waiting
        else:
            falls = False
        self.state, self.waiting, self.slot = row.state, row.waiting, row.slot
        return falls


class StateChange(KeptModel, kept.WrittenOnceModel):
    """One line of where a session stood: since when, why, and who changed it where somebody did."""

    path_to_place = "session__project"

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="changes")
    state = models.CharField(max_length=10, choices=State.choices)
    why = models.CharField(max_length=10, choices=Why.choices)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # Of a session that was called off: what was said, and what is owed to people all the same.
    words = models.CharField(max_length=300, blank=True)
    is_short_notice = models.BooleanField(null=True, blank=True)
    is_paid = models.BooleanField(null=True, blank=True)
    pays_lost_shifts = models.BooleanField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_why_display()
