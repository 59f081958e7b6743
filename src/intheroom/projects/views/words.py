"""The words a team uses."""

from django.http import Http404
from django.shortcuts import render

from intheroom.kit.advise.places import home_of
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects import queries, services
from intheroom.projects.forms import AddWordForm
from intheroom.projects.permissions import Permission, project_page
from intheroom.projects.views.addresses import people_to_speak_for, to


@project_page(Permission.SEE)
def words(request, project):
    page = {
        "project": project,
        "words": queries.words_of(project),
        "leads": request.role.is_leading,
        "back": home_of(project),
    }
    return render(request, "projects/words.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def add_word(request, project, way, step=""):
    def save(answers, said):
        services.add_word(by=request.person, project=project, answers=answers, said=said)
        return to(project, "words")

    given = {"people": people_to_speak_for(request, project), "back": to(project, "words")}
    return run(request, way, step, AddWordForm, about=project, save=save, **given)


@project_page(Permission.PLAN)
def take_word_off(request, project, word):
    row = queries.word_of(project, word)
    if row is None:
        raise Http404

    def take_off():
        services.take_word_off(by=request.person, project=project, word=row)
        return to(project, "words")

    return once(request, take_off, back=to(project, "words"))
