"""Needs for tests: said the way people say them, in their own form."""

from django.urls import reverse

from intheroom.inclusion import services
from intheroom.inclusion.models import Arrangement
from intheroom.kit.ask.forms import Said
from intheroom.people.services.inclusion import save_inclusion

DAY = "2031-05-04"


def need(cast, name, **answers):
    """Somebody in the cast says what they need; their jobs, newest last."""
    person = cast.people[name]
    save_inclusion(by=person, person=person, answers=answers)
    return list(Arrangement.objects.filter(project=cast.project, need__person=person, need__ended_at=None))


def step_free(cast, name, **answers):
    """The job of somebody who needs a way in without steps."""
    return need(cast, name, travel=[], room=["step_free"], **answers)[0]


def take_on(cast, job, owner, *, by=None, due_on=DAY, **answers):
    """Somebody sees to it, by a day."""
    answers = {"owner": str(cast.place(owner).pk) if owner else "", "due_on": due_on, **answers}
    job.refresh_from_db()
    return services.plan_job(by=by or cast.ailsa, job=job, answers=answers)


def written_down(cast, name, *, by=None, way="phone", read_back=True):
    """What somebody said, written down by another."""
    writer = by or cast.ailsa
    person = cast.people[name]
    return Said(
        way=way,
        recorded_by=writer.account,
        spoke_for=person.name,
        person_key=str(person.pk),
        read_back=read_back,
    )


def page(cast, client, name, *more):
    """The middle of a page of this room."""
    found = client.get(reverse(f"inclusion:{name}", args=[cast.project.ref, *more])).content.decode()
    return found.split("<main")[1].split("</main>")[0]


def home(cast, client):
    """The middle of the project's front page."""
    found = client.get(reverse("home:project", args=[cast.project.ref])).content.decode()
    return found.split("<main")[1].split("</main>")[0]
