"""Sheets as the kit that prints them needs them: lines, who checked them, and the page to go on."""

from django.conf import settings
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from intheroom.easyread.models import EasyCheck, EasySheet
from intheroom.easyread.queries import sheet_of
from intheroom.engines.plainwords import Code, OwnWord, check
from intheroom.kit.tell.easy_read import MOST_WORDS, Checked, Line, Worked, drafted, is_too_long, written
from intheroom.kit.tell.notices import Easy, Notice
from intheroom.kit.ui.addresses import address
from intheroom.kit.ui.languages import OUR_WORDS
from intheroom.projects.models import Project

# Whoever asked to be forgotten has still checked it.
NOT_NAMED = _("someone in the team")
MOST_HINTS = 3


def worked(notice: Notice) -> Worked | None:
    """What people made of a notice. A sheet is in our own language; a notice in another has only its draft."""
    if notice.easy is None or not isinstance(notice.about, Project):
        return None
    return worked_from(notice, sheet_of(notice))


def worked_from(notice: Notice, sheet: EasySheet | None) -> Worked | None:
    """The same where its sheet is known already."""
    if notice.easy is None or not isinstance(notice.about, Project):
        return None
    page = page_of(notice.about, notice.easy)
    if notice.language != OUR_WORDS:
        return Worked(page)
    if sheet is None:
        return Worked(page, draft_of(notice))
    valid = check_of(sheet, notice.easy)
    return Worked(page, lines_of(sheet), _said(valid) if valid else None)


def page_of(project: Project, easy: Easy) -> str:
    """Where it is read, and worked on."""
    return address(
        "easyread:sheet", kwargs={"ref": project.ref, "easy_kind": easy.kind, "easy_thing": easy.thing}
    )


def lines_of(sheet: EasySheet) -> tuple[Line, ...]:
    return tuple(written(words, picture) for picture, words in sheet.lines)


def draft_of(notice: Notice) -> tuple[Line, ...]:
    """The draft as it is cut, in our own language whoever looks: lines are kept in one."""
    with override(settings.LANGUAGE_CODE):
        return drafted(notice)


def pairs_drafted(notice: Notice) -> list[list[str]]:
    """The same in the shape in which lines are kept."""
    return [[line.picture, line.words] for line in draft_of(notice)]


def words_now(notice: Notice, sheet: EasySheet | None) -> str:
    """The fingerprint of what a page shows, so that a check is noted for just the words that were read."""
    easy = notice.easy or Easy("")
    return (sheet or EasySheet(lines=pairs_drafted(notice))).print_of(easy)


def check_of(sheet: EasySheet, easy: Easy) -> EasyCheck | None:
    """The newest check of just these words. None: it is a draft, whoever checked it before."""
    now = sheet.print_of(easy)
    return next((one for one in sheet.checks.all() if one.of_words == now), None)


def _said(valid: EasyCheck) -> Checked:
    return Checked(valid.named or str(NOT_NAMED), valid.on_day)


def hints_for(words: str, own_words: list[OwnWord]) -> list[str]:
    """What may be hard to read in one line, in short."""
    many = len(words.split())
    too_long = gettext("This line has {many} words. Say it in lines of at most {most}.")
    found = {one.words.casefold(): one for one in check(words, own_words=own_words).findings}
    said = [
        gettext("“{words}”: {why} Try “{swap}”.").format(words=one.words, why=one.why, swap=one.swap)
        if one.swap
        else f"“{one.words}”: {one.why}"
        for one in found.values()
        if one.code != Code.LONG_SENTENCE
    ]
    return [
        *([too_long.format(many=many, most=MOST_WORDS)] if is_too_long(words) else []),
        *said[:MOST_HINTS],
    ]
