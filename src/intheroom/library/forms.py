"""Adding to the library of barriers, and hiding from this copy of it."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.library.choices import LONGEST_BARRIER, LONGEST_IDEA

EVERYBODY_SEES = _("Everybody who opens this copy of the planner sees it. Leave out names.")


@ask.declare
class AddOwnBarrierForm(ask.Form):
    sheet = ask.Sheet(
        code="ownbarrier",
        title=_("Add a barrier to the library"),
        audience=ask.COORDINATOR,
        why=_("You know what keeps people out where you are. Every team here can use it."),
        seen_by=EVERYBODY_SEES,
        send=_("Add it"),
    )
    says = fields.Text(
        label=_("What keeps people out?"),
        help_text=_("One thing, in a short sentence."),
        max_length=LONGEST_BARRIER,
        goes_out=True,
        required=True,
        missing=_("Write what keeps people out."),
    )
    idea = fields.Text(
        label=_("One idea against it"),
        help_text=_("You can leave this out, and add more later."),
        max_length=LONGEST_IDEA,
        goes_out=True,
    )


@ask.declare
class AddOwnIdeaForm(ask.Form):
    sheet = ask.Sheet(
        code="ownidea",
        title=_("Add an idea to the library"),
        audience=ask.COORDINATOR,
        why=_("What worked for you may work for others."),
        seen_by=EVERYBODY_SEES,
        send=_("Add it"),
    )
    says = fields.Text(
        label=_("What can be done about it?"),
        help_text=_("One idea, in a short sentence."),
        max_length=LONGEST_IDEA,
        goes_out=True,
        required=True,
        missing=_("Write the idea in a few words."),
    )


@ask.declare
class HideBarrierForm(ask.Form):
    sheet = ask.Sheet(
        code="hidebarrier",
        title=_("Hide this from our copy"),
        audience=ask.COORDINATOR,
        why=_("It is not lost. You can show it again, and reviews that use it keep it."),
        seen_by=_("Those who can change the library see the reason."),
        send=_("Hide it"),
    )
    why = fields.Text(
        label=_("Why does it not fit here?"),
        max_length=300,
        required=True,
        missing=_("Write why, in a few words."),
    )
