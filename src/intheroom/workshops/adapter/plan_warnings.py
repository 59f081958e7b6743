"""What to mind about a session that is planned: needs that the place may not meet, and the last way home."""

from collections.abc import Iterable, Iterator, Mapping

from django.utils import timezone
from django.utils.translation import gettext, ngettext

from intheroom.projects.choices import DateUse
from intheroom.projects.models import Project
from intheroom.projects.queries import clashes_at_each
from intheroom.workshops.adapter.plan_asked import Could
from intheroom.workshops.choices import FEATURES, MADE_FOR, Feature, Known
from intheroom.workshops.models import Venue
from intheroom.workshops.queries.availability import our_zone


def warned(one: Could, venue: Venue | None, needs: Mapping[int, set[str]]) -> Iterator[str]:
    """In words, and counted: nobody is named."""
    if venue is None:
        return
    yield from _of_needs(venue, needs)
    yield from _last_home(one, venue)
    if venue.cost_pence is None:
        yield gettext("Nobody wrote down what it costs. It is counted as nothing.")


def _of_needs(venue: Venue, needs: Mapping[int, set[str]]) -> Iterator[str]:
    for feature in FEATURES[venue.kind]:
        kind = MADE_FOR.get(Feature(feature))
        many = sum(kind in kinds for kinds in needs.values()) if kind else 0
        has = getattr(venue, feature)
        if not many or has == Known.YES or feature == Feature.SMALL_GROUPS:
            continue
        words = {
            Known.NO: ngettext(
                "{many} person needs this, and it is not there: {what}.",
                "{many} people need this, and it is not there: {what}.",
                many,
            ),
            Known.UNSAID: ngettext(
                "{many} person needs this, and nobody knows yet if it is there: {what}.",
                "{many} people need this, and nobody knows yet if it is there: {what}.",
                many,
            ),
        }
        yield words[Known(has)].format(many=many, what=Feature(feature).label)


def _last_home(one: Could, venue: Venue) -> Iterator[str]:
    last = venue.leaves_home_at(one.day)
    if last is not None and timezone.localtime(one.slot.ends_at, our_zone()).replace(tzinfo=None) > last:
        yield gettext("The last way home leaves before it ends.")


def minds_of(project: Project, options: Iterable[Could]) -> dict[str, list[str]]:
    """Days to mind that each of these falls on, by the hour where the hour matters. Three queries."""
    options = list(options)
    found = clashes_at_each(
        project, [(one.starts_at, one.slot.ends_at) for one in options], DateUse.NO_MEETING
    )
    return {
        one.name: [str(days.name) for days in stretches]
        for one, stretches in zip(options, found, strict=True)
    }
