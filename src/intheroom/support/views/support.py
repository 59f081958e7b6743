"""Support and training on one page, what I would like, and the guide for whoever runs a meeting."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.inclusion.queries import people_to_hand_out_to, sides_of_members
from intheroom.kit.advise.rules import Refused, look
from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import run
from intheroom.library.queries import facilitator_guide
from intheroom.projects.permissions import Permission, project_page
from intheroom.support import queries, services
from intheroom.support.adapter import (
    TO_SUPPORT,
    jobs_to_show,
    own_answers,
    pair_seen,
    trainings_to_show,
    words_of,
)
from intheroom.support.forms import AskForSupportForm
from intheroom.support.permissions import around, may_end_lead
from intheroom.team.queries.members import active_members, may_see_name, members_with_a_place, writable_for


@project_page(Permission.SEE)
def support(request, project):
    by = around(request.person, request.role)
    mine, others = jobs_to_show(project, by.looks)
    page = {
        "by": by,
        "wish": queries.wish_of(by.place) if by.place else None,
        "since": queries.look_again_since(project),
        "mine": mine,
        "pairs": [pair_seen(one, by) for one in queries.pairs_with(project, request.person)],
        "to_come": trainings_to_show(project, by),
        "topics": queries.topics_of(project),
        "may_end_lead": may_end_lead(by),
        "names_lead": by.lead and may_see_name(project, by.lead.member, request.person, leads=by.looks.leads),
    }
    page |= _looked_after(project, by) if by.looks_after else {}
    page |= _arranged(project, by, others) if by.looks.arranges else {}
    return TemplateResponse(request, "support/support.html", page)


def _looked_after(project, by):
    """For the support lead: who would like a buddy, and every pair."""
    wishes = list(queries.wishes_of(project))
    told = [pair_seen(one, by) for one in queries.open_pairs(project)]
    words = words_of(wishes, by.person, TO_SUPPORT)
    return {"wishes": list(zip(wishes, words, strict=True)), "every_pair": told}


def _arranged(project, by, others):
    """For those who arrange things: what others would like to learn, who is due, and what to think of."""
    members = list(active_members(project))
    due = list(queries.due_wishes(project))
    heard = {wish.member.person_id for wish in queries.wishes_of(project)}
    return {
        "others": others,
        "due": [
            wish.member for wish in due if may_see_name(project, wish.member, by.person, leads=by.looks.leads)
        ],
        "done": queries.trainings_done(project),
        "found": look(
            "support",
            place=project,
            in_team=sides_of_members(members),
            heard=sides_of_members(one for one in members if one.person_id in heard),
            offered=sides_of_members(queries.offered_to(project, members)),
            has_lead=by.lead is not None,
            due=len(due),
        ),
    }


@project_page(Permission.ANSWER)
def ask_for_support(request, project, way, step=""):
    by = around(request.person, request.role)
    topics = queries.topics_of(project)
    if by.place is None or (way == "for_someone" and not by.looks.leads):
        raise Http404
    helped = people_to_hand_out_to(project, request.person) if way == "for_someone" else set()
    wish = queries.wish_of(by.place)

    def save(answers, said):
        member = by.place if said.way == Way.WEB else _member(project, said.person_key, helped)
        services.ask_for_support(by=request.person, member=member, answers=answers, said=said)
        return reverse("support:support", args=[project.ref])

    return run(
        request, way, step, AskForSupportForm, save=save, about=project, is_private=True,
        initial=own_answers(wish, by.place, topics) if way == "web" else {},
        edits=wish if way == "web" else None, form_kwargs={"topics": topics},
        people=[pair for pair in writable_for(project, request.person, leads=by.looks.leads) if int(pair[0]) in helped],
        back=reverse("support:support", args=[project.ref]),
    )  # fmt: skip


def _member(project, key, helped):
    """The member whose answer is written down: somebody whom the asker helps with such things."""
    found = next((one for one in members_with_a_place(project) if str(one.person_id) == key), None)
    if found is None or found.person_id not in helped:
        raise Refused("Choose whose answer this is.", how="They must have a place in the team.")
    return found


@project_page(Permission.SEE)
def guide(request, project):
    return TemplateResponse(request, "support/guide.html", {"parts": facilitator_guide()})
