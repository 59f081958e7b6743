"""What organisations promised: you said, they promised, and what came of it."""

from django.forms import model_to_dict
from django.http import Http404
from django.shortcuts import render

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects import queries, services
from intheroom.projects.adapter import state_of
from intheroom.projects.advice.promises import STATE_WORDS, State
from intheroom.projects.forms import AddCommitmentForm, EditCommitmentForm, SayWhatCameForm
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.projects.views.addresses import own_side, people_to_speak_for, to

COLOURS = {State.KEPT: "green", State.WAITING: "grey", State.TOO_SOON: "grey", State.OVERDUE: "orange"}


@project_page(Permission.SEE)
def promises(request, project):
    shown = promises_shown(project)
    page = {
        "project": project,
        "promises": shown,
        "advice": look_at_promises(project, shown),
        "leads": request.role.is_leading,
        "shows_names": sees_names(project, request.role),
        "back": to(project, "readiness"),
    }
    return render(request, "projects/promises.html", page)


def promises_shown(project):
    """Each promise with its state in words, and what each person says came of it, newest first."""
    return [_shown(row) for row in queries.commitments_of(project)]


def _shown(row):
    state = state_of(row)
    outcomes = queries.latest_outcomes(row.outcomes.all())
    return {
        "row": row,
        "state": state,
        "words": STATE_WORDS[state],
        "colour": COLOURS.get(state, "yellow"),
        "answers": [
            {"row": one, "says": one.get_came_display(), "words": one.words} for one in reversed(outcomes)
        ],
    }


def look_at_promises(project, shown):
    """What the rules say of the promises; nothing where there are none."""
    states = [one["state"] for one in shown]
    return look("promises", place=project, states=states, days=[bool(one["row"].due_on) for one in shown])


@project_page(Permission.PLAN)
def add_commitment(request, project, way, step=""):
    def save(answers, said):
        services.add_commitment(by=request.person, project=project, answers=answers, said=said)
        return to(project, "promises")

    back = to(project, "promises")
    return run(request, way, step, AddCommitmentForm, about=project, save=save, back=back)


@project_page(Permission.PLAN)
def edit_commitment(request, project, commitment, way, step=""):
    row = _promise(project, commitment)

    def save(answers, said):
        services.edit_commitment(
            by=request.person, project=project, commitment=row, answers=answers, said=said
        )
        return to(project, "promises")

    given = {"edits": row, "initial": model_to_dict(row), "back": to(project, "promises")}
    return run(request, way, step, EditCommitmentForm, about=project, save=save, **given)


@in_their_language
@project_page(Permission.ANSWER)
def say_what_came(request, project, commitment, way, step=""):
    row = _promise(project, commitment)

    def save(answers, said):
        services.say_what_came(by=request.person, project=project, commitment=row, answers=answers, said=said)
        return to(project, "promises")

    given = {
        "initial": own_side(request, project, way),
        "people": people_to_speak_for(request, project),
        "back": to(project, "promises"),
        "more": {"promise": row},
    }
    return run(request, way, step, SayWhatCameForm, about=project, save=save, **given)


def _promise(project, pk):
    row = queries.commitment_of(project, pk)
    if row is None:
        raise Http404
    return row
