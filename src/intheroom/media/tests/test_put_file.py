"""Must-show 9, through the page: each bad file gets a sentence that helps, and nothing typed before is lost."""

import io
import os
import tracemalloc

import pytest
from django.urls import reverse
from PIL import Image

from intheroom.kit.keep.files import keep_file, kept_files, open_file, sweep_files
from intheroom.kit.keep.tests import made_files as made
from intheroom.kit.refusal import Refused
from intheroom.media import services
from intheroom.media.models import Item
from intheroom.media.tests.making import photo_of, say_yes, sent
from tests.pages.reading_forms import forms_on

pytestmark = pytest.mark.django_db(transaction=True)
ALT = "Two people on a pier, laughing"


BAD = {
    "50 MB": (b"\xff\xd8\xff" + b"\0" * 50_000_000, "holiday.jpg", "too large"),
    "HEIC": (made.heic(), "IMG_0001.jpg", "Most Compatible"),
    "SVG with script": (made.drawing(), "drawing.jpg", "hidden programs"),
    "zip bomb": (made.package(), "photo.jpg", "Take one file out"),
    "picture bomb": (made.png_bomb(), "small.png", "too large to open safely"),
    "half a photo": (made.photo()[:300], "half.jpg", "damaged"),
    "film": (made.film(), "film.mp4", "do not keep films"),
    "empty": (b"", "empty.jpg", "This file is empty"),
    "none": (None, "", "No file came with it"),
}


@pytest.fixture
def photo(cast):
    return photo_of(cast, "isa", file=False, alt=ALT)


def send(client, item, file):
    address = reverse("media:put_file", args=[item.project.ref, item.pk])
    page = client.get(address)
    [form] = [one for one in forms_on(page.content.decode()) if any(f.name == "file" for f in one.fields)]
    data = {one.name: one.value for one in form.fields if one.kind == "hidden"}
    return client.post(address, data | ({"file": file} if file else {}))


def test_the_page_knows_how_much_it_takes_before_anything_is_sent(cast, client_for, photo, settings):
    page = client_for(cast.ailsa).get(reverse("media:put_file", args=[cast.project.ref, photo.pk])).text
    assert f'data-most="{settings.LARGEST_FILE}"' in page
    assert 'data-too-much="This file is too large. We take up to 25 megabytes. Send a smaller one.' in page
    assert "If the page breaks off while you send it, the file is too large." in page


@pytest.mark.parametrize("bad", BAD)
def test_a_file_we_cannot_take_says_how_to_go_on(bad, cast, client_for, photo):
    content, name, says = BAD[bad]
    answer = send(client_for(cast.ailsa), photo, sent(content, name) if content is not None else None)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    assert "Mistake:" in page
    assert kept_files() == []
    # What was typed on the page before stands as it was.
    item = client_for(cast.ailsa).get(reverse("media:item", args=[cast.project.ref, photo.pk]))
    assert ALT in item.content.decode()


class Endless(io.RawIOBase):
    """A form with a file of 50 MB in it, made while it is read."""

    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'
    tail = b'\r\n--x\r\nContent-Disposition: form-data; name="after"\r\n\r\nsaid\r\n--x--\r\n'

    def __init__(self, size):
        self.left, self.size = size, size + len(self.head) + len(self.tail)
        self.ahead = self.head

    def read(self, size=-1):
        if not self.ahead and self.left:
            many = min(size, self.left, 65536)
            self.left -= many
            if not self.left:
                self.ahead = self.tail
            return b"\xff" * many
        given, self.ahead = self.ahead[:size], self.ahead[size:]
        return given


@pytest.mark.parametrize("says_its_size", [True, False])
def test_fifty_megabytes_run_past_without_filling_memory_or_disk(says_its_size, rf, tmp_path, settings):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    coming = Endless(50_000_000)
    request = rf.generic("POST", "/", b"x", content_type="multipart/form-data; boundary=x")
    # With the form round it, a file a little over the limit is only found out by what really came.
    settings.LARGEST_FILE = 25_000_000 if says_its_size else 49_950_000
    request.META["CONTENT_LENGTH"] = str(coming.size)
    request.environ["wsgi.input"] = request._stream = coming
    tracemalloc.start()
    assert request.POST["after"] == "said"
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert request.sent_too_large
    assert not request.FILES
    assert most < 3_000_000
    assert list(tmp_path.iterdir()) == []


