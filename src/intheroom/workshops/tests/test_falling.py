"""Those who lead hear it when a confirmed session falls back: each in their way, once, by a neutral line."""

import pytest

from intheroom.accounts.models import Installation
from intheroom.kit.outbox.choices import State
from intheroom.kit.outbox.content import open_content
from intheroom.kit.outbox.models import Message
from intheroom.people.services import add_person, save_inclusion
from intheroom.projects.choices import Role
from intheroom.projects.models import ProjectRole
from intheroom.workshops import services
from intheroom.workshops.choices.inviting import What
from intheroom.workshops.queries.inviting import rows_of
from intheroom.workshops.tests.meeting import arrange, fresh, look_at, need, ready

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def ways_out(settings):
    settings.GATEWAYS = {"email": {"kind": "smtp", "host": "localhost", "port": 1}}


def told(cast):
    """Who has a message that is still to go, by name."""
    going = Message.objects.filter(state=State.QUEUED).values_list("subject", flat=True)
    return {name for name, person in cast.people.items() if person.subject in set(going)}


def test_each_who_leads_is_told_once_until_it_falls_back_again(cast):
    session = ready(cast)
    assert told(cast) == set()
    need(cast, "isa", room=["step_free"])
    assert told(cast) == {"ailsa", "morag"}
    need(cast, "magnus", hearing=["bsl"])
    assert Message.objects.count() == 2
    # Seen to before the message went: nobody hears of it any more.
    for one in fresh(session).open_needs():
        arrange(cast, session, one)
    services.confirm_session(by=cast.ailsa, session=session)
    assert told(cast) == set()
    need(cast, "erlend", hearing=["captions"])
    assert told(cast) == {"ailsa", "morag"}
    assert Message.objects.count() == 4


def test_whoever_changed_it_knows_already(cast):
    need(cast, "isa", room=["step_free"])
    session = ready(cast)
    services.edit_session(by=cast.ailsa, session=session, answers={"minutes": 45})
    assert told(cast) == {"morag"}


@pytest.fixture
def tavish(cast):
    """He leads the project for the board, and has no place in the team."""
    cast.people["tavish"] = add_person(by=None, name="Tavish", email="tavish@example.org")
    ProjectRole.objects.create(project=cast.project, person=cast.people["tavish"], role=Role.CO_LEAD)
    return cast.people["tavish"]


def test_whoever_leads_without_a_place_in_the_team_is_told_by_e_mail_once(cast, tavish):
    session = ready(cast)
    need(cast, "isa", room=["step_free"])
    assert told(cast) == {"ailsa", "morag", "tavish"}
    message = Message.objects.get(subject=tavish.subject)
    content = open_content(message, actor=None, purpose="to test")
    assert (content.address, content.subject_line) == (
        "tavish@example.org",
        "Something is open again – Island breaks",
    )
    need(cast, "magnus", hearing=["bsl"])
    assert Message.objects.filter(subject=tavish.subject).count() == 1
    for one in fresh(session).open_needs():
        arrange(cast, session, one)
    services.confirm_session(by=cast.ailsa, session=session)
    assert told(cast) == set()
    services.edit_session(by=tavish, session=session, answers={"minutes": 45})
    assert told(cast) == {"ailsa", "morag"}


def test_whoever_asked_for_care_is_not_written_to_from_outside(cast, tavish):
    save_inclusion(by=tavish, person=tavish, answers={"reach_not": ["neutral"], "see_reach": "only_me"})
    ready(cast)
    need(cast, "isa", room=["step_free"])
    assert told(cast) == {"ailsa", "morag"}


def test_the_line_names_neither_the_session_nor_anybody(cast):
    cast.project.is_sensitive = True
    cast.project.save()
    ready(cast, title="Nights in hospital")
    need(cast, "isa", room=["step_free"])
    content = open_content(Message.objects.first(), actor=None, purpose="to test")
    assert content.subject_line == "Something is open again – Island breaks"
    for secret in ("hospital", "Isa", "step", "Respite"):
        assert secret not in content.text + content.html


def test_whoever_cannot_be_written_to_stands_on_the_list(cast, client_for):
    house = Installation.current()
    house.phone = ""
    house.save()
    session = ready(cast)
    need(cast, "isa", room=["step_free"])
    assert fresh(session).state == "draft"
    assert [row.waits for row in rows_of(fresh(session), What.OPEN_AGAIN)] == [True, True]
    assert "Morag" in look_at(session, client_for(cast.ailsa), "tell_session", "open_again")
    services.note_told(
        by=cast.ailsa, session=session, what="open_again", member_id=cast.place("morag").pk, way="call"
    )
    assert [row.waits for row in rows_of(fresh(session), What.OPEN_AGAIN)] == [True, False]
