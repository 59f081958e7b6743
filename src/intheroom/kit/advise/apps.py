"""One rule, one function, one source: advice that remembers, and the few hard stops."""

from django.apps import AppConfig


class AdviseConfig(AppConfig):
    name = "intheroom.kit.advise"
    label = "advise"
