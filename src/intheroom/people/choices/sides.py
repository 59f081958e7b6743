"""Which side somebody says they are on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    """Which side somebody says they are on. Carers and family are on the lived-experience side."""

    LIVED = "lived", _("I have lived experience, or I care for someone who does")
    PROFESSIONAL = "professional", _("I work in this area")
    BOTH = "both", _("Both")
    UNSAID = "", _("I would rather not say")
