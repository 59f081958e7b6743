"""Somebody asked to be forgotten: their name stands on no sheet any more."""

from django.db import transaction

from intheroom.easyread.models import EasyCheck
from intheroom.kit.keep.forgetting import let_go
from intheroom.people.models import Person


@transaction.atomic
def forget_checks_of(person: Person) -> None:
    """That somebody checked it stays true; who it was goes, in the projects they were part of."""
    let_go(EasyCheck, {"sheet__project__members__person": person, "named__iexact": person.name}, named="")
