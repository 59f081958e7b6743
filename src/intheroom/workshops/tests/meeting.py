"""Sessions for tests: planned the way people plan them, with what those who come need."""

import datetime

from django.urls import reverse
from django.utils import timezone

from intheroom.inclusion.tests.needs import need, page, written_down
from intheroom.people.models import Need
from intheroom.workshops import services
from intheroom.workshops.models import Session, Venue

__all__ = [
    "arrange",
    "fresh",
    "hall",
    "look_at",
    "need",
    "need_of",
    "page",
    "planned",
    "ready",
    "written_down",
]


def hall(cast, **facts):
    """A place to meet."""
    return Venue.objects.create(**{"project": cast.project, "by": cast.ailsa, "name": "Kirk hall", **facts})


def planned(cast, **answers):
    """A session in two weeks, for the whole team."""
    starts = timezone.now().replace(microsecond=0) + datetime.timedelta(days=14)
    answers = {"title": "Nights", "starts_at": starts, "minutes": 90, "venue": None, **answers}
    answers["venue"] = answers["venue"] or hall(cast)
    return services.add_session(by=cast.ailsa, project=cast.project, answers=answers)


def ready(cast, **answers):
    """The same, and it is confirmed."""
    session = planned(cast, **answers)
    for one in session.open_needs():
        arrange(cast, session, one)
    return services.confirm_session(by=cast.ailsa, session=session)


def arrange(cast, session, one, **answers):
    """What somebody needs is there."""
    answers = {"state": "arranged", **answers}
    return services.see_to_need(by=cast.ailsa, session=session, need=one, answers=answers)


def need_of(cast, name, kind):
    return Need.objects.get(person=cast.people[name], kind=kind, ended_at=None)


def fresh(session):
    return Session.objects.get(pk=session.pk)


def look_at(session, client, name="session", *more):
    """The middle of one of its pages."""
    address = reverse(f"workshops:{name}", args=[session.project.ref, session.pk, *more])
    found = client.get(address).content.decode()
    return found.split("<main")[1].split("</main>")[0]
