"""Fetch one thing in scope, or answer 404; and what somebody may see of it."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_noop

from intheroom.media import queries
from intheroom.media.permissions import looks_after, may_find, may_open, person_in
from intheroom.projects.queries import live_role

TO_SHOW = gettext_noop("to show it on a page")


def one_of(request, project, item_id):
    """One thing of this project whose page this person may find."""
    found = queries.item_of(project, item_id)
    if found is None or not may_find(found, request.person, request.role, timezone.localdate()):
        raise Http404
    return found


def looked_after(request, project, item_id):
    """The same, only for those who lead and whoever added it."""
    found = one_of(request, project, item_id)
    if not looks_after(found, request.person, request.role):
        raise Http404
    return found


def anywhere(request, pk):
    """One thing by its number, with the asker's role in its project, if any. Not there for anybody else."""
    found = queries.item_called(pk)
    if found is None:
        raise Http404
    role = live_role(found.project.ref, request.person)
    if role is None and person_in(found, request.person) is None:
        raise Http404
    if role is not None:
        role.person, request.place = request.person, found.project
    return found, role


def as_seen(request, items):
    """The things as this person may see them, their words opened in one go."""
    today = timezone.localdate()
    pairs = [(one, may_open(one, request.person, request.role, today)) for one in items]
    return queries.opened(pairs, actor=request.person, purpose=TO_SHOW, on=today)


def to(project, page, **more):
    return reverse(f"media:{page}", kwargs={"ref": project.ref, **more})
