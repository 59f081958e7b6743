"""From telling a listener to the person's own word; passing on only with a yes; and nothing that names the unnamed."""

import datetime

import pytest
from django.urls import reverse

from intheroom.decisions import services
from intheroom.decisions.models import Concern, ConcernStep, Listener, UnnamedConcern
from intheroom.decisions.services.leaving import forget_concerns_of
from intheroom.decisions.tests.telling import WORDS, listens, page, told, told_unnamed, written_down
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.models import Sending, WrittenDown
from intheroom.kit.keep.models import AuditEvent, SealedKey, SeenEvent
from intheroom.people.services import export
from intheroom.people.services.erasing import erase_person

pytestmark = pytest.mark.django_db
MAY = datetime.date(2025, 5, 20)


@pytest.fixture
def heard(cast):
    """Magnus and Rendall listen, and neither leads."""
    cast.to, cast.other = listens(cast, "magnus"), listens(cast, "rendall")
    return cast


def send(client, cast, name, *more, **answers):
    """Answer a form of this room as a browser does."""
    url = reverse(f"decisions:{name}", args=[cast.project.ref, *more])
    html = client.get(url).content.decode()
    token = html.split('name="send_id" value="')[1].split('"')[0]
    answer = client.post(url, {"send_id": token, **answers})
    assert answer.status_code == 302, answer.content.decode()
    return answer


def test_the_whole_way_through_the_pages(heard, client_for):
    magnus = client_for(heard.magnus)
    by_phone = {
        "written_down-person": heard.isa.pk,
        "written_down-way": "phone",
        "written_down-read_back": "yes",
    }
    telling = {"listener": heard.to.pk, "kind": "misgendered", "words": WORDS, "may_pass_on": "no"}
    send(client_for(heard.freya), heard, "raise_concern_for_someone", **telling, **by_phone)
    concern = Concern.objects.get()
    assert concern.person == heard.isa
    assert WORDS in page(heard, magnus, "concern", concern.key)
    send(magnus, heard, "answer_concern", concern.key, did="talked", words="He says sorry.")
    said = {"stands": "not_yet", "words": "He did it again."}
    send(magnus, heard, "say_of_concern_for_someone", concern.key, **said, **by_phone)
    concern.refresh_from_db()
    assert concern.stands == "not_yet"
    moved = {"listener": heard.other.pk}
    answer = send(magnus, heard, "say_of_concern_for_someone", concern.key, **moved, **by_phone)
    assert answer.url == reverse("decisions:concerns", args=[heard.project.ref])
    gone = reverse("decisions:concern", args=[heard.project.ref, concern.key])
    assert magnus.get(gone).status_code == 404
    shown = page(heard, client_for(heard.rendall), "concern", concern.key)
    for words in ("He says sorry.", "He did it again.", "It went to"):
        assert words in shown


def test_no_listener_no_sending_and_nobody_tells_themselves(cast):
    with pytest.raises(Refused, match="Nobody was chosen"):
        services.raise_concern(by=cast.erlend, project=cast.project, answers={"kind": "comment"})
    to = listens(cast, "erlend")
    with pytest.raises(Refused, match="Nobody was chosen"):
        told(cast, "erlend", to)
    cannot_read = listens(cast, "isa")
    with pytest.raises(Refused, match="Nobody was chosen"):
        told(cast, "magnus", cannot_read)


def test_a_listener_is_chosen_by_the_team_and_says_yes(cast):
    for missing in ({"team_said": "not_yet"}, {"has_agreed": "not_yet"}, {"member": cast.place("freya")}):
        with pytest.raises(Refused):
            listens(cast, "magnus", **missing)
    listens(cast, "magnus")
    with pytest.raises(Refused, match="listens already"):
        listens(cast, "magnus")


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ((), "has not named anyone"),
        (("ailsa", "morag"), "All who listen also lead"),
        (("magnus",), "only one person to tell"),
        (("isa", "ailsa"), ""),
    ],
)
def test_what_the_planner_advises_about_listeners(cast, client_for, names, says):
    for name in names:
        listens(cast, name)
    shown = page(cast, client_for(cast.erlend), "concerns")
    all_of_them = ("has not named anyone", "All who listen also lead", "only one person to tell")
    assert [one for one in all_of_them if one in shown] == ([says] if says else [])
    # Only those who lead can answer advice, so only they are offered the way.
    assert "Go another way" not in shown
    assert ("Go another way" in page(cast, client_for(cast.ailsa), "concerns")) == bool(says)


def test_whoever_tells_sees_before_if_it_goes_to_somebody_who_leads(cast, client_for):
    listens(cast, "ailsa"), listens(cast, "magnus")
    form = page(cast, client_for(cast.erlend), "raise_concern")
    assert ("Ailsa, who leads this project" in form, "Magnus, who leads" in form) == (True, False)
    assert page(cast, client_for(cast.erlend), "concerns").count("They lead this project.") == 1


