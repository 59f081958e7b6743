"""Who was told what of a session, in which way, how far it has got; and when each likes to be reminded."""

from typing import ClassVar

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.team.models import TeamMember
from intheroom.workshops.choices.inviting import RemindBy, RemindOn, What
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import Session
from intheroom.workshops.models.told import ToldModel


class SessionNotice(ToldModel):
    """One member, one session, and one thing they are told of it."""

    path_to_place = "session__project"
    stays_with: ClassVar[tuple[str, ...]] = (*ToldModel.stays_with, "session", "session_id", "what")

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="notices")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=10, choices=What.choices)
    is_calling_off = models.BooleanField(default=False)

    class Meta(ToldModel.Meta):
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["session", "member", "what"], name="one_notice_of_a_session"),
        )

    def __str__(self) -> str:
        return self.get_what_display()


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
