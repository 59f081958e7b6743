"""Another way of working: decided on one page, and told to everyone on another."""

from functools import partial

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import once, run
from intheroom.kit.tell.showing import show
from intheroom.projects.permissions import project_page
from intheroom.recruitment import services
from intheroom.recruitment.forms import TakeWayOutForm
from intheroom.recruitment.notices import way_out_notice
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries.way_out import pages_of_everyone, tellings_of, way_out_with
from intheroom.recruitment.views.plan import front, speak_for

HOW = [choice for choice in Way.choices if choice[0] != Way.WEB]


@project_page(Permission.PLAN)
def take_way_out(request, project, way, step=""):
    def save(answers, said):
        made = services.take_way_out(by=request.person, project=project, answers=answers, said=said)
        return _page(made)

    return run(
        request, way, step, TakeWayOutForm, save=save, about=project,
        people=speak_for(request, project), back=front(project),
    )  # fmt: skip


@project_page(Permission.SEE)
def way_out(request, project, way_out_id):
    """What was decided; for those who lead also who was told, and the words for each way."""
    found = _found(project, way_out_id)
    page = {"way_out": found, "leads": request.role.is_leading}
    if not request.role.is_leading:
        return TemplateResponse(request, "recruitment/way_out.html", page)
    rows = list(tellings_of(found))
    pages = pages_of_everyone(project)
    page["waiting"] = [(row, pages.get(row.person_id, "")) for row in rows if row.told_on is None]
    page |= {"told": [row for row in rows if row.told_on is not None], "how": HOW}
    notice = partial(way_out_notice, found, ask_for=request.person.name)
    return show(request, "recruitment/way_out.html", notice, house=request.house, **page)


@project_page(Permission.PLAN)
def note_told(request, project, way_out_id, telling_id):
    found = _found(project, way_out_id)
    telling = found.tellings.filter(pk=telling_id).first()
    if telling is None:
        raise Http404

    def do():
        services.note_told(by=request.person, telling=telling, how=request.POST.get("how", ""))
        return _page(found)

    return once(request, do, back=_page(found))


def _found(project, pk):
    found = way_out_with(project, pk)
    if found is None:
        raise Http404
    found.project = project
    return found


def _page(found):
    return reverse("recruitment:way_out", args=[found.project.ref, found.pk])
