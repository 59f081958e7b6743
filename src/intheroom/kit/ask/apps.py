"""A form declared once and answered any way: web, paper, phone, or written down by someone."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav


class AskConfig(AppConfig):
    name = "intheroom.kit.ask"
    label = "ask"

    def ready(self):
        nav.register("footer", _("Key in a paper form"), "ask:key_in", 40)
