"""A name to use is enough to be somebody; an e-mail makes an account; nothing lies open."""

import pytest

from intheroom.accounts.models import Account
from intheroom.kit.keep.models import SeenEvent
from intheroom.people.models import Person
from intheroom.people.queries import person_of, ways_to_reach
from intheroom.people.services import add_person, change_details

pytestmark = pytest.mark.django_db


def test_a_nickname_is_enough():
    isa = add_person(by=None, name="Isa")
    assert (isa.name, isa.account) == ("Isa", None)


def test_an_e_mail_makes_an_account_that_signs_in_with_it():
    morag = add_person(by=None, name="Morag", email="Morag@example.org")
    assert person_of(morag.account) == morag
    assert b"example.org" not in bytes(morag.account.email_sealed)


def test_the_same_e_mail_again_is_the_same_person():
    morag = add_person(by=None, name="Morag", email="morag@example.org")
    assert add_person(by=None, name="M.", email=" MORAG@example.org") == morag
    assert Account.objects.count() == Person.objects.count() == 1


def test_ways_to_reach_somebody_are_sealed_and_opening_them_is_seen():
    isa = add_person(by=None, name="Isa", phone="01856 555 010", reach_note="After tea")
    isa.refresh_from_db()
    assert b"555" not in bytes(isa.phone_sealed)

    ways = ways_to_reach(isa, actor=None, purpose="to phone them")

    assert ways == {"email": "", "phone": "01856 555 010", "reach_note": "After tea"}
    assert SeenEvent.objects.filter(subject=isa.subject).count() == 2


def test_an_empty_way_is_taken_away():
    isa = add_person(by=None, name="Isa", phone="01856 555 010")
    change_details(by=None, person=isa, name="", ways={"phone": ""}, reach_seen_by="only_me")
    isa.refresh_from_db()
    assert (isa.name, isa.phone_sealed, isa.reach_seen_by) == ("Isa", None, "only_me")
