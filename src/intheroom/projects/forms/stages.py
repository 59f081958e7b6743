"""Stages on a form: how far, who did what, and which rung of the ladder."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.library.queries import rungs
from intheroom.projects.choices import Part, StepState
from intheroom.projects.forms.sides import own_side, their_side


@ask.declare
class SetStageForm(ask.Form):
    sheet = ask.Sheet(
        code="setstage",
        title=_("How far is this stage?"),
        audience=ask.COORDINATOR,
        why=_("Stages can be done in any order, opened again, or left out."),
        seen_by=_("Everyone in the project sees it."),
    )
    state = fields.Choice(label=_("How far is it?"), choices=StepState.choices)
    why = fields.Text(
        label=_("Why?"),
        help_text=_(
            "Needed if the stage is not for you, or if you start before the question is agreed. "
            "One line is enough."
        ),
        max_length=200,
    )


@ask.declare
class AddStagePartForm(ask.Form):
    sheet = ask.Sheet(
        code="stagepart",
        title=_("Who took part in this stage?"),
        audience=ask.MEMBER,
        why=_("Who planned and who decided shows how power was shared."),
        seen_by=_("Everyone in the project sees it."),
    )
    person = fields.Choice(label=_("Who was it?"), as_list=True)
    name = fields.Text(
        label=_("Or a name or a group"),
        help_text=_("If they are not in the list. A first name is enough."),
        max_length=100,
    )
    side = their_side(_("Which side are they on, if they are not in the list?"))
    parts = fields.Choices(label=_("What did they do?"), choices=Part.choices)

    def __init__(self, *args, people=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [("", gettext("Choose one")), *people]
        if not people:
            del self.fields["person"]


@ask.declare
class JudgeStageForm(ask.Form):
    sheet = ask.Sheet(
        code="rung",
        title=_("How far was power shared?"),
        audience=ask.MEMBER,
        why=_("You were there. Choose the rung of the ladder that feels nearest for this stage."),
        seen_by=_(
            "Everyone in the project sees the answer by side. Where the subject is private, only "
            "coordinators see names."
        ),
    )
    rung = fields.Choice(label=_("Which is nearest?"))
    words = fields.LongText(
        label=_("What makes you say so?"), help_text=_("You can leave this out."), rows=3, max_length=1000
    )
    side = own_side()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rung"].choices = [
            (rung.code, f"{gettext(rung.name)}. {gettext(rung.means)}") for rung in rungs()
        ]
