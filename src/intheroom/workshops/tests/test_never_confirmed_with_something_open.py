"""Whatever is done, in whatever order and by whichever way in: no session is confirmed with something open."""

import datetime
import itertools
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intheroom.inclusion import services as inclusion
from intheroom.inclusion.models import Arrangement
from intheroom.kit.ask.forms import Said
from intheroom.kit.refusal import Refused
from intheroom.people.models import Need
from intheroom.people.services.inclusion import save_inclusion
from intheroom.team.services import members, places
from intheroom.workshops import services
from intheroom.workshops.choices import State, WayIn
from intheroom.workshops.models import Coming, NeedHere, Session, SupportPlan, Venue
from intheroom.workshops.tests.meeting import arrange, fresh, hall, planned

WHO = ("isa", "magnus", "erlend")
NEEDS = ({"room": ["step_free"]}, {"hearing": ["bsl"]}, {"travel": ["lift_home"], "see_there": "only_me"}, {})
WAYS = list(WayIn)
pytestmark = pytest.mark.django_db
WHOLE_PLAN = {
    "content_note": "Nights.",
    "quiet_space": "The vestry",
    "listener": "Jessie",
    "may_leave": True,
    "check_in_on": datetime.date(2031, 5, 4),
    "crisis": "116 123",
    "for_facilitator": "Tea",
}
numbers = itertools.count(1)


