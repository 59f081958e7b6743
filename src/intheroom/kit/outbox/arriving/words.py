"""What somebody wrote in a reply: plain words, without what they answered to and without what they attached."""

import re
import unicodedata
from dataclasses import dataclass
from email.message import Message as Mail
from html.parser import HTMLParser

# A letter of two pages. What is longer is cut, and the page says so.
LONGEST = 6_000
MOST_DECODED = 200_000
NO_FILE = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
NOT_WORDS, QUOTED = {"script", "style", "head", "title"}, {"blockquote"}
# Where what they answered to begins, in the words of some programs.
CUT = re.compile(
    r"\s*(-{2,}\s*(original message|forwarded message|urspr\w+ nachricht|message d'origine)\s*-{2,}|_{20,}|-- )\s*",
    re.IGNORECASE,
)
NO_LETTERS = {"Cc", "Cs", "Co", "Cn"}
# What turns the order of letters round, or cannot be seen.
HIDDEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True)
class Words:
    """The words, whether the end is missing, and how many files were left out."""

    text: str = ""
    is_cut: bool = False
    left_out: int = 0


def words_of(mail: Mail, *, is_cut: bool = False) -> Words:
    """Plain text where there is some, else the HTML as plain text."""
    leaves = [part for part in list(mail.walk())[:500] if not part.is_multipart()]
    shown = [part for part in leaves if part.get_content_maintype() == "text" and not _is_file(part)]
    plain = [part for part in shown if part.get_content_type() == "text/plain"]
    html = [part for part in shown if part.get_content_type() == "text/html"]
    if plain:
        text = _decoded(plain[0])
    elif html:
        read = _decoded(html[0])
        text = _as_plain(read, hides=NOT_WORDS | QUOTED) or _as_plain(read, hides=NOT_WORDS)
    else:
        text = ""
    text = _own(_clean(text))
    left_out = sum(part not in shown and part.get_content_type() not in NO_FILE for part in leaves)
    return Words(text[:LONGEST].rstrip(), is_cut or len(text) > LONGEST, min(left_out, 99))


def _is_file(part: Mail) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _decoded(part: Mail) -> str:
    """Whatever alphabet it says it is in: letters that do not fit are shown as such."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    content = content[:MOST_DECODED]
    try:
        return content.decode(str(part.get_content_charset() or "utf-8"), "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def _clean(text: str) -> str:
    text = HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(one for one in text if one in "\n\t" or unicodedata.category(one) not in NO_LETTERS)


def _own(text: str) -> str:
    """Without the words that are answered to; where nothing else is left, all of it."""
    lines, own = text.split("\n"), []
    for number, line in enumerate(lines):
        if CUT.fullmatch(line) and any(own):
            break
        if line.startswith(">"):
            continue
        if line.rstrip().endswith(":") and _is_quoted_after(lines, number):
            # “On Monday Ailsa wrote:”, in any language; it may go over two lines.
            if own and own[-1].strip() and not own[-1].rstrip().endswith((".", "!", "?")) and _begins_so(own):
                own.pop()
            continue
        own.append(line.rstrip())
    kept = re.sub(r"\n{3,}", "\n\n", "\n".join(own)).strip()
    return kept or text.strip()


def _is_quoted_after(lines: list[str], number: int) -> bool:
    after = [line for line in lines[number + 1 : number + 4] if line.strip()]
    return bool(after) and after[0].startswith(">")


def _begins_so(own: list[str]) -> bool:
    """Whether the line before begins a paragraph of its own with a date: then it is half of “On … wrote:”."""
    stands_alone = len(own) == 1 or not own[-2].strip()
    return stands_alone and bool(re.search(r"\d{4}|\d{1,2}[:.]\d\d", own[-1]))


class _Plain(HTMLParser):
    """HTML as plain text: no scripts, no styles, nothing that is fetched from elsewhere."""

    def __init__(self, hides: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hides = hides
        self._hidden = 0

    def handle_starttag(self, tag: str, _attributes: list) -> None:
        if tag in self._hides:
            self._hidden += 1
        elif tag == "body":
            # Whatever was begun before and never ended.
            self._hidden = 0
        elif tag in {"p", "div", "br", "li", "tr", "h1", "h2", "h3"}:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hides:
            self._hidden = max(0, self._hidden - 1)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def _as_plain(html: str, *, hides: set[str]) -> str:
    # Begun tags without an end cost the parser more than their length.
    reader = _Plain(hides)
    reader.feed(html[:60_000])
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(lines).strip()
