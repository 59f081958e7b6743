"""This room's row in a project's list of things to do. It never says whether anybody told anything."""

from django.db.models import Exists

from intheroom.decisions.models import Listener, RulesAnswer
from intheroom.projects.queries import PROJECT, Step, step_state

OWN_STEPS = (
    Step(
        "rules",
        "Ground rules and concerns",
        "decisions:rules",
        62,
        {
            "rules_said": Exists(RulesAnswer.objects.filter(project=PROJECT)),
            "listens": Exists(Listener.objects.filter(project=PROJECT, ended_at__isnull=True)),
        },
        lambda facts: step_state(
            begun=facts["rules_said"] or facts["listens"], done=facts["rules_said"] and facts["listens"]
        ),
        "Agree how you treat each other, and whom to tell when something is wrong.",
    ),
)
