"""Hear what people say to an update: written down for them, typed by them, or in answer to the e-mail."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.kit.outbox.replies import Reply
from intheroom.people.models import Person
from intheroom.team.services.members import whose_answer
from intheroom.updates.choices import NO_WORDS
from intheroom.updates.models import Telling, Update, UpdateReply


@transaction.atomic
def reply_to_update(
    *, by: Person, update: Update, answers: dict[str, Any], said: Said | None = None
) -> UpdateReply:
    """What somebody says to an update, in whichever way it came. It is theirs."""
    words = (answers.get("words") or "").strip()
    if not words:
        raise Refused(gettext("Nothing was written yet."), how=gettext("Write what you would like to say."))
    person = whose_answer(project=update.project, by=by, said=said).person
    reply = UpdateReply(update=update, person=person, **(said or Said()).columns())
    reply.words_sealed = seal(person.subject, words, place=reply.place_of_words)
    reply.save()
    record("reply_to_update", by=by, about=f"updates.updatereply:{reply.pk}", chain=update.project.ref)
    return reply


def hear_reply(reply: Reply) -> bool:
    """Keep it, sealed for the person who was told; False where nobody knows that person any more."""
    number = reply.message.about.rpartition(":")[2]
    telling = Telling.objects.filter(pk=number).select_related("member__person", "update__project").first()
    if telling is None or telling.member.person.subject != reply.message.subject:
        return False
    row = UpdateReply(
        update=telling.update, person=telling.member.person, by_email=True, from_other=reply.is_from_other,
        is_cut=reply.is_cut, left_out=reply.left_out,
    )  # fmt: skip
    row.words_sealed = seal(row.person.subject, reply.words or NO_WORDS, place=row.place_of_words)
    row.save()
    why = "from_other" if reply.is_from_other else ""
    chain = telling.update.project.ref
    record("hear_reply", by=None, about=f"updates.updatereply:{row.pk}", chain=chain, why=why)
    return True
