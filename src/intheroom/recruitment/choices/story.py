"""What is said of rows that stay."""

from django.utils.translation import gettext_lazy as _

WHY_KEPT = _("How people were looked for is part of the project’s story, so it stays.")
HOW_TO_GO_ON = _("Write down what is different now: both stay on the page.")
