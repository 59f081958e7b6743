"""Records that a team goes another way."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from intheroom.kit.advise.models import AdviceAnswer
from intheroom.kit.keep.audit import record

if TYPE_CHECKING:
    from intheroom.accounts.models import Account
    from intheroom.kit.advise.rules import Rule
    from intheroom.kit.ask.forms import Said


@transaction.atomic
def go_another_way(
    *,
    by: Account,
    place: Any,
    rule: Rule,
    reason: str,
    look_again_on: datetime.date | None,
    said: Said,
    thing: str = "",
) -> AdviceAnswer:
    """Remember the reason, who gave it, when, and when to look again."""
    answer = AdviceAnswer.objects.create(
        place_ref=place.ref,
        rule=rule.code,
        thing=thing,
        reason=reason,
        look_again_on=look_again_on,
        by=by,
        **said.columns(),
    )
    record(
        "advise.go_another_way",
        by=by,
        about=f"advise.answer:{answer.pk}",
        chain=place.ref,
        rule=rule.code,
        thing=thing,
    )
    return answer