class Trying:
    """One session, and everything that anybody can do to it. What is refused is refused."""

    def __init__(self, cast):
        self.cast = cast
        self.venues = [hall(cast), hall(cast, name="School"), hall(cast, name="Room online", kind="online")]
        with_helper = hall(cast, name="Call", kind="online", helper_name="Eck", helper_phone_sealed=b"sealed")
        self.venues += [with_helper, hall(cast, name="Both", joined_with=with_helper)]
        self.session = planned(cast, venue=self.venues[0])

    def get_ready(self):
        """Whatever was done to it: everything is seen to by those who may, and it is confirmed."""
        for venue in self.venues:
            QuerySet(Venue).filter(pk=venue.pk).update(ended_at=None)
            venue.refresh_from_db()
        for name in WHO:
            places.accept_place(member=self.cast.place(name), by=self.cast.people[name])
        services.reopen_session(by=self.cast.ailsa, session=self.session)
        self.plan_support("", 0)
        for coming in self.session.coming.all():
            coming.joins_by = "in_person"
            coming.save()
        everything = {"venue": self.venues[-1], "mode": "hybrid", "is_sensitive": True}
        services.edit_session(by=self.cast.ailsa, session=self.session, answers=everything)
        for need in fresh(self.session).open_needs().select_related("person"):
            if need.may_see == "only_me":
                member = self.cast.project.members.get(person=need.person)
                answers = {"joins_by": "in_person", "all_set": "yes"}
                services.say_how_i_join(by=need.person, session=self.session, member=member, answers=answers)
            else:
                arrange(self.cast, self.session, need)
        services.confirm_session(by=self.cast.ailsa, session=self.session)

    def do(self, act, who, which):
        try:
            with transaction.atomic():
                getattr(self, act)(WHO[who], which)
        except (Refused, IntegrityError):
            return

    # -- by the pages ------------------------------------------------------------------------------

    def confirm(self, *_):
        services.confirm_session(by=self.cast.ailsa, session=self.session)

    def reopen(self, *_):
        services.reopen_session(by=self.cast.ailsa, session=self.session)

    def cancel(self, *_):
        services.cancel_session(by=self.cast.ailsa, session=self.session, answers={})

    def move(self, _who, which):
        day = timezone.now() + datetime.timedelta(days=10 + which)
        services.edit_session(by=self.cast.ailsa, session=self.session, answers={"starts_at": day})

    def go_elsewhere(self, _who, which):
        services.edit_session(
            by=self.cast.morag, session=self.session, answers={"venue": self.venues[which % 5]}
        )

    def meet_otherwise(self, _who, which):
        mode = ("in_person", "online", "phone", "hybrid")[which % 4]
        services.edit_session(by=self.cast.ailsa, session=self.session, answers={"mode": mode})

    def make_sensitive(self, _who, which):
        answers = {"is_sensitive": bool(which % 2)}
        services.edit_session(by=self.cast.ailsa, session=self.session, answers=answers)

    def plan_support(self, _who, which):
        plan = {**WHOLE_PLAN, "check_in_by": str(self.cast.place("morag").pk)}
        if which % 2:
            plan.popitem()
        services.plan_support(by=self.cast.ailsa, session=self.session, answers=plan)

    def say_what_they_need(self, who, which):
        person = self.cast.people[who]
        save_inclusion(
            by=person, person=person, answers={"room": [], "hearing": [], **NEEDS[(which + 1) % 4]}
        )

    def keep_it_to_themselves(self, who, _which):
        person = self.cast.people[who]
        answers = {"see_there": "only_me", "see_words": "only_me"}
        save_inclusion(by=person, person=person, answers=answers, is_whole=False)

    def say_how_they_join(self, who, which):
        person, member = self.cast.people[who], self.cast.place(who)
        said = Said("phone", self.cast.ailsa.account, person.name, str(person.pk), read_back=bool(which % 2))
        answers = {"joins_by": WAYS[which % len(WAYS)], "all_set": ("yes", "not_yet", "")[which % 3]}
        offers = self.session.needs_here.filter(need__person=person)
        answers |= {f"offer_{one.pk}": ("yes", "no")[which % 2] for one in offers}
        services.say_how_i_join(
            by=self.cast.ailsa, session=self.session, member=member, answers=answers, said=said
        )

    def see_to_a_need(self, who, which):
        answers = {
            "state": ("arranged", "instead", "not_yet")[which % 3],
            "why_not": "Why",
            "instead": "This",
        }
        for one in Need.objects.filter(person=self.cast.people[who], ended_at=None):
            services.see_to_need(by=self.cast.ailsa, session=self.session, need=one, answers=answers)

    def say_it_still_holds(self, who, _which):
        for row in NeedHere.objects.filter(need__person=self.cast.people[who]):
            services.say_it_still_holds(by=self.cast.ailsa, row=row)

    def say_it_does_not_work(self, who, which):
        person = self.cast.people[who]
        for job in Arrangement.objects.filter(need__person=person, need__ended_at=None):
            answers = {"works": ("no", "not_yet", "yes")[which % 3]}
            inclusion.say_if_it_works(by=person, job=job, answers=answers)

    def take_a_break(self, who, _which):
        places.pause_place(member=self.cast.place(who), by=self.cast.people[who])

    def come_back(self, who, _which):
        places.accept_place(member=self.cast.place(who), by=self.cast.people[who])

    def join_the_team(self, _who, which):
        answers = {"name": f"New {next(numbers)}"}
        member = members.add_member(project=self.cast.project, by=self.cast.ailsa, answers=answers)
        save_inclusion(by=self.cast.ailsa, person=member.person, answers=NEEDS[which % 4])

    def lose_a_venue(self, _who, which):
        venue = Venue.objects.get(pk=self.venues[-1 - which % 5].pk)
        venue.ended_at = timezone.now()
        venue.save()
        services.follow_venue(venue, self.cast.ailsa)

    # -- past the pages ----------------------------------------------------------------------------

    def save_it_as_confirmed(self, *_):
        session = fresh(self.session)
        session.state = State.CONFIRMED
        session.save()

    def save_an_old_one(self, *_):
        self.session.save()

    def update_it(self, *_):
        Session.objects.filter(pk=self.session.pk).update(state=State.CONFIRMED, waiting=0)

    def update_it_in_the_database(self, *_):
        QuerySet(Session).filter(pk=self.session.pk).update(state=State.CONFIRMED)

    def save_a_line_of_who_comes(self, who, which):
        row = Coming.objects.get(session=self.session, member=self.cast.place(who))
        row.joins_by = WAYS[which % len(WAYS)]
        row.save()

    def agree_for_them(self, who, _which):
        instead = {"state": "instead", "why_not": "Why", "instead": "This"}
        for one in Need.objects.filter(person=self.cast.people[who], ended_at=None):
            row = services.see_to_need(by=self.cast.ailsa, session=self.session, need=one, answers=instead)
            row.agreed = True
            row.save()

    def empty_the_plan(self, *_):
        for plan in SupportPlan.objects.filter(session=self.session):
            plan.crisis = ""
            plan.save()

    def delete_what_was_arranged(self, *_):
        NeedHere.objects.filter(session=self.session).delete()


