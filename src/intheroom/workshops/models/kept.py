"""What every row about sessions carries: it stays, and says why."""

from typing import ClassVar

from intheroom.kit.keep import kept
from intheroom.kit.words import Words
from intheroom.workshops.choices import HOW_TO_GO_ON, WHY_KEPT


class KeptModel(kept.KeptModel):
    """A row about sessions: it stays."""

    why_kept: ClassVar[Words] = WHY_KEPT
    how_to_go_on: ClassVar[Words] = HOW_TO_GO_ON

    class Meta(kept.KeptModel.Meta):
        abstract = True
