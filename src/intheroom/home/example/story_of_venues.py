"""Where the people of the example could meet: a hall, an office, a room online, a phone line, and a walk."""

from typing import TYPE_CHECKING

from intheroom.workshops import services as workshops
from intheroom.workshops.models import Venue

if TYPE_CHECKING:
    from intheroom.home.example.playing import Play

ONLINE, PHONE, HALL, OFFICE, WALK = (
    "Our room online", "The phone circle", "The kirk hall", "The council office", "A walk along the shore",
)  # fmt: skip
HELPER = {"helper_name": "Kirsty", "helper_phone": "01856 555 171"}
# By whom, what it is, and what somebody saw or asked there.
VENUES = (
    ("Bill", ONLINE, "online", {
        "joining": "Press the link that Kirsty sends. Or ring 01856 555 172 and type 4 711.", **HELPER,
        "captions": "yes", "dial_in": "yes", "no_account": "yes", "small_groups": "yes", "cost_pence": 0}),
    ("Bill", PHONE, "phone", {"joining": "Ring 01856 555 172 and type 4 711.", **HELPER, "cost_pence": 0}),
    ("Bill", HALL, "place", {
        "where": "Behind the kirk, on the shore road", "owner": "The parish", "capacity": 40, "cost_pence": 2500,
        "step_free": "yes", "toilet": "yes", "hearing_loop": "no", "light": "yes", "quiet_room": "yes",
        "small_groups": "yes", "parking": "yes", "alcohol": "no",
        "getting_there": "The bus stops at the door and takes wheelchairs. The boat is ten minutes away.",
        **dict.fromkeys(("last_home_0", "last_home_1", "last_home_2", "last_home_3", "last_home_4"), "15:00"),
        "last_home_5": "17:30", "last_home_6": "none"}),
    ("Sheena", OFFICE, "place", {
        "where": "The second floor, by the harbour", "owner": "The council", "capacity": 12, "cost_pence": 0,
        "step_free": "no", "alcohol": "no", "getting_there": "It is near the pier."}),
    ("Jessie", WALK, "own_way", {}),
)  # fmt: skip
# Of which place, who, and what they say of it. On paper or by phone, but for whoever leads.
SAID = (
    (HALL, "Morag", {"neutral": "yes", "takes": "30", "words": "Keep the back door shut: the wind is loud."}),
    (HALL, "Isa", {"neutral": "yes", "takes": "60"}),
    (HALL, "Tam", {"neutral": "unsure", "takes": "60"}),
    (HALL, "Jessie", {"neutral": "yes", "takes": "30", "been": "after", "took_part": "yes"}),
    (HALL, "Erlend", {"neutral": "yes", "takes": "30", "been": "after", "took_part": "partly"}),
    (HALL, "Magnus", {"neutral": "yes", "takes": "30"}),
    (OFFICE, "Sheena", {"neutral": "yes", "takes": "15", "works_there": "yes"}),
    (OFFICE, "Dr Rendall", {"neutral": "yes", "takes": "15"}),
    (OFFICE, "Isa", {"neutral": "no", "takes": "120", "words": "I was told no in that room."}),
)


def choose_places(play: "Play") -> dict[str, Venue]:
    """The places by name; the hall has the room online beside it."""
    made: dict[str, Venue] = {}
    for name, called, kind, there in VENUES:
        answers = {"kind": kind, "name": called}
        venue = workshops.add_venue(by=play.by, project=play.project, answers=answers, said=play.said(name))
        together = {"joined_with": made[ONLINE]} if called == HALL else {}
        if there:
            looked = {"name": called, **there, **together}
            workshops.check_venue(by=play.by, venue=venue, answers=looked, said=play.said(name))
        made[called] = venue
    for called, name, says in SAID:
        workshops.judge_venue(
            by=play.by,
            venue=made[called],
            member=play.place(name),
            answers=says,
            said=play.said(name, "paper"),
        )
    return made