ACTS = sorted(
    name for name in vars(Trying) if name not in {"__init__", "__module__", "__doc__", "do", "get_ready"}
)
ACTS = [name for name in ACTS if not name.startswith("_")]
acts = st.tuples(st.sampled_from(ACTS), st.integers(0, 2), st.integers(0, 11))


@pytest.fixture
def trying(cast):
    """A session at which three people need something, one of them something that only they know of."""
    found = Trying(cast)
    for number, name in enumerate(WHO):
        found.say_what_they_need(name, number - 1)
    return found


def test_nothing_that_anybody_does_leaves_it_confirmed_with_something_open(trying):
    """From a session that is ready, each thing by itself."""
    fell = set()
    trying.get_ready()
    for act, which in itertools.product(ACTS, range(3)):
        with taken_back(trying.cast):
            trying.do(act, which, which)
            nothing_is_open(trying.session)
            if fresh(trying.session).state == State.DRAFT:
                fell.add(act)
    # Without these the walk would show nothing.
    assert fell >= {
        *(
            "say_what_they_need",
            "say_how_they_join",
            "see_to_a_need",
            "say_it_does_not_work",
            "join_the_team",
        ),
        *(
            "move",
            "go_elsewhere",
            "meet_otherwise",
            "keep_it_to_themselves",
            "plan_support",
            "lose_a_venue",
            "empty_the_plan",
        ),
        *("save_a_line_of_who_comes", "reopen"),
    }


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(acts, min_size=3, max_size=8))
def test_nor_does_one_thing_after_the_other(trying, steps):
    with taken_back(trying.cast):
        trying.get_ready()
        for act, who, which in steps:
            trying.do(act, who, which)
            nothing_is_open(trying.session)
            trying.do("confirm", 0, 0)
            nothing_is_open(trying.session)


@contextmanager
def taken_back(cast):
    """Each example begins where the one before began."""
    undo = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(undo)
        for place in cast.places.values():
            place.refresh_from_db()


def nothing_is_open(session):
    """What is confirmed is asked of the rows anew, without what was counted before."""
    row = fresh(session)
    if row.state == State.CONFIRMED:
        assert row.starts_at
        assert row.venue.ended_at is None
        assert not row.blocks(), row.blocks()
        for need in still_open(row):
            raise AssertionError(need)


def still_open(row):
    """The same rule said a second time, row by row, sharing nothing with the query."""
    from_afar = {"online", "phone"}
    for coming in row.coming.select_related("member__person"):
        if coming.member.status != "active" or coming.joins_by == "not_there":
            continue
        for need in coming.member.person.needs.filter(ended_at=None):
            if need.kind == "step_free" and coming.joins_by in {*from_afar, "writing"}:
                continue
            if need.kind == "lift_home" and coming.joins_by != "in_person":
                continue
            if need.kind == "bsl" and coming.joins_by == "writing":
                continue
            if not is_settled(row, need, coming):
                yield need


def is_settled(row, need, coming):
    here = row.needs_here.filter(need=need).first()
    if here is None or here.slot != row.slot or here.joins_by != coming.joins_by:
        return False
    if need.may_see == "only_me" and not here.by_themselves:
        return False
    if here.state == "arranged":
        return True
    word = here.words.filter(offer=here.offer).last()
    return here.state == "instead" and word is not None and word.agrees
