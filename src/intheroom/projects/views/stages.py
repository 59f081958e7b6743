"""All stages, one stage, who took part in it and how members judge it."""

from django.http import Http404
from django.shortcuts import render

from intheroom.kit.advise.places import home_of
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.once import once
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import rungs, stage_notes
from intheroom.library.sources import DESIGN_COUNCIL, TLAP_LADDER
from intheroom.projects import queries, services
from intheroom.projects.adapter import judged_in, label_of, who_in
from intheroom.projects.advice.stages import is_early
from intheroom.projects.choices import Part
from intheroom.projects.forms import AddStagePartForm, JudgeStageForm, SetStageForm
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.projects.views.addresses import own_side, people_to_speak_for, to


@project_page(Permission.SEE)
def stages(request, project):
    notes = stage_notes()
    page = {
        "project": project,
        "rows": [(row, notes[row.kind], label_of(row)) for row in queries.stages_of(project)],
        "double_diamond": DESIGN_COUNCIL,
        "back": home_of(project),
    }
    return render(request, "projects/stages.html", page)


@project_page(Permission.SEE)
def stage(request, project, kind):
    row = _stage(project, kind)
    parts = queries.live_parts(row)
    changes = list(row.changes.all())
    who, judged = who_in(row), judged_in(row)
    advice = look(
        "stages",
        place=project,
        who=who,
        judged=judged,
        state=row.state,
        is_started_early=bool(changes) and changes[-1].was_early and queries.agreed_question(project) is None,
    )
    page = {
        "project": project,
        "stage": row,
        "note": stage_notes()[row.kind],
        "label": label_of(row),
        "colour": "green" if label_of(row).is_coproduced else "",
        "parts": [(label, [part for part in parts if part.part == value]) for value, label in Part.choices],
        "has_parts": bool(parts),
        "judgements": _judgements(row),
        "changes": changes,
        "advice": advice,
        "leads": request.role.is_leading,
        "shows_names": sees_names(project, request.role),
        "back": to(project, "stages"),
    }
    return render(request, "projects/stage.html", page)


def _judgements(row):
    """What each person says of the stage now."""
    newest = queries.latest_judgements(row.judgements.all())
    return [{"row": one, "says": one.get_rung_display(), "words": one.words} for one in newest]


@project_page(Permission.PLAN)
def set_stage(request, project, kind, way, step=""):
    row = _stage(project, kind)

    def save(answers, said):
        state = answers["state"] or row.state
        services.set_stage(
            by=request.person, project=project, stage=row, state=state, why=answers["why"], said=said
        )
        return to(project, "stage", kind=kind)

    has_question = queries.agreed_question(project) is not None
    early = is_early(kind=row.kind, state="started", has_agreed_question=has_question)
    given = {
        "edits": row,
        "initial": {"state": row.state},
        "back": to(project, "stage", kind=kind),
        "more": {"stage": row, "is_early": early},
    }
    return run(request, way, step, SetStageForm, about=project, save=save, **given)


@in_their_language
@project_page(Permission.ANSWER)
def add_stage_part(request, project, kind, way, step=""):
    row = _stage(project, kind)

    def save(answers, said):
        services.add_stage_part(by=request.person, project=project, stage=row, answers=answers, said=said)
        return to(project, "stage", kind=kind)

    people = people_to_speak_for(request, project)
    given = {
        "form_kwargs": {"people": people},
        "people": people,
        "back": to(project, "stage", kind=kind),
        "more": {"stage": row},
    }
    return run(request, way, step, AddStagePartForm, about=project, save=save, **given)


@project_page(Permission.PLAN)
def strike_stage_part(request, project, kind, part):
    line = queries.live_part(_stage(project, kind), part)
    if line is None:
        raise Http404

    def strike():
        services.strike_stage_part(by=request.person, project=project, part=line)
        return to(project, "stage", kind=kind)

    return once(request, strike, back=to(project, "stage", kind=kind))


@in_their_language
@project_page(Permission.ANSWER)
def judge_stage(request, project, kind, way, step=""):
    row = _stage(project, kind)

    def save(answers, said):
        services.judge_stage(by=request.person, project=project, stage=row, answers=answers, said=said)
        return to(project, "stage", kind=kind)

    given = {
        "initial": own_side(request, project, way),
        "people": people_to_speak_for(request, project),
        "back": to(project, "stage", kind=kind),
        "more": {"stage": row, "rungs": rungs(), "ladder": TLAP_LADDER},
    }
    return run(request, way, step, JudgeStageForm, about=project, save=save, **given)


def _stage(project, kind):
    row = queries.stage_of(project, kind)
    if row is None:
        raise Http404
    return row
