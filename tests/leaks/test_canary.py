"""Facts are planted in a sensitive project, everything is rendered for everybody, and none is where it must not be."""

from django.apps import apps
from django.db import connection
from django.urls import reverse

from intheroom.stakeholders.choices import name_key
from intheroom.stakeholders.models import (
    BarrierAnswer,
    BarrierPlan,
    Judgement,
    ListedName,
    Listing,
    Viewpoint,
)
from tests.leaks.looking import COPIES, TEAM, everything_said, leaks_in
from tests.leaks.planting import INTERNAL, PUBLIC, Fact
from tests.pages.matrix import MATRIX
from tests.pages.shelf import CHANGES_EACH_TIME, is_a_way_to_answer


def test_nothing_planted_is_where_it_must_not_be(sensitive, facts):
    assert len({fact.words for fact in facts}) >= 30
    heard, log_lines, letters = everything_said(sensitive)
    leaks = leaks_in(heard, [*facts, Fact(INTERNAL, TEAM)])
    assert leaks == {}, leaks
    for one in heard:
        for part in (one.titles, one.addresses, one.headers):
            assert INTERNAL.lower() not in part.lower().replace("-", " ").replace("%20", " "), one.name
    written = [*log_lines, *letters]
    hidden = [INTERNAL, *(fact.words for fact in facts if fact.words != PUBLIC)]
    assert [(words, line) for words in hidden for line in written if words in line] == []
    # The canary sings: what was planted can be read where it may be.
    assert any(INTERNAL in one.page for one in heard if one.actor in TEAM)
    assert any(PUBLIC in one.titles for one in heard)


def test_the_inside_name_is_in_no_row_but_the_projects_own(sensitive):
    held = set()
    for model in apps.get_models():
        for values in model._default_manager.values_list():
            if any(INTERNAL in str(value) for value in values):
                held.add(model.__name__)
    assert held == {"Project"}


def test_ways_to_reach_people_stand_nowhere_in_the_open(sensitive, facts):
    sealed = [fact.words for fact in facts if "canary" in fact.words or fact.words.startswith("01856 77")]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = repr(
                [[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor.fetchall()]
            )
            if table != "ask_draft":
                assert not [words for words in sealed if words in rows and "draft" not in words], table


def test_whose_answer_it_was_cannot_be_told_from_any_page(world):
    """The same answers by two others, swapped: everybody but those two sees the very same pages."""
    first, second = world.people["co_lead"], world.people["removed"]
    group = world.project.stakeholder_groups.order_by("pk").first()
    plan = BarrierPlan.objects.live().filter(barrier__project=world.project).first()
    Judgement.objects.filter(person=first, replaced_at=None).update(replaced_at=world.project.created_at)
    for person, words, impact in ((first, "Swapped one", "always"), (second, "Swapped two", "rarely")):
        listing, _ = Listing.objects.get_or_create(project=world.project, person=person)
        ListedName.objects.create(listing=listing, text=words, name_key=name_key(words))
        Judgement.objects.create(group=group, person=person, impact=impact, say_now="often")
        Viewpoint.objects.create(group=group, person=person, words=words, name_key=name_key(words))
        BarrierAnswer.objects.create(plan=plan, person=person, words=words, works="yes")
    before = pages_for_others(world)
    for model in (Listing, Judgement, Viewpoint, BarrierAnswer):
        swap(model, first, second)
    after = pages_for_others(world)
    assert {key for key in before if before[key] != after[key]} == set()


def swap(model, first, second):
    mine = [row.pk for row in model._default_manager.filter(person=first)]
    theirs = [row.pk for row in model._default_manager.filter(person=second)]
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{table}" SET person_id = NULL WHERE person_id IN (%s, %s)', [first.pk, second.pk]
        )
        for pk in mine:
            cursor.execute(f'UPDATE "{table}" SET person_id = %s WHERE id = %s', [second.pk, pk])
        for pk in theirs:
            cursor.execute(f'UPDATE "{table}" SET person_id = %s WHERE id = %s', [first.pk, pk])


# One's own page says who has looked at one's details, and each look adds a line.
CHANGES_BY_LOOKING = {"people:my_details", "people:seen_letter"} | COPIES


def pages_for_others(world):
    """Every page of those who wrote neither, without what changes at every look."""
    found = {}
    for actor in ("member", "coordinator"):
        client = world.client(actor)
        for name in MATRIX:
            if not is_a_way_to_answer(name) and name not in CHANGES_BY_LOOKING:
                page = client.get(reverse(name, kwargs=world.kwargs(name))).content.decode()
                found[actor, name] = CHANGES_EACH_TIME.sub("", page)
    return found
