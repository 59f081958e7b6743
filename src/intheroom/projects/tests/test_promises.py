"""What came of a promise: the truth table of its words, who may make it kept, and what is overdue."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.people.services import add_person
from intheroom.projects import queries, services
from intheroom.projects.adapter import state_of
from intheroom.projects.advice.promises import (
    STATE_WORDS,
    State,
    Told,
    lived_say_it_is_kept,
    promise_overdue,
    promise_state,
    promises_have_a_day,
)
from intheroom.projects.choices import Role
from intheroom.projects.models import Commitment, CommitmentOutcome, ProjectRole

LATE, LATER = timedelta(days=-1), timedelta(days=1)


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ([], State.WAITING),
        ([("", "lived")], State.OWN_WORDS),
        ([("too_soon", "lived")], State.TOO_SOON),
        ([("kept", "lived")], State.KEPT),
        ([("kept", "both")], State.KEPT),
        ([("kept", "lived"), ("kept", "professional")], State.KEPT),
        ([("kept", "professional")], State.ORGANISATION_SAYS_KEPT),
        ([("kept", "professional"), ("kept", "professional")], State.ORGANISATION_SAYS_KEPT),
        ([("kept", "")], State.SOMEONE_SAYS_KEPT),
        ([("kept", "professional"), ("", "lived")], State.ORGANISATION_SAYS_KEPT),
        ([("partly", "lived")], State.PARTLY),
        ([("partly", "professional")], State.SOMEONE_SAYS_PARTLY),
        ([("not_kept", "professional")], State.NOT_KEPT),
        ([("not_kept", "lived")], State.NOT_KEPT),
        ([("kept", "professional"), ("not_kept", "lived")], State.DIFFER),
        ([("kept", "lived"), ("too_soon", "lived")], State.DIFFER),
    ],
)
def test_what_the_answers_add_up_to(told, state):
    said = [Told(came, side) for came, side in told]
    assert promise_state(said) == state
    assert STATE_WORDS[state]
    assert promise_state(said, is_overdue=True) == State.OVERDUE


def test_professionals_alone_are_told_so():
    words = STATE_WORDS[promise_state([Told("kept", "professional")])]
    assert words == "The organisation says it is kept; nobody with lived experience has said so yet"


def test_the_advice_speaks_only_when_there_is_something_to_do():
    assert promise_overdue(states=[State.OVERDUE, State.KEPT])
    assert promise_overdue(states=[State.KEPT]) is None
    assert lived_say_it_is_kept(states=[State.ORGANISATION_SAYS_KEPT])
    assert lived_say_it_is_kept(states=[State.KEPT, State.NOT_KEPT]) is None
    assert promises_have_a_day(days=[True, False])
    assert promises_have_a_day(days=[]) is None


def promised(project, by, *, due=None, **answers):
    due_on = timezone.localdate() + due if due is not None else None
    given = {"organisation": "The council", "promise": "A phone line", **answers, "due_on": due_on}
    return services.add_commitment(by=by, project=project, answers=given)


def came_of(promise, by, came="", **answers):
    return services.say_what_came(
        by=by, project=promise.project, commitment=promise, answers={"came": came, **answers}
    )


def states(project):
    return [state_of(promise) for promise in queries.commitments_of(project)]


def to(project, page, **more):
    return reverse(f"projects:{page}", kwargs={"ref": project.ref, **more})


@pytest.mark.parametrize(
    ("due", "came", "is_overdue"),
    [
        (None, [], False),
        (LATER, [], False),
        (timedelta(0), [], False),
        (LATE, [], True),
        (LATE, ["too_soon"], True),
        (LATE, ["not_kept"], False),
        (LATE, ["too_soon", "partly"], False),
        (LATE, [""], False),
    ],
)
def test_overdue_means_the_day_has_passed_and_nobody_told(project, ailsa, due, came, is_overdue):
    promise = promised(project, ailsa, due=due)
    for one in came:
        came_of(promise, ailsa, one, words="The line is busy")
    assert (states(project) == [State.OVERDUE]) is is_overdue
    step = next(task for task in queries.tasks_of(project) if task["code"] == "promises")
    assert bool(step["overdue"]) is is_overdue
    mine = queries.with_overdue(queries.projects_of(ailsa)).get()
    assert mine.has_overdue is is_overdue


def test_a_professional_and_a_carer_see_it_differently(project, ailsa, morag, people):
    promise = promised(project, ailsa, due=LATE)
    came_of(promise, ailsa, "kept", side="professional")
    assert states(project) == [State.ORGANISATION_SAYS_KEPT]
    came_of(promise, morag, "not_kept", side="lived")
    assert states(project) == [State.DIFFER]
    came_of(promise, morag, "kept", side="lived")
    assert states(project) == [State.KEPT]
    assert CommitmentOutcome.objects.count() == 3


def test_an_empty_answer_is_not_stored(project, ailsa):
    with pytest.raises(Refused):
        came_of(promised(project, ailsa), ailsa, side="lived")


def test_what_people_said_is_never_deleted_or_rewritten(project, ailsa):
    outcome = came_of(promised(project, ailsa), ailsa, "kept")
    outcome.came = "not_kept"
    for attempt in (
        outcome.save,
        outcome.delete,
        CommitmentOutcome.objects.all().delete,
        lambda: CommitmentOutcome.objects.update(came="not_kept"),
    ):
        with pytest.raises(Refused):
            attempt()
    assert CommitmentOutcome.objects.get().came == "kept"


def test_a_day_that_is_moved_stays_on_the_page(project, ailsa, as_ailsa):
    promise = promised(project, ailsa, due=LATE)
    first = promise.due_on
    for later in (10, 20):
        services.edit_commitment(
            by=ailsa, project=project, commitment=promise, answers={"due_on": first + timedelta(days=later)}
        )
    assert Commitment.objects.get().first_due_on == first
    assert "First promised for" in as_ailsa.get(to(project, "promises")).content.decode()


def test_isa_tells_it_by_phone_and_the_page_says_who_wrote_it_down(project, ailsa, isa, people, as_ailsa):
    promise = promised(project, ailsa, due=LATE)
    said = {
        "send_id": uuid.uuid4(), "written_down-person": str(isa.pk), "written_down-way": "phone",
        "written_down-read_back": "yes", "came": "kept", "words": "A woman answered",
    }  # fmt: skip
    page = as_ailsa.post(to(project, "say_what_came_for_someone", commitment=promise.pk), said)
    assert page.status_code == 302
    outcome = CommitmentOutcome.objects.get()
    assert (outcome.name, outcome.side, outcome.way) == ("Isa", "lived", "phone")
    assert outcome.recorded_by == ailsa.account
    shown = as_ailsa.get(to(project, "promises")).content.decode()
    assert "It was kept." in shown
    assert "A woman answered" in shown
    assert "Isa" in shown


def test_every_way_of_answering_shows_the_promise(project, ailsa, as_ailsa):
    promise = promised(project, ailsa, promise="A phone line that somebody answers")
    for way in ("", "_sheet", "_script", "_for_someone"):
        page = as_ailsa.get(to(project, f"say_what_came{way}", commitment=promise.pk))
        assert "A phone line that somebody answers" in page.content.decode()


def test_a_member_may_say_what_came_but_not_change_the_promise(client, project, ailsa):
    promise = promised(project, ailsa, due=LATE)
    erlend = add_person(by=None, name="Erlend", email="erlend@example.org")
    client.force_login(erlend.account)
    for page in ("say_what_came", "edit_commitment"):
        assert client.get(to(project, page, commitment=promise.pk)).status_code == 404
    ProjectRole.objects.create(project=project, person=erlend, role=Role.MEMBER)
    assert client.get(to(project, "promises")).status_code == 200
    assert client.get(to(project, "say_what_came", commitment=promise.pk)).status_code == 200
    assert client.get(to(project, "edit_commitment", commitment=promise.pk)).status_code == 404


def test_a_promise_of_another_project_is_not_found(project, ailsa, as_ailsa):
    other = services.start_project(by=ailsa, answers={})
    promise = promised(other, ailsa)
    assert as_ailsa.get(to(project, "say_what_came", commitment=promise.pk)).status_code == 404


def test_in_a_private_project_members_see_no_names(client, project, ailsa, isa, people):
    project.is_sensitive = True
    project.save()
    promise = promised(project, ailsa)
    said = Said(way="phone", recorded_by=ailsa.account, spoke_for="Isa", person_key=str(isa.pk))
    services.say_what_came(by=ailsa, project=project, commitment=promise, answers={"came": "kept"}, said=said)
    erlend = add_person(by=None, name="Erlend", email="erlend@example.org")
    ProjectRole.objects.create(project=project, person=erlend, role=Role.MEMBER)
    client.force_login(erlend.account)
    main = client.get(to(project, "promises")).content.decode().split("<main")[1]
    assert "Isa" not in main
    assert "lived experience" in main


def test_the_page_asks_the_database_no_more_for_many_promises(
    project, ailsa, as_ailsa, django_assert_num_queries, django_assert_max_num_queries
):
    def more(number):
        promise = promised(project, ailsa, due=LATE)
        said = Said(way="phone", recorded_by=ailsa.account, spoke_for=f"Nick {number}")
        services.say_what_came(
            by=ailsa, project=project, commitment=promise, answers={"came": "kept"}, said=said
        )

    more(1)
    with django_assert_max_num_queries(15) as few:
        as_ailsa.get(to(project, "promises"))
    for number in range(2, 8):
        more(number)
    with django_assert_num_queries(len(few)):
        as_ailsa.get(to(project, "promises"))


def test_overdue_promises_are_on_the_page_and_on_the_test_page(project, ailsa, as_ailsa):
    promised(project, ailsa, due=LATE)
    for page in ("promises", "readiness"):
        shown = as_ailsa.get(to(project, page)).content.decode()
        assert "The day for a promise has passed, and no one has said what came of it." in shown
