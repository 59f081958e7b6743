"""Saying where a project is, and adding, changing and taking off days to mind. Any member may."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.library.queries import moving_days
from intheroom.people.models import Person
from intheroom.projects.models import AskedDays, LocalDate, Project, WhereItIs
from intheroom.projects.services.answers import Answers, columns, note, written_anew

TYPED = ("name", "means", "asked_by", "instead_of")


@transaction.atomic
def choose_calendars(
    *, by: Person, project: Project, answers: Answers, said: Said | None = None
) -> WhereItIs:
    """Say what kind of places it is in, in which nation, and which of their calendars do not fit."""
    row = WhereItIs.objects.filter(project=project).first() or WhereItIs(project=project)
    row.by, row.nation = by, answers.get("nation") or ""
    row.areas, row.left_out = list(answers.get("areas") or ()), list(answers.get("left_out") or ())
    written_anew(row, said)
    row.save()
    note("choose_calendars", by=by, project=project, about=f"projects.whereitis:{row.pk}", said=said)
    return row


@transaction.atomic
def ask_for_days(
    *, by: Person, project: Project, answers: Answers, said: Said | None = None
) -> list[AskedDays]:
    """Ask for days that people keep and the planner works out. What was asked for before stays as it was said."""
    known = moving_days()
    codes = [code for code in dict.fromkeys(answers.get("codes") or ()) if code in known]
    if not codes:
        raise Refused(
            gettext("It is not clear yet which days you mean."),
            how=gettext("Choose one or more. Days that are not in the list can be typed instead."),
        )
    standing = set(project.asked_days.filter(struck_at=None).values_list("code", flat=True))
    asked_by = (answers.get("asked_by") or "").strip()
    rows = []
    for code in codes:
        if code not in standing:
            row = AskedDays.objects.create(
                project=project, code=code, asked_by=asked_by, by=by, **columns(said)
            )
            note("ask_for_days", by=by, project=project, about=f"projects.askeddays:{row.pk}", said=said)
            rows.append(row)
    return rows


@transaction.atomic
def strike_asked_days(*, by: Person, asked: AskedDays) -> None:
    """Take them off. A second press changes nothing."""
    if asked.struck_at is None:
        asked.struck_at, asked.struck_by = timezone.now(), by
        asked.save(update_fields=["struck_at", "struck_by"])
        note("strike_asked_days", by=by, project=asked.project, about=f"projects.askeddays:{asked.pk}")


@transaction.atomic
def import_days(
    *, by: Person, project: Project, answers: Answers, said: Said | None = None
) -> list[LocalDate]:
    """Add all the days of a calendar that somebody looked through: of a school, a council, a harbour.

    A day that stands with this name already is not added again.
    """
    standing = {(one.name, one.begins_on, one.ends_on) for one in project.local_dates.filter(struck_at=None)}
    new = [one for one in answers["named_days"] if (one.name, one.first, one.last) not in standing]
    return [
        add_date(
            by=by,
            project=project,
            answers={**answers, "name": one.name, "begins_on": one.first, "ends_on": one.last},
            said=said,
        )
        for one in new
    ]


@transaction.atomic
def add_date(*, by: Person, project: Project, answers: Answers, said: Said | None = None) -> LocalDate:
    """Add days to mind, or to meet people in."""
    row = LocalDate(project=project, by=by, **columns(said))
    _fill(row, answers)
    note("add_date", by=by, project=project, about=f"projects.localdate:{row.pk}", said=said)
    return row


@transaction.atomic
def edit_date(*, by: Person, date: LocalDate, answers: Answers, said: Said | None = None) -> LocalDate:
    """Put such days right."""
    written_anew(date, said)
    _fill(date, answers)
    note("edit_date", by=by, project=date.project, about=f"projects.localdate:{date.pk}", said=said)
    return date


@transaction.atomic
def strike_date(*, by: Person, date: LocalDate) -> None:
    """Take them off. A second press changes nothing."""
    if date.struck_at is None:
        date.struck_at, date.struck_by = timezone.now(), by
        date.save(update_fields=["struck_at", "struck_by"])
        note("strike_date", by=by, project=date.project, about=f"projects.localdate:{date.pk}")


def _fill(row: LocalDate, answers: Answers) -> None:
    name, begins_on = (answers.get("name") or "").strip(), answers.get("begins_on")
    uses = list(answers.get("uses") or ())
    if not name or begins_on is None:
        raise Refused(
            gettext("It needs a name and a day."),
            how=gettext("Write what it is, and on which day it begins."),
        )
    if not uses:
        raise Refused(
            gettext("It is not clear yet what these days are for."),
            how=gettext("Tick whether to meet people then, or to leave them in peace."),
        )
    ends_on = answers.get("ends_on") or begins_on
    if ends_on < begins_on:
        raise Refused(gettext("The last day comes before the first one."), how=gettext("Check both days."))
    for column in TYPED:
        setattr(row, column, (answers.get(column) or "").strip())
    row.uses, row.begins_on, row.ends_on = uses, begins_on, ends_on
    row.every_year = bool(answers.get("every_year"))
    row.save()
