"""Places: neutral only by the word of members with lived experience; sealed ways in; nobody's own way is shown."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from intheroom.inclusion.permissions import looker
from intheroom.inclusion.queries.jobs import needs_now
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.kit.refusal import Refused
from intheroom.library.queries import keeps_off_alcohol
from intheroom.people.services import save_inclusion
from intheroom.people.services.erasing import erase_person
from intheroom.workshops import services
from intheroom.workshops.adapter import Travel, travel_by_side
from intheroom.workshops.adapter.venues import lacks, too_late
from intheroom.workshops.advice.venues import Judged, may_be_called_neutral, neutral_label
from intheroom.workshops.forms import CheckVenueForm
from intheroom.workshops.models import Session, VenueWord
from intheroom.workshops.queries import words_on
from tests.cast import add_many, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def hall(cast):
    answers = {"kind": "place", "name": "Kirk hall", "where": "Behind the kirk"}
    return services.add_venue(by=cast.ailsa, project=cast.project, answers=answers)


@pytest.fixture
def online(cast):
    answers = {"kind": "online", "name": "Our room"}
    return services.add_venue(by=cast.ailsa, project=cast.project, answers=answers)


def judge(cast, venue, name, **answers):
    return services.judge_venue(by=cast.people[name], venue=venue, member=cast.place(name), answers=answers)


def page_of(client_for, person, venue):
    return (
        client_for(person)
        .get(reverse("workshops:venue", args=[venue.project.ref, venue.pk]))
        .content.decode()
    )


def codes(page):
    return {found.rule.code for found in page.context["venue"].found}


# -- neutral ---------------------------------------------------------------------------------------


def test_professionals_alone_cannot_call_a_place_neutral(cast, hall, client_for):
    for name in ("magnus", "rendall", "ailsa"):
        judge(cast, hall, name, neutral="yes")
    page = page_of(client_for, cast.morag, hall)
    assert "Professionals alone cannot decide this." in page
    assert "Neutral, say people" not in page
    judge(cast, hall, "morag", neutral="yes")
    assert "Neutral, say people with lived experience." in page_of(client_for, cast.morag, hall)


@pytest.mark.parametrize(
    ("said", "neutral"),
    [
        ([("yes", "professional"), ("yes", "")], ""),
        ([("unsure", "lived")], "unsure"),
        ([("yes", "lived"), ("no", "professional")], "yes"),
        ([("yes", "lived"), ("no", "both")], "no"),
        ([("yes", "both"), ("unsure", "lived")], "yes"),
    ],
)
def test_who_says_it_decides_what_it_is_called(said, neutral):
    judged = [Judged(*one) for one in said]
    assert neutral_label(judged).neutral == neutral
    if neutral != "yes":
        with pytest.raises(Refused):
            may_be_called_neutral(judged=judged)


def test_the_newest_word_of_each_member_counts_and_the_one_after_the_visit_stands_beside(
    cast, hall, client_for
):
    judge(cast, hall, "morag", neutral="yes")
    judge(cast, hall, "morag", been="after", neutral="no", took_part="no")
    page = page_of(client_for, cast.magnus, hall)
    assert "People with lived experience say that it is not neutral." in page
    assert "Somebody who was there could not take part well." in page
    assert VenueWord.objects.count() == 2


def test_nobody_says_it_for_another(cast, hall):
    forged = Said(
        way="phone", recorded_by=cast.rendall.account, person_key=str(cast.rendall.pk), read_back=True
    )
    for by, said in ((cast.rendall, None), (cast.rendall, forged)):
        with pytest.raises(Refused, match="Only members themselves"):
            services.judge_venue(
                by=by, venue=hall, member=cast.place("isa"), answers={"neutral": "yes"}, said=said
            )
    with pytest.raises(Refused):
        VenueWord.objects.create(venue=hall, member=cast.place("isa"), by=cast.rendall, neutral="yes")
    with pytest.raises(Refused):
        VenueWord.objects.bulk_create(
            [VenueWord(venue=hall, member=cast.place("isa"), by=cast.isa, neutral="yes")]
        )
    with pytest.raises(Refused, match="attends"):
        judge(cast, hall, "freya", neutral="yes")


def test_isa_says_it_by_phone(cast, hall, client_for):
    here = reverse("workshops:judge_venue_for_someone", args=[cast.project.ref, hall.pk])
    form = client_for(cast.ailsa).get(here)
    assert "Does it feel like neutral ground" in form.content.decode()
    said = Said(way="phone", recorded_by=cast.ailsa.account, person_key=str(cast.isa.pk), read_back=True)
    word = services.judge_venue(
        by=cast.ailsa, venue=hall, member=cast.place("isa"), answers={"neutral": "yes"}, said=said
    )
    assert (word.member.person, word.way) == (cast.isa, "phone")
    assert "Neutral, say people with lived experience." in page_of(client_for, cast.ailsa, hall)


def test_own_words_are_read_by_those_who_arrange_and_noted(cast, hall, client_for):
    judge(cast, hall, "erlend", words="My brother cannot hear a thing there")
    assert "cannot hear a thing" not in page_of(client_for, cast.magnus, hall)
    assert "cannot hear a thing" in page_of(client_for, cast.ailsa, hall)
    assert SeenEvent.objects.filter(subject=cast.erlend.subject, actor=cast.ailsa.subject).exists()
    assert "hear" not in str(list(AuditEvent.objects.values()))
    erase_person(by=cast.ailsa, person=cast.erlend, choices={}, how="asked")
    assert not VenueWord.objects.exists()


# -- the way there -----------------------------------------------------------------------------------


def test_the_way_is_told_in_one_word_and_only_once_enough_have_said(cast, hall, client_for):
    lived, others = add_many(cast, lived=5), add_many(cast, professional=5)
    for member in lived:
        _says(cast, hall, member, "120")
    for member in others[:4]:
        _says(cast, hall, member, "15")
    assert travel_by_side(words_on([hall])) == Travel.NOT_ENOUGH
    _says(cast, hall, others[4], "60")
    assert travel_by_side(words_on([hall])) == Travel.LONGER_FOR_LIVED
    page = page_of(client_for, cast.morag, hall)
    assert "The way here is longer for people with lived experience than for professionals." in page
    assert "Up to two hours" not in page


def _says(cast, hall, member, takes):
    said = Said(
        way="paper", recorded_by=cast.ailsa.account, person_key=str(member.person_id), read_back=False
    )
    services.judge_venue(by=cast.ailsa, venue=hall, member=member, answers={"takes": takes}, said=said)


def test_where_being_known_could_harm_only_those_who_lead_read_the_word(client_for):
    cast = make_cast(is_sensitive=True)
    hall = services.add_venue(
        by=cast.ailsa, project=cast.project, answers={"kind": "place", "name": "The loft"}
    )
    for member in [*add_many(cast, lived=5), *add_many(cast, professional=5)]:
        _says(cast, hall, member, "60")
    assert "about as long for both sides" in page_of(client_for, cast.ailsa, hall)
    assert "about as long for both sides" not in page_of(client_for, cast.magnus, hall)


# -- what is there -------------------------------------------------------------------------------------


def test_the_rules_speak_of_what_shuts_people_out(cast, hall, client_for):
    save_inclusion(by=cast.erlend, person=cast.erlend, answers={"room": ["step_free"]})
    judge(cast, hall, "magnus", works_there="yes")
    there = {
        "name": "Kirk hall",
        "step_free": "no",
        "alcohol": "yes",
        "last_home_0": "21:40",
        "last_home_1": "none",
    }
    services.check_venue(by=cast.ailsa, venue=hall, answers=there)
    _session(cast, hall, (2031, 5, 5, 20, 0), minutes=120)
    page = client_for(cast.ailsa).get(reverse("workshops:venue", args=[cast.project.ref, hall.pk]))
    words = page.content.decode()
    assert codes(page) == {"venue.judge", "venue.owned", "venue.alcohol", "venue.needs", "venue.last_home"}
    assert "A way in without steps (1 person)" in words
    assert "Erlend" not in words.split('id="there"')[0].split("<main")[1]
    home = reverse("advise:go_another_way", args=[cast.project.ref, f"venue.alcohol~venue{hall.pk}"])
    assert client_for(cast.ailsa).get(home).status_code == 200


def test_others_read_no_count_and_nothing_that_is_kept_private(cast, hall):
    save_inclusion(
        by=cast.erlend, person=cast.erlend, answers={"room": ["step_free"], "see_there": "only_me"}
    )
    roles = {
        name: looker(cast.people[name], cast.project.roles.get(person=cast.people[name]))
        for name in ("ailsa", "magnus")
    }
    needs = needs_now(cast.project)
    assert lacks(hall, needs, roles["ailsa"], is_sensitive=False) == ([], [])
    save_inclusion(by=cast.erlend, person=cast.erlend, answers={"room": ["step_free"], "see_there": "team"})
    needs = needs_now(cast.project)
    assert lacks(hall, needs, roles["magnus"], is_sensitive=False)[1] == [
        "A way in without steps", "A toilet with room for a wheelchair",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("starts", "minutes", "is_late"),
    [
        ((2031, 5, 5, 19, 0), 120, False),
        ((2031, 5, 5, 20, 0), 120, True),
        # Nothing goes on Tuesday; on Wednesday the last one goes after midnight; of Thursday nothing is known.
        ((2031, 5, 6, 10, 0), 60, True),
        ((2031, 5, 7, 22, 0), 120, False),
        ((2031, 5, 7, 22, 0), 180, True),
        ((2031, 5, 8, 22, 0), 180, False),
    ],
)
def test_a_session_ends_before_the_last_service_home(cast, hall, starts, minutes, is_late):
    hall.last_home = {"0": "21:40", "1": "none", "2": "00:15"}
    hall.save()
    session = _session(cast, hall, starts, minutes=minutes)
    assert too_late([session]) == ({hall.pk: ["Session 1: What happens at night"]} if is_late else {})


def _session(cast, venue, starts, minutes):
    return Session.objects.create(
        project=cast.project, number=1, title="What happens at night", starts_at=datetime.datetime(*starts, tzinfo=timezone.get_current_timezone()),
        minutes=minutes, venue=venue, by=cast.ailsa,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        *(("21:40", "21:40"), ("21.40", "21:40"), ("2140", "21:40"), ("9.40 pm", "21:40"), ("9pm", "21:00")),
        *(("12", "12:00"), ("12 am", "00:00"), ("0", "none"), ("None", "none"), ("", "")),
        *(("9", None), ("25:00", None), ("21:75", None), ("late", None)),
    ],
)
def test_the_last_service_is_typed_as_people_write_it(typed, kept):
    form = CheckVenueForm({"name": "Kirk hall", "last_home_2": typed}, kind="place")
    assert form.is_valid() == (kept is not None)
    assert kept is None or form.cleaned_data["last_home_2"] == kept


def test_a_project_about_drink_is_told_more_strongly(cast, hall, client_for):
    assert keeps_off_alcohol("Island breaks", "Recovery together")
    assert not keeps_off_alcohol("Island breaks", "People living with dementia")
    services.check_venue(by=cast.ailsa, venue=hall, answers={"name": "Kirk hall", "alcohol": "yes"})
    assert "that is reason enough" not in page_of(client_for, cast.ailsa, hall)
    cast.project.internal_name = "Life after addiction"
    cast.project.save()
    assert "that is reason enough" in page_of(client_for, cast.ailsa, hall)


# -- ways in that are sealed -----------------------------------------------------------------------------


def test_a_way_in_from_afar_has_a_helper_and_is_sealed(cast, online, client_for):
    assert not online.has_helper
    joins = {"joining": "Code 4711", "helper_name": "Chrissie", "helper_phone": "01856 555 144"}
    services.check_venue(by=cast.ailsa, venue=online, answers={"name": "Our room", **joins})
    assert online.has_helper
    assert b"4711" not in bytes(online.joining_sealed)
    assert "Code 4711" in page_of(client_for, cast.magnus, online)
    assert "Your camera may stay off" in page_of(client_for, cast.magnus, online)
    services.end_venue(by=cast.ailsa, venue=online)
    assert client_for(cast.ailsa).get(
        reverse("workshops:venue", args=[cast.project.ref, online.pk])
    ).status_code == 404  # fmt: skip
    assert online.joining_sealed is None


def test_a_place_told_late_is_known_to_those_who_lead(cast, hall, client_for):
    there = {"name": "The loft", "where": "12 Harbour Street", "is_told_late": True}
    there |= {"getting_there": "Bus 7 to Harbour Street."}
    services.check_venue(by=cast.ailsa, venue=hall, answers=there)
    assert hall.where == ""
    assert "12 Harbour Street" in page_of(client_for, cast.morag, hall)
    assert "Harbour Street" not in page_of(client_for, cast.magnus, hall)
    here = reverse("workshops:check_venue_step", args=[cast.project.ref, hall.pk, "what"])
    form = client_for(cast.magnus).get(here).content.decode()
    assert "Harbour" not in form
    assert 'name="where"' not in form
    home = reverse("workshops:check_venue_step", args=[cast.project.ref, hall.pk, "home"])
    assert "Harbour" not in client_for(cast.magnus).get(home).content.decode()
    # What Magnus may not read he does not change.
    services.check_venue(by=cast.magnus, venue=hall, answers={"name": "The loft", "owner": "The parish"})
    hall.refresh_from_db()
    assert "12 Harbour Street" in page_of(client_for, cast.morag, hall)
    assert "Bus 7" in page_of(client_for, cast.morag, hall)


def test_a_confirmed_session_falls_back_when_the_helper_is_gone(cast, online):
    """The number is what people ring when they cannot get in: without it the session is not ready."""
    joins = {"joining": "Press the link", "helper_name": "Chrissie", "helper_phone": "01856 555 144"}
    services.check_venue(by=cast.ailsa, venue=online, answers={"name": "Our room", **joins})
    session = _session(cast, online, (2031, 5, 5, 10, 0), minutes=60)
    session.mode = "online"
    session.save()
    session.expect([cast.place("magnus")])
    session.state = "confirmed"
    session.save()
    services.check_venue(
        by=cast.ailsa, venue=online, answers={"name": "Our room", **joins, "helper_phone": ""}
    )
    session.refresh_from_db()
    assert session.state == "draft"


def test_the_list_to_take_along_asks_only_what_fits(cast, hall, online, client_for):
    sheets = [
        client_for(cast.magnus).get(reverse("workshops:check_venue_sheet", args=[cast.project.ref, one.pk]))
        for one in (hall, online)
    ]
    place, room = (sheet.content.decode() for sheet in sheets)
    assert "A hearing loop" in place
    assert "The last service home on Sunday" in place
    assert "No account is needed" not in place
    assert "No account is needed" in room
    assert "A hearing loop" not in room


def test_the_pages_ask_the_same_for_one_place_and_for_many(cast, hall, client_for, django_assert_num_queries):
    client, here = client_for(cast.ailsa), reverse("workshops:venues", args=[cast.project.ref])
    client.get(here)
    for number in range(5):
        more = {"kind": "online", "name": f"Room {number}"}
        judge(
            cast,
            services.add_venue(by=cast.ailsa, project=cast.project, answers=more),
            "morag",
            neutral="yes",
        )
    with django_assert_num_queries(11):
        client.get(here)


def test_whoever_added_a_place_goes_on_to_it(cast, hall, client_for):
    services.add_venue(by=cast.erlend, project=cast.project, answers={"kind": "place", "name": "School"})
    thanks = reverse("workshops:add_venue_done", args=[cast.project.ref])
    shown = client_for(cast.ailsa).get(thanks).text
    goes_to = reverse("workshops:venue", args=[cast.project.ref, hall.pk])
    assert re.search(rf'href="{goes_to}"[^>]*>Go on<', shown)
    services.end_venue(by=cast.ailsa, venue=hall)
    goes_to = reverse("workshops:venues", args=[cast.project.ref])
    assert re.search(rf'href="{goes_to}"[^>]*>Go on<', client_for(cast.ailsa).get(thanks).text)
