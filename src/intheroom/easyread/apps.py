"""Easy read: what is told, in short lines with pictures."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav


class EasyReadConfig(AppConfig):
    name = "intheroom.easyread"
    label = "easyread"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.easyread import advice  # noqa: F401
        from intheroom.easyread.adapter import worked
        from intheroom.easyread.kinds import register_kind
        from intheroom.easyread.notices import welcome_found
        from intheroom.easyread.services import leaving
        from intheroom.easyread.tables import TABLES
        from intheroom.kit.tell.easy_read import register_keeper
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing

        keep(*TABLES)
        erasing.join(act=leaving.forget_checks_of)
        register_keeper(worked)
        register_kind("welcome", welcome_found)
        nav.register("project", _("Easy read"), "easyread:sheets", 59)
