"""Answers declared forms the way people do: from the page as it is, box by box."""

import datetime
import re
from dataclasses import dataclass, field

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from intheroom.kit.ask.forms import declared, page_name
from tests.pages.addresses import addresses
from tests.pages.matrix import MATRIX
from tests.pages.reading_forms import CHOSEN, TYPED, forms_on

# Reading the addresses loads every room's views, and they their forms.
ADDRESSES = addresses()
# Answered last where all are answered in turn: a need that is no longer said ends, and its job with it; a yes
# that is taken back closes the thing; someone more who is in it has not said yes; and whoever is named for a task
# closes its pages to the one who had it. While a draw is published nobody is chosen by hand.
AT_THE_END = {"describeitem", "consent", "takeback", "inclusion", "supportlead", "publishdraw"}
FORMS = dict(sorted(declared().items(), key=lambda one: one[0] in AT_THE_END))
SOON = timezone.localdate() + datetime.timedelta(days=60)
DATE = {"day": str(SOON.day), "month": str(SOON.month), "year": str(SOON.year)}
MOST_PAGES = 30


def sensible(one):
    """An answer that fits the box."""
    if one.kind in {"radio", "checkbox", "select"}:
        return next((choice for choice in one.choices if choice), "")
    if one.kind == "date part":
        return DATE[one.name.rpartition("_")[2]]
    return {"email": "isa@example.org", "tel": "01856 555 123", "whole": "12"}.get(
        one.kind, f"My words for {one.name}"
    )


def choices_of(page_form):
    """Radios and boxes that share a name, put together as one control each."""
    together = {}
    for one in page_form.fields:
        if one.kind in TYPED | CHOSEN:
            known = together.setdefault(one.name, one)
            if known is not one:
                known.choices += one.choices
    return list(together.values())


def filled(page_form, say):
    """What a browser sends once every control that a person can fill holds ``say(control)``."""
    data = {one.name: one.value for one in page_form.fields if one.kind == "hidden"}
    return data | {one.name: say(one) for one in choices_of(page_form)}


def asking_form(form_class, html):
    """The form on the page that asks the declared questions."""
    names = set(form_class.base_fields)
    for one in forms_on(html):
        held = {control.name for control in one.fields if control.kind in TYPED | CHOSEN}
        bare = {name.rpartition("_")[0] for name in held if name.endswith(tuple(DATE))}
        if one.method == "post" and (names & (held | bare) or (not names and held)):
            return one
    # A form that builds its own questions has none to compare: it is the one that asks most.
    asking = [one for one in forms_on(html) if one.method == "post" and one.asks_something]
    return max(asking, key=lambda one: len(one.fields), default=None)


def sending_form(html):
    """The form on a check page: nothing to fill, one button that sends."""
    for one in forms_on(html):
        if (
            one.method == "post"
            and not one.action
            and any(control.name == "send_id" for control in one.fields)
        ):
            return one
    return None


@dataclass
class Walk:
    """What happened on the way through a form."""

    here: str = ""
    pages: list = field(default_factory=list)
    typed: dict = field(default_factory=dict)
    last: object = None

    @property
    def went_to(self):
        return self.last.headers.get("Location", "")


def who_answers(form_class):
    """The actor that the table of addresses names for this form's page."""
    return MATRIX[page_name(form_class)].viewer


def address_of(world, form_class, ending=""):
    """Where a declared form is answered in the example world."""
    name = f"{page_name(form_class)}{ending}"
    return reverse(name, kwargs={key: value for key, value in world.kwargs(name).items() if key != "step"})


def ready_to_send(client: Client, world, form_class, say=sensible) -> Walk:
    """Go through the pages of a form up to the one whose button sends it; ``typed`` is what it will send."""
    walk = Walk()
    page = client.get(address_of(world, form_class), follow=True)
    for _ in range(MOST_PAGES):
        walk.here = page.redirect_chain[-1][0] if page.redirect_chain else page.request["PATH_INFO"]
        html = page.content.decode()
        walk.pages.append(html)
        form = asking_form(form_class, html) or sending_form(html)
        assert form, f"{walk.here} answers {page.status_code} and asks nothing."
        walk.typed = filled(form, say)
        if "/step/" not in walk.here:
            return walk
        walk.last = client.post(walk.here, walk.typed)
        assert walk.last.status_code == 302, mistakes(walk.last)
        page = client.get(walk.went_to, follow=True)
    raise AssertionError(f"{form_class.__name__} never ends.")


def answer_on_the_web(client: Client, world, form_class, say=sensible) -> Walk:
    """Press on from the first page until the answer is sent, or a page says what is wrong."""
    walk = ready_to_send(client, world, form_class, say)
    walk.last = client.post(walk.here, walk.typed)
    return walk


def mistakes(answer):
    """What a page says is wrong, in its own words."""
    summary = re.search(r'class="govuk-error-summary.*?</ul>', answer.content.decode(), re.DOTALL)
    return f"{answer.status_code}: " + " ".join(
        re.sub(r"<[^>]+>", " ", summary.group()).split() if summary else []
    )


def write_down_for_someone(client: Client, world, form_class, say=sensible, **written) -> Walk:
    """Write down somebody else's answer on the one page for it: Isa's, where she is one of those to choose from."""
    walk = Walk()
    here = address_of(world, form_class, "_for_someone")
    page = client.get(here)
    assert page.status_code == 200, (here, page.status_code)
    html = page.content.decode()
    walk.pages.append(html)
    form = asking_form(form_class, html)
    assert form, f"{here} asks nothing."
    listed = next((one.choices for one in choices_of(form) if one.name == "written_down-person"), [])
    isa = str(world.gaps["isa"])
    person = isa if isa in listed else next(filter(None, listed), "")
    how = {
        "way": "phone",
        "read_back": "not_yet",
        "person": person,
        "spoke_for": "" if person else "Isa",
        **written,
    }
    data = filled(form, say) | {f"written_down-{name}": value for name, value in how.items()}
    walk.typed = data
    walk.last = client.post(here, data)
    return walk
