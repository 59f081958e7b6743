"""Nothing that leaves the house names what a sensitive project is about: every notice, every channel, every paper."""

import io
import re

import pypdf
import pytest
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import timezone

from intheroom.accounts.models import Installation
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.notices import Notice, Part, Told, declared
from intheroom.kit.tell.pdf import pdf
from intheroom.kit.tell.showing import PAPERS, Channels
from intheroom.kit.ui.languages import OURS
from intheroom.recruitment.adapter.draws import chance_told
from intheroom.recruitment.models import Draw, NotNow, WayOut
from intheroom.updates.models import Update
from intheroom.workshops.choices import Why
from intheroom.workshops.choices.plan import Means
from intheroom.workshops.models import Coming, Session
from intheroom.workshops.notices.inviting import Whereabouts
from intheroom.workshops.notices.plan import At, DateTold
from intheroom.workshops.queries import times_ahead
from tests.languages.catalogues import OTHERS, missing_in
from tests.languages.pseudo import AS, speaking_pseudo
from tests.languages.reading import left_as_they_are
from tests.leaks.planting import INTERNAL, PUBLIC


def somebody(world):
    return world.project.members.select_related("person").get(person=world.people["member"])


def called_isa(world):
    member = somebody(world)
    member.person.name = "Isa"
    return member


def entry_of(world):
    draw = Draw.objects.get(pk=world.gaps["draw_id"])
    return draw.entries.select_related("coming__person").first()


def invited(world):
    """The member's own line at a session that has something to read before it."""
    session = Session.objects.filter(project=world.project, pack__isnull=False).select_related("pack").first()
    session.project = world.project
    return Coming(session=session, member=somebody(world), joins_by="in_person")


MOVED = DateTold(2, At(timezone.now(), 120), Means.MISSES, was=At(timezone.now(), 90))

# How each declared notice is made of the sensitive project. A new notice needs its line.
MADE = {
    "decisions.rules": lambda world, make: make(world.project),
    "media.consent": lambda world, make: make(world.project),
    "people.give_sign_in_code": lambda world, make: make(
        somebody(world).person, code="123 456 789", page="https://example.org/", link="https://example.org/x/"
    ),
    "recruitment.call_out": lambda world, make: make(
        world.project.call_outs.get(), page="https://example.org/"
    ),
    "recruitment.poster": lambda world, make: make(
        world.project.call_outs.get(), page="https://example.org/"
    ),
    "recruitment.not_now": lambda world, make: make(
        NotNow.objects.filter(coming__project=world.project).first(), to="Isa", ask_for="Ailsa"
    ),
    "recruitment.way_out": lambda world, make: make(
        WayOut(project=world.project, what="We visit people.", why="Few can travel.", for_you="Tea is ours."),
        to="Isa",
        ask_for="Ailsa",
    ),
    "recruitment.draw_comes": lambda world, make: make(
        entry_of(world), ask_for="Ailsa", record="https://example.org/"
    ),
    "recruitment.draw_result": lambda world, make: make(
        entry_of(world),
        code="BCDFGH",
        chance=chance_told("250/1000"),
        ask_for="Ailsa",
        record="https://example.org/",
    ),
    "team.welcome_member": lambda world, make: make(
        somebody(world), ask_for="Ailsa", front="https://example.org/"
    ),
    "updates.agreement": lambda world, make: make(world.project.update_agreements.first()),
    "updates.update": lambda world, make: make(
        Update.objects.filter(project=world.project).first(), to="Isa", ask_for="Ailsa"
    ),
    "workshops.called_off": lambda world, make: make(invited(world), to="Isa", ask_for="Ailsa", is_paid=True),
    "workshops.dates": lambda world, make: make(
        world.project, [MOVED], is_first=False, to="Isa", ask_for="Ailsa"
    ),
    "workshops.invitation": lambda world, make: make(
        invited(world), Whereabouts(), to="Isa", ask_for="Ailsa", answer_page="https://example.org/"
    ),
    "workshops.open_again": lambda world, make: make(
        invited(world).session, str(Why.NEEDS.label), to="Isa", ask_for="Ailsa"
    ),
    "workshops.pack": lambda world, make: make(invited(world).session, to="Isa", ask_for="Ailsa"),
    "workshops.reminder": lambda world, make: make(
        invited(world), Whereabouts(), to="Isa", ask_for="Ailsa", answer_page="https://example.org/"
    ),
    "workshops.letter_to_employer": lambda world, make: make(called_isa(world), times_ahead(world.project)),
}

