"""Pictures of our own for easy read: clear outlines and two light colours, so that they print well on any paper."""

import base64
from functools import cache
from importlib.resources import files

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

# What each shows, in a word or two: read aloud where the picture is not seen, and chosen from.
PICTURES = {
    "bus": _("A bus"),
    "calendar": _("A day in the calendar"),
    "change": _("Changing something"),
    "choose": _("Choosing"),
    "clock": _("A clock"),
    "cross": _("A cross: no"),
    "food": _("A cup of tea"),
    "help": _("Somebody helps"),
    "idea": _("An idea"),
    "letter": _("A letter"),
    "listen": _("An ear that listens"),
    "look": _("An eye that looks"),
    "meeting": _("A meeting round a table"),
    "money": _("Money"),
    "next": _("What comes next"),
    "paper": _("A sheet of paper"),
    "people": _("People together"),
    "person": _("One person"),
    "phone": _("A phone that rings"),
    "photo": _("A camera"),
    "place": _("A building"),
    "private": _("A lock: private"),
    "question": _("A question"),
    "read": _("An open book"),
    "screen": _("A computer"),
    "stop": _("Stop"),
    "talk": _("People talking"),
    "thanks": _("A heart: thank you"),
    "tick": _("A tick: yes"),
    "write": _("Writing with a pen"),
}
NAMES = list(PICTURES.items())
# It points where the reading goes, so it is turned round where that is to the left.
POINTS = {"next"}
# Words that are best seen as one of them, where whoever wrote the line chose none. By their beginnings.
SHOWN_BY = {
    "phone": ("phone", "ring", "rang", "call"),
    "bus": ("bus", "lift", "boat", "ferry", "taxi", "travel", "fare", "train", "minibus"),
    "place": ("hall", "room", "building", "house", "venue", "address", "door", "kirk", "library"),
    "money": ("money", "pay", "paid", "cost", "pound", "£", "budget", "voucher"),
    "food": ("tea", "food", "lunch", "break", "coffee", "cake", "eat"),
    "photo": ("photo", "camera", "picture"),
    "letter": ("letter", "post", "envelope"),
    "screen": ("e-mail", "email", "website", "internet", "computer", "online", "web"),
    "calendar": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "month", "week", "date"),
    "clock": ("o'clock", "o’clock", "hour", "minute", "late", "early"),
    "meeting": ("meet", "session", "workshop"),
    "thanks": ("thank",),
    "private": ("private", "secret", "safe"),
    "idea": ("idea",),
    "write": ("write", "wrote", "form", "sign"),
    "help": ("help", "support"),
    "people": ("together", "team", "people"),
}  # fmt: skip


def picture_named(name: str) -> str:
    """A picture of the set; a mistake in its name is one of the calling code."""
    if name not in PICTURES:
        message = f"There is no picture called {name!r}. There are: {', '.join(PICTURES)}."
        raise ValueError(message)
    return name


def picture_for(words: str, otherwise: str) -> str:
    """A guess for a line of ours or of a draft, by the first word that has a picture. A person chooses better."""
    for word in words.casefold().split():
        bare = word.strip("“”\"'‘’(),.;:!?")
        for name, beginnings in SHOWN_BY.items():
            if any(_is_form_of(bare, beginning) for beginning in beginnings):
                return name
    return otherwise


def _is_form_of(word: str, beginning: str) -> bool:
    """The word itself, or with a short ending: "rings" and "paid", but not "formal" for "form"."""
    return word.removeprefix(beginning) in {"", "s", "es", "ed", "ing", "ings", "er"} and word.startswith(
        beginning
    )


def on_page(name: str) -> SafeString:
    """Inside a page: for the eye only, because the words beside it say the same."""
    look = "tell-picture tell-picture--points" if name in POINTS else "tell-picture"
    seen_only = f'<svg aria-hidden="true" focusable="false" class="{look}" '
    return mark_safe(_drawing(name).replace("<svg ", seen_only, 1))


def on_paper(name: str, *, from_right: bool = False) -> SafeString:
    """Inside a PDF, where each picture must say what it shows."""
    drawn = _drawing(name).replace("currentColor", "#0b0c0c")
    if from_right and name in POINTS:
        drawn = drawn.replace("<path ", '<path transform="translate(96 0) scale(-1 1)" ')
    data = base64.b64encode(drawn.encode()).decode()
    return format_html('<img src="data:image/svg+xml;base64,{}" alt="{}">', data, PICTURES[name])


@cache
def _drawing(name: str) -> str:
    file = files(__package__).joinpath("drawings", f"{picture_named(name)}.svg")
    return file.read_text(encoding="utf-8").strip()
