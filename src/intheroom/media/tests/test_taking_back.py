"""Must-show 5: whoever takes back a yes is gone from every page, file and package, at once and by any way in."""

import io
import time
import zipfile

import pytest
from django.conf import settings
from django.urls import reverse

from intheroom.kit.keep.files import kept_files
from intheroom.kit.keep.models import SealedKey
from intheroom.media import services
from intheroom.media.choices import Use
from intheroom.media.models import Consent, InUse, Item
from intheroom.media.tests.making import photo_of, say_yes, told, words_of
from tests.forms.answering import asking_form, filled, sensible
from tests.pages.reading_forms import files_of

pytestmark = pytest.mark.django_db(transaction=True)
WORDS, ALT = "Canary words that must go", "Canary pier and people"
WITHIN = 60


@pytest.fixture
def both(cast):
    """A photo and words, in use for everything, everyone in them said yes."""
    photo = photo_of(cast, "isa", "morag", alt=ALT)
    words = words_of(cast, "isa", WORDS)
    for item, names in ((photo, ("isa", "morag")), (words, ("isa",))):
        say_yes(cast, item, *names, uses=list(Use.values))
        for use in Use.values:
            services.publish_item(by=cast.ailsa, item=item, use=use, audience="public")
        services.add_copy(by=cast.ailsa, item=item, answers={"to_whom": "The island newsletter"})
    return photo, words


def every_output(cast, client_for, items):
    """Each page, print, file and package on which they could stand, for each who may look."""
    ref = cast.project.ref
    pages = [reverse("media:items", args=[ref]), reverse("media:my_consents")]
    pages += [reverse("media:in_use", args=[ref, use]) for use in Use.values]
    for item in items:
        pages += [
            reverse("media:item", args=[ref, item.pk]),
            reverse("media:describe_item", args=[ref, item.pk]),
        ]
        for form in ("give_consent", "withdraw_consent"):
            pages += [
                reverse(f"media:{form}{way}", args=[item.pk])
                for way in ("", "_sheet", "_script", "_for_someone")
            ]
        pages += [reverse("media:show_file", args=[item.pk, size]) for size in ("whole", "small")]
    for who in (cast.ailsa, cast.morag, cast.erlend):
        client = client_for(who)
        for page in pages:
            # On the screen for each of them, and on paper in both sizes for the first.
            papers = ({"print": "1"}, {"print": "large"}) if who == cast.ailsa else ()
            for asked in ({}, *papers):
                yield who.name, page, client.get(page, asked)
    leader = client_for(cast.ailsa)
    for use in Use.values:
        page = reverse("media:take_copies", args=[ref, use])
        yield "Ailsa", page, leader.post(page)


def where_it_stands(cast, client_for, items):
    """Every output that holds a word, a description or a pixel of them."""
    found = set()
    for who, page, answer in every_output(cast, client_for, items):
        kind = answer.headers.get("Content-Type", "")
        if answer.status_code != 200:
            continue
        if kind.startswith("image/"):
            found.add((who, page))
        elif kind == "application/zip":
            box = zipfile.ZipFile(io.BytesIO(answer.content))
            texts = [box.read(name) for name in box.namelist()]
            if any(
                WORDS.encode() in text or ALT.encode() in text or text[:2] == b"\xff\xd8" for text in texts
            ):
                found.add((who, page))
        else:
            html = answer.content.decode()
            if WORDS in html or ALT in html or any("/file/" in one for one in files_of(html)):
                found.add((who, page))
    return found


def by_herself_on_the_web(cast, client_for, item):
    answer = client_for(cast.morag).post(*filled_form(client_for(cast.morag), item, ""))
    assert answer.status_code == 302


def by_phone_through_someone(cast, client_for, item):
    client = client_for(cast.erlend)
    where, data = filled_form(client, item, "_for_someone")
    whose = cast.isa if item.people.filter(person=cast.isa).exists() else cast.morag
    data |= {
        "written_down-person": str(whose.pk),
        "written_down-way": "phone",
        "written_down-read_back": "yes",
    }
    assert client.post(where, data).status_code == 302


def on_paper_keyed_in(cast, client_for, item):
    client = client_for(cast.ailsa)
    page = client.get("/key-in/", {"code": f"takeback-{item.pk}"})
    assert page.status_code == 302
    where, data = filled_form(client, item, "_for_someone")
    assert page.headers["Location"] == where
    data |= {
        "written_down-person": str(cast.isa.pk),
        "written_down-way": "paper",
        "written_down-read_back": "not_yet",
    }
    assert client.post(where, data).status_code == 302


