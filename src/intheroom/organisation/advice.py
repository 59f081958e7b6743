"""What the planner says about who is in the room and who lives around it, and what it refuses to show."""

from collections.abc import Mapping

from django.utils.translation import gettext

from intheroom.engines.disclosure import FEWEST, Cell, Table, too_narrow
from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import IRISS_2017, OWN_RULE
from intheroom.organisation.choices import Word


@advice("organisation.gap", about="monitoring", source=IRISS_2017)
def gap_to_close(word: str) -> Advice | None:
    """A team should be as mixed as the place it works for."""
    if word != Word.GAP:
        return None
    return Advice(
        gettext("Fewer people who are not White may be in the room than live here."),
        gettext(
            "Those who are missing know what the rest do not. This is about who you reach, not about anyone here."
        ),
        gettext(
            "Ask where people meet already, and go there. Doing more for those left out is positive action."
        ),
    )


@advice("organisation.area", about="monitoring", source=OWN_RULE)
def area_is_missing(area: str) -> Advice | None:
    """Say which council area a project is in, so that it is compared with the people who live there."""
    if area:
        return None
    return Advice(
        gettext("We do not know which council area this is."),
        gettext("Each area is different, so one figure for all would mislead."),
        gettext("Someone who leads can say which area it is."),
    )


@hard_stop("organisation.small_count", source=OWN_RULE)
def refuse_small_counts(*, table: Table, shown: Mapping[Cell, int | None]) -> None:
    """A count small enough to point at someone is never shown, nor what would let it be worked out."""
    hidden = {cell for cell, count in shown.items() if count is None}
    is_small = any(count is not None and count < FEWEST for count in shown.values())
    if is_small or set(shown) != set(table.cells()) or too_narrow(table, hidden):
        raise Refused(
            gettext("Some of these numbers are so small that they could point at someone."),
            how=gettext("Nothing was published. Wait until more people have answered."),
        )
