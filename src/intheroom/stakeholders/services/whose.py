"""Whose answer it is, when somebody else may have written it down."""

from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.models import StakeholderGroup
from intheroom.stakeholders.queries import people_of


def whose(project: Project, by: Person, said: Said) -> Person | None:
    """The person whose answer it is; nothing for somebody the project does not keep a name of."""
    if said.person_key:
        found = {str(person.pk): person for person in people_of(project)}.get(said.person_key)
        if found is None:
            raise Refused(
                gettext("That person is not part of this project."),
                how=gettext("Choose somebody from the list, or write the name they use."),
            )
        return found
    if said.way == Way.WEB and not said.spoke_for:
        return by
    return None


def lock(group: StakeholderGroup) -> None:
    """Hold a group's row until the transaction ends, so that two people cannot both be the newest."""
    group.project.stakeholder_groups.select_for_update().get(pk=group.pk)


def note(verb: str, project: Project, by: Person, about: str, **facts: str) -> None:
    """Write to the project's record who did what, and never what they typed."""
    record(f"stakeholders.{verb}", by=by.account, about=about, chain=project.ref, **facts)
