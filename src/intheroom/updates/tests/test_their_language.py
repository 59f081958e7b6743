"""Given a language somebody named, when an update goes out, then our words in it are in that language, and no sender learns it."""

import pytest

from intheroom.accounts.models import Installation
from intheroom.kit.outbox.content import open_content
from intheroom.kit.outbox.queries import messages_about
from intheroom.people.services import change_details, save_inclusion
from intheroom.updates import services
from intheroom.updates.adapter import languages_shown, letters_for
from intheroom.updates.easy import easy_for

pytestmark = pytest.mark.django_db

WORDS = {"short": "The hall is ours on Fridays.", "next_steps": "Morag asks about the bus."}


def told(cast, settings, **says):
    settings.GATEWAYS = {"email": {"kind": "smtp", "host": "127.0.0.1", "port": 1}}
    change_details(
        by=cast.isa, person=cast.isa, name="Isa", ways={"email": "isa@example.org"}, reach_seen_by="team"
    )
    save_inclusion(by=cast.isa, person=cast.isa, answers={"see_reach": "team", **says})
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    rows = services.begin_telling(by=cast.ailsa, update=update)
    return update, next(row for row in rows if row.member.person == cast.isa)


@pytest.mark.parametrize(
    ("code", "what_next"), [("pl", "Zadzwoń:"), ("ar", 'dir="rtl"'), ("fr", "What happens next")]
)
def test_an_email_is_in_the_language_they_named_or_in_english(cast, settings, code, what_next):
    _, row = told(cast, settings, reach_by=["email"], language_code=code)
    content = open_content(messages_about(row.about).get(), actor=None, purpose="to test")
    assert what_next in content.html
    assert "The hall is ours on Fridays." in content.text


@pytest.mark.parametrize(("level", "language"), [("team", "pl"), ("only_me", "en-GB")])
def test_a_letter_tells_whoever_prints_it_no_language_that_they_may_not_know(cast, settings, level, language):
    says = {"reach_by": ["post"], "post_to": "2 Pier Road", "language_code": "pl", "see_words": level}
    update, _ = told(cast, settings, **says)
    entries = [one for one in services.open_list(by=cast.ailsa, update=update) if one.way == "post"]
    papers = letters_for(
        entries, update, house=Installation.current(), ask_for="Ailsa",
        easy=easy_for(update, [], cast.ailsa), languages=languages_shown([cast.isa], cast.ailsa),
    )  # fmt: skip
    assert papers[0].language == language
