"""Fourteen people who come forward for Island breaks: on the web, on a slip, by phone and through the shop."""

import re

from tests.journeys.finding import finding
from tests.journeys.paper import filled_in
from tests.journeys.phones import fits_the_screen

TITLE = "Help us plan breaks for carers"
# Who came forward, how, and as what.
CARER, EXPERIENCE, STAFF = "A carer", "A person with lived", "Staff who"
ON_THE_WEB = {"Lorna": STAFF, "Kenny": STAFF, "Inga": CARER, "Rhona": CARER, "Tam": CARER, "Sanna": CARER}
ON_A_SLIP = {"Eck": EXPERIENCE, "Bella": CARER, "Davie": CARER}
BY_PHONE = {"Sheena": STAFF, "Jock": STAFF, "Mhairi": CARER, "Jessie": CARER}
THROUGH_THE_SHOP = {"Thora": CARER}
ALL = ON_THE_WEB | ON_A_SLIP | BY_PHONE | THROUGH_THE_SHOP


def when_somebody_replies_on_the_web(stranger, page, name, kind):
    stranger.open(page)
    stranger.reads(TITLE, "A nickname is enough")
    fits_the_screen(stranger)
    stranger.press("Ask something, or take part")
    stranger.type_in("What should we call you?", name)
    stranger.type_in("Phone number", f"01856 555 32{list(ON_THE_WEB).index(name)}")
    if name == "Inga":
        stranger.choose("To ask something", group="What would you like?")
        stranger.type_in("What would you like to know?", "Is there a bus?")
        stranger.pick("In which language", "Gaelic")
        stranger.type_in("What would help you to come?", "A lift to the hall.")
    else:
        stranger.choose("To take part", group="What would you like?")
    stranger.tick(kind)
    stranger.press("Send it")
    fits_the_screen(stranger)


def when_slips_come_back_and_are_keyed_in(ailsa):
    finding(ailsa)
    ailsa.follow("Call-outs")
    ailsa.follow(TITLE)
    ailsa.follow("Print a slip to reply with")
    slip, code = ailsa.page.url, re.search(r"the code is (\S+)", ailsa.text)[1]
    for name, kind in ON_A_SLIP.items():
        ailsa.open(slip)
        wrote = {"What should we call you?": name, "Another way": "Ask at the shop."}
        keys = filled_in(ailsa, {"What would you like?": ["To take part"], "What fits you?": [kind]}, wrote)
        ailsa.follow("Key in a paper form")
        ailsa.type_in("The code at the end of the sheet", code)
        ailsa.press("Open the form")
        ailsa.choose("On paper", group="How did they answer?")
        ailsa.choose("Not yet", group="Did you read it back")
        ailsa.type_in("Short keys from the paper", keys)
        ailsa.press("Send it")
        ailsa.reads(name, "Would like a place On paper.")


def when_people_ring(ailsa):
    for name, kind in BY_PHONE.items():
        written_down(ailsa, name, kind, "By phone")


def and_one_comes_through_the_shop(ailsa):
    for name, kind in THROUGH_THE_SHOP.items():
        written_down(ailsa, name, kind, "Through someone they trust")


def written_down(ailsa, name, kind, way):
    finding(ailsa)
    ailsa.follow("People who came forward")
    ailsa.follow(TITLE)
    ailsa.type_in("What should we call you?", name)
    ailsa.choose(way, group="How did they answer?")
    ailsa.choose("Yes", group="Did you read it back")
    ailsa.type_in("Another way", "Ring after six.")
    ailsa.choose("To take part", group="What would you like?")
    ailsa.tick(kind)
    ailsa.press("Send it")
    ailsa.reads(name, f"Would like a place {way}.")
