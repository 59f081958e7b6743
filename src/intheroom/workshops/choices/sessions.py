"""Sessions: how people meet, how each takes part, where a session stands, and what keeps it from being ready."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from intheroom.kit.words import Words
from intheroom.people.choices import NeedKind


class Mode(models.TextChoices):
    """How a session is held."""

    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    PHONE = "phone", _("By phone")
    HYBRID = "hybrid", _("In person, with a way in from afar")


class State(models.TextChoices):
    """Where a session stands."""

    DRAFT = "draft", _("Not confirmed yet")
    CONFIRMED = "confirmed", _("Confirmed")
    HELD = "held", _("It took place")
    CANCELLED = "cancelled", _("Called off")


# Still ahead: something may yet be open, or open again.
AHEAD = (State.DRAFT, State.CONFIRMED)


class WayIn(models.TextChoices):
    """How one person takes part in one session. All of them count the same."""

    ROOM = "in_person", _("In person")
    ONLINE = "online", _("Online")
    PHONE = "phone", _("By phone")
    WRITING = "writing", _("In writing")
    NOT = "not_there", _("Not there")


TAKES_PART = (WayIn.ROOM, WayIn.ONLINE, WayIn.PHONE, WayIn.WRITING)
FROM_AFAR = (WayIn.ONLINE, WayIn.PHONE)

# How somebody takes part who has not said otherwise.
USUAL_WAY = {
    Mode.IN_PERSON: WayIn.ROOM,
    Mode.ONLINE: WayIn.ONLINE,
    Mode.PHONE: WayIn.PHONE,
    Mode.HYBRID: WayIn.ROOM,
}

# The ways in that a session has by how it is held; writing is always one.
WAYS_OF = {
    Mode.IN_PERSON: (WayIn.ROOM,),
    Mode.ONLINE: (WayIn.ONLINE, WayIn.PHONE),
    Mode.PHONE: (WayIn.PHONE,),
    Mode.HYBRID: (WayIn.ROOM, WayIn.ONLINE, WayIn.PHONE),
}
MODES_FROM_AFAR = (Mode.ONLINE, Mode.PHONE, Mode.HYBRID)


class Again(models.TextChoices):
    """Whether a session is one of its own, or one more time of another."""

    FIRST = "", _("No, it is a session of its own")
    REPEAT = "repeat", _("Yes, the same again, for those who could not come")
    CATCH_UP = "catch_up", _("Yes, a shorter one to catch up")


# How a session is called: with the name that somebody gave it, and without one.
SESSION_TOLD: dict[Again, tuple[Words, Words]] = {
    Again.FIRST: (_("Session {number}: {title}"), _("Session {number}")),
    Again.REPEAT: (_("Session {number} again: {title}"), _("Session {number} again")),
    Again.CATCH_UP: (
        _("To catch up on session {number}: {title}"),
        _("To catch up on session {number}"),
    ),
}


class Arranged(models.TextChoices):
    """Whether something a person needs is there for one session."""

    NOT_YET = "not_yet", _("Not yet")
    ARRANGED = "arranged", _("Yes, it is arranged")
    INSTEAD = "instead", _("It cannot be had. We offer something instead")


class Block(models.TextChoices):
    """What keeps a session from being confirmed. In words, as it stands on the page."""

    WHEN = "when", _("It has no day and time yet.")
    WHERE = "where", _("It has no place yet, or no way to meet.")
    AFAR = "afar", _("People join from afar, and there is no room online or phone line yet.")
    HELPER = "helper", _("Nobody is named, with a number, who helps people to join from afar.")
    NOBODY = "nobody", _("Nobody is expected yet.")
    WAY = "way", _("Someone takes part in a way that this session does not have.")
    NEED = "need", _("Something that people need is not arranged yet.")
    PLAN = "plan", _("It may touch on hard things, and has no whole plan for support yet.")


class Why(models.TextChoices):
    """Why a session changed where it stands."""

    CONFIRMED = "confirmed", _("Everything was arranged.")
    REOPENED = "reopened", _("Someone who leads opened it again.")
    CHANGED = "changed", _("The day, the place or the way to meet changed.")
    JOINED = "joined", _("Who comes, or how they take part, changed.")
    NEEDS = "needs", _("What people need changed.")
    ARRANGED = "arranged", _("Something that was arranged is open again.")
    PLAN = "plan", _("The plan for support changed.")
    VENUE = "venue", _("The place, or the way to meet, is not as it was.")
    HELD = "held", _("It took place.")
    CANCELLED = "cancelled", _("It was called off.")


# What somebody needs where they sit in the room, and on the way there.
_IN_THE_ROOM = (
    NeedKind.STEP_FREE,
    NeedKind.QUIET,
    NeedKind.LOW_LIGHT,
    NeedKind.FOOD,
    NeedKind.HEARING_LOOP,
    NeedKind.LIFT_THERE,
    NeedKind.LIFT_HOME,
    NeedKind.TRANSPORT_COST,
)
# What somebody needs to read and write, whichever way they take part: papers come before, and notes after.
_TO_READ = (
    NeedKind.LANGUAGE_PAPERS,
    NeedKind.LANGUAGE_ASKING,
    NeedKind.LANGUAGE_OWN,
    NeedKind.LARGE_PRINT,
    NeedKind.AUDIO,
    NeedKind.EASY_READ,
    NeedKind.READING_HELP,
    NeedKind.BY_POST,
    NeedKind.OWN_WORDS,
)
# What somebody needs wherever they talk with others. Signs and captions stand here for the phone too: there are none
# on it, and whoever is expected there because all are has to be offered something else first.
_TO_TALK = (
    NeedKind.BREAKS,
    NeedKind.BSL,
    NeedKind.TACTILE_BSL,
    NeedKind.INTERPRETER,
    NeedKind.LANGUAGE_MEETING,
    NeedKind.CAPTIONS,
    NeedKind.SMALL_GROUP,
    NeedKind.SUPPORTER,
)
# What somebody needs to be free at that hour, and not out of pocket.
_AT_THAT_HOUR = (
    NeedKind.TIME_OF_DAY,
    NeedKind.CARING,
    NeedKind.SHIFTS,
    NeedKind.DATES,
    NeedKind.MONEY_FIRST,
)
_FROM_HOME = (
    NeedKind.PRIVATE_PLACE,
    NeedKind.NOISE,
    NeedKind.SHARED_DEVICE,
    NeedKind.SAFE_TO_TALK,
    NeedKind.TECH_HELP,
)
_TOGETHER = (*_TO_TALK, *_AT_THAT_HOUR, *_TO_READ)
# Which needs a session has to meet, by how the person takes part. Training and consent are seen to elsewhere. To join
# by phone is met for whoever does; whoever writes chose that, and needs what is read.
NEEDS_BY_WAY: dict[WayIn, tuple[NeedKind, ...]] = {
    WayIn.ROOM: (*_IN_THE_ROOM, NeedKind.PHONE_ONLY, *_TOGETHER),
    WayIn.ONLINE: (*_FROM_HOME, NeedKind.CAMERA_OFF, NeedKind.PHONE_ONLY, *_TOGETHER),
    WayIn.PHONE: (*_FROM_HOME, *_TOGETHER),
    WayIn.WRITING: _TO_READ,
}


def needs_of_way(way: WayIn, mode: str) -> tuple[NeedKind, ...]:
    """The same for a session that is held this way: where some join on a screen, the camera looks into the room too."""
    with_camera = way == WayIn.ROOM and mode == Mode.HYBRID
    return (*NEEDS_BY_WAY[way], NeedKind.CAMERA_OFF) if with_camera else NEEDS_BY_WAY[way]


# Needs that often pull apart in one room: the first wants less of what the others want more of.
PULL_APART: dict[NeedKind, tuple[NeedKind, ...]] = {
    NeedKind.LOW_LIGHT: (NeedKind.BSL, NeedKind.TACTILE_BSL, NeedKind.LARGE_PRINT),
    NeedKind.CAMERA_OFF: (NeedKind.BSL, NeedKind.CAPTIONS),
    NeedKind.SMALL_GROUP: (NeedKind.BSL, NeedKind.INTERPRETER),
}

# What a plan for support holds, in the order of a day. Without one of them it is not whole.
PLAN_PARTS: dict[str, Words] = {
    "content_note": _("what people are told before"),
    "quiet_space": _("a quiet place"),
    "listener": _("somebody to turn to"),
    "may_leave": _("that anybody may leave, without a reason"),
    "check_in_by": _("who asks afterwards how people are"),
    "check_in_on": _("when they ask"),
    "crisis": _("numbers for a bad moment"),
    "for_facilitator": _("who looks after whoever leads the session"),
}
