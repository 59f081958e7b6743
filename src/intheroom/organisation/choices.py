"""The questions about people's background, and the answers to choose from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Question(models.TextChoices):
    """What is asked. Each is kept by itself: two answers of one person are not kept together."""

    AGE = "age", _("Age")
    ETHNICITY = "ethnicity", _("Ethnic group")
    GENDER = "gender", _("Gender")
    DISABLED = "disabled", _("Disabled people")
    CARING = "caring", _("Looking after someone")
    LANGUAGE = "language", _("Language at home")
    PLACE = "place", _("Kind of place")


class Age(models.TextChoices):
    UNDER_25 = "under_25", _("Under 25")
    TO_39 = "25_to_39", _("25 to 39")
    TO_64 = "40_to_64", _("40 to 64")
    TO_79 = "65_to_79", _("65 to 79")
    OVER_79 = "80_or_over", _("80 or over")


class Ethnicity(models.TextChoices):
    """The groups of Scotland's Census 2022, so that we compare like with like."""

    WHITE_BRITISH = "white_british", _("White Scottish or other White British")
    WHITE_OTHER = "white_other", _("Another White group, such as Polish, Irish, Gypsy/Traveller or Roma")
    MIXED = "mixed", _("Mixed or multiple ethnic groups")
    ASIAN = "asian", _("Asian, Scottish Asian or British Asian")
    AFRICAN = "african", _("African, Scottish African or British African")
    CARIBBEAN = "caribbean", _("Caribbean or Black")
    OTHER = "other", _("Another ethnic group, such as Arab or Sikh")


WHITE = (Ethnicity.WHITE_BRITISH, Ethnicity.WHITE_OTHER)


class Gender(models.TextChoices):
    WOMAN = "woman", _("Woman")
    MAN = "man", _("Man")
    NON_BINARY = "non_binary", _("Non-binary")
    OTHER = "other", _("Another word fits me better")


class YesNo(models.TextChoices):
    YES = "yes", _("Yes")
    NO = "no", _("No")


class Language(models.TextChoices):
    ENGLISH = "english", _("English")
    SCOTS = "scots", _("Scots")
    GAELIC = "gaelic", _("Gaelic")
    BSL = "bsl", _("British Sign Language")
    OTHER = "other", _("Another language")


class Place(models.TextChoices):
    CITY = "city", _("A city")
    TOWN = "town", _("A town")
    VILLAGE = "village", _("A village or the countryside")
    ISLAND = "island", _("An island")


ANSWERS: dict[str, type[models.TextChoices]] = {
    Question.AGE: Age,
    Question.ETHNICITY: Ethnicity,
    Question.GENDER: Gender,
    Question.DISABLED: YesNo,
    Question.CARING: YesNo,
    Question.LANGUAGE: Language,
    Question.PLACE: Place,
}

# Questions that can be answered in somebody's own words as well.
IN_OWN_WORDS = (Question.ETHNICITY, Question.GENDER, Question.LANGUAGE)


class Word(models.TextChoices):
    """All that a team ever sees of its answers."""

    GAP = "gap", _("There may be a gap")
    NO_GAP = "no_gap", _("No gap seen")
    NOT_ENOUGH = "not_enough", _("Not enough answers")
