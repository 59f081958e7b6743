"""The frame of every page: title, help, print, direction, leaving fast, pages that break."""

import re
from types import SimpleNamespace

import html5lib
import pytest
from django.template import engines

from intheroom.kit.ui import nav
from intheroom.kit.ui.samples import Place


def page(client, address="/gallery/"):
    return client.get(address).content.decode()


def test_the_title_goes_from_page_to_project_to_house(client):
    title = re.search("<title>(.*)</title>", page(client, "/gallery/?state=project")).group(1)
    assert title == "All the parts of our pages – Island breaks – Orkney Carers Together"


def test_help_and_the_phone_number_are_on_every_page(client):
    assert 'href="tel:01856555123"' in page(client)


def test_menus_are_in_the_frame(client):
    nav.register("footer", "Words", "sample_words", 1)
    nav.register("project", "Map", "sample_map", 1)
    html = page(client, "/gallery/?state=project")
    assert '<a class="room-footer__link" href="/words/">Words</a>' in html
    assert '<a href="/p/gallery/map/">Map</a>' in html


def test_leaving_fast_is_offered_only_where_the_project_is_sensitive(client, settings):
    settings.EXIT_PAGE = "https://weather.example/"
    assert "data-exit" not in page(client)
    html = page(client, "/gallery/?state=project")
    assert 'href="https://weather.example/"' in html
    assert html.index("data-exit") < html.index("<main")


def test_every_page_has_its_print_and_a_large_one(client):
    assert "/gallery/?state=project&amp;print=1" in page(client, "/gallery/?state=project")
    html = page(client, "/gallery/?state=project&print=1")
    assert "room--print" in html
    assert "room--large" not in html
    assert 'href="/gallery/?state=project&amp;print=large"' in html
    assert 'href="/gallery/?state=project"' in html
    assert "room--print room--large" in page(client, "/gallery/?print=large")


def test_a_page_with_words_missing_stays_in_english_and_says_so(client):
    html = client.get("/gallery/", headers={"accept-language": "ar"}).text
    assert '<html lang="en-GB" dir="ltr"' in html
    assert 'lang="ar" dir="rtl"' in html


def test_whoever_puts_words_into_a_language_sees_it_from_right_to_left(client, settings):
    settings.UNFINISHED_PAGES = True
    html = client.get("/gallery/", headers={"accept-language": "ar"}).text
    assert '<html lang="ar" dir="rtl"' in html
    assert "ui/ui.rtl.css" in html


def test_no_inline_script_or_style(client):
    html = page(client, "/gallery/?state=mistakes")
    assert "<style" not in html
    assert not re.search(r"\sstyle=|\son[a-z]+=", html)
    assert re.findall("<script[^>]*>", html) == ['<script type="module" src="/static/ui/ui.js">']


@pytest.mark.parametrize("state", ["", "?state=mistakes", "?state=project&print=large"])
def test_the_html_is_as_it_should_be(client, state):
    html5lib.HTMLParser(strict=True).parse(page(client, f"/gallery/{state}"))


def test_messages_are_banners_that_are_read_out(rf):
    from django.contrib.messages import constants
    from django.contrib.messages.storage.base import Message

    said = [Message(constants.SUCCESS, "Saved <b>"), Message(constants.INFO, "One more answer.")]
    html = engines["django"].get_template("ui/page.html").render({"messages": said})
    assert "Saved &lt;b&gt;" in html
    assert [html.count(f'role="{role}"') for role in ("alert", "status")] == [1, 1]


def test_the_icon_has_its_old_address_too(client):
    answer = client.get("/favicon.ico")
    assert answer["Content-Type"] == "image/svg+xml"


def test_pages_of_a_session_leave_no_copy(client):
    assert "Cache-Control" not in client.get("/gallery/")
    assert client.get("/in/")["Cache-Control"] == "private, no-store"
    assert client.get("/gallery/")["Cache-Control"] == "private, no-store"


def test_a_missing_page_says_how_to_go_on(client):
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "We cannot find that page" in answer.content.decode()
    assert "01856 555 123" in answer.content.decode()


def test_a_broken_page_needs_no_house_and_still_knows_the_number(client):
    page(client)
    client.raise_request_exception = False
    answer = client.get("/breaks/")
    assert answer.status_code == 500
    assert "This is our fault" in answer.content.decode()
    assert "01856 555 123" in answer.content.decode()


@pytest.mark.parametrize(
    "name", ["400.html", "403.html", "404.html", "500.html", "ui/bare.html", "ui/page.html"]
)
def test_error_pages_stand_on_their_own(name):
    html = engines["django"].get_template(name).render({})
    assert "Ask the person who invited you" in html


def test_a_page_without_its_style_sheet_is_still_a_page(settings, monkeypatch):
    from django.contrib.staticfiles.storage import staticfiles_storage

    def missing(name):
        raise ValueError(name)

    monkeypatch.setattr(staticfiles_storage, "url", missing)
    assert "This is our fault" in engines["django"].get_template("500.html").render({})


def test_a_house_without_a_phone_does_not_show_another_ones(rf):
    template = engines["django"].from_string("{% phone_line %}")
    assert "01856" in template.render({"house": SimpleNamespace(phone="01856 555 123")})
    assert template.render({"house": SimpleNamespace(phone="")}) == ""
    assert 'href="tel:+441856555123"' in template.render({"house": SimpleNamespace(phone="+44 1856 555123")})


def test_the_sample_project_is_like_a_project():
    assert Place().is_sensitive
