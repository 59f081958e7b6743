"""This room's row in a project's list of things to do. To nobody but these two it says that anything was told."""

from django.db.models import Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.choices import Stands, StepAct
from intheroom.decisions.models import Concern, ConcernStep, Listener, RulesAnswer, UnnamedConcern
from intheroom.projects.queries import PERSON, PROJECT, Facts, Step, step_state

_last = ConcernStep.objects.filter(concern=OuterRef("pk")).order_by("-pk").values("act")[:1]
_told = Concern.objects.filter(project=PROJECT).annotate(last=Coalesce(Subquery(_last), Value("")))
# Told to whoever asks, and not answered since; or told by them, and answered.
_to_me = (
    _told.filter(listener__member__person=PERSON).exclude(last=StepAct.DID).exclude(stands=Stands.PUT_RIGHT)
)
_from_me = _told.filter(person=PERSON, last=StepAct.DID)
_answered = ConcernStep.objects.filter(unnamed_key=OuterRef("key"))
_unnamed = UnnamedConcern.objects.filter(~Exists(_answered), project=PROJECT, listener__member__person=PERSON)


def _waits(facts: Facts) -> str:
    waits = facts["told_to_me"] or facts["answered_to_me"] or facts["told_unnamed"]
    return gettext("Something here waits for you.") if waits else ""


OWN_STEPS = (
    Step(
        "rules",
        _("Ground rules and concerns"),
        "decisions:rules",
        62,
        {
            "rules_said": Exists(RulesAnswer.objects.filter(project=PROJECT)),
            "listens": Exists(Listener.objects.filter(project=PROJECT, ended_at__isnull=True)),
            "told_to_me": Exists(_to_me),
            "answered_to_me": Exists(_from_me),
            "told_unnamed": Exists(_unnamed),
        },
        lambda facts: step_state(
            begun=facts["rules_said"] or facts["listens"], done=facts["rules_said"] and facts["listens"]
        ),
        _("Agree how you treat each other, and whom to tell when something is wrong."),
        _waits,
    ),
)
