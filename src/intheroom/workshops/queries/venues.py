"""Places and ways to meet that are on the list, and what members say of them."""

from collections.abc import Iterable

from django.db.models import Count, Q
from django.urls import reverse

from intheroom.kit.advise.places import Thing
from intheroom.library.queries import keeps_off_alcohol
from intheroom.people.models import Person
from intheroom.projects.models import Idea, Project
from intheroom.team.choices import HAS_A_PLACE, TakesPart
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import AFAR, AHEAD, State
from intheroom.workshops.models import Session, Venue, VenueWord


def venues_of(project: Project) -> list[Venue]:
    """Everything on the list, with the way in from afar beside each place. One query."""
    return list(project.venues.filter(ended_at=None).select_related("joined_with"))


def venue_of(project: Project, pk: int, *, also_ended: bool = False) -> Venue | None:
    """One of them, while it is on the list."""
    rows = project.venues.filter(pk=pk) if also_ended else project.venues.filter(pk=pk, ended_at=None)
    return rows.select_related("joined_with", "recorded_by").first()


def newest_venue_by(project: Project, person: Person) -> Venue | None:
    """What this person put on the list last, while it is on it."""
    return project.venues.filter(by=person, ended_at=None).order_by("pk").last()


def ways_in_from_afar(project: Project) -> list[Venue]:
    """Rooms online and phone lines: what can be used beside a place."""
    return list(project.venues.filter(kind__in=AFAR, ended_at=None))


def advised_venue(project: Project, pk: int) -> Thing | None:
    """A place that advice is about, for the page where a team goes another way."""
    found = venue_of(project, pk)
    return Thing(found.name, reverse("workshops:venue", args=[project.ref, pk])) if found else None


def words_on(venues: Iterable[Venue]) -> list[VenueWord]:
    """What members with a place say of them, oldest first. Whoever interprets or supports is not counted. One query."""
    words = VenueWord.objects.filter(
        venue__in=[one.pk for one in venues],
        member__status__in=HAS_A_PLACE,
        member__takes_part=TakesPart.MEMBER,
    )
    return list(words.select_related("member__person"))


def own_word_on(venue: Venue, member: TeamMember | None) -> VenueWord | None:
    """This member's newest word on it."""
    if member is None:
        return None
    return venue.own_words.filter(member=member).select_related("member__person").last()


def sessions_to_come(project: Project) -> list[Session]:
    """Those that have a day and a place, and are still ahead. One query."""
    rows = project.sessions.filter(state__in=AHEAD, starts_at__isnull=False, venue__isnull=False)
    return list(rows.select_related("venue"))


def sessions_held_at(venue: Venue) -> list[Session]:
    """Those to come that lose their place, or their way in from afar, if it is taken off the list. One query."""
    here = Q(venue=venue) | Q(venue__joined_with=venue)
    return list(venue.project.sessions.filter(here, state__in=AHEAD))


def times_used(project: Project) -> dict[int, int]:
    """How many sessions each place has, those to come among them; none that was called off. One query."""
    rows = project.sessions.filter(venue__isnull=False).exclude(state=State.CANCELLED)
    return dict(rows.order_by().values_list("venue").annotate(many=Count("pk")))


def owners_known(project: Project) -> list[str]:
    """Organisations that promised something here: they are on one side, whoever works for them."""
    return list(project.commitments.values_list("organisation", flat=True))


def is_kept_off_alcohol(project: Project) -> bool:
    """The project touches people who keep away from alcohol, as far as its names and its idea tell."""
    idea = Idea.objects.filter(project=project).first()
    said = (idea.text, idea.groups) if idea else ()
    return keeps_off_alcohol(project.public_name, project.internal_name, *said)
