"""Needs as jobs: all that I may see, one of them, who takes it on, and whether it works."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.inclusion import services
from intheroom.inclusion.adapter import (
    apart_from_languages,
    due_checks,
    jobs_seen,
    name_of,
    opened_job,
    own_check,
    plan_so_far,
    seen_by,
    with_pronouns,
)
from intheroom.inclusion.choices import ABOUT_MONEY, COSTS
from intheroom.inclusion.forms import PlanJobForm, SayIfItWorksForm
from intheroom.inclusion.permissions import is_own, looker, may_finish, may_open, may_write_down
from intheroom.inclusion.queries import (
    job_with,
    needs_in_words,
    needs_shared,
    needs_to_read_out,
    open_needs_now,
)
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import PAYING, cards_at, costs_of
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.queries.members import active_members, may_see_name


@in_their_language
@project_page(Permission.SEE)
def jobs(request, project):
    by = looker(request.person, request.role)
    seen = jobs_seen(project, by)
    waiting = len(open_needs_now(project)) if by.arranges else 0
    languages, others = apart_from_languages(job for job in seen if not job.is_mine)
    own_language, mine = apart_from_languages(job for job in seen if job.is_mine)
    page = {
        "by": by,
        "kinds": needs_in_words(project, needs_to_read_out(project))
        if by.arranges
        else needs_shared(project),
        "groups": _grouped(others),
        "languages": languages,
        "own_language": own_language,
        "mine": mine,
        "check": own_check(by),
        "due": due_checks(project, by) if by.arranges else [],
        "found": _advice(project, waiting, seen, languages) if by.arranges else [],
    }
    return TemplateResponse(request, "inclusion/jobs.html", page)


def _advice(project, waiting, seen, languages):
    not_asked = sum(1 for job in seen if job.is_done and not job.row.works)
    only_read = sum(1 for one in languages if one.is_only_read)
    return look("needs", place=project, waiting=waiting, not_asked=not_asked, only_read=only_read)


def _grouped(others):
    """Jobs of others that I may open, under what stands to be done about them."""
    return [
        (gettext("Waiting for someone"), [job for job in others if job.is_open]),
        (gettext("Late"), [job for job in others if job.is_late and not job.is_open]),
        (gettext("Under way"), [job for job in others if not (job.is_open or job.is_late or job.is_done)]),
        (gettext("Done: ask whether it works"), [job for job in others if job.is_done and not job.row.works]),
        (gettext("They say it works"), [job for job in others if job.is_done and job.row.works]),
    ]


@in_their_language
@project_page(Permission.SEE)
def job(request, project, job_id):
    row, by = _openable(request, project, job_id)
    [shown] = with_pronouns([seen_by(by, row)])
    page = {
        "by": by,
        "job": shown,
        "opened": opened_job(row, by),
        "costs": costs_of(COSTS.get(row.need.kind, ())),
        "may_finish": may_finish(by, row) and row.state == "planned",
        "may_write_down": may_write_down(by, row),
        "cards": cards_at(PAYING) if row.need.kind in ABOUT_MONEY and not is_own(by, row.need) else [],
    }
    return TemplateResponse(request, "inclusion/job.html", page)


@project_page(Permission.ANSWER)
def plan_job(request, project, job_id, way, step=""):
    row, by = _openable(request, project, job_id)

    def save(answers, said):
        services.plan_job(by=request.person, job=row, answers=answers, said=said)
        return _page_of(project, row)

    return run(
        request, way, step, PlanJobForm, save=save, about=project, edits=row,
        initial=plan_so_far(row, by) if way in {"web", "for_someone"} else {},
        form_kwargs={"owners": _owners(project, by, row.owner)},
        more={"job": seen_by(by, row), "costs": costs_of(COSTS.get(row.need.kind, ()))},
        people=[], back=_page_of(project, row),
    )  # fmt: skip


@project_page(Permission.ANSWER)
def finish_job(request, project, job_id):
    row, by = _openable(request, project, job_id)
    if not may_finish(by, row):
        raise Http404

    def do():
        services.finish_job(by=request.person, job=row)
        return _page_of(project, row)

    return once(request, do)


@in_their_language
@project_page(Permission.ANSWER)
def say_if_it_works(request, project, job_id, way, step=""):
    row, by = _openable(request, project, job_id)
    is_own = row.need.person_id == request.person.pk
    if way == "web" and not is_own:
        # It is their word: for anybody else there is only the page that says who wrote it down.
        raise Http404

    def save(answers, said):
        services.say_if_it_works(by=request.person, job=row, answers=answers, said=said)
        return _page_of(project, row)

    return run(
        request, way, step, SayIfItWorksForm, save=save, about=project,
        people=[(row.need.person_id, row.need.person.name)], form_kwargs={"learns": row.learns},
        more={"job": seen_by(by, row)}, back=_page_of(project, row), is_theirs=not is_own,
    )  # fmt: skip


def _openable(request, project, job_id):
    """A job this person may open, and how they stand to it; for anybody else there is no such page."""
    row, by = job_with(project, job_id), looker(request.person, request.role)
    if row is None or not may_open(by, row):
        raise Http404
    return row, by


def _page_of(project, row):
    return reverse("inclusion:job", args=[project.ref, row.pk])


def _owners(project, by, now):
    """Those in the team now whom the asker may see by name, and whoever has the job, so that it stays theirs."""
    members = [
        one for one in active_members(project) if may_see_name(project, one, by.person, leads=by.arranges)
    ]
    if now is not None and now.has_a_place and now not in members:
        members.append(now)
    me = gettext("Me")
    told = [(str(one.pk), me if one.person_id == by.person.pk else name_of(by, one)) for one in members]
    return sorted(told, key=lambda choice: (choice[1] != me, choice[1].casefold()))
