"""This room's row in a project's list of things to do. It never says whether anybody has answered."""

from django.db.models import Exists
from django.utils.translation import gettext_lazy as _

from intheroom.organisation.models import GapWord, ProjectArea
from intheroom.projects.queries import PROJECT, Step, step_state

OWN_STEPS = (
    Step(
        "monitoring",
        _("Who lives here, and who is in the room"),
        "organisation:monitoring",
        55,
        {
            "area_said": Exists(ProjectArea.objects.filter(project=PROJECT)),
            "gap_word_said": Exists(GapWord.objects.filter(project=PROJECT)),
        },
        lambda facts: step_state(begun=facts["area_said"], done=facts["gap_word_said"]),
        _("Asked without names. The team sees one word, no numbers."),
    ),
)
