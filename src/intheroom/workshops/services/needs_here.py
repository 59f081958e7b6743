"""See to what somebody needs at one session: arranged, not yet, or something else that they agree to."""

import json
import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.inclusion.advice import kept_private
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Need, Person
from intheroom.team.queries.members import active_members
from intheroom.workshops.choices import Arranged
from intheroom.workshops.models import NeedHere, Session
from intheroom.workshops.services.following import watching
from intheroom.workshops.services.sessions import locked


@transaction.atomic
def see_to_need(
    *, by: Person, session: Session, need: Need, answers: dict[str, Any], said: Said | None = None
) -> NeedHere:
    """Write down whether it is arranged for this session, who sees to it, and what it costs."""
    row_of = locked(session)
    coming = row_of.those_coming().filter(member__person=need.person_id).first()
    if not row_of.is_ahead or coming is None:
        raise Refused(gettext("They do not take part in this session."), how=gettext("Look who is expected."))
    kept_private(is_private=need.may_see == MaySee.ONLY_ME, is_own=False, owner_is_own=False)
    row = row_of.needs_here.filter(need=need).first() or NeedHere(session=row_of, need=need)
    row.state = answers.get("state") or Arranged.NOT_YET
    row.owner = active_members(row_of.project).filter(pk=answers.get("owner") or 0).first()
    row.due_on, row.cost_pence = answers.get("due_on") or None, answers.get("cost")
    row.slot, row.joins_by, row.at = row_of.slot, coming.joins_by, timezone.now()
    row.by, row.by_themselves = by, False
    what = (answers.get("what") or "").strip()
    row.what_sealed = seal(need.person.subject, what, place=row.place_of_what) if what else None
    _offer_instead(row, answers)
    for column, value in (said or Said()).columns().items():
        setattr(row, column, value)
    with watching(row_of, by):
        row.save()
    _log("see_to_need", row, by)
    return row


@transaction.atomic
def say_it_still_holds(*, by: Person, row: NeedHere) -> NeedHere:
    """The day or the place is another, and somebody asked: what was arranged holds for the new one too."""
    session = locked(row.session)
    row = session.needs_here.select_related("need").get(pk=row.pk)
    coming = session.those_coming().filter(member__person=row.need.person_id).first()
    if not session.is_ahead or coming is None or row.state != Arranged.ARRANGED or row.by_themselves:
        raise Refused(
            gettext("This has to be arranged anew."), how=gettext("Say on its page what is arranged now.")
        )
    row.slot, row.joins_by, row.at, row.by = session.slot, coming.joins_by, timezone.now(), by
    with watching(session, by):
        row.save()
    _log("say_it_still_holds", row, by)
    return row


def _offer_instead(row: NeedHere, answers: dict[str, Any]) -> None:
    """Something else, with the reason. Only a yes to these very words counts, for this very day and place."""
    why, instead = ((answers.get(name) or "").strip() for name in ("why_not", "instead"))
    row.agreed = False
    row.offer = uuid.uuid4()
    if row.state != Arranged.INSTEAD:
        row.why_sealed = None
        return
    if not why or not instead:
        raise Refused(
            gettext("We do not know yet what cannot be had, or what you offer instead."),
            how=gettext("Write down both. Then the person can say whether it suits them."),
        )
    told = json.dumps({"why_not": why, "instead": instead})
    row.why_sealed = seal(row.need.person.subject, told, place=row.place_of_why)


def _log(verb: str, row: NeedHere, by: Person) -> None:
    # Never which kind of need: the record outlives the need.
    about = f"workshops.needhere:{row.pk}"
    record(verb, by=by, about=about, chain=row.session.project.ref, state=row.state)
