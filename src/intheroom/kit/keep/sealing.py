"""Sealed values: one key per person, and one way to open, which always leaves a row."""

import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.keys import KEY_BYTES, key_in, old_key
from intheroom.kit.keep.models import SealedKey, SeenEvent

FORMAT = b"\x01"
NONCE_BYTES = 12


class SealBroken(Exception):
    """The value was changed, moved from another place or person, or sealed with another key."""


class KeyThrownAway(SealBroken):
    """The person asked to be forgotten: nothing sealed for them opens again."""


class Sealed(NamedTuple):
    """A sealed value and where it stands: what ``unseal_many`` takes."""

    subject: UUID
    blob: bytes
    place: str


def seal(subject: UUID, text: str, *, place: str) -> bytes:
    """Seal a text for one person and one place ("table:pk:field"); it opens nowhere else."""
    return seal_bytes(subject, text.encode(), place=place)


def seal_bytes(subject: UUID, content: bytes, *, place: str) -> bytes:
    """The same for the content of a file."""
    row = SealedKey.objects.filter(pk=subject).first() or _new_key(subject)
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(_data_key(row)).encrypt(nonce, content, _bound_to(subject, place))
    return FORMAT + nonce + sealed


def unseal(subject: UUID, blob: bytes, *, place: str, actor: HasSubject | None, purpose: str) -> str:
    """Open one value. Writes who opened it and what for, which the person can read."""
    return unseal_many([Sealed(subject, blob, place)], actor=actor, purpose=purpose)[0]


def unseal_many(values: Iterable[Sealed], *, actor: HasSubject | None, purpose: str) -> list[str]:
    """Open several values for one purpose. An actor of None is the planner itself."""
    return [content.decode() for content in unseal_bytes(values, actor=actor, purpose=purpose)]


def unseal_bytes(values: Iterable[Sealed], *, actor: HasSubject | None, purpose: str) -> list[bytes]:
    """The same for the content of files."""
    if not purpose.strip():
        message = "Say what for: the person can read why their details were opened."
        raise ValueError(message)
    values = [Sealed(subject, bytes(blob), place) for subject, blob, place in values]
    keys = SealedKey.objects.in_bulk({value.subject for value in values})
    opened = [_open(keys.get(value.subject), value) for value in values]
    who = actor.subject if actor is not None else None
    # Written before anything is given out: a value that cannot be noted is not shown.
    SeenEvent.objects.bulk_create(
        SeenEvent(subject=value.subject, place=value.place, actor=who, purpose=purpose[:160])
        for value in values
    )
    return opened


def note_look(subject: UUID, place: str, *, actor: HasSubject, purpose: str) -> None:
    """Somebody looked at something about a person that is not sealed, but that the person may ask about."""
    SeenEvent.objects.create(subject=subject, place=place, actor=actor.subject, purpose=purpose[:160])


def throw_key_away(subject: UUID) -> None:
    """Make everything sealed for this person unreadable, in this database and in every backup."""
    SealedKey.objects.filter(pk=subject).update(locked=None, thrown_away_at=timezone.now())


def keys_that_do_not_fit() -> int:
    """How many people's keys were locked with another master key than those here."""
    known = [_mark(master) for master in _masters()]
    return SealedKey.objects.exclude(master__in=known).exclude(locked=None).count()


def blind_index(text: str) -> str:
    """A mark that finds an equal text without telling what it is; case and spaces do not count."""
    return _blind_index(text, _master())


def blind_indexes(text: str) -> list[str]:
    """Every mark an equal text may carry: two, while everything is moved to a new master key."""
    return [_blind_index(text, master) for master in _masters()]


def master_mark() -> str:
    """Which master key is in use, without telling anything of it: for rows that carry a blind index."""
    return _mark(_master())


def lock_again(limit: int) -> int:
    """Lock up to so many people's keys with the master key in use; how many were done."""
    with transaction.atomic():
        waiting = SealedKey.objects.select_for_update().exclude(master=master_mark()).exclude(locked=None)
        rows = list(waiting[:limit])
        for row in rows:
            row.locked, row.master = _lock(row.subject, _data_key(row))
            row.save(update_fields=["locked", "master"])
    return len(rows)


def _blind_index(text: str, master: bytes) -> str:
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    key = hmac.new(master, b"blind index", hashlib.sha256).digest()
    return hmac.new(key, plain.encode(), hashlib.sha256).hexdigest()


def _open(row: SealedKey | None, value: Sealed) -> bytes:
    if row is None or value.blob[:1] != FORMAT:
        message = f"{value.place} cannot be opened."
        raise SealBroken(message)
    nonce, sealed = value.blob[1 : NONCE_BYTES + 1], value.blob[NONCE_BYTES + 1 :]
    try:
        bound = _bound_to(value.subject, value.place)
        return AESGCM(_data_key(row)).decrypt(nonce, sealed, bound)
    except (InvalidTag, ValueError) as error:
        message = f"{value.place} was changed or moved since it was sealed."
        raise SealBroken(message) from error


def _new_key(subject: UUID) -> SealedKey:
    # The master key is read inside: whoever changes it waits for transactions that began before.
    with transaction.atomic():
        locked, master = _lock(subject, secrets.token_bytes(KEY_BYTES))
        row, _ = SealedKey.objects.get_or_create(
            subject=subject, defaults={"locked": locked, "master": master}
        )
    return row


def _lock(subject: UUID, data_key: bytes) -> tuple[bytes, str]:
    master, nonce = _master(), secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(master).encrypt(nonce, data_key, _key_of(subject)), _mark(master)


def _mark(master: bytes) -> str:
    """Which master key it was, without telling anything of it."""
    return hashlib.sha256(b"mark|" + master).hexdigest()[:16]


def _data_key(row: SealedKey) -> bytes:
    masters = {_mark(master): master for master in _masters()}
    if row.locked is not None and row.master not in masters:
        # Locked again with a new key since this row was read.
        row.refresh_from_db()
        masters = {_mark(master): master for master in _masters()}
    if row.locked is None:
        message = "The key for this person was thrown away."
        raise KeyThrownAway(message)
    locked = bytes(row.locked)
    try:
        return AESGCM(masters.get(row.master) or _master()).decrypt(
            locked[:NONCE_BYTES], locked[NONCE_BYTES:], _key_of(row.subject)
        )
    except InvalidTag as error:
        message = "The key for this person does not fit this copy's master key."
        raise SealBroken(message) from error


def _bound_to(subject: UUID, place: str) -> bytes:
    return f"{subject}|{place}".encode()


def _key_of(subject: UUID) -> bytes:
    return f"key|{subject}".encode()


def _master() -> bytes:
    return key_in(settings.SEAL_KEY_FILE, is_used=SealedKey.objects.exists)


def _masters() -> list[bytes]:
    """The master key in use, and the one before it while rows still need it."""
    before = old_key(settings.SEAL_KEY_FILE)
    return [_master()] if before is None else [_master(), before]
