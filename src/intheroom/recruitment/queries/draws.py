"""Draws of a project, who is in each, and who was given a place by hand."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from intheroom.kit.outbox.choices import OPEN, State
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.queries import messages_about_any
from intheroom.projects.models import Project
from intheroom.recruitment.choices import OPEN_DRAWS, DrawState, Outcome
from intheroom.recruitment.models import Draw, DrawPlace, HandPick


def draws_of(project: Project) -> QuerySet[Draw]:
    """Every draw, the newest first."""
    return project.draws.select_related("by", "recorded_by").order_by("-pk")


def open_draw(project: Project) -> Draw | None:
    """The one that is published and not settled."""
    return draws_of(project).filter(state__in=OPEN_DRAWS).first()


def draw_with(project: Project, pk: int) -> Draw | None:
    """One draw of this project."""
    return draws_of(project).filter(pk=pk).first()


def published_draw(ref: str, key: UUID) -> Draw | None:
    """A draw for whoever has the address of its record."""
    return Draw.objects.filter(project__ref=ref, key=key).select_related("project").first()


def entries_of(draw: Draw) -> QuerySet[DrawPlace]:
    """Who is in a draw: those who were drawn, then those on the list, in its order."""
    rows = draw.entries.select_related("coming__person", "draw__project")
    return rows.exclude(coming__person__erased_at__isnull=False).order_by(
        "turn", "coming__person__name", "pk"
    )


def entry_with(project: Project, draw_id: int, pk: int) -> DrawPlace | None:
    """One of them, of a draw of this project."""
    rows = DrawPlace.objects.filter(draw__project=project, draw=draw_id, coming__person__erased_at=None)
    return rows.select_related("coming__person", "draw__project").filter(pk=pk).first()


def next_in_turn(draw: Draw) -> QuerySet[DrawPlace]:
    """Those on the list, as the number put them."""
    return entries_of(draw).filter(outcome=Outcome.RESERVE).order_by("turn")


def is_drawn(draw: Draw) -> bool:
    return draw.state == DrawState.DONE


@dataclass(frozen=True, slots=True)
class Row:
    """One person in a draw: what somebody noted, and what became of the message, where one went out by itself."""

    entry: DrawPlace
    message: Message | None

    @property
    def goes(self) -> bool:
        """Their message waits to be sent, and the planner looks after it."""
        return self.entry.told_at is None and self.message is not None and self.message.state in OPEN

    @property
    def was_sent(self) -> bool:
        return self.message is not None and self.message.state == State.SENT

    @property
    def is_told(self) -> bool:
        """They know how it stands: somebody noted it, or their message went out."""
        return self.entry.told_at is not None or self.was_sent

    @property
    def waits(self) -> bool:
        """Somebody still has to tell them. Whoever said no, or has a place in the team, knows."""
        knows = self.entry.outcome == Outcome.SAID_NO or not self.entry.coming.is_open
        return not (knows or self.is_told or self.goes)

    @property
    def on_day(self) -> datetime.datetime | None:
        return self.entry.told_at or (self.message.ended_at if self.message and self.was_sent else None)

    @property
    def how(self) -> str:
        """How they were told, in words."""
        if self.entry.told_at is not None:
            return self.entry.told_how
        return self.message.get_channel_display() if self.message else ""

    @property
    def why_not(self) -> str:
        """Why their message did not go out, where one should have."""
        if self.message is None or self.is_told or self.goes:
            return ""
        said = self.message.get_said_display() if self.message.said else ""
        return f"{self.message.get_state_display()}. {said}".strip()


def rows_of(draw: Draw) -> list[Row]:
    """Everybody in a draw, with what became of the message about how it stands for them now. Two queries."""
    return rows_for(list(entries_of(draw)))


def rows_for(entries: list[DrawPlace]) -> list[Row]:
    """The same for some of them. One query."""
    sent = list(messages_about_any([one.about for one in entries]))
    newest = {one.key.rpartition(":")[0]: one for one in sent}
    return [Row(one, newest.get(key_of(one))) for one in entries]


def key_of(entry: DrawPlace) -> str:
    """What somebody is told now, as a code: once for each, whatever the way."""
    return f"{entry.about}:{entry.outcome}"


def hand_picks_of(project: Project) -> QuerySet[HandPick]:
    """Who was given a place by hand, the newest first."""
    return project.hand_picks.select_related(
        "coming__person", "agreed_lived__person", "agreed_professional__person", "by", "recorded_by"
    )
