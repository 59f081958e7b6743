"""Not inviting somebody: a reason they can read, a second person with lived experience, and what there is instead."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.accounts.models import Installation
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.tell.notices import Told
from intheroom.people.models import Person
from intheroom.recruitment.choices import OPEN_NOT_NOW, STILL_COMING, ComingState, NotNowAct, NotNowState
from intheroom.recruitment.models import ComingForward, NotNow, NotNowLine
from intheroom.recruitment.notices import not_now_notice
from intheroom.team.advice import both_sides_decide, removal_has_a_reason, second_person, written_by_another
from intheroom.team.services.members import whose_answer

INVITE = "invite"


@transaction.atomic
def propose_not_now(
    *,
    by: Person,
    coming: ComingForward,
    reason: str,
    next_steps: str,
    thought_again: bool = False,
    said: Said | None = None,
) -> NotNow:
    """Say why somebody should not be invited this time, and what there is for them instead. Nothing changes yet."""
    coming.refresh_from_db(from_queryset=ComingForward.objects.select_for_update())
    if coming.state not in STILL_COMING:
        raise Refused(
            gettext("It has ended with them: {state}.").format(state=coming.get_state_display()),
            how=gettext("There is nothing more to do."),
        )
    if coming.not_now.filter(state__in=OPEN_NOT_NOW).exists():
        raise Refused(
            gettext("Somebody has proposed this already."), how=gettext("Open it to see what comes next.")
        )
    removal_has_a_reason(reason=reason, thought_again=thought_again)
    if not next_steps.strip():
        raise Refused(
            gettext("It does not say what there is for them instead."),
            how=gettext("Such as: the next place that comes free, updates, or other work."),
        )
    row = NotNow.objects.create(coming=coming, proposed_by=by)
    _write(
        row, NotNowAct.PROPOSED, by, reason.strip(), said,
        next_steps=next_steps.strip(), thought_again=thought_again,
    )  # fmt: skip
    # What they would read is said by the public name, or nobody is asked to agree to it.
    Told(not_now_notice(row), Installation.current())  # type: ignore[arg-type]  # no house yet: refused as well
    return row


@transaction.atomic
def agree_not_now(
    *, by: Person, not_now: NotNow, agrees: bool, words: str = "", said: Said | None = None
) -> NotNow:
    """The second person answers. They have lived experience and did not propose it."""
    _must_be(not_now, NotNowState.PROPOSED)
    if said is not None and said.recorded_by:
        written_by_another(is_proposer=by.pk == not_now.proposed_by_id)
    answers = whose_answer(project=not_now.coming.project, by=by, said=said)
    second_person(
        side=answers.side,
        counts=answers.counts,
        is_proposer=answers.person_id == not_now.proposed_by_id,
        is_member=False,
    )
    _write(not_now, NotNowAct.AGREED if agrees else NotNowAct.DECLINED, answers.person, words, said)
    return _move(not_now, NotNowState.AGREED if agrees else NotNowState.DROPPED)


@transaction.atomic
def tell_not_now(*, by: Person, not_now: NotNow, answers: dict[str, Any], said: Said | None = None) -> NotNow:
    """How they were told, and what they say to it. If they do not agree, the whole team decides."""
    _must_be(not_now, NotNowState.AGREED)
    coming = not_now.coming
    _write(not_now, NotNowAct.TOLD, by, answers.get("how") or "", said)
    coming.after = list(answers.get("after") or []) or coming.after
    if answers.get("they_say") == "no":
        _write(not_now, NotNowAct.CHALLENGED, coming.person, "", said)
        coming.save()
        return _move(not_now, NotNowState.CHALLENGED)
    _end(coming)
    return _move(not_now, NotNowState.TOLD)


@transaction.atomic
def decide_not_now(
    *,
    by: Person,
    not_now: NotNow,
    outcome: str,
    took_part: Collection[str],
    words: str = "",
    said: Said | None = None,
) -> NotNow:
    """They did not agree, so the team decided, with both sides in the room."""
    if not_now.state == NotNowState.TOLD:
        # They may say so later too: the decision is open again until the team has talked.
        _lock(not_now)
    else:
        _must_be(not_now, NotNowState.CHALLENGED)
    both_sides_decide(took_part=took_part)
    _write(not_now, NotNowAct.DECIDED, by, words, said, took_part=sorted(took_part))
    coming = not_now.coming
    if outcome == INVITE:
        coming.state, coming.state_at = ComingState.WISHES, timezone.now()
        coming.save()
        return _move(not_now, NotNowState.DROPPED)
    _end(coming)
    return _move(not_now, NotNowState.TOLD)


def _end(coming: ComingForward) -> None:
    coming.state, coming.state_at = ComingState.NOT_NOW, timezone.now()
    coming.save()


def _lock(not_now: NotNow) -> None:
    not_now.refresh_from_db(from_queryset=NotNow.objects.select_for_update())


def _must_be(not_now: NotNow, state: str) -> None:
    _lock(not_now)
    if not_now.state != state:
        raise Refused(
            gettext("This has moved on: {state}.").format(state=not_now.get_state_display()),
            how=gettext("Open it to see what comes next."),
        )


def _move(not_now: NotNow, state: str) -> NotNow:
    not_now.state = state
    not_now.save()
    return not_now


def _write(not_now: NotNow, act: str, by: Person, words: str, said: Said | None, **more: object) -> None:
    columns = {**(said.columns() if said else {}), "spoke_for": ""}
    NotNowLine.objects.create(not_now=not_now, act=act, by=by, words=words, **columns, **more)
    record(
        f"not_now_{act}", by=by, about=f"recruitment.notnow:{not_now.pk}", chain=not_now.coming.project.ref
    )
