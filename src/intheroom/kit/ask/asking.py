"""One request for one declared form: its questions, its page, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.template.response import TemplateResponse
from django.utils.functional import cached_property

from intheroom.kit.ask import drafts, reading
from intheroom.kit.ask.forms import Said, Step, WrittenDownForm, declared
from intheroom.kit.ask.models import WrittenDown
from intheroom.kit.ask.quick_keys import read_keys
from intheroom.kit.ask.shown import parts
from intheroom.kit.ask.typing_kept import SEEN
from intheroom.kit.ask.urls_for import SUFFIXES
from intheroom.kit.ask.who_sees import page_for
from intheroom.kit.ui.addresses import address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse, QueryDict

    from intheroom.kit.ask.forms import Form
    from intheroom.kit.ask.models import Versioned
    from intheroom.kit.keep.audit import HasSubject


@dataclass
class Asking:
    """One request for one declared form."""

    request: HttpRequest
    form_class: type[Form]
    save: Callable[[dict, Said], str]
    about: Any = None
    edits: Versioned | None = None
    # Looks for what is edited once more while it is saved: two who say something for the first time at once.
    finds: Callable[[], Versioned | None] | None = None
    # Held while it is saved, where that is not what it is about: all who change something there take turns.
    holds: Any = None
    initial: dict = field(default_factory=dict)
    form_kwargs: dict = field(default_factory=dict)
    people: Iterable[tuple[str, str]] = ()
    back: str = ""
    more: dict = field(default_factory=dict)
    # Where even that somebody's answer was written down would tell too much.
    is_private: bool = False
    answers_for: HasSubject | None = None
    # Somebody else’s answer: whoever asks may write it down for them, and has no page of it on the web.
    is_theirs: bool = False
    code_as: str = ""
    # The same page opens what was saved, also where it was saved for the first time.
    opens_again: bool = False
    # Whoever writes it down is led on to what was saved: what happens next is said to the person asked.
    leads_on: bool = False

    def form(self, data=None, initial=None) -> Form:
        """A fresh form, bound to ``data`` where there is some; without what this place does not ask."""
        form = self.form_class(data, initial=initial or self.initial, **self.form_kwargs)
        if self.asks_little:
            form.ask_little()
        return form

    @property
    def opened_by(self) -> type[Form] | None:
        """The form whose page opens what is saved here; None where there is none."""
        if self.edits is not None or self.opens_again:
            return self.form_class
        return declared().get(self.form_class.sheet.changed_by)

    @property
    def is_looking(self) -> bool:
        """True where somebody asks how their words read, before they save them."""
        return reading.LOOK in self.request.POST

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
        return WrittenDownForm(
            data, people=self.people, sheet=self.form_class.sheet, is_theirs=self.is_theirs, **given
        )

    def keyed_in(self, written: WrittenDownForm) -> QueryDict:
        """What was sent, with the boxes filled that the short keys name."""
        if not self.form_class.sheet.has_keys or not written.is_valid():
            return self.request.POST
        keyed = read_keys(self.form(), written.cleaned_data["keys"])
        for mistake in keyed.mistakes:
            written.add_error("keys", mistake)
        return keyed.put_into(self.request.POST)

    def checked(self, form: Form) -> dict:
        """The answers on the check page."""
        if len(form.steps) < 2:
            return {}
        return {"parts": parts(form, lambda step: self.url("_step", step=step.slug))}

    def next_page(self, form: Form, went_to: str) -> str:
        """Where somebody is led once their answer is saved."""
        return self.url("_done") if form.sheet.then and not self.leads_on else went_to

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
            SEEN: self.seen_version,
            "written_down": self.written_down(),
            "ways": self.ways(form),
            "own_url": self.own_url,
            "reading": reading.told(form, self.about, is_asked=self.is_looking),
        }
        is_wrong = any(asked is not None and asked.errors for asked in (form, context.get("written")))
        status = 422 if is_wrong and self.request.method == "POST" else 200
        return TemplateResponse(self.request, templates, known | self.more | context, status=status)

    def ways(self, form: Form | None) -> dict[str, str]:
        """Where this form is answered each other way; a list to check is there where it has steps."""
        not_here = {"_step"} if form is not None and len(form.steps) > 1 else {"_step", "_check"}
        if self.is_theirs:
            not_here |= {""}
        return {suffix.strip("_") or "web": self.url(suffix) for suffix in SUFFIXES if suffix not in not_here}

    @property
    def own_url(self) -> str:
        """Where the asker changes what they sent; empty where each sending is a new one."""
        return "" if self.is_theirs or not (self.edits or self.initial) else self.url("")

    @property
    def seen_version(self) -> str:
        """Which version of what is edited they have seen; sending it with a mistake changes nothing of that."""
        if self.request.method == "POST":
            return self.request.POST.get(SEEN, "")
        return str(getattr(self.edits, "version", ""))

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
