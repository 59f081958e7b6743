"""Plans of the trial of two at once: a team, a worker that thinks when it is let, and what is kept at the end."""

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

django.setup()  # the rooms below cannot be imported before

from django.conf import settings  # noqa: E402
from django.db import transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402

from intheroom.kit.jobs import kinds, progress  # noqa: E402
from intheroom.kit.jobs.choices import TaskState  # noqa: E402
from intheroom.kit.jobs.models import Task  # noqa: E402
from intheroom.kit.jobs.working import Worker  # noqa: E402
from intheroom.kit.keep.sealing import unseal  # noqa: E402
from intheroom.kit.keep.verifying import broken_rows  # noqa: E402
from intheroom.people.choices import NeedKind, Side  # noqa: E402
from intheroom.people.models import Need  # noqa: E402
from intheroom.projects.models import Project  # noqa: E402
from intheroom.projects.services import start_project  # noqa: E402
from intheroom.team.services import members, places  # noqa: E402
from intheroom.workshops import services, tasks  # noqa: E402
from intheroom.workshops.models import AgendaItem, Availability, NeedHere, Session, Venue  # noqa: E402
from intheroom.workshops.queries.availability import OWN_LOOK, reason_of, times_of  # noqa: E402
from intheroom.workshops.services import plan as plans  # noqa: E402
from trials.inside.load import Load  # noqa: E402

# In the data folder: while the first is there, the worker stops at its step of this number, and says who it is.
WAIT, WAITS = "wait", "waits"
PURPOSE = "to see in a trial that nothing is lost"


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("what", choices=["fill", "work", "check"])
    words.add_argument("--rounds", type=int, default=0)
    words.add_argument("--members", type=int, default=0)
    words.add_argument("--ref", default="")
    told = words.parse_args()
    if told.what == "work":
        work()
    else:
        print(json.dumps(fill(told) if told.what == "fill" else check(told.ref)))


@transaction.atomic
def fill(told: argparse.Namespace) -> dict[str, Any]:
    """A team, two places for each round, and a session with everything that two can change at once."""
    by = Load.begin().by
    project = start_project(by=by, answers={"public_name": "The trial"})
    second = members.add_member(
        project=project, by=by, answers={"name": "Second", "email": "second@example.org"}
    )
    places.make_co_lead(member=second, by=by)
    team = [
        members.add_member(
            project=project,
            by=by,
            answers={
                "name": f"Member {number:02}",
                "email": f"member{number}@example.org",
                "side": Side.LIVED if number % 2 else Side.PROFESSIONAL,
            },
        )
        for number in range(told.members)
    ]
    venues = [place(project, by, number, name) for number in range(told.rounds) for name in ("Hall", "Loft")]
    session = services.add_session(by=by, project=project, answers={"title": "Before"})
    item = services.agenda.add_agenda_item(
        by=by, session=session, member=project.members.get(person=by), answers={"words": "Before"}
    )
    need = Need.objects.create(person=team[0].person, kind=NeedKind.INTERPRETER, may_see="team")
    return {
        "ref": project.ref,
        "cookies": [cookies_of(one) for one in (by, second.person)],
        "leads": [by.name, second.person.name],
        "team": [
            {"name": one.person.name, "key": str(one.person_id), "cookies": cookies_of(one.person)}
            for one in team
        ],
        "venues": [one.pk for one in venues],
        "sessions": reverse("workshops:sessions", args=[project.ref]),
        "pages": {
            "edit_session": [reverse("workshops:edit_session", args=[project.ref, session.pk]), "title"],
            "edit_agenda_item": [
                reverse("workshops:edit_agenda_item", args=[project.ref, session.pk, item.pk]), "words",
            ],
            "plan_support": [
                reverse("workshops:plan_support", args=[project.ref, session.pk]), "quiet_space",
            ],
            "write_pack": [reverse("workshops:write_pack", args=[project.ref, session.pk]), "words"],
            "see_to_need": [
                reverse("workshops:see_to_need", args=[project.ref, session.pk, need.pk]), "what",
            ],
        },
    }  # fmt: skip


