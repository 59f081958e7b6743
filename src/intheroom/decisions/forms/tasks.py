"""What we ask about shared tasks."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.choices import YesNo
from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields


class TaskForm(ask.Form):
    what = fields.Text(
        label=_("What is to be done?"),
        help_text=_("In a few words. Such as: ring the ferry office about the late boat."),
        required=False,
        goes_out=True,
        spoken=_("What is to be done?"),
    )
    due_on = fields.Date(label=_("By when?"), spoken=_("By when?"))
    who = fields.Choice(
        label=_("Who would you like to do it?"),
        help_text=_("It may be anybody. Whoever it is says yes or no first."),
        choices=(),
        as_list=True,
        spoken=_("Who would you like to do it? It may be anybody, and they say yes or no first."),
    )

    def __init__(self, *args: Any, members: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if members is None:
            # Whoever has it is not told by name to whoever changes the words.
            del self.fields["who"]
        else:
            self.fields["who"].choices = [("", gettext("Nobody yet: anyone may take it on")), *members]


@ask.declare
class AddTaskForm(TaskForm):
    sheet = ask.Sheet(
        code="addtask",
        title=_("Something to do"),
        why=_("The work belongs to everyone, and so does saying what is needed."),
        seen_by=_("Everyone in the team. In a private project the name stays with those who lead."),
        send=_("Put it on the list"),
        then=(_("It is nobody’s before they say yes. To say no is fine."),),
    )


@ask.declare
class EditTaskForm(TaskForm):
    sheet = ask.Sheet(
        code="edittask",
        title=_("Change what is to be done"),
        why=_("So that it says what is meant, and finds somebody who can do it."),
        seen_by=_("Everyone in the team. In a private project the name stays with those who lead."),
        send=_("Keep this"),
    )


@ask.declare
class AnswerTaskForm(ask.Form):
    sheet = ask.Sheet(
        code="answertask",
        title=_("Will you take this on?"),
        why=_("Nobody is given a task without a yes. A no needs no reason."),
        seen_by=_("Everyone in the team. In a private project your name stays with those who lead."),
        send=_("Send my answer"),
    )
    says = fields.Choice(
        label=_("Will you take it on?"), choices=YesNo.choices, spoken=_("Will you take it on?")
    )
