"""What we ask about keeping people told."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.team.choices import TeamSaid
from intheroom.team.models import TeamMember
from intheroom.updates.adapter import Entry, Sheet
from intheroom.updates.choices import DONE_FOR_ALL, TRIED, CreditAs, Every, Stand, TellBy
from intheroom.updates.models import LONGEST_LINE

TEAM_READS = _("Everyone in the team.")


@ask.declare
class AgreeUpdatesForm(ask.Form):
    sheet = ask.Sheet(
        code="agreeupdates",
        title=_("How do we keep each other told?"),
        why=_("Between meetings much goes on that people do not see. Agree how they hear of it."),
        seen_by=TEAM_READS,
        send=_("Save what we agreed"),
    )
    every = fields.Choice(
        label=_("How often should everyone hear something?"),
        choices=Every.choices,
        spoken=_("How often should everyone hear something?"),
    )
    words = fields.LongText(
        label=_("What else did you agree?"),
        help_text=_("Such as: short, and never on a Monday. How each person hears it, they say themselves."),
        rows=3,
        max_length=1000,
        spoken=_("What else did you agree?"),
    )
    team_said = fields.Choice(
        label=_("Did the team decide this together?"),
        choices=TeamSaid.choices,
        spoken=_("Did the team decide this together?"),
    )


@ask.declare
class AddLineForm(ask.Form):
    sheet = ask.Sheet(
        code="workline",
        title=_("What did you do, or hear?"),
        why=_("One line is enough. The next update begins with these lines."),
        seen_by=TEAM_READS,
        send=_("Add this line"),
    )
    words = fields.Text(
        label=_("What went on?"),
        help_text=_("Such as: I rang the council about the hall. They answer next week."),
        max_length=LONGEST_LINE,
        spoken=_("What went on, in a line?"),
    )
    on_day = fields.Date(
        label=_("On what day?"),
        help_text=_("Leave this out if it was today."),
        spoken=_("On what day was it?"),
    )


@ask.declare
class WriteUpdateForm(ask.Form):
    sheet = ask.Sheet(
        code="writeupdate",
        title=_("Write an update"),
        audience=ask.COORDINATOR,
        why=_("People who hear what goes on know that they matter. Short is fine."),
        seen_by=_("Those who lead see the draft. Everyone in the team reads it once you begin to tell them."),
        send=_("Save it"),
    )
    short = fields.LongText(
        label=_("In short"),
        help_text=_("One or two sentences. They are read out on the phone, and sent as a text message."),
        rows=2,
        max_length=300,
        goes_out=True,
        spoken=_("What is it in short, in one or two sentences?"),
    )
    happened = fields.LongText(
        label=_("What happened"),
        help_text=_("The lines that people added are here to start from. Change them as you like."),
        rows=8,
        max_length=4000,
        goes_out=True,
        spoken=_("What happened?"),
    )
    next_steps = fields.LongText(
        label=_("What happens next"),
        help_text=_("Who does what, and by when. Say it too if nothing is needed from people."),
        rows=4,
        max_length=2000,
        goes_out=True,
        spoken=_("What happens next?"),
    )


@ask.declare
class ReplyToUpdateForm(ask.Form):
    sheet = ask.Sheet(
        code="replyupdate",
        title=_("Say something to this update"),
        why=_("You need not say anything. If you do, we hear it."),
        seen_by=_("You, and those who lead the project."),
        send=_("Send it"),
    )
    words = fields.LongText(
        label=_("What would you like to say?"),
        rows=4,
        max_length=2000,
        spoken=_("What would you like to say?"),
    )


@ask.declare
class SayThanksForm(ask.Form):
    sheet = ask.Sheet(
        code="thanks",
        title=_("Thank someone"),
        why=_("What people give is easily taken for granted. Say what it was."),
        seen_by=_("Everyone in the team reads what it was for. Who it was stands there only if they wish."),
        send=_("Say thank you"),
    )
    member = fields.Choice(
        label=_("Who is it?"), choices=(), as_list=True, spoken=_("Who would you like to thank?")
    )
    words = fields.Text(
        label=_("What did they do?"),
        help_text=_("Such as: rang everyone who could not come. Leave their name out of it."),
        max_length=LONGEST_LINE,
        spoken=_("What did they do?"),
    )

    def __init__(self, *args: Any, members: Iterable[TeamMember] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(one.pk): one for one in members}
        told = [(key, str(one)) for key, one in self.members.items()]
        self.fields["member"].choices = [("", gettext("Choose one")), *told]

    def clean_member(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["member"])


@ask.declare
class SayCreditForm(ask.Form):
    sheet = ask.Sheet(
        code="credit",
        title=_("How would you like to be named?"),
        why=_("When we thank people, or write a report, some like their name to stand there. Some do not."),
        seen_by=_("Everyone in the team, and whoever reads a report."),
        send=_("Save my answer"),
    )
    named_as = fields.Choice(
        label=_("How may we name you?"),
        choices=CreditAs.choices,
        spoken=_("How may we name you, when we thank you or write a report?"),
    )
    other_name = fields.Text(
        label=_("Which other name?"),
        help_text=_("Leave this out if you did not choose another name."),
        max_length=100,
        spoken=_("If it is another name: which one?"),
    )


class NoteTellingForm(forms.Form):
    """What came of a try to tell one person."""

    not_asked = _(
        "Whoever told somebody notes it, on the list they tell from; nobody is asked about themselves."
    )

    way = fields.Choice(label=_("How did you tell them, or try to?"), choices=TellBy.choices)
    stand = fields.Choice(
        label=_("What came of it?"), choices=[(code, Stand(code).label) for code in TRIED], initial=Stand.TOLD
    )
    on_day = fields.Date(label=_("On what day?"), help_text=_("Leave this out if it was today."))

    def __init__(self, *args: Any, ways: Iterable[TellBy] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["way"].choices = [(way, TellBy(way).label) for way in ways]


class NoteListForm(forms.Form):
    """What came of it for everyone on an opened list, in one go: a tick for all told in one way, or one by one."""

    not_asked = NoteTellingForm.not_asked

    def __init__(self, *args: Any, sheets: Iterable[Sheet] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sheets = list(sheets)
        stands = [("", gettext("Nothing yet")), *((code, Stand(code).label) for code in TRIED)]
        for sheet in self.sheets:
            if sheet.said_of_all:
                self.fields[_all(sheet)] = fields.Tick(label=sheet.said_of_all)
            for entry in sheet.entries:
                one = fields.Choice(label=_asks(entry), choices=TRIED, as_list=True)
                one.choices = stands
                self.fields[_one(entry)] = one
        self.fields["on_day"] = fields.Date(
            label=gettext("On what day was it?"), help_text=gettext("Leave this out if it was today.")
        )

    @property
    def told(self) -> list[tuple[Sheet, Any, list[tuple[Entry, Any]]]]:
        """Each way with its tick box, and each person with their list, as the page shows them."""
        return [
            (
                sheet,
                self[_all(sheet)] if sheet.said_of_all else None,
                [(entry, self[_one(entry)]) for entry in sheet.entries],
            )
            for sheet in self.sheets
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        day = cleaned.get("on_day")
        if day and day > timezone.localdate():
            self.add_error(
                "on_day", gettext("This day has not come yet. Write the day on which you told them.")
            )
        if not self.errors and not self.noted:
            self.add_error(
                None, gettext("Nothing was noted yet. Choose what came of it for one person or more.")
            )
        return cleaned

    @property
    def noted(self) -> list[tuple[Entry, Stand]]:
        """Whom something is known of. What was chosen for one person counts before what was ticked for all."""
        found = []
        for sheet in self.sheets:
            for_all = DONE_FOR_ALL[sheet.way] if self.cleaned_data.get(_all(sheet)) else ""
            for entry in sheet.entries:
                stand = self.cleaned_data.get(_one(entry)) or ("" if entry.lacks_somebody else for_all)
                if stand:
                    found.append((entry, Stand(stand)))
        return found


def _all(sheet: Sheet) -> str:
    return f"all_{sheet.way}"


def _one(entry: Entry) -> str:
    return f"one_{entry.telling.pk}"


def _asks(entry: Entry) -> SafeString:
    """The question under each name, with the name in it for whoever hears the page."""
    name = format_html("<bdi>{}</bdi>", entry.name)
    whole = gettext('What came of it<span class="govuk-visually-hidden"> for {name}</span>?')
    return format_html(whole, name=name)
