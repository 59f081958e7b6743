"""What rooms below this one tell, and can be had in easy read as well."""

from django.utils.translation import gettext_lazy as _

from intheroom.easyread.kinds import Found
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.team.notices import welcome

WELCOMES = {
    1: (Status.INVITED, _("The invitation to join")),
    2: (Status.ACTIVE, _("The welcome to the team")),
}


def welcome_found(project: Project, leads: bool, _thing: int | None) -> list[Found]:
    """What somebody new is told: the same for everybody, so it is kept apart from any name."""
    if not leads:
        return []
    return [
        Found(thing, name, welcome(TeamMember(project=project, person=Person(name=""), status=status)))
        for thing, (status, name) in WELCOMES.items()
    ]
