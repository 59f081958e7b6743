"""Updates: what was agreed, what goes on, writing, telling each person, and what they say."""

from functools import partial

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.outbox.services import open_way
from intheroom.kit.tell.notices import Told
from intheroom.kit.tell.showing import Channels, on_paper, show
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.team.choices import TeamSaid
from intheroom.team.permissions import leads
from intheroom.team.queries.members import place_of, seen_members, writable_for
from intheroom.updates import forms, queries, services
from intheroom.updates.adapter import (
    Entry,
    letters_for,
    reaches_of,
    replies_opened,
    sheets_for,
    ways_that_fit,
)
from intheroom.updates.choices import TellBy
from intheroom.updates.notices import update_notice


@project_page(Permission.SEE)
def updates(request, project):
    """How people are kept told, what goes on, and every update so far."""
    agreement, told = queries.agreement_of(project), list(queries.updates_told(project))
    lines = list(queries.lines_waiting(project)[: queries.SHOWN_AT_ONCE])
    last, thanks = told[0] if told else None, queries.thanks_of(project, request.person)
    due = queries.due_of(agreement, last, today=timezone.localdate())
    rows = queries.rows_of(last) if last and leads(request.role) else []
    came_back = queries.came_back_of(project) if leads(request.role) else []
    page = {
        "came_back": came_back, "agreement": agreement, "told": told, "lines": lines, "due": due,
        "draft": queries.draft_of(project), "leads": leads(request.role),
        "shows_names": sees_names(project, request.role), "thanks": thanks,
        "found": look(
            "updates", place=project, is_agreed=agreement is not None,
            by_team=agreement is not None and agreement.team_said == TeamSaid.YES,
            is_past=due.is_past, waiting_lines=len(lines), not_told=queries.waits_for(rows), came_back=len(came_back),
            days_without_thanks=queries.days_without_thanks(project, thanks, today=timezone.localdate()),
        ),
    }  # fmt: skip
    return TemplateResponse(request, "updates/updates.html", page)


@project_page(Permission.ANSWER)
def agree_updates(request, project, way, step=""):
    def save(answers, said):
        services.agree_updates(by=request.person, project=project, answers=answers, said=said)
        return _here(project)

    now = queries.agreement_of(project)
    initial = {"every": now.every, "words": now.words} if now else {}
    return run(
        request, way, step, forms.AgreeUpdatesForm, save=save, about=project, initial=initial,
        people=_others(request, project), back=_here(project),
    )  # fmt: skip


@project_page(Permission.ANSWER)
def add_line(request, project, way, step=""):
    def save(answers, said):
        services.add_line(by=request.person, project=project, answers=answers, said=said)
        return _here(project)

    return run(
        request, way, step, forms.AddLineForm, save=save, about=project,
        people=_others(request, project), back=_here(project),
    )  # fmt: skip


@project_page(Permission.ANSWER)
def say_thanks(request, project, way, step=""):
    def save(answers, said):
        services.say_thanks(by=request.person, project=project, answers=answers, said=said)
        return _here(project)

    seen = seen_members(project, request.person, leads=leads(request.role))
    # Nobody thanks themselves; whoever writes it down for somebody else can be thanked too.
    others = [row.member for row in seen if row.is_named and (way != "web" or not row.is_me)]
    return run(
        request, way, step, forms.SayThanksForm, save=save, about=project, form_kwargs={"members": others},
        people=_others(request, project), back=_here(project),
    )  # fmt: skip


@project_page(Permission.ANSWER)
def say_credit(request, project, way, step=""):
    def save(answers, said):
        services.say_credit(by=request.person, project=project, answers=answers, said=said)
        return _here(project)

    place = place_of(project, request.person)
    mine = queries.credit_of(place) if place else None
    initial = {"named_as": mine.named_as, "other_name": mine.other_name} if mine and way == "web" else {}
    return run(
        request, way, step, forms.SayCreditForm, save=save, about=project, initial=initial,
        people=_others(request, project), back=_here(project),
    )  # fmt: skip


@project_page(Permission.PLAN)
def write_update(request, project, way, step=""):
    draft = queries.draft_of(project)

    def save(answers, said):
        written = services.write_update(by=request.person, project=project, answers=answers, said=said)
        return _of(written)

    return run(
        request, way, step, forms.WriteUpdateForm, save=save, about=project, edits=draft,
        initial=_begun(project, draft), people=_others(request, project), back=_here(project),
        opens_again=True,
    )  # fmt: skip


