"""Sending an answer: saved once, noted, and never over somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext

from intheroom.kit.ask import reading
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import WrittenDown
from intheroom.kit.ask.once import SentAlreadyError, do_once, do_once_unlinked, send_token, sent_already
from intheroom.kit.ask.shown import differences
from intheroom.kit.ask.typing_kept import SEEN
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.turns import take_turn_at
from intheroom.kit.refusal import Refused

if TYPE_CHECKING:
    from uuid import UUID

    from intheroom.kit.ask.asking import Asking
    from intheroom.kit.ask.forms import Form


class ChangedMeanwhileError(Exception):
    """Somebody else saved the same thing while this form was open."""


class OvertakenError(Exception):
    """Somebody else saved the same thing while this very answer was on its way."""


def send(asking: Asking, form: Form, said: Said, template: str, after=None, **context) -> HttpResponse:
    """Save once, or show the page again with everything still on it."""
    token, is_valid = send_token(asking.request), form.is_valid()
    context = {**asking.checked(form), **context}
    if not is_valid and (led_to := sent_already(asking.request)):
        # The press before this one changed what there is to choose: it counts, and leads on.
        return HttpResponseRedirect(asking.next_page(form, led_to))
    if not is_valid:
        return asking.page(template, form, **context)
    if token is None:
        form.add_error(None, gettext("This page was not whole. Press the button once more."))
        return asking.page(template, form, **context)
    try:
        went_to = _save_once(asking, token, form, said)
    except SentAlreadyError as sent:
        went_to = sent.went_to
    except ChangedMeanwhileError:
        return _crossed(asking, form, template, **context)
    except Refused as refusal:
        form.add_error(None, f"{refusal.message} {refusal.how}")
        return asking.page(template, form, **context)
    if after:
        after()
    changed_by = asking.opened_by
    page = asking.url("") if changed_by is asking.form_class and not asking.is_theirs else ""
    reading.say_after_saving(asking.request, form, asking.about, changed_by=changed_by, page=page)
    return HttpResponseRedirect(asking.next_page(form, went_to))


def _save_once(asking: Asking, token: UUID, form: Form, said: Said) -> str:
    """Save in one transaction with what makes it count once, and with the note of it where one is kept."""
    if form.sheet.unlinked:
        return do_once_unlinked(token, lambda: asking.save(form.cleaned_data, Said()))
    return do_once(token, lambda: _save_and_note(asking, form, said))


def _save_and_note(asking: Asking, form: Form, said: Said) -> str:
    """Save, and note in the audit whose answer it is and who wrote it down. Runs in a transaction."""
    take_turn_at(asking.holds or asking.about)
    _claim_version(asking)
    went_to = asking.save(form.cleaned_data, said)
    _note_written_down(asking, said)
    record(
        f"ask.answered_{form.sheet.code}",
        by=asking.account,
        about=f"form:{asking.code}",
        chain=getattr(asking.about, "ref", ""),
        way=str(said.way),
        written_down=said.recorded_by is not None,
        read_back=said.read_back,
        person=said.person_key,
    )
    return went_to


def _note_written_down(asking: Asking, said: Said) -> None:
    """Keep for the form's page who wrote an answer down, and whether it was read back."""
    if said.recorded_by is not None:
        WrittenDown.objects.create(
            form=asking.code, way=said.way, recorded_by=said.recorded_by, read_back=bool(said.read_back)
        )


def _claim_version(asking: Asking) -> None:
    """Take the next version of the edited row, or raise ChangedMeanwhileError or OvertakenError."""
    if asking.edits is None:
        if asking.finds is not None and asking.finds() is not None:
            raise OvertakenError
        return
    if asking.seen_version != str(asking.edits.version):
        raise ChangedMeanwhileError
    rows_taken = type(asking.edits)._default_manager.filter(pk=asking.edits.pk, version=asking.edits.version)
    if not rows_taken.update(version=F("version") + 1):
        raise OvertakenError
    asking.edits.version += 1


def _crossed(asking: Asking, form: Form, template: str, **context) -> HttpResponse:
    """Two people saved at once: show what is saved now beside what was typed."""
    form.add_error(
        None,
        gettext(
            "Someone else saved a change while you were typing. Your words are still here. "
            "Look at both, then press the button again to keep yours."
        ),
    )
    now = {"crossed": differences(form, asking.form()), SEEN: str(getattr(asking.edits, "version", ""))}
    return asking.page(template, form, **now, **context)
