"""What people are told of an update, said once for every way."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.tell.notices import Easy, Notice, Part, declare, typed
from intheroom.updates.models import Update

SAY_SOMETHING = _("Would you like to say something to this? Ring us, or tell whoever told you.")


@declare("updates.update")
def update_notice(update: Update, *, to: str = "", ask_for: str = "") -> Notice:
    """The three parts: in short, what happened, and what comes next. A text message holds the short part."""
    parts = (update.short, update.happened)
    return Notice(
        title=gettext("What goes on"),
        what=tuple(typed(words) for words in parts if words) or (typed(update.next_steps),),
        about=update.project,
        to=to,
        what_next=(*((typed(update.next_steps),) if update.next_steps else ()), Part(SAY_SOMETHING)),
        ask_for=ask_for,
        short=update.short,
        write_down=("Do they want to say something to it?",),
        easy=Easy("update", update.pk or 0, (*parts, update.next_steps)),
    )
