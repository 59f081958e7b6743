"""The page of a session tells whoever leads how to go on, and claims nothing that nobody said."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.projects.services import ask_for_days
from intheroom.team.services.places import pause_place
from intheroom.workshops import services
from intheroom.workshops.choices import Mode
from intheroom.workshops.queries.inviting import answer_page_of
from intheroom.workshops.tests.meeting import (
    arrange,
    fresh,
    hall,
    look_at,
    need,
    need_of,
    planned,
    ready,
    written_down,
)
from tests.cast import add_many

pytestmark = pytest.mark.django_db

LAST_WEEK = datetime.timedelta(days=7)


def held(cast):
    """One that took place; how Isa took part was written down, and of nobody else."""
    session = planned(cast, starts_at=timezone.now() - LAST_WEEK)
    answers = {f"member_{cast.place('isa').pk}": "phone"}
    return services.note_attendance(by=cast.ailsa, session=session, answers=answers)


def test_whoever_takes_a_break_is_expected_nowhere(cast, client_for):
    session = ready(cast)
    pause_place(member=cast.place("morag"), by=cast.morag)
    for page in ("session", "badges", "groups", "lead_session"):
        shown = look_at(session, client_for(cast.ailsa), page)
        assert "Isa" in shown
        assert "Morag" not in shown
    theirs = look_at(session, client_for(cast.morag))
    assert "You are taking a break" in theirs
    assert "Say how I take part" not in theirs


def test_an_interpreter_sits_in_no_group_and_is_named_as_coming_along(cast, client_for):
    session = planned(cast)
    client = client_for(cast.ailsa)
    assert "Freya" not in look_at(session, client, "groups")
    assert "<bdi>Freya</bdi> (comes along, not counted)" in look_at(session, client)
    assert "<bdi>Freya</bdi>" in look_at(session, client, "badges")


def test_after_it_nothing_is_claimed_that_nobody_noted(cast, client_for):
    need(cast, "isa", room=["step_free"])
    session = held(cast)
    client = client_for(cast.ailsa)
    shown = look_at(session, client)
    for wrong in ("has not said yet", "Not arranged yet", "when you book", "One by one"):
        assert wrong not in shown
    assert "What people needed here" in shown
    people = shown.split('id="people"')[1].split("</ul>")[0]
    assert people.count("By phone") == 1
    assert "In person" not in people
    assert people.count("Nobody wrote it down yet.") == 6
    assert 'href="#' not in shown


def test_from_one_that_is_over_the_next_time_is_begun(cast, client_for):
    session = held(cast)
    client = client_for(cast.ailsa)
    [link] = re.findall(r'href="([^"]+again_of=[^"]+)"', look_at(session, client))
    form = client.get(link).content.decode()
    assert f'<option value="{session.pk}" selected>Session 1: Nights</option>' in form


def test_a_session_without_a_name_is_called_by_its_number(cast, client_for):
    session = planned(cast, title="")
    again = services.add_session(by=cast.ailsa, project=cast.project, answers={"again_of": session})
    assert [session.told, again.told] == ["Session 1", "Session 1 again"]
    client = client_for(cast.ailsa)
    assert "<bdi>Session 1</bdi></h1>" in look_at(session, client)
    form = client.get(reverse("workshops:edit_session", args=[cast.project.ref, session.pk]))
    assert 'value="Session 1"' not in form.content.decode()


def test_each_thing_that_is_missing_says_where_it_is_put_right(cast, client_for):
    need(cast, "isa", room=["step_free"])
    answers = {"starts_at": None, "is_sensitive": True, "mode": Mode.HYBRID, "venue": hall(cast)}
    session = planned(cast, **answers)
    client = client_for(cast.ailsa)
    shown = look_at(session, client)
    missing = shown.split('id="open"')[1].split("</ul>")[0]
    links = re.findall(r'<li>(.*?) <span.*?href="([^"]+)"', missing)
    assert len(links) == missing.count("<li>") == 4
    for _words, link in links:
        if link.startswith("#"):
            assert f'id="{link[1:]}"' in shown
        else:
            assert client.get(link, follow=True).status_code == 200


def test_whoever_was_not_ticked_can_be_asked_after_all(cast, client_for):
    session = planned(cast, expected=[str(cast.place("isa").pk)])
    client = client_for(cast.ailsa)
    left_out = look_at(session, client).split("Not expected here")[1]
    page = reverse(
        "workshops:say_how_i_join_for_someone", args=[cast.project.ref, session.pk, cast.place("morag").pk]
    )
    assert page in left_out
    assert client.get(page).status_code == 200
    assert "Not expected here" not in look_at(planned(cast), client)
    # Whoever joins later is expected where everyone was ticked, and nowhere else.
    add_many(cast, lived=1)
    assert "Nick 1" in look_at(session, client).split("Not expected here")[1]


def test_the_project_says_who_is_invited_until_they_said_how_they_take_part(cast, client_for):
    def front(name):
        return client_for(cast.people[name]).get(reverse("home:project", args=[cast.project.ref])).content

    invited = b"You are invited to a session."
    planned(cast)
    held(cast)
    assert invited not in front("magnus")
    session = ready(cast)
    assert invited in front("magnus")
    answers = {"joins_by": "not_there"}
    services.say_how_i_join(by=cast.magnus, session=session, member=cast.place("magnus"), answers=answers)
    assert invited not in front("magnus")
    assert invited in front("morag")


def test_of_a_team_that_must_not_be_known_the_title_of_a_page_says_no_more_than_a_number(cast, client_for):
    session = planned(cast)
    client = client_for(cast.ailsa)
    pages = [
        reverse(f"workshops:{name}", args=[cast.project.ref, session.pk]) for name in ("session", "agenda")
    ]
    assert all("Session 1: Nights" in title_of(client.get(page)) for page in pages)
    cast.project.is_sensitive = True
    cast.project.save()
    assert not any("Nights" in title_of(client.get(page)) for page in pages)


def title_of(answer):
    return answer.content.decode().split("<title>")[1].split("</title>")[0]


@pytest.mark.parametrize(("hour", "clashes"), [(10, False), (13, True)])
def test_a_day_is_minded_by_the_hour_where_the_hour_matters(cast, client_for, hour, clashes):
    ask_for_days(by=cast.ailsa, project=cast.project, answers={"codes": ["friday_prayer"]})
    friday = datetime.datetime(2031, 5, 16, hour, tzinfo=timezone.get_current_timezone())
    shown = look_at(planned(cast, starts_at=friday), client_for(cast.ailsa))
    assert ("Another day may be better: Friday prayer." in shown) == clashes


@pytest.mark.parametrize(
    ("mode", "way", "told"), [("online", "online", 1), ("hybrid", "phone", 0), ("phone", "phone", 0)]
)
def test_whoever_joins_by_phone_reads_of_no_camera(cast, client_for, mode, way, told):
    session = planned(cast, mode=mode)
    answers = {"joins_by": way}
    services.say_how_i_join(by=cast.magnus, session=session, member=cast.place("magnus"), answers=answers)
    assert look_at(session, client_for(cast.magnus)).count("camera") == told


def test_what_is_offered_instead_is_said_to_the_person_and_leads_to_the_question(cast, client_for):
    need(cast, "erlend", hearing=["bsl"])
    session = planned(cast)
    offer = {"state": "instead", "why_not": "Nobody is free.", "instead": "A relay on a screen."}
    row = arrange(cast, session, need_of(cast, "erlend", "bsl"), **offer)
    client = client_for(cast.erlend)
    home = reverse("home:project", args=[cast.project.ref])
    waits = b"is offered for a session. Say whether it suits you."
    assert waits in client.get(home).content
    assert waits not in client_for(cast.magnus).get(home).content
    shown = look_at(session, client)
    assert "Something else is offered. You have not said yes" in shown
    link = re.search(r'href="([^"]+)#(id_offer_[^"]+)"', shown)
    assert f'id="{link[2]}"' in client.get(link[1]).content.decode()
    services.say_how_i_join(
        by=cast.erlend, session=session, member=cast.place("erlend"), answers={f"offer_{row.pk}": "yes"}
    )
    assert "Something else, and you said that it suits you" in look_at(session, client)
    assert waits not in client.get(home).content


def test_of_a_private_team_members_read_nothing_of_who_comes_and_the_wall_says_no_more_than_a_number(
    cast, client_for
):
    cast.project.is_sensitive = True
    cast.project.save()
    session = planned(cast)
    assert "Who is expected" not in look_at(session, client_for(cast.erlend))
    assert "Nights" not in look_at(session, client_for(cast.ailsa), "wall")


def test_whoever_joins_by_phone_is_told_a_number_and_never_a_link(cast, client_for):
    def told(joining):
        helper = {"name": room.name, "helper_name": "Eck", "helper_phone": "01856 555 888"}
        services.check_venue(by=cast.ailsa, venue=room, answers={**helper, "joining": joining})
        services.confirm_session(by=cast.ailsa, session=fresh(session))
        return look_at(session, client_for(cast.ailsa), "told_of_session", "invitation", isa.pk)

    add = {"by": cast.ailsa, "project": cast.project}
    room = services.add_venue(**add, answers={"kind": "online", "name": "Our room"})
    session, isa = planned(cast, mode=Mode.ONLINE, venue=room), cast.place("isa")
    services.say_how_i_join(
        by=cast.ailsa,
        session=session,
        member=isa,
        answers={"joins_by": "phone"},
        said=written_down(cast, "isa"),
    )
    shown = told("https://meet.example.org/breaks\nOr ring 01856 555 172.")
    assert "Or ring 01856 555 172." in shown
    assert "meet.example.org" not in shown
    assert "only a link is written down" in told("https://meet.example.org/breaks")


def test_after_it_whoever_took_a_break_before_it_was_not_expected_unless_they_came(cast, client_for):
    session = planned(cast, starts_at=timezone.now() - LAST_WEEK)
    for name, days in (("morag", 9), ("isa", 9), ("erlend", 2)):
        pause_place(member=cast.place(name), by=cast.people[name])
        place = cast.place(name)
        place.status_at = timezone.now() - datetime.timedelta(days=days)
        place.save()
    answers = {f"member_{cast.place('isa').pk}": "phone", f"member_{cast.place('morag').pk}": "not_there"}
    services.note_attendance(by=cast.ailsa, session=session, answers=answers)
    people = look_at(session, client_for(cast.ailsa)).split('id="people"')[1].split("</ul>")[0]
    assert "Morag" not in people
    assert "Isa" in people
    assert "Erlend" in people


def test_of_one_that_is_off_or_over_nothing_is_said_in_the_present(cast, client_for):
    need(cast, "isa", room=["step_free"])
    past = planned(cast, starts_at=timezone.now() - LAST_WEEK)
    off = planned(cast)
    arrange(cast, off, need_of(cast, "isa", "step_free"), cost=10500)
    client = client_for(cast.ailsa)
    shown = look_at(off, client)
    assert "Who is expected" in shown
    assert "What people need here costs £105 in all" in shown
    pause_place(member=cast.place("morag"), by=cast.morag)
    services.cancel_session(by=cast.ailsa, session=off, answers={})
    shown = look_at(off, client)
    assert "Who was expected" in shown
    assert "Morag" not in shown
    assert "What people needed here: £105 in all" in shown
    for session in (past, off):
        shown = look_at(session, client)
        assert "Who was expected" in shown
        assert "Who is expected" not in shown
        assert "need here costs" not in shown


def test_whoever_tells_that_it_is_off_reads_so_on_top(cast, client_for):
    session, client = ready(cast), client_for(cast.ailsa)
    tell = {"by": cast.ailsa, "session": session, "what": "invitation"}
    isa = cast.place("isa").pk
    services.note_told(**tell, member_id=isa, way="call")
    assert '<h1 class="govuk-heading-l">The invitation</h1>' in look_at(
        session, client, "tell_session", "invitation"
    )
    services.cancel_session(by=cast.ailsa, session=session, answers={})
    shown = look_at(session, client, "tell_session", "invitation")
    assert "It is called off, and these people do not know it yet</h1>" in shown
    assert "It is called off</h1>" in look_at(session, client, "told_of_session", "invitation", isa)
    services.note_told(**(tell | {"session": fresh(session)}), member_id=isa, way="call")
    assert "It is called off</h1>" in look_at(session, client, "tell_session", "invitation")


def test_where_there_is_no_room_nobody_is_asked_to_come_in_or_what_they_eat(cast, client_for, client):
    def asked(session):
        member = cast.place("magnus")
        yield look_at(session, client_for(cast.magnus), "say_how_i_join", member.pk)
        for way in ("for_someone", "sheet", "script"):
            yield look_at(session, client_for(cast.ailsa), f"say_how_i_join_{way}", member.pk)
        yield client.get(answer_page_of(session.coming.get(member=member))).text

    add = {"by": cast.ailsa, "project": cast.project}
    room = services.add_venue(**add, answers={"kind": "online", "name": "Our room"})
    online, met = list(asked(planned(cast, mode=Mode.ONLINE, venue=room))), list(asked(planned(cast)))
    for shown in online:
        assert "In writing" in shown
        assert "By phone" in shown
        assert not re.search("in person|eat or drink|your badge", shown.casefold())
    for shown in met:
        assert "In person" in shown
        assert "By phone" in shown
    assert all("eat or drink" in shown for shown in met[:-1])
