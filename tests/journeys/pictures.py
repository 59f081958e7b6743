"""Pictures of the example project for the README, on a wide screen: ``script/pictures``."""

import json

from playwright.sync_api import sync_playwright

from tests.chromium import SWITCHES, where_chromium_is
from tests.journeys.keyboard import PICTURES
from trials.served import fresh_copy

WIDE = {"width": 1100, "height": 960}
PAGES = {
    "room": "room/",
    "map": "groups/map/",
    "needs": "needs/",
    "updates": "updates/",
    "sessions": "sessions/",
}


def main() -> None:
    with fresh_copy() as copy, copy.served() as server:
        scene = json.loads(copy.run("-m", "bench.inside.scene").stdout)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=where_chromium_is(), args=SWITCHES)
            context = browser.new_context(viewport=WIDE, base_url=server.address, device_scale_factor=0.75)
            cookies = [
                {"name": name, "value": value, "url": server.address}
                for name, value in scene["cookies"].items()
            ]
            context.add_cookies(cookies)
            page = context.new_page()
            for name, address in PAGES.items():
                page.goto(f"/p/{scene['ref']}/{address}")
                page.screenshot(path=PICTURES / f"{name}.png")
            # The plan that is asked for is worked out beside the pages.
            copy.manage("work", "--once")
            page.goto(f"/p/{scene['ref']}/sessions/plan/")
            page.locator("li h3 a").first.click()
            page.locator("#plans").scroll_into_view_if_needed()
            page.screenshot(path=PICTURES / "plan.png")
            browser.close()


if __name__ == "__main__":
    main()
