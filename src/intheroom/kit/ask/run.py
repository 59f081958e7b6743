"""Runs one declared form every way it can be answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.http import Http404, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.functional import cached_property

from intheroom.kit.ask import drafts
from intheroom.kit.ask.forms import Said, Step, WrittenDownForm
from intheroom.kit.ask.models import WrittenDown
from intheroom.kit.ask.once import (
    SentAlreadyError,
    do_once,
    do_once_unlinked,
    once,
    send_token,
    sent_already,
)
from intheroom.kit.ask.quick_keys import read_keys
from intheroom.kit.ask.shown import differences, questions, rows
from intheroom.kit.ask.typing_kept import typed_again
from intheroom.kit.ask.urls_for import SUFFIXES
from intheroom.kit.ask.who_sees import page_for
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.kit.ui.addresses import address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from django.db.models import QuerySet
    from django.http import HttpRequest, QueryDict

    from intheroom.kit.ask.forms import Form
    from intheroom.kit.ask.models import Versioned
    from intheroom.kit.keep.audit import HasSubject

__all__ = ["once", "run"]


class ChangedMeanwhileError(Exception):
    """Somebody else saved the same thing while this form was open."""


def run(request: HttpRequest, way: str, step: str, form_class: type[Form], **given: Any) -> HttpResponse:
    """Answer a request for a declared form, whichever way it came.

    Give ``save(answers, said) -> address to go to``; it runs in one transaction with the once-only
    row and the audit row. May be given: ``about`` (the place it is about, with ``ref`` and
    ``public_name``), ``edits`` (a Versioned row), ``initial``, ``form_kwargs``, ``people`` (pairs of
    key and name an answer can be written down for), ``back`` (address), ``more`` (for the template),
    ``is_private``, ``answers_for`` (whose answer it is where nobody is signed in), ``code_as`` (the
    short code, where the address holds a secret).
    """
    asking = Asking(request, form_class, **given)
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    if asking.asks_nothing:
        return asking.page("ask/nothing_to_ask.html", None)
    if step:
        return asking.answer_step(step)
    answer = {
        "web": asking.answer_web,
        "check": asking.answer_check,
        "done": asking.show_done,
        "sheet": asking.show_sheet,
        "script": asking.show_script,
        "for_someone": asking.answer_for_someone,
    }
    return answer[way]()


@dataclass
class Asking:
    """One request for one declared form."""

    request: HttpRequest
    form_class: type[Form]
    save: Callable[[dict, Said], str]
    about: Any = None
    edits: Versioned | None = None
    initial: dict = field(default_factory=dict)
    form_kwargs: dict = field(default_factory=dict)
    people: Iterable[tuple[str, str]] = ()
    back: str = ""
    more: dict = field(default_factory=dict)
    # Where even that somebody's answer was written down would tell too much.
    is_private: bool = False
    answers_for: HasSubject | None = None
    code_as: str = ""

    # -- the ways ------------------------------------------------------------------------------

    def answer_web(self) -> HttpResponse:
        """One page where there is one step; else the first step not answered yet."""
        form = self.form()
        if len(form.steps) > 1:
            if self.request.method == "POST":
                return HttpResponseNotAllowed(["GET", "HEAD"])
            return HttpResponseRedirect(self.url("_step", step=form.steps[0].slug))
        if self.request.method == "POST":
            return self.send(self.form(self.request.POST), Said(), "ask/one_page.html")
        kept = typed_again(self.request)
        if kept is not None:
            form = self.form(initial=drafts.as_initial(form, kept))
        return self.page("ask/one_page.html", form, kept=kept is not None)

    def answer_step(self, slug: str) -> HttpResponse:
        """One step: what is typed is kept at once, even where it must still be put right."""
        form = self.form()
        slugs = [step.slug for step in form.steps]
        if slug not in slugs or len(slugs) < 2:
            raise Http404
        place = slugs.index(slug)
        step = form.steps[place]
        draft = drafts.typed_so_far(self.request, self.draft_key, self.answers_for)
        if self.request.method == "POST":
            form = self.form(self.request.POST)
            form.keep_only(step)
            drafts.keep_step(self.request, self.draft_key, form, self.answers_for)
            if form.is_valid():
                last = place + 1 == len(slugs)
                return HttpResponseRedirect(
                    self.url("_check") if last else self.url("_step", step=slugs[place + 1])
                )
        else:
            kept = typed_again(self.request)
            typed = kept if kept is not None or draft is None else drafts.in_whole(form, draft)
            form = self.form(initial=drafts.as_initial(form, typed)) if typed is not None else form
            form.keep_only(step)
        before = self.url("_step", step=slugs[place - 1]) if place else self.back
        return self.page("ask/step.html", form, step=step, number=place + 1, of=len(slugs), before=before)

    def answer_check(self) -> HttpResponse:
        """All answers on one page, each with a way to change it, and the button that sends them."""
        empty = self.form()
        if len(empty.steps) < 2:
            raise Http404
        typed = drafts.typed_so_far(self.request, self.draft_key, self.answers_for)
        if typed is None:
            # A second press finds nothing begun: the first has sent it, and leads where that led.
            led_to = sent_already(self.request)
            done = self.url("_done") if led_to and empty.sheet.then else led_to
            return HttpResponseRedirect(done or self.url("_step", step=empty.steps[0].slug))
        form = self.form(drafts.in_whole(empty, typed))
        if self.request.method == "POST":
            return self.send(form, Said(), "ask/check.html", after=self.forget_draft)
        form.is_valid()
        return self.page("ask/check.html", form, **self.checked(form))

    def answer_for_someone(self) -> HttpResponse:
        """Everything on one page, for whoever writes an answer down."""
        if self.request.method == "POST":
            written = self.written_form(self.request.POST)
            form = self.form(self.keyed_in(written))
            if written.is_valid() & form.is_valid():
                return self.send(form, written.said(self.account), "ask/for_someone.html", written=written)
            return self.page("ask/for_someone.html", form, written=written)
        kept = typed_again(self.request)
        form = self.form()
        written = self.written_form()
        if kept is not None:
            form = self.form(initial=drafts.as_initial(form, kept))
            starting = drafts.as_initial(written, kept)
            written = self.written_form(initial=starting)
        return self.page("ask/for_someone.html", form, written=written, kept=kept is not None)

    def show_done(self) -> HttpResponse:
        """What happens next."""
        return self.page("ask/done.html", None)

    def show_sheet(self) -> HttpResponse:
        """The questions on paper, with a short code for keying the answers in."""
        return self.page("ask/sheet.html", None, questions=questions(self.form()), code=self.code)

    def show_script(self) -> HttpResponse:
        """The questions as somebody says them on the phone."""
        return self.page("ask/script.html", None, questions=questions(self.form()), code=self.code)

    # -- sending -------------------------------------------------------------------------------

    def send(self, form: Form, said: Said, template: str, after=None, **context) -> HttpResponse:
        """Save once, or show the page again with everything still on it."""
        token, is_valid = send_token(self.request), form.is_valid()
        context = {**self.checked(form), **context}
        if not is_valid and (led_to := sent_already(self.request)):
            # The press before this one changed what there is to choose: it counts, and leads on.
            return HttpResponseRedirect(self.url("_done") if form.sheet.then else led_to)
        if not is_valid:
            return self.page(template, form, **context)
        if token is None:
            form.add_error(None, "This page was not whole. Press the button once more.")
            return self.page(template, form, **context)
        try:
            went_to = self.save_once(token, form, said)
        except SentAlreadyError as sent:
            went_to = sent.went_to
        except ChangedMeanwhileError:
            return self.crossed(form, template, **context)
        except Refused as refusal:
            form.add_error(None, f"{refusal.message} {refusal.how}")
            return self.page(template, form, **context)
        if after:
            after()
        return HttpResponseRedirect(self.url("_done") if form.sheet.then else went_to)

    def save_once(self, token: UUID, form: Form, said: Said) -> str:
        """Save in one transaction with what makes it count once, and with the note of it where one is kept."""
        if form.sheet.unlinked:
            return do_once_unlinked(token, lambda: self.save(form.cleaned_data, Said()))
        return do_once(token, lambda: self.save_and_note(form, said))

    def save_and_note(self, form: Form, said: Said) -> str:
        """Save, and note in the audit whose answer it is and who wrote it down. Runs in a transaction."""
        self.claim_version()
        went_to = self.save(form.cleaned_data, said)
        self.note_written_down(said)
        record(
            f"ask.answered_{form.sheet.code}",
            by=self.account,
            about=f"form:{self.code}",
            chain=getattr(self.about, "ref", ""),
            way=str(said.way),
            written_down=said.recorded_by is not None,
            read_back=said.read_back,
            person=said.person_key,
        )
        return went_to

    def note_written_down(self, said: Said) -> None:
        """Keep for the form's page who wrote an answer down, and whether it was read back."""
        if said.recorded_by is not None:
            WrittenDown.objects.create(
                form=self.code, way=said.way, recorded_by=said.recorded_by, read_back=bool(said.read_back)
            )

    def claim_version(self) -> None:
        """Take the next version of the edited row, or raise ChangedMeanwhileError."""
        if self.edits is None:
            return
        seen = self.request.POST.get("seen_version", "")
        if seen != str(self.edits.version):
            raise ChangedMeanwhileError
        rows_taken = type(self.edits)._default_manager.filter(pk=self.edits.pk, version=self.edits.version)
        if not rows_taken.update(version=F("version") + 1):
            raise ChangedMeanwhileError
        self.edits.version += 1

    def crossed(self, form: Form, template: str, **context) -> HttpResponse:
        """Two people saved at once: show what is saved now beside what was typed."""
        form.add_error(
            None,
            "Someone else saved a change while you were typing. Your words are still here. "
            "Look at both, then press the button again to keep yours.",
        )
        if self.edits is not None:
            self.edits.refresh_from_db()
        return self.page(template, form, crossed=differences(form, self.form()), **context)

    # -- parts ---------------------------------------------------------------------------------

    def form(self, data=None, initial=None) -> Form:
        """A fresh form, bound to ``data`` where there is some; without what this place does not ask."""
        form = self.form_class(data, initial=initial or self.initial, **self.form_kwargs)
        if self.asks_little:
            form.ask_little()
        return form

    @property
    def asks_little(self) -> bool:
        """True where the place writes down as little about people as it can."""
        return getattr(self.about, "minimal_data", False)

    @cached_property
    def asks_nothing(self) -> bool:
        """True where every question of this form is one the place does not ask."""
        return self.asks_little and not self.form().fields

    def written_form(self, data=None, **given: Any) -> WrittenDownForm:
        """What whoever writes an answer down is asked."""
        return WrittenDownForm(data, people=self.people, sheet=self.form_class.sheet, **given)

    def keyed_in(self, written: WrittenDownForm) -> QueryDict:
        """What was sent, with the boxes filled that the short keys name."""
        if not self.form_class.sheet.has_keys or not written.is_valid():
            return self.request.POST
        keyed = read_keys(self.form(), written.cleaned_data["keys"])
        for mistake in keyed.mistakes:
            written.add_error("keys", mistake)
        return keyed.put_into(self.request.POST)

    def checked(self, form: Form) -> dict:
        """The rows of the check page."""
        if len(form.steps) < 2:
            return {}
        return {"rows": rows(form, lambda step: self.url("_step", step=step.slug))}

    def forget_draft(self) -> None:
        drafts.forget(self.request, self.draft_key, self.answers_for)

    def page(self, template: str, form: Form | None, step: Step | None = None, **context) -> HttpResponse:
        """The page's own template where it has one, such as ``<room>/<name>_sheet.html``, else the kit's."""
        ending = template.removeprefix("ask/").removesuffix(".html")
        ending = "" if ending == "one_page" else f"_{ending}"
        templates = [f"{self.name.replace(':', '/')}{ending}.html", template]
        known = {
            "form": form,
            "sheet": self.form_class.sheet,
            "step": step,
            "about": self.about,
            "back": self.back,
            "who_sees": page_for(self.about),
            "seen_version": getattr(self.edits, "version", ""),
            "written_down": self.written_down(),
            "ways": self.ways(form),
        }
        is_wrong = any(asked is not None and asked.errors for asked in (form, context.get("written")))
        status = 422 if is_wrong and self.request.method == "POST" else 200
        return TemplateResponse(self.request, templates, known | self.more | context, status=status)

    def ways(self, form: Form | None) -> dict[str, str]:
        """Where this form is answered each other way; a list to check is there where it has steps."""
        not_here = {"_step"} if form is not None and len(form.steps) > 1 else {"_step", "_check"}
        return {suffix.strip("_"): self.url(suffix) for suffix in SUFFIXES if suffix not in not_here}

    def written_down(self) -> QuerySet[WrittenDown]:
        """The newest answers that somebody wrote down; on a private form only one's own writing."""
        rows = WrittenDown.objects.filter(form=self.code).select_related("recorded_by")
        return (rows.filter(recorded_by=self.account) if self.is_private else rows)[:3]

    @property
    def account(self):
        """The account that is signed in, if any."""
        return self.request.user if self.request.user.is_authenticated else None

    @cached_property
    def name(self) -> str:
        """The page's address name, without the ending that says which way."""
        name = self.request.resolver_match.view_name
        ending = next((s for s in reversed(SUFFIXES) if s and name.endswith(s)), "")
        return name.removesuffix(ending)

    @cached_property
    def place(self) -> dict:
        """What the address says besides the way: the project, the group and so on."""
        kwargs = self.request.resolver_match.kwargs
        return {key: value for key, value in kwargs.items() if key not in {"way", "step"}}

    def url(self, suffix: str, **extra: str) -> str:
        """The address of this form answered another way."""
        return address(f"{self.name}{suffix}", kwargs={**self.place, **extra})

    @property
    def code(self) -> str:
        """The short code on paper: the form, and what it is about."""
        if self.code_as:
            return self.code_as
        return "-".join([self.form_class.sheet.code, *(str(value) for value in self.place.values())])

    @property
    def draft_key(self) -> str:
        return self.code
