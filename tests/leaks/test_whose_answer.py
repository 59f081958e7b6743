"""In the shared tables of a team nobody can tell whose answer is whose."""

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
from tests.leaks.looking import COPIES, letter_for
from tests.pages.matrix import MATRIX
from tests.pages.shelf import CHANGES_EACH_TIME, is_a_way_to_answer


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


# The rooms below these cannot know of groups and what people say of them: the floors forbid it.
MAY_KNOW = ("home", "organisation", "inclusion", "media", "team", "stakeholders", "advise", "people")
# One's own page says who has looked at one's details, and each look adds a line.
CHANGES_BY_LOOKING = {"people:my_details", "people:seen_letter"} | COPIES


def pages_for_others(world):
    """Every page of those who wrote neither, without what changes at every look."""
    found = {}
    for actor in ("member", "coordinator"):
        client = world.client(actor)
        for name in MATRIX:
            is_shown = name.startswith(MAY_KNOW) and letter_for(name, actor) == "."
            if is_shown and not is_a_way_to_answer(name) and name not in CHANGES_BY_LOOKING:
                page = client.get(reverse(name, kwargs=world.kwargs(name))).content.decode()
                found[actor, name] = CHANGES_EACH_TIME.sub("", page)
    return found
