"""What happens to barriers, in short words for the tests: picked, planned, done, judged."""

from datetime import timedelta

from django.utils import timezone

from intheroom.projects.queries import tasks_of
from intheroom.stakeholders import services
from intheroom.stakeholders.queries import reviews_of
from intheroom.stakeholders.tests.cast import ON_THE_WEB

TODAY = timezone.localdate()
LATE = TODAY - timedelta(days=1)
LATER = TODAY + timedelta(days=1)


def picked(island, *keys, group=None, own=()):
    return services.add_barriers(
        project=island.project, by=island.ailsa, group=group, keys=keys, own_words=own, said=ON_THE_WEB
    )


def planned(island, barrier, owner=None, ideas=("Pay the fare",), **answers):
    given = {"owner": str(owner.pk) if owner else "", **answers}
    return services.plan_barrier(
        barrier=barrier, by=island.ailsa, ideas=ideas, answers=given, said=ON_THE_WEB
    )


def done(island, barrier, owner=None):
    plan = planned(island, barrier, owner or island.magnus)
    services.finish_barrier_plan(plan=plan, by=island.ailsa, today=TODAY)
    return plan


def says(island, plan, works, *, by=None, belongs="yes", said=ON_THE_WEB):
    answers = {"works": works, "belongs": belongs}
    return services.say_if_it_works(plan=plan, by=by or island.morag, answers=answers, said=said)


def state(island):
    return [review.state for review in reviews_of(island.project, TODAY)]


def overdue(island):
    return next(task["overdue"] for task in tasks_of(island.project) if task["code"] == "barriers")
