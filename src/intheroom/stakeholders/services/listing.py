"""Lists are made apart, then put together without losing a name or saying whose it was."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from intheroom.kit.ask.forms import Said
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.stakeholders.advice import lose_no_name
from intheroom.stakeholders.choices import name_key
from intheroom.stakeholders.models import ListedName, Listing
from intheroom.stakeholders.queries import waiting_names
from intheroom.stakeholders.services.whose import note, whose


@transaction.atomic
def list_groups(
    *, project: Project, by: Person, names: Iterable[str], said: Said, edits: Listing | None = None
) -> Listing:
    """Hand in one person's list, or add to it. Names already in a group stay there.

    Only an author who had their own list in front of them (``edits``) takes a name off by leaving it out.
    """
    author = whose(project, by, said)
    columns = said.columns()
    if author is None:
        listing = Listing.objects.create(project=project, **columns)
    else:
        listing, _ = project.listings.get_or_create(person=author, defaults=columns)
    wanted: dict[str, str] = {}
    for name in names:
        if name_key(name):
            wanted.setdefault(name_key(name), name.strip())
    kept = {row.name_key: row for row in listing.names.all()}
    if edits is not None and edits.pk == listing.pk and author == by:
        listing.names.filter(group__isnull=True).exclude(name_key__in=wanted).delete()
    for key in sorted(wanted.keys() - kept.keys()):
        ListedName.objects.create(listing=listing, text=wanted[key], name_key=key)
    note("list_groups", project, by, f"stakeholders.listing:{listing.pk}", way=said.way)
    return listing


@transaction.atomic
def merge_listings(*, project: Project, by: Person, placements: Mapping[str, str]) -> int:
    """Put each waiting name into the group named beside it; says how many groups are new.

    ``placements`` goes from a name's key to the name of its group. Two names with the same group are
    joined; a name with its own group is kept apart. A name handed in meanwhile goes on waiting.
    """
    target = {key: group.strip() for key, group in placements.items()}
    lose_no_name(left_out=[key for key, group in target.items() if not name_key(group)])
    groups = {group.name_key: group for group in project.stakeholder_groups.all()}
    new = {name_key(name): name for name in target.values()}
    # In the order of their names, so that nothing about who listed what hides in the numbering.
    fresh = sorted(new.keys() - groups.keys())
    for key in fresh:
        groups[key], _ = project.stakeholder_groups.get_or_create(
            name_key=key, defaults={"name": new[key], "added_by": by}
        )
    waiting = waiting_names(project).filter(name_key__in=target).select_for_update()
    for row in waiting:
        row.group = groups[name_key(target[row.name_key])]
        row.save(update_fields=["group"])
    lose_no_name(
        left_out=list(waiting_names(project).filter(name_key__in=target).values_list("text", flat=True))
    )
    note("merge_listings", project, by, f"projects.project:{project.pk}", new=str(len(fresh)))
    return len(fresh)
