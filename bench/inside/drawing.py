"""One draw in a process of its own: what it took, and everyone's chance. ``drawing.py WHO NUMBER``, prints JSON."""

import json
import logging
import resource
import sys
from time import perf_counter, process_time

from bench.inside.pools import LARGE, SHAPES, question_of
from intheroom.engines.sortition.pool import Question


def ours(question: Question) -> tuple[float, float, list[float]]:
    """Seconds, processor seconds, and everyone's chance."""
    from intheroom.engines.sortition.fairness import fair_lottery

    began, busy = perf_counter(), process_time()
    lottery = fair_lottery(question)
    took = perf_counter() - began, process_time() - busy
    return (*took, [float(chance) for chance in lottery.chances.values()])


def proved(question: Question) -> bool:
    """Whether the checker, which shares no code with the draw, agrees that no lottery is fairer."""
    from intheroom.engines.sortition import checking, transcript
    from intheroom.engines.sortition.fairness import fair_lottery

    return not checking.check(transcript.write(question, fair_lottery(question), "a seed"))


def peer(question: Question, way: str) -> tuple[float, float, list[float]]:
    """The same with sortition-algorithms, by its leximin or its maximin."""
    import sortition_algorithms as peer
    from sortition_algorithms import committee_generation

    logging.disable(logging.CRITICAL)
    quotas = [
        {"feature": quota.feature, "value": quota.value, "min": str(quota.least), "max": str(quota.most)}
        for quota in question.quotas
    ]
    features, _name, _value = peer.read_in_features(["feature", "value", "min", "max"], quotas, question.size)
    at_home = ["home"] if any(person.household for person in question.candidates) else []
    settings = peer.Settings(
        id_column="id",
        columns_to_keep=[],
        check_same_address=bool(at_home),
        check_same_address_columns=at_home,
    )
    rows = [
        {"id": person.id, "home": person.household or person.id, **dict(person.tags)}
        for person in question.candidates
    ]
    head = ["id", "home", *dict.fromkeys(quota.feature for quota in question.quotas)]
    people, _report = peer.read_in_people(head, rows, features, settings)
    began, busy = perf_counter(), process_time()
    find = getattr(committee_generation, f"find_distribution_{way}")
    panels, parts, _report = find(features, people, question.size, at_home, "highspy")
    took = perf_counter() - began, process_time() - busy
    chances = dict.fromkeys((person.id for person in question.candidates), 0.0)
    for panel, part in zip(panels, parts, strict=True):
        for person in panel:
            chances[person] += float(part)
    return (*took, list(chances.values()))


def main() -> None:
    who, number = sys.argv[1], int(sys.argv[2])
    question = question_of((*SHAPES, *LARGE)[number])
    if who == "proved":
        print(json.dumps({"proved": proved(question)}))
        return
    seconds, busy, chances = ours(question) if who == "ours" else peer(question, who)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "busy": busy, "memory": memory, "chances": sorted(chances)}))


if __name__ == "__main__":
    main()
