"""The step that sessions add to a project's task list."""

from django.db.models import Exists, OuterRef, Subquery
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.projects.queries import PERSON, PROJECT, Facts, Step, step_state
from intheroom.team.choices import Stand, Status, TellBy
from intheroom.team.models import ReachThrough
from intheroom.workshops.choices import AHEAD, Arranged, State, Why
from intheroom.workshops.models import Coming, NeedHere, OfferWord, Session, SessionNotice, StateChange
from intheroom.workshops.queries.packs import late_packs
from intheroom.workshops.queries.passing_on import TO_CARRY

_sessions = Session.objects.filter(project=PROJECT)
_newest = StateChange.objects.filter(session=OuterRef("pk")).order_by("-pk").values("why")[:1]
# Confirmed once, and a draft again without anybody having opened it.
_fell_back = (
    _sessions.filter(state=State.DRAFT)
    .annotate(newest=Subquery(_newest))
    .filter(newest__isnull=False)
    .exclude(newest=Why.REOPENED)
)
# It is confirmed, and whoever looks has not said yet how they take part.
_asked = Coming.objects.filter(
    session__project=PROJECT,
    session__state=State.CONFIRMED,
    session__starts_at__gt=Now(),
    member__person=PERSON,
    member__status=Status.ACTIVE,
    was_said=False,
)
# They are offered something else than what they need, and have not said whether it suits them.
_answered = OfferWord.objects.filter(need_here=OuterRef("pk"), offer=OuterRef("offer"))
_offered = NeedHere.objects.filter(
    ~Exists(_answered),
    session__project=PROJECT,
    session__state__in=AHEAD,
    need__person=PERSON,
    need__ended_at=None,
    state=Arranged.INSTEAD,
)


_through_me = ReachThrough.objects.filter(
    member=OuterRef("member"), through__person=PERSON, through__status=Status.ACTIVE, has_agreed=True
)
_to_pass_on = SessionNotice.objects.filter(
    Exists(_through_me),
    session__project=PROJECT,
    session__starts_at__gt=Now(),
    session__state__in=(State.CONFIRMED, State.CANCELLED),
    member__status=Status.ACTIVE,
    what__in=TO_CARRY,
    way=TellBy.THROUGH,
    stand=Stand.WAITS,
)


def _state(facts: Facts) -> str:
    return step_state(begun=facts["sessions"], done=False)


def _overdue(facts: Facts) -> str:
    if facts["session_offered"]:
        return gettext(
            "Something else than what you need is offered for a session. Say whether it suits you."
        )
    if facts["session_fell_back"]:
        return gettext("A session was confirmed, and something is open again.")
    if facts["session_pack_late"]:
        return gettext("What to read before a session is late for somebody.")
    if facts["session_to_pass_on"]:
        return gettext("Somebody hears of a session through you.")
    if facts["session_asked"]:
        return gettext("You are invited to a session. Say how you would like to take part.")
    return ""


OWN_STEPS = (
    Step(
        "sessions",
        _("Sessions"),
        "workshops:sessions",
        85,
        {
            "sessions": Exists(_sessions),
            "session_fell_back": Exists(_fell_back),
            "session_to_pass_on": Exists(_to_pass_on),
            "session_pack_late": Exists(late_packs().filter(project=PROJECT)),
            "session_asked": Exists(_asked),
            "session_offered": Exists(_offered),
        },
        _state,
        _("Where and when you meet. Each is confirmed once all that people need is there."),
        _overdue,
    ),
)
