"""Tampering with the log is found, whichever way it is done."""

import random
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from intheroom.kit.keep.anchors import kept_anchors, write_anchors
from intheroom.kit.keep.audit import record
from intheroom.kit.keep.models import AuditEvent, ChainHead

pytestmark = pytest.mark.django_db


@pytest.fixture
def log():
    """Two chains of twenty events, anchored."""
    for number in range(20):
        record("x.y", by=None, about=f"x:{number}", chain="one", count=number)
        record("x.y", by=None, about=f"x:{number}", chain="two", count=number)
    write_anchors()


def sql(statement: str, *values) -> None:
    """What somebody who owns the database can do behind the planner's back."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def check() -> str:
    """What the command says."""
    out = StringIO()
    call_command("check_audit", stdout=out)
    return out.getvalue()


@pytest.mark.usefixtures("log")
def test_an_untouched_log_holds():
    assert "40 rows" in check()


EDITS = {
    "verb": "x.z",
    "about": "x:99",
    "why": "other",
    "facts": '{"count": 99}',
    "actor": "0" * 32,
    "at": "2020-01-01 00:00:00+00:00",
    "mac": "0" * 64,
}


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize(("column", "value"), EDITS.items())
def test_an_edited_row_is_found(column, value):
    number = random.randint(2, 19)
    sql(
        f"UPDATE keep_auditevent SET {column} = %s WHERE chain = 'one' AND number = %s",
        value,
        number,
    )
    with pytest.raises(CommandError, match=f"Chain one, row {number}: changed"):
        check()


@pytest.mark.usefixtures("log")
def test_a_removed_row_is_found():
    sql("DELETE FROM keep_auditevent WHERE chain = 'one' AND number = 7")
    with pytest.raises(CommandError, match="Chain one, row 7: missing"):
        check()


@pytest.mark.usefixtures("log")
def test_a_removed_row_is_found_when_the_others_close_ranks():
    sql("DELETE FROM keep_auditevent WHERE chain = 'one' AND number = 7")
    for number in range(8, 21):
        sql(
            "UPDATE keep_auditevent SET number = %s WHERE chain = 'one' AND number = %s",
            number - 1,
            number,
        )
    sql("UPDATE keep_chainhead SET number = 19 WHERE chain = 'one'")
    with pytest.raises(CommandError, match="Chain one, row 7: changed, moved or put in"):
        check()


@pytest.mark.usefixtures("log")
def test_an_inserted_row_is_found():
    for number in range(20, 10, -1):
        sql(
            "UPDATE keep_auditevent SET number = %s WHERE chain = 'one' AND number = %s",
            number + 1,
            number,
        )
    AuditEvent.objects.create(
        chain="one",
        number=11,
        at="2026-01-01T00:00:00Z",
        verb="x.y",
        about="x:1",
        mac="a" * 64,
    )
    with pytest.raises(CommandError, match="Chain one, row 11: changed, moved or put in"):
        check()


@pytest.mark.usefixtures("log")
def test_two_rows_in_each_others_place_are_found():
    for old, new in ((5, 1005), (6, 5), (1005, 6)):
        sql("UPDATE keep_auditevent SET number = %s WHERE chain = 'one' AND number = %s", new, old)
    with pytest.raises(CommandError, match="Chain one, row 5: changed, moved"):
        check()


@pytest.mark.usefixtures("log")
def test_a_row_from_another_chain_is_found():
    sql("DELETE FROM keep_auditevent WHERE chain = 'one' AND number = 5")
    sql("UPDATE keep_auditevent SET chain = 'one' WHERE chain = 'two' AND number = 5")
    with pytest.raises(CommandError, match="Chain one, row 5"):
        check()


@pytest.mark.usefixtures("log")
def test_a_cut_tail_is_found():
    sql("DELETE FROM keep_auditevent WHERE chain = 'one' AND number > 15")
    with pytest.raises(CommandError, match="Chain one, row 16: the end does not fit"):
        check()


@pytest.mark.usefixtures("log")
def test_a_tail_cut_together_with_its_head_is_found_by_the_anchor():
    last = AuditEvent.objects.get(chain="one", number=15)
    sql("DELETE FROM keep_auditevent WHERE chain = 'one' AND number > 15")
    sql("UPDATE keep_chainhead SET number = 15, mac = %s WHERE chain = 'one'", last.mac)
    with pytest.raises(CommandError, match="an anchor tells of 20 rows"):
        check()


@pytest.mark.usefixtures("log")
def test_a_chain_removed_whole_is_found_by_the_anchor():
    sql("DELETE FROM keep_auditevent WHERE chain = 'one'")
    sql("DELETE FROM keep_chainhead WHERE chain = 'one'")
    with pytest.raises(CommandError, match="Chain one, row 1: the end was cut off"):
        check()


@pytest.mark.usefixtures("log")
def test_a_log_written_anew_with_a_stolen_key_does_not_fit_the_anchor():
    sql("DELETE FROM keep_auditevent WHERE chain = 'one'")
    ChainHead.objects.filter(chain="one").update(number=0, mac="")
    for number in range(21):
        record("x.y", by=None, about=f"x:{number}", chain="one")
    with pytest.raises(CommandError, match="not the row that an anchor names"):
        check()


@pytest.mark.usefixtures("log")
def test_an_anchor_kept_on_paper_is_checked_too(tmp_path, settings):
    kept = tmp_path / "paper.txt"
    kept.write_text(next(settings.ANCHOR_DIR.glob("*.txt")).read_text())
    settings.ANCHOR_DIR = tmp_path / "anchors-lost"
    last = AuditEvent.objects.get(chain="one", number=15)
    sql("DELETE FROM keep_auditevent WHERE chain = 'one' AND number > 15")
    sql("UPDATE keep_chainhead SET number = 15, mac = %s WHERE chain = 'one'", last.mac)

    with pytest.raises(CommandError, match="an anchor tells of 20 rows"):
        call_command("check_audit", against=kept)


@pytest.mark.usefixtures("log")
def test_anchors_can_be_printed():
    out = StringIO()
    call_command("check_audit", printed=True, stdout=out)
    assert kept_anchors()[0].as_line() in out.getvalue()


def test_an_unreadable_anchor_is_an_error_and_not_a_gap(settings):
    settings.ANCHOR_DIR.mkdir()
    (settings.ANCHOR_DIR / "2026-01-01.txt").write_text("nonsense\n")
    with pytest.raises(CommandError, match="not an anchor"):
        check()
