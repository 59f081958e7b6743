"""Setting a group aside for a time, and bringing it back."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone

from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.stakeholders import forms, queries, services
from intheroom.stakeholders.permissions import may_agree
from intheroom.stakeholders.views.where import group_or_404, page, people_to_write_for


@project_page(Permission.SEE)
def set_aside(request, project):
    """What is set aside, what is suggested, with reason, author and date."""
    proposals = list(queries.proposals_of(project))
    for proposal in proposals:
        proposal.asker_may_agree = may_agree(project, request.person, proposal)
    return TemplateResponse(
        request,
        "stakeholders/set_aside.html",
        {
            "set_asides": queries.set_asides_with_answers(project),
            "proposals": proposals,
            "today": timezone.localdate(),
        },
    )


@in_their_language
@project_page(Permission.ANSWER)
def set_aside_group(request, project, pk, way, step=""):
    """Suggest leaving a group out for now."""
    one = group_or_404(project, pk)

    def save(answers, said):
        services.set_aside_group(
            group=one,
            by=request.person,
            reason=answers["reason"],
            review_on=answers["review_on"],
            said=said,
            today=timezone.localdate(),
        )
        return page(project, "set_aside")

    return run(
        request,
        way,
        step,
        forms.SetAsideGroupForm,
        save=save,
        about=project,
        more={"group": one},
        people=people_to_write_for(request, project),
        back=page(project, "group", pk=pk),
    )


@in_their_language
@project_page(Permission.ANSWER)
def agree_set_aside(request, project, pk, way, step=""):
    """Answer a suggestion to leave a group out."""
    proposal = queries.latest_set_aside(group_or_404(project, pk))
    if proposal is None:
        raise Http404

    def save(answers, said):
        services.agree_set_aside(
            set_aside=proposal,
            by=request.person,
            agrees=answers["agrees"] == "yes",
            why=answers["why"],
            said=said,
        )
        return page(project, "set_aside")

    return run(
        request,
        way,
        step,
        forms.AgreeSetAsideForm,
        save=save,
        about=project,
        more={"proposal": proposal, "group": proposal.group},
        people=people_to_write_for(request, project),
        back=page(project, "set_aside"),
    )


@in_their_language
@project_page(Permission.ANSWER)
def bring_back_group(request, project, pk, way, step=""):
    """Put a group back among the others."""
    proposal = queries.latest_set_aside(group_or_404(project, pk))
    if proposal is None:
        raise Http404

    def save(answers, _said):
        services.bring_back_group(set_aside=proposal, by=request.person, why=answers["why"])
        return page(project, "group", pk=pk)

    return run(
        request,
        way,
        step,
        forms.BringBackGroupForm,
        save=save,
        about=project,
        more={"proposal": proposal, "group": proposal.group},
        people=people_to_write_for(request, project),
        back=page(project, "set_aside"),
    )
