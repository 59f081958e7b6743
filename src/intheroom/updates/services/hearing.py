"""What somebody answered to the e-mail that told them of an update: theirs, like any other reply."""

from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.kit.outbox.replies import Reply
from intheroom.updates.models import Telling, UpdateReply

NO_WORDS = "(There were no words in this e-mail.)"


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
