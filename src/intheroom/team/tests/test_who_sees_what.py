"""The promise is worked out from the rules that guard the pages: where a rule changes, the page changes."""

import pytest
import rules
from django.urls import reverse

from intheroom.inclusion import promise as inclusion
from intheroom.kit.keep.choices import MaySee
from intheroom.media import promise as media
from intheroom.people.choices import NEVER_KEPT
from intheroom.projects.permissions import Permission
from intheroom.team import papers
from intheroom.team.services.keyholders import name_keyholder
from intheroom.team.services.places import make_co_lead
from tests.architecture.words import NEVER_ASKED

LEADS_ONLY = "You and people who lead."


def promised(project):
    promise = papers.promise_of(project)
    return {line.what: line.seen_by for line in (*promise.lines, *promise.levels)}


def page(client, project):
    return client.get(reverse("team:who_sees_what", args=[project.ref])).text


def give_key(cast, name):
    answers = {"member": cast.place(name), "team_said": "yes"}
    return name_keyholder(project=cast.project, by=cast.ailsa, answers=answers)


def test_what_an_open_project_promises(cast):
    assert promised(cast.project) == {
        "The name you use, and that you are here": "Everyone in the team.",
        "Which side you are on, and what you would like to get back": LEADS_ONLY,
        "What you bring, and what you would like from others": "Everyone in the team.",
        "What you answer when the team is asked something": "Everyone in the team.",
        "That it was you who said it": "Everyone in the team.",
        "That you are in a space of your own": "Only you.",
        "What you tell a listener when something is wrong": "Only you.",
        "A photo of you, or your words, before all in it say yes": LEADS_ONLY,
        "A photo of you, or your words, once all in it say yes": "Everyone in the team.",
        "A photo of you, or your words, once you say no": "Nobody.",
        "What you said yes or no to": "Everyone in the team.",
        "What you need, as a job that someone sees to": LEADS_ONLY,
        "A need that you keep to yourself": "Only you.",
        "How many people need a thing, with no name": "People who lead.",
        "Whether you can come to a date: yes, if need be, or no": LEADS_ONLY,
        "Your reason, if you give one for your times": "Only you.",
        "Your own calendar: only when you are busy is kept": "Only you.",
        "That you would like a buddy": "Only you.",
        "That you have a buddy, and who it is": "Only you.",
        "That you might like a call: it has gone quiet, or we left something undone": "Nobody.",
        "What came of such a call": "Only you.",
        "What you say of your age, background or money, so that the mix is fair": LEADS_ONLY,
        "Your chance and your code in a draw": LEADS_ONLY,
        "“Everyone”": "Anyone.",
        "“The team”": "Everyone in the team.",
        "“Only the people who arrange things”": LEADS_ONLY,
        "“Only me”": "Only you.",
    }


def test_a_private_project_shows_names_to_those_who_lead(sensitive_cast, client_for):
    found = promised(sensitive_cast.project)
    assert found["The name you use, and that you are here"] == LEADS_ONLY
    assert found["That it was you who said it"] == LEADS_ONLY
    assert found["What you said yes or no to"] == LEADS_ONLY
    assert "This project is private" in page(client_for(sensitive_cast.magnus), sensitive_cast.project)


def test_naming_a_keyholder_changes_the_page(cast, client_for):
    browser = client_for(cast.magnus)
    assert "has not named anyone" in page(browser, cast.project)
    give_key(cast, "erlend")
    found = promised(cast.project)
    assert found["“Only the people who arrange things”"] == "You and people who hold a key."
    assert found["What you need, as a job that someone sees to"] == "You and people who hold a key."
    assert found["How many people need a thing, with no name"] == "People who hold a key and people who lead."
    told = page(browser, cast.project)
    assert "People who hold a key: 1." in told
    assert "Erlend" in told


def test_in_a_private_project_no_keyholder_is_named(sensitive_cast, client_for):
    give_key(sensitive_cast, "erlend")
    told = page(client_for(sensitive_cast.magnus), sensitive_cast.project)
    assert "People who hold a key: 1." in told
    assert "Erlend" not in told


