"""Somebody asked to be forgotten: what they told goes for good, and what others told them is not left lying."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intheroom.decisions.models import (
    ChangeAnswer,
    Concern,
    ConcernStep,
    Listener,
    RuleChange,
    RulesAnswer,
    Task,
    UnnamedConcern,
)
from intheroom.decisions.queries import listeners_to_tell
from intheroom.decisions.services.locking import lock_for
from intheroom.kit.keep.forgetting import GONE, let_go
from intheroom.kit.keep.sealing import throw_key_away
from intheroom.people.models import Person
from intheroom.people.services.erasing import Words


@transaction.atomic
def forget_concerns_of(person: Person) -> None:
    """What they told goes, in every backup too. What was told to them without a name goes on, or goes as well."""
    for concern in Concern.objects.filter(person=person):
        throw_key_away(concern.subject)
    QuerySet(ConcernStep).filter(concern__person=person).delete()
    QuerySet(Concern).filter(person=person).delete()
    for listener in Listener.objects.filter(member__person=person):
        _stop_listening(listener)


def _stop_listening(listener: Listener) -> None:
    if listener.ended_at is None:
        listener.ended_at = timezone.now()
        listener.save()
    others = listeners_to_tell(listener.project, but=listener.member.person)
    for told in listener.unnamed_concerns.select_related("listener"):
        if told.may_pass_on and others:
            lock_for(told, others[0], actor=None)
        else:
            QuerySet(ConcernStep).filter(unnamed_key=told.key).delete()
            UnnamedConcern.objects.filter(pk=told.pk).delete()
    throw_key_away(listener.subject)


def said_of_rules(person: Person) -> int:
    """How often they said something of the rules, or why one should change."""
    answers = RulesAnswer.objects.filter(person=person).exclude(words="").count()
    reasons = RuleChange.objects.filter(person=person).exclude(why="").count()
    return answers + reasons + ChangeAnswer.objects.filter(person=person).exclude(words="").count()


def take_words_on_rules_away(person: Person) -> None:
    """The words go; that somebody agreed, and what became of a rule, stays."""
    let_go(RulesAnswer, {"person": person}, words="")
    let_go(RuleChange, {"person": person}, why="")
    let_go(ChangeAnswer, {"person": person}, words="")


def forget_tasks_of(person: Person) -> None:
    """That something was to be done stays; what this person wrote of it goes, and nobody waits for them."""
    let_go(Task, {"by": person}, what=GONE)
    let_go(Task, {"offered_to__person": person}, offered_to=None)


WORDS = (Words("rules", _("What was said about the ground rules"), said_of_rules, take_words_on_rules_away),)
