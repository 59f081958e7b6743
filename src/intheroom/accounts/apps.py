"""Signing in, the people who host this copy, and the copy's own name and phone number."""

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "intheroom.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Put signing in and out into the menu at the top; addresses are marked anew with a new key."""
        from intheroom.accounts.services import mark_emails_again
        from intheroom.kit.keep.key_change import mark_again
        from intheroom.kit.ui import nav

        if mark_emails_again not in mark_again:
            mark_again.append(mark_emails_again)

        nav.register("top", _("Sign-in requests"), "accounts:sign_in_requests", 80, shows=is_host)
        nav.register("top", _("Sign in"), "accounts:sign_in", 90, shows=is_signed_out)
        nav.register("top", _("Sign out"), "accounts:sign_out", 95, shows=is_signed_in)


def is_signed_in(request: HttpRequest) -> bool:
    return hasattr(request, "user") and request.user.is_authenticated


def is_signed_out(request: HttpRequest) -> bool:
    """Before the first start nobody can sign in yet."""
    return getattr(request, "house", None) is not None and not is_signed_in(request)


def is_host(request: HttpRequest) -> bool:
    return is_signed_in(request) and request.user.is_host
