"""The words of the example on ground rules and concerns."""

from intheroom.decisions.choices import ConcernKind, Did, Stance, Stands

PICKED = {
    "keys": ["pass", "stays-here", "breaks", "camera"],
    "words": "We start with tea, and end in time for the bus.",
}
# A change of a rule that keeps people safe: put forward by Magnus, agreed by Morag.
SHORTER = {
    "what": "reword",
    "words": "We say names and pronouns as people told us. If it goes wrong, we put it right and go on.",
    "why": "Short enough to read out each time.",
}
SAID_YES = ("Magnus", "Morag", {"agrees": "yes", "words": "It still says what it must."})
HEARD = {
    "": {"stance": Stance.AGREE},
    "Morag": {"stance": Stance.AGREE},
    "Isa": {"stance": Stance.AGREE},
    "Bill": {"stance": Stance.CHANGE, "words": "Phones off, but for those who wait for a call from home."},
}
# The asker, and Jessie, who does not lead and whom people speak to.
LISTENERS = ("", "Jessie")
TOLD = {
    "kind": ConcernKind.COMMENT,
    "words": "Someone laughed at how long I take to answer. I nearly went home.",
    "may_pass_on": "no",
}
TOLD_BY = "Tam"
DID = {
    "did": Did.TALKED,
    "words": "I spoke to him. From now on we count to ten before the next person talks.",
}
THEN = {"stands": Stands.NOT_YET, "words": "Better. I would like to see it a few times."}
UNNAMED = {
    "kind": ConcernKind.LEFT_OUT,
    "words": "The papers came by e-mail only, the night before.",
    "may_pass_on": "yes",
}
