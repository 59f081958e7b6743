"""Writes made the way a page makes them: through the services, each with its audit row."""

import random
from dataclasses import dataclass

import django

django.setup()  # the rooms below cannot be imported before

from intheroom.accounts.models import Account  # noqa: E402
from intheroom.accounts.services import set_up_house  # noqa: E402
from intheroom.kit.keep.models import AuditEvent  # noqa: E402
from intheroom.kit.keep.verifying import broken_rows  # noqa: E402
from intheroom.people.models import Person  # noqa: E402
from intheroom.people.services import add_person  # noqa: E402

ALPHABET = "the room the idea people and what we want to change together "


@dataclass(frozen=True)
class Load:
    """Somebody who starts one project after another."""

    host: Account

    @classmethod
    def begin(cls) -> "Load":
        """Set the copy up, as the first-start link does."""
        return cls(set_up_house(name="Trial", phone="01234 567890", host_name="Trial"))

    def write(self, number: int, chance: random.Random) -> str:
        """Start one project; its reference is given back once it is kept."""
        words = "".join(chance.choices(ALPHABET, k=chance.randint(1, 90)))
        person = add_person(by=self.host, name=f"{number} {words}"[:100], reach_note=words * 40)
        return str(person.pk)


def kept() -> set[str]:
    """The projects the database holds."""
    return {str(pk) for pk in Person.objects.values_list("pk", flat=True)}


def audited() -> set[str]:
    """The projects the audit says were started."""
    added = AuditEvent.objects.filter(verb="person.added")
    return {about.rpartition(":")[2] for about in added.values_list("about", flat=True)}


def chain_is_whole() -> bool:
    """Whether every audit row still follows from the one before."""
    return not broken_rows()
