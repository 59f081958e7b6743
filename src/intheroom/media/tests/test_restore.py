"""A backup is older than a no: what was taken back or taken away since stays so."""

import io

import pytest

from intheroom.kit.keep.files import kept_files
from intheroom.kit.keep.sealing import throw_key_away
from intheroom.media import services
from intheroom.media.models import Consent, InUse, Item, PersonIn
from intheroom.media.services.replaying import decide_again, read_decided
from intheroom.media.tests.making import photo_of, say_yes, told, words_of

pytestmark = pytest.mark.django_db(transaction=True)


def as_in_the_backup(photo, words):
    """The rows as they were before anybody changed their mind."""
    Consent.objects.update(ended_at=None, ended_how="", ended_way="")
    PersonIn.objects.update(said_no_at=None)
    InUse.objects.update(stopped_at=None, stopped_how="")
    for old in (photo, words):
        old.save()


def test_what_was_taken_back_and_taken_away_stays_so(cast):
    photo, words = photo_of(cast, "isa", "morag"), words_of(cast, "isa")
    for item, names in ((photo, ("isa", "morag")), (words, ("isa",))):
        say_yes(cast, item, *names, uses=["report", "talk"])
        services.publish_item(by=cast.ailsa, item=item, use="report", audience="team")
        services.publish_item(by=cast.ailsa, item=item, use="talk", audience="team")
    photo.refresh_from_db()
    some = {"what": "some", "uses": ["talk"]}
    services.withdraw_consent(by=cast.morag, item=photo, answers=some)
    services.withdraw_consent(
        by=cast.ailsa, item=words, answers={"what": "all", "then": "for_good"}, said=told(cast, "isa")
    )
    decided = read_decided()
    as_in_the_backup(photo, words)
    throw_key_away(words.subject)
    decide_again(decided)
    live = InUse.objects.filter(stopped_at=None)
    assert [(one.item, one.use) for one in live] == [(photo, "report")]
    assert Item.objects.get(pk=words.pk).gone_at is not None
    assert Item.objects.get(pk=photo.pk).gone_at is None
    assert len(kept_files()) == 2


def test_a_yes_that_is_younger_than_the_no_stands(cast):
    item = words_of(cast, "isa")
    say_yes(cast, item, "isa")
    services.withdraw_consent(by=cast.ailsa, item=item, answers={"what": "all"}, said=told(cast, "isa"))
    decided = read_decided()
    say_yes(cast, item, "isa")
    decide_again(decided)
    assert services.publish_item(by=cast.ailsa, item=item, use="report", audience="team")


def test_a_file_whose_key_is_gone_is_not_there(cast, client_for):
    item = photo_of(cast, "isa")
    throw_key_away(item.subject)
    answer = client_for(cast.ailsa).get(f"/photos-and-words/{item.pk}/file/whole/")
    assert answer.status_code == 404
    with pytest.raises(services.items.Refused):
        services.put_file(by=cast.ailsa, item=item, file=io.BytesIO(b""))
