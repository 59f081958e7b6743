"""What goes outside: one row for each person and channel, sent once, never lost."""

import datetime

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {"outbox.message:content": _("a message to you")}


class OutboxConfig(AppConfig):
    name = "intheroom.kit.outbox"
    label = "outbox"

    def ready(self):
        # Models can only be read once every app is loaded.
        from intheroom.kit.jobs import kinds
        from intheroom.kit.keep.carrying import carry
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.kit.keep.readying import after_restore
        from intheroom.kit.outbox.asking import ask_outside
        from intheroom.kit.outbox.reading import read_mailbox
        from intheroom.kit.outbox.sending import send_due
        from intheroom.kit.outbox.services import leaving

        words_of_places.update(SAID_OF_PLACES)
        for turn in (send_due, ask_outside, read_mailbox):
            if turn not in kinds.turns:
                kinds.turns.append(turn)
        if leaving.hold_after_restore not in after_restore:
            after_restore.append(leaving.hold_after_restore)
        carry("outbox.sent", leaving.read_sent, leaving.say_sent_again)
        kinds.register(
            "outbox.old_contents", lambda _facts: leaving.old_contents(), datetime.timedelta(days=1)
        )
