"""How pages and paper look: templates, form widgets, components, print."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "intheroom.kit.ui"
    label = "ui"
