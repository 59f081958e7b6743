"""What keeps people out, what will be done about it, and whether it works."""

from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.stakeholders.choices import LONGEST_BARRIER, Works

TEAM_SEES = _("Everyone in the team sees it. It never stands beside a person’s name.")
EVERYBODY = ("", _("Anybody in the project"))
PAIRS = 4
MOST_LINES = 20


def group_field(**more):
    return fields.Choice(
        label=_("Whom does it keep out?"),
        help_text=_("Leave this out if it could be anybody."),
        spoken=_("Which people does it keep out?"),
        choices=(),
        **more,
    )


def lines_of(text):
    """What was typed, one thing on each line."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


class AboutAGroupForm(ask.Form):
    """A form that asks which group it is about; without one it is about anybody."""

    def __init__(self, *args, groups: Iterable = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.groups = {str(group.pk): group for group in groups}
        choices = [(key, group.name) for key, group in self.groups.items()]
        self.fields["group"].choices = [EVERYBODY, *choices]

    def clean_group(self):
        return self.groups.get(self.cleaned_data.get("group") or "")


@ask.declare
class PickBarriersForm(AboutAGroupForm):
    sheet = ask.Sheet(
        code="pickbarriers",
        title=_("What keeps people out?"),
        why=_("Think of it before you ask people to join. People of the group know best."),
        seen_by=TEAM_SEES,
    )
    group = group_field()
    picked = fields.Choices(label=_("Which of these are true here?"), choices=())
    own_words = fields.LongText(
        label=_("Anything else, in your own words"),
        help_text=_("One thing on each line. No names."),
        max_length=1000,
        rows=3,
    )

    def __init__(self, *args, barriers=(), **kwargs):
        super().__init__(*args, **kwargs)
        if barriers:
            self.fields["picked"].choices = [
                (one.key, gettext(one.says) if one.source else one.says) for one in barriers
            ]
        else:
            del self.fields["picked"]

    def clean_own_words(self):
        lines = lines_of(self.cleaned_data.get("own_words"))
        too_long = next((line for line in lines if len(line) > LONGEST_BARRIER), None)
        if too_long:
            self.add_error(
                "own_words",
                gettext(
                    "This line is too long: “{too_long}…”. Use up to {LONGEST_BARRIER} letters on a line."
                ).format(too_long=too_long[:40], LONGEST_BARRIER=LONGEST_BARRIER),
            )
        return lines[:MOST_LINES]


@ask.declare
class WriteBarriersForm(AboutAGroupForm):
    sheet = ask.Sheet(
        code="writebarriers",
        title=_("Barriers and ideas"),
        why=_("Write down together what keeps people out. Put an idea beside each, if you have one."),
        seen_by=TEAM_SEES,
    )
    group = group_field()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for number in range(1, PAIRS + 1):
            self.fields[f"barrier_{number}"] = fields.Text(
                label=gettext("Barrier {number}: what keeps people out?").format(number=number),
                max_length=LONGEST_BARRIER,
            )
            self.fields[f"idea_{number}"] = fields.Text(
                label=gettext("Idea for barrier {number}").format(number=number), max_length=LONGEST_BARRIER
            )

    def clean(self):
        """Adds ``pairs``: each barrier with its idea."""
        cleaned = super().clean()
        for number in range(1, PAIRS + 1):
            if cleaned.get(f"idea_{number}") and not cleaned.get(f"barrier_{number}"):
                self.add_error(f"barrier_{number}", gettext("Write what the idea is against."))
        pairs = [
            (cleaned.get(f"barrier_{number}") or "", cleaned.get(f"idea_{number}") or "")
            for number in range(1, PAIRS + 1)
        ]
        return {**cleaned, "pairs": pairs}


@ask.declare
class PlanBarrierForm(ask.Form):
    sheet = ask.Sheet(
        code="planbarrier",
        title=_("What will we do about this barrier?"),
        why=_("A barrier goes when somebody takes it on, by a day, with the money it needs."),
        seen_by=_(
            "Everyone in the team sees the plan. Where the subject is private, only coordinators see who owns it."
        ),
    )
    ideas = fields.Choices(label=_("Which of these will you do?"), choices=())
    own_ideas = fields.LongText(
        label=_("Your own ideas"), help_text=_("One on each line."), max_length=1000, rows=3
    )
    owner = fields.Choice(
        label=_("Who takes it on?"),
        help_text=_("If nobody does, it stands on the project’s page until somebody does."),
        choices=(),
        as_list=True,
    )
    cost_pounds = fields.WholeNumber(
        label=_("What will it cost, in pounds?"), help_text=_("A guess will do.")
    )
    cost_for = fields.Text(
        label=_("What is the money or time for?"),
        help_text=_("Such as: two taxis each time, or four visits for tea."),
        max_length=200,
    )
    due_on = fields.Date(label=_("By when?"))

    def __init__(self, *args, known_ideas=(), owners=(), **kwargs):
        super().__init__(*args, **kwargs)
        if known_ideas:
            self.fields["ideas"].choices = [(idea, gettext(idea)) for idea in known_ideas]
        else:
            del self.fields["ideas"]
        self.fields["owner"].choices = [("", gettext("Nobody yet")), *owners]

    def clean(self):
        """Adds ``all_ideas``: what was chosen and what was written, as one list."""
        cleaned = super().clean()
        chosen = [*cleaned.get("ideas", ()), *lines_of(cleaned.get("own_ideas"))]
        if not self.errors and not chosen and not cleaned.get("owner"):
            self.add_error("own_ideas", gettext("Choose an idea, write your own, or say who takes it on."))
        return {**cleaned, "all_ideas": chosen}


@ask.declare
class SayIfItWorksForm(ask.Form):
    sheet = ask.Sheet(
        code="doesitwork",
        title=_("Does it work?"),
        why=_("Only people it affects can say whether a plan works."),
        seen_by=_("The team sees what you say. It never sees that it was you."),
    )
    belongs = fields.Choice(
        label=_("Is this about you?"),
        spoken=_("Is this about you, or somebody you care for?"),
        choices=[("yes", _("Yes, it is about me, or somebody I care for")), ("no", _("No"))],
        required=True,
        missing=_("Choose yes or no. Only people it is about can answer."),
    )
    works = fields.Choice(
        label=_("Does it work for you?"),
        choices=Works.choices,
        required=True,
        missing=_("Choose yes, not yet or no."),
    )
    words = fields.LongText(
        label=_("What would make it better?"), help_text=_("You can leave this out."), max_length=1000, rows=3
    )

    def clean_belongs(self):
        if self.cleaned_data.get("belongs") == "no":
            self.add_error(
                "belongs",
                gettext(
                    "Only people this is about can say whether it works. Ask one of them. "
                    "Then write down their answer as theirs."
                ),
            )
        return self.cleaned_data.get("belongs")


@ask.declare
class StrikeBarrierForm(ask.Form):
    sheet = ask.Sheet(
        code="strikebarrier",
        title=_("Strike this barrier through"),
        audience=ask.COORDINATOR,
        why=_("Only for what never was so, or is no longer so. It stays on the page, with your reason."),
        seen_by=_("Everyone in the team sees the reason."),
        send=_("Strike it through"),
    )
    why = fields.Text(
        label=_("Why does it no longer count?"),
        max_length=300,
        required=True,
        missing=_("Write why. Without a reason it stays as it is."),
    )
