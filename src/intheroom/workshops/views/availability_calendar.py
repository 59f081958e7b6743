"""Somebody's own calendar: only when it says they are busy is kept, for them and those who plan."""

from django.contrib import messages
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.once import SentAlreadyError, do_once, send_token
from intheroom.kit.ics.busy import too_large
from intheroom.kit.ics.fetching import fetch_calendar
from intheroom.kit.refusal import Refused
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import project_page
from intheroom.team.queries.members import place_of
from intheroom.workshops import queries, services
from intheroom.workshops.adapter.availability_calendar import read_ahead
from intheroom.workshops.forms import MyCalendarForm
from intheroom.workshops.permissions import Permission

NOTHING_SENT = Refused(_("No calendar came with it."), how=_("Choose a file, or type an address."))
NO_TOKEN = Refused(_("This page was not whole."), how=_("Press the button once more."))
NOT_KEPT = Refused(_("We have no address to read it from."), how=_("Choose a file, or type an address."))


@in_their_language
@project_page(Permission.NOTE)
def my_calendar(request, project):
    """Give a calendar, have it read again, or take it away. What is wrong with it is said on the same page."""
    place = place_of(project, request.person)
    if place is None:
        raise Http404
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    row, form, status = queries.busy_of(place), MyCalendarForm(), 200
    if request.method == "POST":
        form, status = MyCalendarForm(request.POST, request.FILES), 422
        try:
            if form.is_valid():
                return HttpResponseRedirect(_done(request, place, row))
        except Refused as refusal:
            form.add_error("file" if request.FILES else "address", f"{refusal.message} {refusal.how}")
    context = {"form": form, "row": row, "project": project}
    return TemplateResponse(request, "workshops/my_calendar.html", context, status=status)


def _done(request, place, row):
    """Do what was asked for, once. A calendar is fetched and read before anything is written."""
    token, by = send_token(request), request.person
    if token is None:
        raise NO_TOKEN
    if "away" in request.POST:
        save = {"do": services.take_calendar_away, "by": by, "member": place}
    else:
        content, address = _content(request, row)
        found, until = read_ahead(content)
        if found.said_of_unread:
            messages.info(request, found.said_of_unread)
        save = {"do": services.give_busy_times, "by": by, "member": place, "busy": found.times}
        save |= {"until": until, "address": address}
    back = reverse("workshops:my_calendar", args=[place.project.ref])

    def do():
        save.pop("do")(**save)
        return back

    try:
        return do_once(token, do)
    except SentAlreadyError as sent:
        return sent.went_to


def _content(request, row):
    """The calendar itself, and the address it came from; a file has none."""
    if getattr(request, "sent_too_large", False):
        raise too_large()
    if (file := request.FILES.get("file")) is not None:
        return file.read(), ""
    if "again" in request.POST:
        address = queries.calendar_address(row, actor=request.person) if row else ""
        if not address:
            raise NOT_KEPT
    elif not (address := request.POST.get("address", "").strip()):
        raise NOTHING_SENT
    return fetch_calendar(address), address
