"""Begin to tell people, note what came of each try, and hear what they say."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.accounts.models import Installation
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.kit.outbox.choices import ENDED
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.services import queue_message, withdraw
from intheroom.kit.tell.notices import House, Told
from intheroom.people.choices.parts import ReachNot
from intheroom.people.models import Person
from intheroom.team.services.members import whose_answer
from intheroom.updates.adapter import GOES_OUT_BY, Reach, content_of, reaches_of, way_for, ways_that_fit
from intheroom.updates.advice import safe_way
from intheroom.updates.choices import TRIED, TellBy
from intheroom.updates.models import Telling, Update, UpdateReply
from intheroom.updates.notices import update_notice
from intheroom.updates.queries import to_tell


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
    members = to_tell(update.project, but=by.pk)
    reaches = reaches_of(members, by)
    update.began_at, update.began_by = timezone.now(), by
    update.save()
    rows = [
        Telling.objects.create(update=update, member=one, way=way_for(reaches[one.pk])) for one in members
    ]
    house = Installation.current()
    for row in rows:
        _send(row, reaches[row.member_id], house, by)
    record(
        "begin_telling", by=by, about=f"updates.update:{update.pk}", chain=update.project.ref, many=len(rows)
    )
    return rows


def _send(row: Telling, reach: Reach, house: House | None, by: Person) -> None:
    """An e-mail or a text goes out by itself where this copy can; what cannot waits on the list like the others."""
    channel = GOES_OUT_BY.get(TellBy(row.way))
    # Whoever asked for care about what is said is told by a person.
    if channel is None or ReachNot.NEUTRAL in reach.never or not has_gateway(channel):
        return
    to, update = row.member.person, row.update
    told = Told(update_notice(update, to=to.name, ask_for=by.name), house)  # type: ignore[arg-type]  # none: refused
    try:
        with transaction.atomic():
            queue_message(
                by=by,
                key=f"updates.telling:{row.pk}",
                channel=channel,
                content=content_of(channel, told, reach),
                to=to.subject,
                about=row.about,
                chain=update.project.ref,
            )
    except Refused:
        # Such as an address with a slip in it: somebody tells them, and can put the address right.
        return


@transaction.atomic
def note_telling(*, by: Person, telling: Telling, answers: dict[str, Any]) -> Telling:
    """What came of a try to tell one person. A way that they closed is refused, whoever asks."""
    if answers.get("stand") not in TRIED or not answers.get("way"):
        raise Refused(
            gettext("We do not know yet what came of it."),
            how=gettext("Choose how you told them, and what came of it."),
        )
    day = answers.get("on_day") or timezone.localdate()
    if day > timezone.localdate():
        raise Refused(
            gettext("This day has not come yet."), how=gettext("Write the day on which you told them.")
        )
    reach = reaches_of([telling.member], by)[telling.member_id]
    safe_way(is_open=answers["way"] in ways_that_fit(reach))
    telling.way, telling.stand, telling.on_day, telling.by = answers["way"], answers["stand"], day, by
    telling.save()
    if telling.is_settled:
        _take_back(telling, by)
    project = telling.update.project
    about = f"updates.telling:{telling.pk}"
    record("note_telling", by=by, about=about, chain=project.ref, way=telling.way, stand=telling.stand)
    return telling


def _take_back(telling: Telling, by: Person) -> None:
    """They know by now: what is still on its way to them need not go."""
    for message in messages_about(telling.about).exclude(state__in=ENDED):
        withdraw(by=by, message=message)


@transaction.atomic
def reply_to_update(
    *, by: Person, update: Update, answers: dict[str, Any], said: Said | None = None
) -> UpdateReply:
    """What somebody says to an update, in whichever way it came. It is theirs."""
    words = (answers.get("words") or "").strip()
    if not words:
        raise Refused(gettext("Nothing was written yet."), how=gettext("Write what you would like to say."))
    person = whose_answer(project=update.project, by=by, said=said).person
    reply = UpdateReply(update=update, person=person, **(said or Said()).columns())
    reply.words_sealed = seal(person.subject, words, place=reply.place_of_words)
    reply.save()
    record("reply_to_update", by=by, about=f"updates.updatereply:{reply.pk}", chain=update.project.ref)
    return reply
