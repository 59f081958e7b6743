"""A call-out: written once, stopped while it would leave somebody out, and read by anybody once it is out."""

import io

import pypdf
import pytest
from django.test import Client
from django.urls import reverse

from intheroom.kit.advise.rules import rule_called
from intheroom.kit.advise.services import go_another_way
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.kit.tell.pdf import pdf
from intheroom.recruitment import forms
from intheroom.recruitment.adapter.callouts import PAPERS, Spread
from intheroom.recruitment.advice.callouts import BARRIERS_FIRST
from intheroom.recruitment.choices import CallOutState, LanguageAt
from intheroom.recruitment.models import Connector
from intheroom.recruitment.notices import call_out_notice
from intheroom.recruitment.queries.callouts import in_languages, language_jobs
from intheroom.recruitment.queries.passing_on import token_of
from intheroom.recruitment.services import callouts as services
from intheroom.recruitment.services.coming import come_forward
from intheroom.stakeholders.services import write_barriers
from intheroom.team.services import aims
from tests.furnishing.finding import CAME, WORDS


@pytest.fixture
def draft(cast):
    row = services.start_call_out(by=cast.ailsa, project=cast.project)
    return services.write_call_out(by=cast.ailsa, call_out=row, answers=WORDS)


def out(cast, draft):
    write_barriers(
        project=cast.project, by=cast.ailsa, group=None, pairs=[("Stairs", "Use the hall")], said=Said()
    )
    services.ready_call_out(by=cast.ailsa, call_out=draft)
    return services.publish_call_out(by=cast.ailsa, call_out=draft)


@pytest.mark.parametrize(
    "changed",
    [
        {"phone": ""},
        {"reply_ways": ["web"]},
        {"reply_ways": ["slip"], "reply_where": ""},
        {"about": "Part of the Respite care redesign."},
        {"who": "Biological women only."},
        {"who": ""},
    ],
)
def test_it_is_not_ready_while_it_would_leave_somebody_out_or_say_too_much(cast, draft, changed):
    cast.project.is_sensitive = True
    cast.project.save()
    services.write_call_out(by=cast.ailsa, call_out=draft, answers=changed)
    with pytest.raises(Refused):
        services.ready_call_out(by=cast.ailsa, call_out=draft)
    draft.refresh_from_db()
    assert draft.state == CallOutState.DRAFT


def test_a_ready_one_cannot_be_changed_into_one_that_is_not(cast, draft):
    services.ready_call_out(by=cast.ailsa, call_out=draft)
    with pytest.raises(Refused):
        services.write_call_out(by=cast.ailsa, call_out=draft, answers={"phone": "none"})
    draft.refresh_from_db()
    assert draft.phone == WORDS["phone"]


def test_it_goes_out_after_a_look_at_barriers_or_with_a_reason_on_record(cast, draft):
    services.ready_call_out(by=cast.ailsa, call_out=draft)
    with pytest.raises(Refused):
        services.publish_call_out(by=cast.ailsa, call_out=draft)
    why = {"reason": "The hall is known to all.", "look_again_on": None, "said": Said()}
    go_another_way(by=cast.ailsa.account, place=cast.project, rule=rule_called(BARRIERS_FIRST), **why)
    services.publish_call_out(by=cast.ailsa, call_out=draft)
    assert draft.is_out
    event = AuditEvent.objects.get(verb="publish_call_out")
    assert event.facts["barriers_looked_at"] is False


def test_anybody_reads_it_once_it_is_out_and_no_program_lists_it_unasked(cast, draft):
    page = reverse("recruitment:open_call_out", args=[draft.address])
    assert Client().get(page).status_code == 404
    out(cast, draft)
    answer = Client().get(page)
    told = answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    for words in (
        WORDS["about"],
        "about 20 hours in all",
        WORDS["thank_you"],
        f'<a class="govuk-link" href="{WORDS["bsl_film"]}" rel="noreferrer">',
        "The film is on signs.example.org.",
        "Send it or hand it in:",
        "01856 555 123",
        "Island breaks",
    ):
        assert words in told
    assert cast.project.ref not in told
    assert not answer.cookies.get("intheroom")
    services.write_call_out(by=cast.ailsa, call_out=draft, answers={"is_searchable": "yes"})
    assert "X-Robots-Tag" not in Client().get(page)
    services.end_call_out(by=cast.ailsa, call_out=draft)
    assert "This call-out is over" in Client().get(page).content.decode()


def test_every_paper_and_script_of_it_says_the_number(cast, draft):
    out(cast, draft)
    spread = Spread(draft, None, "https://example.org/join/x/")
    for code in PAPERS:
        assert WORDS["phone"] in spread.paper(code).body
    assert spread.paper("poster").body.count('class="slip"') == 6
    for spoken in (spread.radio, spread.video):
        assert any(WORDS["phone"] in line for _picture, part in spoken.lines for line in part.lines)
        assert spoken.seconds >= 10
    assert "https://example.org/join/x/" in spread.shared.text
    # Nobody has checked the easy read, so nobody outside is given it.
    assert spread.paper("call-easy") is None


