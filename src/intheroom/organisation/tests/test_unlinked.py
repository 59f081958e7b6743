"""An answer cannot be joined to whoever gave it: not by a column, a time, a number, nor a place in the file."""

import datetime
import itertools
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest
from django.apps import apps
from django.db import connection, connections
from django.urls import reverse

from intheroom.accounts.models import Account
from intheroom.kit.ask.models import UnlinkedSending
from intheroom.organisation.models import MonitoringAnswer, OwnWords
from intheroom.organisation.services import answer_monitoring
from intheroom.organisation.tests.conftest import SPRING
from intheroom.people.models import Person
from intheroom.projects.services import start_project
from tests.cast import make_cast, signed_in_as
from tests.forms.answering import asking_form, filled

GROUPS = ["white_british", "white_other", "mixed", "asian", "african", "caribbean", "other"]


def send(person, project, way="", **answers):
    """Answer on the web, or write it down for someone."""
    client = signed_in_as(person)
    page = reverse(f"organisation:answer_monitoring{way}", kwargs={"ref": project.ref})
    from intheroom.organisation.forms import AnswerMonitoringForm

    form = asking_form(AnswerMonitoringForm, client.get(page).content.decode())
    answer = client.post(page, filled(form, lambda one: answers.get(one.name, "")))
    assert answer.status_code == 302
    return answer


def rows():
    """Every row of every table, as text."""
    return {
        model._meta.db_table: set(map(repr, model._default_manager.values_list()))
        for model in apps.get_models()
    }


def test_no_column_leads_to_a_person_or_an_hour():
    for model in (MonitoringAnswer, OwnWords, UnlinkedSending):
        for column in model._meta.get_fields():
            assert column.related_model not in {Person, Account}
            assert column.get_internal_type() not in {
                "DateTimeField",
                "TimeField",
                "AutoField",
                "BigAutoField",
            }
    assert {column.name for column in OwnWords._meta.get_fields()} == {"id", "quarter", "question", "words"}


@pytest.mark.parametrize("way", ["", "_for_someone"])
def test_answering_leaves_nothing_that_names_a_person_or_a_time(way, cast):
    before = rows()
    send(cast.morag, cast.project, way, ethnicity="asian", age="40_to_64", gender_words="Wifie")
    after = rows()
    new = {table: after[table] - before[table] for table in after if after[table] != before[table]}
    session = new.pop("django_session", set())
    assert set(new) == {"organisation_monitoringanswer", "organisation_ownwords", "ask_unlinkedsending"}
    assert len(session) <= 1, "Signing in makes a session; answering adds nothing to it."
    today = datetime.datetime.now(tz=datetime.UTC)
    for row in itertools.chain(*new.values()):
        assert "datetime.datetime" not in row
        assert f"{today.year}, {today.month}, {today.day}" not in row or today.day == 1
        assert str(cast.morag.subject) not in row


def test_two_answers_of_one_person_are_not_kept_together(cast):
    send(cast.morag, cast.project, ethnicity="asian", age="40_to_64", caring="yes")
    kept = MonitoringAnswer.objects.all()
    assert sorted(kept.values_list("question", flat=True)) == ["age", "caring", "ethnicity"]
    assert len({row.pk for row in kept}) == 3


def test_not_saying_is_not_kept_and_own_words_do_not_say_which_project(cast):
    send(cast.morag, cast.project, disabled="not_say", ethnicity_words="  Orcadian   Pole ")
    assert not MonitoringAnswer.objects.exists()
    assert OwnWords.objects.get().words == "Orcadian Pole"


def test_numbers_are_drawn_anew_for_all_each_time(cast):
    send(cast.morag, cast.project, ethnicity="asian")
    first = set(MonitoringAnswer.objects.values_list("pk", flat=True))
    send(cast.erlend, cast.project, ethnicity="mixed")
    assert not first & set(MonitoringAnswer.objects.values_list("pk", flat=True))
    assert MonitoringAnswer.objects.count() == 2


def test_twelve_presses_count_once_and_say_nothing_of_when(cast):
    client = signed_in_as(cast.morag)
    page = reverse("organisation:answer_monitoring", kwargs={"ref": cast.project.ref})
    from intheroom.organisation.forms import AnswerMonitoringForm

    form = asking_form(AnswerMonitoringForm, client.get(page).content.decode())
    data = filled(form, lambda one: "asian" if one.name == "ethnicity" else "")
    answers = {client.post(page, data).headers["Location"] for _ in range(12)}
    assert len(answers) == 1
    assert MonitoringAnswer.objects.count() == 1


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_the_database_file_does_not_tell_in_which_order_people_answered():
    """Read as a thief reads it: by hidden row number, and by where the letters lie in the file."""
    cast = make_cast()
    for group in GROUPS:
        send(cast.morag, cast.project, ethnicity=group)
    file = connection.settings_dict["NAME"]
    connection.close()
    with closing(sqlite3.connect(file)) as thief:
        found = thief.execute(
            "SELECT rowid, id, answer FROM organisation_monitoringanswer ORDER BY rowid"
        ).fetchall()
    # There is no hidden number beside the one that was drawn by chance.
    assert [row for row, number, _ in found] == [number for _, number, _ in found]
    by_number = [answer for _, _, answer in found]
    letters = Path(file).read_bytes()
    places = {group: letters.rfind(f"ethnicity{group}".encode()) for group in GROUPS}
    by_place = sorted(GROUPS, key=lambda group: places[group])
    # Where a row lies follows from its number alone, and nothing of earlier writing is left over.
    assert by_place in (by_number, by_number[::-1])
    assert all(letters.count(f"ethnicity{group}".encode()) == 1 for group in GROUPS)


@pytest.mark.django_db(transaction=True)
def test_answers_at_the_same_moment_are_all_kept():
    """Writing everybody's answers anew must not lose the one that comes in meanwhile."""
    cast = make_cast()
    other = start_project(by=cast.ailsa, answers={"public_name": "Boats for all"})
    together = Barrier(8)

    def give(number):
        try:
            together.wait()
            answer_monitoring(
                project=(cast.project, other)[number % 2],
                answers={"ethnicity": "asian", "gender_words": f"Word {number}"},
                today=SPRING,
            )
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(give, range(8)))
    assert [project.monitoring_answers.count() for project in (cast.project, other)] == [4, 4]
    assert len(set(OwnWords.objects.values_list("words", flat=True))) == 8
