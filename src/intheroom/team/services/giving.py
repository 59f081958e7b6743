"""What members gave and got: written down, and shown to the team or hidden again by their own choice."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.audit import record
from intheroom.people.models import Person
from intheroom.team.advice import own_word
from intheroom.team.choices import Direction
from intheroom.team.models import Exchange, TeamMember
from intheroom.team.services.members import is_own_answer


@transaction.atomic
def add_exchange(
    *, member: TeamMember, by: Person, answers: dict[str, Any], said: Said | None = None
) -> Exchange:
    """Write down something a member gave or got. Only they see it unless they said otherwise."""
    own_word(is_own=is_own_answer(member, by, said))
    words = (answers.get("words") or "").strip()
    if not words or answers.get("direction") not in Direction.values:
        raise Refused(
            gettext("We need to know whether you gave or got it, and what it was."),
            how=gettext("Choose one, and use a few words."),
        )
    exchange = Exchange.objects.create(
        member=member,
        direction=answers["direction"],
        words=words,
        worth=answers.get("worth") or "",
        happened_on=answers.get("happened_on") or timezone.localdate(),
        is_shown=answers.get("shown") == "yes",
        **(said.columns() if said else {}),
    )
    _log("add_exchange", exchange, by, way=said.way if said else Way.WEB)
    return exchange


@transaction.atomic
def show_exchange(*, exchange: Exchange, by: Person) -> None:
    """The member lets the team see an entry."""
    _show(exchange, by, is_shown=True)
    _log("show_exchange", exchange, by)


@transaction.atomic
def hide_exchange(*, exchange: Exchange, by: Person) -> None:
    """The member keeps an entry to themselves again."""
    _show(exchange, by, is_shown=False)
    _log("hide_exchange", exchange, by)


def _show(exchange: Exchange, by: Person, *, is_shown: bool) -> None:
    own_word(is_own=exchange.member.person_id == by.pk)
    exchange.is_shown = is_shown
    exchange.save(update_fields=["is_shown"])


def _log(verb: str, exchange: Exchange, by: Person, **facts: Any) -> None:
    about = f"team.exchange:{exchange.pk}"
    record(verb, by=by, about=about, chain=exchange.member.project.ref, **facts)
