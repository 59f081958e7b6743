"""The parts of the inclusion form: each is kept, and shown or not, by itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from intheroom.people.choices.needs import NeedKind


class Part(models.TextChoices):
    """One step of the form. The person chooses for each who may see it."""

    YOU = "you", _("What to call you")
    REACH = "reach", _("How to reach you, and how not to")
    WORDS = "words", _("Language, hearing and reading")
    THERE = "there", _("Getting there, money, the room and food")
    TIMES = "times", _("Times that suit you")
    MEETING = "meeting", _("How you like to take part")
    HOME = "home", _("Joining in from home")
    PEOPLE = "people", _("People you want with you")
    LEARNING = "learning", _("What you bring, and would like to learn")


# Who sees these follows from where somebody lets them stand.
PRONOUNS = ("pronouns", "pronouns_at")

# Ways to reach somebody that are kept with the person, and asked in the part about reaching them.
WAYS_ASKED = ("phone", "email")

# What is asked in each part and kept sealed with it. Name, ways to reach and pronouns have places of their own.
SEALED: dict[str, tuple[str, ...]] = {
    Part.REACH: ("reach_by", "reach_not", "reach_through", "reach_words", "post_to"),
    Part.WORDS: ("language_code", "language", "language_more", "hearing", "formats", "words_more"),
    Part.THERE: ("travel", "money", "room", "food", "there_more"),
    Part.TIMES: ("best_times", "time_needs", "time_words", "dates_to_avoid"),
    Part.MEETING: ("meeting", "largest_group", "take_part_by", "how_much", "own_way"),
    Part.HOME: ("home", "home_words"),
    Part.PEOPLE: ("significant", "supporters"),
    Part.LEARNING: ("brings", "training", "training_own", "tech", "support_how"),
}


class PronounsAt(models.TextChoices):
    """Where somebody lets their pronouns stand beside their name."""

    BADGES = "badges", _("On my name badge")
    LISTS = "lists", _("In lists of the team")
    NOTES = "notes", _("In notes of meetings")


class ReachBy(models.TextChoices):
    """Ways to reach somebody that suit them."""

    CALL = "call", _("A phone call")
    TEXT = "text", _("A text message")
    EMAIL = "email", _("An e-mail")
    POST = "post", _("A letter")
    MEET = "meet", _("Face to face")
    APP = "app", _("WhatsApp, or another app like it")


class ReachNot(models.TextChoices):
    """What must not happen when somebody is reached."""

    VOICEMAIL = "voicemail", _("Do not leave a voice message")
    POST = "post", _("Do not send post")
    NEUTRAL = "neutral", _("Do not say what the call is about, only your name")
    THROUGH = "through", _("Only through someone I trust")


class TimeOfDay(models.TextChoices):
    """When somebody can take part."""

    MORNING = "morning", _("Mornings")
    AFTERNOON = "afternoon", _("Afternoons")
    EVENING = "evening", _("Evenings")
    WEEKDAY = "weekday", _("Weekdays")
    WEEKEND = "weekend", _("Weekends")


class TakePartBy(models.TextChoices):
    """Ways to take part. All of them count the same."""

    ROOM = "room", _("In the room")
    ONLINE = "online", _("On a video call")
    PHONE = "phone", _("By phone")
    WRITING = "writing", _("In writing")
    PICTURES = "pictures", _("With a diary, photos or drawings")


class HowMuch(models.TextChoices):
    """How much somebody wants to take part."""

    LITTLE = "little", _("Now and then")
    SOME = "some", _("For some parts of the work")
    ALL = "all", _("All the way through")
    NOT_SURE = "not_sure", _("I do not know yet")


class Training(models.TextChoices):
    """What people on either side may like to learn. Each is a need of its own."""

    CO_PRODUCTION = str(NeedKind.CO_PRODUCTION), _("Working together as equals (co-production)")
    FACILITATION = str(NeedKind.FACILITATION), _("Running a meeting")
    NEGOTIATION = str(NeedKind.NEGOTIATION), _("Reaching an agreement")
    EXPERT_ADVICE = str(NeedKind.EXPERT_ADVICE), _("Facts about the topic, from someone who knows it")


class SupportHow(models.TextChoices):
    """How somebody likes to be supported and to learn."""

    ONE_TO_ONE = "one_to_one", _("One to one")
    GROUP = "group", _("In a group")
    EITHER = "either", _("Either is fine")


class AskAgain(models.TextChoices):
    """When to ask whether the answers still hold."""

    THREE = "3", _("In 3 months")
    SIX = "6", _("In 6 months")
    TWELVE = "12", _("In a year")
