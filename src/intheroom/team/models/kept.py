"""A team's record: members, removals and their lines, which nobody can delete."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep import kept
from intheroom.kit.words import Words

KEPT = _("This is part of the team’s record, so it stays.")
HOW_TO_GO_ON = _(
    "A member can leave, or take a break, whenever they like. "
    "To take someone’s place away, propose it and give a reason."
)


class _Words:
    why_kept: ClassVar[Words] = KEPT
    how_to_go_on: ClassVar[Words] = HOW_TO_GO_ON
    # Whose it is, and whether they are still here, only ever change in a service.
    stays_with: ClassVar[tuple[str, ...]] = (
        "project",
        "project_id",
        "person",
        "person_id",
        "status",
        "takes_part",
        "state",
    )


class KeptModel(_Words, kept.KeptModel):
    """A row of a team that stays."""

    class Meta(kept.KeptModel.Meta):
        abstract = True


class WrittenOnceModel(_Words, kept.WrittenOnceModel):
    """A line in a team's record: added, then never changed."""

    class Meta(kept.WrittenOnceModel.Meta):
        abstract = True
