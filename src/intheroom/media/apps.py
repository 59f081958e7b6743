"""Photos, words and recordings of people, and what each person in them said yes to."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from intheroom.kit.ui import nav

# What stands at each sealed place, as the page "who has seen my details" says it.
SAID_OF_PLACES = {
    "media.item:words": "words",
    "media.item:alt": _("picture in words"),
    "media.item:kept_at": "file",
}


class MediaConfig(AppConfig):
    name = "intheroom.media"
    label = "media"

    def ready(self):
        # Models can only be read once every app is loaded. The rules register themselves.
        from intheroom.easyread.kinds import register_kind
        from intheroom.kit.keep.carrying import carry
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.media import advice  # noqa: F401
        from intheroom.media.notices import consent_found
        from intheroom.media.promise import LINES
        from intheroom.media.services import leaving, replaying
        from intheroom.media.tables import TABLES
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.team.papers import promise_more

        keep(*TABLES)
        promise_more(*LINES)
        erasing.join(act=leaving.forget_in_things)
        words_of_places.update(SAID_OF_PLACES)
        register_kind("consent", consent_found)

        nav.register("project", _("Photos and words"), "media:items", 55)
        carry("media.decided", replaying.read_decided, replaying.decide_again)
