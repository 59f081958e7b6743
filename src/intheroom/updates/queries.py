"""What was agreed, what goes on, updates, and who was told how."""

import datetime
from dataclasses import dataclass

from django.db.models import Min, QuerySet

from intheroom.kit.outbox.choices import OPEN, State
from intheroom.kit.outbox.models import ClosedWay, Message
from intheroom.kit.outbox.queries import closed_ways, messages_about_any
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import members_now
from intheroom.updates.choices import CreditAs, Stand
from intheroom.updates.models import Credit, Telling, Thanks, Update, UpdateAgreement, UpdateReply, WorkLine

SHOWN_AT_ONCE = 20


def agreement_of(project: Project) -> UpdateAgreement | None:
    """How the team wants to be kept told now."""
    return project.update_agreements.select_related("by", "recorded_by").first()


def lines_waiting(project: Project) -> QuerySet[WorkLine]:
    """What goes on and stands in no update yet, the newest first."""
    return project.work_lines.filter(told_in=None).select_related("person", "recorded_by")


def draft_of(project: Project) -> Update | None:
    """The update that is being written, if there is one."""
    return project.updates.filter(began_at=None).first()


def updates_told(project: Project) -> QuerySet[Update]:
    """Every update people were told of, the newest first."""
    return project.updates.exclude(began_at=None).select_related("began_by")


def update_with(project: Project, pk: int) -> Update | None:
    """One update of this project."""
    return project.updates.filter(pk=pk).select_related("began_by").first()


def tellings_of(update: Update) -> QuerySet[Telling]:
    """Each person and how far it has got with them, grouped by way."""
    return update.tellings.select_related("member__person", "by").order_by("way", "member__person__name")


@dataclass(frozen=True, slots=True)
class Row:
    """One person: what somebody noted, and what became of the message, where one went out by itself."""

    telling: Telling
    message: Message | None

    @property
    def is_told(self) -> bool:
        """Noted by whoever told them, or sent; a message on its way is looked after by the planner."""
        return self.telling.is_settled or (
            self.message is not None and self.message.state in (*OPEN, State.SENT)
        )

    @property
    def stands(self) -> str:
        """How it stands, in words. What somebody noted counts before what a machine knows."""
        message = self.message
        if message is None or self.telling.stand != Stand.WAITS:
            return str(self.telling.get_stand_display())
        said = f". {message.get_said_display()}" if message.said else ""
        return f"{message.get_state_display()}{said}".removesuffix(".")


def rows_of(update: Update) -> list[Row]:
    """Everyone, with what became of their message. Two queries."""
    tellings = list(tellings_of(update))
    sent = {one.about: one for one in messages_about_any([one.about for one in tellings])}
    return [Row(one, sent.get(one.about)) for one in tellings]


def waiting_of(update: Update) -> list[Telling]:
    """Those who were not told yet, and to whom nothing is on its way."""
    return [row.telling for row in rows_of(update) if not row.is_told]


def telling_with(project: Project, pk: int) -> Telling | None:
    """One person's row, of this project."""
    rows = Telling.objects.filter(update__project=project).select_related("member__person", "update__project")
    return rows.filter(pk=pk).first()


def replies_of(update: Update) -> QuerySet[UpdateReply]:
    """What people said to an update, in the order it came."""
    return update.replies.select_related("person", "recorded_by")


def to_tell(project: Project, *, but: int) -> list[TeamMember]:
    """Everyone in the team now, but whoever tells them. Those on a break read it when they are back."""
    return [one for one in members_now(project) if one.status == Status.ACTIVE and one.person_id != but]


@dataclass(frozen=True, slots=True)
class Thanked:
    """One thank-you as whoever looks may see it; ``name`` is empty where the person likes to be named nowhere."""

    thanks: Thanks
    name: str
    is_me: bool


def thanks_of(project: Project, asker: Person) -> list[Thanked]:
    """What people were thanked for, the newest first. Each is named as they wish, and by default not at all."""
    rows = project.thanks.select_related("member__person", "member__credit")[:SHOWN_AT_ONCE]
    return [Thanked(one, name_for(one.member), one.member.person_id == asker.pk) for one in rows]


def days_without_thanks(project: Project, thanks: list[Thanked], *, today: datetime.date) -> int | None:
    """Since somebody was thanked last, or the team began; None where there is nobody to thank yet."""
    since = (
        thanks[0].thanks.answered_at
        if thanks
        else project.members.aggregate(first=Min("answered_at"))["first"]
    )
    return None if since is None else (today - since.date()).days


def name_for(member: TeamMember) -> str:
    """The name somebody likes to be thanked by; for reports too."""
    credit = getattr(member, "credit", None)
    if credit is None or credit.named_as == CreditAs.NOBODY:
        return ""
    return credit.other_name if credit.named_as == CreditAs.OTHER else member.person.name


def credit_of(member: TeamMember) -> Credit | None:
    """What a member said of being named."""
    return Credit.objects.filter(member=member).first()


@dataclass(frozen=True, slots=True)
class Due:
    """When the next update is due, by what the team agreed; ``day`` is None where nothing was agreed."""

    day: datetime.date | None
    is_past: bool = False


def due_of(agreement: UpdateAgreement | None, last: Update | None, *, today: datetime.date) -> Due:
    """Counted from the last update, or from the day it was agreed."""
    if agreement is None or agreement.days is None:
        return Due(None)
    since = last.began_at if last and last.began_at else agreement.answered_at
    day = since.date() + datetime.timedelta(days=agreement.days)
    return Due(day, is_past=day < today)


def waits_for(rows: list[Row]) -> int:
    """How many people were not told yet."""
    return sum(not row.is_told for row in rows)


@dataclass(frozen=True, slots=True)
class CameBack:
    """An address of a member that does not work. What it is stays sealed."""

    member: TeamMember
    way: ClosedWay


def came_back_of(project: Project) -> list[CameBack]:
    """Members whose messages came back, and were not asked for another way yet. Two queries."""
    members = {one.person.subject: one for one in members_now(project)}
    return [CameBack(members[way.subject], way) for way in closed_ways(members)]
