"""What people are told of an update, said once for every way."""

from intheroom.kit.tell.notices import Notice, Part, declare
from intheroom.updates.models import Update

SAY_SOMETHING = "Would you like to say something to this? Ring us, or tell whoever told you."


@declare("updates.update")
def update_notice(update: Update, *, to: str = "", ask_for: str = "") -> Notice:
    """The three parts: in short, what happened, and what comes next. A text message holds the short part."""
    parts = (update.short, update.happened)
    return Notice(
        title="What goes on",
        what=tuple(Part(words) for words in parts if words) or (Part(update.next_steps),),
        about=update.project,
        to=to,
        what_next=tuple(Part(words) for words in (update.next_steps, SAY_SOMETHING) if words),
        ask_for=ask_for,
        short=update.short,
        write_down=("Do they want to say something to it?",),
    )
