"""Taking down what somebody asks about their details, and answering within the time the law gives."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.sealing import seal
from intheroom.kit.refusal import Refused
from intheroom.people.choices import AskedFor, RequestEnd
from intheroom.people.models import DataRequest, Person


@transaction.atomic
def take_request(
    *,
    by: HasSubject | None,
    person: Person | None,
    kind: str,
    words: str = "",
    asked_on: datetime.date | None = None,
    said: Said | None = None,
) -> DataRequest:
    """Keep what somebody asked, whoever heard it. The clock runs from the day they asked."""
    today = timezone.localdate()
    if asked_on is not None and asked_on > today:
        raise Refused(gettext("That day is still to come."), how=gettext("Give the day on which they asked."))
    request = DataRequest(person=person, kind=kind, asked_on=asked_on or today)
    for column, value in (said.columns() if said else {}).items():
        setattr(request, column, value)
    if person is not None:
        request.spoke_for = ""
    _seal(request, "words", words)
    request.save()
    _log("request.taken", request, by, kind=kind, way=str(said.way if said else Way.WEB))
    return request


@transaction.atomic
def acknowledge_request(*, by: Person, request: DataRequest) -> None:
    """They were told that it has arrived, by whatever way."""
    if request.acknowledged_on is None:
        request.acknowledged_on, request.handled_by = timezone.localdate(), by
        request.save(update_fields=["acknowledged_on", "handled_by"])
        _log("request.acknowledged", request, by)


@transaction.atomic
def take_longer(*, by: Person, request: DataRequest, why: str) -> None:
    """Two months more, because it is hard. The person reads why; it cannot be done after the month is over."""
    _still_open(request)
    if request.due_on < timezone.localdate():
        raise Refused(
            gettext("The month is over."),
            how=gettext("Answer now what you can, and say sorry for the delay."),
        )
    if not why.strip():
        raise Refused(
            gettext("They must be told why it takes longer."), how=gettext("Write the reason in plain words.")
        )
    request.is_hard, request.handled_by = True, by
    _seal(request, "longer", why)
    request.save()
    _log("request.takes_longer", request, by)


@transaction.atomic
def finish_request(*, by: Person, request: DataRequest, ended: str, what: str) -> None:
    """Say what was done. A no says why, and that they may complain."""
    _still_open(request)
    if ended in {RequestEnd.REFUSED, RequestEnd.PARTLY} and not what.strip():
        raise Refused(
            gettext("They must be told what was not done, and why."), how=gettext("Write it in plain words.")
        )
    request.ended, request.ended_on, request.handled_by = ended, timezone.localdate(), by
    if request.kind == AskedFor.COMPLAIN:
        request.acknowledged_on = request.acknowledged_on or request.ended_on
    _seal(request, "done", what)
    request.save()
    _log("request.ended", request, by, ended=ended)


@transaction.atomic
def take_request_back(*, by: Person, request: DataRequest) -> None:
    """The person no longer asks for it."""
    _still_open(request)
    request.ended, request.ended_on = RequestEnd.TAKEN_BACK, timezone.localdate()
    request.save(update_fields=["ended", "ended_on"])
    _log("request.ended", request, by, ended=RequestEnd.TAKEN_BACK.value)


def _still_open(request: DataRequest) -> None:
    if request.ended:
        raise Refused(gettext("This request has been answered already."), how=gettext("Take down a new one."))


def _seal(request: DataRequest, field: str, text: str) -> None:
    text = text.strip()
    blob = seal(request.subject, text, place=request.place_of(field)) if text else None
    setattr(request, f"{field}_sealed", blob)


def _log(verb: str, request: DataRequest, by: HasSubject | None, **facts: Any) -> None:
    record(verb, by=by, about=f"people.datarequest:{request.pk}", **facts)
