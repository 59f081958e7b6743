"""What we ask about whom people can tell when something is wrong."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.team.models import TeamMember


@ask.declare
class NameListenerForm(ask.Form):
    sheet = ask.Sheet(
        code="listener",
        title=_("Name someone to tell when something is wrong"),
        why=_(
            "When something was wrong, people need someone to tell. Choose two, one of whom does not lead."
        ),
        seen_by=_("Everyone in the team reads the name."),
        send=_("Name them"),
    )
    member = fields.Choice(
        label=_("Who will listen?"), choices=(), as_list=True, spoken=_("Who will listen?")
    )
    team_said = fields.Choice(
        label=_("Did the team choose them together?"),
        choices=[("yes", _("Yes")), ("not_yet", _("Not yet"))],
        spoken=_("Did the team choose them together?"),
    )
    has_agreed = fields.Choice(
        label=_("Have they said yes?"),
        help_text=_("They know that the whole team reads their name here."),
        choices=[("yes", _("Yes, they have")), ("not_yet", _("Not yet"))],
        spoken=_("Have they said yes to this?"),
    )

    def __init__(self, *args: Any, members: Iterable[TeamMember] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(member.pk): member for member in members}
        named = [(key, str(member)) for key, member in self.members.items()]
        self.fields["member"].choices = [("", gettext("Choose one")), *named]

    def clean_member(self) -> TeamMember | None:
        """The member themselves: only ones of this team can be chosen."""
        return self.members.get(self.cleaned_data["member"])
