"""What we ask a member of themselves and their place, and what is kept for them until they are back."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.stakeholders.choices import Influence
from intheroom.team.choices import Status, TakesPart
from intheroom.team.forms import asked
from intheroom.team.forms.giving import BACK_FIELDS, AsksBack
from intheroom.team.forms.members import AsksGroups


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
        choices=asked.SIDES,
        hints=asked.SIDE_HINTS,
        spoken=_("Which side would you say you are on? You need not say."),
    )
    kinds = asked.kinds(_("Which of these are you?"), _("Choose all that fit."))
    own_kind = asked.own_kind()
    groups = asked.groups(_("Which of these groups do you belong to?"), _("Choose all that fit, or none."))
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
