"""The fixed words of photos, words and recordings, and of a yes."""

from django.db import models


class Kind(models.TextChoices):
    """What it is."""

    PHOTO = "photo", "A photo or picture"
    QUOTE = "quote", "Someone’s words"
    DETAIL = "detail", "Something that shows who a person is"
    AUDIO = "audio", "A sound recording"
    VIDEO = "video", "A film"


NAMES = {
    Kind.PHOTO: "Photo",
    Kind.QUOTE: "Words",
    Kind.DETAIL: "Detail",
    Kind.AUDIO: "Recording",
    Kind.VIDEO: "Film",
}
# What a file is kept of. A film stays where it is: we cannot clean it.
WITH_FILE = (Kind.PHOTO, Kind.AUDIO)
WITH_WORDS = (Kind.QUOTE, Kind.DETAIL)


class WhoIn(models.TextChoices):
    """Whether everyone who can be recognised is named."""

    NAMED = "named", "Yes, everyone is named here"
    NOBODY = "nobody", "No one can be recognised in it"
    OTHERS = "others", "No, there are others"
    UNSAID = "", "Not said yet"


class Use(models.TextChoices):
    """What a thing is used for. A yes to one is no yes to another."""

    REPORT = "report", "In a report"
    WEB = "web", "On a web page"
    SOCIAL = "social", "On social media"
    TALK = "talk", "In a talk or a meeting"
    TRAINING = "training", "In training"


# Whoever says yes to these must know that anyone can see them.
OPEN_TO_ALL = (Use.WEB, Use.SOCIAL)


class Audience(models.TextChoices):
    """How far it may go. Each holds those before it."""

    TEAM = "team", "Only this team"
    ORGANISATION = "organisation", "The team and the organisations it works with"
    PUBLIC = "public", "Anyone"


class How(models.TextChoices):
    """How somebody said yes, so that it can be shown later that they did."""

    WRITTEN = "written", "In writing"
    SPOKEN = "spoken", "Out loud, and someone else heard it"
    SIGNED = "signed", "In BSL, and it was filmed"
    RECORDED = "recorded", "Out loud, and it was recorded"
    SELF = "self", "By themselves, on this page"


class Ended(models.TextChoices):
    """Why a yes no longer counts. One that ran out needs no word: its day says so."""

    TAKEN_BACK = "taken_back", "Taken back"
    REPLACED = "replaced", "Said anew"
    GONE = "gone", "The thing itself was taken away"


class Stopped(models.TextChoices):
    """Why a thing is no longer in use."""

    TAKEN_BACK = "taken_back", "Not everyone in it says yes any more"
    TEAM = "team", "The team stopped using it"
    GONE = "gone", "It was taken away"


class Size(models.TextChoices):
    """Which copy of a picture."""

    WHOLE = "whole", "Whole"
    SMALL = "small", "Small"
