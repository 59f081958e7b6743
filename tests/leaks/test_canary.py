"""Facts are planted in a sensitive project, everything is rendered for everybody, and none is where it must not be."""

from pathlib import Path

from django.apps import apps
from django.db import connection

from intheroom.media import views
from tests.leaks.looking import LOOKS_IF_PRINTED, TEAM, everything_said, leaks_in, listening
from tests.leaks.planting import INTERNAL, PUBLIC, Fact
from tests.leaks.saving import said_when_saving

CROSSED = "Someone else saved a change"
ROOMS = Path(views.__file__).parents[2]


def test_nothing_planted_is_where_it_must_not_be(planted, sensitive, facts):
    assert len({fact.words for fact in facts}) >= 30
    heard, log_lines, letters = everything_said(sensitive)
    assert leaks_in(heard, [*facts, Fact(INTERNAL, TEAM)]) == {}
    for one in heard:
        for part in (one.titles, one.addresses, one.headers):
            assert INTERNAL.lower() not in part.lower().replace("-", " ").replace("%20", " "), one.name
    written = [*planted.written, *log_lines, *letters]
    hidden = [INTERNAL, *(fact.words for fact in facts if fact.words != PUBLIC)]
    assert [(words, line) for words in hidden for line in written if words in line] == []
    # The canary sings: what was planted can be read where it may be.
    assert any(INTERNAL in one.page for one in heard if one.actor in TEAM)
    assert any(PUBLIC in one.titles for one in heard)


def test_a_page_that_was_not_saved_shows_nobody_more_than_they_may_read(sensitive, facts, monkeypatch):
    """Somebody else was quicker, and both versions are shown; or nothing can be written, and the words come back."""
    with listening() as lines:
        heard = [
            one
            for actor in ("member", "coordinator")
            for one in said_when_saving(sensitive, actor, monkeypatch)
        ]
    for was_shown in (lambda one: CROSSED in one.page, lambda one: one.status == 503):
        assert {one.actor for one in heard if was_shown(one)} == {"member", "coordinator"}
    assert leaks_in(heard, [*facts, Fact(INTERNAL, TEAM)]) == {}
    assert [line for line in lines for fact in facts if fact.words in line] == []


def test_pages_that_look_whether_they_are_printed_are_looked_at_both_ways():
    """Every other page is only framed for printing, so that one person of the team looks at those."""
    looking = [path for path in ROOMS.rglob("*.py") if 'GET.get("print")' in path.read_text()]
    found = {f"{path.relative_to(ROOMS).parts[0]}:{path.stem}" for path in looking if "views" in path.parts}
    assert found == LOOKS_IF_PRINTED


def test_the_inside_name_is_in_no_row_but_the_projects_own(sensitive):
    held = set()
    for model in apps.get_models():
        for values in model._default_manager.values_list():
            if any(INTERNAL in str(value) for value in values):
                held.add(model.__name__)
    assert held == {"Project"}


def test_ways_to_reach_people_stand_nowhere_in_the_open(facts):
    sealed = [fact.words for fact in facts if fact.is_sealed]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = repr(
                [[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor.fetchall()]
            )
            assert [words for words in sealed if words in rows] == [], table
