"""Which sheets a project has, and who said that easy read suits them."""

from collections.abc import Iterable

from intheroom.easyread.models import EasySheet
from intheroom.kit.tell.notices import Notice
from intheroom.people.choices import NeedKind
from intheroom.people.models import Need, Person
from intheroom.people.permissions import standing_of
from intheroom.projects.models import Project
from intheroom.team.models import TeamMember


def sheets_of(project: Project) -> dict[tuple[str, int], EasySheet]:
    """Every sheet people have worked on, by its kind and number. Two queries."""
    rows = project.easy_sheets.prefetch_related("checks")
    return {(row.kind, row.thing): row for row in rows}


def sheet_of(notice: Notice) -> EasySheet | None:
    """The sheet of one notice; None where nobody has worked on it yet."""
    if notice.easy is None or not isinstance(notice.about, Project):
        return None
    rows = notice.about.easy_sheets.filter(kind=notice.easy.kind, thing=notice.easy.thing)
    return rows.prefetch_related("checks").first()


def who_like_easy_read(members: Iterable[TeamMember], by: Person) -> list[TeamMember]:
    """Those who said that easy words with pictures suit them, as far as they let this person see it."""
    members = list(members)
    kind = NeedKind.EASY_READ
    needs = Need.objects.filter(person__in=[one.person_id for one in members], kind=kind, ended_at=None)
    levels: dict[int, str] = dict(needs.values_list("person_id", "may_see"))
    return [
        one
        for one in members
        if one.person_id in levels and standing_of(by, one.person).may_see(levels[one.person_id])
    ]
