"""A draw: its rules published first, then the number, then what came of it. Nothing is done twice."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.jobs.queries import is_being_done
from intheroom.kit.jobs.services import add_task
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.sealing import seal, seal_bytes
from intheroom.kit.tell.notices import refuse_inside_names
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.recruitment.adapter.draws import (
    codes_of,
    keeps,
    question_for,
    question_of,
    transcript_of,
    written,
)
from intheroom.recruitment.adapter.lottery import Drawn, Prepared, drawn
from intheroom.recruitment.adapter.tags import TO_DRAW
from intheroom.recruitment.advice.choosing import number_comes_after, told_by_the_rules
from intheroom.recruitment.choices import NOT_SOUND, DrawState, Outcome
from intheroom.recruitment.models import Draw, DrawPlace
from intheroom.recruitment.queries.draws import entries_of, next_in_turn, open_draw
from intheroom.recruitment.queries.mix import waiting_for_a_place
from intheroom.recruitment.services.letters import take_back

TASK = "recruitment.draw"


@transaction.atomic
def publish_draw(*, by: Person, project: Project, answers: dict[str, Any], said: Said | None = None) -> Draw:
    """Freeze who waits and what is aimed for, and say from which number, on which day, the draw will hang."""
    # Two who press at once take turns; the second one meets the draw of the first.
    project = Project.objects.select_for_update().get(pk=project.pk)
    rows, places = list(waiting_for_a_place(project)), answers.get("places") or 0
    _may_be_published(project, len(rows), places, answers)
    asked = question_for(project, rows, places)
    told_by_the_rules(rules=asked.rules, whole=asked.whole)
    words = [answers["seed_source"], *(rule["name"] for rule in asked.rules)]
    refuse_inside_names(project, " ".join(words))
    text = written(asked.question)
    draw = Draw(
        project=project,
        by=by,
        places=places,
        people=len(rows),
        draw_on=answers["draw_on"],
        seed_source=answers["seed_source"],
        rules=asked.rules,
        **(said.columns() if said else {}),
    )
    draw.question_sealed = seal(draw.key, text, place=draw.place_of("question"))
    draw.save()
    for code, row in asked.rows.items():
        entry = DrawPlace(draw=draw, coming=row)
        entry.code_sealed = seal(row.person.subject, code, place=entry.place_of("code"))
        entry.save()
    _log("publish_draw", draw, by, places=places, people=len(rows))
    return _begin(draw, by)


def _may_be_published(project: Project, waiting: int, places: int, answers: dict[str, Any]) -> None:
    if open_draw(project) is not None:
        raise Refused(
            gettext("A draw is published already."), how=gettext("Hold that one, or call it off, first.")
        )
    if not places or waiting <= places:
        raise Refused(
            gettext("There is a place for everybody who waits, so no draw is needed."),
            how=gettext("Welcome them all, one by one."),
        )
    if not answers.get("seed_source") or not answers.get("draw_on"):
        raise Refused(
            gettext("The day, and where the number comes from, must be known before."),
            how=gettext("Such as: the numbers of the lottery on a day to come."),
        )
    if answers["draw_on"] <= timezone.localdate():
        raise Refused(
            gettext("The day must be one to come, so that nobody can know the number yet."),
            how=gettext("Choose a day from tomorrow on."),
        )


def _begin(draw: Draw, by: Person) -> Draw:
    draw.runs, draw.progress, draw.step, draw.wants_stop = draw.runs + 1, 0, "", False
    _move(draw, DrawState.RUNNING)
    add_task(by=by, kind=TASK, key=_key(draw), facts={"draw": draw.pk})
    return draw


def _key(draw: Draw) -> str:
    """The task that works it out."""
    return f"{TASK}:{draw.pk}:{draw.runs}"


@transaction.atomic
def go_on(*, by: Person, draw: Draw) -> Draw:
    """It was stopped before it was ready: work it out again, from the same question."""
    _lock(draw)
    if draw.state != DrawState.STOPPED:
        raise Refused(gettext("This draw is not stopped."), how=gettext("Look at the draw’s page."))
    _log("go_on", draw, by)
    return _begin(draw, by)


@transaction.atomic
def stop_draw(*, by: Person, draw: Draw) -> Draw:
    """Ask the working out to stop. Nothing is kept half done. Where nobody is at it, it is stopped now."""
    _lock(draw)
    if draw.state == DrawState.RUNNING:
        draw.wants_stop = True
        _move(draw, DrawState.RUNNING if is_being_done(_key(draw)) else DrawState.STOPPED)
        _log("stop_draw", draw, by)
    return draw


@transaction.atomic
def call_off_draw(*, by: Person, draw: Draw) -> Draw:
    """No draw is held on these rules. Its page stays, and says so."""
    _lock(draw)
    if draw.state in {DrawState.RUNNING, DrawState.DONE}:
        raise Refused(
            gettext("This draw is being worked out, or done."),
            how=gettext("Stop it first, or look at the result."),
        )
    _move(draw, DrawState.CALLED_OFF)
    _log("call_off_draw", draw, by)
    return draw


def note_progress(*, draw_id: int, step: str, done: float) -> bool:
    """How far it has got; True where somebody asked for it to stop."""
    rows = Draw.objects.filter(pk=draw_id)
    rows.update(step=step[:40], progress=min(100, int(done * 100)))
    return rows.filter(wants_stop=True).exists()


@transaction.atomic
def note_stopped(*, draw: Draw, faults: Iterable[str] = ()) -> None:
    """Somebody asked for it to stop; or the checker found ``faults`` in its record, so it is not published."""
    _lock(draw)
    if draw.state == DrawState.RUNNING:
        draw.step = NOT_SOUND if faults else ""
        _move(draw, DrawState.STOPPED)
        _log("note_stopped", draw, None, faults=sorted(faults))


@transaction.atomic
def note_not_possible(*, draw: Draw, reasons: str) -> None:
    """No team keeps all the targets. Why is sealed, for what people said shows in it."""
    _lock(draw)
    if draw.state == DrawState.RUNNING:
        draw.reasons_sealed = seal(draw.key, reasons, place=draw.place_of("reasons"))
        _move(draw, DrawState.NOT_POSSIBLE)
        _log("note_not_possible", draw, None)


@transaction.atomic
def note_ready(*, draw: Draw, found: Prepared) -> None:
    """The lottery stands: its mark is published, and everyone's chance kept for them alone."""
    _lock(draw)
    if draw.state != DrawState.RUNNING:
        return
    draw.commitment, draw.published_at, draw.progress = found.commitment, timezone.now(), 100
    draw.transcript_sealed = seal_bytes(draw.key, found.record, place=draw.place_of("transcript"))
    draw.is_proved = found.is_proved
    _move(draw, DrawState.PUBLISHED)
    entries = list(entries_of(draw))
    codes = codes_of(entries, actor=None, purpose=TO_DRAW)
    for entry in entries:
        tickets, total = found.chances[codes[entry.pk]]
        told = f"{tickets}/{total}"
        entry.chance_sealed = seal(entry.coming.person.subject, told, place=entry.place_of("chance"))
        entry.save()
    _log("note_ready", draw, None, mark=draw.commitment)


