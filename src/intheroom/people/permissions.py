"""Who may help a person sign in, or write their details down for them."""

from collections.abc import Callable

from intheroom.people.models import Person

# Rooms above say who leads whom: True, False ("must not"), or None ("I know nothing of them").
may_help_sources: list[Callable[[Person, Person], bool | None]] = []


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
