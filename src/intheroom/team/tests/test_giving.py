"""What members would like to get back, and what they gave and got: asked of everyone, private first."""

import uuid

import pytest
from django.urls import reverse

from intheroom.kit.advise.rules import Refused
from intheroom.team import services
from intheroom.team.advice import everyone_gets_something
from intheroom.team.choices import Back
from intheroom.team.models import Exchange
from intheroom.team.queries.giving import asked_about_back
from tests.cast import add_many

ADVICE = "Some members have not said what they would like to get back."


def says(cast, name, **answers):
    services.members.say_about_me(member=cast.place(name), by=getattr(cast, name), answers=answers)


def wrote(cast, name, words="A lift to the pier", **answers):
    return services.giving.add_exchange(
        member=cast.place(name),
        by=getattr(cast, name),
        answers={"direction": "gave", "words": words, **answers},
    )


def page(cast, client, name):
    found = client.get(reverse(f"team:{name}", args=[cast.project.ref])).content.decode()
    return found.split("<main")[1].split("</main>")[0]


def press(cast, client, name, exchange):
    url = reverse(f"team:{name}", args=[cast.project.ref, exchange.pk])
    return client.post(url, {"send_id": uuid.uuid4()})


def not_said(cast):
    return {str(member) for member in asked_about_back(cast.project) if not member.has_said_back}


def test_money_is_never_the_first_thing_offered():
    assert list(Back)[-2:] == [Back.COSTS, Back.NOTHING]


def test_both_sides_are_asked_and_interpreters_are_not(cast):
    assert not_said(cast) == {"Ailsa", "Morag", "Isa", "Magnus", "Dr Rendall", "Erlend"}
    says(cast, "magnus", back=["meeting"])
    says(cast, "erlend", own_back="A lift home")
    says(cast, "rendall", back=["nothing"])
    assert not_said(cast) == {"Ailsa", "Morag", "Isa"}


def test_who_has_not_been_asked_shows_as_advice_to_those_who_lead(cast, client_for):
    shown = page(cast, client_for(cast.morag), "incentives")
    assert ADVICE in shown
    assert "Magnus" in shown
    for name in ("ailsa", "morag", "isa", "magnus", "rendall", "erlend"):
        says(cast, name, back=["nothing"])
    assert ADVICE not in page(cast, client_for(cast.morag), "incentives")
    assert everyone_gets_something(not_said=[]) is None


def test_only_those_who_lead_see_it_until_the_member_says_otherwise(cast, client_for):
    says(cast, "erlend", back=["reference"], own_back="A word from the board", shows_back="no")
    assert "A word from the board" in page(cast, client_for(cast.morag), "incentives")
    assert "A word from the board" in page(cast, client_for(cast.erlend), "my_place")
    for name in ("offers", "members", "room", "exchanges"):
        assert "A word from the board" not in page(cast, client_for(cast.magnus), name)
    says(cast, "erlend", shows_back="yes")
    assert "A word from the board" in page(cast, client_for(cast.magnus), "offers")


def test_isa_is_asked_by_phone_and_can_say_nothing_thank_you(cast, client_for):
    says(cast, "isa", back=["company"], own_back="Cake")
    data = {
        "send_id": uuid.uuid4(), "written_down-person": str(cast.isa.pk), "written_down-way": "phone",
        "written_down-read_back": "yes", "back": ["nothing"],
    }  # fmt: skip
    url = reverse("team:say_about_me_for_someone", args=[cast.project.ref])
    assert client_for(cast.morag).post(url, data).status_code == 302
    isa = cast.place("isa")
    assert (isa.back, isa.own_back, isa.way, isa.recorded_by) == (
        ["nothing"],
        "",
        "phone",
        cast.morag.account,
    )


def test_nothing_and_something_is_asked_again_not_guessed(cast, client_for):
    url = reverse("team:say_about_me_step", args=[cast.project.ref, "back"])
    answer = client_for(cast.magnus).post(url, {"back": ["nothing", "company"]})
    assert "Leave one of them out." in answer.content.decode()


