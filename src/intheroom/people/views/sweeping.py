"""What is past its time and waits for the host: people who left long ago, and old records."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.accounts.permissions import host_page
from intheroom.kit.ask.once import once
from intheroom.people.services import sweeping


@host_page
def past_time(request: HttpRequest) -> HttpResponse:
    """Nobody is forgotten by a clock: here the host sees who would be, and says so for each."""
    page = {"waiting": sweeping.people_past_time(), "records": sweeping.records_past_time()}
    return render(request, "people/past_time.html", page)


@host_page
def forget_past_time(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once more; the button does it."""
    found = next((one for one in sweeping.people_past_time() if one.person.pk == pk), None)
    if found is None:
        raise Http404

    def do() -> str:
        sweeping.forget_past_time(by=request.person, person=found.person)
        messages.info(request, gettext("It is done. Their name and their details are gone."))
        return reverse("people:past_time")

    if request.method == "POST":
        return once(request, do, back=reverse("people:past_time"))
    return render(request, "people/forget_past_time.html", {"found": found})


@host_page
def take_records_away(request: HttpRequest) -> HttpResponse:
    """Old records go, after the host saw how many."""

    def do() -> str:
        sweeping.take_records_away(by=request.person)
        messages.info(request, gettext("It is done. The old records are gone."))
        return reverse("people:past_time")

    return once(request, do, back=reverse("people:past_time"))
