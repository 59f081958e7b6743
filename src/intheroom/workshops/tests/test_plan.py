"""The plan of dates: fair, checked, sealed, chosen by people; nothing lost when something changes meanwhile."""

import datetime
import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from intheroom.engines.timetabling import checking
from intheroom.kit.keep.models import AuditEvent, SeenEvent
from intheroom.kit.refusal import Refused
from intheroom.people.models import Need
from intheroom.people.services.erasing import erase_person
from intheroom.workshops import services
from intheroom.workshops.adapter import plan_made
from intheroom.workshops.adapter.plan_words import rule_told
from intheroom.workshops.models import DatePlan, PlanLine, Session
from intheroom.workshops.tests.meeting import hall
from intheroom.workshops.tests.planning import asked, found, lines, only_on, page, says, worked

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def test_the_fairest_comes_first_and_the_most_people_is_the_open_trade(cast, client_for):
    only_on(cast, 0, 1, 2)
    plan = worked(asked(cast))
    assert plan.state == "ready"
    kinds = found(plan)
    assert list(kinds) == ["fairest", "fullest"]
    assert kinds["fairest"]["fewest"] == 1
    assert kinds["fullest"]["fewest"] == 0
    assert kinds["fullest"]["attendances"] > kinds["fairest"]["attendances"]
    shown = page(client_for(cast.ailsa), plan)
    assert "Nobody is left out of everything" in shown
    assert "Left out of everything:" in shown
    assert (
        "Misses Monday 12 May 2031, 10:00. Cannot come at that time. Offer: a phone call before it" in shown
    )
    assert "In their own words:" in shown
    assert "A shift" in shown
    assert "At each session, the share of each side who can come differs by at most half:" in shown
    assert "None of these times and places suits them" not in page(
        client_for(cast.ailsa), plan, "?plan=fullest"
    )
    rule = shown.split("At least 2 people can come to each session:")[1].split("</li>")[0]
    assert "then these could come to nothing:" in rule
    assert "Erlend" in rule


def test_the_page_asks_as_often_for_one_reason_as_for_many(cast, client_for, django_assert_max_num_queries):
    only_on(cast, 0, 1)
    for name in ("morag", "isa", "magnus"):
        says(cast, name, reason="The boat", see_reason="team")
    plan, client = worked(asked(cast)), client_for(cast.ailsa)
    assert "The boat" in page(client, plan)
    with django_assert_max_num_queries(15):
        page(client, plan)


@pytest.mark.parametrize(
    ("rule", "number", "told"),
    [
        (
            "session_balance",
            "50",
            "at each session, the share of each side who can come differs by at most half",
        ),
        (
            "session_balance",
            "37",
            "at each session, the share of each side who can come differs by at most 37 in 100",
        ),
        (
            "series_balance",
            "5",
            "over all sessions, the share of each side who can come differs by at most 1 in 20",
        ),
        ("series_balance", "0", "over all sessions the same part of both sides can come"),
    ],
)
def test_a_rule_of_balance_is_told_without_hundredths(rule, number, told):
    assert rule_told(rule, number) == told


def test_plans_of_one_minute_have_names_of_their_own(cast, client_for):
    place, minute = hall(cast, step_free="yes"), timezone.now().replace(second=7)
    plans = [worked(asked(cast, place, sessions=many)) for many in (1, 2, 2, 2)]
    for plan, seconds in zip(plans, (0, 0, 1, 60), strict=True):
        DatePlan.objects.filter(pk=plan.pk).update(asked_at=minute + timedelta(seconds=seconds))
    client = client_for(cast.ailsa)
    shown = client.get(reverse("workshops:date_plans", args=[cast.project.ref])).content.decode()
    day, later = (date_format(timezone.localtime(one), "j E Y, H:i") for one in (minute, minute + MINUTE))
    names = [
        f"Plan of {day}: 1 session",
        f"Plan of {day}: 2 sessions",
        f"Plan of {day}: 2 sessions, number 2",
        f"Plan of {later}: 2 sessions",
    ]
    assert re.findall(r">(Plan of .*?)</a>", shown) == names[::-1]
    for plan, name in zip(plans, names, strict=True):
        assert name in page(client, plan).partition("</h1>")[0]


def test_each_plan_is_checked_by_what_shares_no_code_and_a_fault_shows_nothing(cast, monkeypatch, client_for):
    only_on(cast, 0, 1, 2)
    checked = []
    real = checking.check

    def both(problem, plan):
        checked.append(real(problem, plan))
        return checked[-1]

    monkeypatch.setattr(plan_made.checking, "check", both)
    worked(asked(cast))
    assert checked == [[], []]
    monkeypatch.setattr(plan_made.checking, "check", lambda _problem, _plan: [{"code": "overlap"}])
    plan = worked(asked(cast))
    assert (plan.state, plan.found_sealed) == ("stopped", None)
    assert "found a mistake" in page(client_for(cast.ailsa), plan)


