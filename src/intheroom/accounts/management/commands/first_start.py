"""Prints the one-time link that sets this copy up, while it has no host."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse

from intheroom.accounts.services import make_first_start_link


class Command(BaseCommand):
    """Each run makes a new link, and the older ones stop working."""

    help = "Print the link that sets this copy up. Prints nothing once there is a host."

    def handle(self, *_args, **_options) -> None:
        token = make_first_start_link()
        if token:
            path = reverse("accounts:first_start", args=[token])
            self.stdout.write("Open this link once to set up your copy:")
            self.stdout.write(f"  {settings.ADDRESS}{path}")
