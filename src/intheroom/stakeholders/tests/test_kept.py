"""No route drops a group: not a model, not a queryset, not in bulk, not by moving it away."""

import pytest
from django.db import transaction
from django.db.models import ProtectedError

from intheroom.kit.refusal import Refused
from intheroom.projects.models import Project
from intheroom.stakeholders.models import GapAction, Judgement, ListedName, SetAside, StakeholderGroup
from intheroom.stakeholders.queries import groups_of, live_groups
from intheroom.stakeholders.services import (
    describe_group,
    list_groups,
    merge_listings,
    remove_example_rows,
)
from intheroom.stakeholders.tests.cast import ON_THE_WEB


def routes(group):
    other = Project.objects.create(public_name="Another", started_by=group.added_by)
    rows = StakeholderGroup.objects.filter(pk=group.pk)
    yield "model", group.delete
    yield "queryset", rows.delete
    yield "base manager", StakeholderGroup._base_manager.filter(pk=group.pk).delete
    yield "raw delete", lambda: rows._raw_delete("default")
    yield "related manager", group.project.stakeholder_groups.all().delete
    yield "moved by update", lambda: rows.update(project=other)
    yield "moved by update of the id", lambda: rows.update(project_id=other.pk)

    def moved_in_bulk():
        group.project = other
        StakeholderGroup.objects.bulk_update([group], ["project"])

    def moved_by_save():
        group.project = other
        group.save()

    def moved_by_a_few_fields():
        group.project = other
        group.save(update_fields=["project"])

    yield "moved in bulk", moved_in_bulk
    yield "moved by save", moved_by_save
    yield "moved by saving one field", moved_by_a_few_fields


def test_every_route_is_refused(island):
    group = island.judged("Young carers", "always", "never")
    for name, route in routes(group):
        with pytest.raises(Refused), transaction.atomic():
            route()
        group.refresh_from_db()
        assert list(live_groups(island.project)) == [group], name


def test_there_is_no_flag_that_sets_a_group_aside(island):
    rows = groups_of(island.project)
    with pytest.raises(Exception, match="is_set_aside"):
        rows.update(is_set_aside=True)


@pytest.mark.parametrize("model", [Judgement, GapAction, SetAside, ListedName])
def test_what_belongs_to_a_group_stays(island, model):
    group = island.judged("Young carers", "always", "never")
    list_groups(project=island.project, by=island.ailsa, names=["Young carers"], said=ON_THE_WEB)
    merge_listings(project=island.project, by=island.ailsa, placements={"young carers": "Young carers"})
    SetAside.objects.create(group=group, reason="x", review_on="2027-01-01", proposed_by=island.ailsa)
    GapAction.objects.create(group=group, what="Visit")
    assert model.objects.exists()
    with pytest.raises(Refused):
        model.objects.all().delete()
    with pytest.raises(Refused):
        model.objects.get().delete()
    with pytest.raises(Refused):
        model.objects.update(group=None)


def test_a_project_with_groups_cannot_be_deleted(island):
    island.group()
    with pytest.raises(ProtectedError):
        island.project.delete()


def test_only_the_example_goes(island):
    island.judged("Young carers", "always", "never")
    list_groups(project=island.project, by=island.ailsa, names=["Boatmen"], said=ON_THE_WEB)
    with pytest.raises(Refused):
        remove_example_rows(island.project)
    assert island.project.stakeholder_groups.count() == 1
    island.project.is_example = True
    island.project.save()
    remove_example_rows(island.project)
    assert not island.project.stakeholder_groups.exists()
    assert not island.project.listings.exists()


def test_an_old_name_stays_in_sight(island):
    group = describe_group(
        group=island.group("Young carers"), by=island.ailsa, answers={"name": "Councillors"}
    )
    assert group.former_names() == ["Young carers"]
