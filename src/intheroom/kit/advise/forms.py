"""Going another way than advised."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields


@ask.declare
class GoAnotherWayForm(ask.Form):
    sheet = ask.Sheet(
        code="anotherway",
        title=_("Go another way"),
        audience=ask.COORDINATOR,
        why=_("You know your project best. Say why another way is better, so the whole team can see it."),
        seen_by=_("Everyone in the team sees the reason, who gave it and when."),
    )
    reason = fields.LongText(
        label=_("Why is another way better here?"),
        required=True,
        max_length=1000,
        error_messages={"required": _("Say in a few words why another way is better.")},
    )
    look_again_on = fields.Date(
        label=_("When will you look at this again?"),
        help_text=_("You can leave this out."),
    )
