"""What is told to somebody, said once for every channel."""

from django.apps import AppConfig


class TellConfig(AppConfig):
    name = "intheroom.kit.tell"
    label = "tell"
