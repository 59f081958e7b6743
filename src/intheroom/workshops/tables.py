"""What this room keeps about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from intheroom.people.keeping import DECIDED, WHILE_HERE, WITH_STORY, Kept

TABLES = (
    Kept("workshops.Venue", _("Places and ways to meet that you wrote down"), DECIDED, ("by",)),
    Kept("workshops.Session", _("Sessions that you planned"), DECIDED, ("by",)),
    Kept("workshops.StateChange", _("That you confirmed a session, or called it off"), DECIDED, ("by",)),
    Kept("workshops.Coming", _("How you took part in a session"), WITH_STORY, ("member__person",)),
    Kept("workshops.NeedHere", _("What was arranged for you at a session"), WHILE_HERE, ("need__person",)),
    Kept("workshops.OfferWord", _("Whether something else suited you at a session"), WHILE_HERE, ("person",)),
    Kept("workshops.SupportPlan", _("Plans for support at a session"), DECIDED, ("by",)),
    Kept(
        "workshops.VenueWord", _("What you said of a place or a way to meet"), WHILE_HERE, ("member__person",)
    ),
    Kept("workshops.AgendaItem", _("What you put on an agenda"), WITH_STORY, ("member__person",)),
    # What was said before is not kept beside it, and days that are over go with the next answer.
    Kept("workshops.Availability", _("When you can come"), WHILE_HERE, ("member__person",)),
    Kept("workshops.BusyTimes", _("Busy times from your own calendar"), WHILE_HERE, ("member__person",)),
    Kept("workshops.DatePlan", _("Plans of dates that you asked for or chose"), DECIDED, ("by", "chosen_by")),
    Kept("workshops.PlanLine", _("What a plan of dates means for you"), WHILE_HERE, ("member__person",)),
    Kept(
        "workshops.PlannedSession",
        _("Sessions that a plan made"),
        DECIDED,
        why_not_told="They belong to the whole team, and say nothing about anybody.",
    ),
    Kept("workshops.ProposedTime", _("Times to meet that you looked at"), DECIDED, ("by",)),
    Kept(
        "workshops.SessionNotice",
        _("That you were told of a session, and how"),
        WITH_STORY,
        ("member__person",),
    ),
    Kept(
        "workshops.DatesNotice",
        _("That you were told the dates of sessions, and how"),
        WITH_STORY,
        ("member__person",),
    ),
    Kept("workshops.ReminderWish", _("When you like to be reminded"), WHILE_HERE, ("member__person",)),
    Kept("workshops.Pack", _("What you wrote for people to read before a session"), DECIDED, ("by",)),
    Kept(
        "workshops.FirstWord",
        _("What you put in before others’ words could be read"),
        WITH_STORY,
        ("member__person",),
        # Whoever leads might print it for them before the round is open.
        is_own_only=True,
    ),
    Kept("workshops.FirstRoundOpened", _("Rounds that you opened before all were in"), DECIDED, ("by",)),
    Kept("workshops.Turn", _("That you had a turn at a session"), WITH_STORY, ("member__person",)),
    Kept("workshops.TurnKeeper", _("That you noted the turns"), WITH_STORY, ("member__person",)),
)
