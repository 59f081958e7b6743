"""This room's row in a project's list of things to do."""

import datetime

from django.db.models import Exists, F, Subquery
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.projects.queries import PROJECT, Facts, Step, step_state
from intheroom.updates.choices import DAYS, Stand
from intheroom.updates.models import Telling, Update, UpdateAgreement

_agreed = UpdateAgreement.objects.filter(project=PROJECT).order_by("-pk")
_told = Update.objects.filter(project=PROJECT, began_at__isnull=False).order_by("-pk")
_open = Telling.objects.filter(update__project=PROJECT, stand__in=[Stand.WAITS, Stand.MISSED])


def _overdue(facts: Facts) -> str:
    days = DAYS.get(facts["updates_every"])
    since = facts["updates_told_at"] or facts["updates_agreed_at"]
    if days is None or since is None:
        return ""
    # Facts come as the database keeps them: on SQLite a moment has no zone beside it, and is UTC.
    since = since if timezone.is_aware(since) else since.replace(tzinfo=datetime.UTC)
    return gettext("An update is due.") if (timezone.now() - since).days > days else ""


OWN_STEPS = (
    Step(
        "updates",
        "Keeping everyone told",
        "updates:updates",
        64,
        {
            "updates_every": Subquery(_agreed.values("every")[:1]),
            "updates_agreed_at": Subquery(_agreed.values("answered_at")[:1]),
            "updates_told_at": Subquery(_told.annotate(at=F("began_at")).values("at")[:1]),
            "updates_open": Exists(_open),
        },
        lambda facts: step_state(
            begun=bool(facts["updates_every"] or facts["updates_told_at"]),
            done=bool(facts["updates_every"] and facts["updates_told_at"]) and not facts["updates_open"],
        ),
        "Agree how people hear what goes on, and tell each in their own way.",
        _overdue,
    ),
)
