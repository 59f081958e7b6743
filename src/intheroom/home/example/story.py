"""The words of the example: a made-up project from Orkney. No real person or group is in it."""

from datetime import timedelta

from intheroom.people.choices import Side
from intheroom.projects.choices import Came, Fixity, ItemKind, Knowledge, Origin, Reply, Stance, Stigma
from intheroom.stakeholders.choices import Belongs, Deciding, Influence, Leaning, Scale, Step

IDEA = {
    "public_name": "Island breaks",
    "internal_name": "Respite care redesign",
    "text": "Carers on the islands need a break. Today the only break is a bed in Kirkwall, "
    "a ferry and a bus away. We want to find out what would really help, with the people who need it.",
    "hope": "That a carer on any island gets a night off near home, and knows it is safe.",
    "origin": Origin.NEED,
    "origin_fixes": "The health board has said there is money for two years.",
    "groups": "The carers' centre. The lunch club in the kirk hall.",
    "spaces": "The community hall has a warm room and no bar.",
    "supporters": "The ferry office will help with tickets.",
    "stigma": Stigma.NO,
}

# One list each, made alone. Morag's and Isa's came by phone.
LISTS = {
    "Morag": ["Carers", "People who are cared for", "Young carers", "The health board"],
    "Isa": ["People who are cared for", "Carers", "Neighbours"],
    "Magnus": ["Care staff", "The health board", "Carer"],
    "": ["Care staff", "Carers", "Transport staff", "The council", "People on the outer isles"],
}

# group: who decides, influence, places, then judgements (who, belongs, affected, say now, say wanted)
GROUPS = {
    "Carers": (
        Deciding.FAMILY,
        [],
        "The mart on Mondays. The school gate. The carers' centre.",
        [
            ("Morag", Belongs.YES, Scale.ALWAYS, Scale.RARELY, Scale.ALWAYS),
            ("Magnus", Belongs.NO, Scale.ALWAYS, Scale.SOMETIMES, Scale.OFTEN),
        ],
    ),
    "People who are cared for": (
        Deciding.INDIVIDUAL,
        [],
        "The lunch club. At home.",
        [("Isa", Belongs.YES, Scale.ALWAYS, Scale.NEVER, Scale.ALWAYS)],
    ),
    "Young carers": (
        Deciding.FAMILY,
        [],
        "The youth café. The school bus.",
        [("Magnus", Belongs.NO, Scale.ALWAYS, Scale.NEVER, Scale.OFTEN)],
    ),
    "Neighbours": (
        Deciding.INDIVIDUAL,
        [],
        "The shop.",
        [("Isa", Belongs.NO, Scale.SOMETIMES, Scale.NEVER, Scale.SOMETIMES)],
    ),
    "Care staff": (
        Deciding.INDIVIDUAL,
        [Influence.MAKE],
        "The depot.",
        [("Magnus", Belongs.YES, Scale.OFTEN, Scale.SOMETIMES, Scale.OFTEN)],
    ),
    "Transport staff": (
        Deciding.INDIVIDUAL,
        [Influence.MAKE],
        "The pier.",
        [("Erlend", Belongs.YES, Scale.SOMETIMES, Scale.RARELY, Scale.SOMETIMES)],
    ),
    "The health board": (
        Deciding.COMMUNITY,
        [Influence.DECIDE, Influence.FUND],
        "Kirkwall.",
        [("Dr Rendall", Belongs.YES, Scale.RARELY, Scale.ALWAYS, Scale.OFTEN)],
    ),
    "The council": (
        Deciding.COMMUNITY,
        [Influence.DECIDE],
        "Kirkwall.",
        [("Magnus", Belongs.YES, Scale.RARELY, Scale.ALWAYS, Scale.OFTEN)],
    ),
    "People on the outer isles": (
        Deciding.COMMUNITY,
        [],
        "The kirk hall, after the boat.",
        [("Morag", Belongs.YES, Scale.OFTEN, Scale.RARELY, Scale.OFTEN)],
    ),
}
SAME_GROUP = {"Carer": "Carers"}
VIEWPOINTS = (
    ("Carers", "A break at home is better than a bed away.", Leaning.WANTS, "Morag"),
    ("Care staff", "The beds in Kirkwall must stay open.", Leaning.AGAINST, "Magnus"),
)
PLANS = {
    "People who are cared for": {
        "step": Step.MEET,
        "what": "Go to the lunch club twice, and ask what a good day is.",
        "who": "Isa and Magnus",
        "due_in": timedelta(days=21),
    },
    "Young carers": {
        "step": Step.TRUST,
        "what": "Ask the youth worker to come with us, and bring pizza.",
        "who": "Erlend",
        "due_in": timedelta(days=30),
    },
}

