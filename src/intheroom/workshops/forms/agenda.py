"""What is asked of anybody who would like to talk about something."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.workshops.choices.agenda import Talk


class AgendaItemForm(ask.Form):
    words = fields.Text(
        label=_("What should we talk about?"),
        help_text=_("In a few words. A break is a good answer too."),
        goes_out=True,
        spoken=_("What should we talk about?"),
    )
    outcome = fields.Text(
        label=_("What should come of it?"),
        help_text=_("For example: that we decide, that people know, that we hear each other."),
        goes_out=True,
        spoken=_("What should come of it?"),
    )
    talk = fields.Choice(
        label=_("How should we talk about it?"),
        hints={Talk.ROUND: _("People with lived experience begin. Anybody may pass.")},
        choices=Talk.choices,
        spoken=_("How should we talk about it? As people like, or in a round?"),
    )
    minutes = fields.WholeNumber(
        label=_("How many minutes?"), min_value=1, max_value=240, spoken=_("How many minutes does it need?")
    )


@ask.declare
class AddAgendaItemForm(AgendaItemForm):
    sheet = ask.Sheet(
        code="agenda",
        title=_("Put something on the agenda"),
        why=_(
            "The agenda belongs to everyone. What you would like to talk about counts the same as anybody’s."
        ),
        seen_by=_("Everyone in the team. In a private project your name stays with those who lead."),
        send=_("Put it on the agenda"),
        then=(_("If there is no time for it, it is parked for another day. It is not lost."),),
    )


@ask.declare
class EditAgendaItemForm(AgendaItemForm):
    sheet = ask.Sheet(
        code="editagenda",
        title=_("Change what is on the agenda"),
        why=_("So that it says what is meant, and has the time it needs."),
        seen_by=_("Everyone in the team."),
        send=_("Keep this"),
    )
