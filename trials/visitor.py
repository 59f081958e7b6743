"""Somebody at a plain browser: cookies, pages, forms. No script, no picture."""

import http.client
import urllib.parse
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookies import SimpleCookie

FILLED = {"text", "email", "tel", "password", "search", "number"}


@dataclass
class Form:
    """One form of a page: where it goes, and what stands in it."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)
    # What stands in its boxes: words, and what is ticked or chosen.
    written: dict[str, list[str]] = field(default_factory=dict)

    def filled(self, words: str) -> dict[str, str]:
        """What is sent when every empty box gets the same words."""
        return self.fields | dict.fromkeys(self.empty, words)

    def as_it_is(self, **typed: str) -> dict[str, str | list[str]]:
        """What is sent when only these boxes are changed."""
        return self.written | self.fields | typed


class Forms(HTMLParser):
    """Finds the forms that are sent, and the style sheets and scripts a page calls for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self.parts: list[str] = []
        self._inside: Form | None = None
        self._is_pressed = False
        self._box = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and given.get("method", "").lower() == "post":
            self._inside, self._is_pressed = Form(given.get("action", "")), False
            self.found.append(self._inside)
        elif tag == "link" and given.get("rel") in {"stylesheet", "icon"}:
            self.parts.append(given["href"])
        elif tag in {"script", "img"} and given.get("src"):
            self.parts.append(given["src"])
        elif self._inside and tag == "button" and given.get("type", "submit") == "submit":
            self._button(given)
        elif self._inside and tag == "option" and self._box and "selected" in given:
            self._inside.written.setdefault(self._box, []).append(given.get("value", ""))
        elif self._inside and given.get("name"):
            self._field(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = None
        elif tag in {"textarea", "select"}:
            self._box = ""

    def handle_data(self, data: str) -> None:
        if self._inside and self.lasttag == "textarea" and self._box:
            # A browser drops the line break that a page puts first into such a box.
            self._inside.written[self._box] = [data.removeprefix("\n")]

    def _field(self, tag: str, given: dict[str, str]) -> None:
        kind = given.get("type", "text")
        if tag in {"textarea", "select"}:
            self._box = given["name"]
        elif "checked" in given or kind in FILLED:
            self._inside.written.setdefault(given["name"], []).append(
                given.get("value", "" if kind in FILLED else "on")
            )
        if tag == "textarea" or (tag == "input" and kind in FILLED):
            self._inside.empty.append(given["name"])
        elif tag == "input" and kind in {"hidden", "submit"}:
            self._inside.fields[given["name"]] = given.get("value", "")

    def _button(self, given: dict[str, str]) -> None:
        """The first one is pressed, as by the Enter key."""
        if not self._is_pressed and given.get("name"):
            self._inside.fields[given["name"]] = given.get("value", "")
        self._is_pressed = True


@dataclass(frozen=True)
class Answer:
    """What the server sent back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")

    @property
    def where(self) -> str:
        return self.headers.get("location", "")

    def form(self, *, having: Iterable[str] = ()) -> Form:
        """The first form with these boxes."""
        wanted = set(having)
        for form in Forms(self.text).found:
            if wanted <= {*form.fields, *form.empty}:
                return form
        message = f"No form with {sorted(wanted)} in a page that answered {self.status}."
        raise LookupError(message)


@dataclass
class Visitor:
    """One browser, one address."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    patience: float = 30

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, None, headers)

    def send(self, path: str, fields: Mapping[str, str | list[str]]) -> Answer:
        """Send a form; an answer that leads elsewhere is given back, not followed."""
        words = {"Content-Type": "application/x-www-form-urlencoded", "Referer": self._here(path)}
        return self._ask("POST", path, urllib.parse.urlencode(fields, doseq=True), words)

    def _here(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.patience)
        jar = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            line.request(method, path, body, headers | ({"Cookie": jar} if jar else {}))
            answer = line.getresponse()
            content = answer.read()
        finally:
            line.close()
        for value in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: one.value for name, one in SimpleCookie(value).items()}
        return Answer(answer.status, {name.lower(): value for name, value in answer.headers.items()}, content)
