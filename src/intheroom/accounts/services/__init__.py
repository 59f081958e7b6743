"""Everything that changes an account, this copy's own row, or who is signed in."""

from intheroom.accounts.services.accounts import (
    change_email,
    close_account,
    end_sessions,
    forget_account,
    make_host,
    mark_emails_again,
    open_account,
    stop_hosting,
)
from intheroom.accounts.services.asking import ask_for_code, ask_to_confirm, give_code, note_sent, renew_code
from intheroom.accounts.services.entering import check_passphrase, use_code, use_link
from intheroom.accounts.services.house import (
    after_set_up,
    change_house,
    make_first_start_link,
    set_up_house,
)

__all__ = [
    "after_set_up",
    "ask_for_code",
    "ask_to_confirm",
    "change_email",
    "change_house",
    "check_passphrase",
    "close_account",
    "end_sessions",
    "forget_account",
    "give_code",
    "make_first_start_link",
    "make_host",
    "mark_emails_again",
    "note_sent",
    "open_account",
    "renew_code",
    "set_up_house",
    "stop_hosting",
    "use_code",
    "use_link",
]
