"""Everyone is asked, on both sides; asking one side only brings advice, and a reason is remembered."""

import re
import uuid

import pytest
from django.urls import reverse

from intheroom.inclusion import services
from intheroom.inclusion.choices import AskedBy
from intheroom.inclusion.models import FormAsked
from intheroom.inclusion.queries import asked_members, people_to_hand_out_to
from intheroom.inclusion.tests.needs import need, page
from intheroom.kit.advise.rules import Refused
from intheroom.people.models import FormLink
from intheroom.people.permissions import may_change_details
from intheroom.people.queries import token_of
from intheroom.people.services import make_form_link
from intheroom.team import services as team
from tests.cast import add_many, make_cast

pytestmark = pytest.mark.django_db

ADVICE = "Nobody has asked the professionals yet what they need."


def ask(cast, *names, way=AskedBy.PHONE):
    members = [str(cast.place(name).pk) for name in names]
    answers = {"members": members, "asked_by_way": way}
    return services.ask_everyone(by=cast.ailsa, project=cast.project, answers=answers)


def test_the_form_begins_with_everyone_on_both_sides(cast, client_for):
    form = (
        client_for(cast.ailsa).get(reverse("inclusion:ask_everyone", args=[cast.project.ref])).context["form"]
    )
    assert set(form.initial["members"]) == {str(place.pk) for place in cast.places.values()}
    ask(cast, "isa", "magnus")
    form = (
        client_for(cast.ailsa).get(reverse("inclusion:ask_everyone", args=[cast.project.ref])).context["form"]
    )
    assert set(form.initial["members"]) == {
        str(place.pk) for name, place in cast.places.items() if name not in {"isa", "magnus"}
    }


def test_asking_one_side_brings_advice_until_the_other_is_asked(cast, client_for):
    client = client_for(cast.ailsa)
    assert ADVICE not in page(cast, client, "asked")
    ask(cast, "isa", "morag", "erlend")
    shown = page(cast, client, "asked")
    assert ADVICE in shown
    assert "Go another way" in shown
    assert "Lived experience, carers and family: everyone was asked" in shown
    assert "Professionals: nobody was asked yet" in shown
    ask(cast, "magnus")
    shown = page(cast, client, "asked")
    assert ADVICE not in shown
    assert "Professionals: some were asked" in shown


def test_another_way_is_remembered_with_its_reason(cast, client_for):
    ask(cast, "isa", "morag")
    client = client_for(cast.ailsa)
    url = reverse("advise:go_another_way", args=[cast.project.ref, "inclusion.ask_both_sides"])
    sent = {"reason": "The others answer on Friday.", "send_id": uuid.uuid4()}
    assert client.post(url, sent).status_code == 302
    assert "The others answer on Friday." in page(cast, client, "asked")


def test_the_side_is_the_one_they_were_on_then(cast):
    ask(cast, "isa")
    team.members.say_about_me(member=cast.place("isa"), by=cast.isa, answers={"side": "both"})
    ask(cast, "isa", way=AskedBy.PAPER)
    assert [row.side for row in FormAsked.objects.all()] == ["lived", "both"]
    last = next(row.last for row in asked_members(cast.project) if row.member == cast.place("isa"))
    assert last.asked_by_way == "paper"


def test_it_says_by_what_way_when_and_whether_they_answered(cast, client_for):
    ask(cast, "isa", way=AskedBy.THROUGH_SOMEONE)
    need(cast, "isa", room=["step_free"])
    shown = page(cast, client_for(cast.morag), "asked")
    assert "Through someone they trust" in shown
    assert shown.count("They have answered.") == 1


def test_whoever_is_asked_gets_a_link_and_a_code_and_a_paper_form(cast, client_for):
    ask(cast, "isa", "magnus", way=AskedBy.PAPER)
    assert {link.person for link in FormLink.objects.filter(ended_at=None)} == {cast.isa, cast.magnus}
    ask(cast, "isa")
    assert FormLink.objects.count() == 2
    client = client_for(cast.ailsa)
    assert cast.isa.form_link_url in page(cast, client, "asked")
    shown = client.get(cast.isa.form_link_url).content.decode()
    assert "Type this code" in shown
    assert "Print the paper form with this code" in shown


def test_a_way_in_is_made_only_by_those_who_lead_all_they_are_in(cast):
    other = make_cast(at="example.com")
    team.members.give_place(project=other.project, person=cast.isa, by=other.ailsa, answers={})
    everyone = {member.person for member in cast.project.members.select_related("person__account")}
    for asker in (cast.ailsa, cast.morag):
        allowed = {one.pk for one in everyone if may_change_details(asker, one)}
        assert people_to_hand_out_to(cast.project, asker) == allowed, asker
    ask(cast, "isa", "magnus")
    assert {link.person for link in FormLink.objects.all()} == {cast.magnus}


def test_asking_nobody_is_refused(cast):
    with pytest.raises(Refused):
        ask(cast)


def test_somebody_of_another_project_is_not_asked_here(cast):
    with pytest.raises(Refused):
        services.ask_everyone(by=cast.ailsa, project=cast.project, answers={"members": ["999999"]})


def test_the_page_asks_the_database_the_same_for_few_and_for_many(
    cast, client_for, django_assert_num_queries
):
    client, url = client_for(cast.ailsa), reverse("inclusion:asked", args=[cast.project.ref])
    ask(cast, "isa", "magnus")
    with django_assert_num_queries(QUERIES_OF_ASKED):
        client.get(url)
    add_many(cast, lived=15, professional=15)
    ask(cast, "isa", "magnus", "erlend")
    with django_assert_num_queries(QUERIES_OF_ASKED):
        client.get(url)


QUERIES_OF_ASKED = 7


def test_whoever_keys_a_form_in_goes_back_to_the_list(cast, client_for, client):
    leads, isa = client_for(cast.ailsa), cast.isa.pk
    here = reverse("people:inclusion_for_someone", args=[isa])
    answers = {"person": str(isa), "way": "paper", "read_back": "yes"}
    typed = {f"written_down-{key}": value for key, value in answers.items()} | {"send_id": str(uuid.uuid4())}
    done = leads.get(leads.post(here, typed).url).text
    assert re.search(rf'href="{reverse("inclusion:asked", args=[cast.project.ref])}"[^>]*>Go on<', done)
    assert f'href="{here}">See or change the answers' in done
    # The host is in no team, so there is no list to go back to.
    client.force_login(cast.host)
    host = client.get(reverse("people:inclusion_done", args=[isa])).text
    assert 'href="/" class="govuk-button">Go on' in host


def test_somebody_with_a_code_is_thanked_and_done(cast, client):
    token = token_of(make_form_link(by=cast.ailsa, person=cast.isa))
    done = client.get(reverse("people:inclusion_by_link_done", args=[token])).text
    assert "Saved. Thank you." in done
    assert "You can close this page now." in done
    assert "Go on" not in done
