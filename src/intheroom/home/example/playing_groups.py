"""Plays the groups of the example: listed by each alone, put together, and judged."""

from typing import TYPE_CHECKING

from django.utils import timezone

from intheroom.home.example import story, story_of_team
from intheroom.kit.ask.forms import Said
from intheroom.stakeholders import services as stakeholders
from intheroom.stakeholders.queries import candidates_of
from intheroom.team import services as team

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play


def list_groups(play: "Play") -> None:
    for name, names in story.LISTS.items():
        stakeholders.list_groups(project=play.project, by=play.by, names=names, said=play.said(name))
    together = {
        candidate.key: story.SAME_GROUP.get(candidate.spellings[0], candidate.spellings[0])
        for candidate in candidates_of(play.project)
    }
    stakeholders.merge_listings(project=play.project, by=play.by, placements=together)


def say_who_is_from_where(play: "Play") -> None:
    for name, kinds, *_words, groups in story_of_team.TEAM:
        if groups:
            member = play.project.members.get(person=play.people[name])
            found = [play.group(group) for group in groups]
            team.members.edit_member(member=member, by=play.by, answers={"kinds": kinds, "groups": found})


def judge_groups(play: "Play") -> None:
    for name, (decides, influence, places, judgements) in story.GROUPS.items():
        group = play.group(name)
        answers = {"decides": decides, "influence": influence, "places": places}
        stakeholders.describe_group(group=group, by=play.by, answers=answers)
        for who, belongs, impact, say_now, say_wanted in judgements:
            words = {"belongs": belongs, "impact": impact, "say_now": say_now, "say_wanted": say_wanted}
            stakeholders.judge_group(group=group, by=play.by, answers=words, said=play.said(who))
    for name, words, leaning, who in story.VIEWPOINTS:
        stakeholders.add_viewpoint(
            group=play.group(name),
            by=play.by,
            answers={"words": words, "leaning": leaning},
            said=play.said(who),
        )
    for name, plan in story.PLANS.items():
        answers = {key: value for key, value in plan.items() if key != "due_in"}
        answers["due_on"] = timezone.localdate() + plan["due_in"]
        stakeholders.plan_gap_action(group=play.group(name), by=play.by, answers=answers, said=Said())
