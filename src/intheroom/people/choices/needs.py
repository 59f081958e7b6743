"""What makes it possible to take part: situations and what to do, never why."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NeedKind(models.TextChoices):
    """One thing somebody needs. Anybody can need it, whichever side they are on."""

    STEP_FREE = "step_free", _("A way in without steps")
    QUIET = "quiet", _("A quiet room to step out to")
    LOW_LIGHT = "low_light", _("Soft light")
    BREAKS = "breaks", _("Breaks")
    FOOD = "food", _("Food that suits")
    HEARING_LOOP = "hearing_loop", _("A hearing loop")
    BSL = "bsl", _("A British Sign Language (BSL) interpreter")
    TACTILE_BSL = "tactile_bsl", _("A tactile BSL interpreter")
    INTERPRETER = "interpreter", _("An interpreter for a spoken language")
    # One for each place where a language counts, so that it is more than one translated page.
    LANGUAGE_ASKING = "language_asking", _("Questions asked and answered in their language")
    LANGUAGE_CONSENT = "language_consent", _("Forms and consent in their language")
    LANGUAGE_MEETING = "language_meeting", _("Meetings in their language")
    LANGUAGE_PAPERS = "language_papers", _("Notes and papers in their language")
    LANGUAGE_UPDATES = "language_updates", _("Updates and letters in their language")
    LANGUAGE_MONEY = "language_money", _("Money and costs in their language")
    LANGUAGE_OWN = "language_own", _("Something else in their language")
    CAPTIONS = "captions", _("Captions: the words on a screen")
    LARGE_PRINT = "large_print", _("Large print")
    AUDIO = "audio", _("Sound to listen to, not print")
    EASY_READ = "easy_read", _("Easy words with pictures")
    READING_HELP = "reading_help", _("Help with reading or writing")
    BY_POST = "by_post", _("Papers by post")
    LIFT_THERE = "lift_there", _("A lift there")
    LIFT_HOME = "lift_home", _("A lift home")
    TRANSPORT_COST = "transport_cost", _("Fares or fuel paid for")
    MONEY_FIRST = "money_first", _("Money before the day, not after")
    EXPENSES_ONLY = "expenses_only", _("Only my costs, and no other money")
    TIME_OF_DAY = "time_of_day", _("A time of day that suits")
    CARING = "caring", _("Cover for somebody they care for")
    SHIFTS = "shifts", _("Dates that fit around shifts")
    DATES = "dates", _("Dates to keep free")
    CAMERA_OFF = "camera_off", _("The camera stays off")
    SMALL_GROUP = "small_group", _("A small group")
    PHONE_ONLY = "phone_only", _("To join by phone")
    PRIVATE_PLACE = "private_place", _("A private place to talk from")
    NOISE = "noise", _("A calm place: it is noisy at home")
    SHARED_DEVICE = "shared_device", _("A phone or computer not shared with others")
    SAFE_TO_TALK = "safe_to_talk", _("A way to join when home is not safe to talk from")
    SUPPORTER = "supporter", _("Somebody they trust beside them")
    # One for each thing somebody would like to learn, so that each is seen to by itself.
    CO_PRODUCTION = "co_production", _("Training: working together as equals")
    FACILITATION = "facilitation", _("Training: running a meeting")
    NEGOTIATION = "negotiation", _("Training: reaching an agreement")
    EXPERT_ADVICE = "expert_advice", _("Facts from someone who knows the topic")
    TRAINING = "training", _("Training in something else")
    TECH_HELP = "tech_help", _("Practice with the phone or computer first")
    ONE_TO_ONE = "one_to_one", _("Support one to one")
    OWN_WORDS = "own_words", _("Something in their own words")

    @property
    def is_learning(self) -> bool:
        """Something to learn: the person says afterwards whether they feel ready."""
        return self in LEARNING

    @property
    def is_language(self) -> bool:
        """One place where somebody's own language counts."""
        return self in (*LANGUAGE, NeedKind.LANGUAGE_OWN)

    @property
    def themes(self) -> tuple[str, ...]:
        """What the barrier behind it is about, so that it can be laid beside the library of barriers."""
        return THEMES.get(self, ())


LEARNING = (
    NeedKind.CO_PRODUCTION,
    NeedKind.FACILITATION,
    NeedKind.NEGOTIATION,
    NeedKind.EXPERT_ADVICE,
    NeedKind.TRAINING,
    NeedKind.TECH_HELP,
)

# What choosing another language than the project's opens by itself.
LANGUAGE = (
    NeedKind.LANGUAGE_ASKING,
    NeedKind.LANGUAGE_CONSENT,
    NeedKind.LANGUAGE_MEETING,
    NeedKind.LANGUAGE_PAPERS,
    NeedKind.LANGUAGE_UPDATES,
    NeedKind.LANGUAGE_MONEY,
)
# Whoever asked for one of these has the meetings seen to by that.
INTERPRETERS = (NeedKind.INTERPRETER, NeedKind.BSL, NeedKind.TACTILE_BSL)

_HEARING = ("disability", "language")
_READING = ("language", "disability")

THEMES: dict[NeedKind, tuple[str, ...]] = {
    NeedKind.STEP_FREE: ("disability", "place"),
    NeedKind.QUIET: ("disability",),
    NeedKind.LOW_LIGHT: ("disability",),
    NeedKind.BREAKS: ("disability",),
    NeedKind.FOOD: ("culture",),
    NeedKind.HEARING_LOOP: ("disability",),
    NeedKind.BSL: _HEARING,
    NeedKind.TACTILE_BSL: _HEARING,
    NeedKind.INTERPRETER: ("language", "culture"),
    **dict.fromkeys((*LANGUAGE, NeedKind.LANGUAGE_OWN), ("language", "culture")),
    NeedKind.CAPTIONS: _HEARING,
    NeedKind.LARGE_PRINT: _READING,
    NeedKind.AUDIO: _READING,
    NeedKind.EASY_READ: _READING,
    NeedKind.READING_HELP: ("language",),
    NeedKind.BY_POST: ("digital",),
    NeedKind.LIFT_THERE: ("place", "money"),
    NeedKind.LIFT_HOME: ("place", "money"),
    NeedKind.TRANSPORT_COST: ("money", "place"),
    NeedKind.MONEY_FIRST: ("money",),
    NeedKind.CARING: ("money",),
    NeedKind.SHIFTS: ("money",),
    NeedKind.DATES: ("culture",),
    NeedKind.CAMERA_OFF: ("digital",),
    NeedKind.PHONE_ONLY: ("digital",),
    NeedKind.PRIVATE_PLACE: ("digital", "money"),
    NeedKind.NOISE: ("digital", "money"),
    NeedKind.SHARED_DEVICE: ("digital", "money"),
    NeedKind.SAFE_TO_TALK: ("trust",),
    NeedKind.SUPPORTER: ("trust",),
    **dict.fromkeys(
        ("co_production", "facilitation", "negotiation", "expert_advice", "training"), ("trust",)
    ),
    NeedKind.TECH_HELP: ("digital",),
    NeedKind.ONE_TO_ONE: ("trust",),
}
