"""A job with its seals opened, for somebody who may open it; each opening is noted for the person."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop

from intheroom.inclusion.models import Arrangement, OwnWord
from intheroom.inclusion.permissions import Looker, is_own
from intheroom.kit.keep.sealing import Sealed, unseal_many
from intheroom.people.queries.inclusion import need_words

OWN_LOOK = gettext_noop("to show you your own needs")
TO_ARRANGE = gettext_noop("to arrange what you need")


@dataclass(frozen=True, slots=True)
class Opened:
    """The words of a job: the person's own, what will be done, and what they said of it."""

    need: str
    what: str
    said: tuple[tuple[OwnWord, str], ...]


def opened_job(job: Arrangement, by: Looker) -> Opened:
    """Everything sealed about one job. Ask ``may_open`` first."""
    purpose = _purpose(job, by)
    subject = job.need.person.subject
    words = list(job.own_words.select_related("recorded_by").order_by("-pk"))
    sealed = [Sealed(subject, word.words_sealed, word.place_of_words) for word in words if word.words_sealed]
    opened = iter(unseal_many(sealed, actor=by.person, purpose=purpose) if sealed else ())
    return Opened(
        need=need_words(job.need, actor=by.person, purpose=purpose),
        what=what_will_be_done(job, by),
        said=tuple((word, next(opened) if word.words_sealed else "") for word in words),
    )


def what_will_be_done(job: Arrangement, by: Looker) -> str:
    """The sealed plan, opened."""
    if not job.what_sealed:
        return ""
    sealed = Sealed(job.need.person.subject, job.what_sealed, job.place_of_what)
    return unseal_many([sealed], actor=by.person, purpose=_purpose(job, by))[0]


def plan_so_far(job: Arrangement, by: Looker) -> dict[str, object]:
    """What the form that plans a job starts from."""
    return {
        "owner": str(job.owner_id or ""),
        "due_on": job.due_on,
        "what": what_will_be_done(job, by),
        "cost": job.cost_pence,
    }


def _purpose(job: Arrangement, by: Looker) -> str:
    return OWN_LOOK if is_own(by, job.need) else TO_ARRANGE
