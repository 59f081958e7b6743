"""Who holds the keys, and how to reach somebody through a person they trust."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.models import Project
from intheroom.team.choices import TeamSaid
from intheroom.team.models import TeamMember
from intheroom.team.queries.trust import members_without_a_key


@ask.declare
class NameKeyholderForm(ask.Form):
    sheet = ask.Sheet(
        code="keyholder",
        title=_("Name someone to hold a key"),
        why=_(
            "A keyholder can see what people tell only to those who arrange things. "
            "Each look leaves a line that the person can read."
        ),
        seen_by=_("Everyone in the team sees who holds a key, and what for."),
        audience=ask.COORDINATOR,
        send=_("Give them a key"),
    )
    member = fields.Choice(label=_("Who will hold a key?"), spoken=_("Who will hold a key?"))
    what_for = fields.LongText(
        label=_("What will they arrange?"),
        help_text=_("For example: lifts, the room, or ringing people the day before."),
        max_length=500,
        rows=3,
        spoken=_("What will they arrange?"),
    )
    team_said = fields.Choice(
        label=_("Did the team decide this together?"),
        help_text=_("Only the team can give someone a key."),
        choices=TeamSaid.choices,
        spoken=_("Did the team decide this together?"),
    )

    def __init__(self, *args: Any, project: Project | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = members_without_a_key(project) if project else []
        self.members = {str(member.pk): member for member in found}
        self.fields["member"].choices = [(key, str(member)) for key, member in self.members.items()]

    def clean_member(self) -> TeamMember | None:
        """The member themselves: only ones of this team can be chosen."""
        return self.members.get(self.cleaned_data["member"])


@ask.declare
class SayReachThroughForm(ask.Form):
    sheet = ask.Sheet(
        code="reachthrough",
        title=_("Reach me through someone I trust"),
        why=_("You need give no phone, e-mail or address. We can pass things on through someone you trust."),
        seen_by=_(
            "Only those you let see how to reach you. Each look leaves a line. "
            "The person you name knows it too."
        ),
    )
    through = fields.Choice(
        label=_("Is it someone in the team?"),
        help_text=_("If not, leave this out and write a name below."),
        as_list=True,
        spoken=_("Is the person you trust someone in the team?"),
    )
    name = fields.Text(
        label=_("Or what is the name of the person?"),
        help_text=_("The name they use is enough. If you leave both out, we take the old one away."),
        max_length=100,
        autocomplete="off",
        spoken=_("Or what is the name of the person?"),
    )
    how = fields.LongText(
        label=_("How do we reach them?"),
        help_text=_("For example: at the shop on weekdays, or a number they let us have."),
        max_length=300,
        rows=2,
        spoken=_("How do we reach them?"),
    )
    has_agreed = fields.Choice(
        label=_("Have they said yes?"),
        help_text=_("We only use this once they have."),
        choices=[("yes", _("Yes, they have")), ("not_yet", _("Not yet"))],
        spoken=_("Have they said yes to this?"),
    )

    def __init__(self, *args: Any, members: Iterable[TeamMember] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(member.pk): member for member in members}
        self.fields["through"].choices = [
            ("", gettext("No")),
            *((key, str(one)) for key, one in self.members.items()),
        ]

    def clean_through(self) -> TeamMember | None:
        """The member themselves; None for somebody outside the team."""
        return self.members.get(self.cleaned_data["through"])
