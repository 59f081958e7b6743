"""Who may help a person sign in, write their details down for them, or see what they told in confidence."""

from collections.abc import Callable

from intheroom.people.choices import AskedFor, Standing
from intheroom.people.models import DataRequest, Person

# Rooms above say who leads whom: True, False ("must not"), or None ("I know nothing of them").
may_help_sources: list[Callable[[Person, Person], bool | None]] = []


# Rooms above say how somebody stands to a person; None ("the person is in nothing of ours").
standing_sources: list[Callable[[Person, Person], Standing | None]] = []


def standing(asker: Person, person: Person) -> Standing:
    """How the asker stands to this person. Whoever is in no project is looked after by the host."""
    said = [answer for source in standing_sources if (answer := source(asker, person)) is not None]
    if said:
        return Standing(any(one.in_team for one in said), any(one.is_keyholder for one in said))
    return Standing(is_keyholder=asker.account is not None and asker.account.is_host)


def standing_of(asker: Person | None, person: Person) -> Standing:
    """The same for whoever looks at a page: nobody known, the person themselves, or somebody else."""
    if asker is None:
        return Standing()
    return Standing(is_own=True) if asker == person else standing(asker, person)


def may_help(helper: Person | None, person: Person) -> bool:
    """The host, or somebody who leads everything this person is part of.

    Whoever hands out a code could use it, so one project's lead must not open what belongs to
    another project. For the host's own account there is only the console.
    """
    if helper is None or helper.account is None or helper == person:
        return False
    if person.account is not None and (person.account.is_host or not person.account.is_active):
        return False
    if helper.account.is_host:
        return True
    said = [answer for source in may_help_sources if (answer := source(helper, person)) is not None]
    return bool(said) and all(said)


def may_change_details(asker: Person | None, person: Person) -> bool:
    """Each person their own; somebody who may help them writes down what they say."""
    return asker is not None and (asker == person or may_help(asker, person))


def may_see_ways(asker: Person | None, person: Person) -> bool:
    """Whether this person lets the asker see how to reach them."""
    return standing_of(asker, person).may_see(person.reach_seen_by)


def may_handle(asker: Person | None, request: DataRequest) -> bool:
    """The host, or somebody who leads all that the person is part of. A complaint is for the host alone."""
    if asker is None or asker.account is None:
        return False
    if asker.account.is_host:
        return True
    if request.kind == AskedFor.COMPLAIN or request.person is None:
        return False
    return may_help(asker, request.person)
