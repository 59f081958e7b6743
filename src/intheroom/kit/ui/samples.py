"""What the gallery shows: one of each question, and one of each mistake."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import fields

ANSWERS = [
    ("yes", _("Yes, it can change")),
    ("some", _("Some of it can change")),
    ("no", _("No, it is all settled")),
]
FOODS = [("meat", _("Anything")), ("veg", _("No meat")), ("vegan", _("Nothing from animals"))]


@dataclass(frozen=True)
class Place:
    """Stands in for a project in the gallery."""

    ref: str = "gallery"
    public_name: str = "Island breaks"
    is_sensitive: bool = True
    is_example: bool = True


class GalleryForm(forms.Form):
    """One of each question."""

    not_asked = _("It shows what questions look like, and keeps nothing.")

    name = fields.Text(
        label=_("What shall we call you?"),
        help_text=_("A nickname is fine."),
        autocomplete="nickname",
        missing=_("Type a name or a nickname, so we know what to call you."),
        required=True,
        max_length=60,
    )
    idea = fields.LongText(label=_("What is your idea?"), max_length=200, rows=4)
    room = fields.Choice(
        label=_("Is there room to change things?"),
        help_text=_("There is no wrong answer."),
        choices=ANSWERS,
        hints={"some": _("For example, the times but not the place.")},
    )
    food = fields.Choices(label=_("What would you like to eat?"), choices=FOODS)
    helped = fields.YesNo(label=_("Did this help?"))
    day = fields.Date(label=_("Which day suits you?"), help_text=_("For example, 27 March 2027."))
    reply = fields.Choice(
        label=_("How shall we reply?"),
        choices=[("phone", _("By phone")), ("post", _("By post")), ("email", _("By e-mail"))],
        as_list=True,
    )
    email = fields.Email(label=_("Your e-mail"))
    phone = fields.Phone(label=_("Your phone number"))
    people = fields.WholeNumber(label=_("How many people will come?"), max_value=40)
    shared = fields.Tick(label=_("Other people use this phone too"))


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
    "email": _("isa at example"),
    "phone": "twelve",
    "people": _("a few"),
}

ROWS = [
    {"key": _("What shall we call you?"), "value": "Isa", "href": "#main"},
    {"key": _("What is your idea?"), "value": _("A longer break.\nCloser to home."), "href": "#main"},
    {"key": _("Your phone number"), "value": "", "href": "#main", "action": _("Answer")},
]
TASKS = [
    {"title": _("Write down your idea"), "href": "#main", "state": "done"},
    {
        "title": _("See if working together fits"),
        "href": "#main",
        "state": "started",
        "hint": _("Two people have answered."),
    },
    {"title": _("List the people it affects"), "href": "#main", "state": "not yet"},
    {
        "title": _("Find a place to meet"),
        "href": "",
        "state": "not for us",
        "hint": _("You meet by phone."),
    },
]
HEAD = [_("Who"), _("Side"), _("Comes by")]
PEOPLE = [
    ["Isa", _("Lived experience"), "Ferry"],
    ["Magnus", "Professional", "Car"],
    ["علي", _("Lived experience"), "Bus"],
]
STEPS = [
    _("We ring you in the next week."),
    _("You choose a day that suits you."),
    _("We send you a map and pay for the bus."),
]
TYPED = _("We need <b>more time</b>.\nNot more forms.\n\nنحتاج إلى مزيد من الوقت.")
