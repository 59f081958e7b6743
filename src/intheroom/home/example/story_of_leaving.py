"""Somebody in the example who takes a break, and somebody who asks what is kept about them."""

from datetime import timedelta

from intheroom.people.choices import AskedFor, Side
from intheroom.team.choices import Kind

# The place is kept, and the person is in no count and on no list of who has still to answer.
AWAY = {
    "name": "Inga",
    "kinds": [Kind.EXPERIENCE],
    "side": Side.LIVED,
    "offers": "I write the songs for the harvest home.",
}
# What stands there on the day of coming back.
WHILE_AWAY = "We moved to the kirk hall. We meet again soon. Your chair by the stove is free."

# who, what for, in their words, and how many days ago: the month runs from that day
ASKS = ("Tam", AskedFor.SEE, "I would like to read what you have on me.", timedelta(days=20))
