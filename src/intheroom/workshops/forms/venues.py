"""What is asked about a place or a way to meet: which it is, what is there, and how it is for each member."""

from collections.abc import Iterable
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.workshops.choices import (
    AFAR,
    FEATURES,
    WEEKDAYS,
    Band,
    Been,
    Fare,
    Feature,
    Known,
    Neutral,
    TookPart,
    VenueKind,
)
from intheroom.workshops.forms.times import LastHome
from intheroom.workshops.models import Venue

LAST_HOME = tuple(f"last_home_{day}" for day, _name in WEEKDAYS)
# Only whoever may read them is asked to change them.
SECRET = ("is_told_late", "where", "getting_there", "joining", "helper_name", "helper_phone")
ONLY_OF_A_PLACE = (
    "where",
    "is_told_late",
    "owner",
    "parking",
    "alcohol",
    "getting_there",
    "joined_with",
    *LAST_HOME,
)
ONLY_FROM_AFAR = ("joining", "helper_name", "helper_phone")


def last_home(day: int) -> LastHome:
    """The question for one day of the week."""
    return LastHome(
        label=format_lazy(_("The last service home on {day}"), day=WEEKDAYS[day][1]),
        help_text=_("Such as 21:40. Write 0 where nothing goes on that day.") if day == 0 else "",
    )


def has_it(feature: Feature) -> fields.Choice:
    """Yes, no, or not known yet, about one thing."""
    return fields.Choice(label=feature.label, choices=Known.choices)


@ask.declare
class AddVenueForm(ask.Form):
    sheet = ask.Sheet(
        code="addvenue",
        title=_("Add a place or a way to meet"),
        audience=ask.COORDINATOR,
        why=_("So that we can look at it, ask what people think of it, and choose."),
        seen_by=_("Everyone in the team."),
        send=_("Add it"),
        then=(_("Somebody goes to look, or asks."), _("Members say how it is for them.")),
    )
    kind = fields.Choice(
        label=_("What is it?"),
        hints={VenueKind.OWN_WAY: _("For example: a walk, a visit at home, letters.")},
        choices=VenueKind.choices,
        missing=_("Choose what it is."),
        required=True,
        spoken=_("Is it a place, a room online, a phone line, or something else?"),
    )
    name = fields.Text(
        label=_("What do we call it?"),
        help_text=_("A short name, such as “Kirk hall”."),
        max_length=120,
        missing=_("Write a name for it."),
        required=True,
        goes_out=True,
        spoken=_("What do we call it?"),
    )
    where = fields.Text(
        label=_("If it is a place: where is it?"),
        help_text=_("You can leave this out, and say it later."),
        spoken=_("If it is a place: where is it?"),
    )


