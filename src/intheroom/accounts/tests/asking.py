"""Asking for a way in, and finding it in the message."""

import re


def ask(client, email):
    return client.post("/sign-in/", {"email": email}, follow=True)


def link_in(body: str) -> str:
    return re.search(r"http://testserver(/\S+)", body)[1]


def code_in(body: str) -> str:
    return re.search(r"^(\d{3} \d{3})$", body, re.MULTILINE)[1]
