"""Changes to photos, words and recordings, to what people said yes to, and to what is in use."""

from intheroom.media.services import example
from intheroom.media.services.consents import give_consent, withdraw_consent
from intheroom.media.services.files import put_file
from intheroom.media.services.items import add_item, describe_item, remove_item
from intheroom.media.services.using import add_copy, note_taken, publish_item, stop_using

__all__ = [
    "add_copy",
    "add_item",
    "describe_item",
    "example",
    "give_consent",
    "note_taken",
    "publish_item",
    "put_file",
    "remove_item",
    "stop_using",
    "withdraw_consent",
]
