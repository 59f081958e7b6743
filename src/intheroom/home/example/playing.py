"""Plays the example through each room's own services, so it can only show what the planner can do."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from intheroom.decisions import services as decisions
from intheroom.easyread import services as easyread
from intheroom.home.example import story, story_of_photos, story_of_team
from intheroom.home.example.playing_barriers import review_barriers
from intheroom.home.example.playing_groups import judge_groups, list_groups, say_who_is_from_where
from intheroom.home.example.playing_leaving import ask_what_is_kept, leave_for_a_while
from intheroom.home.example.playing_needs import say_what_they_need, see_to_it
from intheroom.home.example.playing_rules import agree_on_rules, tell_a_listener
from intheroom.home.example.story_of_agendas import plan_agendas
from intheroom.home.example.story_of_call_outs import call_people
from intheroom.home.example.story_of_choosing import choose_fairly
from intheroom.home.example.story_of_dates import choose_dates, plan_the_dates
from intheroom.home.example.story_of_easy_read import say_it_in_easy_words
from intheroom.home.example.story_of_recruitment import look_for_people
from intheroom.home.example.story_of_sessions import meet
from intheroom.home.example.story_of_support import support_each_other
from intheroom.home.example.story_of_tasks import share_the_work
from intheroom.home.example.story_of_times import say_when_they_can
from intheroom.home.example.story_of_updates import keep_people_told
from intheroom.home.example.story_of_venues import choose_places
from intheroom.inclusion import services as inclusion
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.media import services as media
from intheroom.organisation import services as organisation
from intheroom.organisation.queries import quarter_of
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.people.services import forget_example_people
from intheroom.projects import services as projects
from intheroom.projects.models import Project
from intheroom.recruitment import services as recruitment
from intheroom.stakeholders import services as stakeholders
from intheroom.stakeholders.choices import name_key
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.support import services as support
from intheroom.team import services as team
from intheroom.team.choices import Kind, SpaceWish, TeamSaid
from intheroom.team.models import TeamMember
from intheroom.updates import services as updates
from intheroom.workshops import services as workshops


@transaction.atomic
def play_example(*, by: Person) -> Project:
    """Make the example project, with its asker as coordinator."""
    project = projects.start_example(by=by, answers=story.IDEA)
    play = Play(project, by, {})
    play.gather_team()
    play.say_what_they_get()
    play.hold_keys()
    play.start_a_space()
    play.trust_someone()
    agree_on_rules(play)
    tell_a_listener(play)
    play.set_limits()
    list_groups(play)
    say_who_is_from_where(play)
    judge_groups(play)
    review_barriers(play)
    say_what_they_need(play)
    see_to_it(play)
    support_each_other(play.project, play.by, play.people)
    places = choose_places(play)
    say_when_they_can(play)
    meet(play.project, play.by, play.people)
    choose_dates(play, places)
    plan_the_dates(play, places)
    look_for_people(play)
    play.answer_readiness()
    play.promise()
    play.ask_the_question()
    play.ask_about_background()
    play.share_photos_and_words()
    keep_people_told(play)
    call_people(play)
    choose_fairly(play)
    say_it_in_easy_words(play)
    plan_agendas(play)
    share_the_work(play)
    leave_for_a_while(play)
    ask_what_is_kept(play)
    return project


@transaction.atomic
def take_example_away(*, by: Person, project: Project) -> None:
    """Take the example and its made-up people away; refused for a real project."""
    people = [member.person for member in project.members.select_related("person")]
    people += [row.person for row in project.coming_forward.select_related("person")]
    if project.is_example:
        organisation.remove_example_rows(project)
        people += media.example.remove_example_rows(project)
        updates.example.remove_example_rows(project)
        easyread.example.remove_example_rows(project)
        decisions.example.remove_example_rows(project)
        support.example.remove_example_rows(project)
        recruitment.example.remove_example_rows(project)
        workshops.example.remove_example_rows(project)
        inclusion.example.remove_example_rows(project)
        team.example.remove_example_rows(project)
        stakeholders.remove_example_rows(project)
    projects.remove_example(by=by, project=project)
    forget_example_people(by=by.account, people=people)


@dataclass
class Play:
    """The example while it is being played."""

    project: Project
    by: Person
    people: dict[str, Person]

    def said(self, name: str, way: str = Way.PHONE) -> Said:
        """An answer that the asker wrote down for somebody; their own where no name is given."""
        if not name:
            return Said()
        person = self.people[name]
        return Said(way, self.by.account, person.name, str(person.pk), read_back=True)

    def place(self, name: str) -> TeamMember:
        """Somebody's place in the team; the asker's own where no name is given."""
        return self.project.members.get(person=self.people[name] if name else self.by)

    def group(self, name: str) -> StakeholderGroup:
        return self.project.stakeholder_groups.get(name_key=name_key(name))

    def gather_team(self) -> None:
        own = self.project.members.get(person=self.by)
        answers = {
            "side": Side.PROFESSIONAL,
            "kinds": [Kind.MANAGER],
            "offers": "I keep the list of dates.",
        }
        team.members.say_about_me(member=own, by=self.by, answers=answers)
        for name, kinds, side, offers, wishes, influence, _groups in story_of_team.TEAM:
            answers = {
                "name": name,
                "kinds": kinds,
                "side": side,
                "offers": offers,
                "wishes": wishes,
                "influence": influence,
            }
            member = team.members.add_member(project=self.project, by=self.by, answers=answers)
            self.people[name] = member.person
        name, takes_part = story_of_team.INTERPRETER
        team.members.add_member(
            project=self.project, by=self.by, answers={"name": name, "takes_part": takes_part}
        )

    def say_what_they_get(self) -> None:
        for name, answers in story_of_team.GETS_BACK.items():
            member = self.place(name)
            team.members.say_about_me(member=member, by=self.by, answers=answers, said=self.said(name))
        for name, answers in story_of_team.EXCHANGES:
            member = self.place(name)
            team.giving.add_exchange(member=member, by=self.by, answers=answers, said=self.said(name))

    def hold_keys(self) -> None:
        for name, what_for in story_of_team.KEYS.items():
            answers = {"member": self.place(name), "what_for": what_for, "team_said": TeamSaid.YES}
            team.keyholders.name_keyholder(project=self.project, by=self.by, answers=answers)

    def start_a_space(self) -> None:
        space = team.spaces.start_space(
            project=self.project, by=self.by, answers=story_of_team.SPACE, said=self.said("Morag")
        )
        for name in story_of_team.IN_SPACE:
            team.spaces.join_space(space=space, by=self.by, wish=SpaceWish.JOIN, said=self.said(name))

    def trust_someone(self) -> None:
        answers = {"through": self.place("Morag"), "how": story_of_team.REACH_ISA, "has_agreed": "yes"}
        team.reaching.say_reach_through(
            member=self.place("Isa"), by=self.by, answers=answers, said=self.said("Isa")
        )

    def set_limits(self) -> None:
        for answers in story.LIMITS:
            projects.add_limit_setter(
                by=self.by, project=self.project, answers={**answers, "set_on": timezone.localdate()}
            )
        for answers in story.HOPES:
            projects.propose_item(by=self.by, project=self.project, answers=answers)
        for answers in story.FIXED_AND_OPEN:
            projects.add_fixed_or_open(by=self.by, project=self.project, answers=answers)

    def answer_readiness(self) -> None:
        for name, answers in story.READINESS.items():
            projects.answer_readiness(by=self.by, project=self.project, answers=answers, said=self.said(name))

    def promise(self) -> None:
        today = timezone.localdate()
        for words, due_in, told in story.PROMISES:
            answers = {**words, "given_on": today - timedelta(days=60), "due_on": today + due_in}
            promise = projects.add_commitment(by=self.by, project=self.project, answers=answers)
            for name, came in told.items():
                projects.say_what_came(
                    by=self.by, project=self.project, commitment=promise, answers=came, said=self.said(name)
                )

    def ask_the_question(self) -> None:
        question = projects.propose_question(by=self.by, project=self.project, answers=story.QUESTION)
        for name, answers in story.VOICES.items():
            projects.say_about_question(
                by=self.by,
                project=self.project,
                question=question,
                answers=answers,
                said=self.said(name, Way.IN_PERSON),
            )

    def ask_about_background(self) -> None:
        """Twelve sheets in a box, typed in after the quarter they came in: nobody knows whose is whose."""
        organisation.set_area(by=self.by, project=self.project, answers={"area": story.AREA})
        last_quarter = quarter_of(quarter_of(timezone.localdate()) - timedelta(days=1))
        for answers in story.BACKGROUNDS:
            organisation.answer_monitoring(project=self.project, answers=answers, today=last_quarter)

    def share_photos_and_words(self) -> None:
        story = story_of_photos
        said_by = self.people[story.SAID_BY]
        answers = {**story.WORDS, "people": [said_by]}
        words = media.add_item(by=self.by, project=self.project, answers=answers)
        media.give_consent(by=self.by, item=words, answers=story.YES, said=self.said(story.SAID_BY))
        media.publish_item(by=self.by, item=words, use=story.COPY["use"], audience=story.YES["audience"])
        media.add_copy(by=self.by, item=words, answers=story.COPY)
        answers = {**story.PHOTO, "people": [self.people[name] for name in story.ON_THE_PIER]}
        media.add_item(by=self.by, project=self.project, answers=answers)
