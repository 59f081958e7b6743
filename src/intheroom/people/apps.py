"""A person, with or without an account, and the ways to reach them."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "intheroom.people"
    label = "people"
