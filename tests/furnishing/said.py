"""Whose answer it is: somebody’s own, or written down for them."""

from intheroom.kit.ask.forms import Said

SAID = Said()


def by_freya(cast, name):
    """An answer that Freya wrote down for somebody."""
    return Said(way="phone", recorded_by=cast.freya.account, spoke_for=name.capitalize(),
                person_key=str(cast.people[name].pk), read_back=True)  # fmt: skip


def said_by(cast, name):
    """An answer that Ailsa wrote down for somebody."""
    return Said(way="phone", recorded_by=cast.ailsa.account, spoke_for=name.capitalize(),
                person_key=str(cast.people[name].pk), read_back=True)  # fmt: skip
