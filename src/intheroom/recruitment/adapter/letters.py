"""The letters of a draw: what each person is told, in their own language, with what only they may know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from intheroom.kit.outbox.choices import Channel
from intheroom.kit.outbox.content import Content
from intheroom.kit.tell.letters import MOST_ADDRESS_LINES, Paper, envelope, letter
from intheroom.kit.tell.mails import email
from intheroom.kit.tell.notices import House, Notice, Told
from intheroom.kit.tell.texts import sms
from intheroom.kit.ui.languages import spoken_in
from intheroom.people.models import Person
from intheroom.people.permissions import standings_of
from intheroom.people.queries import languages_shown_to
from intheroom.recruitment import papers
from intheroom.recruitment.adapter.draws import TO_TELL, chance_told, codes_and_chances_of
from intheroom.recruitment.adapter.telling import Reached
from intheroom.recruitment.choices import ToldBy
from intheroom.recruitment.models import Draw, DrawPlace
from intheroom.recruitment.queries.own_page import own_page_of

# Ways that go out by themselves where the settings give this copy a way out.
GOES_OUT_BY = {ToldBy.EMAIL: Channel.EMAIL, ToldBy.TEXT: Channel.SMS}


@dataclass(frozen=True)
class Letters:
    """All letters of one draw. ``whole`` makes a whole address of a part of one."""

    draw: Draw
    by: Person
    whole: Callable[[str], str]
    codes: dict[int, str]
    chances: dict[int, str]

    def notice(self, entry: DrawPlace) -> Notice:
        """What one person is told now, in the language that is spoken now."""
        record = self.whole(reverse("recruitment:draw_record", args=[self.draw.project.ref, self.draw.key]))
        about = {"ask_for": self.by.name, "record": record, "own_page": self.whole(own_page_of(entry.coming))}
        if entry.is_before:
            return papers.draw_comes(entry, **about)
        chance = self.chances.get(entry.pk, "")
        told = chance_told(chance) if chance else ""
        return papers.draw_result(entry, code=self.codes.get(entry.pk, ""), chance=told, **about)

    def content(self, entry: DrawPlace, channel: str, reached: Reached, house: House | None) -> Content:
        """A message as it goes out."""
        told = Told(self.notice(entry), house)  # type: ignore[arg-type]  # no house yet: refused
        if channel == Channel.SMS:
            return Content(reached.ways["phone"], sms(told).text)
        mail = email(told)
        return Content(reached.ways["email"], mail.text, mail.subject, mail.html)


def letters_of(
    draw: Draw, entries: Iterable[DrawPlace], by: Person, *, whole: Callable[[str], str]
) -> Letters:
    """Code and chance of each, opened for whoever tells them; they can read that it was."""
    drawn = [one for one in entries if not one.is_before]
    return Letters(draw, by, whole, *codes_and_chances_of(drawn, actor=by, purpose=TO_TELL))


def papers_of(
    letters: Letters, told: Iterable[tuple[DrawPlace, Reached]], house: House | None
) -> list[Paper]:
    """A letter for each, in their language as far as one may know it, and an envelope that says nothing of it."""
    told = list(told)
    people = [entry.coming.person for entry, _reached in told]
    standings = standings_of(letters.by, people)
    languages = languages_shown_to(people, lambda one, level: standings[one.pk].may_see(level))
    found = []
    for entry, reached in told:
        with override(spoken_in(languages.get(entry.coming.person_id, ""))):
            words = Told(letters.notice(entry), house)  # type: ignore[arg-type]  # no house yet: refused
            found += [letter(words, large=True, on=timezone.localdate())]
            found += [envelope(words, _address(entry.coming.person.name, reached.post_to))]
    return found


def _address(name: str, post_to: str) -> list[str]:
    """Name and address as they fit on an envelope: what is too much for it shares the last line."""
    lines = [line.strip() for line in post_to.splitlines() if line.strip()]
    room = MOST_ADDRESS_LINES - 2
    return [name, *lines[:room], *([", ".join(lines[room:])] if lines[room:] else [])]
