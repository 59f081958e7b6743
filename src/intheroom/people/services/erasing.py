"""Forgetting somebody: their key is thrown away, their name goes, and what was decided stays whole."""

from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps
from django.db import models, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.accounts.services import forget_account
from intheroom.kit import words as our
from intheroom.kit.ask.drafts import forget_all_of
from intheroom.kit.ask.models import Answered
from intheroom.kit.keep.audit import HasSubject, record
from intheroom.kit.keep.erasures import kept_erasures, note_erasure
from intheroom.kit.keep.forgetting import let_go
from intheroom.kit.keep.sealing import throw_key_away
from intheroom.kit.outbox.services.leaving import forget_messages_to
from intheroom.kit.refusal import Refused
from intheroom.people.choices import RequestEnd
from intheroom.people.models import DataRequest, FormLink, InclusionAnswers, Person

# Kept in place of the name: no language of whoever asks.
SOMEBODY = "A team member"
TAKE, KEEP = "take", "keep"


@dataclass(frozen=True)
class Words:
    """One kind of thing somebody wrote, of which they choose whether the words stay without a name."""

    code: str
    label: our.Words
    how_many: Callable[[Person], int]
    take_away: Callable[[Person], object]


# Rooms above join: what they hold of somebody that must go, whatever was chosen.
on_erase: list[Callable[[Person], None]] = []
# What may stay as "a team member", if the person likes.
kinds_of_words: list[Words] = []
# Why somebody cannot be forgotten just yet, and how to go on.
hindrances: list[Callable[[Person], Refused | None]] = []


def words_of(person: Person) -> list[tuple[Words, int]]:
    """Each kind of thing this person wrote, and how many."""
    return [(kind, many) for kind in kinds_of_words if (many := kind.how_many(person))]


def hindrance_of(person: Person) -> Refused | None:
    """Why this person cannot be forgotten just yet."""
    if person.account is not None and person.account.is_host:
        return Refused(
            gettext("This person looks after the planner itself."),
            how=gettext(
                "First let somebody else do that, on the page “Who looks after this copy”. Then stop yourself."
            ),
        )
    return next((found for hinders in hindrances if (found := hinders(person))), None)


@transaction.atomic
def erase_person(
    *, by: HasSubject | None, person: Person, choices: dict[str, str], how: str = "asked"
) -> None:
    """Forget somebody. There is no way back, and no backup brings them back either."""
    person = Person.objects.select_for_update(of=("self",)).select_related("account").get(pk=person.pk)
    if person.erased_at is not None:
        return
    hindered = hindrance_of(person)
    if hindered is not None:
        raise hindered
    chosen = {kind.code: KEEP if choices.get(kind.code) == KEEP else TAKE for kind in kinds_of_words}
    _forget(person, chosen, by)
    record("person.erased", by=by, about=f"people.person:{person.pk}", why=how, **chosen)
    # Last: once this is flushed it will be so, even if the power goes before the database says it.
    note_erasure(person.subject, chosen)


def erase_again() -> str:
    """After a backup came back: forget again whoever was forgotten since. Nobody is asked twice."""
    known = {erasure.subject: erasure for erasure in kept_erasures()}
    again = Person.objects.filter(subject__in=known, erased_at=None).select_related("account")
    for person in again:
        with transaction.atomic():
            chosen = known[person.subject].choices
            _forget(person, chosen, None)
            record("person.erased", by=None, about=f"people.person:{person.pk}", why="replayed", **chosen)
    return (
        gettext("People forgotten again, as they asked: {again}.").format(again=len(again)) if again else ""
    )


def _forget(person: Person, chosen: dict[str, str], by: HasSubject | None) -> None:
    for kind in kinds_of_words:
        if chosen.get(kind.code, TAKE) == TAKE:
            kind.take_away(person)
    for act in on_erase:
        act(person)
    _forget_name(person)
    _forget_own_rows(person)
    forget_messages_to(person.subject)
    if person.account is not None:
        forget_all_of(person.account)
        forget_account(by=by, account=person.account, name=SOMEBODY)
    person.name, person.erased_at = SOMEBODY, timezone.now()
    person.email_sealed = person.phone_sealed = person.reach_note_sealed = None
    person.version += 1
    person.save()
    throw_key_away(person.subject)


def _forget_own_rows(person: Person) -> None:
    today = timezone.localdate()
    let_go(
        DataRequest, {"person": person, "ended": ""},
        ended=RequestEnd.DONE, ended_on=today,
    )  # fmt: skip
    let_go(DataRequest, {"person": person}, words_sealed=None, longer_sealed=None, done_sealed=None)
    FormLink.objects.filter(person=person).delete()
    InclusionAnswers.objects.filter(person=person).delete()
    for need in person.needs.all():
        try:
            with transaction.atomic():
                need.delete()
        except ProtectedError:
            # Somebody's job hangs on it: the job stays, without a word of whose need it was.
            need.words_sealed, need.ended_at = None, need.ended_at or timezone.now()
            need.save()


def _forget_name(person: Person) -> None:
    """Answers that somebody wrote down for them carry the name they used."""
    is_only_one = not Person.objects.filter(name=person.name).exclude(pk=person.pk).exists()
    for model in apps.get_models():
        if not issubclass(model, Answered):
            continue
        theirs = [field.name for field in model._meta.get_fields() if _is_to(field, Person)]
        where = models.Q(pk__in=[])
        for name in theirs:
            where |= models.Q(**{name: person})
        if is_only_one:
            where |= models.Q(pk__isnull=False)
        rows: models.QuerySet = models.QuerySet(model).filter(where, spoke_for=person.name)
        rows.update(spoke_for=SOMEBODY)


def _is_to(field: object, model: type[models.Model]) -> bool:
    return isinstance(field, models.ForeignKey) and field.related_model is model


def join(
    *,
    act: Callable[[Person], None] | None = None,
    words: tuple[Words, ...] = (),
    hinders: Callable[[Person], Refused | None] | None = None,
) -> None:
    """What a room above adds, from its apps.py. Joining twice is joining once."""
    if act is not None and act not in on_erase:
        on_erase.append(act)
    known = {kind.code for kind in kinds_of_words}
    kinds_of_words.extend(kind for kind in words if kind.code not in known)
    if hinders is not None and hinders not in hindrances:
        hindrances.append(hinders)
