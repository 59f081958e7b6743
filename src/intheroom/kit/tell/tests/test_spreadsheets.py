"""Whatever somebody typed, no cell of a list is worked out by the program that opens it, and none is lost."""

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from intheroom.kit.tell.spreadsheets import BEGINS_A_FORMULA, MARK, spreadsheet

ROWS = st.lists(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1),
    min_size=1,
)


@given(ROWS)
@example([['=HYPERLINK("http://x")', "+44 1856 555 123", "-1+1", "@SUM(A1)", "\t=1", " =1", "＝1"]])
def test_no_cell_is_a_formula_and_each_can_be_read(rows):
    read = list(csv.reader(io.StringIO(spreadsheet(rows).removeprefix(MARK), newline="")))
    assert [
        [cell.removeprefix("'") if cell != typed else cell for cell, typed in zip(*pair, strict=True)]
        for pair in zip(read, rows, strict=True)
    ] == rows
    assert not any(cell.lstrip().startswith(BEGINS_A_FORMULA) for row in read for cell in row)
