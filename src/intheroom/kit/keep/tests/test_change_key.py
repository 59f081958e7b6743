"""A new master key, while people go on working; stopped anywhere, nothing is lost."""

import uuid

import pytest

from intheroom.accounts.models import Account
from intheroom.accounts.queries import account_with_email
from intheroom.accounts.services import mark_emails_again, open_account
from intheroom.kit.keep import key_change
from intheroom.kit.keep.keys import old_place
from intheroom.kit.keep.models import SealedKey
from intheroom.kit.keep.sealing import (
    KeyThrownAway,
    SealBroken,
    keys_that_do_not_fit,
    lock_again,
    seal,
    throw_key_away,
    unseal,
)

PLACE = "people.person:1:phone"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_key(settings, tmp_path):
    """A key file for this test alone."""
    settings.SEAL_KEY_FILE = tmp_path / "seal.key"
    return settings.SEAL_KEY_FILE


def opened(subject, blob):
    return unseal(subject, blob, place=PLACE, actor=None, purpose="to test")


def change():
    key_change.begin()
    done = key_change.move_everything()
    key_change.finish()
    return done


def test_everything_opens_before_during_and_after(own_key):
    people = [uuid.uuid4() for _ in range(7)]
    blobs = {one: seal(one, f"phone of {one}", place=PLACE) for one in people}
    before = own_key.read_bytes()

    def all_open():
        return all(opened(one, blob) == f"phone of {one}" for one, blob in blobs.items())

    key_change.begin()
    assert own_key.read_bytes() != before
    assert all_open()
    assert lock_again(3) == 3
    assert all_open()
    key_change.begin()  # stopped and begun again: no third key is made
    key_change.move_everything()
    key_change.finish()
    assert all_open()
    assert not old_place(own_key).exists()
    assert keys_that_do_not_fit() == 0


def test_the_old_key_opens_nothing_any_more(own_key):
    subject = uuid.uuid4()
    blob = seal(subject, "01856", place=PLACE)
    before = own_key.read_bytes()
    change()
    own_key.write_bytes(before)
    with pytest.raises(SealBroken):
        opened(subject, blob)
    assert keys_that_do_not_fit() == 1


def test_an_account_is_found_by_its_e_mail_all_the_while():
    accounts = [open_account(by=None, name=f"N{n}", email=f"n{n}@example.org") for n in range(5)]

    def all_found():
        return all(account_with_email(f"n{n}@example.org") == account for n, account in enumerate(accounts))

    key_change.begin()
    assert all_found()
    assert mark_emails_again(2) == 2
    assert all_found()
    open_account(by=None, name="New", email="new@example.org")
    key_change.move_everything()
    key_change.finish()
    assert all_found()
    assert account_with_email("new@example.org").name == "New"


def test_somebody_read_just_before_the_old_key_goes_still_opens():
    subject = uuid.uuid4()
    blob = seal(subject, "01856", place=PLACE)
    stale = SealedKey.objects.get(pk=subject)
    change()
    from intheroom.kit.keep.sealing import Sealed, _open

    assert _open(stale, Sealed(subject, blob, PLACE)) == b"01856"


def test_forgotten_people_stay_forgotten():
    account = open_account(by=None, name="Gone", email="gone@example.org")
    blob = seal(account.subject, "x", place=PLACE)
    throw_key_away(account.subject)
    change()
    with pytest.raises(KeyThrownAway):
        opened(account.subject, blob)


def test_every_column_with_a_blind_index_is_marked_anew():
    """A room that adds such a column registers how it is marked again with a new key."""
    from django.apps import apps

    columns = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.name.endswith("_index")
    }
    assert columns == {"Account.email_index"}
    assert mark_emails_again in key_change.mark_again
    assert Account._meta.get_field("email_index_key")
