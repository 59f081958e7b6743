"""A sealed value opens for its own person and place only, and every opening leaves a row."""

import uuid
from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from intheroom.kit.keep.models import NotChangeable, SealedKey, SeenEvent
from intheroom.kit.keep.sealing import (
    KeyThrownAway,
    SealBroken,
    Sealed,
    blind_index,
    seal,
    throw_key_away,
    unseal,
    unseal_many,
)

PLACE = "people.person:1:phone"
WHY = "to phone them"


def open_it(subject, blob, place=PLACE):
    return unseal(subject, blob, place=place, actor=None, purpose=WHY)


class AnyText(TestCase):
    """Whatever is sealed comes out again as it was."""

    @given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
    def test_what_is_sealed_comes_out_again(self, text):
        subject = uuid.uuid4()
        assert open_it(subject, seal(subject, text, place=PLACE)) == text


@pytest.mark.django_db
def test_a_sealed_value_does_not_show_what_it_is():
    subject = uuid.uuid4()
    one, two = (seal(subject, "07700 900123", place=PLACE) for _ in range(2))
    assert b"900123" not in one
    assert one != two


@pytest.mark.django_db
def test_a_value_moved_to_another_person_or_place_does_not_open():
    isa, morag = uuid.uuid4(), uuid.uuid4()
    blob = seal(isa, "07700 900123", place=PLACE)
    seal(morag, "07700 900456", place=PLACE)

    for subject, place in ((morag, PLACE), (isa, "people.person:1:email"), (uuid.uuid4(), PLACE)):
        with pytest.raises(SealBroken):
            open_it(subject, blob, place)
    assert not SeenEvent.objects.exists()


@pytest.mark.django_db
def test_a_key_moved_to_another_person_does_not_open():
    isa, mallory = uuid.uuid4(), uuid.uuid4()
    blob = seal(isa, "07700 900123", place=PLACE)
    seal(mallory, "x", place=PLACE)
    SealedKey.objects.filter(pk=mallory).update(locked=SealedKey.objects.get(pk=isa).locked)

    with pytest.raises(SealBroken):
        open_it(mallory, blob)


@pytest.mark.django_db
def test_every_flipped_bit_is_noticed():
    subject = uuid.uuid4()
    blob = seal(subject, "07700 900123", place=PLACE)
    for place in range(len(blob) * 8):
        flipped = bytearray(blob)
        flipped[place // 8] ^= 1 << place % 8
        with pytest.raises(SealBroken):
            open_it(subject, bytes(flipped))


@pytest.mark.django_db
def test_each_opened_value_leaves_a_row_that_says_who_and_what_for():
    subject, coordinator = uuid.uuid4(), SimpleNamespace(subject=uuid.uuid4())
    blobs = {way: seal(subject, way, place=f"people.person:1:{way}") for way in ("email", "phone")}

    opened = unseal_many(
        [Sealed(subject, blob, f"people.person:1:{way}") for way, blob in blobs.items()],
        actor=coordinator,
        purpose=WHY,
    )

    assert opened == ["email", "phone"]
    seen = SeenEvent.objects.values_list("subject", "actor", "purpose", "place")
    assert set(seen) == {
        (subject, coordinator.subject, WHY, "people.person:1:email"),
        (subject, coordinator.subject, WHY, "people.person:1:phone"),
    }


@pytest.mark.django_db
def test_nothing_opens_without_saying_what_for():
    subject = uuid.uuid4()
    with pytest.raises(ValueError, match="what for"):
        unseal(subject, seal(subject, "x", place=PLACE), place=PLACE, actor=None, purpose=" ")


@pytest.mark.django_db
def test_the_rows_about_who_has_seen_cannot_be_changed_or_removed():
    subject = uuid.uuid4()
    open_it(subject, seal(subject, "x", place=PLACE))
    with pytest.raises(NotChangeable):
        SeenEvent.objects.all().delete()
    with pytest.raises(NotChangeable):
        SeenEvent.objects.get().delete()


@pytest.mark.django_db
def test_a_thrown_away_key_opens_nothing_and_seals_nothing():
    subject = uuid.uuid4()
    blob = seal(subject, "07700 900123", place=PLACE)
    throw_key_away(subject)

    with pytest.raises(KeyThrownAway):
        open_it(subject, blob)
    with pytest.raises(KeyThrownAway):
        seal(subject, "again", place=PLACE)


@pytest.mark.django_db
def test_a_lost_key_file_is_told_and_not_replaced(settings, tmp_path):
    seal(uuid.uuid4(), "x", place=PLACE)
    settings.SEAL_KEY_FILE = tmp_path / "seal.key"

    with pytest.raises(ImproperlyConfigured, match="Put the file back"):
        seal(uuid.uuid4(), "x", place=PLACE)
    assert not settings.SEAL_KEY_FILE.exists()


@pytest.mark.django_db
def test_a_key_file_is_for_its_owner_only(settings, tmp_path):
    settings.SEAL_KEY_FILE = tmp_path / "seal.key"
    seal(uuid.uuid4(), "x", place=PLACE)
    assert settings.SEAL_KEY_FILE.stat().st_mode & 0o777 == 0o600


@pytest.mark.django_db
def test_a_blind_index_finds_the_same_address_and_does_not_tell_it():
    assert blind_index(" Isa@Example.org ") == blind_index("isa@example.org")
    assert blind_index("isa@example.org") != blind_index("morag@example.org")
    assert "isa" not in blind_index("isa@example.org")


@pytest.mark.django_db
def test_the_database_never_holds_the_text():
    subject = uuid.uuid4()
    seal(subject, "secret-marker", place=PLACE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT locked FROM keep_sealedkey")
        assert all(b"secret-marker" not in bytes(locked) for (locked,) in cursor.fetchall())
