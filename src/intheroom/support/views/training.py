"""Training: what is on the list, an offer to those who asked, and that it took place."""

from django.http import Http404
from django.urls import reverse

from intheroom.inclusion.permissions import looker
from intheroom.kit.ask.run import once, run
from intheroom.projects.permissions import Permission, project_page
from intheroom.support import queries, services
from intheroom.support.adapter import learners_to_offer
from intheroom.support.forms import AddTopicForm, OfferTrainingForm
from intheroom.support.permissions import around, may_finish
from intheroom.team.choices import Status
from intheroom.team.queries.members import may_see_name, members_now


@project_page(Permission.PLAN)
def add_topic(request, project, way, step=""):
    def save(answers, said):
        services.add_topic(by=request.person, project=project, words=answers["words"], said=said)
        return _page(project)

    return run(request, way, step, AddTopicForm, save=save, about=project, back=_page(project))


@project_page(Permission.PLAN)
def strike_topic(request, project, topic_id):
    topic = project.own_topics.filter(pk=topic_id).first()
    if topic is None:
        raise Http404

    def do():
        services.strike_topic(by=request.person, topic=topic)
        return _page(project)

    return once(request, do)


@project_page(Permission.ANSWER)
def offer_training(request, project, way, step=""):
    by, topics = looker(request.person, request.role), queries.topics_of(project)
    if not by.arranges:
        raise Http404
    is_shown = way in {"web", "for_someone"}
    here = [one for one in members_now(project) if one.status == Status.ACTIVE]
    owners = [one for one in here if may_see_name(project, one, request.person, leads=by.leads)]

    def save(answers, said):
        services.offer_training(by=request.person, project=project, answers=answers, said=said)
        return _page(project)

    return run(
        request, way, step, OfferTrainingForm, save=save, about=project,
        form_kwargs={
            "learners": learners_to_offer(project, by, topics) if is_shown else [],
            "topics": topics, "owners": owners,
        },
        people=[], back=_page(project),
    )  # fmt: skip


@project_page(Permission.ANSWER)
def finish_training(request, project, training_id):
    by, training = around(request.person, request.role), queries.training_with(project, training_id)
    if training is None or not may_finish(by, training):
        raise Http404

    def do():
        services.finish_training(by=request.person, training=training)
        return _page(project)

    return once(request, do)


def _page(project):
    return reverse("support:support", args=[project.ref])
