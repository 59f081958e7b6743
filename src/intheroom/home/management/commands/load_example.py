"""Loads the example project; for a copy with no host yet, makes a house to look round in."""

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from intheroom.accounts.models import Account
from intheroom.accounts.services import set_up_house
from intheroom.home.example import play_example
from intheroom.people.queries import person_of
from intheroom.projects.queries import projects_of

# Numbers kept for stories: nobody has them.
PHONE = "01632 960 123"


class Command(BaseCommand):
    """The same example as the button on the empty front page."""

    help = "Load the example project, Island breaks, with the host as coordinator."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--new-house", action="store_true", help="make a house to look round in")

    def handle(self, *_args, new_house, **_options) -> None:
        host = Account.objects.filter(is_host=True).first()
        if host is None:
            if not new_house:
                message = "There is no host yet. Run script/server and open its first-start link."
                raise CommandError(message)
            host = set_up_house(name="Orkney Voices", phone=PHONE, host_name="Ailsa")
        person = person_of(host)
        if not projects_of(person).filter(is_example=True).exists():
            play_example(by=person)
        if new_house:
            call_command("sign_in_link", host.name, stdout=self.stdout)
