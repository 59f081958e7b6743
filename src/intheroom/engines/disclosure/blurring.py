"""Numbers that are moved a little by chance and rounded, so that one person more or less cannot be told."""

from random import Random

from intheroom.engines.disclosure.hiding import hidden_cells
from intheroom.engines.disclosure.tables import FEWEST, Released, Table

ROUND_TO = 5
# One step further is this much less likely. One person more or less then changes the chance of anything shown by
# less than three to one (1 / 0.37 = 2.7).
STEP = 0.37


def moved(dice: Random) -> int:
    """A whole number around nought: small ones often, large ones seldom, up as often as down."""
    return _steps(dice) - _steps(dice)


def _steps(dice: Random) -> int:
    steps = 0
    while dice.random() < STEP:
        steps += 1
    return steps


def blurred(count: int, dice: Random, fewest: int = FEWEST) -> int | None:
    """A count as it may be shown, or nothing where it is, or now looks, too small."""
    told = count + moved(dice)
    if count < fewest or told < fewest:
        return None
    return max(fewest, ROUND_TO * ((told + ROUND_TO // 2) // ROUND_TO))


def release(table: Table, seed: int, fewest: int = FEWEST) -> Released:
    """The table as it may be published. The seed is drawn afresh for each release and then thrown away."""
    dice = Random(seed)  # noqa: S311 - the caller draws the seed from the system’s own chance
    told = {cell: blurred(table.count(cell), dice, fewest) for cell in table.cells()}
    # What chance has made too small is hidden as if it were, so that hiding alone proves nothing.
    hidden = hidden_cells(table, fewest, also=[cell for cell, count in told.items() if count is None])
    shown = {cell: None if cell in hidden else count for cell, count in told.items()}
    return Released(table.rows, table.columns, shown)
