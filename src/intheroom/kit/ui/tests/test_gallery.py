"""The gallery in a real browser: nothing for axe to find, light, whole without JavaScript, and alive with it."""

import gzip
import threading
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.test.testcases import QuietWSGIRequestHandler
from playwright.sync_api import expect

from tests.chromium import PLACE_AND_LANGUAGE, STANDARDS, axe_faults, opened, slides_sideways

pytestmark = pytest.mark.browser
STATES = ["", "?state=mistakes", "?state=project", "?print=1", "?print=large&state=project"]
WIDTHS = (320, 1280)


@pytest.fixture
def kit_server():
    """The kit served on its own; pytest-django's server has the whole house and outlives the test."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietWSGIRequestHandler)
    server.daemon_threads = True
    server.set_app(StaticFilesHandler(WSGIHandler()))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def open_gallery(chromium, kit_server):
    with ExitStack() as stack:

        def go(query="", width=320, **settings):
            size = {"width": width, "height": 900}
            page, watch = stack.enter_context(opened(chromium, kit_server, viewport=size, **settings))
            page.goto(f"/gallery/{query}")
            return page, watch

        yield go


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("state", STATES)
def test_nothing_for_axe_to_find(open_gallery, state, direction):
    page, watch = open_gallery(f"{state}{'&' if state else '?'}dir={direction}")
    assert page.locator("html").get_attribute("dir") == direction
    # The same page turned round: what that can break is asked again, and nothing else.
    rules = STANDARDS if direction == "ltr" else PLACE_AND_LANGUAGE
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_faults(page, rules) == [], width
        assert slides_sideways(page) == [], width
    assert watch.take_faults() == []


def test_every_target_is_large_enough_for_a_thumb(open_gallery):
    page, _ = open_gallery()
    small = page.evaluate(
        """() => [...document.querySelectorAll('main button, main .govuk-button, header a, footer a, input:not([type=hidden])')]
        .filter(e => e.getBoundingClientRect().height < 38 && !e.closest('p')).map(e => e.outerHTML)"""
    )
    assert small == []


def test_without_javascript_a_mistake_is_shown_and_what_was_typed_kept(open_gallery):
    page, _ = open_gallery(java_script_enabled=False)
    page.get_by_label("What is your idea?").fill("A longer break 👩‍🦽")
    page.get_by_role("button", name="Save and go on").click()
    expect(page).to_have_title("Mistake: All the parts of our pages – Orkney Carers Together")
    page.get_by_role("link", name="Type a name or a nickname").click()
    expect(page.get_by_label("What is your idea?")).to_have_value("A longer break 👩‍🦽")
    assert page.url.endswith("#id_name")


def test_the_summary_is_read_first_and_its_links_reach_the_box(open_gallery):
    page, _ = open_gallery("?state=mistakes")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="Which day suits you?").click()
    expect(page.get_by_label("Day", exact=True)).to_be_focused()
    page.locator(".govuk-error-summary a", has_text="Is there room").click()
    expect(page.get_by_label("Yes, it can change")).to_be_focused()


def test_the_count_tells_what_still_fits(open_gallery):
    page, _ = open_gallery()
    idea, count = page.get_by_label("What is your idea?"), page.locator("#id_idea_room")
    expect(count).to_have_text("There is room for 200 letters and spaces.")
    idea.fill("👋 hello")
    expect(count).to_have_text("There is room for 193 more letters and spaces.")
    idea.fill("x" * 201)
    expect(count).to_have_text("Too long by 1. Take some out.")


def test_leaving_fast_blanks_the_page_and_leaves_no_way_back(open_gallery, settings):
    settings.EXIT_PAGE = "/words/"
    page, _ = open_gallery("?state=project")
    page.get_by_role("link", name="Leave this page now").click()
    page.wait_for_url("**/words/")
    assert page.evaluate("history.length") <= 2


def test_a_second_press_sends_nothing(open_gallery):
    page, watch = open_gallery()
    watch.take_faults()
    page.evaluate(
        """() => { const form = document.querySelector('main form'); window.sent = 0;
        form.addEventListener('submit', e => { if (!e.defaultPrevented) window.sent += 1; e.preventDefault(); }); }"""
    )
    page.get_by_role("button", name="Save and go on").click(click_count=2)
    assert page.evaluate("window.sent") == 1


def test_a_file_that_is_too_large_is_not_sent_and_the_page_says_why(open_gallery):
    page, _ = open_gallery()
    page.evaluate(
        """() => { const form = document.querySelector('main form'); window.sent = 0;
        const file = Object.assign(document.createElement('input'), {type: 'file', id: 'photo'});
        Object.assign(file.dataset, {most: 10, tooMuch: 'We take up to 10.'}); form.prepend(file);
        form.addEventListener('submit', e => { if (!e.defaultPrevented) window.sent += 1; e.preventDefault(); }); }"""
    )
    sends, says = page.get_by_role("button", name="Save and go on"), page.get_by_role("alert")
    for _ in range(2):
        page.set_input_files("#photo", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"x" * 11})
        sends.click()
        expect(says).to_have_text("We take up to 10.")
        expect(page.locator("#photo")).to_be_focused()
    page.set_input_files("#photo", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"x" * 10})
    sends.click()
    expect(says).to_have_count(0)
    assert page.evaluate("window.sent") == 1


def test_keyboard_only_from_the_top_to_the_first_question(open_gallery):
    page, _ = open_gallery()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to what this page is about")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="As usual")).to_be_focused()


def test_paper_has_the_number_and_the_public_name_and_no_menus(open_gallery):
    page, _ = open_gallery("?state=project", width=760)
    page.emulate_media(media="print")
    expect(page.locator(".room-exit")).to_be_hidden()
    expect(page.locator(".room-footer__links")).to_be_hidden()
    expect(page.locator(".room-footer").get_by_text("01856 555 123")).to_be_visible()
    expect(page.locator(".room-footer__paper").get_by_text("Island breaks")).to_be_visible()


def test_large_print_is_eighteen_point_or_more(open_gallery):
    page, _ = open_gallery("?print=large", width=1280)
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(e => e.innerText && e.offsetParent)
        .map(e => parseFloat(getComputedStyle(e).fontSize))"""
    )
    assert min(sizes) >= 24  # 18 point


def test_a_page_with_every_part_is_light(client):
    html = client.get("/gallery/?state=mistakes").content
    files = {name: (STATIC / name).read_bytes() for name in ("ui.css", "ui.rtl.css", "ui.js", "icon.svg")}
    weight = {name: len(gzip.compress(text)) for name, text in {**files, "page": html}.items()}
    assert weight["ui.js"] <= 3_000
    assert sum(weight.values()) - weight["ui.rtl.css"] <= 25_000


STATIC = Path(__file__).parents[1] / "static" / "ui"


@pytest.mark.parametrize("sheet", ["ui.css", "ui.rtl.css"])
def test_nothing_of_govuk_that_is_not_ours_to_use(sheet):
    text = (STATIC / sheet).read_text().lower()
    for forbidden in ("gds transport", "@font-face", "sourcemappingurl", "url(", "crest", "gov.uk"):
        assert forbidden not in text
