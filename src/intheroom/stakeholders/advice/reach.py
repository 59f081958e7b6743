"""What the planner advises about ways to reach people."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext

from intheroom.kit.advise.rules import Advice, advice
from intheroom.kit.words import listed
from intheroom.library.queries import ages, seasons, ways
from intheroom.library.sources import IRISS_2017, OWN_RULE
from intheroom.stakeholders.choices import Settled
from intheroom.stakeholders.queries.reach import Reach

# People whom social media and e-mail reach badly.
OFFLINE_AGES = frozenset({"older"})
OFFLINE_MARKS = frozenset({"dementia", "no_internet"})
SHOWN = 4


def _first(reaches: Sequence[Reach], holds: Callable[[Reach], bool]) -> Reach | None:
    return next((reach for reach in reaches if holds(reach)), None)


def better_ways(reach: Reach) -> list[str]:
    """Ways that suit the ages of a group and miss none of the people in it."""
    out_of_reach = reach.ages | reach.marks
    fits = [way for way in ways() if not way.is_online and not out_of_reach & set(way.misses)]
    suited = [way for way in fits if not reach.ages or reach.ages & set(way.ages)]
    return [gettext(way.name) for way in suited][:SHOWN]


def is_online_alone(reach: Reach) -> bool:
    """Ways are planned, and every one of them needs the internet."""
    online = {way.code for way in ways() if way.is_online}
    return bool(reach.ways) and reach.ways <= online


@advice("reach.not_online_alone", about="reach", source=IRISS_2017)
def not_online_alone(*, reaches: Sequence[Reach]) -> Advice | None:
    """Social media alone does not reach older people, people with dementia, or people without the internet."""
    found = _first(
        reaches,
        lambda reach: (
            is_online_alone(reach) and bool(reach.ages & OFFLINE_AGES or reach.marks & OFFLINE_MARKS)
        ),
    )
    if found is None:
        return None
    return Advice(
        gettext("Only social media or e-mail is planned for {found_name}.").format(found_name=found.name),
        why=gettext("It will not reach older people, people with dementia, or people who are not online."),
        do=gettext("Add another way: {join}.").format(join=", ".join(better_ways(found))),
    )


@advice("reach.each_age", about="reach", source=IRISS_2017)
def way_for_each_age(*, reaches: Sequence[Reach]) -> Advice | None:
    """Each age in a group has a way that often works for it."""
    known = {way.code: way for way in ways()}
    for reach in reaches:
        planned = [known[code] for code in reach.ways if code in known]
        for age in ages():
            if planned and age.code in reach.ages and not any(age.code in way.ages for way in planned):
                return Advice(
                    gettext("No way you plan for {reach_name} often works at this age: {lower}.").format(
                        reach_name=reach.name, lower=gettext(age.name)
                    ),
                    why=gettext("The young and the old are not found in the same places."),
                    do=f"{gettext(age.ways)} {gettext(age.timing)}",
                )
    return None


@advice("reach.under_16", about="reach", source=OWN_RULE)
def under_16(*, reaches: Sequence[Reach]) -> Advice | None:
    """Before anybody under 16 is asked, a guardian says yes too, and adults they are safe with are named."""
    steps = {step.value for step in Settled}
    found = _first(reaches, lambda reach: "under_16" in reach.ages and not steps <= reach.settled)
    if found is None:
        return None
    missing = [str(step.label) for step in Settled if step.value not in found.settled]
    return Advice(
        gettext("Children may be in this group: {found_name}. Not settled yet: {join}.").format(
            found_name=found.name, join="; ".join(missing)
        ),
        why=gettext("Children have a right to take part, and to be safe when they do."),
        do=gettext("Settle this first. The young person’s own yes is needed as well."),
    )


@advice("reach.places", about="reach", source=IRISS_2017)
def places_are_known(*, reaches: Sequence[Reach]) -> Advice | None:
    """A team knows where people of a group already are."""
    found = _first(reaches, lambda reach: not reach.has_places)
    if found is None:
        return None
    return Advice(
        gettext("No place is written down where you could meet {found_name}.").format(found_name=found.name),
        why=gettext("Going to people works better than waiting for them."),
        do=gettext("Open the group, and write down where they already are."),
    )


@advice("reach.seasons", about="reach", source=IRISS_2017)
def seasons_are_left_out(*, reaches: Sequence[Reach]) -> Advice | None:
    """A team does not look for people in the weeks when they have no time, such as lambing in the country."""
    for reach in reaches:
        busy = busy_seasons(reach)
        if busy:
            return Advice(
                gettext("You plan to ask {reach_name} at the time of {join}.").format(
                    reach_name=reach.name, join=listed(busy)
                ),
                why=gettext("Then people have no time, or cannot travel. Dates differ from place to place."),
                do=gettext("Ask local people which weeks are free, or begin at another time."),
            )
    return None


def busy_seasons(reach: Reach) -> list[str]:
    """The seasons of this area that the days of asking fall in."""
    begins_on, ends_on = reach.begins_on or reach.ends_on, reach.ends_on or reach.begins_on
    if not reach.area or begins_on is None or ends_on is None or ends_on < begins_on:
        return []
    return [
        gettext(season.name)
        for season in seasons()
        if reach.area in season.areas and season.overlaps(begins_on, ends_on)
    ]
