"""Draws: publishing one, holding it, what came of it, and choosing somebody by hand in the open."""

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.ask.run import once, run
from intheroom.kit.tell.showing import show
from intheroom.projects.permissions import project_page
from intheroom.recruitment import forms, services
from intheroom.recruitment.adapter.draws import TO_TELL, rules_told, transcript_of
from intheroom.recruitment.adapter.letters import letters_of
from intheroom.recruitment.adapter.lottery import why_told
from intheroom.recruitment.adapter.telling import reached_by, way_for
from intheroom.recruitment.choices import NOT_SOUND, DrawState, Outcome, ToldBy
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries.draws import (
    draw_with,
    draws_of,
    entry_with,
    hand_picks_of,
    open_draw,
    rows_for,
    rows_of,
)
from intheroom.recruitment.queries.mix import waiting_for_a_place
from intheroom.recruitment.queries.targets import names_of
from intheroom.team.queries.members import members_now
from intheroom.team.queries.trust import holds_keys


def _all(project):
    return reverse("recruitment:draws", args=[project.ref])


def _page(draw):
    return reverse("recruitment:draw", args=[draw.project.ref, draw.pk])


def _record(request, draw):
    return request.build_absolute_uri(reverse("recruitment:draw_record", args=[draw.project.ref, draw.key]))


def _found(project, draw_id):
    row = draw_with(project, draw_id)
    if row is None:
        raise Http404
    row.project = project
    return row


@project_page(Permission.SEE)
def draws(request, project):
    page = {
        "draws": draws_of(project),
        "picks": hand_picks_of(project),
        "is_open": open_draw(project) is not None,
        "waiting": waiting_for_a_place(project).count() if request.role.is_leading else None,
        "leads": request.role.is_leading,
    }
    return TemplateResponse(request, "recruitment/draws.html", page)


@project_page(Permission.PLAN)
def publish_draw(request, project, way, step=""):
    def save(answers, said):
        made = services.draws.publish_draw(by=request.person, project=project, answers=answers, said=said)
        return _page(made)

    return run(
        request, way, step, forms.PublishDrawForm, save=save, about=project, people=[], back=_all(project)
    )


@project_page(Permission.SEE)
def draw(request, project, draw_id):
    row, leads = _found(project, draw_id), request.role.is_leading
    has_key = holds_keys(request.role)
    is_stuck = row.state == DrawState.NOT_POSSIBLE and has_key
    page = {
        "draw": row,
        "rules": rules_told(row),
        "record": _record(request, row),
        "rows": _in_order(rows_of(row), has_key=has_key) if leads else [],
        "why": why_told(row, names_of(project), request.person) if is_stuck else None,
        "is_day": timezone.localdate() >= row.draw_on,
        "has_key": has_key,
        "leads": leads,
        "states": DrawState,
        "not_sound": NOT_SOUND,
        "outcomes": Outcome,
    }
    return TemplateResponse(request, "recruitment/draw.html", page)


def _in_order(rows, *, has_key):
    """By their turn for who holds a key. Who is asked out of turn says what they bring, so others see no turns."""
    return (
        rows if has_key else sorted(rows, key=lambda one: (one.entry.outcome, one.entry.coming.person.name))
    )


@project_page(Permission.PLAN)
def type_seed(request, project, draw_id, way, step=""):
    row = _found(project, draw_id)

    def save(answers, said):
        services.draws.type_seed(by=request.person, draw=row, answers=answers, said=said)
        return _page(row)

    return run(
        request, way, step, forms.TypeSeedForm, save=save, about=project, people=[], back=_page(row),
        more={"draw": row},
    )  # fmt: skip


DECIDED = {
    "stop": services.draws.stop_draw,
    "go-on": services.draws.go_on,
    "call-off": services.draws.call_off_draw,
}


@project_page(Permission.PLAN)
def decide_draw(request, project, draw_id, act):
    row = _found(project, draw_id)
    if act not in DECIDED:
        raise Http404

    def do():
        DECIDED[act](by=request.person, draw=row)
        return _page(row)

    return once(request, do, back=_page(row))


@project_page(Permission.PLAN)
def draw_letter(request, project, draw_id, entry_id):
    """What one person is told, every way: with their chance, so only for who holds a key."""
    entry = _entry(request, project, draw_id, entry_id)
    letters = letters_of(entry.draw, [entry], request.person, whole=request.build_absolute_uri)
    reached = reached_by(entry.coming.person, request.person)
    return show(
        request,
        "recruitment/draw_letter.html",
        lambda: letters.notice(entry),
        house=request.house,
        entry=entry,
        reached=reached,
        row=rows_for([entry])[0],
        how=ToldBy.choices,
        way=way_for(reached),
    )


@project_page(Permission.PLAN)
def tell_of_draw(request, project, draw_id, entry_id):
    entry = _entry(request, project, draw_id, entry_id)

    def do():
        services.letters.tell_of_draw(by=request.person, entry=entry, how=request.POST.get("how", ""))
        return _page(entry.draw)

    return once(request, do, back=_page(entry.draw))


@project_page(Permission.PLAN)
def give_up_place(request, project, draw_id, entry_id):
    entry = entry_with(project, draw_id, entry_id)
    if entry is None:
        raise Http404
    entry.draw.project = project

    def do():
        services.draws.give_up_place(by=request.person, entry=entry)
        return _page(entry.draw)

    return once(request, do, back=_page(entry.draw))


def _entry(request, project, draw_id, entry_id):
    entry = entry_with(project, draw_id, entry_id)
    if entry is None or not holds_keys(request.role):
        raise Http404
    entry.draw.project = project
    return entry


@project_page(Permission.SEE)
def draw_transcript(request, project, draw_id):
    """The whole record, with everybody's tickets: for who holds a key."""
    row = _found(project, draw_id)
    if not holds_keys(request.role) or not row.transcript_sealed:
        raise Http404
    content = transcript_of(row, actor=request.person, purpose=TO_TELL)
    answer = HttpResponse(content, content_type="application/json")
    answer["Content-Disposition"] = 'attachment; filename="transcript.json"'
    return answer


@project_page(Permission.PLAN)
def pick_by_hand(request, project, way, step=""):
    def save(answers, said):
        services.picking.pick_by_hand(by=request.person, project=project, answers=answers, said=said)
        return _all(project)

    kwargs = {
        "waiting": waiting_for_a_place(project),
        "members": [member for member in members_now(project) if member.counts],
    }
    return run(
        request, way, step, forms.PickByHandForm, save=save, about=project, form_kwargs=kwargs, people=[],
        back=_all(project),
    )  # fmt: skip
