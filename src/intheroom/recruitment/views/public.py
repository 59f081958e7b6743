"""What people outside read, and how they reply: without an account, and without a trace of where they are."""

from django.http import Http404
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.accounts.services import attempts
from intheroom.kit.ask.run import run
from intheroom.kit.tell.showing import on_paper
from intheroom.kit.ui.languages import in_their_language, spoken_in
from intheroom.projects.queries import live_role
from intheroom.recruitment import forms
from intheroom.recruitment.adapter.callouts import Spread
from intheroom.recruitment.choices import CallOutState
from intheroom.recruitment.queries.callouts import call_out_at
from intheroom.recruitment.queries.own_page import coming_with_token, own_page_of, token_of
from intheroom.recruitment.queries.passing_on import call_outs_to_pass_on, connector_with_token
from intheroom.recruitment.services import coming as services
from intheroom.recruitment.views.callouts import page_of
from intheroom.team.permissions import leads

# A whole hall may share one address, so this is wide.
FROM_HERE = attempts.Limit("replies from here", 30)
AT_ALL = attempts.Limit("replies at all", 300)
# Each takes a moment of the machine.
PAPERS_FROM_HERE = attempts.Limit("papers from here", 40)
PAPERS_AT_ALL = attempts.Limit("papers at all", 400)
FOR_THE_TEAM = {"script", "for_someone"}


@in_their_language
def open_call_out(request, address):
    """One call-out, for anybody who has its address. Nothing on it says more than its poster does."""
    found = call_out_at(address)
    # One that ended before it was ever out has no page: nobody outside was given its address.
    if found is None or not (found.is_out or (found.state == CallOutState.ENDED and found.out_at)):
        raise Http404
    spread = Spread(found, request.house, page_of(request, found), spoken_in(request.wants))
    if found.is_out and (paper := spread.paper(request.GET.get("paper", ""))):
        if not may_try(request, PAPERS_FROM_HERE, PAPERS_AT_ALL):
            return too_often(request, found)
        return on_paper(request, [paper], paper.file_name)
    page = {
        "call_out": found,
        "spread": spread,
        "leave_fast": found.project.is_sensitive,
        "told": spread.told,
    }
    answer = TemplateResponse(request, "recruitment/open_call_out.html", page)
    if not (found.is_searchable and found.is_out):
        answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def pass_it_on(request, token):
    """The call-outs of one project, for somebody who agreed to pass them on. They see nothing else."""
    connector = connector_with_token(token)
    if connector is None:
        raise Http404
    project = connector.project
    spreads = [Spread(one, request.house, page_of(request, one)) for one in call_outs_to_pass_on(project)]
    page = {"public_name": project.public_name, "spreads": spreads, "leave_fast": project.is_sensitive}
    answer = TemplateResponse(request, "recruitment/pass_it_on.html", page)
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


@in_their_language
def reply_to_call_out(request, address, way, step=""):
    """Come forward, on the web or on paper; those who lead write it down for whoever rings, writes or drops in."""
    found = call_out_at(address)
    role = live_role(found.project.ref, request.person) if found else None
    is_leading = leads(role)
    if found is None or not (is_leading or (found.is_out and way not in FOR_THE_TEAM)):
        raise Http404
    if way in FOR_THE_TEAM:
        # Only those who lead come here: the page stands in their project, with its menu.
        request.place, request.role, request.hides_names = found.project, role, False
    if request.method == "POST" and not is_leading and not may_try(request, FROM_HERE, AT_ALL):
        return too_often(request, found)

    came = []

    def save(answers, said):
        by = request.person if way in FOR_THE_TEAM else None
        row = services.come_forward(by=by, call_out=found, answers=answers, said=said)
        came.append(row)
        return reverse("recruitment:came", args=[found.project.ref, row.pk]) if by else request.path

    back = reverse("recruitment:open_call_out", args=[address]) if found.is_out else ""
    if way in {*FOR_THE_TEAM, "done"} and is_leading:
        back = reverse("recruitment:people_who_came", args=[found.project.ref])
    answer = run(
        request, way, step, forms.ReplyToCallOutForm, save=save, about=Outside(found), back=back, is_private=True,
        leads_on=way == "for_someone",
        more={"call_out": found, "leave_fast": found.project.is_sensitive, "own_page": _own_page(request, found)}
        | _ways(address, is_leading),
    )  # fmt: skip
    if came and way == "web" and answer.has_header("Location"):
        # Whoever replied themselves is given their own page; its address is kept nowhere.
        answer["Location"] += f"?mine={token_of(came[0])}"
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def _own_page(request, call_out):
    """Their own page, for somebody who has just replied; nothing for anybody else."""
    found = coming_with_token(request.GET.get("mine", ""))
    return own_page_of(found) if found and found.call_out_id == call_out.pk else ""


class Outside:
    """A project as its forms for people outside know it: by its public name, without the address of its pages."""

    ref = ""

    def __init__(self, found):
        self.public_name, self.minimal_data = found.project.public_name, found.project.minimal_data


def too_often(request, found):
    return render(request, "recruitment/too_often.html", {"call_out": found}, status=429)


def may_try(request, from_here, at_all):
    return from_here.allows(attempts.source_of(request)) and at_all.allows()


def _ways(address, is_leading):
    """Somebody outside is offered the paper and the phone, and no page they could not open."""
    if is_leading:
        return {}
    names = {"web": "", "done": "_done", "sheet": "_sheet"}
    return {
        "ways": {
            way: reverse(f"recruitment:reply_to_call_out{end}", args=[address]) for way, end in names.items()
        }
    }
