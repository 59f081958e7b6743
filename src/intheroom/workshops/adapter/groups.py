"""Small groups in which nobody sits with more people than suits them."""

from collections.abc import Mapping, Sequence

ALONE = 1


def small_groups(people: Sequence[int], largest: Mapping[int, int], usual: int) -> list[list[int]]:
    """As few groups as can be, none larger than suits anybody in it. Whoever said nothing sits with ``usual`` at most.

    Those who want the smallest group are seated first: with them in one group the others need not be small.
    """
    if not people:
        return []
    limit = {one: max(largest.get(one, usual), ALONE) for one in people}
    waiting = sorted(people, key=lambda one: (limit[one], one))
    groups = []
    while waiting:
        size = limit[waiting[0]]
        groups.append(waiting[:size])
        waiting = waiting[size:]
    return _nobody_alone(groups, limit)


def _nobody_alone(groups: list[list[int]], limit: Mapping[int, int]) -> list[list[int]]:
    """The last may be left over by themselves: somebody from the group before joins them, where that leaves two."""
    if len(groups) < 2 or len(groups[-1]) > ALONE or limit[groups[-1][0]] == ALONE or len(groups[-2]) <= 2:
        return groups
    if limit[groups[-2][-1]] > ALONE:
        groups[-1].append(groups[-2].pop())
    return groups
