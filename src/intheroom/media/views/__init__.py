"""The pages of photos, words and recordings."""

from intheroom.media.views.consents import give_consent, my_consents, withdraw_consent
from intheroom.media.views.files import put_file, show_file
from intheroom.media.views.items import add_item, describe_item, item, items, remove_item
from intheroom.media.views.using import add_copy, in_use, publish_item, stop_using, take_copies

__all__ = [
    "add_copy",
    "add_item",
    "describe_item",
    "give_consent",
    "in_use",
    "item",
    "items",
    "my_consents",
    "publish_item",
    "put_file",
    "remove_item",
    "show_file",
    "stop_using",
    "take_copies",
    "withdraw_consent",
]
