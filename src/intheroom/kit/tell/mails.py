"""The e-mail: the text first, then the same as HTML. It loads nothing from anywhere and follows nobody."""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.tell.easy_read import EasyRead
from intheroom.kit.tell.markup import BARE, body_html, ours, title_html
from intheroom.kit.tell.notices import Part, Told

LINE = "\n\n"
MORE_WORDS = _("The same in more words:")


@dataclass(frozen=True, slots=True)
class Email:
    """What a mail server is given. The text stands first, for those whose post shows no HTML."""

    subject: str
    text: str
    html: str


def email(told: Told, easy: EasyRead | None = None) -> Email:
    """The notice as an e-mail. For whoever likes easy read, its lines stand first, and the rest below them."""
    if easy is None:
        return Email(told.subject, plain(told), _html(told))
    lines = [easy.title, *(line.words for line in easy.lines), easy.mark, str(MORE_WORDS)]
    return Email(told.subject, LINE.join([*lines, plain(told)]), _html(told, easy))


def plain(told: Told) -> str:
    """Everything in plain text, also to be pasted by hand."""
    notice = told.notice
    *said, call = told.sections
    lines = [told.public_name, notice.title]
    lines += [greeting(notice.to)] if notice.to else []
    for section in said:
        lines += [section.heading] if section.heading else []
        lines += [plain_part(part) for part in section.parts]
    lines += [f"{link.words}:\n{link.address}" for link in notice.links]
    lines += [call.heading, told.who_to_call]
    lines += [told.house_name] if told.house_name != told.public_name else []
    return LINE.join(lines) + "\n"


def greeting(name: str) -> str:
    """The first line, to somebody by name."""
    return gettext("Hello {name},").format(name=name)


def _hello(name: str) -> SafeString:
    return format_html(gettext("Hello {name},"), name=format_html("<bdi>{}</bdi>", name))


def plain_part(part: Part) -> str:
    """Paragraphs with a line between them; a list with a dash before each thing."""
    if part.is_list:
        return "\n".join(f"- {' '.join(line.split())}" for line in part.lines)
    return LINE.join(part.lines)


def pasted(told: Told) -> str:
    """The text somebody copies into WhatsApp or another program by hand."""
    return plain(told)


def _easy_html(easy: EasyRead | None) -> SafeString:
    """Large lines, one idea each. Their pictures are on the sheet that goes with the e-mail."""
    if easy is None:
        return SafeString("")
    lines = format_html_join(
        "\n",
        '<p lang="{}" dir="{}" style="font-size: 24px">{}</p>',
        ((line.language, line.direction, line.words) for line in easy.lines),
    )
    return format_html(
        "{}\n<p {}>{}</p>\n<hr>\n<p {}>{}</p>\n",
        lines, ours(), easy.mark, ours(), MORE_WORDS,
    )  # fmt: skip


def _html(told: Told, easy: EasyRead | None = None) -> str:
    notice = told.notice
    hello = format_html("<p {}>{}</p>", ours(), _hello(notice.to)) if notice.to else ""
    return format_html(
        '<!DOCTYPE html>\n<html lang="{}" dir="{}">\n<head>\n<meta charset="utf-8">\n<title>{}</title>\n</head>\n'
        '<body style="font: 18px/1.5 sans-serif; max-width: 36em; color: #0b0c0c; background: #fff">\n'
        '{}<p dir="auto">{}</p>\n{}\n{}\n{}\n<p dir="auto">{}</p>\n</body>\n</html>\n',
        notice.language, notice.runs, told.subject, _easy_html(easy), told.public_name,
        title_html(notice, 1, BARE), hello, body_html(told, level=2, look=BARE), told.house_name,
    )  # fmt: skip
