"""What members read is whole in each language we ship, and says which language it is in."""

import polib
import pytest
from django.urls import URLPattern, get_resolver
from django.utils.translation import trans_real

from intheroom.kit.ask.forms import MEMBER, declared
from intheroom.kit.ui.languages import NOBODY_YET, shipped
from tests.forms.answering import page_name
from tests.languages.catalogues import OTHERS, catalogue, folder, missing_in
from tests.pages.shelf import is_in_their_language

# The library of barriers, of ideas against them and of ground rules to begin with, which these show, is in English.
IN_ENGLISH_SO_FAR = {
    "decisions:add_rules",
    "projects:add_date",
    "projects:ask_for_days",
    "projects:choose_calendars",
    "projects:edit_date",
    "projects:edit_idea",
    "projects:import_days",
    "projects:start_project",
    "recruitment:add_avenue",
    "recruitment:add_connector",
    "recruitment:adjust",
    "recruitment:agree_not_now",
    "recruitment:edit_avenue",
    "recruitment:say_what_followed",
    "stakeholders:pick_barriers",
    "stakeholders:plan_barrier",
    "stakeholders:plan_ways",
    "stakeholders:write_barriers",
    "workshops:note_turns",
}
# Whose own language it is, and who signed its catalogue: the code of the language, and the name in ``X-Checked-By``.
SIGNED: dict[str, str] = {}
# The sign after a question, which is Django's; and what a team wrote itself.
NOT_OURS = {":", "How the ferry is paid for"}
# So that there is a test database: the shelf itself is filled once for all.
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", OTHERS)
def test_every_word_that_members_read_is_there(shelf, code):
    missing = {
        words: str(one)
        for snapshots in shelf.values()
        for one in snapshots
        if one.asked and is_in_their_language(one.address)
        for words in missing_in(code, one.asked)
    }
    assert missing == {}


def test_what_is_asked_for_was_collected(shelf):
    """A word that no catalogue has was never given to translators: ``script/catalogues`` collects them."""
    known = set(catalogue("pl"))
    uncollected = {
        words: str(one)
        for snapshots in shelf.values()
        for one in snapshots
        for words in one.asked
        if is_in_their_language(one.address)
        and words not in known
        and words == trans_real.translation("pl").gettext(words)
    }
    assert set(uncollected) == NOT_OURS


@pytest.mark.parametrize("code", OTHERS)
def test_a_page_says_in_which_language_it_is(shelf, code):
    there = [one for snapshots in shelf.values() for one in snapshots if one.state == f"in {code}"]
    assert there, f"No page was looked at in {code}."
    runs = shipped()[code].direction
    assert [str(one) for one in there if f'<html lang="{code}" dir="{runs}"' not in one.html] == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_served_is_what_was_written(code):
    """The file pages read was made from the one translators write: otherwise run ``script/catalogues``."""
    written = {
        (one.msgctxt, one.msgid): (one.msgstr, one.msgstr_plural)
        for one in polib.pofile(str(folder(code) / "django.po")).translated_entries()
    }
    served = {
        (one.msgctxt, one.msgid): (one.msgstr, one.msgstr_plural)
        for one in polib.mofile(str(folder(code) / "django.mo"))
    }
    assert served == written


@pytest.mark.parametrize("code", OTHERS)
def test_nobody_is_said_to_have_checked_what_nobody_checked(code):
    """Whoever grew up with a language signs its catalogue with a name, and adds it to ``SIGNED`` above."""
    assert shipped()[code].checked_by == SIGNED.get(code, NOBODY_YET)


def test_whatever_members_are_asked_is_in_their_language():
    """A form for members that is in English so far is named here, with what it waits for."""
    views = dict(every_view(get_resolver().url_patterns))
    asked = {page_name(one) for one in declared().values() if one.sheet.audience == MEMBER}
    assert {
        name for name in asked if not getattr(views[name], "in_their_language", False)
    } == IN_ENGLISH_SO_FAR


def every_view(patterns, space=""):
    """Each address name, with its view."""
    for one in patterns:
        if isinstance(one, URLPattern):
            yield f"{space}{one.name}", one.callback
        else:
            yield from every_view(one.url_patterns, f"{space}{one.namespace}:" if one.namespace else space)
