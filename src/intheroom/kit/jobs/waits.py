"""How long to wait before the next try: longer each time, and never in step with others."""

import datetime
import random

# Waits need no secret, but two workers of one picture must not wait alike.
BY_CHANCE = random.SystemRandom()


def wait_after(
    tries: int, *, first: float, longest: float, chance: random.Random = BY_CHANCE
) -> datetime.timedelta:
    """Doubled after each try up to the longest, and then anything from a half to the whole of it."""
    whole = min(longest, first * 2 ** min(max(tries, 1) - 1, 30))
    return datetime.timedelta(seconds=chance.uniform(whole / 2, whole))
