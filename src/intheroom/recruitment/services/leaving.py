"""Somebody asked to be forgotten: what they said when they came forward goes."""

from django.utils import timezone

from intheroom.kit.keep.forgetting import let_go
from intheroom.people.models import Person
from intheroom.recruitment.choices import STILL_COMING, ComingState
from intheroom.recruitment.models import ComingForward


def forget_coming_of(person: Person) -> None:
    """That somebody came forward stays in the count; nothing says who, or what they wanted."""
    ended = {"state": ComingState.SAID_NO, "state_at": timezone.now()}
    let_go(ComingForward, {"person": person, "state__in": STILL_COMING}, **ended)
    let_go(ComingForward, {"person": person}, words_sealed=None, language="", after=[])
    for row in ComingForward.objects.filter(person=person):
        row.together.clear()
