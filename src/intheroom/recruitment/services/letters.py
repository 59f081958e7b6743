"""Tell everybody in a draw: what can go out by itself does, once; of the others it is noted who was told how."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, override

from intheroom.accounts.models import Installation
from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.audit import record
from intheroom.kit.outbox.choices import ENDED
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.services import queue_message, withdraw
from intheroom.kit.ui.languages import spoken_in
from intheroom.people.models import Person
from intheroom.people.queries import languages_of
from intheroom.recruitment.adapter.letters import GOES_OUT_BY, Letters, letters_of
from intheroom.recruitment.adapter.telling import Reached, all_reached_by, way_for
from intheroom.recruitment.choices import DrawState, ToldBy
from intheroom.recruitment.models import Draw, DrawPlace
from intheroom.recruitment.queries.draws import Row, key_of, rows_of

CAN_BE_TOLD = (DrawState.PUBLISHED, DrawState.DONE)


@transaction.atomic
def tell_everybody(*, by: Person, draw: Draw, whole: Callable[[str], str]) -> int:
    """Everybody who does not know yet: an e-mail or a text where they can have one; else somebody tells them.

    Pressed again, it goes to those alone who came to know something new since. How many messages wait to go.
    """
    draw.refresh_from_db(from_queryset=Draw.objects.select_for_update(of=("self",)).select_related("project"))
    if draw.state not in CAN_BE_TOLD:
        raise Refused(
            gettext("There is nothing to tell yet."), how=gettext("Wait until the draw is published.")
        )
    waiting = [row.entry for row in rows_of(draw) if row.waits]
    people = [one.coming.person for one in waiting]
    reached, languages = all_reached_by(people, by), languages_of(people)
    letters, queued = letters_of(draw, waiting, by, whole=whole), 0
    for entry in waiting:
        theirs = reached[entry.coming.person_id]
        entry.way = way_for(theirs)
        entry.save()
        # Made in their language, for them alone: whoever sends need not know which that is.
        with override(spoken_in(languages.get(entry.coming.person_id, ""))):
            queued += _send(entry, theirs, letters)
    about = f"recruitment.draw:{draw.pk}"
    record("tell_everybody", by=by, about=about, chain=draw.project.ref, many=len(waiting), queued=queued)
    return queued


def _send(entry: DrawPlace, reached: Reached, letters: Letters) -> bool:
    """Whether a message waits to go to them now."""
    channel = GOES_OUT_BY.get(ToldBy(entry.way))
    # The people of an example are made up: nothing is sent to anybody.
    if channel is None or not has_gateway(channel) or letters.draw.project.is_example:
        return False
    if not reached.goes_by_itself:
        return False
    content = letters.content(entry, channel, reached, Installation.current())
    try:
        with transaction.atomic():
            message = queue_message(
                by=letters.by,
                key=f"{key_of(entry)}:{channel}",
                channel=channel,
                content=content,
                to=entry.coming.person.subject,
                about=entry.about,
                chain=letters.draw.project.ref,
            )
    except Refused:
        # Such as an address with a slip in it: somebody tells them, and can put the address right.
        return False
    return Row(entry, message).goes


@transaction.atomic
def tell_of_draw(*, by: Person, entry: DrawPlace, how: str) -> DrawPlace:
    """They know: of the draw to come, or of what came of it. What is still on its way to them need not go."""
    if how not in ToldBy.values:
        raise Refused(gettext("It is not clear yet how they were told."), how=gettext("Choose how."))
    if entry.told_at is None:
        when = "before" if entry.is_before else "after"
        setattr(entry, f"told_{when}_at", timezone.now())
        setattr(entry, f"told_{when}_how", how)
        entry.save()
        take_back(entry, by)
        about = f"recruitment.draw:{entry.draw_id}"
        record("tell_of_draw", by=by, about=about, chain=entry.draw.project.ref, way=how)
    return entry


def take_back(entry: DrawPlace, by: Person | None) -> None:
    """What has not gone to them yet need not go."""
    for message in messages_about(entry.about).exclude(state__in=ENDED):
        withdraw(by=by, message=message)
