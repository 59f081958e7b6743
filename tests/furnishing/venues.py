"""A hall with a room online beside it, and what two people say of the hall."""

from intheroom.workshops import services as workshops
from tests.furnishing.said import said_by


def furnish_venues(cast):
    """One of each side judged the hall; one of them was there since."""
    project = cast.project
    online = workshops.add_venue(
        by=cast.ailsa, project=project, answers={"kind": "online", "name": "Our room online"}
    )
    joins = {
        "joining": "Press the link and wait.",
        "helper_name": "Chrissie",
        "helper_phone": "01856 555 144",
    }
    workshops.check_venue(
        by=cast.ailsa, venue=online, answers={"name": online.name, "captions": "yes", **joins}
    )
    place = {"kind": "place", "name": "Kirk hall", "where": "Behind the kirk."}
    hall = workshops.add_venue(by=cast.morag, project=project, answers=place, said=said_by(cast, "isa"))
    there = {
        "name": hall.name,
        "where": hall.where,
        "owner": "The parish",
        "step_free": "no",
        "alcohol": "yes",
    }
    home = {"getting_there": "The X1 stops at the door.", "last_home_0": "21:40", "last_home_6": "none"}
    workshops.check_venue(
        by=cast.ailsa, venue=hall, answers={**there, **home, "cost_pence": 2500, "joined_with": online}
    )
    judged = {"neutral": "yes", "takes": "30", "words": "The door is heavy."}
    workshops.judge_venue(by=cast.erlend, venue=hall, member=cast.place("erlend"), answers=judged)
    after = {"been": "after", "neutral": "unsure", "took_part": "partly"}
    workshops.judge_venue(
        by=cast.ailsa, venue=hall, member=cast.place("isa"), answers=after, said=said_by(cast, "isa")
    )
    return {"venue_id": hall.pk}
