"""Stage zero on a form: who set the limits, what people put forward, what is fixed and open."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.choices import Fixity, ItemKind
from intheroom.projects.forms.sides import own_side, their_side

SEEN_BY_ALL = _("Everyone in the project sees this.")


@ask.declare
class AddLimitSetterForm(ask.Form):
    sheet = ask.Sheet(
        code="limit",
        title=_("Who set a limit?"),
        audience=ask.MEMBER,
        why=_("Money, dates, law and old promises limit every project. People should know who set them."),
        seen_by=SEEN_BY_ALL,
    )
    name = fields.Text(
        label=_("Who set it?"), help_text=_("A person, a group or an organisation."), max_length=120
    )
    side = their_side()
    limit = fields.LongText(
        label=_("What is the limit?"),
        help_text=_("Such as: it must be spent by March."),
        rows=3,
        max_length=1000,
    )
    set_on = fields.Date(label=_("When was it set?"), help_text=_("About when is fine."))


@ask.declare
class ProposeItemForm(ask.Form):
    sheet = ask.Sheet(
        code="propose",
        title=_("Put something forward"),
        audience=ask.MEMBER,
        why=_("You can shape what this project is for and what is talked about, before any plan is made."),
        seen_by=_("Everyone in the project sees your words and your side, not your name."),
    )
    text = fields.LongText(label=_("What is it?"), help_text=_("In your own words."), rows=3, max_length=1000)
    kind = fields.Choice(label=_("Which is it?"), choices=ItemKind.choices)
    side = own_side()


class FixedOrOpenForm(ask.Form):
    """What is said about one item of the list."""

    text = fields.LongText(
        label=_("What is it?"),
        help_text=_("Such as: the building, the opening hours, who is asked."),
        rows=2,
        max_length=500,
    )
    fixity = fields.Choice(label=_("Can it change?"), choices=Fixity.choices)
    why = fields.LongText(
        label=_("Why is that?"),
        help_text=_("Who or what makes it so?"),
        rows=2,
        max_length=1000,
    )


@ask.declare
class AddFixedOrOpenForm(FixedOrOpenForm):
    sheet = ask.Sheet(
        code="fixedopen",
        title=_("Add something fixed or open"),
        audience=ask.MEMBER,
        why=_("So no one is asked about things already settled, and everyone knows what they can change."),
        seen_by=_("Everyone in the project sees this. People you ask to join see it too."),
    )


@ask.declare
class ChangeFixedOrOpenForm(FixedOrOpenForm):
    sheet = ask.Sheet(
        code="changefixedopen",
        title=_("Change something fixed or open"),
        audience=ask.COORDINATOR,
        why=_("Things open up or close. What it said before stays on the page."),
        seen_by=_("Everyone in the project sees the change and the reason."),
    )
    reason = fields.Text(label=_("Why has it changed?"), max_length=300)


@ask.declare
class StrikeFixedOrOpenForm(ask.Form):
    sheet = ask.Sheet(
        code="strikefixedopen",
        title=_("Strike it through"),
        audience=ask.COORDINATOR,
        why=_("It stays on the page, struck through, so no one wonders where it went."),
        seen_by=_("Everyone in the project sees the reason."),
        send=_("Strike it through"),
    )
    why = fields.Text(label=_("Why does it no longer hold?"), help_text=_("One line."), max_length=300)
