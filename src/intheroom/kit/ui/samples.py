"""What the gallery shows: one of each question, and one of each mistake."""

from dataclasses import dataclass

from django import forms

from intheroom.kit.ui import fields

ANSWERS = [
    ("yes", "Yes, it can change"),
    ("some", "Some of it can change"),
    ("no", "No, it is all settled"),
]
FOODS = [("meat", "Anything"), ("veg", "No meat"), ("vegan", "Nothing from animals")]


@dataclass(frozen=True)
class Place:
    """Stands in for a project in the gallery."""

    ref: str = "gallery"
    public_name: str = "Island breaks"
    is_sensitive: bool = True
    is_example: bool = True


class GalleryForm(forms.Form):
    """One of each question."""

    not_asked = "It shows what questions look like, and keeps nothing."

    name = fields.Text(
        label="What shall we call you?",
        help_text="A nickname is fine.",
        autocomplete="nickname",
        missing="Type a name or a nickname, so we know what to call you.",
        required=True,
        max_length=60,
    )
    idea = fields.LongText(label="What is your idea?", max_length=200, rows=4)
    room = fields.Choice(
        label="Is there room to change things?",
        help_text="There is no wrong answer.",
        choices=ANSWERS,
        hints={"some": "For example, the times but not the place."},
    )
    food = fields.Choices(label="What would you like to eat?", choices=FOODS)
    helped = fields.YesNo(label="Did this help?")
    day = fields.Date(label="Which day suits you?", help_text="For example, 27 March 2027.")
    reply = fields.Choice(
        label="How shall we reply?",
        choices=[("phone", "By phone"), ("post", "By post"), ("email", "By e-mail")],
        as_list=True,
    )
    email = fields.Email(label="Your e-mail")
    phone = fields.Phone(label="Your phone number")
    people = fields.WholeNumber(label="How many people will come?", max_value=40)
    shared = fields.Tick(label="Other people use this phone too")


MISTAKES = {
    "name": "",
    "idea": "We would like a longer break, closer to home, with the same people each time. " * 4,
    "room": "maybe",
    "food": ["soup"],
    "helped": "perhaps",
    "day_day": "31",
    "day_month": "February",
    "day_year": "27",
    "reply": "pigeon",
    "email": "isa at example",
    "phone": "twelve",
    "people": "a few",
}

ROWS = [
    {"key": "What shall we call you?", "value": "Isa", "href": "#main"},
    {"key": "What is your idea?", "value": "A longer break.\nCloser to home.", "href": "#main"},
    {"key": "Your phone number", "value": "", "href": "#main", "action": "Answer"},
]
TASKS = [
    {"title": "Write down your idea", "href": "#main", "state": "done"},
    {
        "title": "See if working together fits",
        "href": "#main",
        "state": "started",
        "hint": "Two people have answered.",
    },
    {"title": "List the people it affects", "href": "#main", "state": "not yet"},
    {"title": "Find a place to meet", "href": "", "state": "not for us", "hint": "You meet by phone."},
]
HEAD = ["Who", "Side", "Comes by"]
PEOPLE = [
    ["Isa", "Lived experience", "Ferry"],
    ["Magnus", "Professional", "Car"],
    ["علي", "Lived experience", "Bus"],
]
STEPS = [
    "We ring you in the next week.",
    "You choose a day that suits you.",
    "We send you a map and pay for the bus.",
]
TYPED = "We need <b>more time</b>.\nNot more forms.\n\nنحتاج إلى مزيد من الوقت."
