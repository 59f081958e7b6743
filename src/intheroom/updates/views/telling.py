"""One update: who is told how, the list and the letters, what came of it, and what people say."""

from functools import partial

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.easyread.adapter import page_of
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.once import sent_already
from intheroom.kit.ask.run import once, run
from intheroom.kit.outbox.choices import State
from intheroom.kit.outbox.services import open_way
from intheroom.kit.tell.notices import Easy, Told
from intheroom.kit.tell.showing import Channels, on_paper, show
from intheroom.kit.tell.spreadsheets import spreadsheet
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.permissions import leads
from intheroom.updates import forms, queries, services
from intheroom.updates.adapter import (
    entry_of,
    languages_shown,
    letters_for,
    reaches_of,
    replies_opened,
    rows_of_list,
    sheets_for,
    ways_that_fit,
)
from intheroom.updates.choices import TellBy
from intheroom.updates.easy import easy_for
from intheroom.updates.notices import update_notice
from intheroom.updates.views.finding import found_in, of, others, told


@in_their_language
@project_page(Permission.SEE)
def update(request, project, update_id):
    """One update; for those who lead also who was told how, and what people said to it."""
    found, is_leading = found_in(request, project, update_id), leads(request.role)
    replies = queries.replies_of(found)
    seen = replies if is_leading else replies.filter(person=request.person)
    page = {
        "update": found, "leads": is_leading, "replies": replies_opened(seen, request.person),
        "newer": queries.told_after(found), "easy_page": page_of(project, Easy("update", found.pk)),
    }  # fmt: skip
    if not is_leading:
        return TemplateResponse(request, "updates/update.html", page)
    rows = queries.rows_of(found)
    waiting, rest = [row for row in rows if row.waits], [row for row in rows if not row.waits]
    ways = queries.ways_of(waiting)
    page |= {
        "waiting": waiting, "others": rest, "goes": any(row.goes for row in rows), "groups": _groups(rows),
        "ways": ways.items(), "letters": ways.get(str(TellBy.POST.label)),
        "newcomers": len(queries.newcomers_to(found)),
        "can_be_stopped": not replies and queries.can_be_stopped(rows),
    }  # fmt: skip
    members = queries.to_tell(project, but=request.person.pk) if found.is_draft else None
    page["easy"] = easy_for(found, members or [row.telling.member for row in waiting], request.person)
    notice = partial(update_notice, found, ask_for=request.person.name)
    return show(request, "updates/update.html", notice, house=request.house, **page)


def _groups(rows):
    """Everyone, under how far it has got with them."""
    return (
        (gettext("Not yet"), [row for row in rows if not row.is_told]),
        (State.QUEUED.label, [row for row in rows if row.goes]),
        (gettext("Done"), [row for row in rows if row.is_told and not row.goes]),
    )


@project_page(Permission.PLAN)
def begin_telling(request, project, update_id):
    found = found_in(request, project, update_id)

    def do():
        begin = services.begin_telling if found.is_draft else services.tell_newcomers
        begin(by=request.person, update=found)
        return of(found)

    return once(request, do)


@project_page(Permission.PLAN)
def stop_telling(request, project, update_id):
    found = found_in(request, project, update_id)

    def do():
        services.stop_telling(by=request.person, update=found)
        return of(found)

    return once(request, do)


@project_page(Permission.PLAN)
def came_back(request, project):
    """Whose messages came back. One press says that the same address may be used again."""
    found = queries.came_back_of(project)
    if request.method != "POST":
        return TemplateResponse(request, "updates/came_back.html", {"found": found})

    def do():
        for one in found:
            if str(one.way.pk) == request.POST.get("way"):
                open_way(by=request.person, way=one.way, chain=project.ref)
        return reverse("updates:came_back", args=[project.ref])

    return once(request, do)