def test_each_slip_of_the_poster_can_be_torn_off_with_all_that_is_on_it(cast, draft):
    out(cast, draft)
    paper = Spread(draft, None, "https://voices.example.org/join/x/").paper("poster")
    (sheet,) = pypdf.PdfReader(io.BytesIO(pdf([paper]))).pages
    words = "".join(sheet.extract_text().split())
    for said in ("01856555123", "voices.example.org/join/x"):
        assert words.count(said) == 7
    assert words.index("01856555123") < words.index("Planbreaks")
    # What a phone reads stands beside the address in print, and says what it opens.
    assert 'alt="A square that a phone can read. It opens https://voices.example.org/join/x/."' in paper.body


@pytest.mark.parametrize("letters", [60, 500])
def test_a_poster_fills_one_sheet_in_print_as_large_as_fits(cast, draft, letters):
    row = out(cast, draft)
    row.short, row.who = "", ("Come and plan with us. " * 40)[:letters]
    for code in ("poster", "plain-poster"):
        paper = Spread(row, None, "https://voices.example.org/join/x/").paper(code)
        assert len(pypdf.PdfReader(io.BytesIO(pdf([paper]))).pages) == 1
        assert "full-sheet" in paper.body


@pytest.mark.parametrize(
    "address",
    [
        "http://signs.example.org",
        "javascript:alert(1)",
        "https://me@signs.example.org",
        "https://x",
        "signs",
        "https://a.b/ c",
    ],
)
def test_only_a_safe_address_of_a_film_is_kept_and_it_is_shown_as_a_link(cast, draft, address):
    form = forms.WriteCallOutForm({**WORDS, "bsl_film": address})
    assert "bsl_film" in form.errors
    with pytest.raises(Refused):
        services.write_call_out(by=cast.ailsa, call_out=draft, answers={"bsl_film": address})


def test_a_language_brings_a_job_wherever_it_counts_and_takes_them_along(cast, draft):
    (gaelic,) = in_languages(language_jobs(cast.project))
    assert [job.at for job in gaelic.jobs] == LanguageAt.values
    assert len(gaelic.open_jobs) == 8
    assert "Gàidhlig" not in call_out_notice(draft).everything_said
    answers = {"jobs": [gaelic.jobs[2].pk], "owner": cast.place("magnus"), "is_done": False}
    services.see_to_language(by=cast.ailsa, project=cast.project, answers=answers)
    # Somebody answers in it now, so people are told.
    assert "You can ask us in: Gàidhlig." in call_out_notice(draft).everything_said
    (gaelic,) = in_languages(language_jobs(cast.project))
    assert len(gaelic.open_jobs) == 7
    services.write_call_out(by=cast.ailsa, call_out=draft, answers={"languages": []})
    assert not language_jobs(cast.project)


def test_only_a_role_that_is_advertised_goes_out(cast, draft):
    role = aims.add_role(project=cast.project, by=cast.ailsa, answers={"title": "Co-lead", "words": "Lead."})
    services.write_call_out(by=cast.ailsa, call_out=draft, answers={"role": role})
    with pytest.raises(Refused):
        services.ready_call_out(by=cast.ailsa, call_out=draft)


def test_whoever_passes_it_on_sees_the_call_out_and_nobody_who_came(cast, draft):
    shop = Connector.objects.create(project=cast.project, name="The shop", agreed="yes", by=cast.ailsa)
    page = reverse("recruitment:pass_it_on", args=[token_of(shop)])
    assert WORDS["title"] not in Client().get(page).content.decode()
    out(cast, draft)
    come_forward(by=None, call_out=draft, answers=CAME)
    told = Client().get(page).content.decode()
    assert WORDS["title"] in told
    assert CAME["name"] not in told
    assert Client().get(page[:-2] + "x/").status_code == 404
    shop.agreed = "no"
    shop.save()
    assert Client().get(page).status_code == 404


def test_of_a_draft_the_team_reads_what_is_missing_and_nobody_outside_reads_anything(cast, draft, client_for):
    services.write_call_out(by=cast.ailsa, call_out=draft, answers={"phone": "", "about": ""})
    page = reverse("recruitment:call_out", args=[cast.project.ref, draft.pk])
    assert client_for(cast.ailsa).get(page).status_code == 200
    outside = reverse("recruitment:open_call_out", args=[draft.address])
    assert Client().get(outside).status_code == 404
    services.end_call_out(by=cast.ailsa, call_out=draft)
    assert Client().get(outside).status_code == 404
