"""The questions about who a project touches. Each form comes out on the web, on paper, by phone and for someone."""

import hashlib

from intheroom.kit.ask import forms as ask
from intheroom.kit.ui import fields
from intheroom.stakeholders.choices import (
    LONGEST_NAME,
    MOST_NAMES,
    Belongs,
    Deciding,
    Influence,
    Leaning,
    Scale,
    Step,
    prompts,
)

TEAM_SEES = "Everyone in the team sees it."
NOBODY_NAMED = "The team sees what people said about each group. It never sees who said it."
CLOSEST = [(prompt.key, prompt.label) for prompt in prompts()]
QUESTIONS = ("impact", "say_now", "say_wanted", "belongs")


@ask.declare
class ListGroupsForm(ask.Form):
    sheet = ask.Sheet(
        code="listgroups",
        title="Who does this touch?",
        why="Write your own list first, before you see anybody else’s. Together we then miss fewer people.",
        seen_by="All lists are put together. Nobody sees who wrote which name.",
        reminders=tuple(prompt.label for prompt in prompts()),
        then=(
            "Your list is put together with the lists of others.",
            "You can add to it at any time.",
        ),
        send="Hand in my list",
    )
    names = fields.LongText(
        label="Which people or groups does this project touch?",
        help_text="Write one group on each line. About 12 is plenty. Use your own words.",
        spoken="Which people or groups does this project touch? Tell me one at a time.",
        max_length=4000,
        rows=12,
        required=True,
        missing="Write at least one group, in your own words.",
    )

    def clean_names(self):
        """The names, one a line, without the dots and dashes people put before them."""
        lines = (line.strip(" \t-–•*·") for line in self.cleaned_data["names"].splitlines())
        names = [line for line in lines if line]
        long = next((name for name in names if len(name) > LONGEST_NAME), None)
        if long is not None:
            self.add_error(
                "names", f"The line that begins “{long[:30]}” is too long. Use a short name for the group."
            )
        if len(names) > MOST_NAMES:
            self.add_error(
                "names", f"There is room for {MOST_NAMES} groups on one list. You wrote {len(names)}."
            )
        if not names and not self.errors:
            self.add_error("names", "Write at least one group, in your own words.")
        return names


@ask.declare
class MergeListingsForm(ask.Form):
    sheet = ask.Sheet(
        code="mergelistings",
        title="Put the lists together",
        audience=ask.COORDINATOR,
        why="Give two names the same group to join them. Give them different groups to keep them apart.",
        seen_by="Everyone in the team sees the groups, and how many people named each. Nobody sees who.",
        send="Put them together",
    )

    def __init__(self, *args, candidates=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.keys = {}
        for candidate in candidates:
            field_name = f"name_{hashlib.sha256(candidate.key.encode()).hexdigest()[:12]}"
            self.keys[field_name] = candidate.key
            self.fields[field_name] = fields.Text(
                label=f"“{' / '.join(candidate.spellings)}” belongs to the group",
                help_text=f"Also on the lists: {'; '.join(candidate.same_as)}" if candidate.same_as else "",
                initial=candidate.suggestion,
                max_length=LONGEST_NAME,
                # A name that came in after the page was opened was not asked, so it goes on waiting.
                required=self.is_bound and field_name in self.data,
                missing="Write a group for this name. It can be a group of its own.",
            )

    def clean(self):
        """Adds ``placements``: each name that was on the page, with its group."""
        cleaned = super().clean()
        asked = {key: cleaned.get(name, "") for name, key in self.keys.items() if name in self.data}
        return {**cleaned, "placements": asked}


@ask.declare
class AddGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="addgroup",
        title="Add a group",
        why="Anyone in the team can add people it touches, at any time.",
        seen_by=TEAM_SEES,
        send="Add the group",
    )
    name = fields.Text(
        label="What is the group called?",
        help_text="Use the name these people would use.",
        spoken="What would these people call themselves?",
        max_length=LONGEST_NAME,
        required=True,
        missing="Write a name for the group.",
    )
    who_they_are = fields.LongText(
        label="Who are they?",
        help_text="A line or two. No names of single people.",
        max_length=500,
        rows=3,
    )
    prompt = fields.Choice(label="Which of these are they closest to?", choices=CLOSEST, as_list=True)


@ask.declare
class MarkNotTouchedForm(ask.Form):
    sheet = ask.Sheet(
        code="nottouched",
        title="Not touched by this project",
        why="It is easy to leave people out by mistake. A reason lets others check.",
        seen_by=TEAM_SEES,
    )
    reason = fields.LongText(
        label="Why does this project not touch them?",
        max_length=500,
        rows=3,
        required=True,
        missing="Write why, in a few words.",
    )


