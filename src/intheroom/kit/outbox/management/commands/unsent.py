"""What could not be sent, or is held back: a list, and what to do about each."""

from django.core.management.base import BaseCommand, CommandError

from intheroom.kit.outbox import services
from intheroom.kit.outbox.choices import State
from intheroom.kit.outbox.models import Message
from intheroom.kit.outbox.queries import messages_by_hand, stuck_messages
from intheroom.kit.refusal import Refused

ACTS = {
    "send": None,
    "by_hand": services.do_by_hand,
    "done": services.done_by_hand,
    "drop": services.withdraw,
}
HEAD = (
    "Send again: --send ID. Do it by hand: --by-hand ID. Done by hand: --done ID. Never send: --drop ID. "
    "“held” instead of an ID means all that are held back."
)


class Command(BaseCommand):
    """Names no address and no words: those are sealed."""

    help = "Show what could not be sent, and say what to do about it."

    def add_arguments(self, parser) -> None:
        for name in ACTS:
            parser.add_argument(
                f"--{name.replace('_', '-')}", metavar="ID", help="a message of the list, or “held”"
            )

    def handle(self, *_args, **options) -> None:
        for name, act in ACTS.items():
            if options[name]:
                for message in self._meant(options[name]):
                    self._act(act, message)
        self._list()

    def _meant(self, word: str) -> list[Message]:
        if word == "held":
            return list(stuck_messages().filter(state=State.HELD))
        found = [one for one in [*stuck_messages(), *messages_by_hand()] if str(one.pk) == word]
        if not found:
            raise CommandError("No message of the list has this ID. Run the command alone to see the list.")
        return found

    def _act(self, act, message: Message) -> None:
        if act is None:
            act = services.release if message.state == State.HELD else services.try_again
        try:
            act(by=None, message=message)
        except Refused as refused:
            raise CommandError(str(refused)) from refused

    def _list(self) -> None:
        found = [*stuck_messages(), *messages_by_hand()]
        for one in found:
            self.stdout.write(
                f"{one.pk}  {one.get_channel_display()}  {one.about or '-'}  {one.made_at:%Y-%m-%d}"
            )
            self.stdout.write(f"    {one.get_state_display()}. {one.get_said_display()}")
        self.stdout.write(HEAD if found else "Everything went out.")
