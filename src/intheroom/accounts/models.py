"""Accounts that can sign in, and the facts about this copy of the planner."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext

# The house as the running request has read it, so that a page asks for it once.
_current: ContextVar = ContextVar("installation", default=None)


class AccountManager(BaseUserManager):
    """Finds accounts by the blind index of their e-mail; the address itself is sealed."""


class Account(AbstractBaseUser):
    """Somebody who can sign in. Everything else about them is in their ``people.Person``."""

    # When somebody was last here is nobody's business, so Django's column for it is dropped.
    last_login = None

    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=100)
    email_index = models.CharField(max_length=64, unique=True, null=True, blank=True)
    # Which master key the index was made with: a new key means a new index.
    email_index_key = models.CharField(max_length=16, blank=True, editable=False)
    email_sealed = models.BinaryField(null=True, blank=True)
    is_host = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    sessions_ended = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()

    USERNAME_FIELD = "subject"

    def __str__(self) -> str:
        return self.name

    @property
    def email_place(self) -> str:
        """Where the sealed address stands; it opens nowhere else."""
        return f"accounts.account:{self.subject}:email"

    def get_session_auth_hash(self) -> str:
        """Changes when all sessions are ended, so that every browser is signed out."""
        return f"{super().get_session_auth_hash()}-{self.sessions_ended}"


class Installation(models.Model):
    """This copy of the planner: whose it is, and the number to call. One row, made at first start."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = models.CharField(max_length=100)
    phone = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="only_one_installation")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def current(cls) -> "Installation | None":
        """This copy, or None before the host has set it up. Asked for once in a request."""
        return _current.get() or cls.objects.first()

    @property
    def phone_spoken(self) -> str:
        """The number as it is read out: digit by digit, with a rest between the groups."""
        groups = self.phone.replace("+", "plus ").split()
        return ", ".join(" ".join(group) if group != "plus" else group for group in groups)


class FirstStartLink(models.Model):
    """The one link that makes the first host. A new one takes the place of the older."""

    token_hash = models.CharField(max_length=64)
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return gettext("made {made_at}").format(made_at=f"{self.made_at:%Y-%m-%d}")


class SignInRequest(models.Model):
    """Somebody asked to sign in, or was given a way to. Link and code are kept only as digests.

    An address nobody has here makes a row without an account: the same work, the same answer. A row
    with ``new_email`` went to an address somebody wants to sign in with from now on.
    """

    ref = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey(Account, null=True, on_delete=models.CASCADE, related_name="+")
    made_by = models.ForeignKey(Account, null=True, on_delete=models.CASCADE, related_name="+")
    link_hash = models.CharField(max_length=64, unique=True)
    code_hash = models.CharField(max_length=64, unique=True)
    new_email = models.BinaryField(null=True)
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    was_sent = models.BooleanField(default=False)
    asked_at = models.DateTimeField(auto_now_add=True)
    code_until = models.DateTimeField()
    link_until = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.account or 'an address not known here'}, {self.asked_at:%H:%M}"

    @property
    def new_email_place(self) -> str:
        """Where the sealed new address stands; it opens nowhere else."""
        return f"accounts.signinrequest:{self.ref}:new_email"


class Attempts(models.Model):
    """How often something was tried in a stretch of time. ``key`` is a digest that changes daily."""

    key = models.CharField(max_length=64)
    began_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "began_at"], name="one_count_per_stretch")]

    def __str__(self) -> str:
        return gettext("{count} since {began_at}").format(count=self.count, began_at=f"{self.began_at:%H:%M}")


@contextmanager
def remember_house(house: Installation | None) -> Iterator[Installation | None]:
    """Answer ``Installation.current()`` with this row until the request is over."""
    token = _current.set(house)
    try:
        yield house
    finally:
        _current.reset(token)
