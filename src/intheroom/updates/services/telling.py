"""Begin to tell people, stop while nobody knows of it, and note what came of each try."""

import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext, override

from intheroom.accounts.models import Installation
from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.audit import record
from intheroom.kit.outbox.choices import ENDED
from intheroom.kit.outbox.gateways import comes_back, has_gateway
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.services import queue_message, withdraw
from intheroom.kit.tell.notices import House, Told
from intheroom.kit.ui.languages import spoken_in
from intheroom.people.choices.parts import ReachNot
from intheroom.people.models import Person
from intheroom.people.queries import languages_of
from intheroom.team.models import TeamMember
from intheroom.updates.adapter import (
    GOES_OUT_BY,
    Entry,
    Reach,
    content_of,
    entry_of,
    languages_shown,
    reaches_of,
    way_for,
    ways_that_fit,
)
from intheroom.updates.advice import safe_way
from intheroom.updates.choices import TRIED, Stand, TellBy
from intheroom.updates.easy import EasyFor, easy_for
from intheroom.updates.models import Telling, Update
from intheroom.updates.notices import update_notice
from intheroom.updates.queries import (
    can_be_stopped,
    draft_of,
    newcomers_to,
    rows_of,
    to_tell,
)


@transaction.atomic
def begin_telling(*, by: Person, update: Update) -> list[Telling]:
    """From now on the words stay as they are, and each person has a row with the way they chose.

    Refused without a number to ring, and where the words say a name that stays inside.
    """
    update.refresh_from_db(from_queryset=Update.objects.select_for_update())
    if not update.is_draft:
        raise Refused(
            gettext("Telling people has begun already."),
            how=gettext("Open the update, and go on with the list."),
        )
    if not (update.short and update.next_steps):
        raise Refused(
            gettext("The update is not whole yet."),
            how=gettext(
                "Write what it is in short, and what happens next. Those two are read out to people."
            ),
        )
    Told(update_notice(update, ask_for=by.name), Installation.current())  # type: ignore[arg-type]  # none: refused too
    update.began_at, update.began_by = timezone.now(), by
    update.save()
    rows = _add_people(update, to_tell(update.project, but=by.pk), by)
    about = f"updates.update:{update.pk}"
    record("begin_telling", by=by, about=about, chain=update.project.ref, many=len(rows))
    return rows


@transaction.atomic
def tell_newcomers(*, by: Person, update: Update) -> list[Telling]:
    """Whoever came since people were told of the newest update hears of it too."""
    update.refresh_from_db(from_queryset=Update.objects.select_for_update())
    members = newcomers_to(update)
    if not members:
        raise Refused(
            gettext("Everyone is on the list already."),
            how=gettext("Open the update, and go on with the list."),
        )
    rows = _add_people(update, members, by)
    about = f"updates.update:{update.pk}"
    record("tell_newcomers", by=by, about=about, chain=update.project.ref, many=len(rows))
    return rows


@transaction.atomic
def stop_telling(*, by: Person, update: Update) -> Update:
    """Nobody was told yet, so it is a draft again and can be put right."""
    update.refresh_from_db(from_queryset=Update.objects.select_for_update())
    if update.is_draft or not can_be_stopped(rows_of(update)) or update.replies.exists():
        raise Refused(
            gettext("Someone has been told already."), how=gettext("Write a new update that puts it right.")
        )
    if draft_of(update.project) is not None:
        raise Refused(
            gettext("Another update is being written."), how=gettext("Tell people of that one first.")
        )
    for row in update.tellings.all():
        _take_back(row, by)
    QuerySet(Telling).filter(update=update).delete()
    update.began_at = update.began_by = None
    update.save()
    record("stop_telling", by=by, about=f"updates.update:{update.pk}", chain=update.project.ref)
    return update


def _add_people(update: Update, members: list[TeamMember], by: Person) -> list[Telling]:
    """A row for each, with the way they chose; what can go out by itself does."""
    reaches, house = reaches_of(members, by), Installation.current()
    rows = [
        Telling.objects.create(update=update, member=one, way=way_for(reaches[one.pk])) for one in members
    ]
    easy = easy_for(update, members, by)
    # For what goes to the person alone: whoever sends need not know which language that is.
    languages = languages_of(one.person for one in members)
    for row in rows:
        with override(spoken_in(languages.get(row.member.person_id, ""))):
            _send(row, reaches[row.member_id], house, by, easy)
    about = f"updates.update:{update.pk}"
    record("tell_in_easy_read", by=by, about=about, chain=update.project.ref, what=easy.as_code)
    return rows


