"""People whose details are sealed: makes them, changes them without rest, and opens every one."""

import argparse
import json
import os
import random
import sys
import time
from itertools import count

from trials.inside.load import Load  # first: it makes Django ready

from django.conf import settings  # isort: skip
from django.test import Client  # isort: skip

from intheroom.accounts.queries import account_with_email  # isort: skip
from intheroom.kit.keep.models import SealedKey  # isort: skip
from intheroom.kit.keep.sealing import keys_that_do_not_fit, master_mark  # isort: skip
from intheroom.kit.keep.verifying import broken_rows  # isort: skip
from intheroom.people.models import Person  # isort: skip
from intheroom.people.queries import ways_to_reach  # isort: skip
from intheroom.people.services import add_person, change_details  # isort: skip


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("what", choices=["fill", "change", "check"])
    words.add_argument("number", type=int, nargs="?", default=0)
    chosen = words.parse_args()
    if chosen.what == "change":
        change_without_rest(chosen.number)
    else:
        print(json.dumps(fill(chosen.number) if chosen.what == "fill" else check()))


def fill(number: int) -> dict[str, str]:
    """So many people with an account and a phone; and somebody signed in."""
    load = Load.begin()
    for each in range(number):
        add_person(by=load.by, name=f"N{each}", email=address(each), phone=f"0 {each}")
    browser = Client()
    browser.force_login(load.by.account, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return {settings.SESSION_COOKIE_NAME: browser.cookies[settings.SESSION_COOKIE_NAME].value}


def change_without_rest(seed: int) -> None:
    """Change phones and add people; each line printed is a phone that was acknowledged."""
    chance, by = random.Random(seed), Load.begin().by
    names = [name for name in Person.objects.values_list("name", flat=True) if name.startswith("N")]
    for number in count(1):
        name, phone = chance.choice(names), f"{seed} {number}"
        if number % 5 == 0:
            name = f"N{seed}x{number}"
            add_person(by=by, name=name, email=address(name[1:]), phone=phone)
        else:
            # Two programs never change the same person: which came last would not be known.
            name = names[(names.index(name) // 2 * 2 + seed) % len(names)]
            person = Person.objects.get(name=name)
            ways = {"phone": phone, "email": address(name[1:])}
            change_details(by=by, person=person, name=name, ways=ways, reach_seen_by="")
        os.write(1, f"{name}={phone}\n".encode())
        time.sleep(chance.uniform(0.01, 0.1))


def check() -> dict[str, int]:
    """What the lines on the standard input say was acknowledged, held against what opens."""
    acknowledged = dict(line.strip().split("=") for line in sys.stdin if "=" in line)
    people = {person.name: person for person in Person.objects.filter(name__startswith="N")}
    phones = {
        name: ways_to_reach(each, actor=None, purpose="to try")["phone"] for name, each in people.items()
    }
    found = {name: account_with_email(address(name[1:])) for name in people}
    return {
        "people": len(people),
        "opened": len(phones),
        "lost": sum(phones.get(name) != phone for name, phone in acknowledged.items()),
        "not_found": sum(found[name] != person.account for name, person in people.items()),
        "old": SealedKey.objects.exclude(master=master_mark()).count() + keys_that_do_not_fit(),
        "broken": len(broken_rows()),
    }


def address(of: object) -> str:
    """The e-mail of one of them."""
    return f"n{of}@example.org"


if __name__ == "__main__":
    main()
