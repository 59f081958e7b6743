"""Tell each of several people one thing: what can go by itself does, once; of the others it is noted who told them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop, override

from intheroom.easyread.queries import who_like_easy_read
from intheroom.kit.advise.rules import Refused
from intheroom.kit.outbox.choices import ENDED, Channel
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.services import queue_message, withdraw
from intheroom.kit.ui.languages import spoken_in
from intheroom.people.choices.parts import ReachNot
from intheroom.people.models import Person
from intheroom.people.queries import languages_of
from intheroom.team.choices import Stand, TellBy
from intheroom.team.queries.tell_by import Reach, languages_shown, reaches_of
from intheroom.workshops.adapter.telling import GOES_OUT_BY, Entry, Telling, Waiting
from intheroom.workshops.models import ToldModel

PURPOSE = gettext_noop("to tell you about a session")
# Whoever hears of it by these is there when it is said.
SPOKEN = (TellBy.CALL, TellBy.MEET)


@dataclass(frozen=True, slots=True)
class Gone:
    """How many messages wait to go, and why somebody gets none who should: that keeps nobody else from theirs."""

    many: int
    untold: tuple[tuple[str, Refused], ...] = ()

    def or_refused(self) -> "Gone":
        """Where nothing can go, for one and the same reason, nothing was done."""
        if self.untold and not self.many and len({str(why) for _name, why in self.untold}) == 1:
            names, why = ", ".join(name for name, _why in self.untold), self.untold[0][1]
            raise Refused(
                gettext("Not told yet: {names}. {message}").format(names=names, message=why.message),
                how=why.how,
            )
        return self


def tell_each(telling: Telling, rows: Iterable[Any], by: Person | None) -> Gone:
    """Everybody by the way they chose; whoever cannot be told so still waits to be told by somebody."""
    rows = list(rows)
    members = [one.member for one in rows]
    reaches = reaches_of(members, by, purpose=PURPOSE)
    languages = languages_of(one.person for one in members)
    likes = {one.pk for one in who_like_easy_read(members, by)} if by else set()
    queued, untold = 0, []
    for row in rows:
        reach = reaches[row.member.pk]
        notice = noted(row, telling.way_of(row, reach), by)
        fresh = replace(row, notice=notice, message=None)
        channel = _channel_of(telling, fresh, reach)
        if channel is None:
            continue
        try:
            # Made in their language, for them alone: whoever sends need not know which that is.
            with override(spoken_in(languages.get(row.member.person_id, ""))):
                content = telling.content(fresh, channel, reach, likes_easy=row.member.pk in likes)
                _send(telling, fresh, channel, content, by)
            queued += 1
        except Refused as refusal:
            # Such as an address with a slip in it, or a way in that lacks something.
            untold.append((row.member.person.name, _said_here(telling, fresh, channel, reach, refusal)))
    return Gone(queued, tuple(untold))


def _said_here(telling: Telling, row: Any, channel: Channel, reach: Reach, refusal: Refused) -> Refused:
    """Why not, in the language of whoever sends."""
    try:
        telling.content(row, channel, reach)
    except Refused as here:
        return here
    return refusal


def noted(row: Waiting, way: TellBy, by: Person | None) -> ToldModel:
    """The line about this person and this thing, put on to what they are told now."""
    notice: ToldModel = row.notice or row.new_notice()
    is_new = notice.told_as != row.now
    row.mark(notice, is_new=is_new)
    if is_new:
        if notice.pk:
            take_back(notice, by)
        notice.sequence, notice.told_as, notice.stand = notice.sequence + 1, row.now, Stand.WAITS
    notice.way, notice.by = way, by
    notice.save()
    return notice


def _channel_of(telling: Telling, row: Any, reach: Reach) -> Channel | None:
    """How a message goes to them by itself; None where somebody tells them, or they know already."""
    notice: ToldModel = row.notice
    channel = GOES_OUT_BY.get(TellBy(notice.way))
    # The people of an example are made up: nothing is sent to anybody. Whoever asked for care is told by a person.
    if channel is None or not has_gateway(channel) or telling.project.is_example:
        return None
    # A note on how to reach somebody is read by a person first, unless they chose this way themselves.
    has_care = ReachNot.NEUTRAL in reach.never or (reach.note and not reach.likes)
    return None if has_care or notice.is_settled else channel


def _send(telling: Telling, row: Any, channel: Channel, content: Content, by: Person | None) -> None:
    with transaction.atomic():
        queue_message(
            by=by,
            key=row.notice.key,
            channel=channel,
            content=content,
            to=row.member.person.subject,
            about=row.notice.about,
            chain=telling.project.ref,
        )


def list_of(telling: Telling, rows: Iterable[Any], by: Person) -> list[Entry]:
    """Everybody who waits, with how to reach them, opened; each of them can read that it was."""
    rows = [row for row in rows if row.waits]
    members = [row.member for row in rows]
    reaches = reaches_of(members, by, purpose=PURPOSE)
    languages = languages_shown([one.person for one in members], by)
    entries = [
        Entry(row, reach, way, languages.get(row.member.person_id, ""), telling.due_on(row, way))
        for row in rows
        for reach in [reaches[row.member.pk]]
        for way in [telling.way_of(row, reach)]
    ]
    return sorted(entries, key=lambda entry: (list(TellBy).index(entry.way), entry.name.casefold()))


def note_one_told(rows: Iterable[Any], member_id: int, way: str, by: Person) -> ToldModel:
    """Somebody told them, or it is on its way. What has not gone to them yet need not go."""
    row = next((one for one in rows if one.member.pk == member_id), None)
    if row is None or way not in TellBy.values:
        raise Refused(gettext("It is not clear yet how they were told."), how=gettext("Choose how."))
    notice = noted(row, TellBy(way), by)
    notice.stand = Stand.TOLD if way in SPOKEN else Stand.ON_ITS_WAY
    notice.on_day = timezone.localdate()
    notice.save()
    take_back(notice, by)
    return notice


def take_back(notice: ToldModel, by: Person | None) -> None:
    """What has not gone to them yet need not go."""
    for message in messages_about(notice.about).exclude(state__in=ENDED):
        withdraw(by=by, message=message)


def here(part: str) -> str:
    """The whole address of a page of this copy, where it knows its own."""
    return f"{settings.ADDRESS}{part}" if settings.ADDRESS.startswith("http") else ""
