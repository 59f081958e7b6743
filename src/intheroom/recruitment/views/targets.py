"""What the team aims for, on one page that everybody in it can read."""

from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.engines.disclosure import at_least
from intheroom.kit.ask.run import run
from intheroom.projects.permissions import project_page
from intheroom.recruitment import forms, services
from intheroom.recruitment.adapter.words import target_said
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries.targets import (
    known_in,
    left_out_now,
    names_of,
    share_of,
    targets_now,
)
from intheroom.team.queries.members import page_of_aims, targets_of


@project_page(Permission.SEE)
def targets(request, project):
    known, share, aims = known_in(project), share_of(project), targets_of(project)
    names = names_of(project, known)
    page = {
        "aims": aims,
        "aims_page": page_of_aims(project),
        "live": [
            (one, names.get(one.tag, ""), target_said(one, names)) for one in targets_now(project, known)
        ],
        "left_out": [(f"{tag[0]}.{tag[1]}", names[tag]) for tag in left_out_now(known)],
        "share": share,
        "suggested": at_least(share.share, aims.largest) if share else None,
        "suggested_of": f"{share.tag[0]}.{share.tag[1]}" if share else "",
        "changes": [
            (one, names.get(one.tag, ""), target_said(one, names)) for one in reversed(known.changes)
        ],
        "leads": request.role.is_leading,
    }
    return TemplateResponse(request, "recruitment/targets.html", page)


@project_page(Permission.PLAN)
def set_target(request, project, way, step=""):
    known = known_in(project)
    names = names_of(project, known)
    here = reverse("recruitment:targets", args=[project.ref])
    now = {f"{one.feature}.{one.value}": one for one in targets_now(project, known)}
    about = request.GET.get("about", "")
    initial = {"about": about, "at_least": request.GET.get("least") or None}
    if about in now:
        initial |= {"at_least": now[about].at_least, "at_most": now[about].at_most}

    def save(answers, said):
        services.targets.set_target(by=request.person, project=project, answers=answers, said=said)
        return here

    return run(
        request, way, step, forms.SetTargetForm, save=save, about=project, initial=initial,
        form_kwargs={"names": names}, people=[], back=here,
    )  # fmt: skip
