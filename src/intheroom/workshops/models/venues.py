"""Places and ways to meet, what each of them has, and each member’s own word on it."""

import datetime
import uuid
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.models import Answered, Versioned, Way
from intheroom.kit.keep import kept
from intheroom.kit.words import Words
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import (
    AFAR,
    HOW_TO_GO_ON,
    NO_SERVICE,
    WHY_KEPT,
    Band,
    Been,
    Fare,
    Known,
    Neutral,
    TookPart,
    VenueKind,
)
from intheroom.workshops.models.kept import KeptModel

LONGEST_LINE = 200
# A service before this hour belongs to the evening before.
MORNING = 5
THEIR_WORD = _("Only members themselves can say how a place is for them.")
HOW_TO_ASK = _("Ask them. You can write their answer down for them, and choose their name.")


def known() -> models.CharField:
    """Yes, no, or not known yet."""
    return models.CharField(max_length=8, choices=Known.choices, default=Known.UNSAID, blank=True)


class Venue(Answered, Versioned, KeptModel):
    """A place, a room online, a phone line, or a way of one's own. Taken off the list, it stays in the story.

    ``key`` seals how people join, the helper's number, and where it is while that is told late: taken off the
    list, nothing of it opens again.
    """

    stays_with = ("project", "project_id", "key")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="venues")
    kind = models.CharField(max_length=8, choices=VenueKind.choices, default=VenueKind.PLACE)
    name = models.CharField(max_length=120)
    # Where it is: sealed while only those who lead may know it.
    is_told_late = models.BooleanField(default=False)
    where = models.CharField(max_length=LONGEST_LINE, blank=True)
    where_sealed = models.BinaryField(null=True, blank=True)
    getting_there = models.TextField(blank=True)
    owner = models.CharField(max_length=120, blank=True)

    step_free = known()
    toilet = known()
    hearing_loop = known()
    light = known()
    quiet_room = known()
    small_groups = known()
    parking = known()
    alcohol = known()
    # Of a room online: words on the screen, a way in by phone, no account asked for.
    captions = known()
    dial_in = known()
    no_account = known()
    capacity = models.PositiveIntegerField(null=True, blank=True)
    cost_pence = models.PositiveIntegerField(null=True, blank=True)
    # By day of the week: "21:40", or "none" where nothing goes home that day.
    last_home = models.JSONField(default=dict, blank=True)

    # A place with a way in from afar is both at once.
    joined_with = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="joins"
    )
    joining_sealed = models.BinaryField(null=True, blank=True)
    helper_name = models.CharField(max_length=100, blank=True)
    helper_phone_sealed = models.BinaryField(null=True, blank=True)

    # Goes up with each other address, name, way to join or number: whoever was told of it is told anew.
    told_anew = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    looked_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta(KeptModel.Meta):
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name

    @property
    def is_afar(self) -> bool:
        """People join it from afar."""
        return self.kind in AFAR

    @property
    def ways_in(self) -> tuple[str, ...]:
        """How people can take part here: the place itself, and a way in from afar beside it."""
        if self.kind != VenueKind.PLACE or self.joined_with is None:
            return (self.kind,)
        return (self.kind, self.joined_with.kind)

    @property
    def has_helper(self) -> bool:
        """Somebody is named who helps with joining, with a number; nobody needs one to come to a place."""
        afar = self.joined_with if self.kind == VenueKind.PLACE else self
        if afar is None or not afar.is_afar:
            return True
        return bool(afar.helper_name and afar.helper_phone_sealed)

    @property
    def cost(self) -> str:
        """What it costs, as people write money; empty where nobody said."""
        if self.cost_pence is None:
            return ""
        pounds, pence = divmod(self.cost_pence, 100)
        return f"£{pounds:,}.{pence:02}" if pence else f"£{pounds:,}"

    @property
    def advised_as(self) -> str:
        """How advice names this one."""
        return f"venue{self.pk}"

    def leaves_home_at(self, day: datetime.date) -> datetime.datetime | None:
        """When the last service home leaves, in local time; None where that is not written down.

        Where nothing goes, it has left when the day begins. What goes in the small hours belongs to the evening before.
        """
        said = self.last_home.get(str(day.weekday()), "")
        if not said:
            return None
        at = datetime.time.min if said == NO_SERVICE else datetime.time.fromisoformat(said)
        is_after_midnight = said != NO_SERVICE and at.hour < MORNING
        return datetime.datetime.combine(day + datetime.timedelta(days=is_after_midnight), at)

    @property
    def place_of_where(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"workshops.venue:{self.key}:where"

    @property
    def place_of_joining(self) -> str:
        return f"workshops.venue:{self.key}:joining"

    @property
    def place_of_phone(self) -> str:
        return f"workshops.venue:{self.key}:helper_phone"


class VenueWordRows(kept.WrittenOnceRows):
    """Own words come one at a time, each through the check of who says it."""

    def bulk_create(self, *_args: Any, **_kwargs: Any) -> list:
        raise Refused(THEIR_WORD, how=HOW_TO_ASK)


class VenueWord(Answered, kept.WrittenOnceModel):
    """What one member says of a place, before or after they were there. Saying more adds a row; the newest counts."""

    why_kept: ClassVar[Words] = WHY_KEPT
    how_to_go_on: ClassVar[Words] = HOW_TO_GO_ON
    path_to_place = "venue__project"

    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="own_words")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="venue_words")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Who pressed the button: the member, or whoever wrote it down for them.
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    been = models.CharField(max_length=8, choices=Been.choices, default=Been.BEFORE)
    neutral = models.CharField(max_length=8, choices=Neutral.choices, blank=True)
    takes = models.CharField(max_length=8, choices=Band.choices, blank=True)
    fare = models.CharField(max_length=8, choices=Fare.choices, blank=True)
    works_there = models.CharField(max_length=8, choices=Known.choices, default=Known.UNSAID, blank=True)
    took_part = models.CharField(max_length=8, choices=TookPart.choices, blank=True)
    words_sealed = models.BinaryField(null=True, blank=True)

    objects = VenueWordRows.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_neutral_display()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.is_theirs():
            raise Refused(THEIR_WORD, how=HOW_TO_ASK)
        super().save(*args, **kwargs)

    def is_theirs(self) -> bool:
        """Said by the member on the web, or written down for them by somebody named."""
        if self.member.project_id != self.venue.project_id:
            return False
        if self.by_id == self.member.person_id:
            return True
        return (
            self.way != Way.WEB
            and self.recorded_by_id is not None
            and self.recorded_by_id == self.by.account_id
        )

    @property
    def place_of_words(self) -> str:
        """Where the sealed words stand; they open nowhere else."""
        return f"workshops.venueword:{self.key}:words"