@project_page(Permission.SEE)
def update(request, project, update_id):
    """One update; for those who lead also who was told how, and what people said to it."""
    found, is_leading = _found(request, project, update_id), leads(request.role)
    rows = queries.rows_of(found) if is_leading else []
    replies = queries.replies_of(found)
    seen = replies if is_leading else replies.filter(person=request.person)
    page = {
        "update": found, "rows": rows, "leads": is_leading, "waits": queries.waits_for(rows),
        "replies": replies_opened(seen, request.person),
    }  # fmt: skip
    if not is_leading:
        return TemplateResponse(request, "updates/update.html", page)
    notice = partial(update_notice, found, ask_for=request.person.name)
    return show(request, "updates/update.html", notice, house=request.house, **page)


@project_page(Permission.PLAN)
def begin_telling(request, project, update_id):
    found = _found(request, project, update_id)

    def do():
        services.begin_telling(by=request.person, update=found)
        return _of(found)

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
    found = _told(request, project, update_id)
    page = {"update": found, "many": len(queries.waiting_of(found)), "sheets": None}
    if request.method == "POST":
        channels = Channels(Told(update_notice(found, ask_for=request.person.name), request.house))
        page |= {"sheets": sheets_for(_open(request, found)), "channels": channels}
    return TemplateResponse(request, "updates/call_list.html", page)


@project_page(Permission.PLAN)
def letters(request, project, update_id):
    """A letter for each who hears by post, and an envelope that says nothing of the project, in one PDF to print."""
    found = _told(request, project, update_id)
    rows = [row for row in queries.waiting_of(found) if row.way == TellBy.POST]
    page = {"update": found, "many": len(rows)}
    if request.method != "POST" or not page["many"]:
        return TemplateResponse(request, "updates/letters.html", page)
    papers = letters_for(_open(request, found, rows), found, house=request.house, ask_for=request.person.name)
    return on_paper(request, papers, "letters.pdf")


@project_page(Permission.PLAN)
def note_telling(request, project, telling_id):
    telling = queries.telling_with(project, telling_id)
    if telling is None:
        raise Http404
    ways = ways_that_fit(reaches_of([telling.member], request.person)[telling.member_id])
    form = forms.NoteTellingForm(request.POST or None, ways=ways, initial={"way": telling.way})
    page = {"form": form, "telling": telling}
    if request.method == "POST" and form.is_valid():

        def do():
            services.note_telling(by=request.person, telling=telling, answers=form.cleaned_data)
            return _of(telling.update)

        return once(request, do)
    status = 422 if request.method == "POST" else 200
    return TemplateResponse(request, "updates/note_telling.html", page, status=status)


@project_page(Permission.ANSWER)
def reply_to_update(request, project, update_id, way, step=""):
    found = _told(request, project, update_id)

    def save(answers, said):
        services.reply_to_update(by=request.person, update=found, answers=answers, said=said)
        return _of(found)

    return run(
        request, way, step, forms.ReplyToUpdateForm, save=save, about=project, back=_of(found),
        people=_others(request, project), more={"update": found}, is_private=True,
    )  # fmt: skip


def _open(request, found, rows=None):
    """Everyone who waits, with how to reach them, opened; each of them can read that it was."""
    rows = queries.waiting_of(found) if rows is None else rows
    reaches = reaches_of([row.member for row in rows], request.person)
    return [Entry(row, reaches[row.member_id]) for row in rows]


def _told(request, project, update_id):
    """An update that people are told of."""
    found = _found(request, project, update_id)
    if found.is_draft:
        raise Http404
    return found


def _found(request, project, update_id):
    """An update that whoever asks may read: a draft is for those who lead."""
    found = queries.update_with(project, update_id)
    if found is None or (found.is_draft and not leads(request.role)):
        raise Http404
    return found


def _begun(project, draft):
    """What the form starts with: the draft, else the lines that people added."""
    if draft is not None:
        return {"short": draft.short, "happened": draft.happened, "next_steps": draft.next_steps}
    lines = reversed(queries.lines_waiting(project))
    return {"happened": "\n".join(f"{line.on_day:%-d %B}: {line.words}" for line in lines)}


def _here(project):
    return reverse("updates:updates", args=[project.ref])


def _of(found):
    return reverse("updates:update", args=[found.project.ref, found.pk])


def _others(request, project):
    return writable_for(project, request.person, leads=leads(request.role))
