"""What follows at once from a yes or a no: what is in use, and the copies of files we made ourselves."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from intheroom.kit.keep.files import FileGone, keep_file, open_file, take_file_away
from intheroom.kit.keep.uploads import JPEG, smaller
from intheroom.media.choices import Stopped
from intheroom.media.models import Item
from intheroom.media.queries import item_called, live_uses


def fresh(item: Item) -> Item:
    """The thing as it is now, with everyone in it: what is decided here must not rest on an old look."""
    found = item_called(item.pk)
    assert found is not None
    return found


def settle(item: Item) -> Item:
    """Stop what nobody may use any more, and drop or make again the small picture."""
    item, today = fresh(item), timezone.localdate()
    for use in live_uses(item):
        if not item.may_be_used(use.use, use.audience, today):
            use.stopped_at = timezone.now()
            use.stopped_how = Stopped.GONE if item.gone_at else Stopped.TAKEN_BACK
            use.save(update_fields=["stopped_at", "stopped_how"])
    if item.is_closed and item.small_name:
        drop(item.small_name)
        item.small_name = ""
        item.save(update_fields=["small_name"])
    elif not item.is_closed and not item.small_name and item.file_kind == JPEG:
        make_small(item)
    return item


def make_small(item: Item) -> None:
    """A small copy for lists, from the picture that is kept."""
    try:
        whole = open_file(
            item.subject, item.file_name, actor=None, purpose=gettext_noop("to make a small copy")
        )
    except FileGone:
        return
    item.small_name = keep_file(item.subject, smaller(whole))
    item.save(update_fields=["small_name"])


def drop(name: str) -> None:
    """Delete a file as soon as the change is safe. Rolled back, the file is still there."""
    transaction.on_commit(lambda: take_file_away(name), robust=True)
