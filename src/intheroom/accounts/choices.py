"""The fixed words of signing in."""

from django.db import models


class Device(models.TextChoices):
    """Whose phone or computer somebody signs in on."""

    OWN = "own", "It is my own"
    SHARED = "shared", "Other people use it too"
