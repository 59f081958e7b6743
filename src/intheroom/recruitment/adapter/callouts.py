"""One call-out in every shape there is: page, poster, letters, easy read, scripts, words to share."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from intheroom.kit.tell.easy_read import Worked, easy_read, worked_of
from intheroom.kit.tell.letters import Paper, easy_sheet, letter
from intheroom.kit.tell.markup import PAGE, joined, part_html
from intheroom.kit.tell.notices import House, Part, Told
from intheroom.kit.tell.posters import poster
from intheroom.kit.tell.spoken import Spoken, radio_script, video_script
from intheroom.kit.tell.texts import Sms, shared
from intheroom.kit.ui.languages import OURS
from intheroom.kit.words import Words
from intheroom.recruitment import notices
from intheroom.recruitment.models import CallOut

POSTER, PLAIN_POSTER, LETTER, LARGE, EASY = "poster", "plain-poster", "call-letter", "call-large", "call-easy"
# What anybody can print, and what it is called.
PAPERS: dict[str, Words] = {
    POSTER: _("Poster with numbers to tear off"),
    PLAIN_POSTER: _("Poster without them"),
    LETTER: _("Letter"),
    LARGE: _("All of it in large print"),
}


@dataclass(frozen=True)
class Spread:
    """A call-out and where its page is; made only of words that may go out, or refused."""

    call_out: CallOut
    house: House | None
    page: str = ""
    language: str = OURS

    @property
    def told(self) -> Told:
        return self._told(notices.call_out_notice)

    @property
    def short(self) -> Told:
        return self._told(notices.poster_notice)

    def _told(self, make: Any) -> Told:
        with translation.override(self.language):
            return Told(make(self.call_out, page=self.page), notices.caller_of(self.call_out, self.house))

    def paper(self, code: str) -> Paper | None:
        """What is printed; None where there is no such paper, or its easy read was not checked."""
        with translation.override(self.language):
            if code in {POSTER, PLAIN_POSTER}:
                return poster(self.short, tear_off=code == POSTER)
            if code in {LETTER, LARGE}:
                return letter(self.told, large=code == LARGE, on=timezone.localdate())
            if code == EASY and self.has_easy_read:
                return easy_sheet(self.told, easy_read(self.told, self.worked))
        return None

    @property
    def worked(self) -> Worked | None:
        return worked_of(self.told.notice)

    @property
    def has_easy_read(self) -> bool:
        """Somebody who is named has checked it: a draft is given to nobody."""
        worked = self.worked
        return worked is not None and worked.checked is not None

    @property
    def papers(self) -> list[tuple[str, Words]]:
        easy = [(EASY, _("Easy read, with pictures"))] if self.has_easy_read else []
        return [*PAPERS.items(), *easy]

    @property
    def radio(self) -> Spoken:
        with translation.override(self.language):
            return radio_script(self.told)

    @property
    def video(self) -> Spoken:
        with translation.override(self.language):
            return video_script(self.short)

    @property
    def shared(self) -> Sms:
        with translation.override(self.language):
            return shared(self.short)

    @property
    def sections(self) -> list[tuple[Words, Any]]:
        """The page for everybody: each part under a heading of its own, what is asked beside what is given."""
        told = notices.more_to_know(self.call_out)
        return [(heading, html_of(parts)) for heading, parts in told if parts]

    @property
    def who(self) -> Any:
        return html_of(notices.who_it_is_for(self.call_out))

    @property
    def about(self) -> Any:
        return html_of(notices.what_it_is(self.call_out))

    @property
    def give_and_take(self) -> list[tuple[Words, Any]]:
        row = self.call_out
        both = ((notices.ASKED, notices.asked_of_you(row)), (notices.OFFERED, notices.offered_to_you(row)))
        return [(heading, html_of(parts)) for heading, parts in both if parts]

    @property
    def replies(self) -> Any:
        return html_of((*notices.by_when(self.call_out), *notices.ways_to_reply(self.call_out)))


def html_of(parts: tuple[Part, ...]) -> Any:
    return joined(part_html(part, PAGE) for part in parts)
