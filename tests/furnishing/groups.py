"""The people the project touches, and what keeps them out."""

import datetime

from django.utils import timezone

from intheroom.library import services as library
from intheroom.stakeholders import services as groups
from intheroom.stakeholders.choices import prompts
from tests.furnishing.said import SAID, said_by


def furnish_groups(cast):
    """Two lists put together, and four groups: one seen, one judged, one suggested to be set aside, one set aside."""
    project, ailsa, morag = cast.project, cast.ailsa, cast.morag
    groups.list_groups(project=project, by=ailsa, names=["Carers", "The ferry crews"], said=SAID)
    groups.list_groups(project=project, by=morag, names=["carers", "Young people"], said=SAID)
    seen = groups.add_group(project=project, by=ailsa, name="Shop keepers", who_they_are="They see everyone.")
    judged = groups.add_group(project=project, by=morag, name="People who go on breaks")
    suggested = groups.add_group(project=project, by=ailsa, name="Day visitors")
    aside = groups.add_group(project=project, by=ailsa, name="Cruise passengers")
    for by in (ailsa, morag, cast.erlend):
        answers = {"impact": "always", "say_now": "never", "say_wanted": "always", "belongs": "no"}
        groups.judge_group(group=judged, by=by, answers=answers, said=SAID)
    groups.add_viewpoint(group=judged, by=morag, answers={"words": "Keep the Tuesday boat."}, said=SAID)
    groups.plan_gap_action(
        group=judged, by=ailsa, answers={"what": "Go to the lunch club.", "who": "Magnus"}, said=SAID
    )
    today = timezone.localdate()
    later = today + datetime.timedelta(days=90)
    for group in (suggested, aside):
        groups.set_aside_group(
            group=group, by=ailsa, reason="They come for one day.", review_on=later, said=SAID, today=today
        )
    groups.agree_set_aside(set_aside=aside.set_asides.get(), by=morag, agrees=True, why="", said=SAID)
    return {
        "pk": judged.pk,
        "prompt": prompts()[0].key,
        ("stakeholders:set_aside_group", "pk"): seen.pk,
        ("stakeholders:agree_set_aside", "pk"): suggested.pk,
        ("stakeholders:bring_back_group", "pk"): aside.pk,
        "group_id": seen.pk,
    }


def furnish_barriers(cast, group):
    """A library somebody added to and hid from; a barrier planned, done and judged; one struck through."""
    project, ailsa, said = cast.project, cast.ailsa, said_by(cast, "isa")
    about = project.stakeholder_groups.get(pk=group)
    own = library.add_own_barrier(
        by=ailsa.account, theme="place", says="The pier is icy.", idea="Grit it.", said=SAID
    )
    library.hide_barrier(by=ailsa.account, key="alcohol", why="No hall here has a bar.", said=SAID)
    added = groups.add_barriers(
        project=project,
        by=ailsa,
        group=about,
        keys=["fares", "no-transport"],
        own_words=["The dog."],
        said=said,
    )
    groups.write_barriers(
        project=project, by=ailsa, group=None, pairs=[("Long forms", "Fill them in together")], said=said
    )
    plan = groups.plan_barrier(
        barrier=added[0],
        by=ailsa,
        ideas=["Pay the fare before people travel."],
        answers={"owner": str(cast.erlend.pk), "cost_pounds": 40},
        said=SAID,
    )
    groups.say_if_it_works(plan=plan, by=ailsa, answers={"works": "yes", "belongs": "yes"}, said=said)
    groups.strike_barrier(barrier=added[2], by=ailsa, why="There is no dog.", said=SAID)
    reach = {"ages": ["older"], "ways": ["social_media"]}
    groups.plan_ways(group=about, by=ailsa, answers=reach, said=SAID)
    return {"theme": "place", "key": own.key, "barrier": added[0].pk}
