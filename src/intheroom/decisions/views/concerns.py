"""Tell a listener that something was wrong; and, for that listener and the person alone, what came of it."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from intheroom.decisions import forms, queries, services
from intheroom.decisions.adapter import opened_concern, told_seen
from intheroom.decisions.permissions import listens_to, may_end_listener, may_open_concern, told_it
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page, sees_names
from intheroom.team.permissions import leads
from intheroom.team.queries.members import writable_for


@in_their_language
@project_page(Permission.SEE)
def concerns(request, project):
    """Who listens; and what the asker told, and was told. It says nothing of what others told."""
    listeners = list(queries.live_listeners(project))
    readers = [one for one in listeners if queries.can_read(one)]
    page = {
        "listeners": [
            {
                "listener": one,
                "can_read": one in readers,
                "may_end": may_end_listener(request.person, request.role, one),
            }
            for one in listeners
        ],
        "may_tell": any(one.member.person != request.person for one in readers),
        "i_listen": any(one.member.person == request.person for one in readers),
        "past": queries.past_listeners(project),
        "shows_names": sees_names(project, request.role),
        "mine": told_seen(queries.told_by(project, request.person)),
        "to_me": told_seen(queries.told_to(project, request.person)),
        "found": look(
            "concerns",
            place=project,
            listeners=len(listeners),
            readers=len(readers),
            beside_leads=queries.listeners_beside_leads(project).count(),
        ),
    }
    return TemplateResponse(request, "decisions/concerns.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def raise_concern(request, project, way, step=""):
    def save(answers, said):
        services.raise_concern(by=request.person, project=project, answers=answers, said=said)
        return _list(project)

    # Whoever writes it down for somebody may be the very one it is told to.
    but = request.person if way == "web" else None
    return run(
        request, way, step, forms.RaiseConcernForm, save=save, about=project, is_private=True,
        people=writable_for(project, request.person, leads=leads(request.role)),
        form_kwargs={"listeners": queries.listeners_to_tell(project, but=but)}, back=_list(project),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def raise_unnamed(request, project, way, step=""):
    def save(answers, _said):
        services.raise_unnamed(project=project, answers=answers, today=timezone.localdate())
        return ""

    return run(
        request, way, step, forms.RaiseUnnamedForm, save=save, about=project, is_private=True,
        form_kwargs={"listeners": queries.listeners_to_tell(project)}, back=_list(project),
    )  # fmt: skip


@in_their_language
@project_page(Permission.SEE)
def concern(request, project, concern_key):
    told = _openable(request, project, concern_key)
    is_mine = told_it(request.person, told)
    page = {
        "told": told,
        "is_mine": is_mine,
        "opened": opened_concern(told, request.person),
        "others": [] if is_mine or not told.may_pass_on else _other_listeners(project, told),
        "shows_names": sees_names(project, request.role),
        "listens_now": told.listener in queries.live_listeners(project),
    }
    return TemplateResponse(request, "decisions/concern.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def answer_concern(request, project, concern_key, way, step=""):
    told = _openable(request, project, concern_key)
    if not listens_to(request.person, told):
        raise Http404

    def save(answers, said):
        services.answer_concern(by=request.person, told=told, answers=answers, said=said)
        return _page_of(project, told)

    return run(
        request, way, step, forms.AnswerConcernForm, save=save, about=project, is_private=True,
        back=_page_of(project, told),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def say_of_concern(request, project, concern_key, way, step=""):
    told = _openable(request, project, concern_key)
    if told.is_unnamed or (way == "web" and not told_it(request.person, told)):
        # It is their word: for their listener there is only the page that says who wrote it down.
        raise Http404

    def save(answers, said):
        services.say_of_concern(by=request.person, concern=told, answers=answers, said=said)
        return _page_of(project, told) if may_open_concern(request.person, told) else _list(project)

    return run(
        request, way, step, forms.SayOfConcernForm, save=save, about=project, is_private=True,
        people=[(told.person_id, told.person.name)], back=_page_of(project, told),
        form_kwargs={"listeners": _other_listeners(project, told)}, is_theirs=not told_it(request.person, told),
    )  # fmt: skip


@project_page(Permission.ANSWER)
def pass_concern_on(request, project, concern_key, listener_id):
    told = _openable(request, project, concern_key)
    to = next((one for one in _other_listeners(project, told) if one.pk == listener_id), None)
    if to is None or not listens_to(request.person, told):
        raise Http404

    def do():
        services.pass_concern_on(by=request.person, told=told, to=to)
        return _list(project)

    return once(request, do, back=_page_of(project, told))


def _openable(request, project, concern_key):
    """What this person told, or was told; for anybody else, whoever leads, there is no such page."""
    told = queries.told_with(project, concern_key)
    if told is None or not may_open_concern(request.person, told):
        raise Http404
    return told


def _other_listeners(project, told):
    but = None if told.is_unnamed else told.person
    return [one for one in queries.listeners_to_tell(project, but=but) if one.pk != told.listener_id]


def _list(project):
    return reverse("decisions:concerns", args=[project.ref])


def _page_of(project, told):
    return reverse("decisions:concern", args=[project.ref, told.key])
