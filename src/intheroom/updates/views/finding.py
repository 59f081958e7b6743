"""The update that an address names, and where its pages lead."""

from django.http import Http404
from django.urls import reverse

from intheroom.team.permissions import leads
from intheroom.team.queries.members import writable_for
from intheroom.updates import queries


def told(request, project, update_id):
    """An update that people are told of."""
    found = found_in(request, project, update_id)
    if found.is_draft:
        raise Http404
    return found


def found_in(request, project, update_id):
    """An update that whoever asks may read: a draft is for those who lead."""
    found = queries.update_with(project, update_id)
    if found is None or (found.is_draft and not leads(request.role)):
        raise Http404
    return found


def here(project):
    return reverse("updates:updates", args=[project.ref])


def of(found):
    return reverse("updates:update", args=[found.project.ref, found.pk])


def others(request, project):
    return writable_for(project, request.person, leads=leads(request.role))
