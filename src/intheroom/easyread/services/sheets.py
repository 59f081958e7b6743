"""Save the lines that people made of a notice, and note who checked them."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.easyread.adapter import draft_of, lines_of, pairs_drafted, words_now
from intheroom.easyread.models import EasyCheck, EasySheet
from intheroom.easyread.queries import sheet_of
from intheroom.kit.keep.audit import record
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.checking import checked_line, checked_text
from intheroom.kit.tell.easy_read import refuse_hard
from intheroom.kit.tell.notices import Easy, Notice, refuse_inside_names
from intheroom.kit.tell.pictures import picture_named
from intheroom.people.models import Person
from intheroom.projects.models import Project

HERE = _("This is not told in easy read here.")
WHERE = _("Open it from the page of what you want to tell.")


@transaction.atomic
def save_lines(*, by: Person, notice: Notice, lines: Iterable[Sequence[str]]) -> EasySheet:
    """Keep these lines, each a picture and its words. Any change of them makes the sheet a draft again."""
    project, easy = _about(notice)
    kept = [[picture_named(picture), words] for picture, words in lines]
    for _picture, words in kept:
        checked_text(words)
    if not kept:
        raise Refused(gettext("There is no line yet."), how=gettext("Write at least one."))
    refuse_inside_names(project, " ".join(words for _picture, words in kept))
    sheet = sheet_of(notice)
    if sheet is None:
        sheet = EasySheet.objects.create(project=project, kind=easy.kind, thing=easy.thing, lines=kept, by=by)
    elif sheet.lines != kept:
        sheet.lines, sheet.edition, sheet.by = kept, sheet.edition + 1, by
        sheet.save()
    record("save_easy_sheet", by=by, about=_row(sheet), chain=project.ref, kind=sheet.kind, many=len(kept))
    return sheet


@transaction.atomic
def check_lines(*, by: Person, notice: Notice, answers: dict[str, Any]) -> EasyCheck:
    """Note who read the sheet and could understand it, in these words and no others."""
    project, easy = _about(notice)
    named, day = " ".join((answers.get("named") or "").split()), answers.get("on_day") or timezone.localdate()
    checked_line(named, gettext("Who checked it"))
    refuse_inside_names(project, named)
    if day > timezone.localdate():
        raise Refused(
            gettext("This day has not come yet."), how=gettext("Write the day on which it was checked.")
        )
    sheet = sheet_of(notice)
    if words_now(notice, sheet) != answers.get("words_seen"):
        raise Refused(
            gettext("The words were changed since this page was opened."),
            how=gettext("Print the sheet again, and read the new words together."),
        )
    refuse_hard(lines_of(sheet) if sheet else draft_of(notice))
    if sheet is None:
        # What was read is the draft as it was cut: from now on it stays as it is.
        sheet = save_lines(by=by, notice=notice, lines=pairs_drafted(notice))
    check = EasyCheck.objects.create(
        sheet=sheet, of_words=sheet.print_of(easy), named=named, on_day=day, by=by
    )
    record("check_easy_sheet", by=by, about=_row(sheet), chain=project.ref, kind=sheet.kind)
    return check


def _about(notice: Notice) -> tuple[Project, Easy]:
    if notice.easy is None or not isinstance(notice.about, Project):
        raise Refused(HERE, how=WHERE)
    return notice.about, notice.easy


def _row(sheet: EasySheet) -> str:
    return f"easyread.easysheet:{sheet.pk}"
