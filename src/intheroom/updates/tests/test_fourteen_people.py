"""Given fourteen people with five ways to hear, when an update goes out, then each hears it, and it is proven."""

import io

import pypdf
import pytest
from django.urls import reverse

from intheroom.kit.outbox.sending import send_due
from intheroom.people.services import save_inclusion
from intheroom.people.services.people import change_details
from intheroom.team import services as team
from intheroom.updates import services
from intheroom.updates.queries import rows_of

# Who hears how: what each said of being reached.
PEOPLE = {
    **{f"Post {n}": {"reach_by": ["post"], "post_to": f"{n} Pier Road\nStromness"} for n in range(1, 4)},
    **{f"Call {n}": {"reach_by": ["call"], "phone": f"01856 555 01{n}"} for n in range(1, 5)},
    **{f"Text {n}": {"reach_by": ["text"], "phone": f"07700 90012{n}"} for n in range(1, 3)},
    **{f"Mail {n}": {"reach_by": ["email"], "email": f"mail{n}@example.org"} for n in range(1, 5)},
    "Through": {"reach_not": ["through"], "reach_through": "Inga, at the shop"},
}
WORDS = {
    "short": "The hall is ours on Fridays.",
    "happened": "We rang the council, and they said yes.",
    "next_steps": "Morag asks about the bus by Tuesday.",
}


@pytest.fixture
def fourteen(cast):
    """They alone are in the team, beside the one who tells them."""
    for place in cast.project.members.exclude(person=cast.ailsa):
        place.status = "paused"
        place.save()
    for name, said in PEOPLE.items():
        place = team.members.add_member(project=cast.project, by=cast.ailsa, answers={"name": name})
        ways = {way: said[way] for way in ("email", "phone") if way in said}
        person = place.person
        change_details(by=person, person=person, name=name, ways=ways, reach_seen_by="team")
        answers = {key: value for key, value in said.items() if key not in ways} | {"see_reach": "team"}
        save_inclusion(by=person, person=person, answers=answers)
    return cast


@pytest.mark.django_db(transaction=True)
def test_fourteen_people_hear_it_each_in_their_way(fourteen, client_for, mail_server):
    cast, client = fourteen, client_for(fourteen.ailsa)
    update = services.write_update(by=cast.ailsa, project=cast.project, answers=WORDS)
    services.begin_telling(by=cast.ailsa, update=update)
    here = lambda name: reverse(f"updates:{name}", args=[cast.project.ref, update.pk])  # noqa: E731

    while send_due("test"):
        pass
    assert sorted(mail.rcpt_tos[0] for mail in mail_server.taken) == [
        f"mail{n}@example.org" for n in range(1, 5)
    ]

    pages = pypdf.PdfReader(io.BytesIO(client.post(here("letters")).content)).pages
    letters, envelopes = ([page.extract_text() for page in pages[start::2]] for start in (0, 1))
    assert len(letters) == len(envelopes) == 3
    assert all("The hall is ours on Fridays." in letter for letter in letters)
    assert not any(word in envelope for envelope in envelopes for word in ("hall", cast.project.public_name))

    told_by = client.post(here("call_list")).text
    assert [told_by.count(f'href="tel:0185655501{n}"') for n in range(1, 5)] == [1] * 4
    assert "Inga, at the shop" in told_by
    assert "It goes as one text." in told_by
    assert "mail1@example.org" not in told_by

    for row in rows_of(update):
        if not row.is_told:
            stand = "on_its_way" if row.telling.way in {"post", "through"} else "told"
            answers = {"way": row.telling.way, "stand": stand}
            services.note_telling(by=cast.ailsa, telling=row.telling, answers=answers)
    shown = client.get(here("update")).text
    assert "Everyone was told." in shown
    assert len(rows_of(update)) == len(PEOPLE)
