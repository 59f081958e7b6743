"""The people who came forward: for those who lead, and nobody else."""

from functools import partial

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.tell.showing import show
from intheroom.people.permissions import may_help
from intheroom.people.queries import page_about
from intheroom.projects.permissions import project_page
from intheroom.recruitment import forms
from intheroom.recruitment.adapter.coming import all_opened, said_when_coming
from intheroom.recruitment.choices import NotNowState
from intheroom.recruitment.notices import not_now_notice
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries import coming as queries
from intheroom.recruitment.queries.callouts import call_outs_of
from intheroom.recruitment.queries.own_page import own_page_of
from intheroom.recruitment.queries.twice import also_came, marks_of, same_marks, seen_twice
from intheroom.recruitment.services import coming as services
from intheroom.recruitment.services import joining
from intheroom.team.choices import Kind
from intheroom.team.queries.members import active_members


def found_in(project, coming_id):
    """One of them. Of a reply that goes with another of theirs, the one that is gone on with."""
    found = queries.came_one(project, coming_id)
    if found is not None and found.is_joined:
        found = queries.came_one(project, found.same_as_id)
    if found is None:
        raise Http404
    found.project = project
    return found


def of(found):
    return reverse("recruitment:came", args=[found.project.ref, found.pk])


def themselves(found):
    """Whose answer it is, on the pages about one person."""
    return [(str(found.person_id), found.person.name)]


@project_page(Permission.MEET)
def people_who_came(request, project):
    """Everybody by name, with what waits. Nothing sealed is opened for it."""
    rows = queries.came_to(project)
    page = {
        "rows": rows, "twice": seen_twice(row.row for row in rows), "call_outs": list(call_outs_of(project)[:5]),
        "found": look(
            "coming", place=project, overdue=sum(row.is_overdue for row in rows),
            unassigned=sum(row.has_nobody for row in rows),
        ),
    }  # fmt: skip
    return TemplateResponse(request, "recruitment/people_who_came.html", page)


@project_page(Permission.MEET)
def came(request, project, coming_id):
    """One person: what they asked, how to reach them, what was said with them since, and what can come next."""
    when = queries.came_with(project, coming_id)
    if when is not None and when.row.is_joined:
        when = queries.came_with(project, when.row.same_as_id)
    if when is None:
        raise Http404
    found = when.row
    found.project = project
    replies = [found, *also_came(found)]
    notes = queries.contacts_of(replies)
    opened, *others = all_opened([(one, notes[one.pk]) for one in replies], request.person)
    not_now = queries.not_now_of(found)
    page = {
        "coming": found, "opened": opened, "not_now": not_now,
        "kinds": _kinds(opened),
        "also": [(one, said, _kinds(said)) for one, said in zip(replies[1:], others, strict=True)],
        "maybe": list(same_marks(found, _marks(found, opened))),
        "own_page": request.build_absolute_uri(own_page_of(found)),
        "when": when,
        "together": list(found.together.select_related("person")),
        "may_help": may_help(request.person, found.person),
        "has_form": found.has_form,
        "place_url": page_about(request.person, found.person) if found.member_id else "",
    }  # fmt: skip
    if not_now is None or not_now.state != NotNowState.AGREED:
        return TemplateResponse(request, "recruitment/came.html", page)
    notice = partial(not_now_notice, not_now, to=found.person.name, ask_for=request.person.name)
    return show(request, "recruitment/came.html", notice, house=request.house, **page)


def _kinds(opened):
    kinds = dict(Kind.choices)
    return [kinds[kind] for kind in opened.said.kinds if kind in kinds]


def _marks(found, opened):
    """By how they are reached today, as far as it was opened; else as they came."""
    now = {column: mark for column, mark in marks_of(found.project_id, opened.ways).items() if mark}
    return {"phone_mark": found.phone_mark, "email_mark": found.email_mark} | now


@project_page(Permission.MEET)
def join_replies(request, project, coming_id, other_id):
    """They are one person, who replied twice."""
    one, other = found_in(project, coming_id), found_in(project, other_id)

    def do():
        return of(joining.join_replies(by=request.person, one=one, other=other))

    return once(request, do, back=of(one))


@project_page(Permission.MEET)
def part_replies(request, project, coming_id):
    """They are two people after all."""
    found = queries.came_one(project, coming_id)
    if found is None:
        raise Http404
    found.project = project

    def do():
        return of(joining.part_replies(by=request.person, coming=found))

    return once(request, do, back=of(found))


@project_page(Permission.MEET)
def note_contact(request, project, coming_id, way, step=""):
    found = found_in(project, coming_id)
    others = [row.row for row in queries.came_to(project) if row.row.is_open and row.row.pk != found.pk]

    def save(answers, said):
        services.note_contact(by=request.person, coming=found, answers=answers, said=said)
        if way == "web" or answers.get("together"):
            services.keep_together(by=request.person, coming=found, others=answers.get("together") or [])
        return of(found)

    initial = {
        "owner": str(found.answers_them_id or ""), "answer_by": found.answer_by, "after": found.after,
        "together": [str(one.pk) for one in found.together.all()], "avenue": str(found.avenue_id or ""),
    }  # fmt: skip
    return run(
        request, way, step, forms.NoteContactForm, save=save, about=project, back=of(found),
        initial=initial if way == "web" else {}, people=themselves(found), is_private=True,
        form_kwargs={"members": active_members(project), "others": others, "avenues": project.avenues.all()},
    )  # fmt: skip


@project_page(Permission.MEET)
def welcome_person(request, project, coming_id, way, step=""):
    found = found_in(project, coming_id)

    def save(answers, said):
        services.welcome_coming(by=request.person, coming=found, answers=answers, said=said)
        return page_about(request.person, found.person)

    said = said_when_coming(found, request.person) if way == "web" else None
    return run(
        request, way, step, forms.WelcomePersonForm, save=save, about=project, back=of(found),
        people=themselves(found), initial={"kinds": said.kinds} if said else {},
        form_kwargs={"project": project}, more={"coming": found}, is_private=True,
    )  # fmt: skip
