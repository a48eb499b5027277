from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from components.drawing.marked_text import marked_text
from components.engine.paste import read_numbers


@given(st.text(max_size=200))
def test_carets_stand_below_the_cell_whatever_the_text_is(text):
    problem = read_numbers(text).problem
    if problem is None or problem.reason in ("empty", "too-long"):
        return
    place = {"line": problem.line, "column": problem.column}
    rows = marked_text(text, **place, length=len(problem.text)).split("\n")
    assert all(row.isprintable() for row in "".join(rows).split("\t"))
    at = next(i for i, row in enumerate(rows) if row.lstrip().startswith("|"))
    shown, carets = rows[at - 1], rows[at]
    assert carets.rstrip().endswith(("^", "＾"))
    for above, below in zip(shown, carets, strict=False):
        wide = [unicodedata.east_asian_width(one) in "WF" for one in (above, below)]
        assert wide[0] == wide[1]
        assert (above == "\t") == (below == "\t")
