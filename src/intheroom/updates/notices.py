"""What people are told of an update, said once for every way."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.kit.tell.notices import Easy, Notice, Part, declare, typed
from intheroom.updates.models import Update

SAY_SOMETHING = _("Would you like to say something to this? Ring us, or tell whoever told you.")
ANSWER_THIS = _("Would you like to say something to this? Answer this e-mail, or ring us.")


@declare("updates.update")
def update_notice(update: Update, *, to: str = "", ask_for: str = "", can_answer: bool = False) -> Notice:
    """The three parts: in short, what happened, and what comes next. A text message holds the short part.

    ``can_answer`` says that it goes out as a message whose answer comes back here.
    """
    parts = (update.short, update.happened)
    next_steps = (typed(update.next_steps),) if update.next_steps else ()
    return Notice(
        title=gettext("What goes on"),
        what=tuple(typed(words) for words in parts if words) or (typed(update.next_steps),),
        about=update.project,
        to=to,
        what_next=(*next_steps, Part(str(ANSWER_THIS if can_answer else SAY_SOMETHING))),
        ask_for=ask_for,
        short=update.short,
        write_down=(gettext("Do they want to say something to it?"),),
        easy=Easy("update", update.pk or 0, (*parts, update.next_steps)),
    )
