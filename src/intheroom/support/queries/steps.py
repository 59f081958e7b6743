"""The step that support adds to a project's task list, and when it is time to ask again."""

from datetime import timedelta

from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.db.models.functions import Now, TruncDate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.projects.choices import StepState
from intheroom.projects.models import StageChange
from intheroom.projects.queries import PERSON, PROJECT, Facts, Step, step_state
from intheroom.support.choices import PairState
from intheroom.support.models import Pair, PairYes, SupportLead, SupportWish, Training
from intheroom.support.queries.pairs import BOTH_HERE
from intheroom.support.queries.signs import looks_after, might_like_a_call
from intheroom.support.queries.wishes import ASKED_AGAIN_AFTER
from intheroom.team.choices import Stand, Status
from intheroom.workshops.choices import State
from intheroom.workshops.choices.inviting import RemindBy, What
from intheroom.workshops.models import SessionNotice

_wishes = SupportWish.objects.filter(member__project=PROJECT, member__status=Status.ACTIVE)
_began_since = StageChange.objects.filter(
    stage__project=OuterRef("member__project"),
    became=StepState.STARTED,
    changed_at__gt=OuterRef("checked_at"),
)
_due = _wishes.filter(Q(checked_at__lt=Now() - timedelta(days=ASKED_AGAIN_AFTER.days)) | Exists(_began_since))
# Whoever asks is one of two who were asked, and has not answered. It says so to nobody else.
_said = PairYes.objects.filter(pair=OuterRef("pk"), member__person=PERSON)
_mine = Q(one__person=PERSON) | Q(other__person=PERSON)
_asked = Pair.objects.filter(BOTH_HERE, _mine, ~Exists(_said), project=PROJECT, state=PairState.ASKED)


# A buddy of theirs asked that they ring before a session, and the day has come.
_paired = Q(one=OuterRef("member")) | Q(other=OuterRef("member"))
_with_me = Pair.objects.filter(BOTH_HERE, _mine, _paired, state=PairState.LIVE)
_rings = SessionNotice.objects.filter(
    Exists(_with_me),
    session__project=PROJECT,
    session__state=State.CONFIRMED,
    session__starts_at__gt=Now(),
    member__status=Status.ACTIVE,
    member__reminder_wish__ask_by=RemindBy.BUDDY,
    what=What.REMINDER,
    stand=Stand.WAITS,
).exclude(member__person=PERSON)


def _state(facts: Facts) -> str:
    begun = facts["support_wished"] or facts["support_lead"] or facts["support_offered"]
    return step_state(begun=begun, done=False)


def _overdue(facts: Facts) -> str:
    if facts["support_asks_me"]:
        return gettext("You are asked whether you would like to pair up with someone.")
    if facts["support_rings"]:
        return gettext("Your buddy would like a call from you before a session.")
    if facts["support_call"]:
        return gettext("Someone might like a call from you.")
    return gettext("It is time to ask again what would support people.") if facts["support_due"] else ""


def own_steps() -> tuple[Step, ...]:
    """The step; what stands in it for the support lead alone rests on the signs of other rooms."""
    quiet = might_like_a_call(PROJECT, PERSON, today=TruncDate(Now()))
    return (_step(Exists(looks_after(PROJECT, PERSON)), Exists(quiet)),)


def _step(is_lead: Exists, is_quiet: Exists) -> Step:
    return Step(
        "support",
        _("Support and training"),
        "support:support",
        67,
        {
            "support_wished": Exists(_wishes),
            "support_lead": Exists(SupportLead.objects.filter(project=PROJECT, ended_at=None)),
            "support_offered": Exists(Training.objects.filter(project=PROJECT)),
            "support_due": Exists(_due),
            "support_asks_me": Exists(_asked),
            "support_rings": Exists(_rings),
            "support_call": Case(When(is_lead & is_quiet, then=Value(1)), default=Value(0)),
        },
        _state,
        _("Training and buddies, for both sides alike."),
        _overdue,
    )