@ask.declare
class DescribeGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="describegroup",
        title="About this group",
        why="The more we know, the better we can reach people and work their way.",
        seen_by=TEAM_SEES,
        steps=(
            ask.Step("who", "Who they are", ("name", "who_they_are", "prompt")),
            ask.Step(
                "places",
                "Where they already are",
                ("places",),
                why="Go to people. Do not wait for them to come.",
            ),
            ask.Step("deciding", "How they decide", ("decides", "who_else_to_ask")),
            ask.Step("influence", "What they can do", ("influence",)),
        ),
    )
    name = fields.Text(
        label="What is the group called?",
        help_text="If you change the name, the old one stays on the page.",
        max_length=LONGEST_NAME,
        required=True,
        missing="Write a name for the group.",
    )
    who_they_are = fields.LongText(
        label="Who are they?", help_text="A line or two. No names of single people.", max_length=500, rows=3
    )
    prompt = fields.Choice(label="Which of these are they closest to?", choices=CLOSEST, as_list=True)
    places = fields.LongText(
        label="Where are they already?",
        help_text="One place on each line: a lunch club, a school gate, a radio show.",
        spoken="Where do these people already meet, or go, or listen?",
        max_length=1000,
        rows=4,
    )
    decides = fields.Choice(
        label="How do people in this group mostly decide things?",
        choices=Deciding.choices,
        hints={
            "family": "Speak with the family too, and leave more time. Each person still says yes for themselves.",
            "community": "Speak with its leaders too, and leave more time. Each person still says yes for themselves.",
        },
    )
    who_else_to_ask = fields.LongText(
        label="Who else should we speak with?",
        help_text="Such as elders, a faith leader, or the head of a family. A role is enough.",
        max_length=500,
        rows=3,
    )
    influence = fields.Choices(label="What can this group do with the results?", choices=Influence.choices)


def impact_field(**more):
    return fields.Choice(
        label="How often are they affected?",
        spoken="How often is this group affected by what we are looking at?",
        choices=Scale.choices,
        **more,
    )


def say_now_field(**more):
    return fields.Choice(
        label="How often do they have a say now?",
        spoken="How often does this group have a say in it, as things are now?",
        choices=Scale.choices,
        **more,
    )


def say_wanted_field(**more):
    return fields.Choice(
        label="How often should they have a say?",
        spoken="How often should this group have a say?",
        choices=Scale.choices,
        **more,
    )


def belongs_field(**more):
    return fields.Choice(
        label="Do you belong to this group?",
        help_text="If nobody from the group has answered, its place is a guess to check.",
        choices=Belongs.choices,
        **more,
    )


def sheet_lines():
    """The four questions as lines of the paper sheet that has every group on it."""
    words = [word.label for word in Scale if word]
    short = (("Affected", words), ("Has a say now", words), ("Should have a say", words))
    return [
        *({"label": label, "words": words} for label, words in short),
        {"label": "I am one of them", "words": ["Yes", "No"]},
    ]


@ask.declare
class JudgeGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="judgegroup",
        title="Who is affected, and who has a say?",
        why="People who are always affected should always have a say.",
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
        title="Put every group on the map",
        why="People who are always affected should always have a say. Skip any group you like.",
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


@ask.declare
class AddViewpointForm(ask.Form):
    sheet = ask.Sheet(
        code="viewpoint",
        title="Add a viewpoint",
        why="People see the question in different ways. All of them belong in the room.",
        seen_by="The team sees the viewpoint beside the group. It never stands beside a person’s name.",
    )
    words = fields.Text(
        label="What do some of this group think?",
        help_text="One thought. You can add more afterwards.",
        max_length=300,
        required=True,
        missing="Write what they think, in a few words.",
    )
    leaning = fields.Choice(label="Where does that stand?", choices=Leaning.choices)
    belongs = belongs_field()


@ask.declare
class PlanGapActionForm(ask.Form):
    sheet = ask.Sheet(
        code="gapaction",
        title="What will we do about it?",
        why="They are affected, and they have too little say. Plan one thing, or say why not.",
        seen_by=TEAM_SEES,
    )
    step = fields.Choice(
        label="What kind of step is it?",
        choices=Step.choices,
        hints={"trust": "Trust takes time and some money. Say how much below."},
    )
    what = fields.Text(label="What will you do?", max_length=300)
    who = fields.Text(label="Who does it?", help_text="A name or a role.", max_length=100)
    due_on = fields.Date(label="By when?")
    time_and_money = fields.Text(
        label="What time and money does it need?",
        help_text="Such as: four visits, a month, £80 for travel and tea.",
        max_length=300,
    )
    why_not = fields.LongText(label="Or, if nothing can be done now, why not?", max_length=1000, rows=3)

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned.get("what") and not cleaned.get("why_not"):
            self.add_error("what", "Write what you will do. Or write below why nothing can be done now.")
        return cleaned


@ask.declare
class SetAsideGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="setaside",
        title="Suggest setting a group aside",
        why="A group is never deleted. It can be set aside for a time, if somebody with lived experience agrees.",
        seen_by="Everyone in the team sees the reason, your name and the date to look again.",
        send="Suggest it",
    )
    reason = fields.LongText(
        label="Why leave them out for now?",
        max_length=1000,
        rows=4,
        required=True,
        missing="Write the reason. Without one the group stays.",
    )
    review_on = fields.Date(
        label="When will the team look at this again?",
        help_text="Within a year.",
        required=True,
        missing="Give a date to look again.",
    )


@ask.declare
class AgreeSetAsideForm(ask.Form):
    sheet = ask.Sheet(
        code="agreesetaside",
        title="Should this group be set aside?",
        why="Only somebody with lived experience can agree, and not the person who suggested it.",
        seen_by="Everyone in the team sees your answer and your name.",
    )
    agrees = fields.Choice(
        label="Do you agree?",
        choices=[("yes", "Yes, set the group aside until then"), ("no", "No, keep the group")],
        required=True,
        missing="Choose yes or no.",
    )
    why = fields.LongText(label="Why?", max_length=1000, rows=3)


@ask.declare
class BringBackGroupForm(ask.Form):
    sheet = ask.Sheet(
        code="bringback",
        title="Bring the group back",
        why="Anyone in the team can bring a group back, at any time.",
        seen_by=TEAM_SEES,
        send="Bring it back",
    )
    why = fields.LongText(label="Why now?", max_length=1000, rows=3)
