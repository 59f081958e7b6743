"""Members: adding them, their own words, their own place, and who leads."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask.run import once, run
from intheroom.kit.tell.showing import show
from intheroom.kit.ui.languages import in_their_language
from intheroom.people.permissions import may_help, may_see_ways
from intheroom.projects.permissions import Permission, project_page
from intheroom.team import forms, notices
from intheroom.team.choices import Status
from intheroom.team.permissions import leads, may_open_member
from intheroom.team.queries.catching_up import newest_break, news_since
from intheroom.team.queries.members import (
    live_roles,
    members_gone,
    members_with_a_place,
    offers_seen,
    place_of,
    seen_members,
    unmet_wishes,
    with_pronouns,
    writable_for,
)
from intheroom.team.queries.reaching import passes_on_to, trusted_person_of
from intheroom.team.queries.removals import open_removals
from intheroom.team.services import members as member_services
from intheroom.team.services import places
from intheroom.team.views.finding import one_of

HAS_LEFT = _("You have left the team. You can come back: ring us, or ask someone who leads it.")


@project_page(Permission.SEE)
def members(request, project):
    rows = with_pronouns(seen_members(project, request.person, leads=leads(request.role)))
    leading = leads(request.role)
    page = {"rows": rows, "leads": leading, "gone": members_gone(project) if leading else []}
    return TemplateResponse(request, "team/members.html", page)


@project_page(Permission.SEE)
def offers(request, project):
    rows = offers_seen(project, request.person, leads=leads(request.role))
    mine = place_of(project, request.person)
    page = {"rows": rows, "me": mine, "unmet": unmet_wishes(rows)}
    return TemplateResponse(request, "team/offers.html", page)


@project_page(Permission.SEE)
def member(request, project, member_id):
    found = one_of(project.members.select_related("person__account"), member_id)
    if not may_open_member(request.person, request.role, found):
        raise Http404
    page = {
        "member": found,
        "is_me": found.person_id == request.person.pk,
        "leads": leads(request.role),
        "may_reach": may_see_ways(request.person, found.person),
        "may_help": leads(request.role) and may_help(request.person, found.person),
        "role": live_roles(project).filter(person=found.person).first(),
        "away": newest_break(found),
        "removals": open_removals(project).filter(member=found) if leads(request.role) else [],
    }
    return TemplateResponse(request, "team/member.html", page)


@project_page(Permission.PLAN)
def welcome_member(request, project, member_id):
    found = one_of(members_with_a_place(project), member_id)
    # The copy that is in scope already, so that its names are not asked for again.
    found.project = project
    front = request.build_absolute_uri("/")
    return show(
        request, "team/welcome_member.html",
        lambda: notices.welcome(found, ask_for=request.person.name, front=front),
        house=request.house, member=found, may_help=may_help(request.person, found.person),
    )  # fmt: skip


@in_their_language
@project_page(Permission.SEE)
def my_place(request, project):
    mine = place_of(project, request.person)
    page = {"member": mine, "role": request.role, "leads": leads(request.role)}
    if mine is not None:
        page["passes_on_to"] = passes_on_to(mine)
        page["trusted"] = trusted_person_of(mine)
        page["removals"] = mine.removals.exclude(told_at=None)
        page["away"] = newest_break(mine)
    return TemplateResponse(request, "team/my_place.html", page)


@project_page(Permission.PLAN)
def add_member(request, project, way, step=""):
    def save(answers, said):
        added = member_services.add_member(project=project, by=request.person, answers=answers, said=said)
        return reverse("team:member", args=[project.ref, added.pk])

    kwargs = {"project": project}
    return run(
        request, way, step, forms.AddMemberForm, save=save, about=project, form_kwargs=kwargs,
        back=reverse("team:members", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.PLAN)
def edit_member(request, project, member_id, way, step=""):
    found = one_of(members_with_a_place(project), member_id)

    def save(answers, said):
        member_services.edit_member(member=found, by=request.person, answers=answers)
        return reverse("team:member", args=[project.ref, found.pk])

    return run(
        request, way, step, forms.EditMemberForm, save=save, about=project, edits=found,
        initial=forms.members.about_member(found), form_kwargs={"project": project},
        people=[(found.person_id, str(found))],
        back=reverse("team:member", args=[project.ref, found.pk]),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def say_about_me(request, project, way, step=""):
    mine = place_of(project, request.person)
    if mine is None and way not in {"for_someone", "sheet", "script"}:
        return redirect("team:my_place", ref=project.ref)

    def save(answers, said):
        about = member_services.whose_answer(project=project, by=request.person, said=said)
        member_services.say_about_me(member=about, by=request.person, answers=answers, said=said)
        return reverse("team:my_place", args=[project.ref])

    edits = mine if way != "for_someone" else None
    return run(
        request, way, step, forms.SayAboutMeForm, save=save, about=project, edits=edits,
        initial=forms.members.about_member(mine) if edits else {},
        form_kwargs={"project": project}, people=writable_for(project, request.person, leads=leads(request.role)),
        back=reverse("team:my_place", args=[project.ref]),
    )  # fmt: skip


@in_their_language
@project_page(Permission.ANSWER)
def change_place(request, project, way, step=""):
    def save(answers, said):
        about = member_services.whose_answer(project=project, by=request.person, said=said)
        changed = places.change_place(member=about, by=request.person, wish=answers["wish"], said=said)
        left = changed.status == Status.LEFT and changed.person_id == request.person.pk
        if left:
            messages.info(request, HAS_LEFT)
        return "/" if left else reverse("team:my_place", args=[project.ref])

    return run(
        request, way, step, forms.ChangePlaceForm, save=save, about=project,
        people=writable_for(project, request.person, leads=leads(request.role)),
        back=reverse("team:my_place", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.SEE)
def catch_up(request, project, member_id):
    found = one_of(members_with_a_place(project), member_id)
    if not may_open_member(request.person, request.role, found):
        raise Http404
    away = newest_break(found)
    page = {
        "member": found,
        "is_me": found.person_id == request.person.pk,
        "away": away,
        "news": news_since(project, away.began_at) if away else [],
        "leads": leads(request.role),
    }
    return TemplateResponse(request, "team/catch_up.html", page)


@project_page(Permission.PLAN)
def write_catch_up(request, project, member_id, way, step=""):
    found = one_of(members_with_a_place(project), member_id)
    away = newest_break(found)
    there = reverse("team:catch_up", args=[project.ref, found.pk])

    def save(answers, said):
        places.write_catch_up(member=found, by=request.person, note=answers["note"])
        return there

    return run(
        request, way, step, forms.WriteCatchUpForm, save=save, about=project, edits=away,
        initial={"note": away.note if away else ""}, back=there,
    )  # fmt: skip


@project_page(Permission.PLAN)
def add_again(request, project, member_id):
    found = one_of(project.members, member_id)

    def do():
        places.add_again(member=found, by=request.person)
        return reverse("team:member", args=[project.ref, found.pk])

    return once(request, do, back=reverse("team:member", args=[project.ref, found.pk]))


@project_page(Permission.PLAN)
def make_co_lead(request, project, member_id):
    found = one_of(members_with_a_place(project), member_id)

    def do():
        places.make_co_lead(member=found, by=request.person)
        return reverse("team:member", args=[project.ref, found.pk])

    return once(request, do)


@project_page(Permission.PLAN)
def step_down(request, project):
    def do():
        places.step_down(member=place_of(project, request.person), by=request.person)
        return reverse("team:my_place", args=[project.ref])

    return once(request, do)


@project_page(Permission.ANSWER)
def offer_help(request, project, member_id):
    found = one_of(members_with_a_place(project), member_id)

    def do():
        member_services.offer_help(member=found, by=request.person)
        return reverse("team:offers", args=[project.ref])

    return once(request, do)