def test_the_questions_are_on_paper_and_aloud(cast, client_for):
    for way in ("sheet", "script"):
        shown = page(cast, client_for(cast.morag), f"say_about_me_{way}")
        assert "Seeing things change for others" in shown
        assert "Nothing, thank you" in shown


def test_an_entry_is_only_for_its_member_until_they_show_it(cast, client_for):
    entry = wrote(cast, "erlend")
    assert "A lift to the pier" in page(cast, client_for(cast.erlend), "exchanges")
    for other in (cast.ailsa, cast.morag, cast.magnus):
        assert "A lift to the pier" not in page(cast, client_for(other), "exchanges")
    press(cast, client_for(cast.erlend), "show_exchange", entry)
    assert "A lift to the pier" in page(cast, client_for(cast.magnus), "exchanges")
    press(cast, client_for(cast.erlend), "hide_exchange", entry)
    assert "A lift to the pier" not in page(cast, client_for(cast.magnus), "exchanges")


@pytest.mark.parametrize("name", ["show_exchange", "hide_exchange"])
def test_nobody_else_shows_or_hides_it_not_even_who_leads(cast, client_for, name):
    entry = wrote(cast, "erlend")
    assert press(cast, client_for(cast.ailsa), name, entry).status_code == 404
    with pytest.raises(Refused):
        services.giving.show_exchange(exchange=entry, by=cast.ailsa)
    assert not Exchange.objects.get().is_shown


def test_an_entry_is_written_down_for_isa(cast, client_for):
    data = {
        "send_id": uuid.uuid4(), "written_down-person": str(cast.isa.pk), "written_down-way": "in_person",
        "written_down-read_back": "yes", "direction": "got", "words": "Tea and a song",
    }  # fmt: skip
    url = reverse("team:add_exchange_for_someone", args=[cast.project.ref])
    assert client_for(cast.morag).post(url, data).status_code == 302
    entry = Exchange.objects.get()
    assert (entry.member, entry.way, entry.spoke_for) == (cast.place("isa"), "in_person", "Isa")
    assert entry.recorded_by == cast.morag.account
    assert not entry.is_shown
    assert "Tea and a song" not in page(cast, client_for(cast.morag), "exchanges")


def test_an_entry_needs_words_and_a_way_it_went(cast):
    for answers in ({"direction": "gave"}, {"words": "Tea"}):
        with pytest.raises(Refused):
            services.giving.add_exchange(member=cast.place("erlend"), by=cast.erlend, answers=answers)


def test_a_shown_entry_gives_no_name_away_where_names_are_private(sensitive_cast, client_for):
    cast = sensitive_cast
    wrote(cast, "erlend", shown="yes")
    shown = page(cast, client_for(cast.magnus), "exchanges")
    assert "A lift to the pier" in shown
    assert "Erlend" not in shown


@pytest.mark.parametrize("name", ["incentives", "exchanges"])
def test_the_pages_ask_the_database_no_more_for_a_large_team(
    cast, client_for, django_assert_num_queries, django_assert_max_num_queries, name
):
    client = client_for(cast.ailsa)
    by_phone = {"way": "phone", "recorded_by": cast.morag.account, "spoke_for": "Nick"}

    def more(member):
        member.exchanges.create(direction="got", words="Tea", is_shown=True, **by_phone)
        member.back = ["company"]
        for column, value in by_phone.items():
            setattr(member, column, value)
        member.save()
        wrote(cast, "ailsa")

    more(cast.place("erlend"))
    with django_assert_max_num_queries(15) as few:
        page(cast, client, name)
    for member in add_many(cast, lived=5, professional=5):
        more(member)
    with django_assert_num_queries(len(few)):
        page(cast, client, name)


def test_what_nobody_can_do_reads_as_a_sentence(cast, client_for):
    shown = page(cast, client_for(cast.ailsa), "room")
    assert (
        "Nobody here has said this of themselves yet: They can pay for it; They can make it happen." in shown
    )
