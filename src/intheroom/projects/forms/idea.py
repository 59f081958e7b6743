"""The one-page idea sheet, the two names, what a project is, and how far a step is."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.choices import Kind, Origin, StepState, Stigma

ORIGINS = [choice for choice in Origin.choices if choice[0]]
STIGMAS = [choice for choice in Stigma.choices if choice[0]]


class IdeaForm(ask.Form):
    """The questions of the idea sheet."""

    text = fields.LongText(
        label=_("What is the idea?"),
        help_text=_("In your own words. One sentence is enough."),
        rows=4,
        goes_out=True,
        spoken=_("What is the idea? Tell me in your own words."),
    )
    hope = fields.LongText(
        label=_("What do you hope will change?"),
        help_text=_("For whom, and how they would notice. It stands on every agenda."),
        rows=2,
        max_length=1000,
        goes_out=True,
        spoken=_("What do you hope will change, and for whom?"),
    )
    origin = fields.Choice(
        label=_("Where did it come from?"),
        choices=ORIGINS,
        spoken=_("Where did the idea come from?"),
        why=_("It often decides what can still change."),
    )
    origin_fixes = fields.LongText(
        label=_("What does that fix already?"),
        help_text=_("Such as the money, the dates or the subject."),
        rows=2,
        max_length=1000,
        spoken=_("Does that fix anything already, like the money or the dates?"),
    )
    groups = fields.LongText(
        label=_("Which groups could help?"),
        help_text=_("Groups, organisations, networks."),
        rows=2,
        max_length=1000,
    )
    spaces = fields.LongText(
        label=_("Which places or things could you use?"),
        help_text=_("Rooms, a van, a kettle, a printer."),
        rows=2,
        max_length=1000,
    )
    supporters = fields.LongText(
        label=_("Which people would help?"),
        help_text=_("First names or jobs are enough."),
        rows=2,
        max_length=1000,
    )
    stigma = fields.Choice(
        label=_("Could it harm someone if others knew they take part?"),
        help_text=_(
            "Some subjects bring blame or shame. If you say yes, we keep the name neutral and tell less."
        ),
        choices=STIGMAS,
        why=_("Some people stay away for fear that others find out."),
    )


@ask.declare
class StartProjectForm(IdeaForm):
    sheet = ask.Sheet(
        code="newidea",
        title=_("Write down your idea"),
        audience=ask.MEMBER,
        why=_("One page to begin with. Fill in what you know. You can change all of it later."),
        seen_by=_("Only you see this page, until you add other people."),
        send=_("Save the idea"),
    )
    public_name = fields.Text(
        label=_("What shall we call it?"),
        help_text=_("Everyone can see this name. If you leave it out, we make one up that says nothing."),
        max_length=120,
    )
    internal_name = fields.Text(
        label=_("Is there a name only the team should see?"),
        help_text=_("Only if the first name must stay neutral."),
        max_length=120,
    )
    field_order = (
        "text",
        "hope",
        "public_name",
        "origin",
        "origin_fixes",
        "groups",
        "spaces",
        "supporters",
        "stigma",
    )


@ask.declare
class EditIdeaForm(IdeaForm):
    sheet = ask.Sheet(
        code="idea",
        title=_("Change the idea"),
        audience=ask.MEMBER,
        why=_("An idea grows. Change whatever no longer fits."),
        seen_by=_("Everyone in the project sees this page."),
    )


@ask.declare
class EditNamesForm(ask.Form):
    sheet = ask.Sheet(
        code="names",
        title=_("Names and privacy"),
        audience=ask.COORDINATOR,
        why=_("The public name is on every page, letter and file. The inside name stays with the team."),
        seen_by=_("Everyone in the project sees both names."),
    )
    public_name = fields.Text(
        label=_("The name everyone can see"),
        help_text=_("If you leave it out, we make one up that says nothing."),
        max_length=120,
    )
    internal_name = fields.Text(
        label=_("The name only the team sees"),
        help_text=_("You can leave this out."),
        max_length=120,
    )
    is_sensitive = fields.Tick(
        label=_("Being known to take part could harm someone"),
        help_text=_("We then keep the inside name off titles, files and messages, and show names less."),
    )
    minimal_data = fields.Tick(
        label=_("Write down as little as we can about people"),
        help_text=_(
            "Forms of this project then leave out how to reach people, what they are and which "
            "groups they belong to."
        ),
    )


@ask.declare
class ChangeKindForm(ask.Form):
    sheet = ask.Sheet(
        code="kind",
        title=_("What is this project?"),
        audience=ask.COORDINATOR,
        why=_(
            "Co-production is not the only good way. An honest name helps people decide whether to join. "
            "You can change this again."
        ),
        seen_by=_("Everyone in the project sees the change, the reason and the date."),
    )
    kind = fields.Choice(
        label=_("What shall we call it?"),
        choices=Kind.choices,
        hints={
            Kind.COPRODUCTION: _("You plan, decide and do it together as equals."),
            Kind.CODESIGN: _("You work out the answer together. Others carry it out."),
            Kind.ENGAGEMENT: _("Some of what they say changes what is decided."),
            Kind.CONSULTATION: _("You ask about a plan. Others decide."),
            Kind.INFORMING: _("You say what is happening, and why."),
        },
    )
    why = fields.LongText(label=_("Why?"), help_text=_("One sentence is enough."), rows=3, max_length=1000)


@ask.declare
class MarkProgressForm(ask.Form):
    sheet = ask.Sheet(
        code="progress",
        title=_("How far is this step?"),
        audience=ask.COORDINATOR,
        why=_("You know best. Steps can be done in any order, opened again, or left out."),
        seen_by=_("Everyone in the project sees the word, and the reason if you leave a step out."),
    )
    state = fields.Choice(label=_("How far is it?"), choices=StepState.choices)
    why = fields.Text(
        label=_("If it is not for you: why?"), help_text=_("One line is enough."), max_length=200
    )
