"""What people need, said on the form, seen to, and learnt together."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone

from intheroom.inclusion import services as needs
from intheroom.inclusion.models import FormAsked
from intheroom.inclusion.permissions import looker
from intheroom.people import services as people
from intheroom.people.queries import token_of
from intheroom.support import services as support
from intheroom.support.adapter import learners_to_offer
from intheroom.support.queries import topics_of
from tests.furnishing.said import said_by


def furnish_needs(cast):
    """Needs on both sides: one waits, one is under way, one is done; who was asked; and two that pull apart."""
    for name, says in (
        ("erlend", {"room": ["low_light", "breaks"]}),
        ("magnus", {"room": ["step_free"], "language_code": "gd"}),
    ):
        person = cast.people[name]
        people.save_inclusion(by=person, person=person, answers=says)
    light, rest, step = (
        cast.project.arrangements.get(need__person=cast.people[name], need__kind=kind)
        for name, kind in (("erlend", "low_light"), ("erlend", "breaks"), ("magnus", "step_free"))
    )
    today = timezone.localdate()
    plan = {"owner": str(cast.place("magnus").pk), "due_on": today, "what": "Ask for lamps.", "cost": 1500}
    needs.plan_job(by=cast.ailsa, job=light, answers=plan)
    needs.plan_job(by=cast.ailsa, job=step, answers={**plan, "owner": str(cast.place("ailsa").pk)})
    needs.finish_job(by=cast.ailsa, job=step)
    needs.say_if_it_works(by=cast.magnus, job=step, answers={"works": "yes", "words": "No more stairs."})
    asked = [str(cast.place(name).pk) for name in ("erlend", "magnus")]
    needs.ask_everyone(by=cast.ailsa, project=cast.project, answers={"members": asked})
    apart = {"led": "first", "heard_least": "first", "why": "The lamps can move."}
    needs.record_conflict(
        by=cast.ailsa, project=cast.project, first=light.need, second=rest.need, answers=apart
    )
    return {"job_id": light.pk}


def furnish_support(cast):
    """A support lead, what two people would like, a training on offer, and a pair that waits for one yes."""
    project, magnus = cast.project, cast.place("magnus")
    named = {"member": cast.place("morag"), "team_said": "yes", "has_agreed": "yes"}
    support.name_support_lead(project=project, by=cast.ailsa, answers=named)
    topic = support.add_topic(by=cast.ailsa, project=project, words="How the ferry is paid for")
    wishes = {
        "training": ["facilitation"],
        "support_how": "group",
        "buddy": "wants_buddy",
        "words": "In the evening.",
    }
    support.ask_for_support(by=cast.erlend, member=cast.place("erlend"), answers=wishes)
    support.ask_for_support(by=cast.magnus, member=magnus, answers={"training": [f"own-{topic.pk}"]})
    role = project.roles.get(person=cast.ailsa)
    offer = {
        "jobs": learners_to_offer(project, looker(cast.ailsa, role), topics_of(project))[:1],
        "how": "group",
        "owner": magnus,
    }
    offer |= {"on_day": timezone.localdate(), "what": "At the hall."}
    training = support.offer_training(by=cast.ailsa, project=project, answers=offer)
    pair = support.propose_pair(
        by=cast.morag, project=project, answers={"one": cast.place("erlend"), "other": magnus}
    )
    support.say_about_pair(by=cast.magnus, pair=pair, answers={"answer": "yes"})
    return {"topic_id": topic.pk, "training_id": training.pk, "pair_id": pair.pk} | furnish_calls(cast)


def furnish_calls(cast):
    """Somebody of whom nothing was heard since they were asked, and somebody who was rung."""
    rendall = cast.place("rendall")
    needs.ask_everyone(by=cast.ailsa, project=cast.project, answers={"members": [rendall.pk]})
    # Past the model's own refusal: a record is never changed by the planner.
    long_ago = timezone.now() - datetime.timedelta(days=60)
    QuerySet(FormAsked).filter(member=rendall).update(answered_at=long_ago)
    noted = {"came_of": "spoke", "words": "He was at sea.", "again": "14"}
    support.note_check_in(by=cast.morag, member=cast.place("erlend"), answers=noted)
    return {("support:note_check_in", "member_id"): rendall.pk}


def furnish_form(cast):
    """What two people said on the inclusion form, and a private link for one of them."""
    erlend = {
        "formats": ["large_print"],
        "food": "No fish, please.",
        "pronouns": "he",
        "pronouns_at": ["lists"],
    }
    people.save_inclusion(by=cast.erlend, person=cast.erlend, answers=erlend)
    isa = {"formats": ["by_post"], "hearing": ["captions"], "see_words": "team"}
    people.save_inclusion(by=cast.ailsa, person=cast.isa, answers=isa, said=said_by(cast, "isa"))
    link = people.make_form_link(by=cast.ailsa, person=cast.isa)
    whose = ("inclusion", "show_needs", "give_form_link", "end_form_link")
    return {(f"people:{name}", "pk"): cast.erlend.pk for name in whose} | {
        ("people:inclusion_by_link", "token"): token_of(link),
        ("people:inclusion_by_link", "step"): "words",
    }
