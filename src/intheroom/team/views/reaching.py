"""How to reach a member, for those the member lets see it, and through whom."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.people.permissions import may_see_ways
from intheroom.projects.permissions import Permission, project_page
from intheroom.team import services
from intheroom.team.forms import SayReachThroughForm
from intheroom.team.permissions import leads
from intheroom.team.queries.members import members_with_a_place, place_of, seen_members, writable_for
from intheroom.team.queries.reaching import open_words, passes_on_to, trusted_person_of, ways_in
from intheroom.team.services.members import whose_answer
from intheroom.team.views.finding import one_of

# What for: the person reads these words on their own page.
PURPOSES = {
    "tell": (_("To tell them something"), _("to tell you something")),
    "meeting": (_("To arrange a meeting"), _("to arrange a meeting with you")),
    "need": (_("To arrange something they need"), _("to arrange something you need")),
    "travel": (_("To arrange how they get there"), _("to arrange how you get there")),
    "ask": (_("To ask them something"), _("to ask you something")),
}
OWN_LOOK = gettext_noop("to show you your own answer")


@project_page(Permission.SEE)
def reach_member(request, project, member_id):
    found = one_of(members_with_a_place(project), member_id)
    if not may_see_ways(request.person, found.person):
        raise Http404
    page = {"member": found, "purposes": [(code, words) for code, (words, _) in PURPOSES.items()]}
    status = 200
    if request.method == "POST":
        _, purpose = PURPOSES.get(request.POST.get("purpose", ""), ("", ""))
        status = 200 if purpose else 422
        if purpose:
            page["found"] = ways_in(found, actor=request.person, purpose=purpose)
    return TemplateResponse(request, "team/reach_member.html", page, status=status)


@in_their_language
@project_page(Permission.ANSWER)
def say_reach_through(request, project, way, step=""):
    mine = place_of(project, request.person)

    def save(answers, said):
        about = whose_answer(project=project, by=request.person, said=said)
        services.reaching.say_reach_through(member=about, by=request.person, answers=answers, said=said)
        return reverse("team:my_place", args=[project.ref])

    is_lead = leads(request.role)
    others = [row for row in seen_members(project, request.person, leads=is_lead) if row.is_named]
    return run(
        request, way, step, SayReachThroughForm, save=save, about=project,
        initial=_said_before(request.person, mine) if way == "web" else {},
        form_kwargs={"members": [row.member for row in others if way == "for_someone" or not row.is_me]},
        people=writable_for(project, request.person, leads=is_lead),
        back=reverse("team:my_place", args=[project.ref]), is_private=True,
    )  # fmt: skip


def _said_before(person, mine):
    trusted = trusted_person_of(mine) if mine else None
    if trusted is None:
        return {}
    words = open_words(trusted, actor=person, purpose=OWN_LOOK)
    return {
        **words,
        "through": trusted.through_id or "",
        "has_agreed": "yes" if trusted.has_agreed else "not_yet",
    }


@project_page(Permission.ANSWER)
def agree_to_pass_on(request, project, trusted_id):
    return _answered(request, project, trusted_id, services.reaching.agree_to_pass_on)


@project_page(Permission.ANSWER)
def stop_passing_on(request, project, trusted_id):
    return _answered(request, project, trusted_id, services.reaching.stop_passing_on)


def _answered(request, project, trusted_id, service):
    mine = place_of(project, request.person)
    if mine is None:
        raise Http404
    found = one_of(passes_on_to(mine), trusted_id)

    def do():
        service(trusted=found, by=request.person)
        return reverse("team:my_place", args=[project.ref])

    return once(request, do)
