"""Who may see a member, and who may do what about someone's place."""

from intheroom.people.models import Person
from intheroom.people.permissions import standing
from intheroom.projects.choices import LEADING
from intheroom.projects.models import ProjectRole
from intheroom.team.choices import RemovalState
from intheroom.team.models import Keyholder, Removal, Space, TeamMember

# The member sees the record from the moment they have been told.
MEMBER_SEES = (
    RemovalState.TOLD,
    RemovalState.CHALLENGED,
    RemovalState.STAYS,
    RemovalState.ENDED,
)


def leads(role: ProjectRole | None) -> bool:
    """Coordinators and co-leads, the same powers on either side."""
    return role is not None and role.ended_at is None and role.role in LEADING


def is_keyholder(asker: Person | None, person: Person) -> bool:
    """May open what this person told to keyholders: named by a team of theirs, else leading it."""
    return asker is not None and standing(asker, person).is_keyholder


def may_end_key(person: Person, role: ProjectRole, key: Keyholder) -> bool:
    """Those who lead write down that it ended; whoever holds a key may hand it back."""
    return leads(role) or key.member.person_id == person.pk


def may_open_space(person: Person, space: Space, *, in_it: bool) -> bool:
    """Only those in a space, and the one who looks after it: whoever leads the project sees no more."""
    return in_it or space.keeper.person_id == person.pk


def may_hand_over_space(person: Person, space: Space, to: TeamMember) -> bool:
    """The one who looks after it, to anybody in it; where they have gone, anybody in it takes it on."""
    if space.keeper.person_id == person.pk:
        return to.pk != space.keeper_id
    return not space.keeper.has_a_place and to.person_id == person.pk


def may_open_member(person: Person, role: ProjectRole, member: TeamMember) -> bool:
    """A member's own page is for them and for those who lead."""
    return leads(role) or member.person_id == person.pk


def may_be_second_person(place: TeamMember | None, removal: Removal) -> bool:
    """Another member in the team, with lived experience, who did not propose it."""
    return (
        place is not None
        and place.counts
        and place.has_lived_experience
        and place.pk != removal.member_id
        and place.person_id != removal.proposed_by_id
    )


def may_see_removal(person: Person, role: ProjectRole, place: TeamMember | None, removal: Removal) -> bool:
    """Those who lead, the second person while it waits for them, and the member once told."""
    if removal.member.person_id == person.pk:
        return removal.state in MEMBER_SEES
    if leads(role) or removal.state == RemovalState.CHALLENGED:
        return True
    return removal.state == RemovalState.PROPOSED and may_be_second_person(place, removal)


def may_handle_removal(person: Person, role: ProjectRole, removal: Removal) -> bool:
    """Those who lead tell the member and record decisions, but never about themselves."""
    return leads(role) and removal.member.person_id != person.pk
