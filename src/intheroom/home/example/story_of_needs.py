"""What people in the example need, who sees to it, and what they say of it."""

from datetime import timedelta

from intheroom.inclusion.choices import AskedBy, Works

# Nobody asked Bill and Sheena yet.
ASKED = {
    AskedBy.PHONE: ("Morag", "Isa", "Tam"),
    AskedBy.LINK: ("Magnus", "Dr Rendall"),
    AskedBy.PAPER: ("Erlend", "Jessie"),
}
# Written down by phone, in the words of the form.
NEEDS = {
    "Morag": {"time_needs": ["caring"], "travel": ["lift_home"], "see_there": "team"},
    "Isa": {"room": ["step_free"], "formats": ["large_print"], "see_words": "team"},
    "Tam": {"tech": ["tech_help"], "support_how": "one_to_one"},
    "Erlend": {"time_needs": ["shifts"], "time_words": "I crew the boat on Tuesdays."},
    "Magnus": {"room": ["low_light"], "training": ["co_production"]},
    "Dr Rendall": {"room": ["step_free"]},
}
# whose, what, who sees to it, days from today, what will be done, pounds, and what they say once it is done
JOBS = (
    (
        "Morag",
        "caring",
        "Magnus",
        timedelta(days=9),
        "Somebody she chose sits with her mother on the day.",
        90,
        {},
    ),
    ("Morag", "lift_home", "Erlend", timedelta(days=-1), "A seat in the van after the meeting.", None, {}),
    (
        "Isa",
        "large_print",
        "",
        timedelta(days=-3),
        "Everything in 18 point, a week ahead.",
        None,
        {"works": Works.YES, "words": "I read it all in bed."},
    ),
    (
        "Isa",
        "step_free",
        "",
        timedelta(days=-4),
        "The kirk hall: it has a ramp.",
        None,
        {"works": Works.NOT_YET, "words": "The ramp is there, and the door is too heavy."},
    ),
    ("Tam", "tech_help", "Jessie", timedelta(days=5), "An hour with the tablet, at his own table.", None, {}),
)
# two needs, which led, and who is heard least
APART = (
    (
        ("Isa", "large_print"),
        ("Magnus", "low_light"),
        {
            "led": "first",
            "heard_least": "first",
            "why": "Isa reads under the bright lamp. Magnus sits with his back to it.",
        },
    ),
)