def place(project: Project, by: Any, number: int, name: str) -> Venue:
    """The loft costs nothing, so that a plan takes it; and then it is taken off the list."""
    venue = services.add_venue(
        by=by, project=project, answers={"kind": "place", "name": f"{name} {number:02}", "where": "Kirk Road"}
    )
    cost = 0 if name == "Loft" else 5000
    return services.check_venue(by=by, venue=venue, answers={"step_free": "yes", "cost_pence": cost})


def cookies_of(person: Any) -> dict[str, str]:
    browser = Client()
    browser.force_login(person.account, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return {settings.SESSION_COOKIE_NAME: browser.cookies[settings.SESSION_COOKIE_NAME].value}


def work() -> None:
    """What manage.py work does; where it may be killed it stays until it is let go on, or killed."""
    progress.EVERY = 0.0
    kinds.register(plans.TASK, tasks.keep, work_out=lambda facts, hold: tasks.work_out(facts, patient(hold)))
    worker = Worker()
    worker.stop_on_signals()
    worker.work()


def patient(hold: Callable[[], None]) -> Callable[[], None]:
    """Keeps the task, and waits at one step of it for as long as it is told to."""
    steps, wait = 0, settings.DATA_DIR / WAIT

    def at_a_step() -> None:
        nonlocal steps
        hold()
        while wait.exists() and steps == int(wait.read_text() or -1):
            said = settings.DATA_DIR / WAITS
            if not said.exists():
                write(said, str(os.getpid()))
            time.sleep(0.05)
            hold()
        steps += 1

    return at_a_step


def write(file: Path, text: str) -> None:
    """At once, whole."""
    draft = file.with_suffix(f".{os.getpid()}")
    draft.write_text(text)
    draft.rename(file)


def check(ref: str) -> dict[str, Any]:
    """What the database holds, opened."""
    project = Project.objects.get(ref=ref)
    session = Session.objects.filter(project=project).order_by("pk").first()
    here = NeedHere.objects.select_related("need__person").filter(session=session).first()
    made = Session.objects.filter(project=project).exclude(pk=session.pk)
    slots = Counter(made.values_list("starts_at", flat=True))
    return {
        "edit_session": session.title,
        "edit_agenda_item": AgendaItem.objects.get(session=session).words,
        "plan_support": session.support_plan.quiet_space,
        "write_pack": session.pack.words,
        "see_to_need": opened(here.need.person.subject, here.what_sealed, here.place_of_what) if here else "",
        "said": {str(row.member.person_id): said(row) for row in answers_in(project)},
        "sessions": made.count(),
        "twice": sum(many > 1 for many in slots.values()),
        "planned": sum(plan.planned.count() for plan in project.date_plans.all()),
        "numbers": sorted(made.values_list("number", flat=True)),
        "in_places_that_are_gone": made.filter(venue__ended_at__isnull=False).count(),
        "owners": dict(project.venues.filter(name__startswith="Hall").values_list("name", "owner")),
        "back_on_the_list": project.venues.filter(name__startswith="Loft", ended_at=None).count(),
        "states": dict(Counter(project.date_plans.values_list("state", flat=True))),
        "undone": Task.objects.filter(kind=plans.TASK).exclude(state=TaskState.DONE).count(),
        "broken": len(broken_rows()),
    }


def answers_in(project: Project) -> list[Availability]:
    rows = Availability.objects.filter(member__project=project)
    return list(rows.select_related("member__person"))


def said(row: Availability) -> dict[str, Any]:
    person = row.member.person
    week = times_of(row, actor=person, purpose=OWN_LOOK).week
    return {
        "reason": reason_of(row, actor=person, purpose=OWN_LOOK),
        "week": {f"day{day}_{part}": can for (day, part), can in week.items()},
    }


def opened(subject: Any, sealed: Any, where: str) -> str:
    return unseal(subject, bytes(sealed), place=where, actor=None, purpose=PURPOSE) if sealed else ""


if __name__ == "__main__":
    sys.exit(main())
