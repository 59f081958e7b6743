"""What the team aims for, other ways in for a group, and roles written together."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.models import Project
from intheroom.team.choices import Mix, TeamSaid
from intheroom.team.queries.members import active_members


@ask.declare
class SetTargetsForm(ask.Form):
    sheet = ask.Sheet(
        code="teamaims",
        title=_("What size and mix do we aim for?"),
        why=_("Six to twenty people, even on both sides, suits most teams. Yours may differ."),
        seen_by=_("Everyone in the team."),
        audience=ask.COORDINATOR,
    )
    smallest = fields.WholeNumber(
        label=_("Smallest number of members"),
        min_value=1,
        max_value=500,
        spoken=_("What is the smallest number of members you want?"),
    )
    largest = fields.WholeNumber(
        label=_("Largest number of members"),
        min_value=1,
        max_value=500,
        spoken=_("What is the largest number of members you want?"),
    )
    mix = fields.Choice(
        label=_("Which mix?"), choices=Mix.choices, spoken=_("Which mix of the two sides do you want?")
    )
    reason = fields.LongText(
        label=_("Why is this right for your project?"),
        max_length=1000,
        required=True,
        missing=_("Say why. One line is enough."),
        spoken=_("Why is this right for your project?"),
    )
    team_said = fields.Choice(
        label=_("Did the team decide this together?"),
        choices=TeamSaid.choices,
        spoken=_("Did the team decide this together?"),
    )


@ask.declare
class SayOtherRouteForm(ask.Form):
    sheet = ask.Sheet(
        code="otherroute",
        title=_("Another way to hear this group"),
        why=_("Not every group wants to sit in meetings. Agree with them how they would like to be heard."),
        seen_by=_("Everyone in the team."),
        audience=ask.COORDINATOR,
    )
    how = fields.LongText(
        label=_("How will this group be heard, and who agreed it with them?"),
        help_text=_("For example: Jo visits the lunch club each month, agreed with the club in May."),
        max_length=500,
        rows=3,
        spoken=_("How would your group like to be heard, if not in the team?"),
    )


class AsksDrafters(ask.Form):
    """A form that asks which members wrote the words."""

    def __init__(self, *args: Any, project: Project | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = list(active_members(project)) if project else []
        self.fields["drafted_by"].choices = [(str(m.pk), str(m)) for m in self.members]

    def clean_drafted_by(self) -> list:
        """The members themselves."""
        chosen = set(self.cleaned_data["drafted_by"])
        return [member for member in self.members if str(member.pk) in chosen]


@ask.declare
class AddRoleForm(AsksDrafters):
    sheet = ask.Sheet(
        code="addrole",
        title=_("Describe a role together"),
        why=_("Write it with people from both sides, before anyone hears of the role."),
        seen_by=_("Everyone in the team. Others see it once it is advertised."),
        audience=ask.COORDINATOR,
    )
    title = fields.Text(
        label=_("What is the role called?"),
        max_length=120,
        required=True,
        missing=_("Give the role a name. It can change later."),
        spoken=_("What is the role called?"),
    )
    words = fields.LongText(
        label=_("What is it for, and what does the person do?"),
        max_length=4000,
        rows=8,
        spoken=_("What is the role for, and what does the person do?"),
    )
    drafted_by = fields.Choices(
        label=_("Who wrote this?"),
        help_text=_("Choose everyone who took part in the writing."),
        spoken=_("Who took part in writing this?"),
    )


@ask.declare
class EditRoleForm(AddRoleForm):
    sheet = ask.Sheet(
        code="editrole",
        title=_("Change the words of a role"),
        why=_("When the words change, people are asked again if they agree with them."),
        seen_by=_("Everyone in the team. Others see it once it is advertised."),
        audience=ask.COORDINATOR,
    )


@ask.declare
class ReviewRoleForm(ask.Form):
    sheet = ask.Sheet(
        code="reviewrole",
        title=_("What do you think of this role?"),
        why=_("A role is only fair if people from both sides had a say in it."),
        seen_by=_("The team sees your name and your answer beside this role."),
    )
    agrees = fields.Choice(
        label=_("Are the words right?"),
        choices=[("yes", _("Yes, I agree with them")), ("no", _("No, something should change"))],
        spoken=_("Are the words right, or should something change?"),
    )
    words = fields.LongText(
        label=_("What would you change?"), max_length=1000, spoken=_("What would you change?")
    )


@ask.declare
class AdvertiseRoleForm(ask.Form):
    sheet = ask.Sheet(
        code="advertiserole",
        title=_("Let people know about this role"),
        why=_("If people from both sides have agreed the words, you can leave the reason blank."),
        seen_by=_("Everyone in the team sees the reason."),
        audience=ask.COORDINATOR,
        send=_("It can go out"),
    )
    reason = fields.LongText(
        label=_("If both sides have not agreed yet, why does it go out now?"),
        max_length=1000,
        rows=3,
        spoken=_("Why does it go out before both sides have agreed?"),
    )
