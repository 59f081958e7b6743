"""The ways a declared form is answered: on the web, in steps, on paper, by phone, through someone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect

from intheroom.kit.ask import drafts
from intheroom.kit.ask.forms import Said
from intheroom.kit.ask.once import sent_already
from intheroom.kit.ask.sending import send
from intheroom.kit.ask.shown import questions
from intheroom.kit.ask.typing_kept import seen_with, typed_again

if TYPE_CHECKING:
    from intheroom.kit.ask.asking import Asking


def answer_web(asking: Asking) -> HttpResponse:
    """One page where there is one step; else the first step not answered yet."""
    form = asking.form()
    if len(form.steps) > 1:
        if asking.request.method == "POST":
            return HttpResponseNotAllowed(["GET", "HEAD"])
        return HttpResponseRedirect(asking.url("_step", step=form.steps[0].slug))
    if asking.is_looking:
        return asking.page("ask/one_page.html", asking.form(asking.request.POST))
    if asking.request.method == "POST":
        return send(asking, asking.form(asking.request.POST), Said(), "ask/one_page.html")
    kept = typed_again(asking.request)
    if kept is not None:
        form = asking.form(initial=drafts.as_initial(form, kept))
    return asking.page("ask/one_page.html", form, kept=kept is not None, **seen_with(kept))


def answer_step(asking: Asking, slug: str) -> HttpResponse:
    """One step: what is typed is kept at once, even where it must still be put right."""
    form = asking.form()
    slugs = [step.slug for step in form.steps]
    if slug not in slugs or len(slugs) < 2:
        raise Http404
    place = slugs.index(slug)
    step = form.steps[place]
    draft = drafts.typed_so_far(asking.request, asking.draft_key, asking.answers_for)
    seen = {}
    if asking.request.method == "POST":
        form = asking.form(asking.request.POST)
        form.keep_only(step)
        is_changed = asking.edits is not None
        drafts.keep_step(asking.request, asking.draft_key, form, asking.answers_for, is_changed=is_changed)
        if form.is_valid():
            last = place + 1 == len(slugs)
            return HttpResponseRedirect(
                asking.url("_check") if last else asking.url("_step", step=slugs[place + 1])
            )
    else:
        kept = typed_again(asking.request)
        typed = kept if kept is not None or draft is None else drafts.in_whole(form, draft)
        form = asking.form(initial=drafts.as_initial(form, typed)) if typed is not None else form
        form.keep_only(step)
        seen = seen_with(typed)
    before = asking.url("_step", step=slugs[place - 1]) if place else asking.back
    here = {"step": step, "number": place + 1, "of": len(slugs), "before": before}
    return asking.page("ask/step.html", form, **here, **seen)


def answer_check(asking: Asking) -> HttpResponse:
    """All answers on one page, each with a way to change it, and the button that sends them."""
    empty = asking.form()
    if len(empty.steps) < 2:
        raise Http404
    typed = drafts.typed_so_far(asking.request, asking.draft_key, asking.answers_for)
    if typed is None:
        # A second press finds nothing begun: the first has sent it, and leads where that led.
        led_to = sent_already(asking.request)
        done = asking.next_page(empty, led_to) if led_to else ""
        return HttpResponseRedirect(done or asking.url("_step", step=empty.steps[0].slug))
    form = asking.form(drafts.in_whole(empty, typed))
    if asking.request.method == "POST":
        return send(asking, form, Said(), "ask/check.html", after=asking.forget_draft)
    form.is_valid()
    return asking.page("ask/check.html", form, **asking.checked(form), **seen_with(typed))


def answer_for_someone(asking: Asking) -> HttpResponse:
    """Everything on one page, for whoever writes an answer down."""
    if asking.request.method == "POST":
        written = asking.written_form(asking.request.POST)
        form = asking.form(asking.keyed_in(written))
        if written.is_valid() & form.is_valid():
            return send(asking, form, written.said(asking.account), "ask/for_someone.html", written=written)
        return asking.page("ask/for_someone.html", form, written=written)
    kept = typed_again(asking.request)
    form = asking.form()
    written = asking.written_form()
    if kept is not None:
        form = asking.form(initial=drafts.as_initial(form, kept))
        starting = drafts.as_initial(written, kept)
        written = asking.written_form(initial=starting)
    return asking.page(
        "ask/for_someone.html", form, written=written, kept=kept is not None, **seen_with(kept)
    )


def show_done(asking: Asking) -> HttpResponse:
    """What happens next."""
    return asking.page("ask/done.html", None)


def show_sheet(asking: Asking) -> HttpResponse:
    """The questions on paper, with a short code for keying the answers in."""
    return asking.page("ask/sheet.html", None, questions=questions(asking.form()), code=asking.code)


def show_script(asking: Asking) -> HttpResponse:
    """The questions as somebody says them on the phone."""
    return asking.page("ask/script.html", None, questions=questions(asking.form()), code=asking.code)


WAYS = {
    "web": answer_web,
    "check": answer_check,
    "done": show_done,
    "sheet": show_sheet,
    "script": show_script,
    "for_someone": answer_for_someone,
}
