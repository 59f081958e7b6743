"""The one-page idea sheet, the two names, what a project is, and how far a step is."""

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.projects.choices import Kind, Origin, StepState, Stigma

ORIGINS = [choice for choice in Origin.choices if choice[0]]
STIGMAS = [choice for choice in Stigma.choices if choice[0]]


class IdeaForm(ask.Form):
    """The questions of the idea sheet."""

    text = fields.LongText(
        label="What is the idea?",
        help_text="In your own words. One sentence is enough.",
        rows=4,
        goes_out=True,
        spoken="What is the idea? Tell me in your own words.",
    )
    origin = fields.Choice(
        label="Where did it come from?",
        choices=ORIGINS,
        spoken="Where did the idea come from?",
        why="It often decides what can still change.",
    )
    origin_fixes = fields.LongText(
        label="What does that fix already?",
        help_text="Such as the money, the dates or the subject.",
        rows=2,
        max_length=1000,
        spoken="Does that fix anything already, like the money or the dates?",
    )
    groups = fields.LongText(
        label="Which groups could help?",
        help_text="Groups, organisations, networks.",
        rows=2,
        max_length=1000,
    )
    spaces = fields.LongText(
        label="Which places or things could you use?",
        help_text="Rooms, a van, a kettle, a printer.",
        rows=2,
        max_length=1000,
    )
    supporters = fields.LongText(
        label="Which people would help?",
        help_text="First names or jobs are enough.",
        rows=2,
        max_length=1000,
    )
    stigma = fields.Choice(
        label="Could it harm someone if others knew they take part?",
        help_text="Some subjects bring blame or shame. If you say yes, we keep the name neutral and "
        "tell less.",
        choices=STIGMAS,
        why="Some people stay away for fear that others find out.",
    )


@ask.declare
class StartProjectForm(IdeaForm):
    sheet = ask.Sheet(
        code="newidea",
        title="Write down your idea",
        audience=ask.MEMBER,
        why="One page to begin with. Fill in what you know. You can change all of it later.",
        seen_by="Only you see this page, until you add other people.",
        send="Save the idea",
    )
    public_name = fields.Text(
        label="What shall we call it?",
        help_text="Everyone can see this name. If you leave it out, we make one up that says nothing.",
        max_length=120,
    )
    internal_name = fields.Text(
        label="Is there a name only the team should see?",
        help_text="Only if the first name must stay neutral.",
        max_length=120,
    )
    field_order = (
        "text",
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
        title="Change the idea",
        audience=ask.MEMBER,
        why="An idea grows. Change whatever no longer fits.",
        seen_by="Everyone in the project sees this page.",
    )


@ask.declare
class EditNamesForm(ask.Form):
    sheet = ask.Sheet(
        code="names",
        title="Names and privacy",
        audience=ask.COORDINATOR,
        why="The public name is on every page, letter and file. The inside name stays with the team.",
        seen_by="Everyone in the project sees both names.",
    )
    public_name = fields.Text(
        label="The name everyone can see",
        help_text="If you leave it out, we make one up that says nothing.",
        max_length=120,
    )
    internal_name = fields.Text(
        label="The name only the team sees",
        help_text="You can leave this out.",
        max_length=120,
    )
    is_sensitive = fields.Tick(
        label="Being known to take part could harm someone",
        help_text="We then keep the inside name off titles, files and messages, and show names less.",
    )
    minimal_data = fields.Tick(
        label="Write down as little as we can about people",
        help_text="Forms of this project then leave out how to reach people, what they are and which "
        "groups they belong to.",
    )


@ask.declare
class ChangeKindForm(ask.Form):
    sheet = ask.Sheet(
        code="kind",
        title="What is this project?",
        audience=ask.COORDINATOR,
        why="Co-production is not the only good way. An honest name helps people decide whether to join. "
        "You can change this again.",
        seen_by="Everyone in the project sees the change, the reason and the date.",
    )
    kind = fields.Choice(
        label="What shall we call it?",
        choices=Kind.choices,
        hints={
            Kind.COPRODUCTION: "You plan, decide and do it together as equals.",
            Kind.CODESIGN: "You work out the answer together. Others carry it out.",
            Kind.ENGAGEMENT: "Some of what they say changes what is decided.",
            Kind.CONSULTATION: "You ask about a plan. Others decide.",
            Kind.INFORMING: "You say what is happening, and why.",
        },
    )
    why = fields.LongText(label="Why?", help_text="One sentence is enough.", rows=3, max_length=1000)


@ask.declare
class MarkProgressForm(ask.Form):
    sheet = ask.Sheet(
        code="progress",
        title="How far is this step?",
        audience=ask.COORDINATOR,
        why="You know best. Steps can be done in any order, opened again, or left out.",
        seen_by="Everyone in the project sees the word, and the reason if you leave a step out.",
    )
    state = fields.Choice(label="How far is it?", choices=StepState.choices)
    why = fields.Text(label="If it is not for you: why?", help_text="One line is enough.", max_length=200)
