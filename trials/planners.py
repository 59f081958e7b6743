"""Those who plan and those who answer, at plain browsers: forms filled in, and sent at the same moment."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from trials.visitor import Answer, Forms, Visitor

TOLD = "Someone else saved a change while you were typing"
OFF_THE_LIST = "This was taken off the list"
SAVED, NOT_YET, REFUSED, BROKEN = 302, 422, 409, 500


@dataclass
class Filled:
    """A form that is filled in and waits for its last press."""

    visitor: Visitor
    path: str
    fields: dict[str, str | list[str]]
    words: str = ""

    def press(self) -> Answer:
        return self.visitor.send(self.path, self.fields)

    def again(self, page: Answer, **typed: str) -> Answer:
        """Press the button of the page that came back."""
        return self.visitor.send(self.path, page.form(having=["send_id"]).as_it_is(**typed))


@dataclass
class Planners:
    """The scene as the trial knows it: addresses, cookies, and how each press was answered."""

    port: int
    scene: dict[str, Any]
    answers: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def lead(self, number: int) -> Visitor:
        return Visitor(self.port, dict(self.scene["cookies"][number]), patience=120)

    def member(self, number: int) -> Visitor:
        return Visitor(self.port, dict(self.scene["team"][number]["cookies"]), patience=120)

    def here(self, part: str) -> str:
        return f"{self.scene['sessions']}{part}"

    def at_once(self, filled: Sequence[Filled]) -> list[Answer]:
        """Every one pressed at the same moment."""
        together = threading.Barrier(len(filled))

        def press(one: Filled) -> Answer:
            together.wait(60)
            return one.press()

        with ThreadPoolExecutor(len(filled)) as fingers:
            found = list(fingers.map(press, filled))
        for one, answer in zip(filled, found, strict=True):
            self.note(one.path, answer)
        return found

    def note(self, path: str, answer: Answer) -> Answer:
        self.answers[answer.status] += 1
        if answer.status >= BROKEN:
            self.faults.append(f"{path} answered {answer.status}")
        return answer

    def expect(self, name: str, *, holds: bool) -> bool:
        if not holds:
            self.faults.append(name)
        return holds

    # -- filling in ------------------------------------------------------------------------------

    def one_page(self, visitor: Visitor, path: str, box: str, words: str) -> Filled:
        """A form on one page, with other words in one box."""
        form = visitor.get(path).form(having=["send_id"])
        return Filled(visitor, path, form.as_it_is(**{box: words}), words)

    def in_steps(self, visitor: Visitor, path: str, steps: dict[str, dict[str, str]], words: str) -> Filled:
        """A form in steps, up to the page that shows all answers."""
        for slug, typed in steps.items():
            step = f"{path}step/{slug}/"
            form = visitor.get(step).form(having=["send_id"])
            self.expect(f"{step} is kept", holds=visitor.send(step, form.as_it_is(**typed)).status == SAVED)
        check = f"{path}check/"
        return Filled(visitor, check, visitor.get(check).form(having=["send_id"]).as_it_is(), words)

    def says(self, number: int, words: str) -> Filled:
        """A member says on the web when they can, with a reason that is never the same."""
        steps = {
            "week": {"day0_morning": "yes"},
            "more": {"reason": words, "see_reason": "team"},
        }
        return self.in_steps(self.member(number), self.here("when/say/"), steps, words)

    def by_phone(self, lead: int, number: int, box: str) -> Filled:
        """Somebody who leads writes down what the member said on the phone."""
        path, visitor = self.here("when/say/for-someone/"), self.lead(lead)
        key = self.scene["team"][number]["key"]
        told = {"written_down-person": key, "written_down-way": "phone", "written_down-read_back": "yes"}
        form = visitor.get(path).form(having=["written_down-spoke_for"])
        return Filled(visitor, path, form.as_it_is(**told, **{box: "no"}))

    def button(self, visitor: Visitor, page: str, act: str) -> Filled:
        """A button of a page; where the page has none of this kind, as from an older page."""
        forms = [one for one in Forms(visitor.get(page).text).found if "send_id" in one.fields]
        form = next((one for one in forms if one.action.endswith(f"/{act}/")), forms[0])
        return Filled(visitor, f"{page}{act}/", form.as_it_is())

    # -- what came of two at once ----------------------------------------------------------------

    def settle(self, name: str, pair: Sequence[Filled], found: Sequence[Answer], box: str) -> str:
        """One was saved; the other is told, sees both, and presses again. Gives what must be kept now."""
        statuses = sorted(one.status for one in found)
        if not self.expect(
            f"{name}: nobody writes over what they have not seen ({statuses})",
            holds=statuses == [SAVED, NOT_YET],
        ):
            return ""
        second = next(place for place, one in enumerate(found) if one.status == NOT_YET)
        page, first = found[second], pair[1 - second]
        for shown in (TOLD, first.words, pair[second].words):
            self.expect(f"{name}: the second one reads “{shown}”", holds=shown in page.text)
        typed = {box: pair[second].words} if box else {}
        again = self.note(name, pair[second].again(page, **typed))
        self.expect(f"{name}: the second press is saved", holds=again.status == SAVED)
        return pair[second].words


def both(act: Callable[[int], Filled]) -> list[Filled]:
    """The same, once for each of the two who lead."""
    return [act(0), act(1)]
