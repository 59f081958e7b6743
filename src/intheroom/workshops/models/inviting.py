"""Who was told what of a session, in which way, how far it has got; and when each likes to be reminded."""

from typing import ClassVar

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.models import Person
from intheroom.team.choices import SETTLED, Stand, TellBy
from intheroom.team.models import TeamMember
from intheroom.workshops.choices.inviting import RemindBy, RemindOn, What
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import Session


class SessionNotice(KeptModel):
    """One member, one session, and one thing they are told of it. No address, and no words.

    ``sequence`` goes up each time they have to be told anew; ``told_as`` marks what they were told last.
    """

    path_to_place = "session__project"
    stays_with: ClassVar[tuple[str, ...]] = (
        *("session", "session_id", "member", "member_id", "what", "told_as", "stand", "sequence"),
    )

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="notices")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=10, choices=What.choices)
    sequence = models.PositiveIntegerField(default=0)
    told_as = models.CharField(max_length=40, blank=True)
    is_calling_off = models.BooleanField(default=False)
    way = models.CharField(max_length=12, choices=TellBy.choices)
    stand = models.CharField(max_length=12, choices=Stand.choices, default=Stand.WAITS)
    on_day = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["session", "member", "what"], name="one_notice_of_a_session"),
        )

    def __str__(self) -> str:
        return self.get_what_display()

    @property
    def is_settled(self) -> bool:
        return self.stand in SETTLED

    @property
    def about(self) -> str:
        """How a message that tells it says what it belongs to."""
        return f"workshops.sessionnotice:{self.pk}"


class ReminderWish(Answered, Versioned, KeptModel):
    """When one member likes to be reminded of sessions, and by whom. Without a row nobody reminds them."""

    path_to_place = "member__project"
    stays_with: ClassVar[tuple[str, ...]] = ("member", "member_id")

    member = models.OneToOneField(TeamMember, on_delete=models.PROTECT, related_name="reminder_wish")
    days_before = models.CharField(max_length=6, choices=RemindOn.choices)
    ask_by = models.CharField(max_length=8, choices=RemindBy.choices, default=RemindBy.USUAL)

    class Meta(KeptModel.Meta):
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_days_before_display()
