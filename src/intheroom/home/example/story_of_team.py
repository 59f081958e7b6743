"""The words of the example about its team: who is in it, what they bring, give and get. All made up."""

from intheroom.people.choices import Side
from intheroom.team.choices import Back, Direction, Kind, SpaceKind, TakesPart, Worth

# name, kinds, side (blank: as the planner suggests), offers, wishes, influence, groups
TEAM = (
    (
        "Morag",
        [Kind.CARER],
        Side.LIVED,
        "I know every carer on Sanday.",
        "Someone who knows how money is decided.",
        [],
        ["Carers"],
    ),
    (
        "Isa",
        [Kind.EXPERIENCE],
        Side.LIVED,
        "I tell it straight.",
        "Phone calls, not letters.",
        [],
        ["People who are cared for"],
    ),
    (
        "Erlend",
        [Kind.CARER, Kind.FRONTLINE],
        Side.BOTH,
        "I drive the community bus.",
        "",
        [],
        ["Carers", "Transport staff"],
    ),
    ("Tam", [Kind.EXPERIENCE], Side.LIVED, "I draw maps.", "A quiet room.", [], ["People who are cared for"]),
    ("Jessie", [Kind.CARER], Side.LIVED, "I bake, and people talk when they eat.", "", [], ["Carers"]),
    (
        "Magnus",
        [Kind.FRONTLINE],
        Side.PROFESSIONAL,
        "I can explain the forms.",
        "To hear how the forms feel.",
        [],
        ["Care staff"],
    ),
    (
        "Dr Rendall",
        [Kind.DECIDER],
        Side.PROFESSIONAL,
        "I can take it to the board.",
        "",
        ["can_decide"],
        ["The health board"],
    ),
    (
        "Sheena",
        [Kind.MANAGER],
        Side.PROFESSIONAL,
        "I plan the rotas.",
        "",
        ["can_make_it_happen"],
        ["Care staff"],
    ),
    ("Bill", [Kind.FRONTLINE], Side.PROFESSIONAL, "I know the halls.", "", [], []),
)
# What people told us they would like to get back. Two have not said, so the page shows a gap.
GETS_BACK = {
    "": {"back": [Back.LEARNING], "shows_back": "no"},
    "Morag": {"back": [Back.HEARD, Back.COSTS], "shows_back": "yes"},
    "Isa": {"back": [Back.COMPANY], "own_back": "A lift home before dark.", "shows_back": "no"},
    "Erlend": {"back": [Back.CHANGE], "shows_back": "yes"},
    "Tam": {"back": [Back.REFERENCE], "shows_back": "no"},
    "Jessie": {"back": [Back.NOTHING], "shows_back": "yes"},
    "Magnus": {"back": [Back.MEETING, Back.LEARNING], "shows_back": "yes"},
    "Dr Rendall": {"back": [Back.MEETING], "shows_back": "yes"},
}
# who, then what they gave or got
EXCHANGES = (
    (
        "",
        {
            "direction": Direction.GOT,
            "worth": Worth.OTHER,
            "words": "Morag told me how a bad night goes. I plan the rota with other eyes now.",
            "shown": "yes",
        },
    ),
    ("", {"direction": Direction.GAVE, "worth": Worth.OTHER, "words": "Two evenings.", "shown": "no"}),
    (
        "Magnus",
        {
            "direction": Direction.GAVE,
            "worth": Worth.OTHER,
            "words": "I went through the forms with Tam.",
            "shown": "yes",
        },
    ),
    (
        "Isa",
        {
            "direction": Direction.GOT,
            "worth": Worth.MONEY,
            "words": "The ferry and the bus were paid before I left home.",
            "shown": "yes",
        },
    ),
)
# Who the team trusts with what people told in confidence, and what for.
KEYS = {
    "": "The room, the food and the tickets.",
    "Morag": "Ringing people the day before. Some would rather tell another carer.",
}
# Isa gives no phone number to the planner. Morag sees her every Friday, and said yes.
REACH_ISA = "She comes by on Fridays."
# Morag asked for it by phone, and looks after it.
SPACE = {
    "kind": SpaceKind.BEEN_THERE,
    "name": "Friday tea",
    "reason": "Some things about caring are easier to say among carers.",
    "am_in_it": "yes",
}
IN_SPACE = ("Jessie",)
INTERPRETER = ("Freya", TakesPart.ATTENDS)
