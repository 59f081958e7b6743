"""The question: its wordings, who was heard, and what the team decided."""

from django.http import Http404
from django.shortcuts import render

from intheroom.kit.advise.places import home_of
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects import queries, services
from intheroom.projects.forms import (
    ProposeQuestionForm,
    RecordQuestionDecisionForm,
    SayAboutQuestionForm,
)
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.projects.views.addresses import own_side, people_to_speak_for, to


@project_page(Permission.SEE)
def question(request, project):
    wordings = list(queries.questions_of(project))
    agreed = next((wording for wording in wordings if wording.is_agreed), None)
    voices = list(queries.voices_of(project, wordings=wordings))
    unheard = queries.people_not_heard(project, voices=voices)
    parts = list(agreed.decisions.all())[-1].parts.all() if agreed else None
    advice = look(
        "question",
        place=project,
        unheard=len(unheard),
        wordings=len(wordings),
        is_agreed=bool(wordings) and wordings[0].is_agreed,
        decided_sides=None if parts is None else [part.side for part in parts],
    )
    page = {
        "project": project,
        "idea": queries.idea_of(project),
        "newest": wordings[0] if wordings else None,
        "earlier": wordings[1:],
        "agreed": agreed,
        "voices": voices,
        "unheard": unheard,
        "advice": advice,
        "leads": request.role.is_leading,
        "shows_names": sees_names(project, request.role),
        "back": home_of(project),
    }
    return render(request, "projects/question.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def propose_question(request, project, way, step=""):
    def save(answers, said):
        services.propose_question(by=request.person, project=project, answers=answers, said=said)
        return to(project, "question")

    newest = queries.current_question(project)
    given = {
        "initial": {"text": newest.text} if newest else {},
        "people": people_to_speak_for(request, project),
        "back": to(project, "question"),
        "opens_again": True,
    }
    return run(request, way, step, ProposeQuestionForm, about=project, save=save, **given)


@in_their_language
@project_page(Permission.ANSWER)
def say_about_question(request, project, way, step=""):
    newest = _newest(project)

    def save(answers, said):
        services.say_about_question(
            by=request.person, project=project, question=newest, answers=answers, said=said
        )
        return to(project, "question")

    given = {
        "initial": own_side(request, project, way),
        "people": people_to_speak_for(request, project),
        "back": to(project, "question"),
        "more": {"newest": newest},
    }
    return run(request, way, step, SayAboutQuestionForm, about=project, save=save, **given)


@project_page(Permission.PLAN)
def record_question_decision(request, project, way, step=""):
    newest = _newest(project)

    def save(answers, said):
        services.record_question_decision(
            by=request.person, project=project, question=newest, answers=answers, said=said
        )
        return to(project, "question")

    given = {
        "form_kwargs": {"people": queries.person_choices(project)},
        "back": to(project, "question"),
        "more": {"newest": newest, "unheard": queries.people_not_heard(project)},
    }
    return run(request, way, step, RecordQuestionDecisionForm, about=project, save=save, **given)


def _newest(project):
    newest = queries.current_question(project)
    if newest is None:
        raise Http404
    return newest
