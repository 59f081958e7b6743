"""What we ask of whoever looks after support: who it is, and what came of ringing somebody."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.support.choices import CameOf, LookAgain
from intheroom.team.choices import TeamSaid
from intheroom.team.models import TeamMember


@ask.declare
class NameSupportLeadForm(ask.Form):
    sheet = ask.Sheet(
        code="supportlead",
        title=_("Name a support lead"),
        audience=ask.COORDINATOR,
        why=_("This person looks after buddies and mentors. They see who would like one, and who is paired."),
        seen_by=_("Everyone in the team sees who it is."),
        send=_("Name them"),
    )
    member = fields.Choice(label=_("Who is it?"), choices=(), as_list=True, spoken=_("Who is it?"))
    team_said = fields.Choice(
        label=_("Did the team decide this together?"),
        help_text=_("Only the team can give someone this task."),
        choices=TeamSaid.choices,
        spoken=_("Did the team decide this together?"),
    )
    has_agreed = fields.Choice(
        label=_("Have they said yes?"),
        choices=[("yes", _("Yes, they have")), ("not_yet", _("Not yet"))],
        spoken=_("Have they said yes to it?"),
    )

    def __init__(self, *args: Any, members: Iterable[TeamMember] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(one.pk): one for one in members}
        self.fields["member"].choices = [
            ("", gettext("Choose one")),
            *((key, str(one)) for key, one in self.members.items()),
        ]

    def clean_member(self) -> TeamMember | None:
        return self.members.get(self.cleaned_data["member"])


@ask.declare
class NoteCheckInForm(ask.Form):
    sheet = ask.Sheet(
        code="checkin",
        title=_("I checked in with someone"),
        audience=ask.COORDINATOR,
        why=_("So that they are not rung twice for the same thing. It says nothing of how they are."),
        seen_by=_("Only you and the person you rang. They can read it on their own page."),
        send=_("Keep this"),
    )
    came_of = fields.Choice(
        label=_("What came of it?"),
        hints={CameOf.NOT_NOW: _("They stand here again on the day you choose below.")},
        choices=CameOf.choices,
        missing=_("Choose one, so that we know whether you spoke."),
        required=True,
        spoken=_("What came of it?"),
    )
    words = fields.LongText(
        label=_("What should be done now?"),
        help_text=_("Only what they are happy to have written down. They can read it."),
        rows=3,
        max_length=500,
        spoken=_("What should be done now?"),
    )
    again = fields.Choice(
        label=_("When may they stand on the list again?"),
        help_text=_("If you choose none: in a month."),
        choices=LookAgain.choices,
        spoken=_("When may they stand on the list again?"),
    )
