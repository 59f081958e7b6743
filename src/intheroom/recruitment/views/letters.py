"""Telling everybody in a draw: what goes out by itself, the letters to print, and the list of whom to tell how."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.ask.run import once
from intheroom.kit.outbox.gateways import has_gateway
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.showing import on_paper
from intheroom.projects.permissions import project_page
from intheroom.recruitment import services
from intheroom.recruitment.adapter.letters import GOES_OUT_BY, letters_of, papers_of
from intheroom.recruitment.adapter.telling import all_reached_by, way_for
from intheroom.recruitment.choices import ToldBy
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries.draws import draw_with, rows_of
from intheroom.team.queries.trust import holds_keys


@project_page(Permission.PLAN)
def tell_draw(request, project, draw_id):
    """For who holds a key. Nothing is opened before somebody presses for it."""
    draw = draw_with(project, draw_id)
    if draw is None or not holds_keys(request.role):
        raise Http404
    draw.project = project
    if "send" in request.POST:
        return once(request, lambda: _send(request, draw), back=request.path)
    rows = rows_of(draw)
    waiting = [row for row in rows if row.waits]
    page = {"draw": draw, "rows": rows, "waiting": waiting, "how": ToldBy.choices, "entries": []}
    page["can_send"] = any(map(has_gateway, GOES_OUT_BY.values())) and not project.is_example
    if "list" in request.POST or "letters" in request.POST:
        reached = all_reached_by([row.entry.coming.person for row in waiting], request.person)
        told = [(row, reached[row.entry.coming.person_id]) for row in waiting]
        by_post = [(row.entry, one) for row, one in told if way_for(one) == ToldBy.POST]
        if "letters" in request.POST and by_post:
            return _print(request, draw, by_post, page)
        page["no_letters"] = "letters" in request.POST
        page["entries"] = sorted(
            ((way_for(one), row, one) for row, one in told), key=lambda one: ToldBy.values.index(one[0])
        )
    return TemplateResponse(request, "recruitment/tell_draw.html", page)


def _send(request, draw):
    services.letters.tell_everybody(by=request.person, draw=draw, whole=request.build_absolute_uri)
    return reverse("recruitment:tell_draw", args=[draw.project.ref, draw.pk])


def _print(request, draw, by_post, page):
    entries = [entry for entry, _reached in by_post]
    letters = letters_of(draw, entries, request.person, whole=request.build_absolute_uri)
    try:
        papers = papers_of(letters, by_post, request.house)
    except Refused as refusal:
        page["refused"] = refusal
        return TemplateResponse(request, "recruitment/tell_draw.html", page, status=409)
    return on_paper(request, papers, "letters.pdf")
