"""The notice as somebody says it to many: read out on the radio, or in front of a phone that films."""

from dataclasses import dataclass

from django.utils.translation import gettext

from intheroom.kit.tell.easy_read import ideas_in
from intheroom.kit.tell.notices import Part, Told
from intheroom.kit.tell.pictures import on_page, picture_for

# As people speak on the radio: calm, and with rests.
WORDS_A_MINUTE = 140


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing to say after the other, each with what to show while it is said, and how long all of it takes."""

    lines: tuple[tuple[str, Part], ...]

    @property
    def seconds(self) -> int:
        words = sum(len(line.split()) for _picture, part in self.lines for line in part.lines)
        return max(10, round(words * 60 / WORDS_A_MINUTE / 10) * 10)

    @property
    def with_pictures(self) -> list[tuple[str, Part]]:
        """Each picture as a page shows it, and what is said to it."""
        return [(on_page(picture), part) for picture, part in self.lines]


def radio_script(told: Told) -> Spoken:
    """All of it, to be read aloud. The number comes last, twice: nobody has a pen in hand the first time."""
    said = [part for section in told.notice.said for part in section.parts]
    return Spoken(
        tuple(
            ("talk", part)
            for part in (
                Part(gettext("This is about {name}.").format(name=told.public_name)),
                Part(told.notice.title, told.notice.language, told.notice.direction),
                *said,
                Part(told.who_to_call),
                Part(gettext("Once more: {words}").format(words=told.who_to_call)),
            )
        )
    )


def video_script(told: Told) -> Spoken:
    """The shortest that still says what it is and whom to ring: one idea at a time, each with a picture."""
    notice = told.notice
    short = notice.short or (notice.what[0].lines[0] if notice.what[0].lines else "")
    first = notice.what[0]
    tongue = (first.language, first.direction)
    ideas = [words for words, _hard in ideas_in(short)]
    lines = [
        (picture_for(notice.title, "people"), Part(notice.title, notice.language, notice.direction)),
        *((picture_for(words, "talk"), Part(words, *tongue)) for words in ideas),
        *(
            (picture_for(line, "calendar"), Part(line, part.language, part.direction))
            for part in notice.when
            for line in part.lines
        ),
        ("phone", Part(told.who_to_call)),
        ("talk", Part(told.public_name)),
    ]
    return Spoken(tuple(lines))
