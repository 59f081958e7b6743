"""Move what was told from one listener to another: what has no name is locked with the listener's key."""

from django.utils.translation import gettext_noop

from intheroom.decisions.models import ConcernStep, Listener, UnnamedConcern
from intheroom.decisions.queries import Told
from intheroom.kit.keep.audit import HasSubject
from intheroom.kit.keep.forgetting import let_go
from intheroom.kit.keep.sealing import seal, unseal

PURPOSE = gettext_noop("to pass it on")


def lock_for(told: Told, to: Listener, *, actor: HasSubject | None) -> None:
    """It is with another listener now. An actor of None is the planner itself."""
    if isinstance(told, UnnamedConcern):
        _lock_words(told, to, actor)
    told.listener = to
    told.save()


def _lock_words(told: UnnamedConcern, to: Listener, actor: HasSubject | None) -> None:
    if told.words_sealed:
        told.words_sealed = _again(told, bytes(told.words_sealed), told.place_of_words, to, actor)
    for step in ConcernStep.objects.filter(unnamed_key=told.key).exclude(words_sealed=None):
        again = _again(told, bytes(step.words_sealed or b""), step.place_of_words, to, actor)
        let_go(ConcernStep, {"pk": step.pk}, words_sealed=again)


def _again(told: Told, blob: bytes, place: str, to: Listener, actor: HasSubject | None) -> bytes:
    words = unseal(told.subject, blob, place=place, actor=actor, purpose=PURPOSE)
    return seal(to.subject, words, place=place)
