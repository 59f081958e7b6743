"""Giving somebody without an account a way to the form, and ending it."""

import datetime
import uuid

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.accounts.queries import digest_of, digest_of_code
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.people.models import FormLink, Person
from intheroom.people.permissions import may_change_details
from intheroom.people.queries.links import code_of, token_of

# Long enough for a letter there and back, and for somebody who needs time.
LASTS = datetime.timedelta(days=30)


@transaction.atomic
def make_form_link(*, by: Person, person: Person) -> FormLink:
    """A private link and a short code; an older one of the same person ends."""
    if not may_change_details(by, person):
        raise Refused(
            gettext("You cannot make a link for this person."),
            how=gettext("Ask somebody who leads their project."),
        )
    now = timezone.now()
    person.form_links.filter(ended_at=None).update(ended_at=now)
    link = FormLink(person=person, made_by=by, ref=uuid.uuid4(), ends_at=now + LASTS)
    link.token_hash, link.code_hash = digest_of(token_of(link)), digest_of_code(code_of(link), None)
    link.save()
    record("people.form_link_made", by=by, about=f"people.person:{person.pk}")
    return link


@transaction.atomic
def end_form_link(*, by: Person, person: Person) -> None:
    """From now on the link and the code open nothing."""
    if not may_change_details(by, person):
        raise Refused(
            gettext("You cannot end a link of this person."),
            how=gettext("Ask somebody who leads their project."),
        )
    if person.form_links.filter(ended_at=None).update(ended_at=timezone.now()):
        record("people.form_link_ended", by=by, about=f"people.person:{person.pk}")
