"""Topics a team adds to its list, and training: offered to those who asked, held, and spoken of by them after."""

from typing import Any

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext

from intheroom.inclusion import services as needs
from intheroom.inclusion.choices import State
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.ui.languages import OURS
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.support.adapter import Learner
from intheroom.support.advice import as_they_like
from intheroom.support.choices import How
from intheroom.support.models import OwnTopic, Training
from intheroom.support.queries import topics_of


@transaction.atomic
def add_topic(*, by: Person, project: Project, words: str, said: Said | None = None) -> OwnTopic:
    """Something to learn that this team needs, beside what any team does."""
    words = words.strip()
    if not words:
        raise Refused(
            gettext("Nothing was typed yet."), how=gettext("Say in a few words what can be learned.")
        )
    if words.casefold() in {topic.name.casefold() for topic in topics_of(project)}:
        raise Refused(
            gettext("This is on the list already."),
            how=gettext("Leave it as it is, or give it another name."),
        )
    topic = OwnTopic.objects.create(project=project, words=words, by=by, **(said or Said()).columns())
    record("add_topic", by=by, about=f"support.owntopic:{topic.pk}", chain=project.ref)
    return topic


@transaction.atomic
def strike_topic(*, by: Person, topic: OwnTopic) -> None:
    """Take it off the list. What people asked for stays with them."""
    if topic.struck_at is None:
        topic.struck_at = timezone.now()
        topic.save(update_fields=["struck_at"])
        record("strike_topic", by=by, about=f"support.owntopic:{topic.pk}", chain=topic.project.ref)


@transaction.atomic
def offer_training(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> Training:
    """Offer a training: the jobs of those it is for get their owner, their day and what will be done."""
    learners, owner = answers.get("jobs") or [], answers.get("owner")
    topics = list(
        dict.fromkeys([*(answers.get("topics") or []), *(topic for one in learners for topic in one.topics)])
    )
    if not topics:
        raise Refused(
            gettext("It is not clear yet what it is about."),
            how=gettext("Tick what it is about, or who it is for."),
        )
    if owner is None or not answers.get("on_day") or not answers.get("how"):
        raise Refused(
            gettext("An offer needs a day, somebody who sees to it, and how."),
            how=gettext("Say who sees to it, when, and whether it is one to one or in a group."),
        )
    others = {one.name for one in learners if not one.suits(answers["how"])}
    as_they_like(others=others, how=answers["how"], they_agreed=bool(answers.get("they_agreed")))
    training = Training.objects.create(
        project=project,
        topics=topics,
        how=answers["how"],
        on_day=answers["on_day"],
        owner=owner,
        **(said or Said()).columns(),
    )
    for one in learners:
        _take_in(training, one, by, (answers.get("what") or "").strip())
    about = f"support.training:{training.pk}"
    record("offer_training", by=by, about=about, chain=project.ref, how=training.how, many=len(learners))
    return training


def _take_in(training: Training, learner: Learner, by: Person, what: str) -> None:
    job = learner.job
    for earlier in job.trainings.filter(done_at=None):
        earlier.jobs.remove(job)
    # What is kept is in our language, whoever offers it.
    with translation.override(OURS):
        told = f"{How(training.how).label}. {what}".strip()
    # Whoever has this job open in a form sees that it changed meanwhile.
    job.version += 1
    plan = {"owner": str(training.owner_id), "due_on": training.on_day, "what": told, "cost": job.cost_pence}
    needs.plan_job(by=by, job=job, answers=plan)
    training.jobs.add(job)


@transaction.atomic
def finish_training(*, by: Person, training: Training) -> None:
    """It took place. Whether somebody feels ready now is for each of them to say."""
    if training.done_at is not None:
        return
    training.done_at = timezone.now()
    training.save(update_fields=["done_at"])
    for job in training.jobs.filter(state=State.PLANNED):
        needs.finish_job(by=by, job=job)
    record("finish_training", by=by, about=f"support.training:{training.pk}", chain=training.project.ref)
