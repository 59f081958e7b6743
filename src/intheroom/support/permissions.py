"""Who may open a pair: the two, and the one member named to look after support. Leading opens nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from intheroom.inclusion.permissions import Looker, looker
from intheroom.people.models import Person
from intheroom.projects.models import ProjectRole
from intheroom.support.models import CheckIn, Pair, SupportLead, Training
from intheroom.support.queries import support_lead
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import place_of


@dataclass(frozen=True, slots=True)
class Around:
    """Somebody on the pages of support: their place, how they stand to needs, and who looks after pairs."""

    person: Person
    place: TeamMember | None
    looks: Looker
    lead: SupportLead | None

    @property
    def looks_after(self) -> bool:
        """They are the support lead themselves."""
        return looks_after_pairs(self.person, self.lead)


def around(person: Person, role: ProjectRole, members: Iterable[TeamMember] | None = None) -> Around:
    """Worked out once for a page; where the page has the members already, their places are not asked for again."""
    project = role.project
    if members is None:
        place = place_of(project, person)
    else:
        place = next((one for one in members if one.person_id == person.pk), None)
    return Around(person, place, looker(person, role), support_lead(project))


def looks_after_pairs(person: Person, lead: SupportLead | None) -> bool:
    """The member the team named, and nobody else: neither who leads the project, nor the host."""
    return lead is not None and lead.ended_at is None and lead.member.person_id == person.pk


def may_open_pair(person: Person, pair: Pair, lead: SupportLead | None) -> bool:
    """The two themselves, and the support lead."""
    return pair.place_of(person) is not None or looks_after_pairs(person, lead)


def may_open_wish(person: Person, member: TeamMember, lead: SupportLead | None) -> bool:
    """That somebody would like a buddy, and what they wrote, is for them and the support lead."""
    return member.person_id == person.pk or looks_after_pairs(person, lead)


def may_read_check_in(person: Person, check_in: CheckIn, lead: SupportLead | None) -> bool:
    """What came of a call: the member it is about, and the support lead who wrote it, while they are that."""
    is_about_me = check_in.member.person_id == person.pk
    return is_about_me or (check_in.by_id == person.pk and looks_after_pairs(person, lead))


def may_write_down(person: Person, pair: Pair, lead: SupportLead | None) -> bool:
    """For somebody who answers by phone or on paper, the support lead writes it down."""
    return looks_after_pairs(person, lead) and any(one.person_id != person.pk for one in pair.members)


def may_finish(by: Around, training: Training) -> bool:
    """Whoever sees to a training, and those who arrange things, say that it took place."""
    return by.looks.arranges or by.place == training.owner


def may_end_lead(by: Around) -> bool:
    """Those who lead the project, and the support lead themselves."""
    return by.looks.leads or by.looks_after
