"""Presses the button of every form that changes something there already, and is not let save."""

import errno

from django.urls import reverse

from intheroom.kit.ask import sending
from tests.forms.answering import filled, sensible
from tests.leaks.looking import heard_from, letter_for
from tests.pages.matrix import MATRIX
from tests.pages.reading_forms import forms_on
from tests.pages.shelf import client_for, taken_back


def said_when_saving(world, actor, monkeypatch):
    """What each such form answers to this actor: when somebody else was quicker, and when the disk is full."""
    client = client_for(world, actor)
    for name in forms_open_to(actor):
        address = reverse(name, kwargs=world.kwargs(name))
        form = changing_form(client.get(address).content.decode())
        if form is None:
            continue
        typed = filled(form, sensible)
        with taken_back(), monkeypatch.context() as patch:
            yield heard_from(client.post(address, typed | {"seen_version": "0"}), actor, name, address)
            patch.setattr(sending, "do_once", cannot_be_written)
            yield heard_from(client.post(address, typed), actor, name, address)


def forms_open_to(actor):
    """Each form's page; where it has several, the one for writing down what somebody says, which has it all."""
    for stem in (name.removesuffix("_sheet") for name in MATRIX if name.endswith("_sheet")):
        name = next((name for name in (stem, f"{stem}_for_someone") if letter_for(name, actor) == "."), None)
        if name is not None:
            yield name


def changing_form(html):
    """The form on a page that says which version of a row it began from."""
    for form in forms_on(html):
        if any(one.name == "seen_version" and one.value for one in form.fields):
            return form
    return None


def cannot_be_written(*_given):
    raise OSError(errno.ENOSPC, "canary: no room left for what was typed")