def test_the_rest_of_a_form_arrives_although_its_file_was_too_large(rf, settings):
    settings.LARGEST_FILE = 1000
    request = rf.post("/", {"before": "said", "file": sent(b"x" * 200_000), "after": "too"})
    assert (request.POST["before"], request.POST["after"]) == ("said", "too")
    assert not request.FILES
    assert request.sent_too_large
    small = rf.post("/", {"file": sent(b"x" * 1000)})
    assert small.FILES["file"].size == 1000
    # One that is let in by the size of the whole, and then is too large itself.
    inside = rf.post("/", {"file": sent(b"x" * 50_000), "after": "too"})
    assert inside.POST["after"] == "too"
    assert not inside.FILES
    assert inside.sent_too_large


def test_a_photo_is_kept_without_its_place_and_shown(cast, client_for, photo):
    answer = send(client_for(cast.ailsa), photo, sent(made.photo_with_place(), "Isa at home 58.96 N.jpg"))
    assert answer.status_code == 302
    page = client_for(cast.ailsa).get(answer.headers["Location"]).content.decode()
    assert 'alt="Two people on a pier, laughing"' in page
    assert 'width="40" height="80"' in page
    for size in ("whole", "small"):
        content = client_for(cast.ailsa).get(reverse("media:show_file", args=[photo.pk, size])).content
        assert b"canary" not in content.lower()
        with Image.open(io.BytesIO(content)) as shown:
            assert dict(shown.getexif()) == {}
    # The name it came under is nowhere.
    assert "58.96" not in str(list(Item.objects.values_list()))


def test_a_polyglot_comes_out_as_nothing_but_a_picture(cast, client_for, photo):
    assert (
        send(client_for(cast.ailsa), photo, sent(made.polyglot(), "x.html", "text/html")).status_code == 302
    )
    answer = client_for(cast.ailsa).get(reverse("media:show_file", args=[photo.pk, "whole"]))
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert b"script" not in answer.content
    assert b"PK\x03\x04" not in answer.content


def test_a_recording_is_kept_with_only_its_sound(cast, client_for):
    answers = {"kind": "audio", "people": [cast.isa], "who_in": "named"}
    item = services.add_item(by=cast.ailsa, project=cast.project, answers=answers)
    assert send(client_for(cast.ailsa), item, sent(made.mp3(), "me.mp3", "audio/mpeg")).status_code == 302
    answer = client_for(cast.ailsa).get(reverse("media:show_file", args=[item.pk, "whole"]))
    assert answer.headers["Content-Type"] == "audio/mpeg"
    assert b"canary" not in answer.content
    assert (
        "<audio"
        in client_for(cast.ailsa)
        .get(reverse("media:item", args=[cast.project.ref, item.pk]))
        .content.decode()
    )


def test_another_file_cannot_slip_in_under_a_yes(cast, client_for):
    item = photo_of(cast, "isa")
    say_yes(cast, item, "isa")
    answer = send(client_for(cast.ailsa), item, sent(made.photo()))
    assert answer.status_code == 422
    assert "already said yes or no" in answer.content.decode()


def test_a_second_press_keeps_one_file(cast, client_for, photo):
    client, address = client_for(cast.ailsa), reverse("media:put_file", args=[photo.project.ref, photo.pk])
    page = client.get(address).content.decode()
    [form] = [one for one in forms_on(page) if any(f.name == "file" for f in one.fields)]
    data = {one.name: one.value for one in form.fields if one.kind == "hidden"}
    for _ in range(2):
        assert client.post(address, data | {"file": sent(made.photo())}).status_code == 302
    assert len(kept_files()) == 2


def test_a_film_is_described_and_never_kept(cast, client_for):
    answers = {
        "kind": "video",
        "people": [cast.isa],
        "who_in": "named",
        "kept_at": "On the camera of the hall",
    }
    item = services.add_item(by=cast.ailsa, project=cast.project, answers=answers)
    assert (
        client_for(cast.ailsa).get(reverse("media:put_file", args=[cast.project.ref, item.pk])).status_code
        == 404
    )
    with pytest.raises(Refused, match="keep no file"):
        services.put_file(by=cast.ailsa, item=item, file=io.BytesIO(made.film()))
    page = (
        client_for(cast.ailsa).get(reverse("media:item", args=[cast.project.ref, item.pk])).content.decode()
    )
    assert "On the camera of the hall" in page


def test_what_a_broken_save_left_is_swept_after_a_day(cast, photo):
    stray, new = keep_file(photo.subject, b"stray"), keep_file(photo.subject, b"new")
    old = next(file for file in kept_files() if file.name == stray)
    os.utime(old, (0, 0))
    assert sweep_files(in_use=[]) == 1
    assert [file.name for file in kept_files()] == [new]
    assert open_file(photo.subject, new, actor=None, purpose="to test") == b"new"