def test_one_more_who_leads_is_counted(cast, client_for):
    browser = client_for(cast.magnus)
    assert "People who lead this project: 2." in page(browser, cast.project)
    make_co_lead(member=cast.place("erlend"), by=cast.ailsa)
    assert "People who lead this project: 3." in page(browser, cast.project)


def test_a_changed_permission_changes_the_page(cast):
    """Not written by hand: whoever opens a project's pages to more, or to fewer, reads it here."""
    before = promised(cast.project)
    kept = rules.permissions.permissions[Permission.SEE]
    try:
        rules.set_perm(Permission.SEE, rules.always_true)
        assert promised(cast.project)["What you bring, and what you would like from others"] == "Anyone."
        rules.set_perm(Permission.SEE, rules.always_false)
        assert promised(cast.project)["What you bring, and what you would like from others"] == "Nobody."
    finally:
        rules.set_perm(Permission.SEE, kept)
    assert promised(cast.project) == before


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("may_see_name", "The name you use, and that you are here"),
        ("may_open_member", "Which side you are on, and what you would like to get back"),
        ("sees_names", "That it was you who said it"),
    ],
)
def test_each_line_asks_the_rule_that_guards_the_page(sensitive_cast, monkeypatch, name, line):
    assert promised(sensitive_cast.project)[line] == LEADS_ONLY
    monkeypatch.setattr(papers, name, lambda *_args, **_more: True)
    assert promised(sensitive_cast.project)[line] == "Everyone in the team."


@pytest.mark.parametrize(
    ("room", "name", "line"),
    [
        (media, "may_open", "A photo of you, or your words, before all in it say yes"),
        (media, "may_see_answers", "What you said yes or no to"),
        (inclusion, "may_open", "What you need, as a job that someone sees to"),
        (inclusion, "may_open", "A need that you keep to yourself"),
    ],
)
def test_the_lines_of_other_rooms_ask_their_rules_too(sensitive_cast, monkeypatch, room, name, line):
    assert promised(sensitive_cast.project)[line] in {LEADS_ONLY, "Only you."}
    monkeypatch.setattr(room, name, lambda *_args, **_more: True)
    assert promised(sensitive_cast.project)[line] in {"Anyone.", "Everyone in the team."}


def test_a_changed_level_changes_the_page(cast, monkeypatch):
    monkeypatch.setattr(MaySee, "lets_in", lambda _self, **_standing: True)
    assert promised(cast.project)["“Only me”"] == "Anyone."


def test_a_project_that_asks_little_says_so(cast, client_for):
    browser = client_for(cast.magnus)
    assert "We ask as little as we can" not in page(browser, cast.project)
    cast.project.minimal_data = True
    cast.project.save()
    assert "We ask as little as we can" in page(browser, cast.project)


def test_forms_lead_to_it_and_members_find_it(cast, client_for):
    address = reverse("team:who_sees_what", args=[cast.project.ref])
    browser = client_for(cast.magnus)
    assert f'href="{address}"' in browser.get(reverse("team:members", args=[cast.project.ref])).text
    form = browser.get(reverse("team:change_place", args=[cast.project.ref])).text
    assert form.count(f'href="{address}"') > 1
    sheet = browser.get(reverse("team:change_place_sheet", args=[cast.project.ref])).text
    assert "Who sees what" in sheet


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("illness", "diagnosis"),
        ("health number", "chi_number"),
        ("insurance number", "ni_number"),
        ("right to live or work", "immigration_status"),
        ("benefits", "benefit_type"),
        ("trouble with the law", "criminal_record"),
        ("born", "sex_at_birth"),
        ("partner or children", "partner"),
        ("partner or children", "children"),
        ("where your phone or computer is", "ip_address"),
    ],
)
def test_what_is_never_kept_is_held_by_the_test_of_every_table_and_form(words, column):
    assert [thing for thing in NEVER_KEPT if words in thing]
    assert NEVER_ASKED.search(column)
