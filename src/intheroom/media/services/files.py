"""The file of a photo or a recording: cleaned before it is kept, and kept sealed."""

from typing import BinaryIO

from django.db import transaction
from django.utils.translation import gettext

from intheroom.kit.advise.rules import Refused
from intheroom.kit.keep.files import keep_file, sweep_files
from intheroom.kit.keep.uploads import clean_photo, clean_sound
from intheroom.media.choices import Kind
from intheroom.media.models import Item
from intheroom.media.services.notes import note
from intheroom.media.services.settling import drop, fresh, settle
from intheroom.people.models import Person


@transaction.atomic
def put_file(*, by: Person, item: Item, file: BinaryIO) -> Item:
    """Clean a file and keep it. Another one cannot slip in under a yes that was given to the first."""
    item = fresh(item)
    if not item.takes_file:
        raise Refused(
            gettext("We keep no file of this."),
            how=gettext("Write down where it is kept, and what is in it."),
        )
    if item.is_closed:
        raise Refused(gettext("Someone in it said no. It stays closed."), how=gettext("Use something else."))
    if item.file_name and any(one.has_answered for one in item.people.all()):
        raise Refused(
            gettext("People have already said yes or no to the file that is here."),
            how=gettext("Add the new one as a new item, and ask them about that."),
        )
    cleaned = clean_photo(file) if item.kind == Kind.PHOTO else clean_sound(file)
    for name in (item.file_name, item.small_name):
        drop(name)
    item.file_name, item.small_name = keep_file(item.subject, cleaned.content), ""
    item.file_kind, item.width, item.height = cleaned.kind, cleaned.width, cleaned.height
    item.save()
    note("put_file", item, by, kind=cleaned.kind)
    transaction.on_commit(sweep, robust=True)
    return settle(item)


def sweep() -> None:
    """Delete what is left of saves that did not come to their end."""
    sweep_files(
        in_use=(name for pair in Item.objects.values_list("file_name", "small_name") for name in pair)
    )
