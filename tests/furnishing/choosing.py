"""Targets, what people said of themselves for a fair mix, and draws."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone

from intheroom.people.queries import token_of
from intheroom.people.services import add_person, make_form_link
from intheroom.projects.services import start_project
from intheroom.recruitment import tasks
from intheroom.recruitment.models import CallOut, ComingForward, Draw
from intheroom.recruitment.services import coming, draws
from intheroom.recruitment.services.mix import say_for_mix
from intheroom.recruitment.services.targets import set_target
from intheroom.team.services import members, places


def furnish_choosing(cast):
    """A target of each sort, one that was dropped, and two who said something of themselves."""
    for about, more in (
        ("kind.funder", {}),
        ("age.young", {"at_least": 2, "at_most": 4, "team_said": "yes"}),
        ("reach.low_income", {}),
        ("own.new", {"own_words": "I live on one of the north isles"}),
        ("reach.low_income", {"at_least": None}),
    ):
        answers = {"about": about, "at_least": 1, "reason": "So that the room is fair.", **more}
        set_target(by=cast.ailsa, project=cast.project, answers=answers)
    for name, answers in (("isa", {"age": "young"}), ("erlend", {"age": "older", "reach": ["minority"]})):
        person = cast.people[name]
        say_for_mix(by=person, project=cast.project, person=person, answers=answers)


PEOPLE = ("Kirsty", "Ola", "Sunniva", "Tam", "Peerie")


def furnish_draws(cast, gaps):
    """A draw that is done, with people in it; and in a project of its own one that waits for its number today."""
    out = CallOut.objects.get(pk=gaps["call_out_id"])
    own = cast.project.mix_targets.get(feature="own").value
    for name in PEOPLE:
        came = {"name": name, "wish": "place", "kinds": ["experience"], "phone": "01856 555 777"}
        row = coming.come_forward(by=cast.ailsa, call_out=out, answers=came)
        said = {"kinds": ["funder"], "age": "young", "own": [own]}
        say_for_mix(by=cast.ailsa, project=cast.project, person=row.person, answers=said)
    done = wait_for_number(cast, cast.project, 2)
    draws.type_seed(by=cast.ailsa, draw=done, answers={"seed": "3 11 19 24"})
    drawn = done.entries.filter(outcome="place").first()
    other = start_project(by=cast.ailsa, answers={"public_name": "Sea paths"})
    # The same Morag, by her address: she co-leads there as well.
    place = members.add_member(
        project=other, by=cast.ailsa, answers={"name": "Morag", "email": "morag@example.org"}
    )
    places.accept_place(member=place, by=cast.morag)
    places.make_co_lead(member=place, by=cast.ailsa)
    for name in PEOPLE[:3]:
        person = add_person(by=cast.ailsa, name=f"{name} of the paths")
        ComingForward.objects.create(project=other, person=person)
    waits = wait_for_number(cast, other, 1)
    here = {("recruitment:draw_record", "draw_key"): done.key, "draw_key": done.key}
    there = {
        (f"recruitment:{name}", gap): value
        for name in ("type_seed", "decide_draw")
        for gap, value in (("ref", other.ref), ("draw_id", waits.pk))
    }
    link = make_form_link(by=cast.ailsa, person=row.person)
    there["recruitment:say_for_mix_by_link", "token"] = token_of(link)
    return {"draw_id": done.pk, "entry_id": drawn.pk, "act": "call-off"} | here | there


def wait_for_number(cast, project, places):
    """A draw whose lottery was ready yesterday, and whose number is known today."""
    today = timezone.localdate()
    answers = {
        "places": places,
        "draw_on": today + datetime.timedelta(days=9),
        "seed_source": "The Lotto numbers of that evening",
    }
    draw = draws.publish_draw(by=cast.ailsa, project=project, answers=answers)
    facts = {"draw": draw.pk}
    tasks.keep(facts, tasks.work_out(facts, lambda: None))
    # Past the model's own refusal, as if nine days had gone by.
    yesterday = timezone.now() - datetime.timedelta(days=1)
    QuerySet(Draw).filter(pk=draw.pk).update(draw_on=today, published_at=yesterday)
    return Draw.objects.get(pk=draw.pk)
