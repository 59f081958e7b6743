"""Tell a listener that something was wrong; what they did; what the person says of it; passing it on with a yes."""

import datetime
import uuid
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from intheroom.decisions.advice import own_word, passed_on_with_a_yes
from intheroom.decisions.choices import ConcernKind, Did, Stands, StepAct
from intheroom.decisions.models import Concern, ConcernStep, Listener, UnnamedConcern
from intheroom.decisions.permissions import listens_to
from intheroom.decisions.queries import Told, listeners_to_tell
from intheroom.decisions.services.locking import lock_for
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.models import Way
from intheroom.kit.keep.apart import write_anew
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.team.services.members import whose_answer


@transaction.atomic
def raise_concern(
    *, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None
) -> Concern:
    """Tell it to the listener they chose. Nobody else ever sees it, nor that it is there."""
    person = whose_answer(project=project, by=by, said=said).person
    told = Concern(
        project=project,
        person=person,
        listener=_chosen(project, answers.get("listener"), but=person),
        **_what(answers),
        **(said or Said()).columns(),
    )
    told.words_sealed = _sealed(told, answers)
    told.save()
    _log("raise_concern", told, by)
    return told


@transaction.atomic
def raise_unnamed(*, project: Project, answers: dict[str, Any], today: datetime.date) -> None:
    """The same without a name. There is no ``by`` and no line in the record, on purpose.

    A line in the record has a time, and next to it stand lines with a name: that would tell who it was.
    """
    # Two at the same moment take turns, or one of them would be written over.
    project = Project.objects.select_for_update().get(pk=project.pk)
    told = UnnamedConcern(
        project=project,
        listener=_chosen(project, answers.get("listener")),
        month=today.replace(day=1),
        **_what(answers),
    )
    told.words_sealed = _sealed(told, answers)
    write_anew(project.unnamed_concerns.all(), [told])


@transaction.atomic
def answer_concern(
    *, by: Person, told: Told, answers: dict[str, Any], said: Said | None = None
) -> ConcernStep:
    """The listener writes down what was done. The person reads it, and says how it stands."""
    if not listens_to(by, told):
        raise Refused(gettext("Only the listener it was told to answers."), how=gettext("Ask them about it."))
    did, words = answers.get("did") or "", (answers.get("words") or "").strip()
    if did not in Did.values and not words:
        raise Refused(
            gettext("Nothing was written down yet."),
            how=gettext("Choose what you did, or say it in a few words."),
        )
    return _step(told, by, StepAct.DID, words, said, did=did if did in Did.values else Did.OTHER)


@transaction.atomic
def say_of_concern(
    *, by: Person, concern: Concern, answers: dict[str, Any], said: Said | None = None
) -> ConcernStep:
    """The person says whether it is put right; and they may choose another listener."""
    said = said or Said()
    own_word(is_theirs=_is_theirs(by, concern, said))
    stands, chosen = answers.get("stands") or "", answers.get("listener") or ""
    words = (answers.get("words") or "").strip()
    if stands not in Stands.values and not words and not chosen:
        raise Refused(
            gettext("Nothing was said yet."), how=gettext("Choose how it stands, or say it in a few words.")
        )
    step = _step(concern, by, StepAct.SAID, words, said, stands=stands if stands in Stands.values else "")
    concern.stands = step.stands
    if chosen:
        concern.listener = _chosen(concern.project, chosen, but=concern.person)
        _step(concern, by, StepAct.PASSED_ON)
    concern.save()
    return step


@transaction.atomic
def pass_concern_on(*, by: Person, told: Told, to: Listener) -> Told:
    """The listener gives it to another, where the person said that they may. From then on only that one sees it."""
    if not listens_to(by, told) or to.pk == told.listener_id:
        raise Refused(gettext("It is not with you now."), how=gettext("Go back to the list."))
    passed_on_with_a_yes(said_yes=told.may_pass_on)
    if getattr(told, "person_id", None) == to.member.person_id:
        raise Refused(gettext("They told it themselves."), how=gettext("Choose another listener."))
    lock_for(told, to, actor=by)
    _step(told, by, StepAct.PASSED_ON)
    return told


def _chosen(project: Project, key: str | None, but: Person | None = None) -> Listener:
    found = next((one for one in listeners_to_tell(project, but) if str(one.pk) == str(key or "")), None)
    if found is None:
        raise Refused(
            gettext("Nobody was chosen who can read this."),
            how=gettext("Choose a listener. If there is none, speak to someone you trust, or ring us."),
        )
    return found


def _what(answers: dict[str, Any]) -> dict[str, Any]:
    kind = answers.get("kind")
    if kind not in ConcernKind.values and not (answers.get("words") or "").strip():
        raise Refused(
            gettext("Nothing was said yet."), how=gettext("Choose what it was, or say it in your own words.")
        )
    return {
        "key": uuid.uuid4(),
        "kind": kind if kind in ConcernKind.values else ConcernKind.OTHER,
        "may_pass_on": answers.get("may_pass_on") == "yes",
    }


def _sealed(told: Told, answers: dict[str, Any]) -> bytes | None:
    words = (answers.get("words") or "").strip()
    return seal(told.subject, words, place=told.place_of_words) if words else None


def _is_theirs(by: Person, concern: Concern, said: Said) -> bool:
    """Said on the web by the person, or written down as theirs: by them, or read back by their listener."""
    if said.way == Way.WEB:
        return by.pk == concern.person_id
    if said.person_key != str(concern.person_id):
        return False
    return by.pk == concern.person_id or (listens_to(by, concern) and said.read_back is True)


def _step(
    told: Told, by: Person, act: str, words: str = "", said: Said | None = None, **more: str
) -> ConcernStep:
    own = {"unnamed_key": told.key} if isinstance(told, UnnamedConcern) else {"concern": told}
    step = ConcernStep(listener=told.listener, act=act, by=by, **own, **more, **(said or Said()).columns())
    step.words_sealed = seal(told.subject, words, place=step.place_of_words) if words else None
    step.save()
    _log(f"concern_{act}", told, by, **more)
    return step


def _log(verb: str, told: Told, by: Person, **facts: Any) -> None:
    record(verb, by=by, about=f"decisions.concern:{told.key}", chain=told.project.ref, **facts)
