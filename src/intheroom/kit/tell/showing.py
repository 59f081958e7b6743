"""One page shows a notice as it is in every channel, for whoever sends it by hand, and makes what is printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from intheroom.kit.refusal import Refused
from intheroom.kit.tell.calls import CallScript, call_script
from intheroom.kit.tell.easy_read import EasyRead, Worked, easy_read, worked_of
from intheroom.kit.tell.letters import Paper, easy_sheet, envelope, letter
from intheroom.kit.tell.mails import Email, email, pasted
from intheroom.kit.tell.markup import web
from intheroom.kit.tell.notices import House, Notice, Told
from intheroom.kit.tell.pdf import NoPdf, page_to_print, pdf
from intheroom.kit.tell.pictures import on_page
from intheroom.kit.tell.texts import Sms, sms
from intheroom.kit.ui.languages import OURS, Language, shipped
from intheroom.kit.words import Words

LARGE = "large"
PAPERS: dict[str, tuple[Words, Callable[["Channels"], Paper]]] = {
    "letter": (_("Letter"), lambda shown: letter(shown.told, on=timezone.localdate())),
    LARGE: (
        _("Letter in large print"),
        lambda shown: letter(shown.told, large=True, on=timezone.localdate()),
    ),
    "easy": (_("Easy read, with pictures"), lambda shown: easy_sheet(shown.told, shown.easy)),
    "envelope": (_("Address for the envelope"), lambda shown: envelope(shown.told)),
}


# Which language the preview is in: "?words=pl". The page around it stays in that of whoever looks.
WORDS = "words"


def in_its_language(find: Callable[["Channels"], Any]) -> property:
    """A channel, made in the language of the notice and not in that of the page it is shown on."""

    def found(channels: "Channels") -> Any:
        with translation.override(channels.language):
            return find(channels)

    return property(found, doc=find.__doc__)


@dataclass(frozen=True)
class Channels:
    """A notice in every channel there is, in one language."""

    told: Told
    language: str = OURS

    @in_its_language
    def web(self) -> str:
        return web(self.told)

    @in_its_language
    def email(self) -> Email:
        return email(self.told)

    @in_its_language
    def sms(self) -> Sms:
        return sms(self.told)

    @in_its_language
    def pasted(self) -> str:
        return pasted(self.told)

    @in_its_language
    def script(self) -> CallScript:
        return call_script(self.told)

    @cached_property
    def worked(self) -> Worked | None:
        """What people have made of the easy-read draft, where that is kept."""
        return worked_of(self.told.notice)

    @in_its_language
    def easy(self) -> EasyRead:
        return easy_read(self.told, self.worked)

    @property
    def easy_lines(self) -> list[tuple[str, Any]]:
        """Each picture as a page shows it, and its line."""
        return [(on_page(line.picture), line) for line in self.easy.lines]

    @property
    def papers(self) -> list[tuple[str, Words]]:
        """What can be printed: the code in addresses, and its name."""
        return [(code, name) for code, (name, _make) in PAPERS.items()]

    @property
    def now(self) -> Language:
        """The language it is said in now."""
        return shipped()[self.language]

    @property
    def languages(self) -> list[tuple[Language, bool]]:
        """What it can be said in, and whether it is now."""
        return [(one, one.code == self.language) for one in shipped().values()]

    def paper(self, code: str) -> Paper:
        with translation.override(self.language):
            return PAPERS[code][1](self)


def show(
    request: HttpRequest,
    template: str,
    make: Callable[[], Notice],
    *,
    house: House | None,
    keep: dict[str, str] | None = None,
    **more: Any,
) -> HttpResponse:
    """The preview in all channels; with ``paper`` in the request, that paper.

    ``make`` makes the notice, so that what it refuses is said on the page. ``keep`` is what a request for paper
    must bring along where an address may not hold it.
    """
    try:
        language = request.GET.get(WORDS, "")
        language = language if language in shipped() else OURS
        with translation.override(language):
            channels = Channels(Told(make(), house), language)  # type: ignore[arg-type]  # no house yet: refused as well
        wanted = request.POST.get("paper") or request.GET.get("paper", "")
        if wanted in PAPERS:
            paper = channels.paper(wanted)
            return on_paper(request, [paper], paper.file_name)
    except Refused as refusal:
        return TemplateResponse(request, template, {**more, "refused": refusal}, status=409)
    page = {**more, "channels": channels, "keep": (keep or {}).items()}
    return TemplateResponse(request, template, page)


def on_paper(request: HttpRequest, papers: Sequence[Paper], file_name: str) -> HttpResponse:
    """Papers in one file; where this machine makes no PDF, the same as a page to print."""
    try:
        answer = HttpResponse(pdf(papers), content_type="application/pdf")
        # To keep: what was on the page stays there, and some of it is shown only once.
        answer["Content-Disposition"] = f'attachment; filename="{file_name}"'
    except NoPdf:
        answer = HttpResponse(page_to_print(papers, request.path if request.method == "GET" else ""))
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
