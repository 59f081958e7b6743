"""Writes one invitation of each kind, with what it means, for the trial of calendar programs."""

import base64
import json
import sys
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import django

django.setup()

from intheroom.kit.ics.invitations import Invitation, cancel, request  # noqa: E402
from intheroom.kit.ics.tests.invited import AFTER, LONDON, invited  # noqa: E402


def all_kinds() -> dict[str, Invitation]:
    """On both sides of both changes of the clocks, and in the nights between."""
    first = invited()
    spring, autumn = datetime(2027, 3, 28, 0, 30, tzinfo=LONDON), datetime(2027, 10, 31, 0, 30, tzinfo=LONDON)
    return {
        "asked, before the clocks change": first,
        "changed to a week later, after it": replace(first, sequence=1, starts_at=AFTER),
        "in the night of the spring": replace(first, starts_at=spring, minutes=120),
        "in the night of the autumn": replace(first, starts_at=autumn, minutes=120),
        "far away": replace(first, starts_at=datetime(2027, 7, 1, 9, tzinfo=ZoneInfo("America/New_York"))),
        "without the place": replace(first, shows_place=False),
        "not sure yet": replace(first, is_tentative=True),
        "called off": replace(first, sequence=2, starts_at=AFTER),
    }


def main() -> None:
    rows = []
    for name, one in all_kinds().items():
        is_off = name == "called off"
        begins = int(one.starts_at.timestamp())
        status = "CANCELLED" if is_off else "TENTATIVE" if one.is_tentative else "CONFIRMED"
        shown = [one.told.public_name, one.place if one.shows_place else "", status]
        content = (cancel if is_off else request)(one).content
        rows.append([name, [begins, begins + one.minutes * 60], shown, base64.b64encode(content).decode()])
    json.dump(rows, sys.stdout)


if __name__ == "__main__":
    main()
