"""Listing apart, and putting the lists together."""

from intheroom.kit.advise.rules import look
from intheroom.kit.ask.run import run
from intheroom.kit.ui.languages import in_their_language
from intheroom.projects.permissions import Permission, project_page
from intheroom.stakeholders import forms, queries, services
from intheroom.stakeholders.views.where import page, people_to_write_for


@in_their_language
@project_page(Permission.ANSWER)
def list_groups(request, project, way, step=""):
    """One person's own list. Only their own names are ever on this page."""
    own = queries.own_listing(project, request.person) if way == "web" else None
    names = [row.text for row in own.names.all()] if own else []

    def save(answers, said):
        services.list_groups(project=project, by=request.person, names=answers["names"], said=said, edits=own)
        return page(project, "groups")

    return run(
        request,
        way,
        step,
        forms.ListGroupsForm,
        save=save,
        about=project,
        edits=own,
        initial={"names": "\n".join(names)},
        people=people_to_write_for(request, project),
        back=page(project, "groups"),
    )


@project_page(Permission.PLAN)
def merge_listings(request, project, way, step=""):
    """Put the names on all lists into groups."""

    def save(answers, _said):
        services.merge_listings(project=project, by=request.person, placements=answers["placements"])
        return page(project, "groups")

    return run(
        request,
        way,
        step,
        forms.MergeListingsForm,
        save=save,
        about=project,
        form_kwargs={"candidates": queries.candidates_of(project)},
        more={"advice_found": look("listings", place=project, lists=queries.lists_handed_in(project))},
        back=page(project, "groups"),
    )
