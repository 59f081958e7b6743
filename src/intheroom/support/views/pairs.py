"""Buddies and mentors: who looks after them, asking two people, and each one's word."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.support import queries, services
from intheroom.support.adapter import pair_seen, yeses_seen
from intheroom.support.choices import PairState
from intheroom.support.forms import NameSupportLeadForm, ProposePairForm, SayAboutPairForm
from intheroom.support.permissions import around, may_end_lead, may_open_pair, may_write_down
from intheroom.team.choices import TakesPart
from intheroom.team.queries.members import active_members, may_see_name
from intheroom.workshops.queries.passing_on import calls_asked_of


@project_page(Permission.PLAN)
def name_support_lead(request, project, way, step=""):
    def save(answers, said):
        services.name_support_lead(project=project, by=request.person, answers=answers, said=said)
        return _all(project)

    return run(
        request, way, step, NameSupportLeadForm, save=save, about=project,
        form_kwargs={"members": active_members(project).filter(takes_part=TakesPart.MEMBER)},
        people=[], back=_all(project),
    )  # fmt: skip


@project_page(Permission.SEE)
def end_support_lead(request, project):
    by = around(request.person, request.role)
    if by.lead is None or not may_end_lead(by):
        raise Http404

    def do():
        services.end_support_lead(lead=by.lead, by=request.person)
        return _all(project)

    return once(request, do)


@project_page(Permission.ANSWER)
def propose_pair(request, project, way, step=""):
    by = around(request.person, request.role)
    if not by.looks_after:
        raise Http404

    def save(answers, said):
        made = services.propose_pair(by=request.person, project=project, answers=answers, said=said)
        return _page(project, made)

    return run(
        request, way, step, ProposePairForm, save=save, about=project, is_private=True,
        form_kwargs={"members": _known(project, by)}, people=[], back=_all(project),
    )  # fmt: skip


def _known(project, by):
    """Those the support lead may see by name, and those who told them what would support them."""
    told = {wish.member_id for wish in queries.wishes_of(project)}
    return [
        one
        for one in active_members(project)
        if one.pk in told or may_see_name(project, one, by.person, leads=by.looks.leads)
    ]


@in_their_language
@project_page(Permission.SEE)
def pair(request, project, pair_id):
    row, by = _openable(request, project, pair_id)
    may_write = row.is_open and may_write_down(request.person, row, by.lead)
    page = {"pair": pair_seen(row, by), "yeses": yeses_seen(row, by), "by": by, "may_write_down": may_write}
    page["calls"] = [one for one in calls_asked_of(project, request.person) if one.member in row.members]
    return TemplateResponse(request, "support/pair.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def say_about_pair(request, project, pair_id, way, step=""):
    row, by = _openable(request, project, pair_id)
    is_mine = row.place_of(request.person) is not None
    if way == "web" and not is_mine:
        # It is their word: for anybody else there is only the page that says who wrote it down.
        raise Http404

    def save(answers, said):
        services.say_about_pair(by=request.person, pair=row, answers=answers, said=said)
        return _page(project, row)

    writable = [one.person for one in row.members if by.looks_after or one.person_id == request.person.pk]
    return run(
        request, way, step, SayAboutPairForm, save=save, about=project, is_private=True,
        form_kwargs={"is_live": row.state == PairState.LIVE}, more={"pair": pair_seen(row, by)},
        people=[(one.pk, one.name) for one in writable] if way == "for_someone" else [], back=_page(project, row),
        is_theirs=not is_mine,
    )  # fmt: skip


def _openable(request, project, pair_id):
    """A pair this person may open, and how they stand to it; for anybody else there is no such page."""
    row = queries.pair_with(project, pair_id, request.person)
    by = around(request.person, request.role)
    if row is None or not may_open_pair(request.person, row, by.lead):
        raise Http404
    return row, by


def _all(project):
    return reverse("support:support", args=[project.ref])


def _page(project, pair):
    return reverse("support:pair", args=[project.ref, pair.pk])
