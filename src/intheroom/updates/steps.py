"""This room's row in a project's list of things to do."""

import datetime
from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.people.models import Person
from intheroom.projects.choices import LEADING
from intheroom.projects.models import Project
from intheroom.projects.queries import PROJECT, Facts, Step, step_state
from intheroom.team.choices import Status
from intheroom.updates.choices import DAYS, Stand
from intheroom.updates.models import Telling, Update, UpdateAgreement
from intheroom.updates.queries import GOES_BY_ITSELF

_agreed = UpdateAgreement.objects.filter(project=PROJECT).order_by("-pk")
_told = Update.objects.filter(project=PROJECT, began_at__isnull=False).order_by("-pk")
_newest = Update.objects.filter(project=OuterRef("update__project"), began_at__isnull=False).order_by("-pk")
_open = Telling.objects.filter(
    ~GOES_BY_ITSELF,
    update=Subquery(_newest.values("pk")[:1]),
    update__project=PROJECT,
    member__status=Status.ACTIVE,
    stand__in=[Stand.WAITS, Stand.MISSED],
)


# So long may pass until the last is told of an update.
MOST_DAYS = 3


def _overdue(facts: Facts) -> str:
    days = DAYS.get(facts["updates_every"])
    since = facts["updates_told_at"] or facts["updates_agreed_at"]
    if days is None or since is None:
        return ""
    return gettext("An update is due.") if _days_since(since) > days else ""


def _waits(facts: Facts) -> str:
    told_at = facts["updates_told_at"]
    if not facts["updates_open"] or told_at is None or _days_since(told_at) < MOST_DAYS:
        return ""
    return gettext("Some people have not been told of the last update yet.")


def _days_since(moment: datetime.datetime) -> int:
    # Facts come as the database keeps them: on SQLite a moment has no zone beside it, and is UTC.
    moment = moment if timezone.is_aware(moment) else moment.replace(tzinfo=datetime.UTC)
    return (timezone.now() - moment).days


def projects_due(projects: Iterable[Project], leader: Person) -> set[int]:
    """Of some projects those that this person leads, and whose next update is overdue. One query."""
    led = Project.objects.filter(
        pk__in=[one.pk for one in projects],
        roles__person=leader, roles__ended_at__isnull=True, roles__role__in=LEADING,
    )  # fmt: skip
    return {facts["pk"] for facts in led.annotate(**_RHYTHM).values("pk", *_RHYTHM) if _overdue(facts)}


_RHYTHM = {
    "updates_every": Subquery(_agreed.values("every")[:1]),
    "updates_agreed_at": Subquery(_agreed.values("answered_at")[:1]),
    "updates_told_at": Subquery(_told.annotate(at=F("began_at")).values("at")[:1]),
}
OWN_STEPS = (
    Step(
        "updates",
        _("Keeping everyone told"),
        "updates:updates",
        64,
        {**_RHYTHM, "updates_open": Exists(_open)},
        lambda facts: step_state(
            begun=bool(facts["updates_every"] or facts["updates_told_at"]),
            done=bool(facts["updates_every"] and facts["updates_told_at"]) and not facts["updates_open"],
        ),
        _("Agree how people hear what goes on, and tell each in their own way."),
        lambda facts: _waits(facts) or _overdue(facts),
    ),
)