# The heading of the call-out, which its team wrote.
CALL_OUT = "Help us plan breaks for carers"


def test_every_notice_is_looked_at():
    assert set(MADE) == set(declared())


def channels_of(world, code, language=OURS):
    return Channels(Told(MADE[code](world, declared()[code]), Installation.current()), language)


def outgoing(channels):
    """Everything of a notice that leaves the house, as text."""
    mail = channels.email
    letter = EmailMultiAlternatives(mail.subject, mail.text, to=["isa@example.org"])
    letter.attach_alternative(mail.html, "text/html")
    yield from (channels.web, mail.subject, mail.text, mail.html, letter.message().as_string())
    yield from (channels.sms.text, channels.pasted, repr(channels.script), repr(channels.easy))


def in_pdf(content):
    """Its words, what it says of itself, and all its bytes."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    words = " ".join(page.extract_text() for page in reader.pages)
    return words, f"{words} {reader.metadata} {reader.xmp_metadata} {content!r}"


def names_it(text):
    """The inside name, or its telling word alone."""
    return [word for word in (INTERNAL, "Addiction", "Canary") if word.lower() in str(text).lower()]


@pytest.mark.parametrize("code", MADE)
def test_no_channel_names_its_subject(sensitive, code):
    channels = channels_of(sensitive, code)
    said = list(outgoing(channels))
    assert [found for text in said for found in names_it(text)] == []
    assert sum(channels.told.phone in text for text in said) == len(said) - 1  # a subject holds no number


@pytest.mark.parametrize("code", MADE)
def test_every_word_of_ours_in_it_can_be_in_another_language(sensitive, code):
    with speaking_pseudo() as catalogue:
        channels = channels_of(sensitive, code, AS)
        said = [
            channels.email.html,
            *(str(channels.paper(wanted).body) for wanted in PAPERS if wanted != "envelope"),
        ]
    known = re.compile(
        "|".join(
            [
                PUBLIC,
                CALL_OUT,
                channels.told.house_name,
                channels.told.notice.to or "Isa",
                "Ailsa",
                "https?://[^ ]+",
            ]
        )
    )
    assert [line for html in said for line in left_as_they_are(html, known)] == []
    assert {language: found for language in OTHERS if (found := missing_in(language, catalogue.asked))} == {}


@pytest.mark.parametrize("code", MADE)
def test_no_paper_names_its_subject_and_no_envelope_says_anything(sensitive, code):
    channels = channels_of(sensitive, code)
    for wanted in PAPERS:
        paper = channels.paper(wanted)
        words, everything = in_pdf(pdf([paper]))
        assert names_it(everything + paper.file_name + paper.title + paper.body) == []
        assert channels.told.phone in words
        if wanted == "envelope":
            assert PUBLIC not in everything
            assert channels.told.house_name not in everything


def pages_of(world):
    """Both pages that make paper, and what each paper is asked for with."""
    member = somebody(world)
    leading = world.client("coordinator")
    welcome = reverse("team:welcome_member", args=[world.project.ref, member.pk])
    for paper in PAPERS:
        yield leading.get(welcome, {"paper": paper})
    helped = world.gaps["people:give_sign_in_code", "pk"]
    page = reverse("people:give_sign_in_code", args=[helped])
    kept = dict(leading.post(page).context["keep"])
    for paper in PAPERS:
        yield leading.post(page, {**kept, "paper": paper})


def test_no_file_names_its_subject_on_its_way_to_be_printed(sensitive):
    files = list(pages_of(sensitive))
    assert len(files) == 2 * len(PAPERS)
    for answer in files:
        assert answer.headers["Content-Type"] == "application/pdf"
        assert names_it(answer.headers) == []
        assert names_it(in_pdf(answer.content)[1]) == []
        assert PUBLIC.lower() not in str(answer.headers).lower()


def test_whoever_types_the_inside_name_is_stopped_before_it_leaves(sensitive):
    notice = Notice("News", (Part(f"We talked about the {INTERNAL.lower()}."),), about=sensitive.project)
    with pytest.raises(Refused, match="only the inside may know"):
        Told(notice, Installation.current())
    sensitive.project.is_sensitive = False
    try:
        assert Told(notice, Installation.current())
    finally:
        sensitive.project.is_sensitive = True
