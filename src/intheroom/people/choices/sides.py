"""Which side somebody says they are on."""

from django.db import models


class Side(models.TextChoices):
    """Which side somebody says they are on. Carers and family are on the lived-experience side."""

    LIVED = "lived", "I have lived experience, or I care for someone who does"
    PROFESSIONAL = "professional", "I work in this area"
    BOTH = "both", "Both"
    UNSAID = "", "I would rather not say"
