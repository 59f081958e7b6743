"""Only the person says whether it works, by any way in. "No" and "not yet" open the job again."""

import pytest
from django.urls import reverse

from intheroom.inclusion import services
from intheroom.inclusion.models import OwnWord
from intheroom.inclusion.queries import open_needs
from intheroom.inclusion.tests.needs import home, page, step_free, take_on, written_down
from intheroom.kit.advise.rules import Refused
from intheroom.kit.ask.forms import Said
from intheroom.kit.keep.models import AuditEvent, SeenEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(cast):
    """Something Erlend needs, that Magnus has seen to."""
    job = step_free(cast, "erlend")
    take_on(cast, job, "magnus")
    return services.finish_job(by=cast.magnus, job=job)


def says(job, by, works="yes", said=None, **more):
    return services.say_if_it_works(by=by, job=job, answers={"works": works, **more}, said=said)


def test_the_person_says_so_themselves(cast, done):
    says(done, cast.erlend)
    done.refresh_from_db()
    assert done.works == "yes"
    assert not open_needs(cast.project).exists()


@pytest.mark.parametrize("name", ["magnus", "ailsa", "morag", "isa"])
def test_nobody_else_says_so_as_if_it_were_theirs(cast, done, name):
    with pytest.raises(Refused, match="Only the person"):
        says(done, cast.people[name])
    done.refresh_from_db()
    assert done.works == ""
    assert not OwnWord.objects.exists()


@pytest.mark.parametrize("way", ["phone", "paper", "in_person", "through_someone"])
def test_somebody_writes_it_down_for_them_by_any_way_in(cast, done, way):
    word = says(done, cast.ailsa, said=written_down(cast, "erlend", way=way, read_back=False))
    assert (word.person, word.recorded_by, word.way) == (cast.erlend, cast.ailsa.account, way)


def test_whoever_has_the_job_reads_it_back_first(cast, done):
    with pytest.raises(Refused, match="read it back"):
        says(done, cast.magnus, said=written_down(cast, "erlend", by=cast.magnus, read_back=False))
    says(done, cast.magnus, said=written_down(cast, "erlend", by=cast.magnus, read_back=True))


def test_somebody_elses_word_does_not_count(cast, done):
    with pytest.raises(Refused):
        says(done, cast.ailsa, said=written_down(cast, "isa"))
    with pytest.raises(Refused):
        says(done, cast.ailsa, said=Said(way="phone", spoke_for="Erlend", person_key=str(cast.erlend.pk)))


@pytest.mark.parametrize("works", ["no", "not_yet"])
def test_no_and_not_yet_open_the_job_again(cast, done, client_for, works):
    says(done, cast.erlend, works, words="The ramp is too steep")
    assert open_needs(cast.project).count() == 1
    assert "1 need waits" in home(cast, client_for(cast.ailsa))
    done.refresh_from_db()
    take_on(cast, done, "magnus")
    assert not open_needs(cast.project).exists()
    assert [word.works for word in done.own_words.all()] == [works]


def test_the_model_refuses_what_nobody_said(cast, done):
    done.works = "yes"
    with pytest.raises(Refused):
        done.save()
    with pytest.raises(Refused):
        type(done).objects.filter(pk=done.pk).update(works="yes")
    row = {"arrangement": done, "person": cast.erlend, "works": "yes"}
    forged = (
        {"by": cast.magnus},
        {"by": cast.magnus, "way": "phone"},
        {"by": cast.magnus, "way": "phone", "recorded_by": cast.ailsa.account},
        {"by": cast.magnus, "person": cast.magnus},
        {"by": cast.ailsa, "way": "web", "recorded_by": cast.ailsa.account},
        {"by": cast.erlend, "works": "perhaps"},
    )
    for more in forged:
        with pytest.raises(Refused):
            OwnWord.objects.create(**{**row, **more})
        with pytest.raises(Refused):
            OwnWord.objects.bulk_create([OwnWord(**{**row, **more})])
    word = OwnWord.objects.create(**row, by=cast.erlend)
    word.works = "no"
    with pytest.raises(Refused):
        word.save()
    with pytest.raises(Refused):
        OwnWord.objects.update(works="no")


def test_a_new_plan_asks_anew(cast, done):
    says(done, cast.erlend, "no")
    done.refresh_from_db()
    job = take_on(cast, done, "magnus")
    assert job.works == ""


def test_through_the_pages(cast, done, client_for):
    url = reverse("inclusion:say_if_it_works", args=[cast.project.ref, done.pk])
    data = {
        "works": "no",
        "words": "The ramp is too steep",
        "send_id": "3f7a4ab2-0b2e-4f7e-9d7c-111111111112",
    }
    for name in ("magnus", "ailsa"):
        assert client_for(cast.people[name]).post(url, data).status_code == 404
    erlend = client_for(cast.erlend)
    assert "Does it work for you: step-free?" in home(cast, erlend)
    assert erlend.post(url, data).status_code == 302
    shown = page(cast, client_for(cast.magnus), "job", done.pk)
    assert "The ramp is too steep" in shown
    assert "No, it does not work for me" in shown
    assert SeenEvent.objects.filter(subject=cast.erlend.subject, actor=cast.magnus.subject).exists()
    told = [str(event.facts) + event.about for event in AuditEvent.objects.filter(verb="say_if_it_works")]
    assert len(told) == 1
    assert "step" not in told[0]


def test_the_question_on_paper_and_by_phone(cast, done, client_for):
    for name in ("say_if_it_works_sheet", "say_if_it_works_script"):
        shown = client_for(cast.ailsa).get(reverse(f"inclusion:{name}", args=[cast.project.ref, done.pk]))
        assert "Step-free, for" in shown.content.decode()
        assert "01856 555 123" in shown.content.decode()
