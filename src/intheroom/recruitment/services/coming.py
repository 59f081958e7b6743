"""Take in whoever comes forward, note what was said with them, and welcome them; nothing is asked twice."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.people.services import add_person, save_inclusion
from intheroom.recruitment.adapter.coming import SaidThen, said_when_coming, sealed
from intheroom.recruitment.choices import STILL_COMING, ComingState
from intheroom.recruitment.models import CallOut, ComingForward, ContactNote
from intheroom.recruitment.queries.twice import marks_of
from intheroom.recruitment.services.going_another_way import tell_newcomer
from intheroom.team.choices import Status
from intheroom.team.models import TeamMember
from intheroom.team.services.members import give_place

# Kept in place of a name, where somebody gave none.
NO_NAME = gettext_noop("Somebody who came forward")
ASKS = "ask"
SAME = "same"
WISHES = {
    "ask": ComingState.ASKING,
    "place": ComingState.WISHES,
    "wait": ComingState.WAITING,
    "no": ComingState.SAID_NO,
}


@transaction.atomic
def come_forward(
    *, by: Person | None, call_out: CallOut, answers: dict[str, Any], said: Said | None = None
) -> ComingForward:
    """Somebody replies, by any way in. They get no account: their name, real or not, and a way to reach them."""
    project = call_out.project
    name = answers.get("name") or (said.spoke_for if said else "") or NO_NAME
    person = add_person(
        by=by, name=name, signs_in=False,
        **{way: answers.get(way) or "" for way in ("email", "phone", "reach_note")},
    )  # fmt: skip
    row = ComingForward(
        project=project,
        person=person,
        call_out=call_out,
        state=WISHES.get(answers.get("wish") or "", ComingState.WISHES),
        language=answers.get("language_code") or "",
        after=list(answers.get("after") or []),
        **(said.columns() if said else {}),
    )
    # Whose answer it is stands with the person, under the name they can change.
    row.spoke_for = ""
    row.words_sealed = sealed(row, _said_then(answers))
    for column, mark in marks_of(project.pk, answers).items():
        setattr(row, column, mark)
    row.save()
    _begin_form(by, person, answers, said)
    _log("come_forward", row, by, way=row.way, state=row.state)
    tell_newcomer(by=by, coming=row)
    return row


def _said_then(answers: dict[str, Any]) -> SaidThen:
    return SaidThen(
        question=(answers.get("question") or "").strip(),
        together=(answers.get("together") or "").strip(),
        kinds=list(answers.get("kinds") or []),
        own_kind=(answers.get("own_kind") or "").strip(),
    )


def _begin_form(by: Person | None, person: Person, answers: dict[str, Any], said: Said | None) -> None:
    """What the inclusion form would ask as well stands in it already."""
    told = {"language_code": answers.get("language_code"), "there_more": answers.get("help")}
    known = {name: words for name, words in told.items() if words}
    if known:
        save_inclusion(by=by or person, person=person, answers=known, said=said, is_whole=False)


@transaction.atomic
def note_contact(
    *, by: Person, coming: ComingForward, answers: dict[str, Any], said: Said | None = None
) -> ContactNote:
    """What was said with them, what they would like now, and who answers next, by when.

    Their own “no” counts at once, at any time.
    """
    _lock(coming)
    row = ContactNote(coming=coming, by=by, **(said.columns() if said else {}))
    row.spoke_for = ""
    row.on_day = answers.get("on_day") or timezone.localdate()
    words = (answers.get("words") or "").strip()
    row.words_sealed = seal(coming.person.subject, words, place=row.place_of_words) if words else None
    row.save()
    if answers.get("is_answered") == "yes":
        coming.answered_on = row.on_day
    elif answers.get("is_answered") == "no":
        coming.answered_on = None
    coming.answers_them = answers.get("owner") or coming.answers_them
    coming.avenue = answers.get("avenue") or coming.avenue
    coming.answer_by = answers.get("answer_by") or coming.answer_by
    coming.after = list(answers.get("after") or []) or coming.after
    _move(coming, WISHES.get(answers.get("wish") or SAME))
    coming.save()
    _log("note_contact", coming, by, state=coming.state, answered=coming.answered_on is not None)
    return row


def _move(coming: ComingForward, to: str | None) -> None:
    """Whoever said no, or was told “not this time”, can come again; a place is only given by a welcome."""
    if to is None or to == coming.state:
        return
    if coming.state == ComingState.JOINED:
        raise Refused(
            gettext("They have a place in the team already."),
            how=gettext("Open their page in the team. They can leave there at any time."),
        )
    coming.state, coming.state_at = to, timezone.now()


@transaction.atomic
def keep_together(*, by: Person, coming: ComingForward, others: list[ComingForward]) -> None:
    """Those they want to come with, as far as these came forward too. All of them go together, or none."""
    rows = [one for one in others if one.project_id == coming.project_id and one.pk != coming.pk]
    coming.together.set(rows)
    _log("keep_together", coming, by, many=len(rows))


@transaction.atomic
def welcome_coming(
    *, by: Person, coming: ComingForward, answers: dict[str, Any], said: Said | None = None
) -> TeamMember:
    """A place in the team for them. All they said comes along: the form, the needs, and what they are in this."""
    _lock(coming)
    if coming.state not in STILL_COMING:
        raise Refused(
            gettext("It has ended with them: {state}.").format(state=coming.get_state_display()),
            how=gettext("If they would like a place now, note that first."),
        )
    if coming.not_now.filter(state__in=("proposed", "agreed", "challenged")).exists():
        raise Refused(
            gettext("Somebody proposed not to invite them. That is not settled yet."),
            how=gettext("Settle that first."),
        )
    then = said_when_coming(coming, by)
    told = {"kinds": then.kinds, "own_kind": then.own_kind} | {k: v for k, v in answers.items() if v}
    member = give_place(
        project=coming.project,
        person=coming.person,
        by=by,
        answers={**told, "status": answers.get("status") or Status.INVITED},
        said=said,
    )
    coming.state, coming.state_at, coming.member = ComingState.JOINED, timezone.now(), member
    coming.save()
    _log("welcome_coming", coming, by, status=member.status)
    return member


def _lock(coming: ComingForward) -> None:
    coming.refresh_from_db(from_queryset=ComingForward.objects.select_for_update())


def _log(verb: str, coming: ComingForward, by: Person | None, **facts: Any) -> None:
    record(verb, by=by, about=f"recruitment.coming:{coming.pk}", chain=coming.project.ref, **facts)
