"""What could not be sent, or not be done beside the pages: the host says what becomes of it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.accounts.permissions import host_page
from intheroom.kit.ask.once import once
from intheroom.kit.jobs.queries import tasks_given_up
from intheroom.people.queries.unsent import came_lately, mailbox_away_since, stuck_message, stuck_task
from intheroom.people.queries.unsent import unsent as all_unsent
from intheroom.people.services.unsent import decide, try_task

DONE = {
    "send": _("It is on its way again."),
    "by_hand": _("It waits for someone to do it by hand now."),
    "drop": _("It will not be sent."),
}


@host_page
def unsent(request: HttpRequest) -> HttpResponse:
    """Names and reasons only: where it was to go, and what it said, stay sealed."""
    page = {
        "unsent": all_unsent(),
        "tasks": tasks_given_up(),
        "came": came_lately(),
        "mailbox_away_since": mailbox_away_since(),
    }
    return render(request, "people/unsent.html", page)


@host_page
def decide_unsent(request: HttpRequest) -> HttpResponse:
    """One press for one message, or for one task."""
    act = request.POST.get("act", "")

    def do() -> str:
        if task := stuck_task(request.POST.get("task", "")):
            try_task(by=request.user, task=task)
            messages.info(request, gettext("It is tried again now."))
        else:
            decide(by=request.user, message=stuck_message(request.POST.get("message", "")), act=act)
            messages.info(request, DONE[act])
        return reverse("people:unsent")

    return once(request, do, back=reverse("people:unsent"))
