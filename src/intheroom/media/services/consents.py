"""Say yes, say no, and take it back: by any way in, and it counts at once."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.media.choices import Ended, How, Use
from intheroom.media.models import Consent, Item, PersonIn
from intheroom.media.services.items import remove_item
from intheroom.media.services.notes import note
from intheroom.media.services.settling import fresh, settle
from intheroom.people.models import Person

YES, NO = "yes", "no"
ALL, SOME = "all", "some"
KEEP_CLOSED, FOR_GOOD = "closed", "for_good"


@transaction.atomic
def give_consent(*, by: Person, item: Item, answers: dict[str, Any], said: Said | None = None) -> Item:
    """What one person says of one thing. A new yes to a use takes the place of the one before."""
    item = fresh(item)
    whose = _whose(item, by, said)
    if item.gone_at is not None:
        raise Refused(
            gettext("This was taken away for good."), how=gettext("There is nothing left to say yes to.")
        )
    if answers.get("agrees") == NO:
        return _say_no(by=by, whose=whose, said=said)
    if answers.get("agrees") != YES:
        raise Refused(gettext("Nothing was said yet."), how=gettext("Choose yes or no."))
    uses, columns = _what_for(answers), _how(answers, said)
    for use in uses:
        _end(whose, [use], Ended.REPLACED, said)
        Consent.objects.create(person_in=whose, use=use, **columns, **(said or Said()).columns())
    if whose.said_no_at is not None:
        whose.said_no_at = None
        whose.save(update_fields=["said_no_at"])
    note(
        "give_consent", item, by, said,
        uses="+".join(uses), audience=columns["audience"], how=columns["how"], person=str(whose.person_id),
    )  # fmt: skip
    return settle(item)


@transaction.atomic
def withdraw_consent(*, by: Person, item: Item, answers: dict[str, Any], said: Said | None = None) -> Item:
    """Take back all, or some uses only. What is in use stops in the same moment."""
    item = fresh(item)
    whose = _whose(item, by, said)
    uses = [use for use in answers.get("uses") or () if use in Use.values]
    if answers.get("what") == SOME and not uses:
        raise Refused(
            gettext("We do not know yet which ones."),
            how=gettext("Tick each one, or choose to take back all."),
        )
    if answers.get("what") == SOME:
        _end(whose, uses, Ended.TAKEN_BACK, said)
        note("take_back", item, by, said, uses="+".join(uses), person=str(whose.person_id))
        return settle(item)
    item = _say_no(by=by, whose=whose, said=said)
    if answers.get("then") == FOR_GOOD:
        remove_item(by=by, item=item, said=said)
    return item


def _whose(item: Item, by: Person, said: Said | None) -> PersonIn:
    is_own = said is None or said.way == Way.WEB
    key = str(by.pk) if is_own or said is None else said.person_key
    found = next((one for one in item.people.all() if str(one.person_id) == key), None)
    if found is None:
        raise Refused(
            gettext("We do not know whose answer this is."),
            how=gettext("Choose one of those who are in it from the list."),
        )
    return found


def _say_no(*, by: Person, whose: PersonIn, said: Said | None) -> Item:
    _end(whose, Use.values, Ended.TAKEN_BACK, said)
    whose.said_no_at = timezone.now()
    whose.save(update_fields=["said_no_at"])
    note("say_no", whose.item, by, said, person=str(whose.person_id))
    return settle(whose.item)


def _end(whose: PersonIn, uses: list[str], how: str, said: Said | None) -> None:
    way = said.way if said else Way.WEB
    live = Consent.objects.filter(person_in=whose, use__in=uses, ended_at__isnull=True)
    live.update(ended_at=timezone.now(), ended_how=how, ended_way=way)


def _what_for(answers: dict[str, Any]) -> list[str]:
    uses = [use for use in answers.get("uses") or () if use in Use.values]
    if not uses or not answers.get("audience"):
        raise Refused(
            gettext("A yes must say what for, and who may see it."),
            how=gettext("Tick at least one use, and choose how far it may go."),
        )
    return uses


def _how(answers: dict[str, Any], said: Said | None) -> dict[str, Any]:
    """How the yes was given. Whoever writes it down for somebody must say how it can be shown later."""
    is_own = said is None or said.way == Way.WEB
    how = How.SELF if is_own else answers.get("how") or ""
    if not how:
        raise Refused(
            gettext("We do not know how they said yes."),
            how=gettext("Choose: in writing, out loud, or in BSL."),
        )
    witness = (answers.get("witness") or "").strip()
    if how == How.SPOKEN and not witness:
        raise Refused(
            gettext("A spoken yes needs someone who heard it."),
            how=gettext("Write the name of the one who heard it."),
        )
    until = answers.get("until") or None
    if until is not None and until < timezone.localdate():
        raise Refused(gettext("That day has passed."), how=gettext("Give a later day, or leave the day out."))
    return {
        "audience": answers["audience"],
        "until": until,
        "how": how,
        "witness": witness,
        "proof": (answers.get("proof") or "").strip(),
        "given_by": (answers.get("given_by") or "").strip(),
    }
