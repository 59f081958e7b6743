"""People who came forward and wait, and a draw among them."""

import datetime

from django.utils import timezone

from intheroom.kit.jobs.working import Worker
from intheroom.people.services import add_person
from intheroom.recruitment.models import ComingForward, Draw
from intheroom.recruitment.services.draws import publish_draw
from intheroom.recruitment.services.mix import say_for_mix

SEED = "3 11 19 24 38 41"


def wait_for_a_place(cast, many, **said):
    """So many who would like a place; ``said`` is what the first ones say of themselves, by their place."""
    rows = []
    for number in range(many):
        person = add_person(by=cast.ailsa, name=f"Waiting {number}")
        rows.append(ComingForward.objects.create(project=cast.project, person=person))
        answers = said.get(f"of_{number}", {"kinds": ["experience"]})
        say_for_mix(by=cast.ailsa, project=cast.project, person=person, answers=answers)
    return rows


def published(cast, places, *, work=True):
    """A draw on a day to come, its lottery worked out."""
    day = timezone.localdate() + datetime.timedelta(days=10)
    answers = {"places": places, "draw_on": day, "seed_source": "The Lotto numbers of that evening"}
    draw = publish_draw(by=cast.ailsa, project=cast.project, answers=answers)
    if work:
        Worker().work(once=True)
    return Draw.objects.get(pk=draw.pk)
