"""Who listens in a project, and who of them can read what is sent."""

from django.db.models import Exists, OuterRef, QuerySet

from intheroom.decisions.models import Listener
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.choices import Status, TakesPart
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import active_members, may_see_name
from intheroom.team.queries.trust import people_leading_now


def live_listeners(project: Project) -> QuerySet[Listener]:
    """Those the team chose who are in the team now."""
    live = project.listeners.filter(ended_at__isnull=True, member__status=Status.ACTIVE)
    # Whoever tells something should know whether it goes to somebody who leads.
    leads = Exists(people_leading_now(project).filter(person=OuterRef("member__person")))
    return live.annotate(leads=leads).select_related("member__person__account", "recorded_by")


def past_listeners(project: Project) -> QuerySet[Listener]:
    """Those who do not listen any more."""
    ended = project.listeners.filter(ended_at__isnull=False)
    return ended.select_related("member__person", "recorded_by").order_by("-ended_at")


def can_read(listener: Listener) -> bool:
    """Whether they can sign in, and so read what is sent here. People speak to the others."""
    account = listener.member.person.account
    return account is not None and account.is_active


def listeners_to_tell(project: Project, but: Person | None = None) -> list[Listener]:
    """The listeners something can be sent to, without this person."""
    return [one for one in live_listeners(project) if can_read(one) and one.member.person != but]


def listeners_beside_leads(project: Project) -> QuerySet[Listener]:
    """The listeners who do not lead the project."""
    leading = people_leading_now(project).values("person")
    return live_listeners(project).exclude(member__person__in=leading)


def members_who_could_listen(project: Project, asker: Person, *, leads: bool) -> list[TeamMember]:
    """Members in the team now who do not listen yet, as far as the asker may see them by name."""
    members = active_members(project).filter(takes_part=TakesPart.MEMBER)
    free = members.exclude(listens__in=project.listeners.filter(ended_at__isnull=True))
    return [one for one in free if may_see_name(project, one, asker, leads=leads)]
