"""What is said of rows that stay."""

from django.utils.translation import gettext_lazy as _

WHY_KEPT = _("Where and when a team met is part of the project’s story, so it stays.")
HOW_TO_GO_ON = _("It can be taken off the list, or called off. Whoever reads the story still finds it.")
