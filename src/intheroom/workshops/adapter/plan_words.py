"""Rules, clashes and what would ease them, in plain sentences."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from intheroom.engines.timetabling.rules import Rule
from intheroom.workshops.choices.availability import Length
from intheroom.workshops.models import DatePlan

HALF = 50


def plan_name(plan: DatePlan) -> str:
    """What tells it from the other plans of a project; as ``queries.plan`` numbers them."""
    facts = {
        "day": date_format(timezone.localtime(plan.asked_at), "j E Y, H:i"),
        "sessions": rule_told(Rule.SESSIONS, plan.asked["sessions"]),
        "number": plan.number,
    }
    if plan.number > 1:
        return gettext("Plan of {day}: {sessions}, number {number}").format(**facts)
    return gettext("Plan of {day}: {sessions}").format(**facts)


def money(pence: int) -> str:
    pounds, rest = divmod(pence, 100)
    return f"£{pounds:,}.{rest:02}" if rest else f"£{pounds:,}"


def rule_told(rule: str, number: str) -> str:
    """What a rule asks, as part of a list."""
    many = int(number or 0)
    words = {
        Rule.SESSIONS: ngettext("{many} session", "{many} sessions", many),
        Rule.GAP: ngettext("at least {many} day apart", "at least {many} days apart", many),
        Rule.OVERLAP: gettext("never two sessions at one time"),
        Rule.WEEK: ngettext("at most {many} in a week", "at most {many} in a week", many),
        Rule.IN_PERSON: ngettext("at least {many} in person", "at least {many} in person", many),
        Rule.FIXED: gettext("sessions that are over stay as they were"),
        Rule.QUORUM: ngettext(
            "at least {many} person can come to each session",
            "at least {many} people can come to each session",
            many,
        ),
        Rule.BOTH_SIDES: ngettext(
            "at least {many} of each side can come to each session",
            "at least {many} of each side can come to each session",
            many,
        ),
    }
    if rule == Rule.BUDGET:
        return gettext("no more than {money} for all places").format(money=money(many))
    if rule in {Rule.SESSION_BALANCE, Rule.SERIES_BALANCE}:
        return _balance_told(rule, many)
    return words[Rule(rule)].format(many=many)


def asked_told(asked: Mapping[str, Any], venues: Mapping[str, str]) -> list[str]:
    """How long, on which days, at which times and in which places, each as part of a list."""
    found = [gettext("each of them: {length}").format(length=length_told(asked["minutes"]))]
    if asked.get("first") and asked.get("last"):
        first, last = (date_format(date.fromisoformat(asked[name]), "j E Y") for name in ("first", "last"))
        found.append(gettext("from {first} to {last}").format(first=first, last=last))
        if asked.get("weekdays"):
            days = ", ".join(str(WEEKDAYS[int(day)]) for day in asked["weekdays"])
            found.append(gettext("on: {days}").format(days=days))
    if asked.get("times"):
        times = ", ".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in asked["times"])
        found.append(gettext("at: {times}").format(times=times))
    if asked.get("typed"):
        moments = (timezone.localtime(datetime.fromisoformat(one)) for one in asked["typed"])
        times = ", ".join(date_format(one, "j E Y, H:i") for one in moments)
        found.append(gettext("other times: {times}").format(times=times))
    names = ", ".join(venues[one] for one in asked["venues"] if one in venues)
    return [*found, gettext("places and ways to meet: {names}").format(names=names)] if names else found


def length_told(minutes: int) -> str:
    """As it was chosen, “2 hours and a half”; any other in minutes."""
    if str(minutes) in Length.values:
        return str(Length(str(minutes)).label)
    return ngettext("{many} minute", "{many} minutes", minutes).format(many=minutes)


def _balance_told(rule: str, hundredths: int) -> str:
    """As half, or as some in ten, twenty or a hundred: nobody has to think in hundredths."""
    is_of_each = rule == Rule.SESSION_BALANCE
    if not hundredths:
        return (
            gettext("to each session the same part of both sides can come")
            if is_of_each
            else gettext("over all sessions the same part of both sides can come")
        )
    if is_of_each and hundredths == HALF:
        return gettext("at each session, the share of each side who can come differs by at most half")
    of = next(of for of in (10, 20, 100) if hundredths * of % 100 == 0)
    words = (
        gettext("at each session, the share of each side who can come differs by at most {more} in {of}")
        if is_of_each
        else gettext(
            "over all sessions, the share of each side who can come differs by at most {more} in {of}"
        )
    )
    return words.format(of=of, more=hundredths * of // 100)


def ease_told(one: Mapping[str, Any]) -> str:
    """One rule to change, and how far."""
    rule, enough = Rule(one["rule"]), one["enough"]
    if rule == Rule.BUDGET:
        return gettext("It would do to spend {money}.").format(money=money(int(enough or 0)))
    if not enough:
        return gettext("It would do to give this up: {rule}.").format(rule=rule_told(rule, one["number"]))
    return gettext("It would do to ask for this: {rule}.").format(rule=rule_told(rule, enough))


def why_not_told(reasons: Mapping[str, Any]) -> dict[str, Any]:
    """The smallest set of rules that cannot be kept together, and what would ease it."""
    if not reasons:
        return {}
    return {
        "clash": [rule_told(one["rule"], one["number"]) for one in reasons["clash"]],
        "ease": [ease_told(one) for one in reasons["ease"]],
    }
