"""What was agreed, what goes on, thanks, and writing the update."""

from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.team.choices import TeamSaid
from intheroom.team.permissions import leads
from intheroom.team.queries.members import place_of, seen_members
from intheroom.updates import forms, queries, services
from intheroom.updates.views.finding import here, of, others


@in_their_language
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


@in_their_language
@project_page(Permission.ANSWER)
def agree_updates(request, project, way, step=""):
    now = queries.agreement_of(project)
    initial = {"every": now.every, "words": now.words} if now else {}
    return _ask(
        request, project, way, step, forms.AgreeUpdatesForm, initial=initial, keep=services.agree_updates
    )


@in_their_language
@project_page(Permission.ANSWER)
def add_line(request, project, way, step=""):
    return _ask(request, project, way, step, forms.AddLineForm, keep=services.add_line)


@in_their_language
@project_page(Permission.ANSWER)
def say_thanks(request, project, way, step=""):
    seen = seen_members(project, request.person, leads=leads(request.role))
    # Nobody thanks themselves; whoever writes it down for somebody else can be thanked too.
    known = [row.member for row in seen if row.is_named and (way != "web" or not row.is_me)]
    given = {"keep": services.say_thanks, "form_kwargs": {"members": known}}
    return _ask(request, project, way, step, forms.SayThanksForm, **given)


@in_their_language
@project_page(Permission.ANSWER)
def say_credit(request, project, way, step=""):
    place = place_of(project, request.person)
    mine = queries.credit_of(place) if place else None
    initial = {"named_as": mine.named_as, "other_name": mine.other_name} if mine and way == "web" else {}
    return _ask(request, project, way, step, forms.SayCreditForm, initial=initial, keep=services.say_credit)


def _ask(request, project, way, step, form_class, *, keep, **more):
    """One of the forms that lead back to the page of updates, kept by the service ``keep``."""

    def save(answers, said):
        keep(by=request.person, project=project, answers=answers, said=said)
        return here(project)

    return run(
        request, way, step, form_class, save=save, about=project,
        people=others(request, project), back=here(project), **more,
    )  # fmt: skip


@project_page(Permission.PLAN)
def write_update(request, project, way, step=""):
    draft = queries.draft_of(project)

    def save(answers, said):
        written = services.write_update(by=request.person, project=project, answers=answers, said=said)
        return of(written)

    return run(
        request, way, step, forms.WriteUpdateForm, save=save, about=project, edits=draft,
        initial=_begun(request, project, draft), people=others(request, project), back=here(project),
        opens_again=True,
    )  # fmt: skip


def _begun(request, project, draft):
    """What the form starts with: the draft, else the lines that people added."""
    if draft is not None:
        return {"short": draft.short, "happened": draft.happened, "next_steps": draft.next_steps}
    lines = reversed(queries.lines_waiting(project))
    begun = {"happened": "\n".join(f"{date_format(line.on_day, 'j F')}: {line.words}" for line in lines)}
    wrong = queries.told_at(project, request.GET.get("corrects", ""))
    if wrong is not None:
        day = date_format(wrong.began_at, "j E Y")
        begun["short"] = gettext("We put something right from our update of {day}.").format(day=day)
    return begun
