"""What the planner advises about days to mind."""

from collections.abc import Sequence

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, advice
from intheroom.library.sources import IRISS_2017


@advice("dates.place_is_said", about="dates", source=IRISS_2017)
def place_is_said(*, areas: Sequence[str]) -> Advice | None:
    """A team says what kind of place it is in, so that its plan minds the days that matter there."""
    if areas:
        return None
    return Advice(
        gettext("Nobody has said yet what kind of place this project is in."),
        why=gettext("In the country, at lambing, nobody has time. In a city it is another week."),
        do=gettext("Say where the people it touches live."),
    )
