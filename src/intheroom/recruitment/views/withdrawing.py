"""A page of their own for somebody who came forward and no longer wants to. Looking at it changes nothing."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from intheroom.accounts.services import attempts
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language, speak_here
from intheroom.projects.queries import live_role
from intheroom.recruitment import forms, services
from intheroom.recruitment.queries.own_page import coming_with_token
from intheroom.recruitment.views.public import FOR_THE_TEAM, Outside, may_try, too_often
from intheroom.team.permissions import leads

FROM_HERE = attempts.Limit("own pages from here", 30)
AT_ALL = attempts.Limit("own pages at all", 300)
# A private address asks one person; it does not lead into the house.
WAYS = {"web": "", "done": "_done", "sheet": "_sheet"}


@in_their_language
def withdraw(request, token, way, step=""):
    found = coming_with_token(token)
    if found is None:
        raise Http404
    # Of somebody who replied twice, both pages lead to the one that counts.
    coming = found.same_as or found
    if way in FOR_THE_TEAM:
        _stands_in_the_team(request, coming)
    else:
        # What leads here was sent to them in this language.
        speak_here(request, coming.language)
    about = {"leave_fast": coming.project.is_sensitive, "coming": coming}
    if request.method == "POST" and not may_try(request, FROM_HERE, AT_ALL):
        return too_often(request, coming.call_out)
    # A press that comes twice, or late, leads on as the first did.
    if way == "web" and request.method != "POST" and not coming.is_open:
        return _no_listing(TemplateResponse(request, "recruitment/withdraw_over.html", about))

    def save(answers, said):
        services.withdrawing.withdraw(coming=coming, answers=answers, said=said)
        if way in FOR_THE_TEAM:
            return reverse("recruitment:came", args=[coming.project.ref, coming.pk])
        # Where it led is kept, and a private address is not.
        return "/"

    names = {name: reverse(f"recruitment:withdraw{end}", args=[token]) for name, end in WAYS.items()}
    answer = run(
        request, way, step, forms.WithdrawForm, save=save, about=Outside(coming), is_private=True,
        answers_for=coming.person, code_as=f"withdraw-{coming.pk}", more=about | {"ways": names},
    )  # fmt: skip
    return _no_listing(answer)


def _stands_in_the_team(request, coming):
    """Whoever rings tells those who lead, and nobody else writes it down."""
    role = live_role(coming.project.ref, request.person)
    if not leads(role):
        raise Http404
    request.place, request.role, request.hides_names = coming.project, role, False


def _no_listing(answer):
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer
