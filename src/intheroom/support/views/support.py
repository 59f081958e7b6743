"""Support and training on one page, what I would like, and the guide for whoever runs a meeting."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from intheroom.inclusion.adapter import name_of
from intheroom.inclusion.queries import people_to_hand_out_to
from intheroom.kit.advise.rules import Refused, look
from intheroom.kit.ask.models import Way
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import facilitator_guide
from intheroom.projects.permissions import Permission, project_page
from intheroom.support import queries, services
from intheroom.support.adapter import (
    OWN_LOOK,
    jobs_to_show,
    own_answers,
    pair_seen,
    sides_reached,
    trainings_to_show,
    with_words,
)
from intheroom.support.forms import AskForSupportForm
from intheroom.support.permissions import around, may_end_lead
from intheroom.team.queries.members import members_with_a_place, writable_for
from intheroom.workshops.queries.passing_on import calls_asked_of


@in_their_language
@project_page(Permission.SEE)
def support(request, project):
    members = list(members_with_a_place(project).select_related("check_in_wish"))
    by = around(request.person, request.role, members)
    rows, wishes = queries.learning_jobs(project), list(queries.wishes_of(project))
    mine, others = jobs_to_show(rows, by.looks)
    pairs = [pair_seen(one, by) for one in queries.pairs_for(project, request.person, every=by.looks_after)]
    trainings = trainings_to_show(project, by)
    page = {
        "by": by,
        "wish": next((wish for wish in wishes if wish.member == by.place), None),
        "since": queries.look_again_since(wishes),
        "mine": mine,
        "others": others,
        "pairs": [pair for pair in pairs if pair.is_mine],
        "calls": calls_asked_of(project, request.person) if any(one.is_mine for one in pairs) else [],
        "to_come": [one for one in trainings if one.row.done_at is None],
        "done": [one for one in trainings if one.row.done_at is not None],
        "topics": queries.topics_of(project),
        "may_end_lead": may_end_lead(by),
        "about_calls": queries.wish_about_calls(by.place),
        "calls_to_me": with_words(queries.check_ins_about(by.place), by.person, OWN_LOOK),
        "lead_name": name_of(by.looks, by.lead.member) if by.lead else "",
    }
    if by.looks_after:
        page |= {
            "wishes": with_words(wishes, by.person),
            "every_pair": [one for one in pairs if one.is_open],
        }
    if by.looks.arranges:
        page |= _to_arrange(project, by, page["since"], wishes, sides_reached(members, rows, wishes))
    return TemplateResponse(request, "support/support.html", page)


def _to_arrange(project, by, since, wishes, sides):
    """For those who arrange things: who is to be asked again, and what to think of."""
    due = queries.due_wishes(wishes, since)
    found = look("support", place=project, has_lead=by.lead is not None, due=len(due), **sides)
    return {"due": [name_of(by.looks, one.member) for one in due], "found": found}


@in_their_language
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
        raise Refused(
            gettext("Choose whose answer this is."), how=gettext("They must have a place in the team.")
        )
    return found


@project_page(Permission.SEE)
def guide(request, project):
    return TemplateResponse(request, "support/guide.html", {"parts": facilitator_guide()})