def _send(row: Telling, reach: Reach, house: House | None, by: Person, easy: EasyFor) -> None:
    """An e-mail or a text goes out by itself where this copy can; what cannot waits on the list like the others."""
    channel, to, update = GOES_OUT_BY.get(TellBy(row.way)), row.member.person, row.update
    # The people of an example are made up: nothing is sent to anybody.
    if channel is None or not has_gateway(channel) or update.project.is_example:
        return
    # Whoever asked for care about what is said is told by a person.
    if ReachNot.NEUTRAL in reach.never:
        return
    notice = update_notice(update, to=to.name, ask_for=by.name, can_answer=comes_back(channel))
    told = Told(notice, house)  # type: ignore[arg-type]  # none: refused
    try:
        with transaction.atomic():
            queue_message(
                by=by,
                key=f"updates.telling:{row.pk}",
                channel=channel,
                content=content_of(channel, told, reach, easy.read_by(row.member_id, told)),
                to=to.subject,
                about=row.about,
                chain=update.project.ref,
            )
    except Refused:
        # Such as an address with a slip in it: somebody tells them, and can put the address right.
        return


@transaction.atomic
def open_list(*, by: Person, update: Update) -> list[Entry]:
    """Everyone who waits, with how to reach them, opened; each of them can read that it was.

    Whoever chose another way since is told in that one.
    """
    rows = [row for row in rows_of(update) if row.waits]
    members = [row.telling.member for row in rows]
    reaches, languages = reaches_of(members, by), languages_shown([one.person for one in members], by)
    entries = [
        entry_of(one, reaches[one.member_id], row.tried, languages.get(one.member.person_id, ""))
        for row in rows
        for one in [row.telling]
    ]
    for entry in entries:
        # What this one may not see stays planned as it was, for one who may.
        if entry.way not in {entry.telling.way, TellBy.KEYHOLDER}:
            entry.telling.way = entry.way
            entry.telling.save(update_fields=["way"])
    return entries


@transaction.atomic
def note_telling(*, by: Person, telling: Telling, answers: dict[str, Any]) -> Telling:
    """What came of a try to tell one person. A way that they closed is refused, whoever asks."""
    if answers.get("stand") not in TRIED or not answers.get("way"):
        raise Refused(
            gettext("We do not know yet what came of it."),
            how=gettext("Choose how you told them, and what came of it."),
        )
    reach = reaches_of([telling.member], by)[telling.member_id]
    _note(telling, reach, answers, by)
    return telling


@transaction.atomic
def note_list(
    *, by: Person, noted: list[tuple[Entry, Stand]], on_day: datetime.date | None = None
) -> list[Telling]:
    """What came of it for several people on the list that was opened, each in the way that stands there."""
    if not noted:
        raise Refused(
            gettext("Nothing was noted yet."), how=gettext("Choose what came of it for one person or more.")
        )
    for entry, stand in noted:
        _note(entry.telling, entry.reach, {"way": entry.way, "stand": stand, "on_day": on_day}, by)
    return [entry.telling for entry, _ in noted]


def _note(telling: Telling, reach: Reach, answers: dict[str, Any], by: Person) -> None:
    day = answers.get("on_day") or timezone.localdate()
    if day > timezone.localdate():
        raise Refused(
            gettext("This day has not come yet."), how=gettext("Write the day on which you told them.")
        )
    safe_way(is_open=answers["way"] in ways_that_fit(reach))
    telling.way, telling.stand, telling.on_day, telling.by = answers["way"], answers["stand"], day, by
    telling.save()
    if telling.is_settled:
        _take_back(telling, by)
    project = telling.update.project
    about = f"updates.telling:{telling.pk}"
    record("note_telling", by=by, about=about, chain=project.ref, way=telling.way, stand=telling.stand)


def _take_back(telling: Telling, by: Person) -> None:
    """They know by now: what is still on its way to them need not go."""
    for message in messages_about(telling.about).exclude(state__in=ENDED):
        withdraw(by=by, message=message)
