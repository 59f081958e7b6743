"""A person, with or without an account, and the ways to reach them."""

import datetime

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "intheroom.people"
    label = "people"

    def ready(self) -> None:
        """The first host is a person like everybody else; everybody finds their details at the top."""
        from intheroom.accounts.backends import read_with_account
        from intheroom.accounts.services import after_set_up
        from intheroom.accounts.signing_in import at_sign_in
        from intheroom.kit.keep.queries import words_of_places
        from intheroom.kit.ui import nav
        from intheroom.people.middleware import speak_their_language
        from intheroom.people.queries.people import SAID_OF_PLACES
        from intheroom.people.services import become_person

        words_of_places.update(SAID_OF_PLACES)

        if become_person not in after_set_up:
            after_set_up.append(become_person)
        if speak_their_language not in at_sign_in:
            at_sign_in.append(speak_their_language)
        if "person" not in read_with_account:
            read_with_account.append("person")
        nav.register("top", _("Could not be sent"), "people:unsent", 81, shows=has_unsent)
        nav.register("top", _("Your needs"), "people:my_needs", 65, shows=is_somebody)
        self._join_leaving()
        nav.register("top", _("Your details"), "people:my_details", 70, shows=is_somebody)

    def _join_leaving(self) -> None:
        """Who was forgotten stays forgotten; what is kept of people, and how long, stands in one table."""
        from intheroom.kit.jobs import kinds
        from intheroom.kit.keep.readying import before_serving
        from intheroom.people.keeping import keep
        from intheroom.people.services import erasing
        from intheroom.people.services.sweeping import sweep_at_start
        from intheroom.people.tables import TABLES, WORDS

        keep(*TABLES)
        erasing.join(words=WORDS)
        kinds.register("people.sweep", lambda _facts: sweep_at_start(), datetime.timedelta(days=1))
        for ready in (erasing.erase_again, sweep_at_start):
            if ready not in before_serving:
                before_serving.append(ready)


def has_unsent(request: HttpRequest) -> bool:
    """Only for the host, and only while something waits."""
    from intheroom.people.queries.unsent import is_anything_unsent

    return hasattr(request, "user") and getattr(request.user, "is_host", False) and is_anything_unsent()


def is_somebody(request: HttpRequest) -> bool:
    return getattr(request, "person", None) is not None
