"""Somebody asked to be forgotten: what they said to updates goes, and how they were told."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from intheroom.kit.keep.forgetting import GONE, let_go
from intheroom.people.models import Person
from intheroom.people.services.erasing import Words
from intheroom.updates.models import Credit, Telling, Thanks, UpdateReply, WorkLine


@transaction.atomic
def forget_updates_of(person: Person) -> None:
    """That an update went to so many people stays with the others; theirs goes."""
    QuerySet(UpdateReply).filter(person=person).delete()
    QuerySet(Telling).filter(member__person=person).delete()
    QuerySet(Credit).filter(member__person=person).delete()


def lines_by(person: Person) -> int:
    """How many lines of what went on they wrote."""
    return WorkLine.objects.filter(person=person).exclude(words=GONE).count()


def take_lines_away(person: Person) -> None:
    """The words go; that there was a line stays."""
    let_go(WorkLine, {"person": person}, words=GONE)


def thanks_about(person: Person) -> int:
    """How often they thanked somebody, or were thanked."""
    return Thanks.objects.filter(Q(by=person) | Q(member__person=person)).exclude(words=GONE).count()


def take_thanks_away(person: Person) -> None:
    """The words go; that somebody was thanked stays."""
    let_go(Thanks, {"by": person}, words=GONE)
    let_go(Thanks, {"member__person": person}, words=GONE)


WORDS = (
    Words("lines", _("Lines on what went on in the background"), lines_by, take_lines_away),
    Words("thanks", _("Thanks they said or were given"), thanks_about, take_thanks_away),
)
