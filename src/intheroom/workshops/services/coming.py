"""How somebody takes part in a session, and their own word on what they are offered there."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.choices import MaySee
from intheroom.kit.keep.sealing import seal
from intheroom.kit.keep.turns import take_turn
from intheroom.people.models import Need, Person
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.workshops.choices import WAYS_OF, Arranged, Mode, WayIn
from intheroom.workshops.choices.inviting import UNSURE, Instead, RemindBy
from intheroom.workshops.models import Coming, NeedHere, OfferWord, ReminderWish, Session
from intheroom.workshops.queries.times import can_be_chosen, other_times
from intheroom.workshops.services.following import watching
from intheroom.workshops.services.sessions import locked

OFFER = "offer_"


@transaction.atomic
def say_how_i_join(
    *, by: Person, session: Session, member: TeamMember, answers: dict[str, Any], said: Said | None = None
) -> Coming:
    """The person says how they take part, whether what they are offered suits them, and what they would like to eat."""
    said = said or Said()
    _only_theirs(by, member, said)
    if answers.get("which_time"):
        session, answers = _at_one_time(by, session, member, answers, said)
    row = locked(session)
    if not row.is_ahead:
        raise Refused(gettext("This session is over."), how=gettext("Tell us what you think of it anyway."))
    with watching(row, by):
        coming = row.coming.filter(member=member).first() or Coming(session=row, member=member)
        _take_way(row, coming, answers)
        if "taste" in answers:
            words = (answers["taste"] or "").strip()
            coming.taste_sealed = (
                seal(member.person.subject, words, place=coming.place_of_taste) if words else None
            )
        if "badge" in answers:
            name = (answers["badge"] or "").strip()
            coming.badge_sealed = (
                seal(member.person.subject, name, place=coming.place_of_badge) if name else None
            )
        for column, value in said.columns().items():
            setattr(coming, column, value)
        if said.way != Way.WEB:
            # Whoever has their own answer open is told that somebody wrote one down meanwhile.
            coming.version += 1
        coming.save()
        _keep_wish(member, answers, said)
        _answer_offers(by, row, member, answers, said)
        _say_of_private(by, row, coming, answers.get("all_set") or "", said)
    _log("say_how_i_join", row, by, way=said.way)
    return coming


def _at_one_time(
    by: Person, session: Session, member: TeamMember, answers: dict[str, Any], said: Said
) -> tuple[Session, dict[str, Any]]:
    """A session is held more than once: they come to the time they chose, and to none of the others."""
    others = other_times(session)
    times = {str(one.pk): one for one in (session, *can_be_chosen(others))}
    chosen, way = times.get(answers["which_time"]), answers.get("joins_by") or ""
    if chosen is None or (chosen == session and way == WayIn.NOT):
        return session, answers
    for other in (session, *others):
        if other != chosen:
            _not_then(by, other, member, said)
    fits = way in {*WAYS_OF[Mode(chosen.mode)], WayIn.WRITING, UNSURE}
    return chosen, answers | {"joins_by": way if fits else chosen.usual_way}


def _not_then(by: Person, session: Session, member: TeamMember, said: Said) -> None:
    """Nothing is arranged for them at this one."""
    row = locked(session)
    coming = row.coming.filter(member=member).first()
    if coming is None or not row.is_ahead:
        return
    with watching(row, by):
        coming.joins_by, coming.was_said, coming.is_unsure, coming.instead = WayIn.NOT, True, False, ""
        for column, value in said.columns().items():
            setattr(coming, column, value)
        coming.save()


def _take_way(session: Session, coming: Coming, answers: dict[str, Any]) -> None:
    """Their way, not this time, or not sure; whoever is not sure is planned for all the same."""
    way, instead = answers.get("joins_by") or "", answers.get("instead") or ""
    if way == WayIn.NOT and instead == Instead.WRITING:
        # Who writes to us takes part, like everybody else.
        way = WayIn.WRITING
    coming.is_unsure = way == UNSURE if way else coming.is_unsure
    coming.joins_by = (way if way != UNSURE else "") or coming.joins_by or session.usual_way
    if way == UNSURE and coming.joins_by == WayIn.NOT:
        coming.joins_by = session.usual_way
    coming.was_said = coming.was_said or bool(way)
    coming.instead = instead if coming.joins_by == WayIn.NOT else ""


def _keep_wish(member: TeamMember, answers: dict[str, Any], said: Said) -> None:
    """When they like to be reminded of sessions, and by whom."""
    day = answers.get("remind_on") or ""
    if not day:
        return
    take_turn(TeamMember, member.pk)
    wish = ReminderWish.objects.filter(member=member).first() or ReminderWish(member=member)
    wish.days_before, wish.ask_by = day, answers.get("remind_by") or RemindBy.USUAL
    for column, value in said.columns().items():
        setattr(wish, column, value)
    wish.save()


def _only_theirs(by: Person, member: TeamMember, said: Said) -> None:
    """Their own on the web; else written down by somebody named, for this person and nobody else."""
    is_own = by.pk == member.person_id
    if said.way == Way.WEB and not is_own:
        raise Refused(
            gettext("Only they can say this."),
            how=gettext("Ask them, and write down what they say for them."),
        )
    if said.way != Way.WEB and said.person_key not in {"", str(member.person_id)}:
        raise Refused(
            gettext("This page is about somebody else."), how=gettext("Open the page of that person.")
        )
    if member.status != Status.ACTIVE:
        raise Refused(
            gettext("They are not in the team now."), how=gettext("When they are back, ask them again.")
        )


def _answer_offers(
    by: Person, session: Session, member: TeamMember, answers: dict[str, Any], said: Said
) -> None:
    """Yes or no to each thing they are offered instead of what they need. A no opens the need again."""
    offers = session.needs_here.filter(need__person=member.person, state=Arranged.INSTEAD)
    for row in offers.select_related("need"):
        answer = answers.get(f"{OFFER}{row.pk}")
        if not answer:
            continue
        word = OfferWord(
            need_here=row,
            offer=row.offer,
            person=member.person,
            by=by,
            agrees=answer == "yes",
            **said.columns(),
        )
        _read_back_first(is_theirs=word.is_theirs())
        word.save()
        # Whoever is about to offer something else is told that there is an answer.
        row.agreed, row.version = word.agrees, row.version + 1
        row.save()


def _say_of_private(by: Person, session: Session, coming: Coming, answer: str, said: Said) -> None:
    """What somebody lets nobody else see, only they can call seen to, at this session as anywhere."""
    if not answer:
        return
    is_own = by.pk == coming.member.person_id
    _read_back_first(is_theirs=is_own or said.read_back is True)
    kept: list[Need] = list(session.needs().filter(person=coming.member.person_id, may_see=MaySee.ONLY_ME))
    for need in kept:
        row = session.needs_here.filter(need=need).first() or NeedHere(session=session, need=need, by=by)
        row.state = Arranged.ARRANGED if answer == "yes" else Arranged.NOT_YET
        row.by_themselves, row.by = True, by
        row.slot, row.joins_by, row.at = session.slot, coming.joins_by, timezone.now()
        row.agreed = False
        row.save()


def _read_back_first(*, is_theirs: bool) -> None:
    if not is_theirs:
        raise Refused(
            gettext("Only the person can say that something suits them."),
            how=gettext("Read your note back to them. Then say here that you did."),
        )


def _log(verb: str, session: Session, by: Person, **facts: Any) -> None:
    # Never who, nor how: the record is read by more people than this is.
    record(verb, by=by, about=f"workshops.session:{session.pk}", chain=session.project.ref, **facts)
