"""What the planner advises about a session, and why it confirms none with something open."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from intheroom.inclusion.queries import kind_told, needs_in_words
from intheroom.kit.advise.rules import Advice, Refused, advice, hard_stop
from intheroom.library.sources import IRISS_WHO_2017, OWN_RULE, SCOTTISH_GUIDE_2024
from intheroom.people.models import Need
from intheroom.projects.models import Project
from intheroom.projects.queries import Days
from intheroom.workshops.choices import PULL_APART, Block, Mode

# Longer than this, a screen tires people more than a room does.
LONG_ONLINE, LONG_IN_PERSON = 90, 180


@hard_stop("workshops.nothing_open", source=OWN_RULE)
def nothing_open(*, blocks: Mapping[str, int], needs: Iterable[Need], project: Project) -> None:
    """A session is confirmed when everything is arranged that those who come need, or agreed otherwise with them."""
    if not blocks:
        return
    told = [str(Block(block).label) for block in blocks if block != Block.NEED]
    if Block.NEED in blocks:
        kinds = ", ".join(needs_in_words(project, needs))
        told.append(gettext("Not arranged yet: {kinds}.").format(kinds=kinds))
    raise Refused(
        gettext("This session is not ready. {what}").format(what=" ".join(told)),
        how=gettext("See to each of them. For what cannot be had, agree something else with the person."),
    )


@advice("workshops.day_to_mind", about="session", source=IRISS_WHO_2017)
def day_to_mind(*, days: Sequence[Days], **_: object) -> Advice | None:
    """Nobody has to choose between a session and a day that matters to them."""
    if not days:
        return None
    names = ", ".join(one.name for one in days)
    reasons = " ".join(one.means for one in days if one.means)
    return Advice(
        gettext("Another day may be better: {names}.").format(names=names),
        why=reasons or gettext("On days that matter to people, some cannot come, and may not say so."),
        do=gettext("Ask those it touches, and choose another day with them."),
    )


@advice("workshops.too_long_online", about="session", source=OWN_RULE)
def too_long_online(*, mode: str, minutes: int, breaks: int | None, **_: object) -> Advice | None:
    """From afar, 90 minutes at most, with a break. In a room it may be longer."""
    limit = LONG_IN_PERSON if mode == Mode.IN_PERSON else LONG_ONLINE
    if minutes <= limit and (breaks or minutes <= limit // 2):
        return None
    if minutes > limit:
        text = gettext("It is longer than {limit} minutes.").format(limit=limit)
        do = gettext("Make two shorter ones of it, or send a part of it round before.")
    else:
        text = gettext("No break is planned.")
        do = gettext("Plan a break, and say before when it is.")
    return Advice(
        text,
        why=gettext(
            "On a screen people tire sooner. Whoever signs, reads captions or sits in pain needs a rest too."
        ),
        do=do,
    )


@advice("workshops.practise_before", about="session", source=SCOTTISH_GUIDE_2024)
def practise_before(*, unsure: int, **_: object) -> Advice | None:
    """Whoever is unsure of the phone or computer can try it before, one to one."""
    if not unsure:
        return None
    return Advice(
        gettext("Someone who joins from afar would like to try it before, one to one."),
        why=gettext("Nobody speaks up while they look for the right button."),
        do=gettext("Offer a time with whoever helps people to join. Note it under what they need."),
    )


@advice("workshops.needs_pull_apart", about="session", source=IRISS_WHO_2017)
def needs_pull_apart(
    *, kinds: Collection[str], settled: Collection[frozenset[str]], **_: object
) -> Advice | None:
    """Where two needs pull apart, the need of whoever is heard least elsewhere comes first."""
    pairs = [
        (kind_told(one), kind_told(other))
        for one, others in PULL_APART.items()
        for other in others
        if one in kinds and other in kinds and frozenset((one, other)) not in settled
    ]
    if not pairs:
        return None
    return Advice(
        gettext("These may pull apart here: {pairs}.").format(
            pairs="; ".join(gettext("{one} and {other}").format(one=one, other=other) for one, other in pairs)
        ),
        why=gettext("Often there is a way for both. Where there is none, someone’s need comes first."),
        do=gettext(
            "Look for a way for both. If there is none, whoever is heard least elsewhere comes first."
        ),
    )


@advice("workshops.ask_again_before", about="session", source=IRISS_WHO_2017)
def ask_again_before(*, to_ask: int, **_: object) -> Advice | None:
    """Before a session, whoever was last asked long ago is asked again what they need."""
    if not to_ask:
        return None
    return Advice(
        ngettext(
            "{many} person who comes was last asked long ago what they need.",
            "{many} people who come were last asked long ago what they need.",
            to_ask,
        ).format(many=to_ask),
        why=gettext("Life changes. What suited somebody in spring may be wrong in winter."),
        do=gettext("Ask them again, in time for it to be arranged."),
    )


@advice("workshops.room_for_all", about="session", source=OWN_RULE)
def room_for_all(*, in_room: int, capacity: int | None, **_: object) -> Advice | None:
    """There is room for everyone, for those who support them, and for those they look after."""
    if capacity is None or in_room <= capacity:
        return None
    return Advice(
        gettext("There is room for {capacity} people, and {many} will be there.").format(
            capacity=capacity, many=in_room
        ),
        why=gettext("Interpreters, supporters and those who come along need a chair too."),
        do=gettext("Find a larger place, or meet twice."),
    )


@advice("workshops.begin_gently", about="session", source=IRISS_WHO_2017)
def begin_gently(*, number: int, opening: str, **_: object) -> Advice | None:
    """The first sessions begin with something that makes people feel at ease."""
    if opening or number > 2:
        return None
    return Advice(
        gettext("Nothing is planned yet to help people feel at ease."),
        why=gettext("Whoever has made something with their hands once speaks more easily afterwards."),
        do=gettext("Begin with something small that everyone can do, and nobody can do wrong."),
    )


def day_told(day: datetime.datetime) -> str:
    """A day with its weekday and time, as people say it."""
    return date_format(day, "l j E Y, H:i")
