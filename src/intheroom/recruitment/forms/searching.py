"""Ways that are tried, people who pass it on, and a group that is heard in another way."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.library.queries import ways
from intheroom.recruitment.choices import Agreed, CameOf
from intheroom.recruitment.forms.plan import SEEN_BY_ALL


def _ways():
    return [(way.code, gettext(way.name)) for way in ways()]


class _AboutGroups(ask.Form):
    """A form with the groups of a project to tick."""

    def __init__(self, *args: Any, groups: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["groups"].choices = [(str(group.pk), group.name) for group in groups]
        if not groups:
            del self.fields["groups"]


class AvenueForm(_AboutGroups):
    """What is said of one way."""

    by_way = fields.Choice(
        label=_("Which way is it?"),
        choices=_ways,
        as_list=True,
        required=True,
        missing=_("Choose one."),
    )
    what = fields.Text(label=_("What is it?"), help_text=_("Such as: tea with the knitting group."))
    place = fields.Text(label=_("Where?"), help_text=_("Such as: the mart, or the surgery."))
    groups = fields.Choices(label=_("Whom will it reach?"), choices=())
    who = fields.Text(label=_("Who does it?"), help_text=_("Go as a pair, if you can: one from each side."))
    on_day = fields.Date(label=_("When?"))
    cost_pence = fields.Pounds(label=_("What does it cost, in pounds?"))
    is_done = fields.Tick(label=_("It has been done"))
    came_of = fields.Choice(
        label=_("If it was done: what came of it?"),
        choices=[choice for choice in CameOf.choices if choice[0]],
    )
    words = fields.LongText(
        label=_("Anything others should know?"),
        help_text=_("Such as: come after the sale, not before. Name nobody who came."),
        max_length=500,
        rows=2,
    )


@ask.declare
class AddAvenueForm(AvenueForm):
    sheet = ask.Sheet(
        code="addway",
        title=_("A way to find people"),
        why=_("Each way reaches other people. What was tried shows what is left to try."),
        seen_by=SEEN_BY_ALL,
        changed_by="editway",
    )


@ask.declare
class EditAvenueForm(AvenueForm):
    sheet = ask.Sheet(
        code="editway",
        title=_("How did it go?"),
        why=_("So that others know what was tried, and what came of it."),
        seen_by=SEEN_BY_ALL,
    )


class ConnectorForm(_AboutGroups):
    """What is said of somebody who might pass it on."""

    name = fields.Text(
        label=_("Who is it?"),
        help_text=_("The name they use."),
        max_length=100,
        required=True,
        missing=_("Write the name they use."),
    )
    role = fields.Text(label=_("How do they know people?"), help_text=_("Such as: they run the lunch club."))
    contact = fields.Text(
        label=_("How can they be reached?"),
        help_text=_("Only those who lead the project can open this. Write it if they said yes."),
        personal=True,
    )
    groups = fields.Choices(label=_("Whom do they know?"), choices=())
    agreed = fields.Choice(
        label=_("Did they say that we may ask them to pass it on?"), choices=Agreed.choices
    )


@ask.declare
class AddConnectorForm(ConnectorForm):
    sheet = ask.Sheet(
        code="addhelper",
        title=_("Add someone who could pass it on"),
        why=_("People come because someone they trust asked them."),
        seen_by=_("Everyone in the project sees the name. How to reach them is locked."),
        then=(_("They see the call-out. They never see who came forward, or who is in the team."),),
        changed_by="edithelper",
    )


@ask.declare
class EditConnectorForm(ConnectorForm):
    sheet = ask.Sheet(
        code="edithelper",
        title=_("Change what is known of someone who could pass it on"),
        audience=ask.COORDINATOR,
        why=_("Keep it right, so that nobody is asked who would rather not be."),
        seen_by=_("Everyone in the project sees the name. How to reach them is locked."),
    )


@ask.declare
class CloseSearchForm(ask.Form):
    sheet = ask.Sheet(
        code="closesearch",
        title=_("Stop looking for someone of this group"),
        audience=ask.COORDINATOR,
        why=_("We do not give up on a group. If nobody of it can be in the team, it is heard another way."),
        seen_by=SEEN_BY_ALL,
        send=_("Stop looking"),
    )
    how = fields.LongText(
        label=_("How is this group heard instead?"),
        help_text=_("As you agreed it with them. Such as: we meet at their club after each workshop."),
        max_length=500,
        rows=3,
    )
    why = fields.LongText(label=_("Why can nobody of them be in the team now?"), max_length=500, rows=2)
