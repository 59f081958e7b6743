"""Ask everyone what they need: who was asked, when and how, and a way in for each."""

from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.inclusion import services
from intheroom.inclusion.forms import AskEveryoneForm
from intheroom.inclusion.queries import asked_members, people_to_hand_out_to, sides_asked, sides_of
from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.library.queries import NEEDS, cards_at
from intheroom.projects.permissions import Permission, project_page


@project_page(Permission.PLAN)
def asked(request, project):
    rows = asked_members(project)
    found = look(
        "asking",
        place=project,
        in_team=sides_of(rows, asked_only=False),
        asked=sides_of(rows, asked_only=True),
    )
    page = {"rows": rows, "sides": sides_asked(rows), "found": found, "cards": cards_at(NEEDS)}
    page["may_hand_out"] = people_to_hand_out_to(project, request.person)
    return TemplateResponse(request, "inclusion/asked.html", page)


@project_page(Permission.PLAN)
def ask_everyone(request, project, way, step=""):
    rows = asked_members(project)
    not_asked = [str(row.member.pk) for row in rows if row.last is None]

    def save(answers, said):
        services.ask_everyone(by=request.person, project=project, answers=answers, said=said)
        return reverse("inclusion:asked", args=[project.ref])

    return run(
        request, way, step, AskEveryoneForm, save=save, about=project,
        initial={"members": not_asked or [str(row.member.pk) for row in rows]},
        form_kwargs={"members": [(str(row.member.pk), row.member.person.name) for row in rows]},
        back=reverse("inclusion:asked", args=[project.ref]),
    )  # fmt: skip
