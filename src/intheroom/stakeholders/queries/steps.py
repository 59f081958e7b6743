"""This room's rows of a project's task list, and how far each has come."""

from django.db.models import Exists, OuterRef, Q

from intheroom.projects.choices import StepState
from intheroom.projects.queries import PROJECT, Facts, Step, step_state
from intheroom.stakeholders.models import Judgement, ListedName, Listing, StakeholderGroup

_listed = ListedName.objects.filter(listing__project=PROJECT)
_groups = StakeholderGroup.objects.filter(project=PROJECT)
_judged = Judgement.objects.filter(group=OuterRef("pk"), replaced_at=None)
_placed = Q(Exists(_judged.exclude(impact=""))) & Q(Exists(_judged.exclude(say_now="")))


def _list_state(facts: Facts) -> str:
    begun = facts["lists"] or facts["groups"]
    return step_state(begun=begun, done=facts["names_merged"] and not facts["names_waiting"])


def _map_state(facts: Facts) -> str:
    """Done means that every group has a place. The gaps it shows are work of their own."""
    if facts["groups"] and not facts["groups_unplaced"]:
        return StepState.DONE
    return StepState.STARTED if facts["judgements"] else StepState.NOT_YET


OWN_STEPS = (
    Step(
        "groups",
        "Who does it touch?",
        "stakeholders:groups",
        50,
        {
            "lists": Exists(Listing.objects.filter(project=PROJECT)),
            "names_merged": Exists(_listed.filter(group__isnull=False)),
            "names_waiting": Exists(_listed.filter(group__isnull=True)),
        },
        _list_state,
        "Each person makes a list first. Then you put the lists together.",
    ),
    Step(
        "say_map",
        "Who is affected, and who has a say?",
        "stakeholders:say_map",
        55,
        {
            "groups": Exists(_groups),
            "groups_unplaced": Exists(_groups.live().exclude(_placed)),
            "judgements": Exists(Judgement.objects.filter(group__project=PROJECT)),
        },
        _map_state,
        "Now, and as it should be. Then plan for the gaps.",
    ),
)
