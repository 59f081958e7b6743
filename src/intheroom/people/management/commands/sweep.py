"""Takes away what has been kept long enough. The server does it at each start; this is for each day."""

from django.core.management.base import BaseCommand, CommandError

from intheroom.kit.refusal import Refused
from intheroom.people.services import sweeping


class Command(BaseCommand):
    """Leftovers go; people and records are only named, until the host says so."""

    help = "Take away leftovers past their time, and say who waits to be forgotten."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say what would go")
        parser.add_argument(
            "--forget-people",
            action="store_true",
            help="also forget people in nothing for two years, and take old records away: there is no way back",
        )
        parser.add_argument(
            "--clock-is-right", action="store_true", help="you looked at the clock of this machine"
        )

    def handle(self, *_args, dry_run, forget_people, clock_is_right, **_options) -> None:
        waiting, records = sweeping.people_past_time(), sweeping.records_past_time()
        try:
            done = sweeping.sweep_leftovers(dry=dry_run, is_clock_right=clock_is_right)
            if forget_people and not dry_run:
                sweeping.take_records_away(by=None, is_clock_right=clock_is_right)
                for one in waiting:
                    sweeping.forget_past_time(by=None, person=one.person, is_clock_right=clock_is_right)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self._tell("Would go:" if dry_run else "Gone:", [f"{many:>6}  {what}" for what, many in done.items()])
        people = [f"{one.since:%Y-%m-%d}  {one.person.name}" for one in waiting]
        is_done = forget_people and not dry_run
        self._tell("Forgotten, last here on:" if is_done else "In nothing since:", people)
        old = [f"{many:>6}  {what}" for what, many in records.items()]
        self._tell("Records taken away:" if is_done else "Old records:", old)
        if (people or old) and not is_done:
            self.stdout.write("These wait for your yes: the page “Past their time”, or --forget-people.")
        if not done and not people and not old:
            self.stdout.write("Nothing is past its time.")

    def _tell(self, head: str, lines: list[str]) -> None:
        if lines:
            self.stdout.write("\n".join([head, *lines]))
