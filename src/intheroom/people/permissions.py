"""Who may help a person sign in, write their details down for them, or see what they told in confidence."""

from collections.abc import Callable, Iterable

from intheroom.people.choices import AskedFor, Standing
from intheroom.people.models import DataRequest, Person

# Rooms above say who leads whom: True, False ("must not"), or None ("I know nothing of them").
may_help_sources: list[Callable[[Person, Person], bool | None]] = []


# Rooms above say how somebody stands to people, by the person's number; whoever is in nothing of theirs is left out.
standing_sources: list[Callable[[Person, Iterable[Person]], dict[int, Standing]]] = []


def standings(asker: Person, people: Iterable[Person]) -> dict[int, Standing]:
    """How the asker stands to several people. Whoever is in no project is looked after by the host."""
    people = list(people)
    said = [source(asker, people) for source in standing_sources]
    nowhere = Standing(is_keyholder=asker.account is not None and asker.account.is_host)
    found = {}
    for one in people:
        own = [answer[one.pk] for answer in said if one.pk in answer]
        found[one.pk] = (
            Standing(any(each.in_team for each in own), any(each.is_keyholder for each in own))
            if own
            else nowhere
        )
    return found


def standing(asker: Person, person: Person) -> Standing:
    """The same for one of them."""
    return standings(asker, [person])[person.pk]


def standings_of(asker: Person, people: Iterable[Person]) -> dict[int, Standing]:
    """How the asker stands to several people, and perhaps to themselves."""
    people = list(people)
    others = standings(asker, [one for one in people if one != asker])
    return {one.pk: others.get(one.pk, Standing(is_own=True)) for one in people}


def standing_of(asker: Person | None, person: Person) -> Standing:
    """The same for whoever looks at a page: nobody known, the person themselves, or somebody else."""
    if asker is None:
        return Standing()
    return standings_of(asker, [person])[person.pk]


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
