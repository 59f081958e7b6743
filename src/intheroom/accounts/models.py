"""Accounts that can sign in, and the facts about this copy of the planner."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class AccountManager(BaseUserManager):
    """Finds accounts by the blind index of their e-mail; the address itself is sealed."""


class Account(AbstractBaseUser):
    """Somebody who can sign in. Everything else about them is in their ``people.Person``."""

    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=100)
    email_index = models.CharField(max_length=64, unique=True, null=True, blank=True)
    email_sealed = models.BinaryField(null=True, blank=True)
    is_host = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()

    USERNAME_FIELD = "subject"

    def __str__(self) -> str:
        return self.name
