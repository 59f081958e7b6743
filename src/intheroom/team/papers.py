"""The page “Who sees what”: worked out from the rules that guard the pages, so that it cannot promise more."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import rules
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.choices import MaySee
from intheroom.kit.words import Words, listed
from intheroom.people.choices import NEVER_KEPT, Standing
from intheroom.people.models import Person
from intheroom.projects.choices import Role
from intheroom.projects.models import Project, ProjectRole
from intheroom.projects.permissions import Permission, sees_names
from intheroom.team.models import Space, TeamMember
from intheroom.team.permissions import leads, may_open_member, may_open_space
from intheroom.team.queries.members import may_see_name
from intheroom.team.queries.trust import named_keyholders, people_leading_now

# Numbers no row has: these people are only there to ask the rules about.
_SOMEBODY, _YOU, _KEEPER = -1, -2, -3
NO_STANDING = Standing()


@dataclass(frozen=True)
class Onlooker:
    """Somebody who might look at what another person told, as the rules see them."""

    words: Words
    role: str = ""
    standing: Standing = NO_STANDING

    @property
    def person(self) -> Person:
        return Person(pk=_YOU if self.standing.is_own else _SOMEBODY)

    def role_in(self, project: Project) -> ProjectRole | None:
        return ProjectRole(project=project, person=self.person, role=self.role) if self.role else None


@dataclass(frozen=True)
class Line:
    """One kind of thing somebody tells, and the rule that says who may see it."""

    what: str
    may_see: Callable[[Project, Onlooker, TeamMember], bool]
    more: str = ""


@dataclass(frozen=True)
class Promised:
    """One kind of thing, and in words who sees it."""

    what: str
    seen_by: str
    more: str = ""


@dataclass(frozen=True)
class Promise:
    """Everything the page says of one project."""

    lines: list[Promised]
    levels: list[Promised]
    never_kept: Sequence[str]
    leading: int
    keyholders: list[TeamMember]


OUTSIDE = Onlooker(_("people outside the project"))
TEAM = Onlooker(_("everyone in the team"), Role.MEMBER, Standing(in_team=True))
YOU = Onlooker(_("you"), Role.MEMBER, Standing(in_team=True, is_own=True))
KEYS = Onlooker(_("people who hold a key"), Role.MEMBER, Standing(in_team=True, is_keyholder=True))


def _leads(*, hold_keys: bool) -> Onlooker:
    return Onlooker(_("people who lead"), Role.COORDINATOR, Standing(in_team=True, is_keyholder=hold_keys))


def _opens(project: Project, who: Onlooker) -> bool:
    return rules.has_perm(Permission.SEE, who.person, who.role_in(project))


def _name(project: Project, who: Onlooker, you: TeamMember) -> bool:
    is_lead = leads(who.role_in(project))
    return _opens(project, who) and may_see_name(project, you, who.person, leads=is_lead)


def _own_page(project: Project, who: Onlooker, you: TeamMember) -> bool:
    role = who.role_in(project)
    return role is not None and _opens(project, who) and may_open_member(who.person, role, you)


def _who_said_it(project: Project, who: Onlooker, _you: TeamMember) -> bool:
    role = who.role_in(project)
    return role is not None and (who.standing.is_own or sees_names(project, role))


def _what_is_said(project: Project, who: Onlooker, _you: TeamMember) -> bool:
    return _opens(project, who)


def _roster(_project: Project, who: Onlooker, _you: TeamMember) -> bool:
    space = Space(keeper=TeamMember(person_id=_KEEPER))
    return may_open_space(who.person, space, in_it=who.standing.is_own)


# Rooms above add a line for what they ask.
lines: list[Line] = [
    Line(_("The name you use, and that you are here"), _name, _("You can let the whole team see it.")),
    Line(_("Which side you are on, and what you would like to get back"), _own_page),
    Line(_("What you bring, and what you would like from others"), _what_is_said),
    Line(_("What you answer when the team is asked something"), _what_is_said),
    Line(_("That it was you who said it"), _who_said_it),
    Line(
        _("That you are in a space of your own"),
        _roster,
        _("And the others in it, and the one who looks after it."),
    ),
]


def promise_more(*more: Line) -> None:
    """Put in lines of a room above; the same line twice is one: apps may get ready twice."""
    lines.extend(line for line in more if line not in lines)


def promise_of(project: Project) -> Promise:
    """Who sees what in this project, as its settings and its rules stand today."""
    keys = [key.member for key in named_keyholders(project)]
    people = [YOU, *([KEYS] if keys else []), _leads(hold_keys=not keys)]
    you = TeamMember(project=project, person_id=_YOU)
    return Promise(
        lines=[
            Promised(line.what, _seen_by(people, _asked(line, project, you)), line.more) for line in lines
        ],
        levels=[Promised(f"“{level.label}”", _seen_by(people, _level(level))) for level in MaySee],
        never_kept=NEVER_KEPT,
        leading=people_leading_now(project).count(),
        keyholders=keys,
    )


def _asked(line: Line, project: Project, you: TeamMember) -> Callable[[Onlooker], bool]:
    return lambda who: line.may_see(project, who, you)


def _level(level: MaySee) -> Callable[[Onlooker], bool]:
    return lambda who: who.standing.may_see(level)


def _seen_by(people: Iterable[Onlooker], may_see: Callable[[Onlooker], bool]) -> str:
    """In words who sees it: the widest circle first, since it holds the smaller ones."""
    for circle, words in ((OUTSIDE, gettext("Anyone.")), (TEAM, gettext("Everyone in the team."))):
        if may_see(circle):
            return words
    found = [str(who.words) for who in people if may_see(who)]
    if found == [str(YOU.words)]:
        return gettext("Only you.")
    return f"{_listed(found)}." if found else gettext("Nobody.")


def _listed(words: list[str]) -> str:
    text = listed(words)
    return text[:1].upper() + text[1:]