LIMITS = (
    {
        "name": "The health board",
        "side": Side.PROFESSIONAL,
        "limit": "It must not cost more than the beds do now.",
    },
    {
        "name": "Six carers at the mart",
        "side": Side.LIVED,
        "limit": "Nobody is to lose the break they have now.",
    },
)
HOPES = (
    {"kind": ItemKind.OUTCOME, "text": "A break that does not start with a boat.", "side": Side.LIVED},
    {"kind": ItemKind.TOPIC, "text": "What happens when the boat is off.", "side": Side.LIVED},
)
FIXED_AND_OPEN = (
    {"fixity": Fixity.FIXED, "text": "The money ends after two years.", "why": "The board has decided this."},
    {"fixity": Fixity.OPEN, "text": "Where a break happens."},
    {"fixity": Fixity.OPEN, "text": "Who gives the care while a carer is away."},
)
READINESS = {
    "Morag": {
        "side": Side.LIVED,
        "flexibility": Reply.YES,
        "flexibility_why": "They said the place can change.",
        "commitment": Reply.YES,
        "incentives": Reply.NOT_YET,
        "incentives_why": "Nobody has said what we get for the days we give.",
        "knowledge": Knowledge.SEVERAL,
        "knowledge_sources": "Carers, the ferry crew, the nurses.",
    },
    "": {
        "side": Side.PROFESSIONAL,
        "flexibility": Reply.YES,
        "commitment": Reply.YES,
        "commitment_why": "The board has named a person.",
        "incentives": Reply.YES,
        "knowledge": Knowledge.SEVERAL,
    },
}
# Each promise: due how many days from today, and who says what came of it.
PROMISES = (
    (
        {
            "organisation": "The health board",
            "name": "Dr Rendall",
            "role": "Board member",
            "you_said": "We asked before and never heard back.",
            "promise": "To answer what the team asks for, in writing, within six weeks.",
        },
        timedelta(days=42),
        {},
    ),
    (
        {
            "organisation": "The council",
            "name": "Inga",
            "role": "Head of care",
            "you_said": "Nobody picks up the phone.",
            "promise": "One number that a person answers, every weekday.",
        },
        timedelta(days=-7),
        {"": {"side": Side.PROFESSIONAL, "came": Came.KEPT, "words": "The line is open."}},
    ),
    (
        {
            "organisation": "The ferry office",
            "name": "Robbie",
            "role": "Manager",
            "you_said": "My brother cannot travel alone.",
            "promise": "A free ticket for whoever travels with someone they care for.",
        },
        timedelta(days=-2),
        {},
    ),
)
QUESTION = {
    "text": "What would give carers on the islands a real break?",
    "why": "It leaves the answer open.",
}
VOICES = {
    "Morag": {"side": Side.LIVED, "stance": Stance.HAPPY, "words": "It is the right way round."},
    "Isa": {"side": Side.LIVED, "stance": Stance.CHANGE, "words": "It should say the cared-for person too."},
}

AREA = "orkney-islands"
# Made up, and nobody's in particular.
BACKGROUNDS = (
    *({"age": "40_to_64", "ethnicity": "white_british", "caring": "yes", "place": "island"},) * 5,
    *({"age": "65_to_79", "ethnicity": "white_british", "disabled": "yes", "place": "island"},) * 4,
    {"age": "25_to_39", "ethnicity": "white_other", "gender": "woman", "language": "other"},
    {"age": "25_to_39", "ethnicity": "asian", "caring": "no", "place": "town"},
    {"age": "80_or_over", "ethnicity": "white_british", "language": "scots"},
)
