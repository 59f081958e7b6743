"""How far a group is affected, and how much of a say it has and should have."""

from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.stakeholders.choices import Belongs, Scale

NOBODY_NAMED = _("The team sees what people said about each group. It never sees who said it.")
QUESTIONS = ("impact", "say_now", "say_wanted", "belongs")


def impact_field(**more):
    return fields.Choice(
        label=_("How often are they affected?"),
        spoken=_("How often is this group affected by what we are looking at?"),
        choices=Scale.choices,
        **more,
    )


def say_now_field(**more):
    return fields.Choice(
        label=_("How often do they have a say now?"),
        spoken=_("How often does this group have a say in it, as things are now?"),
        choices=Scale.choices,
        **more,
    )


def say_wanted_field(**more):
    return fields.Choice(
        label=_("How often should they have a say?"),
        spoken=_("How often should this group have a say?"),
        choices=Scale.choices,
        **more,
    )


def belongs_field(**more):
    return fields.Choice(
        label=_("Do you belong to this group?"),
        help_text=_("If nobody from the group has answered, its place is a guess to check."),
        choices=Belongs.choices,
        **more,
    )


def sheet_lines():
    """The four questions as lines of the paper sheet that has every group on it."""
    words = [word.label for word in Scale if word]
    short = ((_("Affected"), words), (_("Has a say now"), words), (_("Should have a say"), words))
    return [
        *({"label": label, "words": words} for label, words in short),
        {"label": _("I am one of them"), "words": [_("Yes"), _("No")]},
    ]


@ask.declare
class JudgeGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="judgegroup",
        title=_("Who is affected, and who has a say?"),
        why=_("People who are always affected should always have a say."),
        seen_by=NOBODY_NAMED,
    )
    impact = impact_field()
    say_now = say_now_field()
    say_wanted = say_wanted_field()
    belongs = belongs_field()


@ask.declare
class JudgeAllForm(ask.Form):
    sheet = ask.Sheet(
        code="judgeall",
        title=_("Put every group on the map"),
        why=_("People who are always affected should always have a say. Skip any group you like."),
        seen_by=NOBODY_NAMED,
    )

    def __init__(self, *args, groups=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.groups = list(groups)
        kinds = (impact_field, say_now_field, say_wanted_field, belongs_field)
        for group in self.groups:
            for question, kind in zip(QUESTIONS, kinds, strict=True):
                self.fields[f"g{group.pk}_{question}"] = kind()

    @property
    def steps(self):
        """One group on each page of the web, all of them on one sheet of paper."""
        return (
            tuple(
                ask.Step(
                    f"g{group.pk}", group.name, tuple(f"g{group.pk}_{question}" for question in QUESTIONS)
                )
                for group in self.groups
            )
            or super().steps
        )

    def clean(self):
        """Adds ``judgements``: the answers, group by group."""
        cleaned = super().clean()
        judged = {
            group.pk: {question: cleaned.get(f"g{group.pk}_{question}", "") for question in QUESTIONS}
            for group in self.groups
        }
        return {**cleaned, "judgements": judged}
