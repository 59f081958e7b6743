"""The questions about people's background, and the answers to choose from."""

from django.db import models


class Question(models.TextChoices):
    """What is asked. Each is kept by itself: two answers of one person are not kept together."""

    AGE = "age", "Age"
    ETHNICITY = "ethnicity", "Ethnic group"
    GENDER = "gender", "Gender"
    DISABLED = "disabled", "Disabled people"
    CARING = "caring", "Looking after someone"
    LANGUAGE = "language", "Language at home"
    PLACE = "place", "Kind of place"


class Age(models.TextChoices):
    UNDER_25 = "under_25", "Under 25"
    TO_39 = "25_to_39", "25 to 39"
    TO_64 = "40_to_64", "40 to 64"
    TO_79 = "65_to_79", "65 to 79"
    OVER_79 = "80_or_over", "80 or over"


class Ethnicity(models.TextChoices):
    """The groups of Scotland's Census 2022, so that we compare like with like."""

    WHITE_BRITISH = "white_british", "White Scottish or other White British"
    WHITE_OTHER = "white_other", "Another White group, such as Polish, Irish, Gypsy/Traveller or Roma"
    MIXED = "mixed", "Mixed or multiple ethnic groups"
    ASIAN = "asian", "Asian, Scottish Asian or British Asian"
    AFRICAN = "african", "African, Scottish African or British African"
    CARIBBEAN = "caribbean", "Caribbean or Black"
    OTHER = "other", "Another ethnic group, such as Arab or Sikh"


WHITE = (Ethnicity.WHITE_BRITISH, Ethnicity.WHITE_OTHER)


class Gender(models.TextChoices):
    WOMAN = "woman", "Woman"
    MAN = "man", "Man"
    NON_BINARY = "non_binary", "Non-binary"
    OTHER = "other", "Another word fits me better"


class YesNo(models.TextChoices):
    YES = "yes", "Yes"
    NO = "no", "No"


class Language(models.TextChoices):
    ENGLISH = "english", "English"
    SCOTS = "scots", "Scots"
    GAELIC = "gaelic", "Gaelic"
    BSL = "bsl", "British Sign Language"
    OTHER = "other", "Another language"


class Place(models.TextChoices):
    CITY = "city", "A city"
    TOWN = "town", "A town"
    VILLAGE = "village", "A village or the countryside"
    ISLAND = "island", "An island"


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

    GAP = "gap", "There may be a gap"
    NO_GAP = "no_gap", "No gap seen"
    NOT_ENOUGH = "not_enough", "Not enough answers"
