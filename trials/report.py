"""How a trial says what it measured, and whether the promise held."""

import sys
from dataclasses import dataclass, field


@dataclass
class Report:
    """Figures, and the promises that broke."""

    title: str
    broken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        print(self.title, flush=True)

    def figure(self, name: str, value: object) -> None:
        """One measured figure."""
        print(f"  {name:<58} {value}", flush=True)

    def promise(self, name: str, *, kept: bool) -> None:
        """One promise; a broken one makes the trial fail."""
        print(f"  {'kept  ' if kept else 'BROKEN'}  {name}", flush=True)
        if not kept:
            self.broken.append(name)

    def end(self) -> None:
        """Leave with 1 where a promise broke."""
        sys.exit(1 if self.broken else 0)
