"""The inclusion form: what makes it possible to take part. The same words for everybody on either side."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ask import forms as ask
from intheroom.kit.ask.shown import shown
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.ui import fields
from intheroom.kit.words import Words
from intheroom.library.queries import languages
from intheroom.people.choices import NeedKind, Part
from intheroom.people.choices.parts import (
    PRONOUNS,
    SEALED,
    AskAgain,
    HowMuch,
    PronounsAt,
    ReachBy,
    ReachNot,
    SupportHow,
    TakePartBy,
    TimeOfDay,
    Training,
)


def who_may_see(about: Words) -> fields.Choice:
    """Asked once in each part. Left out, it is as closed as it can be while somebody still acts on it."""
    return fields.Choice(
        label=format_lazy(_("Who may see your answers about {about}?"), about=about),
        help_text=_("If you choose none, only the people who arrange things see them."),
        choices=MaySee.choices,
    )


def needs(*kinds: NeedKind) -> list[tuple[str, str]]:
    """Ticks for what somebody may need."""
    return [(kind.value, kind.label) for kind in kinds]


def step(part: Part, why: str, *more: str) -> ask.Step:
    """A step of the form: one part of the answers, and who may see it."""
    sealed = (*SEALED[part], f"see_{part}") if part in SEALED else ()
    return ask.Step(part.value, part.label, (*more, *sealed), why)


@ask.declare
class InclusionForm(ask.Form):
    """What somebody needs so that they can take part. Every question can be left out."""

    sheet = ask.Sheet(
        code="inclusion",
        title=_("What would help you take part"),
        why=_("So that you can take part in the way that suits you. We ask everyone the same."),
        seen_by=_("Each part asks who may see it. Your own page shows who has looked."),
        steps=(
            step(
                Part.YOU,
                _("So that we call you what you like to be called."),
                *("name", "pronouns", "pronouns_at"),
            ),
            step(
                Part.REACH,
                _("So that we reach you in a way that is safe and easy for you."),
                "phone",
                "email",
            ),
            step(Part.WORDS, _("So that you can hear, read and say things with ease.")),
            step(Part.THERE, _("So that you get there, get home and feel well in between.")),
            step(Part.TIMES, _("So that we meet when you can.")),
            step(Part.MEETING, _("So that you take part in your own way. No one has to have a camera on.")),
            step(Part.HOME, _("So that joining in from home works. Leave it out if you would rather.")),
            step(Part.PEOPLE, _("So that the people who matter to you can be there.")),
            step(Part.LEARNING, _("So that you get the support you want. Everyone brings something.")),
            ask.Step(
                "again", _("When we ask again"), ("ask_again",), _("So that it goes on working for you.")
            ),
        ),
        then=(
            _("Someone makes a plan for each thing you need."),
            _("You say whether it works. You can change your answers at any time."),
        ),
        send=_("Save my answers"),
        has_keys=True,
    )

    name = fields.Text(
        label=_("What name should we use?"), help_text=_("A nickname is fine."), max_length=100
    )
    pronouns = fields.Text(
        label=_("Which pronouns do you use?"),
        help_text=_("In your own words. Some people say “he”, “she” or “they”."),
        max_length=60,
    )
    pronouns_at = fields.Choices(
        label=_("Where may we show your pronouns?"),
        help_text=_("If you tick none, we show them nowhere."),
        choices=PronounsAt.choices,
    )

    phone = fields.Phone(label=_("A phone number for you"), spoken=_("Is there a number we can call?"))
    email = fields.Email(label=_("E-mail address"), spoken=_("Is there an e-mail address we can write to?"))
    reach_by = fields.Choices(label=_("How do you like to be reached?"), choices=ReachBy.choices)
    reach_not = fields.Choices(label=_("Is there something we must not do?"), choices=ReachNot.choices)
    reach_through = fields.Text(
        label=_("If we should go through someone: who, and how?"),
        help_text=_("For example: my sister Jean, by phone."),
        max_length=200,
    )
    reach_words = fields.LongText(
        label=_("What else should we know about reaching you?"),
        help_text=_("For example: after 6 in the evening."),
        max_length=500,
        rows=3,
    )
    post_to = fields.LongText(
        label=_("If you like letters: where should we post them?"),
        help_text=_("Leave it out if post is not safe for you."),
        max_length=300,
        rows=4,
    )
    see_reach = who_may_see(_("reaching you"))

    language_code = fields.Choice(
        label=_("Which language suits you best?"),
        help_text=_(
            "If it is not the one we work in, we plan for more than papers: talks, forms, meetings, money."
        ),
        choices=lambda: [(one.code, one.label) for one in languages()],
        as_list=True,
        spoken=_("Which language suits you best?"),
    )
    language = fields.Text(
        label=_("Is it another language, or more than one? Tell us in your own words."), max_length=100
    )
    language_more = fields.Text(
        label=_("Where else would your language help?"),
        help_text=_("For example: when someone rings about the lift home."),
        max_length=200,
    )
    hearing = fields.Choices(
        label=_("What helps you to hear, follow and be heard?"),
        choices=needs(
            NeedKind.INTERPRETER,
            NeedKind.BSL,
            NeedKind.TACTILE_BSL,
            NeedKind.HEARING_LOOP,
            NeedKind.CAPTIONS,
        ),
    )
    formats = fields.Choices(
        label=_("How do you like to get papers?"),
        choices=needs(
            NeedKind.BY_POST,
            NeedKind.LARGE_PRINT,
            NeedKind.EASY_READ,
            NeedKind.AUDIO,
            NeedKind.READING_HELP,
        ),
    )
    words_more = fields.LongText(
        label=_("What else would help with words?"),
        help_text=_("For example: speak slowly."),
        max_length=500,
        rows=3,
    )
    see_words = who_may_see(_("language, hearing and reading"))

    travel = fields.Choices(
        label=_("What helps you to get there and home?"),
        choices=needs(NeedKind.LIFT_THERE, NeedKind.LIFT_HOME, NeedKind.TRANSPORT_COST),
    )
    money = fields.Choices(
        label=_("How should it be with money?"),
        help_text=_("It is your choice. You need not say why, and you can change it."),
        choices=needs(NeedKind.MONEY_FIRST, NeedKind.EXPENSES_ONLY),
    )
    room = fields.Choices(
        label=_("What should the room have?"),
        choices=needs(NeedKind.STEP_FREE, NeedKind.QUIET, NeedKind.LOW_LIGHT, NeedKind.BREAKS),
    )
    food = fields.Text(
        label=_("What food suits you, or does not?"),
        help_text=_("What you like counts too."),
        max_length=300,
    )
    there_more = fields.LongText(label=_("What else would help you to be there?"), max_length=500, rows=3)
    see_there = who_may_see(_("getting there, money, the room and food"))

    best_times = fields.Choices(label=_("When can you take part?"), choices=TimeOfDay.choices)
    time_needs = fields.Choices(
        label=_("Does one of these shape your time?"),
        choices=[
            (NeedKind.CARING, _("I care for someone, so I may need cover")),
            (NeedKind.SHIFTS, _("I work shifts")),
        ],
    )
    time_words = fields.LongText(
        label=_("What would help with that?"),
        help_text=_("For example: two weeks to swap a shift."),
        max_length=300,
        rows=3,
    )
    dates_to_avoid = fields.LongText(
        label=_("Which dates should we keep free?"),
        help_text=_("For example: a holy day, a school play, a market day. You need not say why."),
        max_length=500,
        rows=3,
    )
    see_times = who_may_see(_("times"))

    meeting = fields.Choices(
        label=_("What suits you in a meeting?"),
        choices=needs(NeedKind.CAMERA_OFF, NeedKind.SMALL_GROUP, NeedKind.PHONE_ONLY),
    )
    largest_group = fields.WholeNumber(
        label=_("On a video call: how many people at most?"), min_value=2, max_value=99
    )
    take_part_by = fields.Choices(label=_("How would you like to take part?"), choices=TakePartBy.choices)
    how_much = fields.Choice(label=_("How much would you like to take part?"), choices=HowMuch.choices)
    own_way = fields.LongText(
        label=_("Is there a way that is all your own?"),
        help_text=_("Any way you like. It counts the same."),
        max_length=1000,
        rows=4,
    )
    see_meeting = who_may_see(_("how you like to take part"))

    home = fields.Choices(
        label=_("Which of these would help, if you join in from home?"),
        choices=needs(NeedKind.PRIVATE_PLACE, NeedKind.NOISE, NeedKind.SHARED_DEVICE, NeedKind.SAFE_TO_TALK),
    )
    home_words = fields.LongText(
        label=_("What should we know, so that it works for you?"), max_length=500, rows=3
    )
    see_home = who_may_see(_("home"))

    significant = fields.LongText(
        label=_("Who are the significant people in your life?"),
        help_text=_("Only those you would like us to know of: a friend, a neighbour, anyone."),
        max_length=500,
        rows=3,
    )
    supporters = fields.Text(
        label=_("Who would you like to have with you when we meet?"),
        help_text=_("For example: a friend who helps me to speak up."),
        max_length=200,
    )
    see_people = who_may_see(_("the people you want with you"))

    brings = fields.LongText(
        label=_("What do you bring?"),
        help_text=_("Things you know, can do, or have lived through. Say as much or as little as you like."),
        max_length=1000,
        rows=4,
    )
    training = fields.Choices(label=_("What would you like to learn?"), choices=Training.choices)
    training_own = fields.Text(label=_("What else would you like to learn?"), max_length=500)
    tech = fields.Choices(
        label=_("Would you like practice before we meet online?"),
        choices=[(NeedKind.TECH_HELP, _("Yes, with someone beside me or on the phone"))],
    )
    support_how = fields.Choice(
        label=_("How do you like to learn and be supported?"), choices=SupportHow.choices
    )
    see_learning = who_may_see(_("learning and what you bring"))
    ask_again = fields.Choice(
        label=_("When should we ask if this still holds?"),
        help_text=_("If you choose none, we ask in 6 months. You can change it before then."),
        choices=AskAgain.choices,
    )


@dataclass(frozen=True)
class Section:
    """One part of the answers as a page shows it."""

    part: Part
    may_see: str
    rows: tuple[dict[str, str], ...]


def in_words(answers: dict[str, Any], levels: dict[str, str]) -> list[Section]:
    """What somebody answered, part by part, without what they left out."""
    asked = InclusionForm.base_fields
    sections = []
    for part, names in {Part.YOU: PRONOUNS, **SEALED}.items():
        rows = tuple(
            {"key": str(asked[name].label), "value": shown(asked[name], answers[name])}
            for name in names
            if answers.get(name)
        )
        if rows:
            level = "" if part == Part.YOU else str(MaySee(levels.get(part, MaySee.KEYHOLDERS)).label)
            sections.append(Section(Part(part), level, rows))
    return sections
