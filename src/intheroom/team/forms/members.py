"""What we ask about a member of whoever adds them, and what each form about a member starts from."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.models import Project
from intheroom.stakeholders.queries import live_groups
from intheroom.team.choices import Status, TakesPart
from intheroom.team.forms import asked
from intheroom.team.models import TeamMember


class AsksGroups(ask.Form):
    """A form that asks which of the project's groups someone belongs to."""

    def __init__(self, *args: Any, project: Project | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.project = project
        if "groups" in self.fields:
            self._offer_groups()

    def _offer_groups(self) -> None:
        groups = list(live_groups(self.project)) if self.project else []
        self.fields["groups"].choices = [(str(group.pk), group.name) for group in groups]
        if not groups:
            del self.fields["groups"]

    def clean_groups(self) -> list:
        """The groups themselves: only ones of this project can be chosen."""
        return list(live_groups(self.project).filter(pk__in=self.cleaned_data["groups"]))


class AsksAboutThem(AsksGroups):
    """What somebody is in the project, asked of whoever writes it down."""

    kinds = asked.kinds(_("What are they in this project?"), _("Choose all that fit."))
    own_kind = asked.own_kind(_("Or in their own words"))
    groups = asked.groups(_("Which groups do they say they belong to?"))


@ask.declare
class AddMemberForm(AsksAboutThem):
    field_order = [
        "name", "email", "phone", "reach_note", "takes_part", "kinds", "own_kind", "side", "groups", "status"
    ]  # fmt: skip
    sheet = ask.Sheet(
        code="addmember",
        title=_("Add someone to the team"),
        why=_("The name they use is enough. Everything else can wait, or stay blank."),
        seen_by=_("People who lead the project can see this, and the person themselves."),
        audience=ask.COORDINATOR,
        steps=(
            ask.Step(
                "person",
                _("Who is it?"),
                ("name", "email", "phone", "reach_note"),
                _("A nickname is fine. No e-mail or real name is needed."),
            ),
            ask.Step(
                "part",
                _("What is their part?"),
                ("takes_part", "kinds", "own_kind", "side", "groups", "status"),
                _("People can be several things. They can put this right themselves at any time."),
            ),
        ),
        send=_("Add them"),
    )
    name = fields.Text(
        label=_("The name they use"),
        max_length=100,
        required=True,
        missing=_("Type a name to call them by. A nickname is enough."),
        spoken=_("What name should we use for you? A nickname is fine."),
    )
    email = fields.Email(
        label=_("E-mail"),
        help_text=_("With an e-mail they can sign in. Without one they take part just the same."),
        autocomplete="off",
        spoken=_("Do you have an e-mail address you would like us to use?"),
        personal=True,
    )
    phone = fields.Phone(
        label=_("Phone"), autocomplete="off", spoken=_("Is there a phone number we may ring?"), personal=True
    )
    reach_note = fields.LongText(
        label=_("Anything to know before getting in touch"),
        help_text=_("For example: ring in the morning, leave no message, ask for Jo."),
        max_length=300,
        rows=2,
        spoken=_("Is there anything we should know before we ring or write?"),
        personal=True,
    )
    takes_part = fields.Choice(
        label=_("How do they take part?"),
        choices=TakesPart.choices,
        initial=TakesPart.MEMBER,
        spoken=_("Are you joining as a member, or coming to support someone?"),
    )
    side = asked.their_side(hints=asked.SIDE_HINTS)
    status = asked.have_they_said_yes(Status.ACTIVE)


@ask.declare
class EditMemberForm(AsksAboutThem):
    sheet = ask.Sheet(
        code="editmember",
        title=_("Put right what someone is"),
        why=_("This is what you wrote about them. Their side and their own words are theirs to change."),
        seen_by=_("People who lead the project can see this, and the person themselves."),
        audience=ask.COORDINATOR,
    )


def about_member(member: TeamMember) -> dict[str, Any]:
    """What a form about a member starts from."""
    side = member.side or (asked.UNSAID if member.side_was_said else "")
    return {
        "offers": member.offers,
        "wishes": member.wishes,
        "side": "" if member.side_is_suggested else side,
        "kinds": member.kinds,
        "own_kind": member.own_kind,
        "influence": member.influence,
        "takes_part": member.takes_part,
        "back": member.back,
        "own_back": member.own_back,
        "shows_back": "yes" if member.shows_back else "no",
        "shows_name": "yes" if member.shows_name else "no",
        "groups": [str(group.pk) for group in member.groups.all()],
    }
