"""The fixed words of signing in."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Device(models.TextChoices):
    """Whose phone or computer somebody signs in on."""

    OWN = "own", _("It is my own")
    SHARED = "shared", _("Other people use it too")
