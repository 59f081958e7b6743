"""Must-show 2: of a hundred needs, every one has somebody and a day, or stands on the front page."""

import datetime
import random
import re
from collections import Counter

import pytest
from django.db import connection

from intheroom.inclusion import services
from intheroom.inclusion.choices import TOLD_SHORT
from intheroom.inclusion.models import Arrangement
from intheroom.inclusion.tests.needs import home
from intheroom.people.models import Need
from intheroom.people.services.inclusion import tell_needs_changed
from intheroom.team import services as team
from tests.cast import add_many

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(3))
def test_none_of_a_hundred_needs_is_out_of_sight(cast, client_for, seed):
    chance = random.Random(seed)
    members = [*cast.places.values(), *add_many(cast, lived=4, professional=4)]
    people = [member.person for member in members]
    kinds = list(TOLD_SHORT)
    while Need.objects.count() < 100:
        person, kind = chance.choice(people), chance.choice(kinds)
        if not person.needs.filter(kind=kind).exists():
            Need.objects.create(
                person=person,
                kind=kind,
                part="words",
                may_see=chance.choice(["team", "keyholders", "only_me"]),
            )
            tell_needs_changed(person, cast.ailsa)
    for job in Arrangement.objects.filter(project=cast.project).exclude(need__may_see="only_me"):
        happens_at_random(cast, job, members, chance)
    # Members come, go and change their minds, and so do needs.
    team.places.pause_place(member=members[-1], by=members[-1].person)
    team.places.leave_team(member=members[-2], by=members[-2].person)
    Need.objects.filter(pk__in=chance.sample(list(Need.objects.values_list("pk", flat=True)), 5)).update(
        ended_at=datetime.datetime.now(datetime.UTC)
    )
    # One job was lost, as no code of ours does: its need must still be seen.
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM inclusion_arrangement WHERE state = 'planned' LIMIT 1")
        cursor.execute("DELETE FROM inclusion_arrangement WHERE id = %s", cursor.fetchone())

    shown = home(cast, client_for(cast.ailsa))
    before = re.findall(r"<li>(\d+) ([^<]+)</li>", shown)
    after = re.findall(r"<li>([^<]+) for (\d+) (?:person|people)</li>", shown)
    counted = [*before, *((many, words) for words, many in after)]
    told = Counter({words: int(many) for many, words in counted if words in KNOWN})
    assert told == not_looked_after(cast.project)
    assert told.total() > 0


KNOWN = {*TOLD_SHORT.values(), "kept private by the person"}


def happens_at_random(cast, job, members, chance):
    """Anything that can happen to a job, half of it only halfway."""
    fate = chance.choice(["nothing", "owner only", "day only", "taken on", "taken on", "done", "works", "no"])
    if fate == "nothing":
        return
    owner = chance.choice(members)
    answers = {
        "owner": "" if fate == "day only" else str(owner.pk),
        "due_on": None if fate == "owner only" else datetime.date(2031, 5, 4),
    }
    job = services.plan_job(by=cast.ailsa, job=job, answers=answers)
    if fate in {"done", "works", "no"}:
        services.finish_job(by=cast.ailsa, job=job)
    if fate in {"works", "no"}:
        person = job.need.person
        services.say_if_it_works(by=person, job=job, answers={"works": "yes" if fate == "works" else "no"})


def not_looked_after(project):
    """The same, worked out from the bare tables by another road: one need at a time, in Python."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, id, status FROM team_teammember WHERE project_id = %s", [project.pk]
        )
        places = cursor.fetchall()
        cursor.execute("SELECT id, person_id, kind, may_see FROM people_need WHERE ended_at IS NULL")
        needs = cursor.fetchall()
        cursor.execute(
            "SELECT need_id, owner_id, due_on, state FROM inclusion_arrangement WHERE project_id = %s",
            [project.pk],
        )
        jobs = {need: (owner, day, state) for need, owner, day, state in cursor.fetchall()}
        cursor.execute(
            "SELECT a.need_id, w.works FROM inclusion_ownword w JOIN inclusion_arrangement a ON a.id = w.arrangement_id ORDER BY w.id"
        )
        said = dict(cursor.fetchall())
    in_team = {person for person, _, status in places if status == "active"}
    here = {member for _, member, status in places if status == "active"}
    found = Counter()
    for pk, person, kind, may_see in needs:
        owner, day, state = jobs.get(pk, (None, None, None))
        has_both = owner is not None and day is not None and (owner in here or state == "done")
        if person in in_team and not (has_both and said.get(pk) != "no"):
            found["kept private by the person" if may_see == "only_me" else TOLD_SHORT[kind]] += 1
    return found
