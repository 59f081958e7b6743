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


def groups_by_way(is_afar: Mapping[int, bool], largest: Mapping[int, int], usual: int) -> list[list[int]]:
    """Those in the room together, then those who join from afar; mixed only where somebody would otherwise be alone."""
    parts = [[one for one in sorted(is_afar) if is_afar[one] == afar] for afar in (False, True)]
    groups = [group for part in parts for group in small_groups(part, largest, usual)]
    limit = {one: max(largest.get(one, usual), ALONE) for one in is_afar}
    for one in [group[0] for group in groups if len(group) == ALONE and limit[group[0]] > ALONE]:
        groups = _with_company(one, groups, limit, is_afar)
    return groups


def _with_company(
    one: int, groups: list[list[int]], limit: Mapping[int, int], is_afar: Mapping[int, bool]
) -> list[list[int]]:
    """Somebody who would sit by themselves joins others, or one of a larger group comes to them."""
    if [one] not in groups:
        return groups
    others = [group for group in groups if group != [one]]
    near_first = sorted(others, key=lambda group: (is_afar[group[0]] != is_afar[one], len(group)))
    for group in near_first:
        if len(group) < min(limit[each] for each in (one, *group)):
            group.append(one)
            return others
    larger = max(others, key=len, default=[])
    return [*others, [one, larger.pop()]] if len(larger) > ALONE + 1 else groups
