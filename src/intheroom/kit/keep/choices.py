"""Who may see a thing someone told us, in the order from open to closed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MaySee(models.TextChoices):
    """Four levels. The person it is about always sees it."""

    EVERYONE = "everyone", _("Everyone")
    TEAM = "team", _("The team")
    KEYHOLDERS = "keyholders", _("Only the people who arrange things")
    ONLY_ME = "only_me", _("Only me")

    def lets_in(self, *, is_own: bool, in_team: bool = False, is_keyholder: bool = False) -> bool:
        """Whether somebody who stands like this to the thing may see it."""
        if is_own or self is MaySee.EVERYONE:
            return True
        if self is MaySee.TEAM:
            return in_team or is_keyholder
        return self is MaySee.KEYHOLDERS and is_keyholder
