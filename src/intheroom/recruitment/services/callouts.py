"""Write a call-out, make it ready, put it out and end it; and see to the languages it is in."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from intheroom.accounts.models import Installation
from intheroom.kit.advise.rules import Refused, is_overridden
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.kit.tell.notices import Told
from intheroom.kit.ui.addresses import leads_to_a_page
from intheroom.library.queries import OUR_LANGUAGE
from intheroom.people.models import Person
from intheroom.projects.models import Project
from intheroom.projects.queries import fixed_items, open_items
from intheroom.recruitment.advice.callouts import (
    BARRIERS_FIRST,
    reaches_everyone,
    role_is_shared,
    says_what_and_who,
    shuts_nobody_out,
)
from intheroom.recruitment.choices import CallOutState, LanguageAt
from intheroom.recruitment.models import CallOut, LanguageJob
from intheroom.recruitment.notices import call_out_notice, caller_of, poster_notice
from intheroom.recruitment.queries.callouts import has_barrier_review, languages_in_use
from intheroom.team.choices import RoleState

WORDS = (
    "title", "about", "who", "asked", "thank_you", "expenses", "training", "fixed", "open_to", "needs", "phone",
    "ask_for", "reply_where", "short", "bsl_film",
)  # fmt: skip
CHOSEN = ("reply_ways", "languages")


@transaction.atomic
def start_call_out(*, by: Person, project: Project) -> CallOut:
    """An empty one, with what the planner knows already: the number, and what is settled and open."""
    house = Installation.current()
    row = CallOut.objects.create(
        project=project,
        by=by,
        phone=house.phone if house else "",
        ask_for=by.name,
        fixed="\n".join(item.text for item in fixed_items(project)),
        open_to="\n".join(item.text for item in open_items(project)),
    )
    _log("start_call_out", row, by)
    return row


@transaction.atomic
def write_call_out(
    *, by: Person, call_out: CallOut, answers: dict[str, Any], said: Said | None = None
) -> CallOut:
    """Change its words. Where others may have them already, they must still be ones that can go out."""
    _must_not_be(call_out, CallOutState.ENDED)
    for name in WORDS:
        if name in answers:
            setattr(call_out, name, (answers[name] or "").strip())
    for name in CHOSEN:
        if name in answers:
            setattr(call_out, name, list(answers[name] or []))
    for name in ("hours", "by_when", "role"):
        if name in answers:
            setattr(call_out, name, answers[name])
    if "is_searchable" in answers:
        call_out.is_searchable = answers["is_searchable"] == "yes"
    for column, value in (said.columns() if said else {}).items():
        setattr(call_out, column, value)
    _film_can_be_opened(call_out.bsl_film)
    if call_out.must_hold:
        check_call_out(call_out)
    call_out.save()
    keep_language_jobs(call_out.project)
    _log("write_call_out", call_out, by)
    return call_out


def _film_can_be_opened(address: str) -> None:
    if address and not leads_to_a_page(address):
        raise Refused(
            gettext("The address of the film does not lead to a page."),
            how=gettext("Paste the whole address. It begins with https://."),
        )


@transaction.atomic
def ready_call_out(*, by: Person, call_out: CallOut) -> CallOut:
    """It can be printed and read out. Refused without a number, a way without a screen, or with an inside name."""
    _lock(call_out)
    _must_not_be(call_out, CallOutState.ENDED)
    check_call_out(call_out)
    if call_out.state == CallOutState.DRAFT:
        call_out.state = CallOutState.READY
        call_out.save()
    _log("ready_call_out", call_out, by)
    return call_out


@transaction.atomic
def publish_call_out(*, by: Person, call_out: CallOut) -> CallOut:
    """From now on anybody with its address reads it. Without a look at barriers it needs a reason on record."""
    _lock(call_out)
    if call_out.state == CallOutState.DRAFT:
        raise Refused(gettext("It is not ready yet."), how=gettext("Make it ready first."))
    if call_out.project.is_example:
        raise Refused(
            gettext("This is an example, so nobody outside may answer it."),
            how=gettext("Try its poster and its scripts. Start a project of your own to let one out."),
        )
    _must_not_be(call_out, CallOutState.ENDED)
    check_call_out(call_out)
    has_barriers = has_barrier_review(call_out.project)
    if not has_barriers and not is_overridden(call_out.project.ref, BARRIERS_FIRST):
        raise Refused(
            gettext("Nobody has looked yet at what keeps people out."),
            how=gettext("Look at it first. Or say why it goes out now: the advice on this page asks you."),
        )
    call_out.state, call_out.out_at = CallOutState.OUT, call_out.out_at or timezone.now()
    call_out.save()
    _log("publish_call_out", call_out, by, barriers_looked_at=has_barriers)
    return call_out


@transaction.atomic
def end_call_out(*, by: Person, call_out: CallOut) -> CallOut:
    """It is over: its page says so, and nobody new replies to it on the web."""
    _lock(call_out)
    _must_not_be(call_out, CallOutState.ENDED)
    call_out.state, call_out.ended_at = CallOutState.ENDED, timezone.now()
    call_out.save()
    keep_language_jobs(call_out.project)
    _log("end_call_out", call_out, by)
    return call_out


def check_call_out(call_out: CallOut) -> None:
    """Everything that stops a call-out before others hear of it; also the name that stays inside."""
    says_what_and_who(title=call_out.title, about=call_out.about, who=call_out.who)
    reaches_everyone(phone=call_out.phone, ways=call_out.reply_ways, where=call_out.reply_where)
    notice = call_out_notice(call_out)
    shuts_nobody_out(words=notice.everything_said)
    if call_out.role is not None:
        role_is_shared(is_advertised=call_out.role.state == RoleState.ADVERTISED)
    caller = caller_of(call_out, Installation.current())
    for told in (notice, poster_notice(call_out)):
        Told(told, caller)


def keep_language_jobs(project: Project) -> None:
    """A language in use asks for a job at each place where it counts; one that is not in use any more for none."""
    wanted = languages_in_use(project) - {OUR_LANGUAGE}
    for code in wanted:
        for at in LanguageAt:
            row, is_new = LanguageJob.objects.get_or_create(project=project, language=code, at=at)
            if not is_new and row.dropped_at is not None:
                row.dropped_at = None
                row.save()
    for row in project.language_jobs.filter(dropped_at=None).exclude(language__in=wanted):
        row.dropped_at = timezone.now()
        row.save()


@transaction.atomic
def see_to_language(*, by: Person, project: Project, answers: dict[str, Any]) -> list[LanguageJob]:
    """Somebody takes some of it on, by a day; or it is done."""
    rows = list(project.language_jobs.filter(dropped_at=None, pk__in=answers.get("jobs") or []))
    if not rows:
        raise Refused(gettext("Nothing was chosen."), how=gettext("Tick what it is about."))
    for row in rows:
        row.owner = answers.get("owner") or row.owner
        row.due_on = answers.get("due_on") or row.due_on
        if answers.get("is_done"):
            row.done_on = timezone.localdate()
        row.save()
        about = f"recruitment.languagejob:{row.pk}"
        record("see_to_language", by=by, about=about, chain=project.ref, done=row.done_on is not None)
    return rows


def _must_not_be(call_out: CallOut, state: str) -> None:
    if call_out.state == state:
        raise Refused(gettext("This call-out is over."), how=gettext("Start a new one."))


def _lock(call_out: CallOut) -> None:
    call_out.refresh_from_db(from_queryset=CallOut.objects.select_for_update())


def _log(verb: str, call_out: CallOut, by: Person, **facts: Any) -> None:
    record(verb, by=by, about=f"recruitment.callout:{call_out.pk}", chain=call_out.project.ref, **facts)
