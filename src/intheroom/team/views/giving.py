"""What members would like to get back, and what they gave and got."""

from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.ui.languages import in_their_language
from intheroom.library.queries import PAYING, cards_at
from intheroom.projects.permissions import Permission, project_page
from intheroom.team.forms import AddExchangeForm
from intheroom.team.permissions import leads
from intheroom.team.queries.giving import asked_about_back, exchanges_shown, own_exchanges
from intheroom.team.queries.members import place_of, writable_for
from intheroom.team.services import giving
from intheroom.team.services.members import whose_answer
from intheroom.team.views.finding import one_of


@project_page(Permission.PLAN)
def incentives(request, project):
    members = asked_about_back(project)
    not_said = [member.person.name for member in members if not member.has_said_back]
    page = {
        "said": [member for member in members if member.has_said_back],
        "not_said": not_said,
        "found": look("incentives", place=project, not_said=not_said),
        "cards": cards_at(PAYING),
    }
    return TemplateResponse(request, "team/incentives.html", page)


@project_page(Permission.SEE)
def exchanges(request, project):
    mine = place_of(project, request.person)
    page = {
        "me": mine,
        "own": own_exchanges(project, request.person),
        "shown": exchanges_shown(project, request.person, leads=leads(request.role)),
    }
    return TemplateResponse(request, "team/exchanges.html", page)


@in_their_language
@project_page(Permission.ANSWER)
def add_exchange(request, project, way, step=""):
    def save(answers, said):
        about = whose_answer(project=project, by=request.person, said=said)
        giving.add_exchange(member=about, by=request.person, answers=answers, said=said)
        return reverse("team:exchanges", args=[project.ref])

    return run(
        request, way, step, AddExchangeForm, save=save, about=project,
        people=writable_for(project, request.person, leads=leads(request.role)),
        back=reverse("team:exchanges", args=[project.ref]),
    )  # fmt: skip


@project_page(Permission.ANSWER)
def show_exchange(request, project, exchange_id):
    return _change(request, project, exchange_id, giving.show_exchange)


@project_page(Permission.ANSWER)
def hide_exchange(request, project, exchange_id):
    return _change(request, project, exchange_id, giving.hide_exchange)


def _change(request, project, exchange_id, service):
    # Only among their own: another member's entry is not there at all.
    found = one_of(own_exchanges(project, request.person), exchange_id)

    def do():
        service(exchange=found, by=request.person)
        return reverse("team:exchanges", args=[project.ref])

    return once(request, do)