def test_only_the_person_says_that_it_is_put_right(heard):
    concern = told(heard, "isa", heard.to, by="freya")
    for by, said in (
        (heard.magnus, None),
        (heard.magnus, written_down(heard, "isa", by="magnus", read_back=False)),
        (heard.magnus, written_down(heard, "erlend", by="magnus")),
        (heard.freya, written_down(heard, "isa", by="freya")),
        (heard.ailsa, None),
    ):
        with pytest.raises(Refused, match="Only the person"):
            services.say_of_concern(by=by, concern=concern, answers={"stands": "put_right"}, said=said)
    with pytest.raises(Refused, match="Only the listener"):
        services.answer_concern(by=heard.ailsa, told=concern, answers={"did": "talked"})


def test_it_goes_to_another_listener_only_with_a_yes(heard, client_for):
    closed = told(heard, "erlend", heard.to, may_pass_on="no")
    with pytest.raises(Refused, match="did not say"):
        services.pass_concern_on(by=heard.magnus, told=closed, to=heard.other)
    for concern in (
        told(heard, "erlend", heard.to, may_pass_on="yes"),
        told_unnamed(heard, heard.to, MAY, may_pass_on="yes"),
    ):
        services.answer_concern(by=heard.magnus, told=concern, answers={"words": "I wrote to her"})
        services.pass_concern_on(by=heard.magnus, told=concern, to=heard.other)
        shown = page(heard, client_for(heard.rendall), "concern", concern.key)
        assert WORDS in shown
        assert "I wrote to her" in shown
        with pytest.raises(Refused, match="not with you"):
            services.pass_concern_on(by=heard.magnus, told=concern, to=heard.to)


def test_without_a_name_nothing_is_kept_of_who_or_when(heard, client_for):
    client = client_for(heard.erlend)
    before = {
        model: set(model.objects.values_list("pk")) for model in (AuditEvent, Sending, WrittenDown, SealedKey)
    }
    send(client, heard, "raise_unnamed", listener=heard.to.pk, kind="pressure", words=WORDS)
    assert {model: set(model.objects.values_list("pk")) for model in before} == before
    columns = {field.name for field in UnnamedConcern._meta.get_fields()}
    assert columns == {"id", "key", "project", "listener", "month", "kind", "words_sealed", "may_pass_on"}
    first = UnnamedConcern.objects.get()
    assert first.month.day == 1
    assert str(heard.erlend.subject) not in str(UnnamedConcern.objects.values_list())
    told_unnamed(heard, heard.to, MAY)
    # Written anew under another number, so that no number says which came first.
    assert UnnamedConcern.objects.get(key=first.key).pk != first.pk
    shown = page(heard, client_for(heard.magnus), "concern", first.key)
    assert WORDS in shown
    assert "Erlend" not in shown


def test_whoever_told_it_is_forgotten_and_takes_it_along(heard):
    concern = told(heard, "erlend", heard.to)
    services.answer_concern(by=heard.magnus, told=concern, answers={"did": "talked", "words": "Sorry"})
    erase_person(by=heard.erlend, person=heard.erlend, choices={})
    assert not Concern.objects.exists()
    assert not ConcernStep.objects.exists()
    assert SealedKey.objects.get(pk=concern.subject).locked is None


def test_a_forgotten_listener_leaves_nothing_in_nobodys_hands(heard, client_for):
    named = told(heard, "erlend", heard.to)
    stays, goes = (told_unnamed(heard, heard.to, MAY, may_pass_on=may) for may in ("yes", "no"))
    services.answer_concern(by=heard.magnus, told=goes, answers={"did": "talked"})
    forget_concerns_of(heard.magnus)
    assert Listener.objects.get(pk=heard.to.pk).ended_at is not None
    assert set(UnnamedConcern.objects.values_list("key", "listener")) == {(stays.key, heard.other.pk)}
    assert WORDS in page(heard, client_for(heard.rendall), "concern", stays.key)
    assert "They do not listen any more" in page(heard, client_for(heard.erlend), "concern", named.key)
    services.say_of_concern(
        by=heard.erlend, concern=Concern.objects.get(), answers={"listener": str(heard.other.pk)}
    )
    assert WORDS in page(heard, client_for(heard.rendall), "concern", named.key)


def test_ones_own_copy_holds_it_and_a_copy_printed_by_others_does_not(heard):
    told(heard, "erlend", heard.to)

    def held(actor):
        return WORDS in str(export.everything_about(heard.erlend, actor=actor))

    assert held(heard.erlend)
    assert not held(heard.ailsa)
    assert WORDS not in str(export.everything_about(heard.magnus, actor=heard.magnus))


def test_reading_it_leaves_no_line_in_the_list_that_a_lead_may_print(heard, client_for):
    concern, unnamed = told(heard, "erlend", heard.to), told_unnamed(heard, heard.to, MAY)
    assert "has not opened it yet" in page(heard, client_for(heard.erlend), "concern", concern.key)
    for key in (concern.key, unnamed.key):
        assert WORDS in page(heard, client_for(heard.magnus), "concern", key)
    assert "opened it on" in page(heard, client_for(heard.erlend), "concern", concern.key)
    people = [heard.erlend.subject, heard.magnus.subject]
    assert not SeenEvent.objects.filter(subject__in=people, place__startswith="decisions").exists()


def test_nobody_deletes_what_was_told(heard):
    concern = told(heard, "erlend", heard.to)
    with pytest.raises(Refused):
        concern.delete()
    with pytest.raises(Refused):
        Concern.objects.update(listener=heard.other)
    with pytest.raises(Refused):
        Listener.objects.all().delete()
