"""What was agreed, what goes on, updates, and who was told how."""

import datetime
from dataclasses import dataclass

from django.db.models import CharField, Exists, Min, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext

from intheroom.kit.outbox.choices import OPEN, State
from intheroom.kit.outbox.models import ClosedWay, Message
from intheroom.kit.outbox.queries import closed_ways_in, messages_about_any
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import members_now
from intheroom.updates.choices import SENT_AS, CreditAs, Stand, TellBy
from intheroom.updates.models import Credit, Telling, Thanks, Update, UpdateAgreement, UpdateReply, WorkLine

SHOWN_AT_ONCE = 20
LONGEST_NUMBER = 10
# Of a telling: its message went out, or still goes. It tells them as somebody would.
GOES_BY_ITSELF = Exists(
    Message.objects.filter(
        about=Concat(Value("updates.telling:"), Cast(OuterRef("pk"), CharField())),
        state__in=[*OPEN, State.SENT],
    )
)


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


def told_at(project: Project, pk: str) -> Update | None:
    """The update that people were told of with this number, as an address says it."""
    is_number = pk.isascii() and pk.isdecimal() and len(pk) < LONGEST_NUMBER
    return updates_told(project).filter(pk=int(pk)).first() if is_number else None


def tellings_of(update: Update) -> QuerySet[Telling]:
    """Each person and how far it has got with them."""
    return update.tellings.select_related("member__person", "by").order_by("member__person__name")


@dataclass(frozen=True, slots=True)
class Row:
    """One person: what somebody noted, and what became of the message, where one went out by itself."""

    telling: Telling
    message: Message | None

    @property
    def goes(self) -> bool:
        """Their message waits to be sent, and the planner looks after it."""
        return not self.telling.is_settled and self.message is not None and self.message.state in OPEN

    @property
    def is_told(self) -> bool:
        """Noted by whoever told them, or sent; a message on its way is looked after by the planner."""
        return self.telling.is_settled or self.goes or self.was_sent

    @property
    def waits(self) -> bool:
        """Somebody still has to tell them. Whoever is away now is left in peace."""
        return not self.is_told and self.telling.member.status == Status.ACTIVE

    @property
    def tried(self) -> str:
        """What came of it so far, where there was a try."""
        was = self.telling.stand != Stand.WAITS or self.message is not None
        return self.stands if was else ""

    @property
    def was_sent(self) -> bool:
        """The message went out: it cannot be called back."""
        return self.message is not None and self.message.state == State.SENT

    @property
    def on_day(self) -> datetime.date | datetime.datetime | None:
        """When somebody told them, or their message ended."""
        return self.telling.on_day or (self.message.ended_at if self.message else None)

    @property
    def stands(self) -> str:
        """How it stands, in words. What somebody noted counts before what a machine knows."""
        message, away = self.message, self.telling.member.status != Status.ACTIVE
        if away and not self.is_told:
            return gettext("They are not in the team just now")
        if self.telling.stand == Stand.ON_ITS_WAY and self.telling.way in SENT_AS:
            return str(SENT_AS[TellBy(self.telling.way)])
        if message is None or self.telling.stand != Stand.WAITS:
            return str(self.telling.get_stand_display())
        said = f". {message.get_said_display()}" if message.said else ""
        return f"{message.get_state_display()}{said}".removesuffix(".")


def rows_of(update: Update) -> list[Row]:
    """Everyone, in the order of the ways, with what became of their message. Two queries."""
    tellings = sorted(tellings_of(update), key=lambda one: TellBy.values.index(one.way))
    sent = {one.about: one for one in messages_about_any([one.about for one in tellings])}
    return [Row(one, sent.get(one.about)) for one in tellings]


def waiting_of(update: Update) -> list[Telling]:
    """Those who were not told yet, and to whom nothing is on its way."""
    return [row.telling for row in rows_of(update) if row.waits]


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


def ways_of(rows: list[Row]) -> dict[str, int]:
    """How many are told in each way, by its name, in the order of the ways."""
    return {str(way.label): many for way in TellBy if (many := sum(row.telling.way == way for row in rows))}


def waits_for(rows: list[Row]) -> int:
    """How many people were not told yet."""
    return sum(row.waits for row in rows)


def can_be_stopped(rows: list[Row]) -> bool:
    """Nobody was told of it yet, and nothing went out."""
    return not any(row.telling.is_settled or row.was_sent for row in rows)


def told_after(update: Update) -> Update | None:
    """The newest update that people were told of after this one."""
    later = updates_told(update.project).first()
    return None if update.is_draft or later is None or later.pk == update.pk else later


def newcomers_to(update: Update) -> list[TeamMember]:
    """Whoever came into the team, or back to it, since people were told of its newest update."""
    if update.began_by_id is None or told_after(update) is not None:
        return []
    known = set(update.tellings.values_list("member_id", flat=True))
    return [one for one in to_tell(update.project, but=update.began_by_id) if one.pk not in known]


@dataclass(frozen=True, slots=True)
class CameBack:
    """An address of a member that does not work. What it is stays sealed."""

    member: TeamMember
    way: ClosedWay


def came_back_of(project: Project) -> list[CameBack]:
    """Members whose messages came back, and were not asked for another way yet. Two queries."""
    members = {one.person.subject: one for one in members_now(project)}
    return [CameBack(members[way.subject], way) for way in closed_ways_in(project.ref, members)]
