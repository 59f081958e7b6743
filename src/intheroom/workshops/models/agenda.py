"""What is on the agenda of a session, and who asked for it."""

from django.db import models

from intheroom.kit.ask.models import Answered, Versioned
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.team.models import TeamMember
from intheroom.workshops.choices.agenda import IN_TURN, OnAgenda, Talk
from intheroom.workshops.models.kept import KeptModel
from intheroom.workshops.models.sessions import Session


class AgendaItem(Answered, Versioned, KeptModel):
    """One thing to talk about, or a break. Parked, it waits for another day, and stays in sight."""

    path_to_place = "session__project"

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="agenda")
    # Who asked for it, and the side they were on then: a team sees whose things it talks about.
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=Side.choices, blank=True)
    # A break needs none.
    words = models.CharField(max_length=200, blank=True)
    outcome = models.CharField(max_length=200, blank=True)
    talk = models.CharField(max_length=8, choices=Talk.choices, default=Talk.FREE)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=8, choices=OnAgenda.choices, default=OnAgenda.ON)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(KeptModel.Meta):
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.words or self.get_talk_display()

    @property
    def is_break(self) -> bool:
        return self.talk == Talk.BREAK

    @property
    def in_turn(self) -> bool:
        """Each has a turn."""
        return self.talk in IN_TURN

    @property
    def has_first_round(self) -> bool:
        """Each puts something in before anybody reads what the others think."""
        return self.talk == Talk.QUIET
