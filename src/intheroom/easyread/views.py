"""Easy read: what there is, one sheet, its lines, and who checked it."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.easyread import forms, services
from intheroom.easyread.adapter import words_now, worked_from
from intheroom.easyread.kinds import found_in, found_one
from intheroom.easyread.queries import sheet_of, sheets_of, who_like_easy_read
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.reading import own_words_of
from intheroom.kit.ask.run import once, run
from intheroom.kit.tell.showing import show
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.permissions import leads
from intheroom.team.queries.members import members_now, writable_for


@project_page(Permission.SEE)
def sheets(request, project):
    """Everything of this project that can be had in easy read, and which of it was checked."""
    worked_on = sheets_of(project)
    rows = [
        (found, worked_from(found.notice, worked_on.get((kind, found.thing))))
        for kind, found in found_in(project, leads=leads(request.role))
    ]
    return TemplateResponse(request, "easyread/sheets.html", {"rows": rows})


@project_page(Permission.SEE)
def sheet(request, project, easy_kind, easy_thing):
    """One sheet as it is read and printed; for those who lead also what is to be done with it."""
    found, is_leading = _found(request, project, easy_kind, easy_thing), leads(request.role)
    worked = worked_from(found.notice, sheet_of(found.notice))
    page = {
        "found": found,
        "leads": is_leading,
        "advices": look("easy read", place=project, is_draft=worked.checked is None),
        "liked_by": who_like_easy_read(members_now(project), request.person) if is_leading else [],
        "easy_kind": easy_kind,
    }
    return show(request, "easyread/sheet.html", lambda: found.notice, house=request.house, **page)


@project_page(Permission.PLAN)
def edit_lines(request, project, *, easy_kind, easy_thing, way, step=""):
    found = _found(request, project, easy_kind, easy_thing)
    kept = sheet_of(found.notice)

    def save(answers, _said):
        services.save_lines(by=request.person, notice=found.notice, lines=answers["lines"])
        return _of(project, easy_kind, easy_thing)

    lines = worked_from(found.notice, kept).lines
    return run(
        request, way, step, forms.EditLinesForm, save=save, about=project, edits=kept,
        form_kwargs={
            "lines": lines, "own_words": own_words_of(project), "is_heard": way in {"sheet", "script"},
        },
        people=writable_for(project, request.person, leads=True), more={"found": found},
        back=_of(project, easy_kind, easy_thing),
    )  # fmt: skip


@project_page(Permission.PLAN)
def check_lines(request, project, easy_kind, easy_thing):
    """Note who read the sheet and could understand it."""
    found = _found(request, project, easy_kind, easy_thing)
    seen = words_now(found.notice, sheet_of(found.notice))
    form = forms.CheckLinesForm(request.POST or None, initial={"words_seen": seen})
    page = {"form": form, "found": found, "back": _of(project, easy_kind, easy_thing)}
    if request.method == "POST" and form.is_valid():

        def do():
            services.check_lines(by=request.person, notice=found.notice, answers=form.cleaned_data)
            return page["back"]

        return once(request, do)
    status = 422 if request.method == "POST" else 200
    return TemplateResponse(request, "easyread/check_lines.html", page, status=status)


def _found(request, project, kind, thing):
    """Something that whoever asks may read."""
    found = found_one(project, kind, thing, leads=leads(request.role))
    if found is None:
        raise Http404
    return found


def _of(project, kind, thing):
    return reverse("easyread:sheet", args=[project.ref, kind, thing])
