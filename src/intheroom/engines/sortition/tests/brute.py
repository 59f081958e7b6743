"""The slow way, sharing no code with the engine: every panel of people listed, leximin by one plain program after another."""

from collections import Counter
from itertools import combinations

import highspy
import numpy as np
from hypothesis import strategies as st

from intheroom.engines.sortition.pool import Candidate, Question, Quota

FEATURES = {"side": ("lived", "professional"), "age": ("young", "middle", "old"), "place": ("town", "island")}


@st.composite
def questions(draw):
    """Small pools with answers left out, several values of one feature, households and people who come together."""
    many = draw(st.integers(1, 8))
    people = []
    for number in range(many):
        tags = set()
        for feature, values in FEATURES.items():
            tags |= {
                (feature, value)
                for value in draw(st.lists(st.sampled_from(values), max_size=2 if feature == "place" else 1))
            }
        together = draw(st.sampled_from(("", "", "", "", "pair", "trio")))
        household = "" if together else draw(st.sampled_from(("", "", "", "mill", "farm")))
        people.append(Candidate(f"p{number}", frozenset(tags), household, together))
    quotas = []
    size = draw(st.integers(1, min(many, 5)))
    for feature, values in FEATURES.items():
        for value in values:
            if draw(st.booleans()):
                least = draw(st.sampled_from((0, 0, 1, 1, 2)))
                most = draw(st.one_of(st.none(), st.integers(least, max(least, size))))
                quotas.append(Quota(feature, value, least, most))
    return Question(tuple(people), tuple(quotas), size)


def panels_of(question):
    """Every panel, as sets of places."""
    return [
        set(places)
        for places in combinations(range(len(question.candidates)), question.size)
        if is_panel(question, places)
    ]


def is_panel(question, places):
    people = [question.candidates[place] for place in places]
    for quota in question.quotas:
        many = sum(quota.tag in person.tags for person in people)
        if many < quota.least or (quota.most is not None and many > quota.most):
            return False
    homes = [person.household for person in people if person.household]
    if len(homes) != len(set(homes)):
        return False
    all_of = Counter(person.together for person in question.candidates if person.together)
    here = Counter(person.together for person in people if person.together)
    return all(all_of[name] == many for name, many in here.items())


def leximin_of(question, panels):
    """Everyone's chance under leximin, by place."""
    many = len(question.candidates)
    settled = {}
    while len(settled) < many:
        level = _largest(many, panels, settled, None, 0.0)
        for person in range(many):
            if person not in settled and _largest(many, panels, settled, person, level) <= level + 1e-7:
                settled[person] = max(0.0, level)
    return [settled[person] for person in range(many)]


def _largest(many, panels, settled, whom, level):
    """The largest smallest chance of those not settled; or how far one of them can go while the others keep the level."""
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    parts = [highs.addVariable(lb=0, ub=1) for _panel in panels]
    goal = highs.addVariable(lb=0, ub=1)
    highs.addConstr(sum(parts[1:], parts[0]) == 1)
    for person in range(many):
        inside = [part for part, panel in zip(parts, panels, strict=True) if person in panel]
        chance = sum(inside, 0 * goal)
        if person in settled:
            highs.addConstr(chance >= settled[person] - 1e-9)
        elif whom is None or person == whom:
            highs.addConstr(chance - goal >= 0)
        else:
            highs.addConstr(chance >= level - 1e-9)
    highs.maximize(goal)
    assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return highs.getInfo().objective_function_value


def shares_of(question, lottery):
    """Everyone's chance, counted anew from the panels of a lottery."""
    held = np.zeros(len(question.candidates))
    places = {person.id: place for place, person in enumerate(question.candidates)}
    for panel in lottery.panels:
        for name in panel.ids:
            held[places[name]] += panel.tickets / lottery.total
    return held.tolist()
