"""Days to mind where the project is, and days to meet people in."""

from django.forms import model_to_dict
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.asking import Asking
from intheroom.kit.ask.run import once, run
from intheroom.kit.keep.uploads import too_large
from intheroom.kit.refusal import Refused
from intheroom.library.queries import areas, calendars, own_days
from intheroom.projects import queries, services
from intheroom.projects.adapter import as_lines, read_file
from intheroom.projects.forms import (
    AddDateForm,
    AskForDaysForm,
    ChooseCalendarsForm,
    EditDateForm,
    ImportDaysForm,
    SentCalendarForm,
)
from intheroom.projects.permissions import Permission, project_page
from intheroom.projects.views.addresses import people_to_speak_for, to


@project_page(Permission.SEE)
def dates(request, project):
    minded, today = queries.minded_in(project), timezone.localdate()
    chosen = minded.where.areas if minded.where else []
    page = {
        "project": project,
        "where": minded.where,
        "areas": [name for code, name in areas() if code in chosen],
        "nation": minded.nation,
        "ahead": minded.ahead(today),
        "each_week": minded.each_week,
        "holidays": minded.holidays_ahead(today),
        "not_worked_out": minded.not_worked_out(today),
        "to_ask_for": queries.days_to_ask_for(minded.where),
        "advice": look("dates", place=project, areas=chosen),
    }
    return render(request, "projects/dates.html", page)


@project_page(Permission.ANSWER)
def choose_calendars(request, project, way, step=""):
    row = queries.where_it_is(project)

    def save(answers, said):
        services.choose_calendars(by=request.person, project=project, answers=answers, said=said)
        return to(project, "dates")

    given = {
        "edits": row,
        "opens_again": True,
        "initial": model_to_dict(row, ["areas", "nation", "left_out"]) if row else {},
        "people": people_to_speak_for(request, project),
        "back": to(project, "dates"),
    }
    return run(request, way, step, ChooseCalendarsForm, about=project, save=save, **given)


@project_page(Permission.ANSWER)
def ask_for_days(request, project, way, step=""):
    def save(answers, said):
        services.ask_for_days(by=request.person, project=project, answers=answers, said=said)
        return to(project, "dates")

    given = {"people": people_to_speak_for(request, project), "back": to(project, "dates")}
    return run(request, way, step, AskForDaysForm, about=project, save=save, **given)


@project_page(Permission.ANSWER)
def strike_asked_days(request, project, asked):
    row = queries.asked_days_of(project, asked)
    if row is None:
        raise Http404

    def strike():
        services.strike_asked_days(by=request.person, asked=row)
        return to(project, "dates")

    return once(request, strike, back=to(project, "dates"))


@project_page(Permission.ANSWER)
def add_date(request, project, way, step=""):
    def save(answers, said):
        services.add_date(by=request.person, project=project, answers=answers, said=said)
        return to(project, "dates")

    given = {
        "initial": _begun(request.GET),
        "people": people_to_speak_for(request, project),
        "back": to(project, "dates"),
    }
    return run(request, way, step, AddDateForm, about=project, save=save, **given)


def _begun(asked):
    """What is known of the days already, where somebody follows a link beside them."""
    known = {one.code: one for one in (*calendars(), *own_days())}.get(asked.get("like", ""))
    if known is None:
        return {}
    instead_of = known.code if known in calendars() else ""
    name = gettext(known.name) if instead_of else ""
    return {"name": name, "uses": list(known.uses), "instead_of": instead_of, "every_year": bool(instead_of)}


@project_page(Permission.ANSWER)
def import_days(request, project, way, step=""):
    """The days of a calendar: read from a file, looked through, and then kept."""

    def save(answers, said):
        services.import_days(by=request.person, project=project, answers=answers, said=said)
        return to(project, "dates")

    given = {"people": people_to_speak_for(request, project), "back": to(project, "dates"), "about": project}
    if way == "web" and request.method == "POST" and "read_file" in request.POST:
        return _looked_through(Asking(request, ImportDaysForm, save=save, **given))
    return run(request, way, step, ImportDaysForm, save=save, more=_file_to_send(), **given)


def _file_to_send():
    """The box for a file, which stands on the page beside the form for its days."""
    return {"sent": SentCalendarForm()}


def _looked_through(asking):
    """The form, filled with the days of a file. Nothing is kept of the file itself."""
    sent, lines, unread = SentCalendarForm(asking.request.POST, asking.request.FILES), "", ""
    try:
        days, unread = read_file(_content_sent(asking.request), timezone.localdate())
        lines = as_lines(days)
    except Refused as refusal:
        sent.add_error("file", f"{refusal.message} {refusal.how}")
    page = asking.page("ask/one_page.html", asking.form(initial={"days": lines}), sent=sent, unread=unread)
    page.status_code = 422 if sent.errors else 200
    return page


def _content_sent(request):
    if getattr(request, "sent_too_large", False):
        raise too_large()
    file = request.FILES.get("file")
    if file is None:
        raise Refused(
            gettext("No file came with it."), how=gettext("Choose a file, and press the button again.")
        )
    return file.read()


@project_page(Permission.ANSWER)
def edit_date(request, project, date, way, step=""):
    row = _date(project, date)

    def save(answers, said):
        services.edit_date(by=request.person, date=row, answers=answers, said=said)
        return to(project, "dates")

    given = {
        "edits": row,
        "initial": model_to_dict(row),
        "people": people_to_speak_for(request, project),
        "back": to(project, "dates"),
    }
    return run(request, way, step, EditDateForm, about=project, save=save, **given)


@project_page(Permission.ANSWER)
def strike_date(request, project, date):
    row = _date(project, date)

    def strike():
        services.strike_date(by=request.person, date=row)
        return to(project, "dates")

    return once(request, strike, back=to(project, "dates"))


def _date(project, pk):
    row = queries.local_date_of(project, pk)
    if row is None:
        raise Http404
    return row
