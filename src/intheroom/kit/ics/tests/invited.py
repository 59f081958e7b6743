"""An invitation to write down."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from intheroom.kit.ics.invitations import Invitation
from intheroom.kit.tell.notices import Notice, Part, Told

LONDON = ZoneInfo("Europe/London")
UID = UUID("6f9619ff-8b86-4d01-b42d-00cf4fc964ff")


@dataclass(frozen=True)
class House:
    name: str = "In the Room, Argyll"
    phone: str = "01631 570 123"


@dataclass(frozen=True)
class Place:
    public_name: str = "Tuesday group"
    kept_inside: tuple[str, ...] = ("Living with hepatitis",)


def invited(*, about=Place(), house=House(), **changed):
    """The Tuesday before the clocks change, at seven in the evening."""
    told = Told(
        Notice(
            title="Come", what=(Part("The subject nobody else should read of"),), about=about, ask_for="Isa"
        ),
        house,
    )
    given = {
        "uid": UID,
        "sequence": 0,
        "starts_at": datetime(2027, 3, 23, 19, tzinfo=LONDON),
        "minutes": 90,
        "written_at": datetime(2027, 3, 1, 9, tzinfo=UTC),
        "place": "Corran Halls, Oban",
        "organiser": "hello@example.org",
        "to": "morag@example.org",
        **changed,
    }
    return Invitation(told=told, **given)


# A week later the clocks have changed: seven in the evening is another moment.
AFTER = datetime(2027, 3, 30, 19, tzinfo=LONDON)
