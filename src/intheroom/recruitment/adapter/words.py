"""What the engine answers, in plain words: whom to look for, and what cannot be kept together."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from intheroom.engines.sortition.pool import Quota, Tag
from intheroom.kit.words import Words, listed
from intheroom.people.choices import Side
from intheroom.recruitment.choices import SIDE, Feature, ReachOut
from intheroom.recruitment.models import MixTarget
from intheroom.stakeholders.choices import Influence
from intheroom.team.choices import SIDE_TOLD, SUGGESTED_SIDE, Kind

# After "someone who": one clause for everything a target can be about.
WHO: dict[Tag, Words] = {
    (SIDE, Side.LIVED.value): _("has lived experience, or is a carer or family"),
    (SIDE, Side.PROFESSIONAL.value): _("works in this"),
    (Feature.KIND, Kind.EXPERIENCE.value): _("has lived experience"),
    (Feature.KIND, Kind.CARER.value): _("cares for someone unpaid"),
    (Feature.KIND, Kind.FAMILY.value): _("is family or a friend"),
    (Feature.KIND, Kind.FRONTLINE.value): _("meets people every day at work"),
    (Feature.KIND, Kind.MANAGER.value): _("manages a service"),
    (Feature.KIND, Kind.DECIDER.value): _("makes decisions about this"),
    (Feature.KIND, Kind.FUNDER.value): _("pays for this"),
    (Feature.KIND, Kind.CONNECTOR.value): _("knows many people locally"),
    (Feature.INFLUENCE, Influence.DECIDE.value): _("can decide"),
    (Feature.INFLUENCE, Influence.FUND.value): _("can pay for it"),
    (Feature.INFLUENCE, Influence.MAKE.value): _("can make it happen"),
    (Feature.REACH, ReachOut.MINORITY.value): _("is Black or from a minority ethnic group"),
    (Feature.REACH, ReachOut.LOW_INCOME.value): _("lives on a lower income"),
}
WHO_IS = {
    Feature.GROUP: _("belongs to the group “{name}”"),
    Feature.VIEWPOINT: _("thinks: “{name}”"),
    Feature.AGE: _("is of this age: {name}"),
    Feature.OWN: _("says this of themselves: “{name}”"),
}
ORDER = (SIDE, *Feature.values)


def name_of(tag: Tag, names: Mapping[Tag, str]) -> str:
    """What a target is about, as it is called."""
    if tag[0] == SIDE:
        return str(SIDE_TOLD[Side(tag[1])])
    return names.get(tag) or gettext("something that is no longer on the list")


def clause(tag: Tag, names: Mapping[Tag, str]) -> str:
    """What somebody is or does, after "someone who"."""
    if tag in WHO:
        return str(WHO[tag])
    return str(WHO_IS[Feature(tag[0])]).format(name=name_of(tag, names))


def sought(tags: Iterable[Tag], many: int, names: Mapping[Tag, str], *, exact: bool = True) -> str:
    """One line of whom to look for; without a number where a number could point at somebody."""
    clauses = listed(clause(tag, names) for tag in sorted(_unsaid(tags), key=_in_order))
    if not clauses:
        return (
            ngettext("{many} more person, whoever they are.", "{many} more people, whoever they are.", many)
            if exact
            else gettext("More people, whoever they are.")
        ).format(many=many)
    if many == 1 or not exact:
        return gettext("Someone who {clauses}.").format(clauses=clauses)
    return gettext("{many} people, each of whom {clauses}.").format(many=many, clauses=clauses)


def _unsaid(tags: Iterable[Tag]) -> list[Tag]:
    """Without the side of somebody whose part in it says so already: a carer has lived experience."""
    tags = list(tags)
    said = {(SIDE, SUGGESTED_SIDE[Kind(value)].value) for feature, value in tags if _has_side(feature, value)}
    return [tag for tag in tags if tag not in said]


def _has_side(feature: str, value: str) -> bool:
    return feature == Feature.KIND and Kind(value) in SUGGESTED_SIDE


def _in_order(tag: Tag) -> tuple[int, str]:
    return (ORDER.index(tag[0]) if tag[0] in ORDER else len(ORDER), tag[1])


def bounds(least: int, most: int | None) -> str:
    """How many, in words."""
    if most is None:
        return gettext("at least {least}").format(least=least)
    if not least:
        return gettext("at most {most}").format(most=most)
    if least == most:
        return gettext("{least}, no more and no fewer").format(least=least)
    return gettext("at least {least}, at most {most}").format(least=least, most=most)


def target_told(target: MixTarget) -> str:
    """How many a target asks for."""
    if target.is_dropped or target.at_least is None:
        return gettext("no longer aimed for")
    return bounds(target.at_least, target.at_most)


def target_said(target: MixTarget, names: Mapping[Tag, str]) -> str:
    """The same in a whole sentence, which says what these people are or do."""
    if target.is_dropped or target.at_least is None:
        return gettext("This is no longer aimed for.")
    least, most = target.at_least, target.at_most
    if most is None:
        said = ngettext(
            "At least {least} person who {clause}.", "At least {least} people, each of whom {clause}.", least
        )
    elif least == most:
        said = ngettext(
            "{least} person who {clause}, no more and no fewer.",
            "{least} people, each of whom {clause}, no more and no fewer.",
            least,
        )
    else:
        said = gettext("At least {least} and at most {most} people, each of whom {clause}.")
    return said.format(least=least, most=most, clause=clause(target.tag, names))


def quota_told(quota: Quota, names: Mapping[Tag, str]) -> str:
    """A target on one line: what it is about, and how many."""
    return gettext("{name}: {bounds}").format(
        name=name_of(quota.tag, names), bounds=bounds(quota.least, quota.most)
    )
