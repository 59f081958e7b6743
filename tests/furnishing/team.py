"""Removals, roles, keys, spaces, and who is reached through whom."""

from intheroom.team.services import aims, giving, keyholders, members, places, reaching, removals, spaces
from tests.furnishing.said import said_by


def furnish_team(cast):
    """A removal in each of its states, a role two people have read, and what people get back and gave."""
    says = {"back": ["meeting"], "own_back": "A lift home.", "shows_back": "yes"}
    members.say_about_me(member=cast.place("erlend"), by=cast.erlend, answers=says)
    gave = {"direction": "gave", "words": "A lift to the pier.", "shown": "yes"}
    entry = giving.add_exchange(member=cast.place("erlend"), by=cast.erlend, answers=gave)
    giving.add_exchange(member=cast.place("ailsa"), by=cast.ailsa, answers=gave)
    waiting = propose(cast, "freya")
    agreed = propose(cast, "magnus", agreed=True)
    told = propose(cast, "erlend", agreed=True, told=True)
    challenged = propose(cast, "rendall", agreed=True, told=True)
    removals.challenge_removal(removal=challenged, by=cast.rendall, words="I was at sea.")
    role = aims.add_role(
        project=cast.project, by=cast.ailsa, answers={"title": "Co-lead", "words": "Lead with us."}
    )
    aims.review_role(role=role, by=cast.morag, answers={"agrees": "yes"})
    aims.set_targets(project=cast.project, by=cast.ailsa, answers={"smallest": 5, "reason": "We are few."})
    key = name_keyholders(cast)
    space = start_spaces(cast)
    trusted = trust_somebody(cast)
    places.pause_place(member=cast.place("isa"), by=cast.ailsa, said=said_by(cast, "isa"))
    return {
        "member_id": cast.place("isa").pk,
        "exchange_id": entry.pk,
        "key_id": key.pk,
        "space_id": space.pk,
        "trusted_id": trusted.pk,
        "removal_id": told.pk,
        ("team:agree_removal", "removal_id"): waiting.pk,
        ("team:tell_member", "removal_id"): agreed.pk,
        ("team:decide_removal", "removal_id"): challenged.pk,
        "role_id": role.pk,
    }


def name_keyholders(cast):
    """Two hold a key, one of them with lived experience; a third had one before."""
    agreed = {"team_said": "yes", "what_for": "Lifts to the meeting."}
    keys = [
        keyholders.name_keyholder(
            project=cast.project, by=cast.ailsa, answers={**agreed, "member": cast.place(name)}
        )
        for name in ("ailsa", "morag", "magnus")
    ]
    keyholders.end_keyholder(key=keys[-1], by=cast.ailsa)
    return keys[0]


def start_spaces(cast):
    """A space for women that the co-lead looks after, with Isa in it; and one nobody is in."""
    answers = {"kind": "women", "name": "Tuesday kettle", "reason": "It is easier.", "am_in_it": "yes"}
    space = spaces.start_space(project=cast.project, by=cast.morag, answers=answers)
    spaces.join_space(space=space, by=cast.morag, wish="join", said=said_by(cast, "isa"))
    spaces.start_space(
        project=cast.project, by=cast.rendall, answers={"kind": "young", "name": "Pier", "am_in_it": "no"}
    )
    return space


def trust_somebody(cast):
    """Isa is reached through Morag; Erlend through somebody outside the team."""
    answers = {"name": "Inga", "how": "At the shop.", "has_agreed": "yes"}
    reaching.say_reach_through(member=cast.place("erlend"), by=cast.erlend, answers=answers)
    return reaching.say_reach_through(
        member=cast.place("isa"),
        by=cast.ailsa,
        answers={"through": cast.place("morag"), "how": "She rings on Fridays."},
        said=said_by(cast, "isa"),
    )


def propose(cast, name, *, agreed=False, told=False):
    """A removal as far as it has got."""
    removal = removals.propose_removal(
        member=cast.place(name), by=cast.ailsa, reason="Has not come to the last four meetings."
    )
    if agreed:
        removals.agree_removal(removal=removal, by=cast.morag, agrees=True)
    if told:
        removals.tell_member(removal=removal, by=cast.ailsa, how="By phone.")
    return removal
