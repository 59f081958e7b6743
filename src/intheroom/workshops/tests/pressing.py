"""Two pages open at once, for tests: what a page sends along, and what comes back."""

import re

from django.urls import reverse

HIDDEN = re.compile(r'name="(send_id|seen_version|seen|newest)" value="([^"]*)"')


def address(name, cast, *more):
    return reverse(f"workshops:{name}", args=[cast.project.ref, *more])


def opened(client, where):
    """What the page itself sends along: the once-only token, and what was seen when it was opened."""
    return dict(HIDDEN.findall(client.get(where).content.decode()))


def send(client, where, seen, **typed):
    """The answer, and the middle of its page where it shows one."""
    answer = client.post(where, seen | typed)
    return answer.status_code, " ".join(answer.content.decode().partition("<main")[2].split())


def hidden_in(page):
    return dict(HIDDEN.findall(page))
