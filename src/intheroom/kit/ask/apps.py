"""A form declared once and answered any way: web, paper, phone, or written down by someone."""

from django.apps import AppConfig


class AskConfig(AppConfig):
    name = "intheroom.kit.ask"
    label = "ask"
