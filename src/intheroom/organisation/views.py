"""A team beside the people who live around it, and the picture across projects."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from intheroom.accounts.permissions import host_page
from intheroom.kit.advise.places import home_of
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.once import once
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.benchmarks import NOT_WHITE, areas, measure
from intheroom.organisation import queries, services, shown
from intheroom.organisation.choices import Word
from intheroom.organisation.forms import AddFigureForm, AnswerMonitoringForm, SetAreaForm
from intheroom.projects.permissions import Permission, project_page


def _to(project, page):
    return reverse(f"organisation:{page}", kwargs={"ref": project.ref})


@project_page(Permission.SEE)
def monitoring(request, project):
    """One word about the team, and what it was compared with."""
    area = queries.area_of(project)
    told = queries.newest_word(project, NOT_WHITE)
    word = Word(told.word) if told else Word.NOT_ENOUGH
    figures = queries.figures_of(area.area) if area else []
    page = {
        "area": area,
        "told": told,
        "until": queries.end_told(told.until) if told else "",
        "word": word,
        "colour": shown.COLOURS[word],
        "head": shown.FIGURES_HEAD,
        "figures": shown.figure_rows(figures),
        "least_head": shown.AT_LEAST_HEAD,
        "least": shown.at_least_rows(figures[0].share) if figures else [],
        "measure": measure(),
        "advice": look("monitoring", place=project, word=word, area=area.area if area else ""),
        "leads": request.role.is_leading,
        "back": home_of(project),
    }
    return render(request, "organisation/monitoring.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def answer_monitoring(request, project, way, step=""):
    def save(answers, _said):
        services.answer_monitoring(project=project, answers=answers, today=timezone.localdate())
        return ""

    back = _to(project, "monitoring")
    return run(request, way, step, AnswerMonitoringForm, about=project, save=save, back=back)


@project_page(Permission.PLAN)
def set_area(request, project, way, step=""):
    area = queries.area_of(project)

    def save(answers, _said):
        services.set_area(by=request.person, project=project, answers=answers)
        return _to(project, "monitoring")

    given = {"initial": {"area": area.area} if area else {}, "back": _to(project, "monitoring")}
    return run(request, way, step, SetAreaForm, about=project, save=save, edits=area, **given)


@project_page(Permission.PLAN)
def look_at_gap(request, project):
    """Say the word for the quarters that are over. Pressing again changes nothing."""
    here = _to(project, "monitoring")

    def say():
        services.look_at_gap(by=request.person, project=project, today=timezone.localdate())
        return here

    return once(request, say, back=here)


@host_page
def picture(request):
    """What was published across projects: fixed tables, no filters."""
    published = [shown.release_shown(row) for row in queries.releases()]
    return render(request, "organisation/picture.html", {"releases": published})


@host_page
def publish_release(request):
    here = reverse("organisation:picture")

    def publish():
        services.publish_release(by=request.user, today=timezone.localdate())
        return here

    return once(request, publish, back=here)


@host_page
def figures(request):
    """The figures for every area, and which areas have none yet."""
    known = queries.every_figure()
    page = {
        "measure": measure(),
        "head": shown.FIGURES_HEAD,
        "rows": [row for found in known.values() for row in shown.figure_rows(found)],
        "without": [name for code, name in areas().items() if not known[code]],
    }
    return render(request, "organisation/figures.html", page)


@host_page
def add_figure(request, way, step=""):
    def save(answers, _said):
        services.add_figure(by=request.user, answers=answers)
        return reverse("organisation:figures")

    return run(request, way, step, AddFigureForm, save=save, back=reverse("organisation:figures"))
