"""Call-outs as the team writes them, makes them ready, and lets them out."""

from functools import partial

from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import once, run
from intheroom.kit.tell.showing import WORDS, on_paper, show
from intheroom.kit.ui.languages import OURS, shipped
from intheroom.projects.permissions import project_page
from intheroom.recruitment import forms
from intheroom.recruitment.adapter.callouts import Spread
from intheroom.recruitment.choices import CallOutState
from intheroom.recruitment.notices import call_out_notice, caller_of
from intheroom.recruitment.permissions import Permission
from intheroom.recruitment.queries import callouts as queries
from intheroom.recruitment.queries.passing_on import connectors_to_ask, token_of
from intheroom.recruitment.services import callouts as services
from intheroom.team.permissions import leads
from intheroom.team.queries.members import active_members, writable_for
from intheroom.team.queries.roles import roles_page

TYPED_AGAIN = (*services.WORDS, *services.CHOSEN, "hours", "by_when")


def found_in(project, call_out_id):
    found = queries.call_out_with(project, call_out_id)
    if found is None:
        raise Http404
    return found


def of(found):
    return reverse("recruitment:call_out", args=[found.project.ref, found.pk])


def page_of(request, found):
    """The whole address of its page, where it is out: what stands on no poster before."""
    if not found.is_out:
        return ""
    return request.build_absolute_uri(reverse("recruitment:open_call_out", args=[found.address]))


def advice_on(project, found=None):
    """What the planner says of one call-out; of barriers and languages where none is written yet."""
    jobs = list(queries.language_jobs(project))
    return look(
        "callout", place=project,
        has_barriers=queries.has_barrier_review(project),
        hours=found.hours if found else 1,
        is_offered=found is None or bool(found.thank_you or found.expenses or found.training),
        is_said=found is None or bool(found.open_to),
        open_jobs=sum(queries.is_open(job) for job in jobs),
    )  # fmt: skip


@project_page(Permission.SEE)
def call_outs(request, project):
    """Every call-out, and what the languages they are in ask for."""
    page = {
        "call_outs": list(queries.call_outs_of(project)),
        "spoken": queries.in_languages(queries.language_jobs(project)),
        "leads": leads(request.role),
        "found": advice_on(project),
        "roles_url": roles_page(project),
    }
    return TemplateResponse(request, "recruitment/call_outs.html", page)


@project_page(Permission.PLAN)
def start_call_out(request, project):
    def do():
        row = services.start_call_out(by=request.person, project=project)
        return reverse("recruitment:write_call_out", args=[project.ref, row.pk])

    return once(request, do)


@project_page(Permission.PLAN)
def write_call_out(request, project, call_out_id, way, step=""):
    found = found_in(project, call_out_id)

    def save(answers, said):
        services.write_call_out(by=request.person, call_out=found, answers=answers, said=said)
        return of(found)

    initial = {name: getattr(found, name) for name in TYPED_AGAIN}
    initial |= {"role": str(found.role_id or ""), "is_searchable": "yes" if found.is_searchable else ""}
    return run(
        request, way, step, forms.WriteCallOutForm, save=save, about=project, edits=found, initial=initial,
        people=writable_for(project, request.person, leads=True), back=of(found),
        form_kwargs={"roles": queries.roles_to_look_for(project)},
    )  # fmt: skip


@project_page(Permission.SEE)
def call_out(request, project, call_out_id):
    """One call-out in every shape, and what comes next with it. Its page shows none of its words before it is out."""
    found = found_in(project, call_out_id)
    language = request.GET.get(WORDS, "")
    spread = Spread(
        found, request.house, page_of(request, found), language if language in shipped() else OURS
    )
    wanted = request.GET.get("paper", "")
    if found.must_hold and (paper := spread.paper(wanted)):
        return on_paper(request, [paper], paper.file_name)
    page = {
        "call_out": found,
        "leads": leads(request.role),
        "spread": spread,
        "found": advice_on(project, found),
    }
    if page["leads"] and found.is_out:
        page["connectors"] = [(one, _pass_on_at(request, one)) for one in connectors_to_ask(project)]
    if found.state == CallOutState.ENDED or not found.title:
        return TemplateResponse(request, "recruitment/call_out.html", page)
    house, make = caller_of(found, request.house), partial(call_out_notice, found, page=spread.page)
    answer = show(request, "recruitment/call_out.html", make, house=house, **page)
    if not found.must_hold:
        # A draft may lack anything: the page says what, and that is no fault of whoever looks.
        answer.status_code = 200
    return answer


def _pass_on_at(request, connector):
    return request.build_absolute_uri(reverse("recruitment:pass_it_on", args=[token_of(connector)]))


@project_page(Permission.PLAN)
def ready_call_out(request, project, call_out_id):
    return _moved(request, found_in(project, call_out_id), services.ready_call_out)


@project_page(Permission.PLAN)
def publish_call_out(request, project, call_out_id):
    return _moved(request, found_in(project, call_out_id), services.publish_call_out)


@project_page(Permission.PLAN)
def end_call_out(request, project, call_out_id):
    return _moved(request, found_in(project, call_out_id), services.end_call_out)


def _moved(request, found, act):
    def do():
        act(by=request.person, call_out=found)
        return of(found)

    return once(request, do)


@project_page(Permission.PLAN)
def see_to_language(request, project, way, step=""):
    jobs = list(queries.language_jobs(project))
    back = reverse("recruitment:call_outs", args=[project.ref])
    if not jobs and way == "web":
        return HttpResponseRedirect(back)

    def save(answers, _said):
        services.see_to_language(by=request.person, project=project, answers=answers)
        return back

    return run(
        request, way, step, forms.SeeToLanguageForm, save=save, about=project, back=back,
        people=writable_for(project, request.person, leads=True),
        form_kwargs={"jobs": jobs, "members": active_members(project)},
    )  # fmt: skip
