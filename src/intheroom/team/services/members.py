"""Give people a place, and write down what they say about themselves."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.people.choices import Side
from intheroom.people.models import Person
from intheroom.people.services import add_person
from intheroom.projects.choices import Role
from intheroom.projects.models import Project
from intheroom.team.advice import own_word
from intheroom.team.choices import SUGGESTED_SIDE, Back, Status, TakesPart
from intheroom.team.models import TeamMember
from intheroom.team.queries.members import live_roles, members_with_a_place

WOULD_RATHER_NOT = "unsaid"
PLAIN_WORDS = ("own_kind", "offers", "wishes", "own_back")

# Rooms above hear of everyone who is in a team from now on: new, saying yes, or back from a break.
on_joined: list[Callable[[TeamMember, Person], None]] = []


@transaction.atomic
def add_member(
    *, project: Project, by: Person, answers: dict[str, Any], said: Said | None = None
) -> TeamMember:
    """Someone new, known by the name they use. An e-mail gives them a way to sign in."""
    person = add_person(
        by=by.account,
        name=answers["name"],
        email=answers.get("email", ""),
        phone=answers.get("phone", ""),
        reach_note=answers.get("reach_note", ""),
    )
    if person.roles.exists() or person.memberships.exists():
        # Known from other work: they say yes themselves, before they count here.
        answers = {**answers, "status": Status.INVITED}
    return give_place(project=project, person=person, by=by, answers=answers, said=said)


@transaction.atomic
def give_place(
    *,
    project: Project,
    person: Person,
    by: Person,
    answers: dict[str, Any],
    said: Said | None = None,
) -> TeamMember:
    """A place in the team for someone the planner already knows."""
    if members_with_a_place(project).filter(person=person).exists():
        raise Refused(
            gettext("{person} already has a place in this team.").format(person=person),
            how=gettext("Open their place instead."),
        )
    member = TeamMember(
        project=project,
        person=person,
        added_by=by,
        status=answers.get("status") or Status.ACTIVE,
        takes_part=answers.get("takes_part") or TakesPart.MEMBER,
        **(said.columns() if said else {}),
    )
    _take_words(member, answers)
    member.save()
    member.groups.set(answers.get("groups") or [])
    give_role(member=member)
    _log("add_member", member, by, status=member.status, takes_part=member.takes_part)
    tell_joined(member, by)
    return member


def tell_joined(member: TeamMember, by: Person) -> None:
    """Let the rooms above act on it, inside the same transaction."""
    if member.status == Status.ACTIVE:
        for hear in on_joined:
            hear(member, by)


def start_team(project: Project, *, by: Person) -> None:
    """Whoever starts a project has the first place in its team. Their side is theirs to say."""
    give_place(project=project, person=by, by=by, answers={})


@transaction.atomic
def edit_member(*, member: TeamMember, by: Person, answers: dict[str, Any]) -> TeamMember:
    """A lead puts right what a member is. The member's own side and words are not touched."""
    member.kinds = list(answers.get("kinds") or [])
    member.own_kind = answers.get("own_kind", "")
    if not member.side_was_said:
        _suggest_side(member)
    member.save()
    member.groups.set(answers.get("groups") or [])
    _log("edit_member", member, by)
    return member


@transaction.atomic
def say_about_me(
    *, member: TeamMember, by: Person, answers: dict[str, Any], said: Said | None = None
) -> TeamMember:
    """What a member says about themselves, in their own name, by any way in."""
    own_word(is_own=is_own_answer(member, by, said))
    # Whoever writes an answer down does not see the earlier one, so a blank leaves that as it is.
    keep_blank = said is not None and said.way != Way.WEB
    given = {key: value for key, value in answers.items() if value or not keep_blank}
    if "wishes" in given and given["wishes"] != member.wishes:
        member.helpers.clear()
    _keep_back_in_one_voice(member, given)
    _take_words(member, given)
    member.takes_part = given.get("takes_part") or member.takes_part
    for column, value in (said.columns() if said else {}).items():
        setattr(member, column, value)
    member.save()
    if "groups" in given:
        member.groups.set(given["groups"] or [])
    _log("say_about_me", member, by, way=said.way if said else Way.WEB)
    return member


@transaction.atomic
def offer_help(*, member: TeamMember, by: Person) -> None:
    """Someone in the team can help with what a member would like; a second press takes it back."""
    helper = members_with_a_place(member.project).filter(person=by).first()
    if helper is None or helper.pk == member.pk:
        raise Refused(
            gettext("Only another member can offer help."), how=gettext("Tell them how you can help.")
        )
    if member.helpers.filter(pk=helper.pk).exists():
        member.helpers.remove(helper)
        _log("take_back_help", member, by)
        return
    member.helpers.add(helper)
    _log("offer_help", member, by)


def whose_answer(*, project: Project, by: Person, said: Said | None = None) -> TeamMember:
    """The member who answers, be it on the web or written down by someone else."""
    person = by.pk if said is None or said.way == Way.WEB else int(said.person_key or 0)
    member = members_with_a_place(project).filter(person=person).first() if person else None
    if member is None:
        raise Refused(
            gettext("We do not know whose answer this is."),
            how=gettext("Choose a member of the team from the list."),
        )
    return member


def is_own_answer(member: TeamMember, by: Person | None, said: Said | None) -> bool:
    """True where the member answers, or someone writes it down as that member's own answer."""
    if said is not None and said.way != Way.WEB:
        return said.person_key == str(member.person_id)
    return by is not None and by.pk == member.person_id


def give_role(*, member: TeamMember, role: str = Role.MEMBER) -> None:
    """What the member may open, from the day they can sign in."""
    live = live_roles(member.project).filter(person=member.person).first()
    if live is None:
        member.project.roles.create(person=member.person, role=role)
    elif role != Role.MEMBER and live.role == Role.MEMBER:
        live.role = role
        live.save(update_fields=["role"])


def _take_words(member: TeamMember, given: dict[str, Any]) -> None:
    for name in PLAIN_WORDS:
        if name in given:
            setattr(member, name, given[name] or "")
    for name in ("kinds", "influence", "back"):
        if name in given:
            setattr(member, name, list(given[name] or []))
    for name in ("shows_name", "shows_back"):
        if name in given:
            setattr(member, name, given[name] in {True, "yes"})
    side = given.get("side")
    if side:
        member.side = Side.UNSAID if side == WOULD_RATHER_NOT else side
        member.side_was_said, member.side_is_suggested = True, False
    elif not member.side_was_said:
        _suggest_side(member)


def _keep_back_in_one_voice(member: TeamMember, given: dict[str, Any]) -> None:
    """Saying "nothing" by phone takes back what was wished for before, and the other way round."""
    if Back.NOTHING in (given.get("back") or []):
        given["own_back"] = ""
    elif given.get("own_back") and Back.NOTHING in member.back:
        given.setdefault("back", [])


def _suggest_side(member: TeamMember) -> None:
    """What the kinds ticked point to, until the member says for themselves."""
    sides = {SUGGESTED_SIDE[kind] for kind in member.kinds if kind in SUGGESTED_SIDE}
    member.side = Side.BOTH if len(sides) > 1 else next(iter(sides), Side.UNSAID)
    member.side_is_suggested = bool(sides)


def _log(verb: str, member: TeamMember, by: Person, **facts: Any) -> None:
    about = f"team.member:{member.pk}"
    record(verb, by=by, about=about, chain=member.project.ref, **facts)
