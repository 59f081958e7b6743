"""What the planner says about easy read."""

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, advice
from intheroom.library.sources import EASY_READ_2010


@advice("easyread.checked", about="easy read", source=EASY_READ_2010)
def easy_read_checked(*, is_draft: bool, **_: object) -> Advice | None:
    """Easy read is checked by people with a learning disability, or others who use it."""
    if not is_draft:
        return None
    return Advice(
        gettext("This is a draft until people who use easy read have checked it."),
        why=gettext(
            "People with a learning disability, and others who use easy read, see what the rest of us miss."
        ),
        do=gettext("Print it, and read it together with two of them. Change what they trip over."),
    )
