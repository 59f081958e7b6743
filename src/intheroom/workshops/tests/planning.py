"""Plans of dates for tests: what people say, a question, and what comes of it."""

import datetime

from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.jobs.working import Worker
from intheroom.workshops import services
from intheroom.workshops.adapter.plan_lines import TO_WORK_OUT, found_in, opened
from intheroom.workshops.tests.meeting import hall

# A Monday well ahead of any test day.
FIRST = datetime.date(2031, 5, 12)


def says(cast, name, **answers):
    person = cast.people[name]
    said = Said("phone", cast.ailsa.account, person.name, str(person.pk), read_back=True)
    return services.say_when(by=cast.ailsa, member=cast.place(name), answers=answers, said=said)


def asked(cast, *venues, **more):
    answers = {
        "sessions": 2, "minutes": "120", "first": FIRST, "last": FIRST + datetime.timedelta(days=4),
        "times": [600], "venues": [str(one.pk) for one in venues or (hall(cast, step_free="yes"),)], **more,
    }  # fmt: skip
    return services.plan_dates(by=cast.ailsa, project=cast.project, answers=answers)


def worked(plan):
    Worker().work(once=True)
    plan.refresh_from_db()
    return plan


def found(plan):
    return {one["kind"]: one for one in found_in(plan, actor=None, purpose=TO_WORK_OUT)["plans"]}


def lines(plan):
    rows = plan.lines.select_related("member__person")
    told = opened(rows, actor=None, purpose=TO_WORK_OUT)
    return {row.member.person.name: told[row.member_id] for row in rows}


def page(client, plan, more=""):
    address = reverse("workshops:date_plan", args=[plan.project.ref, plan.pk])
    return " ".join(client.get(address + more).content.decode().split("<main")[1].split())


def only_on(cast, *days):
    """Everybody can come on the first days but one person, who can on the last alone."""
    for name in ("morag", "isa", "magnus", "rendall", "ailsa"):
        says(cast, name, rest="no", **{f"day{day}_morning": "yes" for day in days})
    says(cast, "erlend", rest="no", day4_morning="yes", reason="A shift", see_reason="team")
