"""Work done beside the pages: tasks with a lease, and the program that does what is due."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "intheroom.kit.jobs"
    label = "jobs"
