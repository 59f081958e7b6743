"""When someone's place is in question: every step has a page, and the member can object."""

from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.team import forms, services
from intheroom.team.permissions import (
    leads,
    may_be_second_person,
    may_handle_removal,
    may_see_removal,
)
from intheroom.team.queries.members import (
    SOMEBODY,
    may_see_name,
    members_with_a_place,
    place_of,
    writable_for,
)
from intheroom.team.queries.removals import reason_of, record_of, removals_of
from intheroom.team.views.finding import one_of


def _visible(request, project, removal_id):
    found = one_of(removals_of(project), removal_id)
    place = place_of(project, request.person)
    if not may_see_removal(request.person, request.role, place, found):
        raise Http404
    return found


def _handled(request, project, removal_id):
    found = one_of(removals_of(project), removal_id)
    if not may_handle_removal(request.person, request.role, found):
        raise Http404
    return found


def _page_of(removal):
    return reverse("team:removal", args=[removal.member.project.ref, removal.pk])


def _whose(request, project, removal):
    """Whose place it is. A private project hides names here as on the roster: who leads says who it is."""
    named = may_see_name(project, removal.member, request.person, leads=leads(request.role))
    return removal.member.person.name if named else SOMEBODY


def _others(request, project):
    return writable_for(project, request.person, leads=leads(request.role))


@project_page(Permission.SEE)
def removals(request, project):
    place = place_of(project, request.person)
    seen = [row for row in removals_of(project) if may_see_removal(request.person, request.role, place, row)]
    rows = [(row, _whose(request, project, row)) for row in seen]
    return TemplateResponse(request, "team/removals.html", {"removals": rows})


@project_page(Permission.SEE)
def removal(request, project, removal_id):
    found = _visible(request, project, removal_id)
    place = place_of(project, request.person)
    is_about_me = found.member.person_id == request.person.pk
    page = {
        "removal": found,
        "whose": _whose(request, project, found),
        "lines": record_of(found),
        "reason": reason_of(found),
        "is_about_me": is_about_me,
        # The member learns what was said, not who stood up for saying it.
        "names_shown": leads(request.role) and not is_about_me,
        "may_answer": may_be_second_person(place, found),
        "handles": may_handle_removal(request.person, request.role, found),
    }
    return TemplateResponse(request, "team/removal.html", page)


@project_page(Permission.PLAN)
def removal_notice(request, project, removal_id):
    found = _handled(request, project, removal_id)
    page = {"removal": found, "reason": reason_of(found)}
    return TemplateResponse(request, "team/removal_notice.html", page)


@project_page(Permission.PLAN)
def propose_removal(request, project, member_id, way, step=""):
    member = one_of(members_with_a_place(project), member_id)
    if member.person_id == request.person.pk:
        return redirect("team:change_place", ref=project.ref)

    def save(answers, said):
        return _page_of(
            services.removals.propose_removal(
                member=member,
                by=request.person,
                reason=answers["reason"],
                thought_again=answers.get("thought_again", False),
                said=said,
            )
        )

    return run(
        request, way, step, forms.ProposeRemovalForm, save=save, about=project,
        people=_others(request, project), more={"member": member},
        back=reverse("team:member", args=[project.ref, member.pk]),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def agree_removal(request, project, removal_id, way, step=""):
    found = _visible(request, project, removal_id)

    def save(answers, said):
        services.removals.agree_removal(
            removal=found,
            by=request.person,
            agrees=answers["agrees"] == "yes",
            words=answers["words"],
            said=said,
        )
        return reverse("team:removals", args=[project.ref])

    return run(
        request, way, step, forms.AgreeRemovalForm, save=save, about=project,
        people=_others(request, project), back=_page_of(found),
        more={"whose": _whose(request, project, found), "reason": reason_of(found)},
    )  # fmt: skip


@project_page(Permission.PLAN)
def tell_member(request, project, removal_id, way, step=""):
    found = _handled(request, project, removal_id)

    def save(answers, said):
        services.removals.tell_member(removal=found, by=request.person, how=answers["how"], said=said)
        return _page_of(found)

    return run(
        request, way, step, forms.TellMemberForm, save=save, about=project,
        people=_others(request, project), back=_page_of(found),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def challenge_removal(request, project, removal_id, way, step=""):
    found = _visible(request, project, removal_id)

    def save(answers, said):
        services.removals.challenge_removal(
            removal=found, by=request.person, words=answers["words"], said=said
        )
        return _page_of(found)

    people = [(str(found.member.person_id), _whose(request, project, found))]
    return run(
        request, way, step, forms.ChallengeRemovalForm, save=save, about=project,
        people=people, back=_page_of(found),
    )  # fmt: skip


@project_page(Permission.PLAN)
def decide_removal(request, project, removal_id, way, step=""):
    found = _handled(request, project, removal_id)

    def save(answers, said):
        services.removals.decide_removal(
            removal=found,
            by=request.person,
            outcome=answers["outcome"],
            took_part=answers["took_part"],
            words=answers["words"],
            said=said,
        )
        return _page_of(found)

    return run(
        request, way, step, forms.DecideRemovalForm, save=save, about=project,
        people=_others(request, project), back=_page_of(found),
    )  # fmt: skip


@project_page(Permission.PLAN)
def drop_removal(request, project, removal_id):
    found = _handled(request, project, removal_id)

    def do():
        return _page_of(services.removals.drop_removal(removal=found, by=request.person))

    return once(request, do)


@project_page(Permission.PLAN)
def end_removal(request, project, removal_id):
    found = _handled(request, project, removal_id)

    def do():
        return _page_of(services.removals.end_removal(removal=found, by=request.person))

    return once(request, do)
