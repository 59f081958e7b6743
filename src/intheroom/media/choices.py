"""The fixed words of photos, words and recordings, and of a yes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What it is."""

    PHOTO = "photo", _("A photo or picture")
    QUOTE = "quote", _("Someone’s words")
    DETAIL = "detail", _("Something that shows who a person is")
    AUDIO = "audio", _("A sound recording")
    VIDEO = "video", _("A film")


NAMES = {
    Kind.PHOTO: _("Photo"),
    Kind.QUOTE: _("Words"),
    Kind.DETAIL: _("Detail"),
    Kind.AUDIO: _("Recording"),
    Kind.VIDEO: _("Film"),
}
# What a file is kept of. A film stays where it is: we cannot clean it.
WITH_FILE = (Kind.PHOTO, Kind.AUDIO)
WITH_WORDS = (Kind.QUOTE, Kind.DETAIL)


class WhoIn(models.TextChoices):
    """Whether everyone who can be recognised is named."""

    NAMED = "named", _("Yes, everyone is named here")
    NOBODY = "nobody", _("No one can be recognised in it")
    OTHERS = "others", _("No, there are others")
    UNSAID = "", _("Not said yet")


class Use(models.TextChoices):
    """What a thing is used for. A yes to one is no yes to another."""

    REPORT = "report", _("In a report")
    WEB = "web", _("On a web page")
    SOCIAL = "social", _("On social media")
    TALK = "talk", _("In a talk or a meeting")
    TRAINING = "training", _("In training")


# Whoever says yes to these must know that anyone can see them.
OPEN_TO_ALL = (Use.WEB, Use.SOCIAL)


class Audience(models.TextChoices):
    """How far it may go. Each holds those before it."""

    TEAM = "team", _("Only this team")
    ORGANISATION = "organisation", _("The team and the organisations it works with")
    PUBLIC = "public", _("Anyone")


class How(models.TextChoices):
    """How somebody said yes, so that it can be shown later that they did."""

    WRITTEN = "written", _("In writing")
    SPOKEN = "spoken", _("Out loud, and someone else heard it")
    SIGNED = "signed", _("In BSL, and it was filmed")
    RECORDED = "recorded", _("Out loud, and it was recorded")
    SELF = "self", _("By themselves, on this page")


class Ended(models.TextChoices):
    """Why a yes no longer counts. One that ran out needs no word: its day says so."""

    TAKEN_BACK = "taken_back", _("Taken back")
    REPLACED = "replaced", _("Said anew")
    GONE = "gone", _("The thing itself was taken away")


class Stopped(models.TextChoices):
    """Why a thing is no longer in use."""

    TAKEN_BACK = "taken_back", _("Not everyone in it says yes any more")
    TEAM = "team", _("The team stopped using it")
    GONE = "gone", _("It was taken away")


class Size(models.TextChoices):
    """Which copy of a picture."""

    WHOLE = "whole", _("Whole")
    SMALL = "small", _("Small")
