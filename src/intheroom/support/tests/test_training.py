"""Training, the same for both sides: asked for, offered as people like it, held, and their own word after."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intheroom.inclusion import services as needs
from intheroom.inclusion.permissions import looker
from intheroom.kit.refusal import Refused
from intheroom.library.queries import facilitator_guide, topics
from intheroom.people.choices.parts import Training as Asked
from intheroom.people.services.inclusion import save_inclusion
from intheroom.projects.services import set_stage
from intheroom.support import advice, services
from intheroom.support.adapter import learners_to_offer
from intheroom.support.models import SupportWish
from intheroom.support.queries import due_wishes, learning_jobs, look_again_since, topics_of, wishes_of
from intheroom.support.tests.pairs import name_lead, page, written_down

pytestmark = pytest.mark.django_db
DAY = datetime.date(2031, 5, 4)


def asks(cast, name, *, said=None, **answers):
    member = cast.place(name)
    by = cast.ailsa if said else member.person
    return services.ask_for_support(by=by, member=member, answers=answers, said=said)


def learners(cast, by="ailsa"):
    person = cast.people[by]
    looks = looker(person, cast.project.roles.get(person=person))
    return learners_to_offer(cast.project, looks, topics_of(cast.project))


def offers(cast, *chosen, how="group", **more):
    answers = {"jobs": chosen, "how": how, "owner": cast.place("ailsa"), "on_day": DAY, **more}
    return services.offer_training(by=cast.ailsa, project=cast.project, answers=answers)


def due(cast):
    return due_wishes(wishes_of(cast.project), look_again_since(wishes_of(cast.project)))


def kinds(cast, name):
    return sorted(
        job.need.kind for job in learning_jobs(cast.project) if job.need.person == cast.people[name]
    )


@pytest.mark.parametrize("name", ["isa", "magnus"])
def test_from_a_wish_to_their_own_word_on_either_side(cast, name):
    said = written_down(cast, name, by="ailsa")
    asks(cast, name, said=said, training=["facilitation", "negotiation"])
    assert kinds(cast, name) == ["facilitation", "negotiation"]
    first = learners(cast)[0]
    training = offers(cast, first, what="At the hall.")
    first.job.refresh_from_db()
    assert (first.job.state, first.job.due_on) == ("planned", DAY)
    services.finish_training(by=cast.ailsa, training=training)
    first.job.refresh_from_db()
    assert (first.job.state, first.job.works) == ("done", "")
    needs.say_if_it_works(by=cast.ailsa, job=first.job, answers={"works": "not_yet"}, said=said)
    first.job.refresh_from_db()
    assert first.job.state == "open"


def test_the_four_topics_have_sources_and_a_team_adds_its_own(cast):
    assert {one.code for one in topics()} == set(Asked.values)
    assert all(one.source.year for one in topics())
    own = services.add_topic(by=cast.ailsa, project=cast.project, words=" How the ferry is paid for ")
    for words in ("", "how the ferry is paid for", "Running a meeting"):
        with pytest.raises(Refused):
            services.add_topic(by=cast.ailsa, project=cast.project, words=words)
    asks(cast, "erlend", training=[f"own-{own.pk}", "facilitation"], training_own="Knots")
    assert [one.what for one in learners(cast)] == [
        "Running a meeting",
        "How the ferry is paid for; Knots",
    ]
    services.strike_topic(by=cast.ailsa, topic=own)
    assert [one.key for one in topics_of(cast.project)] == Asked.values


@pytest.mark.parametrize(("liked", "how", "fits"), [
    ("one_to_one", "one_to_one", True), ("one_to_one", "group", False), ("group", "one_to_one", False),
    ("either", "group", True), ("", "one_to_one", True),
])  # fmt: skip
def test_an_offer_is_made_as_people_like_it(cast, liked, how, fits):
    asks(cast, "erlend", training=["facilitation"], support_how=liked)
    (one,) = [one for one in learners(cast) if one.job.need.kind == "facilitation"]
    if not fits:
        with pytest.raises(Refused, match="Erlend"):
            offers(cast, one, how=how)
    training = offers(cast, one, how=how, they_agreed=[] if fits else ["yes"])
    assert training.topics == ["Running a meeting"]


def test_an_offer_says_what_when_and_who(cast):
    for missing in ({"on_day": None}, {"owner": None}, {"how": ""}, {}):
        with pytest.raises(Refused):
            offers(cast, **{"topics": ["Knots"] if missing else [], **missing})
    assert str(offers(cast, topics=["Knots"])) == "Knots"


def test_what_somebody_keeps_to_themselves_is_offered_to_nobody(cast):
    save_inclusion(by=cast.erlend, person=cast.erlend, answers={"see_learning": "only_me"})
    asks(cast, "erlend", training=["facilitation"])
    assert learners(cast) == []


def test_an_offer_tells_the_team_nothing_that_somebody_sealed(cast, client_for):
    services.add_topic(by=cast.ailsa, project=cast.project, words="Tides")
    own = topics_of(cast.project)[-1].key
    asks(cast, "erlend", training=[own], training_own="How to talk to my brother")
    asks(cast, "magnus", training_own="How to keep calm")
    both = {one.name: one for one in learners(cast)}
    assert both["Erlend"].told == "Erlend: Tides; How to talk to my brother"
    assert offers(cast, both["Erlend"]).topics == ["Tides"]
    alone = offers(cast, both["Magnus"], how="one_to_one")
    assert alone.topics == ["Training in something else"]
    for name, sees in (("freya", False), ("magnus", True), ("ailsa", True)):
        shown = page(cast, client_for(cast.people[name]), "support")
        assert ("One to one, " in shown) is sees
        assert "In a group, " in shown
        assert "brother" not in shown


def test_the_last_offer_counts(cast):
    asks(cast, "erlend", training=["facilitation"])
    early = offers(cast, *learners(cast))
    late = offers(cast, *learners(cast))
    services.finish_training(by=cast.ailsa, training=early)
    assert learners(cast)[0].job.state == "planned"
    assert late.jobs.count() == 1


def test_writing_down_for_somebody_takes_nothing_away(cast):
    asks(cast, "isa", said=written_down(cast, "isa", by="ailsa"), training=["facilitation"], buddy="would_be")
    asks(
        cast,
        "isa",
        said=written_down(cast, "isa", by="ailsa"),
        training=["negotiation"],
        training_own="Knots",
    )
    assert kinds(cast, "isa") == ["facilitation", "negotiation", "training"]
    assert SupportWish.objects.get().buddy == "would_be"


def test_it_does_not_count_as_going_through_the_whole_form(cast):
    with time_machine.travel("2031-01-10", tick=False):
        row = save_inclusion(
            by=cast.erlend, person=cast.erlend, answers={"room": ["quiet"], "ask_again": "12"}
        )
    asks(cast, "erlend", training=["facilitation"])
    before = (row.checked_at, row.check_again_on)
    row.refresh_from_db()
    assert (row.checked_at, row.check_again_on) == before


def test_it_is_asked_again_at_a_new_stage_and_after_half_a_year(cast, client_for):
    with time_machine.travel("2031-01-10", tick=False):
        asks(cast, "erlend", training=["facilitation"])
    with time_machine.travel("2031-07-01", tick=False):
        assert not due(cast)
        set_stage(
            by=cast.ailsa,
            project=cast.project,
            stage=cast.project.stages.get(kind="recruitment"),
            state="started",
        )
    with time_machine.travel("2031-07-02", tick=False):
        assert [wish.member for wish in due(cast)] == [cast.place("erlend")]
        assert "Time to ask again" in page(cast, client_for(cast.ailsa), "support")
        assert "time to look again" in page(cast, client_for(cast.erlend), "support")
        asks(cast, "erlend", training=["facilitation"])
        assert not due(cast)
    with time_machine.travel("2032-02-01", tick=False):
        assert due(cast)


def test_advice_where_only_one_side_is_asked_or_offered_anything():
    both = {"lived", "professional"}
    for rule, fact in ((advice.ask_both_sides, "heard"), (advice.offer_to_both_sides, "offered")):
        assert rule(in_team=both, **{fact: set()}) is None
        assert rule(in_team=both, **{fact: both}) is None
        assert rule(in_team={"lived"}, **{fact: {"lived"}}) is None
        assert "professionals" in rule(in_team=both, **{fact: {"lived"}}).text


def test_the_guide_prints_with_its_sources(cast, client_for):
    shown = page(cast, client_for(cast.erlend), "guide")
    assert shown.count("☐") == sum(len(part.lines) for part in facilitator_guide()) > 20
    assert "Scottish Co-production Network, 2024" in shown


def test_through_the_pages(cast, client_for):
    """Ailsa names a support lead; Erlend says what he would like; it is offered, held, and he has the last word."""
    name_lead(cast)
    erlend, ailsa = client_for(cast.erlend), client_for(cast.ailsa)
    ref, send = cast.project.ref, "3f7a4ab2-0b2e-4f7e-9d7c-11111111111"
    data = {
        "training": ["facilitation"],
        "buddy": "wants_buddy",
        "words": "Not on Tuesdays",
        "send_id": f"{send}1",
    }
    assert erlend.post(reverse("support:ask_for_support", args=[ref]), data).status_code == 302
    assert "Nothing is planned yet" in page(cast, erlend, "support")
    for who, sees in ((ailsa, False), (client_for(cast.magnus), False), (client_for(cast.rendall), True)):
        shown = page(cast, who, "support")
        assert ("Not on Tuesdays" in shown) is sees
        assert ("I would like a buddy" in shown) is sees
    assert "Erlend" in page(cast, ailsa, "support")
    (job,) = learning_jobs(cast.project)
    day = {"on_day_day": "4", "on_day_month": "5", "on_day_year": "2031"}
    data = {"jobs": [job.pk], "how": "group", "owner": cast.place("ailsa").pk, "send_id": f"{send}2", **day}
    assert ailsa.post(reverse("support:offer_training", args=[ref]), data).status_code == 302
    assert "4 May 2031" in page(cast, erlend, "support")
    training = cast.project.trainings.get()
    assert (
        ailsa.post(
            reverse("support:finish_training", args=[ref, training.pk]), {"send_id": f"{send}3"}
        ).status_code
        == 302
    )
    assert "Do you feel ready?" in page(cast, erlend, "support")
    form = erlend.get(job.own_word_url).content.decode()
    assert "Yes, I feel ready" in form
    erlend.post(job.own_word_url, {"works": "yes", "send_id": f"{send}4"})
    assert "They say they feel ready" in page(cast, ailsa, "support")


def test_the_page_asks_as_often_for_many_as_for_one(cast, client_for, django_assert_num_queries):
    """Lists of people, jobs and trainings: one query each, however many there are."""
    asks(cast, "erlend", training=["facilitation"])
    offers(cast, *learners(cast))
    client, url = client_for(cast.ailsa), reverse("support:support", args=[cast.project.ref])
    client.get(url)
    with CaptureQueriesContext(connection) as alone:
        client.get(url)
    for name in ("morag", "magnus", "rendall"):
        asks(cast, name, training=["facilitation", "negotiation"])
        offers(cast, *learners(cast))
    with django_assert_num_queries(len(alone)):
        client.get(url)
    assert len(alone) <= 15
