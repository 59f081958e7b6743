"""The pages that cut across rooms: front page, my page, project home, what next. Reads only."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.advise import places
from intheroom.kit.ui import nav


class HomeConfig(AppConfig):
    name = "intheroom.home"
    label = "home"

    def ready(self):
        places.register_home("home:project")
        nav.register("project", _("Project"), "home:project", 0)
        nav.register(
            "top", _("My page"), "home:my_page", 10, shows=lambda request: request.user.is_authenticated
        )