def test_not_having_said_is_never_a_no_and_is_named_apart(cast, client_for):
    only_on(cast, 0)
    plan = worked(asked(cast, sessions=1))
    shown = page(client_for(cast.ailsa), plan)
    assert "Not said yet:" not in shown
    services.leaving.forget_at_sessions(cast.people["isa"])
    plan = worked(asked(cast, sessions=1))
    assert lines(plan)["Isa"].said == "uuuuu"
    shown = page(client_for(cast.ailsa), plan)
    assert "Not said yet:" in shown
    assert "Planned as if need be" in shown


def test_steps_keep_somebody_out_of_the_room_and_not_out_of_the_session(cast):
    only_on(cast, 0, 1, 2, 3, 4)
    Need.objects.filter(person=cast.people["magnus"], kind="step_free").delete()
    Need.objects.create(person=cast.people["magnus"], kind="step_free", may_see="team")
    stairs, flat = hall(cast, name="Loft", step_free="no"), hall(cast, name="Kirk hall", step_free="")
    plan = worked(asked(cast, stairs, flat, sessions=1))
    told = lines(plan)["Magnus"].said
    # Two at each time, by their names.
    first = int(str(stairs.pk) > str(flat.pk))
    assert set(told[first::2]) == {"s"}
    assert set(told[1 - first :: 2]) == {"y"}
    assert "s" not in lines(plan)["Morag"].said
    chosen = found(plan)["fairest"]["chosen"][0]
    assert chosen.endswith(f"-{flat.pk}")


def test_what_clashes_is_said_with_what_would_ease_it(cast, client_for):
    plan = worked(asked(cast, sessions=3, min_gap_days=7))
    assert plan.state == "impossible"
    shown = page(client_for(cast.ailsa), plan)
    assert "<li>3 sessions</li>" in shown
    assert "<li>at least 7 days apart</li>" in shown
    assert "It would do to ask for this: at least 2 days apart." in shown


def test_a_choice_makes_drafts_and_the_second_to_choose_is_told(cast, client_for):
    only_on(cast, 0, 1, 2)
    place = hall(cast, step_free="yes")
    first, second = worked(asked(cast, place)), worked(asked(cast, place))
    services.choose_plan(by=cast.ailsa, plan=first, kind="fairest")
    made = list(cast.project.sessions.all())
    assert [(one.number, one.state, one.venue_id) for one in made] == [
        (1, "draft", place.pk),
        (2, "draft", place.pk),
    ]
    with pytest.raises(Refused, match="Ailsa chose another plan meanwhile"):
        services.choose_plan(by=cast.ailsa, plan=second, kind="fairest")
    assert Session.objects.count() == 2
    # A plan made anew goes round the sessions that are there.
    again = worked(services.make_anew(by=cast.ailsa, plan=second))
    taken = {f"{one.starts_at:%Y%m%d}" for one in made}
    assert not [name for name, *_rest in again.options if name[:8] in taken]
    magnus = client_for(cast.people["magnus"])
    text = magnus.get(reverse("workshops:date_plans", args=[cast.project.ref])).content.decode()
    assert "What it means for you" in text
    assert "Erlend" not in text.split("<main")[1]
    assert magnus.get(reverse("workshops:date_plan", args=[cast.project.ref, first.pk])).status_code == 404


def test_what_changed_while_it_was_worked_out_is_said(cast, client_for):
    only_on(cast, 0, 1, 2)
    place, other = hall(cast, step_free="yes"), hall(cast, name="School")
    plan = asked(cast, place, other)
    says(cast, "morag", rest="no", day4_morning="yes")
    services.end_venue(by=cast.ailsa, venue=other)
    worked(plan)
    assert plan.state == "ready"
    shown = page(client_for(cast.ailsa), plan)
    assert "Morag said anew when they can come." in shown
    assert "School is off the list of places." in shown
    assert "Make it anew" in shown
    if any(name.endswith(f"-{other.pk}") for name in found(plan)["fairest"]["chosen"]):
        with pytest.raises(Refused, match="off the list"):
            services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")


def test_when_a_place_falls_through_as_few_sessions_as_can_be_move(cast, client_for):
    only_on(cast, 0, 1, 2, 3)
    place, school = hall(cast, step_free="yes", cost_pence=100), hall(cast, name="School", step_free="yes")
    plan = worked(asked(cast, place, school, times=[600], sessions=2))
    services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")
    before = {one.number: one.starts_at for one in cast.project.sessions.all()}
    # Erlend's only day is not his any more: only the session that was his moves.
    says(cast, "erlend", rest="no", day3_morning="yes", day4_morning="no")
    mended = worked(services.mend_plan(by=cast.ailsa, plan=plan))
    assert next(iter(found(mended))) == "fewest"
    shown = page(client_for(cast.ailsa), mended)
    assert "0 sessions change" in shown
    services.end_venue(by=cast.ailsa, venue=school)
    mended = worked(services.make_anew(by=cast.ailsa, plan=mended))
    shown = page(client_for(cast.ailsa), mended)
    assert "2 sessions change" in shown
    services.choose_plan(by=cast.ailsa, plan=mended, kind="fewest")
    rows = list(cast.project.sessions.all())
    assert len(rows) == len(before)
    assert {one.venue_id for one in rows} == {place.pk}
    with pytest.raises(Refused):
        services.mend_plan(by=cast.ailsa, plan=plan)


