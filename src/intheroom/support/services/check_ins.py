"""The support lead rings somebody and notes what came of it; anybody says whether they may be listed for that."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.support.choices import CameOf, LookAgain
from intheroom.support.models import CheckIn, CheckInWish
from intheroom.support.permissions import looks_after_pairs
from intheroom.support.queries import is_left_out, support_lead
from intheroom.team.models import TeamMember


@transaction.atomic
def note_check_in(
    *, by: Person, member: TeamMember, answers: dict[str, Any], said: Said | None = None
) -> CheckIn:
    """Keep what came of it, for the two of them. Until the day chosen nothing is said of this person."""
    if not looks_after_pairs(by, support_lead(member.project)) or member.person_id == by.pk:
        raise Refused(
            gettext("Only the support lead notes this, of others."),
            how=gettext("Tell it to the support lead."),
        )
    if is_left_out(member):
        raise Refused(
            gettext("They asked not to be listed here."),
            how=gettext("Leave it to them. They know how to reach you."),
        )
    if answers.get("came_of") not in CameOf.values:
        raise Refused(gettext("Nothing was said yet."), how=gettext("Choose what came of it."))
    columns = said.columns() if said else {}
    days = int(answers.get("again") or LookAgain.MONTH)
    row = CheckIn(member=member, by=by, came_of=answers["came_of"], **columns)
    row.again_on = timezone.localdate() + datetime.timedelta(days=days)
    words = (answers.get("words") or "").strip()
    row.words_sealed = seal(member.person.subject, words, place=row.place_of_words) if words else None
    row.save()
    # Never whom: the record is read by more people than a call is.
    record("note_check_in", by=by, about=f"support.checkin:{row.pk}", chain=member.project.ref)
    return row


@transaction.atomic
def say_if_listed(*, by: Person, member: TeamMember, listed: bool, said: Said | None = None) -> CheckInWish:
    """Somebody says whether they may be listed. The record does not tell which way it went."""
    row = CheckInWish.objects.filter(member=member).first() or CheckInWish(member=member)
    row.left_out = not listed
    for column, value in (said or Said()).columns().items():
        setattr(row, column, value)
    row.save()
    record("say_if_listed", by=by, about=f"support.checkinwish:{row.pk}", chain=member.project.ref)
    return row