@project_page(Permission.PLAN)
def call_list(request, project, update_id):
    """Everybody who waits, by way, with what is needed to tell them; opened by a press, so that it is meant."""
    found = told(request, project, update_id)
    page = {"update": found, "many": len(queries.waiting_of(found)), "form": None}
    if request.method != "POST":
        return TemplateResponse(request, "updates/call_list.html", page)
    if went_to := sent_already(request):
        return HttpResponseRedirect(went_to)
    try:
        channels = Channels(Told(update_notice(found, ask_for=request.person.name), request.house))
    except Refused as refusal:
        page["refused"] = refusal
        return TemplateResponse(request, "updates/call_list.html", page, status=409)
    is_saving = "save" in request.POST
    entries = services.open_list(by=request.person, update=found)
    page["easy"] = easy_for(found, [entry.telling.member for entry in entries], request.person)
    if "file" in request.POST:
        return _as_file(entries)
    sheets = sheets_for(entries)
    form = forms.NoteListForm(request.POST if is_saving else None, sheets=sheets)
    if is_saving and form.is_valid():
        return once(request, partial(_note, request, found, form))
    page |= {"form": form, "channels": channels}
    return TemplateResponse(request, "updates/call_list.html", page, status=422 if is_saving else 200)


def _as_file(entries):
    """The list for a spreadsheet. Its name says nothing of anybody."""
    answer = HttpResponse(spreadsheet(rows_of_list(entries)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="list.csv"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _note(request, found, form):
    services.note_list(by=request.person, noted=form.noted, on_day=form.cleaned_data["on_day"])
    return of(found)


@project_page(Permission.PLAN)
def letters(request, project, update_id):
    """A letter for each who hears by post, and an envelope that says nothing of the project, in one PDF to print."""
    found = told(request, project, update_id)
    waiting = [row for row in queries.waiting_of(found) if row.way == TellBy.POST]
    page = {"update": found, "many": len(waiting)}
    if request.method != "POST":
        return TemplateResponse(request, "updates/letters.html", page)
    entries = [one for one in services.open_list(by=request.person, update=found) if one.way == TellBy.POST]
    easy = easy_for(found, [entry.telling.member for entry in entries], request.person)
    by = request.person.name
    languages = languages_shown([entry.telling.member.person for entry in entries], request.person)
    try:
        papers = letters_for(entries, found, house=request.house, ask_for=by, easy=easy, languages=languages)
    except Refused as refusal:
        page["refused"] = refusal
        return TemplateResponse(request, "updates/letters.html", page, status=409)
    if not papers:
        return TemplateResponse(request, "updates/letters.html", {**page, "many": 0})
    return on_paper(request, papers, "letters.pdf")


@project_page(Permission.PLAN)
def note_telling(request, project, telling_id):
    telling = queries.telling_with(project, telling_id)
    if telling is None:
        raise Http404
    reach = reaches_of([telling.member], request.person)[telling.member_id]
    ways = ways_that_fit(reach)
    begun = telling.way if telling.way in ways else entry_of(telling, reach).way
    form = forms.NoteTellingForm(request.POST or None, ways=ways, initial={"way": begun})
    page = {"form": form, "telling": telling}
    if request.method == "POST" and form.is_valid():

        def do():
            services.note_telling(by=request.person, telling=telling, answers=form.cleaned_data)
            return of(telling.update)

        return once(request, do)
    status = 422 if request.method == "POST" else 200
    return TemplateResponse(request, "updates/note_telling.html", page, status=status)


@in_their_language
@project_page(Permission.ANSWER)
def reply_to_update(request, project, update_id, way, step=""):
    found = told(request, project, update_id)

    def save(answers, said):
        services.reply_to_update(by=request.person, update=found, answers=answers, said=said)
        return of(found)

    return run(
        request, way, step, forms.ReplyToUpdateForm, save=save, about=project, back=of(found),
        people=others(request, project), more={"update": found}, is_private=True,
    )  # fmt: skip
