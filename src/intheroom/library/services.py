"""What an organisation adds to the library of barriers, and what it hides from its own copy."""

import secrets
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.library.models import Hidden, OwnBarrier, OwnIdea
from intheroom.library.queries import every_barrier


@transaction.atomic
def add_own_barrier(*, by: Any, theme: str, says: str, idea: str = "", said: Said) -> OwnBarrier:
    """Add a barrier to this organisation's copy, with a first idea where there is one."""
    if not says.strip():
        raise Refused(gettext("Nothing was written yet."), how=gettext("Write what keeps people out."))
    row = OwnBarrier.objects.create(key=_new_key(), theme=theme, says=says.strip(), by=by, **said.columns())
    record("library.add_own_barrier", by=by, about=f"library.ownbarrier:{row.pk}", theme=theme)
    if idea.strip():
        add_own_idea(by=by, barrier=row.key, says=idea, said=said)
    return row


@transaction.atomic
def add_own_idea(*, by: Any, barrier: str, says: str, said: Said) -> OwnIdea:
    """Add an idea to a barrier, ours or the organisation's own."""
    if not says.strip():
        raise Refused(gettext("Nothing was written yet."), how=gettext("Write the idea in a few words."))
    _need_known(barrier)
    row = OwnIdea.objects.create(key=_new_key(), barrier=barrier, says=says.strip(), by=by, **said.columns())
    record("library.add_own_idea", by=by, about=f"library.ownidea:{row.pk}", barrier=barrier)
    return row


@transaction.atomic
def hide_barrier(*, by: Any, key: str, why: str, said: Said) -> Hidden:
    """Stop showing a barrier or an idea in this copy. It stays in the library, and in reviews that use it."""
    if not why.strip():
        raise Refused(
            gettext("We need a reason before we hide it."), how=gettext("Write why, in a few words.")
        )
    _need_known(key)
    row = Hidden.objects.filter(key=key, ended_at__isnull=True).first()
    if row is None:
        row = Hidden.objects.create(key=key, why=why.strip(), by=by, **said.columns())
        record("library.hide_barrier", by=by, about=f"library.hidden:{row.pk}", key=key)
    return row


@transaction.atomic
def show_barrier(*, by: Any, key: str) -> None:
    """Show again what was hidden."""
    row = Hidden.objects.filter(key=key, ended_at__isnull=True).first()
    if row is not None:
        row.ended_at = timezone.now()
        row.save(update_fields=["ended_at"])
        record("library.show_barrier", by=by, about=f"library.hidden:{row.pk}", key=key)


def _need_known(key: str) -> None:
    known = {each for one in every_barrier() for each in (one.key, *(idea.key for idea in one.ideas))}
    if key not in known:
        raise Refused(
            gettext("That is not in the library."), how=gettext("Go back and choose one from the page.")
        )


def _new_key() -> str:
    return f"own-{secrets.token_hex(4)}"
