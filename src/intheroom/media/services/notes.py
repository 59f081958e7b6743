"""One line in the record for each change: codes only, never a name or a word that somebody typed."""

from typing import Any

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.audit import record
from intheroom.media.models import Item
from intheroom.people.models import Person


def note(verb: str, item: Item, by: Person | None, said: Said | None = None, **facts: Any) -> None:
    """Write down what happened to a thing."""
    if said is not None and said.recorded_by is not None:
        facts |= {"way": said.way, "read_back": said.read_back}
    record(f"media.{verb}", by=by, about=f"media.item:{item.pk}", chain=item.project.ref, **facts)
