"""A pair is so once both said yes; either ends it and nobody is told why; nobody else knows of it."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from intheroom.kit.keep.models import AuditEvent
from intheroom.kit.refusal import Refused
from intheroom.people.services.erasing import erase_person
from intheroom.support import services
from intheroom.support.models import Pair, PairYes
from intheroom.support.tests.pairs import ask_two, name_lead, page, says, written_down
from intheroom.team.services import places
from tests.cast import make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast):
    name_lead(cast)
    return ask_two(cast)


@pytest.fixture
def live(cast, asked):
    says(cast, asked, "yes")
    return says(cast, asked, "yes", by="rendall", said=written_down(cast, "isa"))


def test_nothing_is_paired_before_both_said_yes(cast, asked):
    assert says(cast, asked, "yes").state == "asked"
    assert says(cast, asked, "yes").state == "asked"
    pair = says(cast, asked, "yes", by="rendall", said=written_down(cast, "isa", way="paper"))
    assert pair.state == "live"
    assert [yes.way for yes in pair.yeses.all()] == ["web", "paper"]


def test_the_model_refuses_a_pair_without_two_yeses(cast, asked):
    says(cast, asked, "yes")
    asked.state = "live"
    with pytest.raises(Refused, match="both have said yes"):
        asked.save()
    with pytest.raises(Refused):
        Pair.objects.filter(pk=asked.pk).update(state="live")
    with pytest.raises(Refused):
        PairYes.objects.create(pair=asked, member=cast.place("magnus"))
    with pytest.raises(IntegrityError), transaction.atomic():
        PairYes.objects.create(pair=asked, member=cast.place("erlend"))


def test_nobody_says_yes_for_another(cast, asked):
    forged = (
        ("rendall", None),
        ("ailsa", None),
        ("erlend", written_down(cast, "isa", by="erlend")),
        ("ailsa", written_down(cast, "isa", by="ailsa")),
        ("rendall", written_down(cast, "magnus")),
    )
    for by, said in forged:
        with pytest.raises(Refused, match="Only they"):
            says(cast, asked, "yes", by=by, said=said)
    assert not asked.yeses.exists()


def test_a_support_lead_who_is_one_of_the_two_reads_it_back(cast):
    name_lead(cast)
    pair = ask_two(cast, one="rendall")
    with pytest.raises(Refused, match="read it back"):
        says(cast, pair, "yes", by="rendall", said=written_down(cast, "isa", read_back=False))
    says(cast, pair, "yes", by="rendall")
    assert says(cast, pair, "yes", by="rendall", said=written_down(cast, "isa")).state == "live"


@pytest.mark.parametrize("by", ["erlend", "isa"])
def test_either_ends_it_and_nothing_tells_who_or_why(cast, live, client_for, by):
    said = written_down(cast, "isa") if by == "isa" else None
    pair = says(cast, live, "no", by="erlend" if said is None else "rendall", said=said)
    assert pair.state == "over"
    assert not PairYes.objects.exists()
    assert {field.name for field in Pair._meta.fields}.isdisjoint({"reason", "why", "ended_by"})
    for name in ("erlend", "rendall"):
        shown = page(cast, client_for(cast.people[name]), "pair", pair.pk)
        assert "This is over" in shown
        assert "said yes" not in shown
    verbs = list(AuditEvent.objects.filter(about=f"support.pair:{pair.pk}").values_list("verb", "facts"))
    assert verbs == [("propose_pair", {}), *[("say_about_pair", {})] * 3]
    with pytest.raises(Refused, match="over"):
        says(cast, pair, "yes")
    # They can be asked anew, and so can others.
    assert ask_two(cast).state == "asked"


def test_it_is_over_when_one_of_them_leaves(cast, live, client_for):
    places.leave_team(member=cast.place("erlend"), by=cast.erlend)
    assert "This is over" in page(cast, client_for(cast.rendall), "pair", live.pk)


# One of the two; the support lead, who leads nothing; a coordinator and a co-lead who are not the support
# lead; another member; the host; somebody signed out.
WHO = ("erlend", "rendall", "ailsa", "morag", "magnus", "host", "")
TABLE = {
    "pair": "..xxxxs",
    "say_about_pair": ".xxxxxs",
    "say_about_pair_sheet": "..xxxxs",
    "say_about_pair_script": "..xxxxs",
    "say_about_pair_for_someone": "..xxxxs",
    "propose_pair": "x.xxxxs",
}


def tried(client, name, *args):
    status = client.get(reverse(f"support:{name}", args=args)).status_code
    return {200: ".", 404: "x", 302: "s"}[status]


@pytest.mark.parametrize("ended", [False, True])
def test_only_the_two_and_the_support_lead_find_it(cast, live, ended):
    if ended:
        says(cast, live, "no")
    found = {}
    for name in TABLE:
        args = [cast.project.ref] if name == "propose_pair" else [cast.project.ref, live.pk]
        letters = ""
        for who in WHO:
            client = Client()
            if who:
                client.force_login(cast.host if who == "host" else cast.people[who].account)
            letters += tried(client, name, *args)
        found[name] = letters
    assert found == TABLE


def test_no_page_tells_others_of_it(cast, live, client_for):
    for name in ("ailsa", "morag", "magnus", "freya"):
        client = client_for(cast.people[name])
        for url in ("support:support", "home:project"):
            shown = client.get(reverse(url, args=[cast.project.ref])).content.decode()
            assert "/pairs/" not in shown
    for name in ("rendall", "erlend"):
        assert f"/pairs/{live.pk}/" in page(cast, client_for(cast.people[name]), "support")


def test_a_pair_of_another_project_is_not_found_under_this_one(cast, live, client_for):
    other = make_cast(at="example.com")
    name_lead(other)
    url = reverse("support:pair", args=[other.project.ref, live.pk])
    assert client_for(other.rendall).get(url).status_code == 404


def test_when_the_task_ends_the_view_ends_too(cast, live, client_for):
    url = reverse("support:pair", args=[cast.project.ref, live.pk])
    name_lead(cast, "magnus")
    assert client_for(cast.rendall).get(url).status_code == 404
    assert client_for(cast.magnus).get(url).status_code == 200


@pytest.mark.parametrize("missing", [{"team_said": "no"}, {"has_agreed": ""}, {"member": None}])
def test_the_team_names_the_support_lead_and_they_agree(cast, missing):
    with pytest.raises(Refused):
        name_lead(cast, **missing)


def test_only_the_support_lead_asks_two(cast):
    name_lead(cast)
    for by, more in (
        ("ailsa", {}),
        ("rendall", {"other": "erlend"}),
        ("rendall", {"other": ""}),
    ):
        with pytest.raises(Refused):
            ask_two(cast, by=by, **more)
    ask_two(cast)
    with pytest.raises(Refused, match="already"):
        ask_two(cast, one="isa", other="erlend")


def test_in_a_hidden_team_the_other_is_named_once_both_said_yes(sensitive_cast, client_for):
    cast = sensitive_cast
    name_lead(cast, "morag")
    pair = ask_two(cast, by="morag")
    assert "Isa" not in page(cast, client_for(cast.erlend), "pair", pair.pk)
    says(cast, pair, "yes")
    says(cast, pair, "yes", by="morag", said=written_down(cast, "isa", by="morag"))
    assert "Isa" in page(cast, client_for(cast.erlend), "pair", pair.pk)


def test_whoever_is_forgotten_takes_their_pairs_along(cast, live, settings, tmp_path):
    settings.ERASURE_DIR = tmp_path
    services.ask_for_support(by=cast.erlend, member=cast.place("erlend"), answers={"words": "Mornings."})
    erase_person(by=cast.ailsa, person=cast.isa, choices={})
    assert not Pair.objects.exists()
    assert not PairYes.objects.exists()
    assert cast.place("erlend").support_wish.words_sealed
