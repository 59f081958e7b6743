"""Takes away what has been kept long enough: leftovers by itself, people and records when the host says so."""

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.accounts.models import SignInRequest
from intheroom.kit.ask.models import Draft, KeptTyping, Sending
from intheroom.kit.jobs.choices import TaskState
from intheroom.kit.jobs.models import Task
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.clock import refuse_if_clock_is_ahead
from intheroom.kit.keep.models import SeenEvent
from intheroom.kit.refusal import Refused
from intheroom.people.keeping import all_kept
from intheroom.people.models import DataRequest, FormLink, Person
from intheroom.people.services.erasing import erase_person, hindrance_of

YEAR = 365
LONG_GONE, REQUESTS, LOOKS, DRAFTS, PRESSES = 2 * YEAR, 3 * YEAR, 6 * YEAR, 90, 30
BACKUPS, PUT_ASIDE = 90, 30
# However old: a copy is never left without any.
BACKUPS_STAY = 7

# Rooms above say who still takes part in something, and since when somebody does not.
still_here: list[Callable[[Person], bool | datetime.datetime | None]] = []


class PastTime(NamedTuple):
    """Somebody who takes part in nothing any more, and since when."""

    person: Person
    since: datetime.datetime


def sweep_leftovers(*, dry: bool = False, is_clock_right: bool = False) -> dict[str, int]:
    """What is left of work long done; how much of each went, or would."""
    if not dry and not is_clock_right:
        refuse_if_clock_is_ahead()
    done = _sweep_tables(dry=dry, on_yes=False)
    done["Backups past their time"] = old_files(
        settings.BACKUP_DIR, "*.backup", BACKUPS, stay=BACKUPS_STAY, dry=dry
    )
    done["What a restore put aside"] = old_files(settings.DATA_DIR, "before-restore-*", PUT_ASIDE, dry=dry)
    return {what: many for what, many in done.items() if many}


def sweep_at_start() -> str:
    """Before the first page is served. Run ``manage.py sweep`` each day where the server runs for long."""
    try:
        done = sweep_leftovers()
    except Refused as refused:
        return str(refused)
    told = (
        ["Past their time, so taken away: " + "; ".join(f"{k}: {n}" for k, n in done.items())] if done else []
    )
    if waiting := len(people_past_time()):
        told.append(
            gettext("People in nothing for two years, who wait for the host’s yes: {waiting}.").format(
                waiting=waiting
            )
        )
    return "\n".join(told)


def records_past_time() -> dict[str, int]:
    """How many rows of which record wait for the host’s yes."""
    return {what: many for what, many in _sweep_tables(dry=True, on_yes=True).items() if many}


@transaction.atomic
def take_records_away(*, by: HasSubject | None, is_clock_right: bool = False) -> int:
    """Records past their time go, because the host said so."""
    if not is_clock_right:
        refuse_if_clock_is_ahead()
    gone = sum(_sweep_tables(dry=False, on_yes=True).values())
    record("people.records_taken_away", by=by, about="accounts.installation", many=gone)
    return gone


def people_past_time() -> list[PastTime]:
    """People who have taken part in nothing for two years, those who left first on top."""
    before = _ago(LONG_GONE)
    known = Person.objects.filter(erased_at=None, created_at__lt=before).select_related("account")
    found = [
        PastTime(person, since)
        for person in known
        if (since := _gone_since(person)) and since < before and hindrance_of(person) is None
    ]
    return sorted(found, key=lambda one: (one.since, one.person.pk))


@transaction.atomic
def forget_past_time(*, by: HasSubject | None, person: Person, is_clock_right: bool = False) -> None:
    """Forget somebody who left long ago, because the host said so; what they said stays nameless."""
    if not is_clock_right:
        refuse_if_clock_is_ahead()
    if person.pk not in {one.person.pk for one in people_past_time()}:
        raise Refused(
            gettext("They take part again, or are forgotten already."), how=gettext("Nothing was changed.")
        )
    choices = dict.fromkeys(("said", "hopes", "views", "reasons"), "keep")
    erase_person(by=by, person=person, choices=choices, how="retention")


def _gone_since(person: Person) -> datetime.datetime | None:
    said = [source(person) for source in still_here]
    if any(one is True for one in said):
        return None
    return max([person.created_at, *(one for one in said if isinstance(one, datetime.datetime))])


def _sweep_tables(*, dry: bool, on_yes: bool) -> dict[str, int]:
    return {
        kept.what: kept.sweep(dry=dry)
        for kept in all_kept()
        if kept.sweep is not None and kept.on_yes == on_yes
    }


def old_requests(*, dry: bool = False) -> int:
    return _take(DataRequest.objects.filter(ended_on__lt=_ago(REQUESTS).date()), dry=dry)


def form_links(*, dry: bool = False) -> int:
    over = Q(ends_at__lt=timezone.now()) | Q(ended_at__lt=timezone.now())
    return _take(FormLink.objects.filter(over), dry=dry)


def sign_in_requests(*, dry: bool = False) -> int:
    return _take(SignInRequest.objects.filter(link_until__lt=_ago(2)), dry=dry)


def old_looks(*, dry: bool = False) -> int:
    # Nobody else may take these rows away, so the ordinary way is closed.
    return _take(QuerySet(SeenEvent).filter(at__lt=_ago(LOOKS)), dry=dry)


def old_drafts(*, dry: bool = False) -> int:
    return _take(Draft.objects.filter(updated_at__lt=_ago(DRAFTS)), dry=dry)


def old_typing(*, dry: bool = False) -> int:
    return _take(KeptTyping.objects.filter(kept_at__lt=_ago(1)), dry=dry)


def old_tasks(*, dry: bool = False) -> int:
    return _take(Task.objects.filter(state=TaskState.DONE, done_at__lt=_ago(DRAFTS)), dry=dry)


def old_sendings(*, dry: bool = False) -> int:
    return _take(Sending.objects.filter(sent_at__lt=_ago(PRESSES)), dry=dry)


def old_sessions(*, dry: bool = False) -> int:
    return _take(Session.objects.filter(expire_date__lt=timezone.now()), dry=dry)


def old_files(folder: Path, pattern: str, days: int, *, stay: int = 0, dry: bool = False) -> int:
    """Files past their time; the newest ones stay, however old they are."""
    before = _ago(days).timestamp()
    newest_first = sorted(folder.glob(pattern), key=lambda file: file.stat().st_mtime, reverse=True)
    gone = [file for file in newest_first[stay:] if file.stat().st_mtime < before]
    for file in gone if not dry else []:
        if file.is_dir():
            shutil.rmtree(file)
        else:
            file.unlink()
    return len(gone)


def _take(rows: QuerySet, *, dry: bool) -> int:
    return rows.count() if dry else rows.delete()[0]


def _ago(days: int) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(days=days)
