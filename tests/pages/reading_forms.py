"""Reads the forms and links off a page, the way a browser does before it sends them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TYPED = {"text", "email", "tel", "number", "search", "url", "password", "textarea", "date part", "whole"}
CHOSEN = {"radio", "checkbox", "select"}


@dataclass
class Field:
    """One control with a name: its kind, what it would send as it stands, and what else could be chosen."""

    name: str
    kind: str
    value: str = ""
    sends: bool = True
    choices: list = field(default_factory=list)
    # How many letters fit, where the page says so.
    most: int = 0


@dataclass
class PageForm:
    """One form on a page."""

    method: str
    action: str
    fields: list = field(default_factory=list)
    buttons: list = field(default_factory=list)

    def as_it_stands(self):
        """What the browser would send if a person pressed the first button now."""
        data = {}
        for one in self.fields:
            if one.sends:
                data.setdefault(one.name, []).append(one.value)
        if self.buttons and self.buttons[0][0]:
            data[self.buttons[0][0]] = [self.buttons[0][1]]
        return data

    def filled_with(self, say):
        """What would be sent with ``say(field)`` in every control that a person can fill."""
        data = {one.name: [one.value] for one in self.fields if one.kind == "hidden"}
        for one in self.fields:
            if one.kind in TYPED | CHOSEN:
                data[one.name] = [say(one)]
        return data

    @property
    def asks_something(self):
        return any(one.kind in TYPED | CHOSEN for one in self.fields)


def _finer(kind, name, given):
    """A text box that holds a part of a date, or a number, is a kind of its own."""
    if kind == "text" and name.endswith(("_day", "_month", "_year")):
        return "date part"
    return "whole" if kind == "text" and given.get("inputmode") in {"numeric", "decimal"} else kind


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms = []
        self.links = []
        self.files = []
        self.form = None
        self.select = None
        self.text = None
        self.texts = {}

    def handle_starttag(self, tag, attrs):
        given = {key: value or "" for key, value in attrs}
        if given.get("data-count-for") in self.texts:
            self.texts[given["data-count-for"]].most = int(given["data-count-to"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag in {"script", "img"} and given.get("src"):
            self.files.append(given["src"])
        elif tag == "link" and given.get("rel") in {"stylesheet", "icon", "manifest", "modulepreload"}:
            self.files.append(given["href"])
        elif tag == "form":
            self.form = PageForm(given.get("method", "get").lower(), given.get("action", ""))
            self.forms.append(self.form)
        elif self.form is not None:
            self._control(tag, given)

    def _control(self, tag, given):
        name = given.get("name", "")
        kind = given.get("type", "text" if tag == "input" else "submit").lower()
        if tag == "button" or (tag == "input" and kind in {"submit", "image"}):
            if kind == "submit":
                self.form.buttons.append((name, given.get("value", "")))
        elif tag == "input" and name:
            chosen = kind in {"radio", "checkbox"}
            kind = _finer(kind, name, given)
            value = given.get("value", "on" if chosen else "")
            self.form.fields.append(Field(name, kind, value, not chosen or "checked" in given, [value]))
        elif tag == "select" and name:
            self.select = Field(name, "select")
            self.form.fields.append(self.select)
        elif tag == "option" and self.select is not None:
            value = given.get("value", "")
            self.select.choices.append(value)
            if "selected" in given or len(self.select.choices) == 1:
                self.select.value = value
        elif tag == "textarea" and name:
            self.text = self.texts[given.get("id")] = Field(name, "textarea")
            self.form.fields.append(self.text)

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            self.text = None

    def handle_data(self, data):
        if self.text is not None:
            # A browser drops the first line break of a text area.
            self.text.value += data if self.text.value else data.removeprefix("\n")


def read_page(html):
    """The forms, links and files of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def forms_on(html):
    """The forms on a page, in order."""
    return read_page(html).forms


def links_on(html):
    """The addresses a page leads to, in order."""
    return read_page(html).links


def files_of(html):
    """The style sheets, scripts and pictures a page asks for."""
    return read_page(html).files
