"""The readiness test."""

from django.forms import model_to_dict
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from intheroom.kit.advise.places import home_of
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects import queries, services
from intheroom.projects.adapter import result_of
from intheroom.projects.advice.readiness import DIMENSIONS, FOUND_WORDS, Found
from intheroom.projects.forms import AnswerReadinessForm, StartReadinessRoundForm
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.projects.views.addresses import own_side, people_to_speak_for, to
from intheroom.projects.views.promises import look_at_promises, promises_shown

DIMENSION_WORDS = {
    "flexibility": _("Is there room to change things?"),
    "commitment": _("Will both sides see it through?"),
    "incentives": _("Does everyone get something back?"),
}


@project_page(Permission.SEE)
def readiness(request, project):
    rounds = list(queries.rounds_of(project))
    newest = rounds[0] if rounds else None
    result = result_of(newest)
    promises = promises_shown(project)
    promised = [one["row"].is_complete for one in promises]
    page = {
        "project": project,
        "newest": newest,
        "result": result,
        "dimensions": _dimensions(newest, result),
        "knowledge": _knowledge(newest) if result.is_shown else [],
        "own": queries.own_answer(newest, request.person),
        "earlier": [(one, result_of(one)) for one in rounds[1:]],
        "promises": promises,
        "promise_advice": look_at_promises(project, promises),
        "advice": look("readiness", place=project, result=result, promised=promised),
        "leads": request.role.is_leading,
        "shows_names": sees_names(project, request.role),
        "back": home_of(project),
    }
    return render(request, "projects/readiness.html", page)


def _dimensions(round_, result):
    """Each dimension in words; the answers behind it only once the result shows."""
    answers = queries.latest_answers(round_.answers.all()) if round_ and result.is_shown else []
    return [
        {
            "name": DIMENSION_WORDS[name],
            "found": FOUND_WORDS[result.found[name]],
            "colour": "green" if result.found[name] == Found.MET else "yellow",
            "answers": [
                {
                    "row": one,
                    "says": getattr(one, f"get_{name}_display")(),
                    "words": getattr(one, f"{name}_why"),
                }
                for one in answers
                if getattr(one, name)
            ],
        }
        for name in DIMENSIONS
    ]


def _knowledge(round_):
    answers = queries.latest_answers(round_.answers.all())
    return [
        {"row": one, "says": one.get_knowledge_display(), "words": one.knowledge_sources}
        for one in answers
        if one.knowledge or one.knowledge_sources
    ]


@in_their_language
@project_page(Permission.ANSWER)
def answer_readiness(request, project, way, step=""):
    def save(answers, said):
        services.answer_readiness(by=request.person, project=project, answers=answers, said=said)
        return to(project, "readiness")

    given = {
        "initial": _begun_with(request, project, way),
        "people": people_to_speak_for(request, project),
        "back": to(project, "readiness"),
    }
    return run(request, way, step, AnswerReadinessForm, about=project, save=save, **given)


def _begun_with(request, project, way):
    own = queries.own_answer(queries.current_round(project), request.person)
    if own and way != "for_someone":
        return model_to_dict(own)
    return own_side(request, project, way)


@project_page(Permission.PLAN)
def start_readiness_round(request, project, way, step=""):
    def save(answers, said):
        services.start_readiness_round(by=request.person, project=project, said=said, **answers)
        return to(project, "readiness")

    back = to(project, "readiness")
    return run(request, way, step, StartReadinessRoundForm, about=project, save=save, back=back)
