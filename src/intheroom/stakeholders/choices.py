"""The fixed words of the map: the five-word scale, ways to decide, and the prompts for people often forgotten."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_NAME = 120
LONGEST_BARRIER = 200
MOST_NAMES = 40


class Scale(models.TextChoices):
    """How often. Always words on screen and on paper, never a number."""

    ALWAYS = "always", _("Always")
    OFTEN = "often", _("Often")
    SOMETIMES = "sometimes", _("Sometimes")
    RARELY = "rarely", _("Rarely")
    NEVER = "never", _("Never")
    UNKNOWN = "", _("I do not know")


# From most to least: the order of the map's rows and of every comparison.
ORDER = (Scale.ALWAYS, Scale.OFTEN, Scale.SOMETIMES, Scale.RARELY, Scale.NEVER)
STEPS = {word.value: len(ORDER) - 1 - place for place, word in enumerate(ORDER)}
HIGH_IMPACT = (Scale.ALWAYS, Scale.OFTEN)
LITTLE_SAY = (Scale.SOMETIMES, Scale.RARELY, Scale.NEVER)


class Belongs(models.TextChoices):
    """Whether the person who judges is part of the group they judge."""

    YES = "yes", _("Yes, I belong to this group")
    NO = "no", _("No, I do not")
    UNSAID = "", _("I would rather not say")


class Deciding(models.TextChoices):
    """How people in a group usually make up their minds."""

    INDIVIDUAL = "individual", _("Each person decides for themselves")
    FAMILY = "family", _("Families decide together")
    COMMUNITY = "community", _("The community or its leaders decide together")
    UNKNOWN = "", _("We do not know yet")


class Leaning(models.TextChoices):
    """Where a viewpoint stands on the project's question."""

    WANTS = "wants", _("Wants change")
    AGAINST = "against", _("Wants things to stay as they are")
    TORN = "torn", _("Torn between the two")
    UNKNOWN = "", _("We do not know")


class Influence(models.TextChoices):
    """What a group can do with the results."""

    DECIDE = "can_decide", _("They can decide")
    FUND = "can_fund", _("They can pay for it")
    MAKE = "can_make_it_happen", _("They can make it happen")


class Step(models.TextChoices):
    """The kinds of action that give a group more of a say."""

    INVITE = "invite", _("Ask them to join the team")
    MEET = "meet", _("Go to where they already meet")
    TRUST = "trust", _("Spend time building trust first")
    BARRIER = "barrier", _("Take away something that keeps them out")
    POWER = "power", _("Change who decides")
    OTHER = "other", _("Something else")


GROUPS_ARE_KEPT = _("A group stays on the list. It cannot be deleted.")
HOW_TO_SET_ASIDE = _(
    "You can suggest setting it aside, with a reason and a date to look again. "
    "Somebody with lived experience then says yes or no."
)


class Works(models.TextChoices):
    """What people say of a plan against a barrier they meet."""

    YES = "yes", _("Yes, it works")
    NOT_YET = "not_yet", _("Not yet")
    NO = "no", _("No, it does not work")


class BarrierState(models.TextChoices):
    """How far a barrier has come."""

    NO_PLAN = "no_plan", _("Nothing is planned yet")
    NO_OWNER = "no_owner", _("Nobody has taken it on yet")
    LATE = "late", _("Late")
    PLANNED = "planned", _("Planned")
    ASK = "ask", _("Done. Ask the people it affects whether it works")
    OWNER_ONLY = "owner_only", _("Whoever did it says it works. Ask somebody else it affects")
    NOT_YET = "not_yet", _("It does not work yet")
    NOT_WORKING = "not_working", _("It does not work")
    DIFFER = "differ", _("It works for some and not for others")
    WORKS = "works", _("It works, say the people it affects")


class Settled(models.TextChoices):
    """What is settled before anybody under 16 is asked."""

    GUARDIAN = "guardian", _("A parent or guardian says yes too")
    TRUSTED_ADULT = "trusted_adult", _("A trained adult to turn to is named")
    CHECKED = "checked", _("The adults who will be there are checked")
    NEVER_ALONE = "never_alone", _("No adult is ever alone with a child")


BARRIERS_ARE_KEPT = _("What people said keeps them out stays on the page.")
HOW_TO_STRIKE = _("Strike it through, with a reason. It then no longer counts, and can still be read.")


@dataclass(frozen=True)
class Prompt:
    """A kind of people that lists often leave out."""

    key: str
    label: str
    hint: str
    source: str
    also: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    def is_about(self, name: str) -> bool:
        """True where a group of this name is clearly these people: the same name, or a sort of them."""
        rough = folded(name)
        same = rough in {folded(each) for each in (self.label, *self.also)}
        return same or rough.split(" ")[-1] in self.ends


@cache
def prompts() -> tuple[Prompt, ...]:
    """The kinds of people to think about, in the order they are printed."""
    text = (Path(__file__).parent / "prompts.toml").read_text(encoding="utf-8")
    return tuple(
        Prompt(
            row["key"],
            row["label"],
            row["hint"],
            row["source"],
            tuple(row.get("also", ())),
            tuple(row.get("ends", ())),
        )
        for row in tomllib.loads(text)["prompt"]
    )


def name_key(name: str) -> str:
    """The same name, whatever its capitals and spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())[:LONGEST_NAME]


@lru_cache(maxsize=2048)  # one page compares each name with each kind of people: 700 times
def folded(name: str) -> str:
    """A rough form of a name, so that "The carers" and "carer" are suggested together."""
    words = re.sub(r"[^\w\s]|_", " ", name_key(name)).split()
    kept = [word for word in words if word not in {"the", "our", "and", "a", "an", "of"}] or words
    return " ".join(_singular(word) for word in kept) or name_key(name)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
