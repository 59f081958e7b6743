"""Nobody is given up on: the next way is shown, a search ends only where a group is heard, and helpers see little."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.kit.keep.sealing import KeyThrownAway, unseal
from intheroom.kit.refusal import Refused
from intheroom.library.queries import ways
from intheroom.projects.services import start_project
from intheroom.recruitment import queries, services
from intheroom.recruitment.adapter import facts_for_advice, open_contact, picture_of
from intheroom.recruitment.advice import searching as rules
from intheroom.recruitment.models import Avenue, Connector
from intheroom.stakeholders import services as stakeholders
from intheroom.stakeholders.advice.reach import not_online_alone
from intheroom.team import services as team

pytestmark = pytest.mark.django_db
WEB = Said()


@pytest.fixture
def older(cast):
    group = stakeholders.add_group(project=cast.project, by=cast.ailsa, name="Folk with dementia")
    group.places = "The kirk"
    group.save()
    answers = {"ages": ["older"], "marks": ["dementia"]}
    stakeholders.plan_ways(group=group, by=cast.ailsa, answers=answers, said=WEB)
    return group


def tries(cast, group, by_way="visit", by="ailsa", **more):
    answers = {"by_way": by_way, "groups": [str(group.pk)] if group else [], **more}
    return services.add_avenue(by=cast.people.get(by, cast.ailsa), project=cast.project, answers=answers)


def search(cast, group):
    return picture_of(cast.project, queries.connectors_of(cast.project)).of(group.pk)


def test_the_next_way_is_one_not_tried_that_misses_nobody_in_the_group(cast, older):
    seen = []
    while (way := search(cast, older).next_way) is not None:
        assert not way.is_online
        assert not {"older", "dementia"} & set(way.misses)
        seen.append(way.code)
        tries(cast, older, way.code)
    assert seen[:2] == ["connector", "visit"]
    assert len(seen) == len(set(seen)) >= 4
    assert search(cast, older) in picture_of(cast.project).open


def test_ways_can_be_seen_for_one_age(cast, older, as_coordinator):
    address = reverse("recruitment:search", args=[cast.project.ref, older.pk])
    young = as_coordinator.get(address + "?age=under_16").content.decode()
    assert "guardian" in young
    assert "Name a trained adult they can turn to." in young
    offered = [way.code for way in search(cast, older).next_ways({"young"})]
    assert offered
    known = {way.code: way for way in ways()}
    assert all("young" in known[code].ages for code in offered)


def test_only_social_media_for_people_with_dementia_is_warned_of_and_another_way_ends_it(
    cast, older, as_coordinator
):
    tries(cast, older, "social_media")
    warned = not_online_alone(reaches=[search(cast, older).reach_with_avenues])
    assert warned is not None
    address = reverse("recruitment:search", args=[cast.project.ref, older.pk])
    assert warned.text in as_coordinator.get(address).content.decode().replace("&#x27;", "'")
    tries(cast, older, "visit")
    assert not_online_alone(reaches=[search(cast, older).reach_with_avenues]) is None


def test_a_group_without_a_member_is_not_given_up(cast, older, as_coordinator):
    for answers in ({}, {"why": "Nobody answers."}, {"how": "  "}):
        with pytest.raises(Refused):
            services.close_search(by=cast.ailsa, group=older, answers=answers)
    assert search(cast, older) in picture_of(cast.project).open
    page = reverse("recruitment:close_search", args=[cast.project.ref, older.pk])
    shown = as_coordinator.post(
        page, {"send_id": "5f0a6ab8-9f4c-4a7d-8a0e-0f0a6ab89f4c", "why": "Nobody answers."}
    )
    assert "we go on looking" in shown.content.decode()
    assert "Nobody answers." in shown.content.decode()
    assert not older.closed_searches.exists()


def test_a_search_ends_where_the_group_is_heard_and_opens_again_when_it_is_not(cast, older):
    services.close_search(by=cast.ailsa, group=older, answers={"how": "We go to their club."})
    assert search(cast, older).is_over
    team.aims.say_other_route(group=older, by=cast.ailsa, how="")
    assert not search(cast, older).is_over
    team.aims.say_other_route(group=older, by=cast.ailsa, how="By phone.")
    assert search(cast, older).is_over
    services.open_search(by=cast.morag, group=older)
    assert not search(cast, older).is_over
    assert not AuditEvent.objects.filter(facts__icontains="club").exists()


def test_the_same_way_at_the_same_place_counts_once(cast, older):
    for place in ("The mart", "the  MART", "The kirk"):
        tries(cast, older, place=place, cost_pence=1000)
    tried = queries.grouped(queries.avenues_of(cast.project))
    assert [len(one.avenues) for one in tried] == [2, 1]
    assert [one.cost for one in tried] == ["£20", ""]
    facts = facts_for_advice(
        cast.project, None, picture_of(cast.project), date(2026, 11, 22), discover_began=False
    )
    assert rules.many_ways(**facts) is not None
    assert rules.job_is_shared(**facts) is not None
    tries(cast, older, "radio", by="erlend")
    tries(cast, older, "poster")
    facts = facts_for_advice(
        cast.project, None, picture_of(cast.project), date(2026, 11, 22), discover_began=False
    )
    assert rules.many_ways(**facts) is None
    assert rules.job_is_shared(**facts) is None


def test_what_came_of_it_is_said_after(cast, older, signed_in):
    row = tries(cast, older, place="The mart")
    page = reverse("recruitment:edit_avenue", args=[cast.project.ref, row.pk])
    sent = {
        "by_way": "visit",
        "place": "The mart",
        "is_done": "on",
        "came_of": "forward",
        "seen_version": row.version,
    }
    browser = signed_in(cast.erlend)
    answer = browser.post(page, {"send_id": "5f0a6ab8-9f4c-4a7d-8a0e-0f0a6ab89f4d", **sent})
    assert answer.status_code == 302, answer.context_data["form"].errors
    assert Avenue.objects.get().came_of == "forward"
    shown = browser.get(reverse("recruitment:ways_tried", args=[cast.project.ref])).content.decode()
    assert "Somebody came forward." in shown


def test_another_projects_group_is_not_taken_in(cast, older):
    other = make_other(cast)
    assert list(tries(cast, other).groups.all()) == []


def make_other(cast):
    project = start_project(by=cast.ailsa, answers={"public_name": "Another"})
    return stakeholders.add_group(project=project, by=cast.ailsa, name="Others")


def knows(cast, group, **more):
    answers = {
        "name": "Chrissie",
        "contact": "01856 555 144",
        "groups": [str(group.pk)],
        "agreed": "yes",
        **more,
    }
    return services.add_connector(by=cast.erlend, project=cast.project, answers=answers)


def test_how_to_reach_a_helper_is_sealed_and_opened_only_for_those_who_lead(cast, older, signed_in):
    row = knows(cast, older)
    assert b"555" not in bytes(row.contact_sealed)
    page = reverse("recruitment:connector", args=[cast.project.ref, row.pk])
    assert "01856 555 144" in signed_in(cast.ailsa).get(page).content.decode()
    assert SeenEvent.objects.filter(subject=row.key, actor=cast.ailsa.subject).exists()
    browser = signed_in(cast.erlend)
    assert browser.get(page).status_code == 404
    for name in ("ways_tried", "recruitment"):
        shown = browser.get(reverse(f"recruitment:{name}", args=[cast.project.ref])).content.decode()
        assert "555 144" not in shown
    assert row.may_be_asked
    no = {"name": "Chrissie", "agreed": "no", "contact": "01856 555 144", "groups": [str(older.pk)]}
    services.edit_connector(by=cast.ailsa, connector=row, answers=no)
    assert (row.may_be_asked, row.contact_sealed) == (False, None)
    assert row in search(cast, older).connectors


def test_a_helper_taken_off_the_list_leaves_nothing_behind(cast, older):
    row = knows(cast, older)
    blob, place = bytes(row.contact_sealed), row.place_of_contact
    services.strike_connector(by=cast.ailsa, connector=row)
    row = Connector.objects.get()
    assert (row.name, row.contact_sealed, row.may_be_asked) == ("", None, False)
    with pytest.raises(KeyThrownAway):
        unseal(row.key, blob, place=place, actor=None, purpose="test")
    assert open_contact(row, cast.ailsa) == ""
    assert queries.connectors_of(cast.project) == []
    with pytest.raises(Refused):
        services.edit_connector(by=cast.ailsa, connector=row, answers={"name": "Chrissie"})


def test_everyone_is_asked_for_their_part_and_nobody_owns_it(cast, signed_in):
    for name in ("morag", "magnus"):
        page = signed_in(cast.people[name]).get(reverse("recruitment:recruitment", args=[cast.project.ref]))
        shown = page.content.decode()
        assert "No one person has this job." in shown
        for people in ("Black and minority ethnic", "Younger adults", "little money"):
            assert people in shown


def test_what_was_made_easier_says_why_who_decided_and_what_came_after(cast, as_coordinator):
    whole = {"lever": "times", "what": "After school.", "why": "Evenings do not work.", "decided_by": "team"}
    for missing in ("lever", "why", "decided_by"):
        with pytest.raises(Refused):
            services.adjust(by=cast.erlend, project=cast.project, answers={**whole, missing: ""})
    row = services.adjust(by=cast.erlend, project=cast.project, answers=whole)
    services.say_what_followed(by=cast.ailsa, adjustment=row, answers={"followed": "Two carers came."})
    page = as_coordinator.get(reverse("recruitment:ways_tried", args=[cast.project.ref])).content.decode()
    for words in (
        "Other times",
        "Evenings do not work.",
        "The team, both sides together",
        "Two carers came.",
    ):
        assert words in page


def test_the_page_asks_as_much_of_the_database_for_many_as_for_one(cast, older, as_coordinator):
    pages = [
        reverse(f"recruitment:{name}", args=[cast.project.ref]) for name in ("recruitment", "ways_tried")
    ]

    def counted():
        for page in pages:
            as_coordinator.get(page)
        many = []
        for page in pages:
            with CaptureQueriesContext(connection) as asked:
                as_coordinator.get(page)
            many.append(len(asked))
        return many

    tries(cast, older)
    knows(cast, older)
    before = counted()
    for number in range(12):
        group = stakeholders.add_group(project=cast.project, by=cast.ailsa, name=f"Group {number}")
        tries(cast, group, place=f"Hall {number}")
        knows(cast, group)
    assert counted() == before
    assert max(before) <= 15
