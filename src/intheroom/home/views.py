"""Pages that cut across rooms."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse

from intheroom.accounts.permissions import signed_in
from intheroom.home import queries
from intheroom.home.example import play_example, take_example_away
from intheroom.kit.ask.once import once
from intheroom.kit.ui.languages import in_their_language
from intheroom.people.handling import waiting_for
from intheroom.projects.permissions import Permission, project_page
from intheroom.projects.queries import projects_of, with_overdue
from intheroom.updates.steps import projects_due

PROJECTS_ON_A_PAGE = 20


@in_their_language
def front(request):
    """Where everybody arrives: what this is, or my projects."""
    if not request.user.is_authenticated:
        return render(request, "home/front_signed_out.html")
    page = {"mine": _mine(request), "requests": waiting_for(request.person)}
    return render(request, "home/front.html", page)


@in_their_language
@signed_in
def my_page(request):
    """What I am part of, and what waits for me."""
    return render(request, "home/my_page.html", {"mine": _mine(request), "person": request.person})


def _mine(request):
    """A page of my projects, the newest first, each with what is overdue in it."""
    mine = with_overdue(projects_of(request.person)).order_by("-pk")
    page = Paginator(mine, PROJECTS_ON_A_PAGE).get_page(request.GET.get("page"))
    late = projects_due(page.object_list, request.person)
    for one in page.object_list:
        one.has_update_due = one.pk in late
    return page


@in_their_language
@project_page(Permission.SEE)
def project(request, project):
    """A project on one page: what it is, who is missing, and what to do next."""
    facts = queries.project_page_facts(project, request.role)
    return render(request, "home/project.html", {"project": project, "role": request.role, **facts})


@signed_in
def load_example(request):
    """Play the example project, with its asker as coordinator."""
    return once(
        request,
        lambda: reverse("home:project", kwargs={"ref": play_example(by=request.person).ref}),
        back=reverse("home:front"),
    )


@project_page(Permission.PLAN)
def remove_example(request, project):
    """Take the example away again. Any other project is refused."""

    def remove():
        take_example_away(by=request.person, project=project)
        return reverse("home:front")

    return once(request, remove, back=reverse("home:project", kwargs={"ref": project.ref}))
