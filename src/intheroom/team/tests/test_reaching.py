"""Somebody with a nickname and no phone is reached through a person they trust, who says yes first."""

import pytest
from django.db import connection
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.models import SeenEvent
from intheroom.kit.refusal import Refused
from intheroom.people.queries import looks_at
from intheroom.team.models import ReachThrough
from intheroom.team.services.keyholders import name_keyholder
from intheroom.team.services.places import leave_team
from intheroom.team.services.reaching import agree_to_pass_on, say_reach_through, stop_passing_on


def said_by(cast, name):
    return Said(Way.IN_PERSON, cast.ailsa.account, name, str(cast.people[name].pk), read_back=True)


def trust(cast, who="isa", **answers):
    return say_reach_through(member=cast.place(who), by=cast.ailsa, answers=answers, said=said_by(cast, who))


def page_of(cast, name="isa"):
    return reverse("team:reach_member", args=[cast.project.ref, cast.place(name).pk])


def test_a_keyholder_says_what_for_and_reads_through_whom(cast, client_for):
    trust(cast, name="Inga at the shop", how="On weekdays.", has_agreed="yes")
    browser = client_for(cast.ailsa)
    closed = browser.get(page_of(cast)).text
    assert "Inga" not in closed
    assert not SeenEvent.objects.filter(subject=cast.isa.subject).exists()
    opened = browser.post(page_of(cast), {"purpose": "meeting"}).text
    assert "Inga at the shop" in opened
    assert "On weekdays." in opened
    told = {(look.who, look.what, look.purpose) for look in looks_at(cast.isa)}
    assert ("Ailsa", "trusted person’s name", "to arrange a meeting with you") in told


def test_without_saying_what_for_nothing_opens(cast, client_for):
    trust(cast, name="Inga", has_agreed="yes")
    for sent in ({}, {"purpose": "curious"}):
        answer = client_for(cast.ailsa).post(page_of(cast), sent)
        assert answer.status_code == 422
        assert "Inga" not in answer.text
    assert not SeenEvent.objects.filter(subject=cast.isa.subject).exists()


@pytest.mark.parametrize(
    ("level", "asking", "status"),
    [
        (MaySee.KEYHOLDERS, "erlend", 200),
        (MaySee.KEYHOLDERS, "ailsa", 404),
        (MaySee.KEYHOLDERS, "magnus", 404),
        (MaySee.TEAM, "magnus", 200),
        (MaySee.ONLY_ME, "erlend", 404),
    ],
)
def test_who_may_open_it(cast, client_for, level, asking, status):
    answers = {"member": cast.place("erlend"), "team_said": "yes"}
    name_keyholder(project=cast.project, by=cast.ailsa, answers=answers)
    trust(cast, name="Inga", has_agreed="yes")
    cast.isa.reach_seen_by = level
    cast.isa.save()
    assert client_for(cast.people[asking]).get(page_of(cast)).status_code == status
    assert client_for(cast.people[asking]).post(page_of(cast), {"purpose": "tell"}).status_code == status


def test_before_they_agree_nobody_is_to_use_it(cast, client_for):
    row = trust(cast, through=cast.place("morag"))
    browser = client_for(cast.ailsa)
    assert "Do not use it." in browser.post(page_of(cast), {"purpose": "tell"}).text
    assert (
        "would like us to reach them through you"
        in client_for(cast.morag).get(reverse("team:my_place", args=[cast.project.ref])).text
    )
    agree_to_pass_on(trusted=row, by=cast.morag)
    assert "Do not use it." not in browser.post(page_of(cast), {"purpose": "tell"}).text


def test_only_the_one_who_was_named_agrees_or_stops(cast):
    row = trust(cast, through=cast.place("morag"))
    for service in (agree_to_pass_on, stop_passing_on):
        with pytest.raises(Refused):
            service(trusted=row, by=cast.ailsa)
    stop_passing_on(trusted=row, by=cast.morag)
    assert not ReachThrough.objects.exists()


def test_a_new_answer_takes_the_old_one_away_whole(cast):
    trust(cast, name="Inga", how="At the shop.")
    trust(cast, through=cast.place("morag"), name="left over")
    [row] = ReachThrough.objects.all()
    assert (row.through, row.name_sealed) == (cast.place("morag"), None)
    assert trust(cast) is None
    assert not ReachThrough.objects.exists()


def test_nobody_is_their_own_trusted_person_and_nobody_else_says_it_for_them(cast):
    with pytest.raises(Refused, match="same person"):
        trust(cast, through=cast.place("isa"))
    with pytest.raises(Refused, match="Only the member"):
        say_reach_through(member=cast.place("isa"), by=cast.ailsa, answers={"name": "Inga"})


def test_the_name_stands_nowhere_in_the_open(cast):
    trust(cast, name="Canary Inga", how="Canary shop")
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            assert "Canary" not in repr(
                [[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor]
            )


def test_whoever_leaves_passes_nothing_on_any_more(cast, client_for):
    trust(cast, "erlend", name="Inga")
    leave_team(member=cast.place("erlend"), by=cast.erlend)
    assert not ReachThrough.objects.filter(member=cast.place("erlend")).exists()
