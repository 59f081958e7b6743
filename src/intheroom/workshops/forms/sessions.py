"""What is asked about a session: when, where and how; support around it; calling it off; how people took part."""

import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.workshops.choices import Again, Mode, WayIn
from intheroom.workshops.forms.times import At
from intheroom.workshops.models import Session, Venue

LONGEST = 600
# So many sessions begin with something that puts people at ease, unless somebody takes it out.
EARLY = 2


class EditSessionForm(ask.Form):
    title = fields.Text(
        label=_("What is it about?"),
        help_text=_("A few words, such as: What happens at night."),
        max_length=120,
        spoken=_("What is the session about?"),
    )
    day = fields.Date(label=_("On what day?"), spoken=_("On what day is it?"))
    at = At(
        label=_("At what time does it begin?"),
        help_text=_("Such as 14:00, or 1400."),
        spoken=_("At what time does it begin?"),
    )
    minutes = fields.WholeNumber(
        label=_("How many minutes is it?"),
        min_value=5,
        max_value=LONGEST,
        spoken=_("How many minutes does it take?"),
    )
    breaks = fields.WholeNumber(
        label=_("How many breaks?"), max_value=20, spoken=_("How many breaks are there?")
    )
    mode = fields.Choice(label=_("How do you meet?"), choices=Mode.choices, spoken=_("How do you meet?"))
    venue = fields.Choice(
        label=_("Where?"),
        help_text=_("The list comes from the page “Places and ways to meet”."),
        choices=(),
        as_list=True,
        spoken=_("Where do you meet?"),
    )
    is_sensitive = fields.Tick(
        label=_("It may touch on hard things"),
        help_text=_("Then it needs a plan for support before it is confirmed."),
        spoken=_("May it touch on hard things?"),
    )
    supporters = fields.WholeNumber(
        label=_("How many supporters come along?"),
        help_text=_(
            "Count here those who are not in the list of the team. "
            "Supporters, interpreters and young ones are planned for, and never counted as members."
        ),
        max_value=99,
        spoken=_("How many supporters come along?"),
    )
    interpreters = fields.WholeNumber(
        label=_("How many interpreters come?"), max_value=99, spoken=_("How many interpreters come?")
    )
    young_ones = fields.WholeNumber(
        label=_("How many young ones come along?"), max_value=99, spoken=_("How many young ones come along?")
    )
    opening = fields.Text(
        label=_("How does it begin?"),
        help_text=_("Something small that puts people at ease. Such as: everyone draws their way here."),
        max_length=300,
        goes_out=True,
        spoken=_("How does it begin, so that people feel at ease?"),
    )
    menu = fields.Text(
        label=_("What did the team choose to eat?"),
        help_text=_(
            "Ask first what people would like. What people with lived experience would like comes first."
        ),
        max_length=300,
        spoken=_("What did the team choose to eat?"),
    )

    sheet = ask.Sheet(
        code="editsession",
        title=_("Change the session"),
        audience=ask.COORDINATOR,
        why=_("When the day or the place changes, what was arranged has to be asked again."),
        seen_by=_("Everyone in the project."),
    )

    def __init__(self, *args: Any, venues: list[Venue] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.venues = {str(one.pk): one for one in venues or []}
        self.fields["venue"].choices = [
            ("", gettext("Not known yet")),
            *((key, one.name) for key, one in self.venues.items()),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        day, at = cleaned.pop("day", None), cleaned.pop("at", None)
        if "day" in self.errors or "at" in self.errors:
            return cleaned
        if day and at is None:
            self.add_error("at", gettext("Say at what time it begins too."))
        elif at is not None and not day:
            self.add_error("day", gettext("Say on what day it is too."))
        else:
            starts = datetime.datetime.combine(day, at) if day else None
            cleaned["starts_at"] = timezone.make_aware(starts) if starts else None
        cleaned["venue"] = self.venues.get(cleaned.get("venue") or "")
        cleaned["mode"] = cleaned.get("mode") or Mode.IN_PERSON
        return cleaned


@ask.declare
class AddSessionForm(EditSessionForm):
    again_of = fields.Choice(
        label=_("Is it one more time of a session?"),
        choices=(),
        as_list=True,
        spoken=_("Is it one more time of another session? Which one?"),
    )
    again = fields.Choice(
        label=_("If it is one more time: what is it?"),
        choices=[one for one in Again.choices if one[0]],
        spoken=_("Is it the same again, or a shorter one to catch up?"),
    )
    expected = fields.Choices(
        label=_("Who is expected?"),
        help_text=_("Whoever joins the team later is expected too, where everyone is ticked."),
        choices=(),
        spoken=_("Who is expected?"),
    )

    sheet = ask.Sheet(
        code="addsession",
        title=_("Plan a session"),
        audience=ask.COORDINATOR,
        why=_("A session is confirmed when all that people need is there. So it starts as a draft."),
        seen_by=_("Everyone in the project."),
        send=_("Save the session"),
    )

    def __init__(
        self,
        *args: Any,
        firsts: list[Session] | None = None,
        members: list[tuple[str, str]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.firsts = {str(one.pk): one for one in firsts or []}
        self.fields["again_of"].choices = [
            ("", gettext("No, it is a session of its own")),
            *((key, one.told) for key, one in self.firsts.items()),
        ]
        self.fields["expected"].choices = members or []
        if len(self.firsts) < EARLY:
            self.fields["opening"].initial = gettext(
                "Everyone draws their way here, as they like. No words needed."
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned["again_of"] = self.firsts.get(cleaned.get("again_of") or "")
        return cleaned


ask.declare(EditSessionForm)


@ask.declare
class PlanSupportForm(ask.Form):
    sheet = ask.Sheet(
        code="plansupport",
        title=_("A plan for support"),
        audience=ask.COORDINATOR,
        why=_("Hard things may come up. People are told before, and looked after during it and after it."),
        seen_by=_("Everyone in the project."),
    )
    content_note = fields.LongText(
        label=_("What are people told before?"),
        help_text=_(
            "What it is about, so that everyone can choose. Such as: we talk about nights in hospital."
        ),
        rows=3,
        max_length=1000,
        goes_out=True,
        spoken=_("What are people told before it begins?"),
    )
    quiet_space = fields.Text(
        label=_("Where can people be quiet?"), spoken=_("Where can people go to be quiet?")
    )
    listener = fields.Text(
        label=_("Who can people turn to during it?"),
        help_text=_("A name, and how to know them. From afar: a number."),
        spoken=_("Who can people turn to during it?"),
    )
    may_leave = fields.Tick(
        label=_("We say at the start that anyone may leave, and need not say why"),
        spoken=_("Is it said at the start that anyone may leave, without a reason?"),
    )
    check_in_by = fields.Choice(
        label=_("Who asks afterwards how people are?"),
        choices=(),
        as_list=True,
        spoken=_("Who asks afterwards how people are?"),
    )
    check_in_on = fields.Date(label=_("When do they ask?"), spoken=_("On what day do they ask?"))
    crisis = fields.LongText(
        label=_("Numbers for a bad moment"),
        help_text=_("Such as: Samaritans, 116 123, day and night, free. Add those near you."),
        rows=3,
        max_length=500,
        goes_out=True,
        spoken=_("Which numbers are given for a bad moment?"),
    )
    for_facilitator = fields.Text(
        label=_("Who looks after whoever leads it?"),
        help_text=_("It is hard for them too. Such as: Morag has tea with them after."),
        spoken=_("Who looks after whoever leads the session?"),
    )

    def __init__(self, *args: Any, members: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["check_in_by"].choices = [("", gettext("Nobody yet")), *(members or [])]


@ask.declare
class CancelSessionForm(ask.Form):
    sheet = ask.Sheet(
        code="cancelsession",
        title=_("Call the session off"),
        audience=ask.COORDINATOR,
        why=_("People gave up work, paid a sitter or bought a ticket. They should not pay for our change."),
        seen_by=_("Everyone in the project reads why. The rest is for those who lead."),
        send=_("Call it off"),
    )
    words = fields.Text(
        label=_("Why is it called off?"), max_length=300, goes_out=True, spoken=_("Why is it called off?")
    )
    is_paid = fields.YesNo(
        label=_("Do people get their thank-you all the same?"),
        help_text=_("When we call it off within a week of the day, we think they should."),
        spoken=_("Do people get their thank-you all the same?"),
    )
    pays_lost_shifts = fields.YesNo(
        label=_("Do we pay for a shift somebody gave up for it?"),
        spoken=_("Do we pay for a shift that somebody gave up for it?"),
    )


@ask.declare
class NoteAttendanceForm(ask.Form):
    """How each member took part; every way counts the same."""

    sheet = ask.Sheet(
        code="attendance",
        title=_("How people took part"),
        audience=ask.COORDINATOR,
        why=_("So that nobody is left out again and again, and everyone gets their thank-you."),
        seen_by=_("Each person sees their own. Those who lead see all of it."),
    )

    def __init__(self, *args: Any, members: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, person in members or []:
            self.fields[name] = fields.Choice(
                label=person, choices=WayIn.choices, as_list=True, spoken=person
            )