@transaction.atomic
def type_seed(*, by: Person, draw: Draw, answers: dict[str, Any], said: Said | None = None) -> Draw:
    """Type in the number that was published: it alone says who was drawn. It is never changed after."""
    del said
    _lock(draw)
    if draw.state != DrawState.PUBLISHED or draw.published_at is None:
        raise Refused(
            gettext("This draw does not wait for a number."), how=gettext("Look at the draw’s page.")
        )
    today, day = timezone.localdate(), date_format(draw.draw_on, "j E Y")
    number_comes_after(is_time=today >= draw.draw_on, day=day)
    if timezone.localdate(draw.published_at) >= draw.draw_on:
        raise Refused(
            gettext("The lottery was ready only when the number could be known."),
            how=gettext("Call this draw off, and publish a new one with a later day."),
        )
    seed = " ".join((answers.get("seed") or "").split())
    if not seed:
        raise Refused(gettext("There is no number yet."), how=gettext("Type it in as it was published."))
    found = drawn(transcript_of(draw, actor=None, purpose=TO_DRAW), seed)
    draw.seed, draw.winners, draw.reserves = seed, found.winners, found.reserves
    draw.transcript_mark = found.mark
    draw.transcript_sealed = seal_bytes(draw.key, found.record, place=draw.place_of("transcript"))
    _move(draw, DrawState.DONE)
    _say_who(draw, found)
    _log("type_seed", draw, by, mark=draw.transcript_mark)
    return draw


def _say_who(draw: Draw, found: Drawn) -> None:
    """Who has a place, and who is asked next. Whoever was forgotten meanwhile is nobody any more."""
    entries = list(entries_of(draw))
    codes = codes_of(entries, actor=None, purpose=TO_DRAW)
    for entry in entries:
        code = codes[entry.pk]
        is_drawn = code in found.winners
        entry.outcome = Outcome.PLACE if is_drawn else Outcome.RESERVE
        entry.turn = None if is_drawn else found.reserves.index(code) + 1
        entry.save()


@transaction.atomic
def give_up_place(*, by: Person | None, entry: DrawPlace) -> DrawPlace | None:
    """They said no, or cannot be reached any more: the next on the list with whom the targets still hold is asked.

    Where there is none such, the next of all: a target is never a reason to leave a place empty.
    """
    draw = entry.draw
    _lock(draw)
    entry.refresh_from_db()
    if entry.outcome != Outcome.PLACE:
        raise Refused(gettext("They have no place from this draw."), how=gettext("Look at the list again."))
    entries = list(entries_of(draw))
    codes, question = codes_of(entries, actor=None, purpose=TO_DRAW), question_of(draw)
    holding = {codes[one.pk] for one in entries if one.outcome == Outcome.PLACE and one.pk != entry.pk}
    waiting = [one for one in next_in_turn(draw) if one.coming.is_open]
    fits = [one for one in waiting if keeps(question, {*holding, codes[one.pk]})]
    entry.outcome = Outcome.SAID_NO
    entry.save()
    chosen = next(iter([*fits, *waiting]), None)
    if chosen is not None:
        # What may still be on its way says that they were not drawn.
        take_back(chosen, by)
        chosen.outcome, chosen.told_after_at, chosen.told_after_how = Outcome.PLACE, None, ""
        chosen.save()
    _log("give_up_place", draw, by, follows=chosen is not None)
    return chosen


def _move(draw: Draw, state: str) -> None:
    draw.state, draw.state_at = state, timezone.now()
    draw.save()


def _lock(draw: Draw) -> None:
    draw.refresh_from_db(from_queryset=Draw.objects.select_for_update(of=("self",)).select_related("project"))


def _log(verb: str, draw: Draw, by: Person | None, **facts: Any) -> None:
    record(verb, by=by, about=f"recruitment.draw:{draw.pk}", chain=draw.project.ref, **facts)
