"""What we ask about a member: by whoever adds them, and by the member in their own words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.people.choices import Side
from intheroom.projects.models import Project
from intheroom.stakeholders.choices import Influence
from intheroom.stakeholders.queries import live_groups
from intheroom.team.choices import Kind, Status, TakesPart
from intheroom.team.forms.giving import BACK_FIELDS, AsksBack
from intheroom.team.models import TeamMember

UNSAID = "unsaid"
SIDES = [(side.value or UNSAID, side.label) for side in Side]
SIDE_HINTS = {Side.LIVED: _("Carers, family and friends are on this side too.")}


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

    kinds = fields.Choices(
        label=_("What are they in this project?"),
        help_text=_("Choose all that fit."),
        choices=Kind.choices,
        spoken=_("Which of these are you? You can be more than one."),
        personal=True,
    )
    own_kind = fields.Text(
        label=_("Or in their own words"),
        max_length=100,
        spoken=_("Or say it in your own words."),
        personal=True,
    )
    groups = fields.Choices(
        label=_("Which groups do they say they belong to?"),
        spoken=_("Which of these groups do you belong to?"),
        personal=True,
    )


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
    side = fields.Choice(
        label=_("Which side do they say they are on?"),
        help_text=_("Only if they have told you. It is theirs to say."),
        choices=SIDES,
        hints=SIDE_HINTS,
        spoken=_("Which side would you say you are on?"),
    )
    status = fields.Choice(
        label=_("Have they said yes?"),
        choices=[
            (Status.ACTIVE, _("Yes, they are in the team")),
            (Status.INVITED, _("Not yet, they have been asked")),
        ],
        initial=Status.ACTIVE,
        spoken=_("Would you like to be in the team?"),
    )


@ask.declare
class EditMemberForm(AsksAboutThem):
    sheet = ask.Sheet(
        code="editmember",
        title=_("Put right what someone is"),
        why=_("This is what you wrote about them. Their side and their own words are theirs to change."),
        seen_by=_("People who lead the project can see this, and the person themselves."),
        audience=ask.COORDINATOR,
    )


@ask.declare
class SayAboutMeForm(AsksBack, AsksGroups):
    sheet = ask.Sheet(
        code="aboutme",
        title=_("About me in this team"),
        why=_("Everyone in the team is asked the same. Skip anything you like."),
        seen_by=_(
            "The team sees what you bring and need. Only people who lead see your side, "
            "and what you would like to get back."
        ),
        steps=(
            ask.Step(
                "bring",
                _("What I bring"),
                ("offers", "wishes"),
                _("Everyone is good at something, and everyone can use a hand."),
            ),
            ask.Step(
                "back",
                _("What I get back"),
                BACK_FIELDS,
                _("Nobody should only give. Everyone is asked, whether paid to be here or not."),
            ),
            ask.Step(
                "side",
                _("Where I stand"),
                ("side", "kinds", "own_kind", "groups"),
                _("We want as many people from each side. Nobody guesses yours: you say it."),
            ),
            ask.Step("part", _("My part"), ("influence", "takes_part", "shows_name")),
        ),
    )
    offers = fields.LongText(
        label=_("What can you bring?"),
        help_text=_("Things you know, can do, or care about. People and places you know."),
        max_length=1000,
        spoken=_("What can you bring? Things you know or can do, people or places you know."),
    )
    wishes = fields.LongText(
        label=_("What would you like from others?"),
        help_text=_("A skill, a hand, or something you would like to learn."),
        max_length=1000,
        spoken=_("What would you like from the others in the team?"),
    )
    side = fields.Choice(
        label=_("Which side are you on?"),
        help_text=_("It is your word that counts. You can change it at any time."),
        choices=SIDES,
        hints=SIDE_HINTS,
        spoken=_("Which side would you say you are on? You need not say."),
    )
    kinds = fields.Choices(
        label=_("Which of these are you?"),
        help_text=_("Choose all that fit."),
        choices=Kind.choices,
        spoken=_("Which of these are you? You can be more than one."),
        personal=True,
    )
    own_kind = fields.Text(
        label=_("Or in your own words"),
        max_length=100,
        spoken=_("Or say it in your own words."),
        personal=True,
    )
    groups = fields.Choices(
        label=_("Which of these groups do you belong to?"),
        help_text=_("Choose all that fit, or none."),
        spoken=_("Which of these groups do you belong to?"),
        personal=True,
    )
    influence = fields.Choices(
        label=_("What can you do with what the team decides?"),
        help_text=_("In your own life or job. Choose all that fit, or none."),
        choices=[
            (Influence.DECIDE, _("I can help decide about it")),
            (Influence.FUND, _("I can help pay for it")),
            (Influence.MAKE, _("I can help make it happen")),
        ],
        spoken=_("Can you help decide, help pay, or help make it happen?"),
    )
    takes_part = fields.Choice(
        label=_("How do you take part?"),
        choices=TakesPart.choices,
        spoken=_("Are you a member, or do you come to support someone?"),
    )
    shows_name = fields.Choice(
        label=_("May the whole team see your name?"),
        help_text=_("In some projects only people who lead see names. This is your choice."),
        choices=[("yes", _("Yes, show my name to the team")), ("no", _("No, only to people who lead"))],
        spoken=_("May the whole team see your name?"),
    )


@ask.declare
class ChangePlaceForm(ask.Form):
    sheet = ask.Sheet(
        code="myplace",
        title=_("My place in the team"),
        why=_("You can say yes, take a break, come back or leave. You need not say why."),
        seen_by=_("People who lead the project see your choice."),
        send=_("Save my choice"),
    )
    wish = fields.Choice(
        label=_("What would you like?"),
        choices=[
            (Status.ACTIVE, _("I am in, or I am back")),
            (Status.PAUSED, _("I am taking a break: keep my place")),
            (Status.LEFT, _("I am leaving the team")),
        ],
        hints={Status.LEFT: _("You then no longer see the project. To come back, ask someone who leads it.")},
        spoken=_("Would you like to be in the team, take a break, or leave?"),
    )


@ask.declare
class WriteCatchUpForm(ask.Form):
    sheet = ask.Sheet(
        code="catchup",
        title=_("For when they are back"),
        why=_(
            "Coming back is easier when somebody says what happened. The page lists the changes by itself."
        ),
        seen_by=_("The person on the break, and those who lead."),
        audience=ask.COORDINATOR,
    )
    note = fields.LongText(
        label=_("What should they know first?"),
        help_text=_("For example: who to ring, what was decided, what can wait."),
        max_length=1500,
        spoken=_("What should they know first when they come back?"),
    )


def about_member(member: TeamMember) -> dict[str, Any]:
    """What a form about a member starts from."""
    side = member.side or (UNSAID if member.side_was_said else "")
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
