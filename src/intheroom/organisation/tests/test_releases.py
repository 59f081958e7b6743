"""Across projects: fixed tables with nothing small in them, and nothing that lets it be worked out."""

import datetime
import re

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from intheroom.engines.disclosure import Table
from intheroom.kit.keep.models import NotChangeable
from intheroom.kit.refusal import Refused
from intheroom.organisation import services
from intheroom.organisation.adapter import rows_for
from intheroom.organisation.advice import refuse_small_counts
from intheroom.organisation.models import Release, ReleaseCell
from intheroom.organisation.tests.conftest import SPRING, SUMMER
from tests.cast import signed_in_as


def test_ten_projects_are_needed(cast, answer):
    answer(*["asian"] * 60)
    with pytest.raises(Refused, match="not enough answers"):
        services.publish_release(by=cast.host, today=SUMMER)


def test_what_is_published_is_rounded_and_never_small(cast, portfolio):
    published = services.publish_release(by=cast.host, today=SUMMER)
    told = [cell.count for cell in published.cells.all() if cell.count is not None]
    assert told
    assert all(count >= 10 and count % 5 == 0 for count in told)
    everyone = published.cells.get(question="caring", row="total", column="total")
    assert abs(everyone.count - 144) <= 12
    assert published.cells.get(question="ethnicity", row="fife", column="asian").count is None


def test_each_answer_is_counted_once(cast, portfolio):
    services.publish_release(by=cast.host, today=SUMMER)
    with pytest.raises(Refused):
        services.publish_release(by=cast.host, today=SUMMER)
    services.answer_monitoring(project=portfolio[0], answers={"caring": "no"}, today=SUMMER)
    with pytest.raises(Refused):
        services.publish_release(by=cast.host, today=SUMMER + datetime.timedelta(days=90))
    assert Release.objects.count() == 1


def test_the_quarter_we_are_in_and_examples_are_left_out(cast, portfolio):
    for project in portfolio:
        project.is_example = True
        project.save()
    with pytest.raises(Refused):
        services.publish_release(by=cast.host, today=SUMMER)
    with pytest.raises(Refused):
        services.publish_release(by=cast.host, today=SPRING)


def test_a_release_is_never_changed(cast, portfolio):
    published = services.publish_release(by=cast.host, today=SUMMER)
    cell = published.cells.first()
    cell.count = 50
    with pytest.raises(NotChangeable):
        cell.save()
    with pytest.raises(NotChangeable):
        published.cells.all().delete()


def test_the_model_refuses_a_small_count(cast):
    release = Release.objects.create(since=SPRING, until=SPRING, published_by=cast.host)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReleaseCell.objects.create(release=release, question="age", row="fife", column="under_25", count=9)


def test_the_rule_refuses_what_could_be_worked_out():
    table = Table(("a", "b"), ("x", "y"), {("a", "x"): 3, ("a", "y"): 30, ("b", "x"): 30, ("b", "y"): 30})
    shown = {cell: None if table.count(cell) < 10 else table.count(cell) for cell in table.cells()}
    with pytest.raises(Refused, match="point at someone"):
        refuse_small_counts(table=table, shown=shown)
    with pytest.raises(Refused):
        refuse_small_counts(table=table, shown=dict.fromkeys(table.cells(), 3))
    with pytest.raises(Refused):
        refuse_small_counts(table=table, shown={})
    refuse_small_counts(table=table, shown=dict.fromkeys(table.cells()))


def test_no_row_is_one_project_or_two():
    areas = {1: "fife", 2: "fife", 3: "fife", 4: "moray", 5: "angus", 6: "angus"}
    assert rows_for(range(1, 7), areas) == dict.fromkeys((1, 2, 3), "fife") | dict.fromkeys(
        (4, 5, 6), "elsewhere"
    )
    assert set(rows_for([1, 2, 3, 4], areas).values()) == {"elsewhere"}
    assert set(rows_for([4, 5], areas).values()) == {"elsewhere"}


def test_words_that_ten_use_are_shown_and_others_never(cast, portfolio):
    for project in portfolio:
        services.answer_monitoring(project=project, answers={"gender_words": "Wifie"}, today=SPRING)
    services.answer_monitoring(
        project=portfolio[0], answers={"gender_words": "Nothing you know"}, today=SPRING
    )
    assert services.publish_release(by=cast.host, today=SUMMER).words == [["gender", "wifie"]]


def test_the_page_has_no_filter_and_says_what_is_hidden(cast, portfolio):
    services.publish_release(by=cast.host, today=SUMMER)
    client = host_client(cast)
    page = client.get(reverse("organisation:picture")).content.decode()
    assert "Hidden" in page
    assert "Project 3" not in page
    assert "All areas" in page
    assert "<select" not in page
    asked = {"area": "fife", "project": portfolio[0].ref, "question": "age"}
    same = client.get(reverse("organisation:picture"), asked).content.decode()
    assert tables(same) == tables(page)


def tables(page):
    return re.findall(r"<table.*?</table>", page, re.DOTALL)


def host_client(cast):
    class Host:
        account = cast.host

    return signed_in_as(Host)
