"""Finding people on one page, the plan for it, and what is made easier when it is hard."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.library.queries import often_left_out, search_length
from intheroom.projects.choices import DateUse, Kind
from intheroom.projects.permissions import project_page
from intheroom.projects.queries import clashes, minded_in, person_choices
from intheroom.recruitment import queries, services
from intheroom.recruitment.adapter import facts_for_advice, picture_of
from intheroom.recruitment.forms import AdjustForm, PlanRecruitmentForm, SayWhatFollowedForm
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries.coming import asked_as_second

PLANNED = ("begins_on", "ends_on", "trust_weeks", "first_meeting_on", "effort", "is_left_out")


@project_page(Permission.SEE)
def recruitment(request, project):
    (plan, earlier), front = queries.plans_of(project), queries.front_of(project)
    picture, minded, today = picture_of(project), minded_in(project), timezone.localdate()
    facts = facts_for_advice(
        project, plan, picture, today, discover_began=front.discover_began, minded=minded
    )
    page = {
        "plan": plan,
        "earlier": earlier,
        "length": search_length(),
        "picture": picture,
        "front": front,
        "ways": len(queries.grouped(picture.avenues)),
        # Whoever works in another way need not plan a search.
        "found": [] if front.way_out_pk else look("recruitment", place=project, **facts),
        "meet_at": clashes(project, plan.begins_on, plan.ends_on, DateUse.RECRUIT_AT, minded) if plan else [],
        "left_out": often_left_out(),
        "becomes": Kind(front.way_out_becomes).label if front.way_out_pk else "",
        "leads": request.role.is_leading,
        "asked_of_me": asked_as_second(project, request.person),
    }
    return TemplateResponse(request, "recruitment/recruitment.html", page)


@project_page(Permission.PLAN)
def plan_recruitment(request, project, way, step=""):
    plan = queries.plan_of(project)

    def save(answers, said):
        services.plan_recruitment(by=request.person, project=project, answers=answers, said=said)
        return front(project)

    return run(
        request, way, step, PlanRecruitmentForm, save=save, about=project, opens_again=True,
        initial={name: getattr(plan, name) for name in PLANNED} if plan else {},
        people=speak_for(request, project), back=front(project),
    )  # fmt: skip


@project_page(Permission.NOTE)
def adjust(request, project, way, step=""):
    def save(answers, said):
        services.adjust(by=request.person, project=project, answers=answers, said=said)
        return ways_page(project) + "#easier"

    return run(
        request, way, step, AdjustForm, save=save, about=project,
        people=speak_for(request, project), back=ways_page(project),
    )  # fmt: skip


@project_page(Permission.NOTE)
def say_what_followed(request, project, adjustment_id, way, step=""):
    row = project.adjustments.filter(pk=adjustment_id).first()
    if row is None:
        raise Http404

    def save(answers, said):
        services.say_what_followed(by=request.person, adjustment=row, answers=answers, said=said)
        return ways_page(project) + "#easier"

    return run(
        request, way, step, SayWhatFollowedForm, save=save, about=project, more={"adjustment": row},
        initial={"followed": row.followed, "followed_on": row.followed_on}, opens_again=True,
        people=speak_for(request, project), back=ways_page(project),
    )  # fmt: skip


def front(project):
    return reverse("recruitment:recruitment", args=[project.ref])


def ways_page(project):
    return reverse("recruitment:ways_tried", args=[project.ref])


def speak_for(request, project):
    """Whose answer somebody may write down; no list where names are kept back."""
    return [] if request.hides_names else person_choices(project)
