"""The canary sings: with any one of these guards taken away, the look for leaks finds one."""

import pytest

from intheroom.inclusion import permissions as needs
from intheroom.kit.keep.choices import MaySee
from intheroom.projects import permissions as projects
from intheroom.team import permissions as team
from intheroom.team.queries import members
from tests.leaks.looking import TEAM, everything_said, leaks_in


def let_in(*_args, **_kwargs):
    return True


@pytest.fixture
def somebody_private(sensitive, monkeypatch):
    """The job is that of somebody who shows what they need to nobody."""
    whose = sensitive.people["coordinator"]
    job = sensitive.project.arrangements.get(need__person=whose, need__kind="food")
    monkeypatch.setitem(sensitive.gaps, "job_id", job.pk)


@pytest.fixture
def leaks_on(sensitive, facts):
    """What leaks to the team on these pages."""

    def look(pages):
        heard, _, _ = everything_said(sensitive, pages, TEAM)
        return {words for words, _ in leaks_in(heard, facts)}

    return look


NEEDS = [
    pytest.param(MaySee.lets_in, "canary pudding", id="who may see each answer"),
    pytest.param(needs.may_see_need, "canary pudding", id="who may see a need"),
    pytest.param(needs.may_open, "Petrel Magnus", id="whose job it is"),
]
GUARDS = [
    pytest.param(members.may_see_name, "Petrel Isa", "team:members", id="names on the roster"),
    pytest.param(members.may_see_name, "Petrel Magnus", "inclusion:job", id="who sees to a need"),
    pytest.param(members.may_see_name, "Petrel Freya", "team:removals", id="whose place is in question"),
    pytest.param(team.may_open_member, "Petrel Isa", "team:member", id="the page of a member"),
    pytest.param(projects.sees_names, "Petrel who spoke", "projects:question", id="who spoke"),
    pytest.param(projects.sees_names, "Petrel who was asked", "projects:limits", id="who was asked"),
    pytest.param(projects.sees_names, "Petrel Ailsa", "stakeholders:barriers", id="who sees to a barrier"),
]


@pytest.mark.usefixtures("somebody_private")
@pytest.mark.parametrize(("guard", "lets_out"), NEEDS)
def test_without_this_guard_of_needs_the_canary_sings(leaks_on, monkeypatch, guard, lets_out):
    pages = ("inclusion:jobs", "inclusion:job")
    assert leaks_on(pages) == set()
    monkeypatch.setattr(guard, "__code__", let_in.__code__)
    assert lets_out in leaks_on(pages)


@pytest.mark.parametrize(("guard", "lets_out", "page"), GUARDS)
def test_without_this_guard_the_canary_sings(leaks_on, monkeypatch, *, guard, lets_out, page):
    assert leaks_on([page]) == set()
    # Its inside is taken out, so that it lets everybody in wherever it is asked.
    monkeypatch.setattr(guard, "__code__", let_in.__code__)
    assert lets_out in leaks_on([page])
