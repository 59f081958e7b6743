"""Sends what is to be sent, and does what is due. script/server starts it beside the pages."""

from django.core.management.base import BaseCommand

from intheroom.kit.jobs.working import Worker


class Command(BaseCommand):
    """Any number of them may run, on any number of machines that share a PostgreSQL."""

    help = "Send what is to be sent and do what is due, until stopped."
    requires_system_checks = ()

    def add_arguments(self, parser) -> None:
        parser.add_argument("--once", action="store_true", help="end when nothing is due any more")
        parser.add_argument(
            "--beside",
            type=int,
            default=0,
            metavar="PID",
            help="end when this process, which started it, ends",
        )

    def handle(self, *_args, once, beside, **_options) -> None:
        worker = Worker(beside=beside)
        worker.stop_on_signals()
        worker.work(once=once)
