"""What people read before a session is written, or changed; whoever had it before gets the new words."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.workshops.models import Pack, Session
from intheroom.workshops.services.sessions import locked


@transaction.atomic
def write_pack(*, by: Person, session: Session, answers: dict[str, Any], said: Said | None = None) -> Pack:
    """Keep it. It goes to nobody by itself: telling people is a step of its own."""
    row = locked(session)
    words = (answers.get("words") or "").strip()
    if not words:
        raise Refused(gettext("Nothing was written yet."), how=gettext("Write what people shall read or do."))
    if not row.is_ahead:
        raise Refused(gettext("This session is over."), how=gettext("Write an update instead."))
    pack = Pack.objects.filter(session=row).first() or Pack(session=row)
    pack.by, pack.words = by, words
    pack.minutes, pack.paid_minutes = answers.get("minutes"), answers.get("paid_minutes")
    for column, value in (said or Said()).columns().items():
        setattr(pack, column, value)
    pack.save()
    record("write_pack", by=by, about=f"workshops.session:{row.pk}", chain=row.project.ref)
    return pack