@ask.declare
class CheckVenueForm(ask.Form):
    """Everything that can be seen or asked at a place. Printed, it is the list for whoever goes to look."""

    sheet = ask.Sheet(
        code="checkvenue",
        title=_("What is there"),
        audience=ask.COORDINATOR,
        why=_(
            "So that nobody stands before a step, or waits for a bus that has gone. Leave open what you do not know."
        ),
        seen_by=_("Everyone in the team. How to join is for those who come."),
        send=_("Keep this"),
        reminders=(
            _("The whole way: from the stop to the door, to the room and to the toilet."),
            _("Doors that are heavy, and locks that are hard to turn."),
            _("Noise, echo and smells, and light outside when it is dark."),
        ),
        steps=(
            ask.Step(
                "what", _("What it is"), ("name", "where", "is_told_late", "owner", "capacity", "cost_pence")
            ),
            ask.Step("there", _("What is there"), tuple(feature.value for feature in Feature)),
            ask.Step("home", _("Getting there and home"), ("getting_there", *LAST_HOME)),
            ask.Step("afar", _("Joining from afar"), ("joined_with", *ONLY_FROM_AFAR)),
        ),
    )
    name = fields.Text(
        label=_("What do we call it?"), max_length=120, missing=_("Write a name for it."), required=True
    )
    where = fields.Text(label=_("Where is it?"), help_text=_("As you would tell a taxi."))
    is_told_late = fields.Tick(
        label=_("Tell where it is only shortly before"),
        help_text=_("Then only those who lead read it here. Use a name that does not give the place away."),
    )
    owner = fields.Text(
        label=_("Who does it belong to?"),
        help_text=_("For example: the parish, the council, a café."),
        max_length=120,
    )
    capacity = fields.WholeNumber(
        label=_("How many people have room?"), min_value=1, max_value=5000, width="4"
    )
    cost_pence = fields.Pounds(label=_("What does it cost each time?"))

    step_free = has_it(Feature.STEP_FREE)
    toilet = has_it(Feature.TOILET)
    hearing_loop = has_it(Feature.HEARING_LOOP)
    light = has_it(Feature.LIGHT)
    quiet_room = has_it(Feature.QUIET_ROOM)
    small_groups = has_it(Feature.SMALL_GROUPS)
    parking = has_it(Feature.PARKING)
    alcohol = has_it(Feature.ALCOHOL)
    captions = has_it(Feature.CAPTIONS)
    dial_in = has_it(Feature.DIAL_IN)
    no_account = has_it(Feature.NO_ACCOUNT)

    getting_there = fields.LongText(
        label=_("How do people get there?"),
        help_text=_("Bus, train, ferry, taxi: which can be used with a wheelchair, and where it stops."),
        rows=4,
        max_length=600,
        goes_out=True,
    )
    last_home_0 = last_home(0)
    last_home_1 = last_home(1)
    last_home_2 = last_home(2)
    last_home_3 = last_home(3)
    last_home_4 = last_home(4)
    last_home_5 = last_home(5)
    last_home_6 = last_home(6)
    joined_with = fields.Choice(
        label=_("Can people join from afar at the same time?"),
        help_text=_("Choose the room online or the phone line that is used with it."),
        choices=(),
        as_list=True,
    )
    joining = fields.LongText(
        label=_("How do people join?"),
        help_text=_(
            "The link, the number to ring, the code: each on a line of its own. We keep it locked. "
            "Whoever joins by phone is told the lines without a link."
        ),
        rows=3,
        max_length=600,
    )
    helper_name = fields.Text(label=_("Who helps when somebody cannot get in?"), max_length=100)
    helper_phone = fields.Phone(label=_("Their phone number"), help_text=_("It goes on every invitation."))

    def __init__(
        self,
        *args: Any,
        kind: str = "",
        may_open: bool = True,
        from_afar: Iterable[Venue] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.from_afar = {str(one.pk): one for one in from_afar}
        self.fields["joined_with"].choices = [
            ("", gettext("No, or not yet")),
            *((key, one.name) for key, one in self.from_afar.items()),
        ]
        for name in self._left_out(kind, may_open=may_open):
            self.fields.pop(name, None)

    def _left_out(self, kind: str, *, may_open: bool) -> list[str]:
        """What does not fit the kind, and what this person may not read."""
        names = [] if may_open else list(SECRET)
        if not kind:
            return names
        names += [feature for feature in Feature if feature not in FEATURES[kind]]
        if kind != VenueKind.PLACE:
            names += ONLY_OF_A_PLACE
        if kind not in AFAR:
            names += ONLY_FROM_AFAR
        return names

    @property
    def steps(self) -> tuple[ask.Step, ...]:
        """Only those with something to ask."""
        return tuple(step for step in super().steps if any(name in self.fields for name in step.fields))

    def clean_joined_with(self) -> Venue | None:
        return self.from_afar.get(self.cleaned_data["joined_with"])


@ask.declare
class JudgeVenueForm(ask.Form):
    sheet = ask.Sheet(
        code="judgevenue",
        title=_("How this place is for you"),
        why=_("Only you know how a place is for you. We do not choose one without asking."),
        seen_by=_(
            "The team sees what each side says, without names. How long your way is, and what it costs, "
            "stays out of sight. Your own words are for those who arrange things."
        ),
        send=_("Send my answer"),
        then=(_("You can say it anew at any time, also after you were there."),),
    )
    been = fields.Choice(
        label=_("Have you been there with us?"),
        choices=Been.choices,
        spoken=_("Have you been there with us?"),
    )
    neutral = fields.Choice(
        label=_("Does it feel like neutral ground?"),
        help_text=_("Neutral means that it is nobody’s own place. Nobody has to feel like a visitor."),
        choices=Neutral.choices,
        spoken=_("Does it feel like neutral ground: nobody’s own place?"),
    )
    takes = fields.Choice(
        label=_("How long is the way there for you?"),
        help_text=_("One way, from door to door."),
        choices=Band.choices,
        personal=True,
        spoken=_("How long is the way there for you, from door to door?"),
    )
    fare = fields.Choice(
        label=_("What does the way cost you?"),
        help_text=_("There and back: fares, fuel or a taxi."),
        choices=Fare.choices,
        personal=True,
        spoken=_("What does the way cost you, there and back?"),
    )
    works_there = fields.Choice(
        label=_("Does it belong to somebody you work for?"),
        choices=[choice for choice in Known.choices if choice[0]],
        spoken=_("Does it belong to somebody you work for?"),
    )
    took_part = fields.Choice(
        label=_("If you were there: could you take part well?"),
        choices=TookPart.choices,
        spoken=_("If you were there: could you take part well?"),
    )
    words = fields.LongText(
        label=_("What should we know, or put right?"),
        rows=4,
        max_length=600,
        spoken=_("What should we know, or put right?"),
    )

    def __init__(self, *args: Any, is_place: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_place:
            # There is no way to go.
            del self.fields["takes"], self.fields["fare"]
