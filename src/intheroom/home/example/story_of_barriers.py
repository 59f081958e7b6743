"""What keeps people out of the example, what is done about it, and how its groups are reached."""

from datetime import timedelta

from intheroom.stakeholders.choices import Works

# group (none: anybody), keys of the library, own words
BARRIERS = (
    ("Carers", ["no-time-off", "childcare"], ["The last boat leaves at five."]),
    ("People who are cared for", ["wrong-channel", "pain-tired"], []),
    ("People on the outer isles", ["let-down"], []),
    ("", ["hard-words", "fares"], []),
)
# barrier, ideas, who takes it on, pounds, what for, days from today, and who says what of it once done
PLANS = (
    (
        "childcare",
        ["Pay for someone to take over the care at home."],
        "",
        360,
        "Three people, four evenings.",
        timedelta(days=10),
        {},
    ),
    (
        "fares",
        ["Pay the fare before people travel.", "Book and pay the taxi yourselves."],
        "",
        90,
        "Boat and bus, each time.",
        timedelta(days=-20),
        {"Isa": (Works.YES, ""), "Tam": (Works.YES, "")},
    ),
    (
        "pain-tired",
        ["Keep their place when they miss a day. Send what was said."],
        "",
        None,
        "",
        timedelta(days=-5),
        {"Tam": (Works.NOT_YET, "I got the notes, but a month late.")},
    ),
    (
        "hard-words",
        ["Say it in plain words. Explain each short form."],
        "",
        None,
        "",
        timedelta(days=-3),
        None,
    ),
)
STRUCK = ("no-time-off", "They told us: the day is no problem, the boat is.")
# group: how it will be reached; the first day is so many days from today
REACH = {
    "People who are cared for": {
        "ages": ["older"],
        "marks": ["dementia"],
        "area": "island",
        "ways": ["social_media"],
    },
    "Young carers": {
        "ages": ["under_16", "young"],
        "area": "island",
        "ways": ["school", "connector"],
        "settled": ["guardian"],
    },
}