def filled_form(client, item, way):
    from intheroom.media.forms import WithdrawConsentForm

    where = reverse(f"media:withdraw_consent{way}", args=[item.pk])
    form = asking_form(WithdrawConsentForm, client.get(where).content.decode())
    data = filled(form, sensible)
    data["what"], data["then"] = "all", ""
    return where, data


@pytest.mark.every_page
@pytest.mark.parametrize("way_in", [by_phone_through_someone, on_paper_keyed_in])
def test_taken_back_it_is_gone_from_every_output_within_a_minute(way_in, cast, client_for, both):
    photo, _words = both
    before = where_it_stands(cast, client_for, both)
    assert len(before) > 20
    assert {page for _, page in before} >= {
        reverse("media:show_file", args=[photo.pk, "small"]),
        reverse("media:take_copies", args=[cast.project.ref, "social"]),
    }
    files = len(kept_files())
    start = time.monotonic()
    for item in both:
        way_in(cast, client_for, item)
    assert where_it_stands(cast, client_for, both) == set()
    assert time.monotonic() - start < WITHIN
    # The small copy we made ourselves is deleted; the first one is kept, closed and sealed.
    assert (files, len(kept_files())) == (2, 1)
    assert not InUse.objects.filter(stopped_at=None).exists()
    assert set(Consent.objects.filter(person_in__person=cast.isa).values_list("ended_how", flat=True)) == {
        "taken_back"
    }


def test_one_of_two_is_enough_and_she_can_do_it_herself(cast, client_for, both):
    photo, words = both
    by_herself_on_the_web(cast, client_for, photo)
    left = where_it_stands(cast, client_for, [photo])
    assert not [page for _, page in left if f"/{photo.pk}/" in page]
    page = (
        client_for(cast.morag).get(reverse("media:item", args=[cast.project.ref, words.pk])).content.decode()
    )
    assert WORDS in page


def test_the_list_of_copies_is_honest(cast, client_for, both):
    photo, _words = both
    client_for(cast.ailsa).post(reverse("media:take_copies", args=[cast.project.ref, "report"]))
    by_herself_on_the_web(cast, client_for, photo)
    page = client_for(cast.morag).get(reverse("media:my_consents")).content.decode()
    assert "The island newsletter" in page
    assert "Ailsa" in page
    assert "cannot delete these" in page
    services.add_copy(by=cast.ailsa, item=photo, answers={"to_whom": "The hall, on the wall"})
    assert "on the wall" in client_for(cast.morag).get(reverse("media:my_consents")).content.decode()


def test_only_some_uses_are_taken_back(cast, both):
    photo, _words = both
    answers = {"what": "some", "uses": ["social", "web"]}
    services.withdraw_consent(by=cast.morag, item=photo, answers=answers)
    live = InUse.objects.filter(item=photo, stopped_at=None).values_list("use", flat=True)
    assert set(live) == {"report", "talk", "training"}


def test_taken_away_for_good_leaves_no_file_and_no_key(cast, both):
    _photo, _words = both
    for item in both:
        answers = {"what": "all", "then": "for_good"}
        services.withdraw_consent(by=cast.ailsa, item=item, answers=answers, said=told(cast, "isa"))
    assert kept_files() == []
    for item in Item.objects.all():
        assert item.gone_at
        assert not any((item.words_sealed, item.alt_sealed, item.file_name))
        assert SealedKey.objects.get(pk=item.subject).locked is None


def test_a_new_yes_opens_it_again_with_a_new_small_copy(cast, client_for, both):
    photo, _words = both
    services.withdraw_consent(by=cast.morag, item=photo, answers={"what": "all"})
    say_yes(cast, photo, "morag")
    assert len(kept_files()) == 2
    small = client_for(cast.ailsa).get(reverse("media:show_file", args=[photo.pk, "small"]))
    assert small.content[:2] == b"\xff\xd8"
    # What was in use does not come back by itself: the team chooses again.
    assert not InUse.objects.filter(item=photo, stopped_at=None).exists()


def test_somebody_who_left_can_still_take_it_back(cast, client_for, both):
    from intheroom.team.services import places

    photo, _words = both
    places.leave_team(member=cast.place("morag"), by=cast.morag)
    assert client_for(cast.morag).get(reverse("media:my_consents")).status_code == 200
    by_herself_on_the_web(cast, client_for, photo)
    left = where_it_stands(cast, client_for, [photo])
    assert not [page for _, page in left if f"/{photo.pk}/" in page]
    assert not InUse.objects.filter(item=photo, stopped_at=None).exists()


def test_no_file_lies_in_the_open(cast, both):
    _photo, _words = both
    for file in kept_files():
        content = file.read_bytes()
        assert b"JFIF" not in content
        assert (file.stat().st_mode & 0o777) == 0o600
    assert not str(settings.FILES_DIR).startswith(str(settings.STATIC_ROOT))