def test_the_same_hour_in_another_place_is_new_there_and_not_gone(cast, client_for):
    only_on(cast, 2)
    school = hall(cast, name="School", step_free="yes")
    plan = worked(asked(cast, school, hall(cast, step_free="yes", cost_pence=100), times=[600], sessions=1))
    services.choose_plan(by=cast.ailsa, plan=plan, kind="fairest")
    services.end_venue(by=cast.ailsa, venue=school)
    shown = page(client_for(cast.ailsa), worked(services.mend_plan(by=cast.ailsa, plan=plan)))
    assert "1 session changes" in shown
    day = timezone.localtime(cast.project.sessions.get().starts_at)
    assert f"New: {date_format(day, 'l j E Y, H:i')}, Kirk hall." in shown
    assert "No longer:" not in shown


def test_whoever_tells_the_dates_sees_that_a_place_of_theirs_is_lost(cast, client_for):
    only_on(cast, 2)
    school = hall(cast, name="School", step_free="yes")
    services.choose_plan(
        by=cast.ailsa, plan=worked(asked(cast, school, times=[600], sessions=1)), kind="fairest"
    )
    lost = "School is off the list of places."
    pages = [reverse(f"workshops:{name}", args=[cast.project.ref]) for name in ("date_plans", "tell_dates")]
    for address in pages:
        assert lost not in client_for(cast.ailsa).get(address).text
    services.end_venue(by=cast.ailsa, venue=school)
    for address in pages:
        assert lost in client_for(cast.ailsa).get(address).text
    assert lost not in client_for(cast.erlend).get(pages[0]).text


def test_lines_are_sealed_told_to_their_person_and_go_with_them(cast, client_for):
    only_on(cast, 0, 1)
    plan = worked(asked(cast))
    row = PlanLine.objects.get(plan=plan, member=cast.place("erlend"))
    assert b"fairest" not in bytes(row.line_sealed)
    page(client_for(cast.ailsa), plan)
    seen = SeenEvent.objects.filter(subject=cast.people["erlend"].subject, actor=cast.ailsa.subject)
    assert "to choose dates, and offer a way in to whoever would miss some" in {look.purpose for look in seen}
    told = " ".join(str(event.__dict__) for event in AuditEvent.objects.all())
    assert "A shift" not in told
    erase_person(by=cast.host, person=cast.people["erlend"], choices={})
    assert not PlanLine.objects.filter(member__person=cast.people["erlend"]).exists()
    assert "Erlend" not in page(client_for(cast.ailsa), DatePlan.objects.get(pk=plan.pk))


def test_a_way_of_their_own_is_not_planned_and_the_page_says_why(cast, client_for):
    hall(cast, name="Kirk hall")
    address, client = reverse("workshops:plan_dates", args=[cast.project.ref]), client_for(cast.ailsa)
    assert "Not in this list" not in client.get(address).text
    hall(cast, name="Walk on the shore", kind="own_way")
    shown = client.get(address).text
    assert "Kirk hall (In person)" in shown
    assert "Not in this list: Walk on the shore. For a way of your own" in shown


def test_the_plan_says_all_that_was_asked_for(cast, client_for):
    only_on(cast, 0, 1, 2)
    place, typed = hall(cast, step_free="yes"), datetime.datetime(2031, 5, 20, 18, 0, tzinfo=datetime.UTC)
    plan = worked(asked(cast, place, minutes="150", weekdays=["0", "2"], times=[570, 1110], typed=[typed]))
    shown = page(client_for(cast.ailsa), plan).split("What was asked for:")[1].split("</ul>")[0]
    for words in (
        "2 sessions",
        "each of them: 2 hours and a half",
        "from 12 May 2031 to 16 May 2031",
        "on: Monday, Wednesday",
        "at: 09:30, 18:30",
        "other times: 20 May 2031, 19:00",
        "places and ways to meet: Kirk hall",
    ):
        assert words in shown


def test_whoever_could_begin_and_not_stay_is_told_apart_from_whoever_cannot_come(cast, client_for):
    only_on(cast, 0, 1)
    says(cast, "erlend", rest="no", **{f"day{day}_morning": "yes" for day in range(5)})
    says(cast, "isa", rest="no", day0_evening="yes")
    plan = worked(asked(cast, minutes="150", sessions=1))
    shown = page(client_for(cast.ailsa), plan)
    assert {name: line.too_long for name, line in lines(plan).items() if name in {"Erlend", "Isa"}} == {
        "Erlend": True,
        "Isa": False,
    }
    erlend = next(one for one in shown.split('<li class="room-card">') if "<bdi>Erlend</bdi></h3>" in one)
    assert "It goes on too long for them: a shorter one may suit." in erlend
