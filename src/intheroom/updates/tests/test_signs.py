"""What updates know of somebody who may be drifting away: only what was left undone, or went quiet where it was not."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.team.queries.signs import with_signs
from intheroom.updates import services
from intheroom.updates.models import Telling

pytestmark = pytest.mark.django_db

WORDS = {"short": "The hall is ours.", "happened": "We rang.", "next_steps": "Morag asks about the bus."}


def days_ago(days):
    return time_machine.travel(timezone.now() - datetime.timedelta(days=days), tick=False)


def told(cast, days, **stands):
    """An update so long ago, and what became of it with these people."""
    with days_ago(days):
        update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
        services.begin_telling(by=cast.ailsa, update=update)
        for name in ("isa", "erlend", "magnus", "morag", "rendall"):
            telling = Telling.objects.get(update=update, member=cast.place(name))
            noted = {"way": "meet", "stand": stands.get(name, "told")}
            if noted["stand"]:
                services.note_telling(by=cast.ailsa, telling=telling, answers=noted)
    return update


def answers(cast, update, name, days):
    said = Said(
        way=Way.PHONE, recorded_by=cast.ailsa.account, spoke_for=name, person_key=str(cast.people[name].pk)
    )
    with days_ago(days):
        services.reply_to_update(by=cast.ailsa, update=update, answers={"words": "Fine."}, said=said)


def signs(cast):
    """Who has a sign of this room, by name."""
    found = {}
    for member in with_signs(cast.project.members.all()):
        codes = {code for code in ("not_reached", "quiet") if getattr(member, f"sign_{code}")}
        if codes:
            found[member.person.name] = codes
    return found


def test_an_update_that_did_not_reach_somebody(cast):
    told(cast, 30, isa="missed", erlend="", magnus="not_now")
    assert signs(cast) == {"Isa": {"not_reached"}, "Erlend": {"not_reached"}}
    # The next one reached them, and a new one is given a week.
    told(cast, 20, erlend="missed")
    assert signs(cast) == {"Erlend": {"not_reached"}}
    told(cast, 2, isa="", erlend="", magnus="missed")
    assert signs(cast) == {}


def test_quiet_is_only_a_sign_where_it_was_not_quiet_before(cast):
    first = told(cast, 100)
    answers(cast, first, "isa", 99)
    answers(cast, first, "erlend", 99)
    told(cast, 80)
    told(cast, 60, erlend="missed")
    assert signs(cast) == {"Erlend": {"not_reached"}}
    last = told(cast, 40)
    # Two of the three reached Erlend, and the others never used to answer.
    assert signs(cast) == {"Isa": {"quiet"}}
    answers(cast, last, "isa", 39)
    assert signs(cast) == {}


def test_whoever_writes_what_goes_on_is_not_gone(cast):
    first = told(cast, 100)
    answers(cast, first, "isa", 99)
    for days in (80, 60, 40):
        told(cast, days)
    assert signs(cast) == {"Isa": {"quiet"}}
    services.add_line(by=cast.isa, project=cast.project, answers={"words": "I asked at the shop."})
    assert signs(cast) == {}
