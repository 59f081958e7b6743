"""What each puts in before anybody reads it. It opens when all who were asked are in, or early with a reason."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext, gettext_noop

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import Sealed, seal, unseal_many
from intheroom.people.models import Person
from intheroom.team.choices import TakesPart
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import State
from intheroom.workshops.choices.agenda import OnAgenda
from intheroom.workshops.choices.turns import FEWEST_TO_OPEN, FEWEST_TO_OPEN_ITSELF, NamedAs
from intheroom.workshops.models import AgendaItem, FirstRoundOpened, FirstWord
from intheroom.workshops.queries.sessions import who_comes
from intheroom.workshops.queries.turns import asked_in, opening_of
from intheroom.workshops.services.sessions import locked

TO_READ_TOGETHER = gettext_noop("to read together what each put in before the round")


@transaction.atomic
def put_in_first(
    *, by: Person, item: AgendaItem, member: TeamMember, answers: dict[str, Any], said: Said | None = None
) -> FirstWord:
    """Keep what one member thinks of it, sealed until all who were asked are in. The last one opens the round."""
    said = said or Said()
    item = _held(item)
    _theirs(by, item, member, said)
    words, passes = (answers.get("words") or "").strip(), bool(answers.get("passes"))
    if not words and not passes:
        raise Refused(
            gettext("Nothing was put in yet."), how=gettext("Write something, or tick that you pass.")
        )
    opened = opening_of(item)
    row = item.first_words.filter(member=member).first() or FirstWord(item=item, member=member)
    row.passes = passes and not words
    row.named = answers.get("named") or NamedAs.UNNAMED
    row.is_late = row.is_late or opened is not None
    for column, value in said.columns().items():
        setattr(row, column, value)
    if row.pk and said.way != Way.WEB:
        # Whoever has their own answer open is told that somebody wrote one down meanwhile.
        row.version += 1
    _keep(row, words, is_open=opened is not None)
    row.save()
    _log("put_in_first", item, by, way=said.way)
    if opened is None and not missing_in(item) and item.first_words.count() >= FEWEST_TO_OPEN_ITSELF:
        _open(item, by=None, reason="")
    return row


@transaction.atomic
def open_first_round(*, by: Person, item: AgendaItem, answers: dict[str, Any]) -> FirstRoundOpened:
    """Let everybody read it. Where somebody is not in yet it takes a reason, and enough to hide among."""
    item = _held(item)
    opened = opening_of(item)
    if opened is not None:
        return opened
    reason = (answers.get("reason") or "").strip()
    if missing_in(item) and not reason:
        raise Refused(
            gettext("Somebody who was asked is not in yet."), how=gettext("Say why you open it before.")
        )
    # Also where nobody is missing any more: those who lead can say that somebody does not come.
    if item.first_words.count() < FEWEST_TO_OPEN:
        raise Refused(
            gettext("So few are in that everybody could tell whose words they are."),
            how=gettext("Ask more people first, or talk about it without this round."),
        )
    return _open(item, by=by, reason=reason)


def missing_in(item: AgendaItem) -> list[TeamMember]:
    """Those who were asked and are not in yet."""
    there = set(item.first_words.values_list("member", flat=True))
    return [one for one in asked_in(who_comes(item.session)) if one.pk not in there]


def _open(item: AgendaItem, *, by: Person | None, reason: str) -> FirstRoundOpened:
    """From now on the words are the team's: opened once, and each opening is noted for whose they are."""
    rows = list(item.first_words.exclude(words_sealed=None).select_related("member__person"))
    sealed = [
        Sealed(row.member.person.subject, bytes(row.words_sealed or b""), row.place_of_words) for row in rows
    ]
    for row, words in zip(rows, unseal_many(sealed, actor=by, purpose=TO_READ_TOGETHER), strict=True):
        row.words, row.words_sealed = words, None
        row.save()
    opened = FirstRoundOpened.objects.create(item=item, by=by, reason=reason)
    _log("open_first_round", item, by, is_early=bool(reason))
    return opened


def _keep(row: FirstWord, words: str, *, is_open: bool) -> None:
    row.words = words if is_open else ""
    is_sealed = bool(words) and not is_open
    row.words_sealed = seal(row.member.person.subject, words, place=row.place_of_words) if is_sealed else None


def _theirs(by: Person, item: AgendaItem, member: TeamMember, said: Said) -> None:
    if said.way == Way.WEB and member.person_id != by.pk:
        raise Refused(
            gettext("This would be put down under somebody else’s name."),
            how=gettext("Use the page for writing it down for someone."),
        )
    if member.takes_part != TakesPart.MEMBER or member.project_id != item.session.project_id:
        raise Refused(
            gettext("Whoever interprets or supports attends, and does not count as a member."),
            how=gettext("Write down the answer of the person they are here for."),
        )


def _held(item: AgendaItem) -> AgendaItem:
    """The thing on the agenda as it is now, held with its session: the last two come in one after the other."""
    session = locked(item.session)
    row = AgendaItem.objects.select_for_update(of=("self",)).get(pk=item.pk)
    is_on = row.session_id == session.pk and row.state == OnAgenda.ON and session.state != State.CANCELLED
    row.session = session
    if not is_on or not row.has_first_round:
        raise Refused(
            gettext("This is not asked before a session now."),
            how=gettext("Look at the agenda of the next session."),
        )
    return row


def _log(verb: str, item: AgendaItem, by: Person | None, **facts: Any) -> None:
    about = f"workshops.agendaitem:{item.pk}"
    record(verb, by=by, about=about, chain=item.session.project.ref, **facts)
