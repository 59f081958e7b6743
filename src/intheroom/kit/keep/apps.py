"""What must be kept safe: sealed fields, who has seen them, the audit chain, backups."""

from django.apps import AppConfig


class KeepConfig(AppConfig):
    name = "intheroom.kit.keep"
    label = "keep"
