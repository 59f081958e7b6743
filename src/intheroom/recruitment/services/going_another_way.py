"""The way out: another way of working is chosen in the open, and everyone who was found is told of it."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, override

from intheroom.accounts.models import Installation
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.kit.outbox.choices import ENDED, Channel
from intheroom.kit.outbox.content import Content
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.outbox.queries import messages_about
from intheroom.kit.outbox.services import queue_message, withdraw
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.mails import email
from intheroom.kit.tell.notices import Told
from intheroom.kit.ui.languages import spoken_in
from intheroom.people.models import Person
from intheroom.people.queries import languages_of
from intheroom.projects.choices import Kind
from intheroom.projects.models import Project
from intheroom.projects.services import change_kind
from intheroom.recruitment.adapter.way_out import emails_of
from intheroom.recruitment.choices import CallOutState, DecidedBy
from intheroom.recruitment.models import ComingForward, WayOut, WayOutTelling
from intheroom.recruitment.notices import way_out_notice
from intheroom.recruitment.queries.way_out import everyone_found, way_out_of
from intheroom.recruitment.services.callouts import end_call_out

OTHER_KINDS = [kind for kind in Kind.values if kind != Kind.COPRODUCTION]


@transaction.atomic
def take_way_out(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> WayOut:
    """Say what the project becomes and why, end the call-outs, and have everyone found so far told."""
    typed = {name: (answers.get(name) or "").strip() for name in ("what", "why", "for_you")}
    if answers.get("becomes") not in OTHER_KINDS or answers.get("decided_by") not in DecidedBy.values:
        raise Refused(
            gettext("It is not clear yet what you do instead, and who decided."), how=gettext("Choose one.")
        )
    if not typed["what"] or not typed["why"]:
        raise Refused(
            gettext("What you do instead, and why, is not written yet."),
            how=gettext("People who gave their time will read it. A few honest lines are enough."),
        )
    row = WayOut.objects.create(
        project=project, by=by, becomes=answers["becomes"], decided_by=answers["decided_by"],
        **typed, **(said or Said()).columns(),
    )  # fmt: skip
    # Refused without a number to ring, and where the words say a name that stays inside.
    Told(way_out_notice(row), Installation.current())  # type: ignore[arg-type]  # none: refused too
    change_kind(by=by, project=project, kind=row.becomes, why=row.why, said=said)
    for call_out in project.call_outs.exclude(state=CallOutState.ENDED):
        end_call_out(by=by, call_out=call_out)
    tellings = _tell_everyone(row, by)
    about = f"recruitment.wayout:{row.pk}"
    record("take_way_out", by=by, about=about, chain=project.ref, becomes=row.becomes, many=len(tellings))
    return row


@transaction.atomic
def note_told(*, by: Person, telling: WayOutTelling, how: str) -> WayOutTelling:
    """Somebody told them. What is still on its way to them need not go."""
    if how not in Way.values:
        raise Refused(gettext("It is not clear yet how they were told."), how=gettext("Choose how."))
    if telling.told_on is None:
        telling.told_on, telling.told_how, telling.told_by = timezone.localdate(), how, by
        telling.save()
        for message in messages_about(telling.about).exclude(state__in=ENDED):
            withdraw(by=by, message=message)
        record("note_told", by=by, about=telling.about, chain=telling.way_out.project.ref, way=how)
    return telling


def tell_newcomer(*, by: Person | None, coming: ComingForward) -> WayOutTelling | None:
    """Somebody answers a call-out from before the project went another way: they are to be told as well."""
    way_out = way_out_of(coming.project)
    call_out = coming.call_out
    if way_out is None or (call_out and call_out.out_at and call_out.out_at > way_out.answered_at):
        return None
    telling, _is_new = WayOutTelling.objects.get_or_create(way_out=way_out, person=coming.person)
    record("tell_newcomer", by=by, about=telling.about, chain=coming.project.ref)
    return telling


def _tell_everyone(way_out: WayOut, by: Person) -> list[WayOutTelling]:
    """A row for each; whoever chose e-mail gets one at once, where this copy can send it."""
    people = [one for one in everyone_found(way_out.project) if one != by]
    can_send = has_gateway(Channel.EMAIL) and not way_out.project.is_example
    addresses = emails_of(people, by) if can_send else {}
    languages = languages_of(people)
    rows = []
    for person in people:
        row = WayOutTelling.objects.create(way_out=way_out, person=person)
        if person.pk in addresses:
            with override(spoken_in(languages.get(person.pk, ""))):
                _send(row, addresses[person.pk], by)
        rows.append(row)
    return rows


def _send(row: WayOutTelling, address: str, by: Person) -> None:
    notice = way_out_notice(row.way_out, to=row.person.name, ask_for=by.name)
    mail = email(Told(notice, Installation.current()))  # type: ignore[arg-type]  # looked at above
    try:
        with transaction.atomic():
            queue_message(
                by=by,
                key=row.about,
                channel=Channel.EMAIL,
                content=Content(address, mail.text, mail.subject, mail.html),
                to=row.person.subject,
                about=row.about,
                chain=row.way_out.project.ref,
            )
    except Refused:
        # Such as an address with a slip in it: somebody tells them.
        return
    row.by_email = True
    row.save(update_fields=["by_email"])
