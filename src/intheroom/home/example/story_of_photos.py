"""What the example has of photos and words: words that may be used, and a photo that waits for a yes."""

from intheroom.media.choices import Audience, How, Kind, Use, WhoIn

WORDS = {"kind": Kind.QUOTE, "words": "A break that starts with a boat is no break."}
SAID_BY = "Morag"
YES = {
    "agrees": "yes",
    "uses": [Use.REPORT, Use.TALK],
    "audience": Audience.ORGANISATION,
    "how": How.SPOKEN,
    "witness": "Isa",
}
# There is no file to it yet: Isa has not been asked.
PHOTO = {
    "kind": Kind.PHOTO,
    "who_in": WhoIn.NAMED,
    "alt": "Two people on a pier in the rain, with flasks of tea.",
}
ON_THE_PIER = ("Morag", "Isa")
COPY = {"to_whom": "The board of the health board, on paper", "use": Use.REPORT}
