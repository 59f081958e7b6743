"""The slow way, sharing no code with the engine: every plan listed, every way to share its places, the best one kept."""

import random
from datetime import UTC, datetime, timedelta
from itertools import combinations, product
from zoneinfo import ZoneInfo

MONDAY = datetime(2027, 3, 22, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
CLOCKS_CHANGE = datetime(2027, 3, 28, 1, tzinfo=UTC)
MODES = ("in_person", "hybrid", "online", "phone")


def problem_of(seed):
    """A small problem as a file holds it: each rule is there in some, and some can keep no plan."""
    dice = random.Random(seed)
    people = [
        {"id": f"p{number}", "side": dice.choice(("lived", "lived", "professional", None))}
        for number in range(dice.choice((1, 2, 3, 4, 5, 6, 6)))
    ]
    days = dice.choice((12, 12, 6, 3))
    scarce = dice.choice((0, 0.3, 0.9, 0.9))
    options = [_option(dice, number, days, scarce) for number in range(dice.randint(1, 9))]
    willing = dice.choice((30, 55, 80))
    if dice.random() < 0.4:
        options = [_elsewhere(dice, options, one) for one in options]
    said = {
        "sessions": dice.randint(1, min(4, len(options) + dice.choice((0, 0, 0, 1)))),
        "people": people,
        "options": options,
        "availability": {
            person["id"]: _answers(dice, options, willing) for person in people if dice.random() < 0.95
        },
        "min_gap_days": dice.choice((0, 0, 0, 1, 1, 2, 4)),
    }
    rules = {
        "max_per_week": lambda: dice.choice((1, 1, 2)),
        "min_in_person": lambda: dice.randint(1, 2),
        "budget": lambda: dice.choice((40, 90.5, 150)),
        "fixed": lambda: [dice.choice(options)["id"]],
        "quorum": lambda: dice.randint(1, 3),
        "both_sides": lambda: 1,
        "session_balance": lambda: dice.choice((25, 33, 50, 66)),
        "series_balance": lambda: dice.choice((0, 15, 33, 49)),
    }
    for name, number in rules.items():
        if dice.random() < 0.2:
            said[name] = number()
    if dice.random() < 0.3:
        said["timezone"] = "Europe/London"
    return said


def _option(dice, number, days, scarce):
    shown = MONDAY + timedelta(days=dice.randint(0, days), hours=dice.choice((10, 11, 18, 18, 23)))
    clock = "+00:00" if shown < CLOCKS_CHANGE else "+01:00"
    if dice.random() < 0.1:
        clock = dice.choice(("+12:00", "-09:00"))  # another day than in London
    starts = f"{shown:%Y-%m-%dT%H:%M:%S}{clock}"
    made = {"id": f"o{number}", "starts": starts, "minutes": dice.choice((60, 60, 60, 90, 90, 300, 1500))}
    if dice.random() < 0.9:
        made["cost"] = dice.choice((0, 10, 20, 20.25, 35, 60))
    if dice.random() < 0.9:
        made["mode"] = dice.choice(MODES)
    if dice.random() < scarce:
        made["capacity"] = dice.choice((0, 1, 1, 2, 2, 2, 3, 4))
    return made


def _elsewhere(dice, options, one):
    """Perhaps the time of another option: the same session somewhere else, or held another way."""
    return {**one, "starts": dice.choice(options)["starts"]} if dice.random() < 0.7 else one


def _answers(dice, options, willing):
    """What one person says: mostly it is the time that matters."""
    by_time = {one["starts"]: _answer(dice, willing) for one in options}
    return {
        one["id"]: by_time[one["starts"]] if dice.random() < 0.7 else _answer(dice, willing)
        for one in options
        if dice.random() < 0.95
    }


def _answer(dice, willing):
    return dice.choice(("yes", "yes", "if_need_be")) if dice.randrange(100) < willing else "no"


def rule_broken(said, chosen, *, lapping=False):
    """The first rule these options break, taken together; nothing where they are a plan. ``lapping``: they may overlap."""
    starts = [datetime.fromisoformat(one["starts"]) for one in chosen]
    days = [(start.astimezone(LONDON) if "timezone" in said else start).date() for start in starts]
    ends = [start + timedelta(minutes=one["minutes"]) for start, one in zip(starts, chosen, strict=True)]
    pairs = list(combinations(range(len(chosen)), 2))
    weeks = [day.isocalendar()[:2] for day in days]
    names = [one["id"] for one in chosen]
    able = [[person for person in said["people"] if _can(said, person["id"], name)] for name in names]
    kept = {
        "budget": said.get("budget") is None
        or sum(round(100 * one.get("cost", 0)) for one in chosen) <= round(100 * said["budget"]),
        "min_gap_days": all(abs((days[a] - days[b]).days) >= said.get("min_gap_days", 0) for a, b in pairs),
        "overlap": lapping or all(ends[a] <= starts[b] or ends[b] <= starts[a] for a, b in pairs),
        "max_per_week": said.get("max_per_week") is None
        or all(weeks.count(week) <= said["max_per_week"] for week in weeks),
        "min_in_person": sum(one.get("mode", "in_person") in MODES[:2] for one in chosen)
        >= said.get("min_in_person", 0),
        "fixed": set(said.get("fixed", [])) <= set(names),
        "quorum": all(
            min(len(row), one.get("capacity", len(row))) >= said.get("quorum", 0)
            for row, one in zip(able, chosen, strict=True)
        ),
        **_sides(said, able),
    }
    return next((name for name, well in kept.items() if not well), None)


def _can(said, person, option):
    return said["availability"].get(person, {}).get(option, "no") != "no"


def _sides(said, able):
    members = {}
    for person in said["people"]:
        if person["side"]:
            members.setdefault(person["side"], set()).add(person["id"])
    rows = [{side: len(ids & {one["id"] for one in row}) for side, ids in members.items()} for row in able]
    each, over_all = said.get("session_balance"), said.get("series_balance")

    def apart(counts, sessions):
        """By how many hundredths the shares of two sides differ at most, as a fraction: above and below the line."""
        return [
            (
                100 * abs(counts[a] * len(members[b]) - counts[b] * len(members[a])),
                len(members[a]) * len(members[b]) * sessions,
            )
            for a, b in combinations(members, 2)
        ]

    total = {side: sum(row[side] for row in rows) for side in members}
    return {
        "both_sides": all(many >= said.get("both_sides", 0) for row in rows for many in row.values()),
        "session_balance": each is None
        or all(top <= each * low for row in rows for top, low in apart(row, 1)),
        "series_balance": over_all is None
        or all(top <= over_all * low for top, low in apart(total, said["sessions"])),
    }


def plans_of(said):
    """Every set of options that is a plan."""
    return [
        chosen
        for chosen in combinations(said["options"], said["sessions"])
        if rule_broken(said, chosen) is None
    ]


def shares_of(said, chosen):
    """Every way to fill the places of a plan, each as person → options. Nobody is turned away from a free place."""
    ways = []
    for one in chosen:
        able = [person["id"] for person in said["people"] if _can(said, person["id"], one["id"])]
        places = min(len(able), one.get("capacity", len(able)))
        ways.append(list(combinations(able, places)))
    for way in product(*ways):
        attend = {person["id"]: [] for person in said["people"]}
        for one, people in zip(chosen, way, strict=True):
            for person in people:
                attend[person].append(one["id"])
        yield attend


def worth(said, chosen, attend):
    """What plans are compared by: the greater, the better."""
    yes = sum(said["availability"][person][one] == "yes" for person, row in attend.items() for one in row)
    cost = sum(round(100 * one.get("cost", 0)) for one in chosen)
    times = sorted((datetime.fromisoformat(one["starts"]).timestamp(), int(one["id"][1:])) for one in chosen)
    earliest = [(-moment, -number) for moment, number in times]
    return sorted(map(len, attend.values())), yes, -cost, earliest


def best_of(said, old=None):
    """The best worth there is, with the sessions kept of an old plan before all else; nothing where no plan is."""
    found = None
    for chosen in plans_of(said):
        kept = 0 if old is None else sum(one["id"] in old for one in chosen)
        if found is not None and kept < found[0]:
            continue
        best = max(worth(said, chosen, attend) for attend in shares_of(said, chosen))
        found = max((kept, best, [one["id"] for one in chosen]), found or (-1,))
    return found
