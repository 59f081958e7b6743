"""A person: a name to use is enough."""

import uuid

from django.conf import settings
from django.db import models


class Person(models.Model):
    """Somebody a project knows. An account, an e-mail or a real name is never needed."""

    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=100)
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT
    )
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name
