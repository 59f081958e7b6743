"""The e-mail: the text first, then the same as HTML. It loads nothing from anywhere and follows nobody."""

from dataclasses import dataclass

from django.utils.html import format_html

from intheroom.kit.tell.markup import BARE, body_html, title_html
from intheroom.kit.tell.notices import Part, Told
from intheroom.kit.ui.context import OUR_WORDS

LINE = "\n\n"


@dataclass(frozen=True, slots=True)
class Email:
    """What a mail server is given. The text stands first, for those whose post shows no HTML."""

    subject: str
    text: str
    html: str


def email(told: Told) -> Email:
    """The notice as an e-mail."""
    return Email(told.subject, plain(told), _html(told))


def plain(told: Told) -> str:
    """Everything in plain text, also to be pasted by hand."""
    notice = told.notice
    *said, call = told.sections
    lines = [told.public_name, notice.title]
    lines += [f"Hello {notice.to},"] if notice.to else []
    for section in said:
        lines += [section.heading] if section.heading else []
        lines += [plain_part(part) for part in section.parts]
    lines += [f"{link.words}:\n{link.address}" for link in notice.links]
    lines += [call.heading, told.who_to_call]
    lines += [told.house_name] if told.house_name != told.public_name else []
    return LINE.join(lines) + "\n"


def plain_part(part: Part) -> str:
    """Paragraphs with a line between them; a list with a dash before each thing."""
    if part.is_list:
        return "\n".join(f"- {' '.join(line.split())}" for line in part.lines)
    return LINE.join(part.lines)


def pasted(told: Told) -> str:
    """The text somebody copies into WhatsApp or another program by hand."""
    return plain(told)


def _html(told: Told) -> str:
    notice = told.notice
    hello = (
        format_html('<p lang="{}" dir="ltr">Hello <bdi>{}</bdi>,</p>', OUR_WORDS, notice.to)
        if notice.to
        else ""
    )
    return format_html(
        '<!DOCTYPE html>\n<html lang="{}" dir="{}">\n<head>\n<meta charset="utf-8">\n<title>{}</title>\n</head>\n'
        '<body style="font: 18px/1.5 sans-serif; max-width: 36em; color: #0b0c0c; background: #fff">\n'
        '<p dir="auto">{}</p>\n{}\n{}\n{}\n<p dir="auto">{}</p>\n</body>\n</html>\n',
        notice.language, notice.runs, told.subject,
        told.public_name, title_html(notice, 1, BARE), hello, body_html(told, level=2, look=BARE), told.house_name,
    )  # fmt: skip
