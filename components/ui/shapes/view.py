"""What the shapes page shows in one run: the record, the fix that holds, and the walk along it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from components.drawing.shapes_stage import Scene, shapes_svg
from components.drawing.shapes_walk import Terms, Walk, walk_of
from components.engine import Failure, Step, Trace
from components.engine.trace import Fix, TensorView
from components.ui.changes import changed_places
from components.ui.cover import is_covered
from components.ui.edits import edit_on_stage, kept_changes
from components.ui.link import KEPT
from components.ui.settings import LONGEST_WALK, WALK
from components.ui.shapes.running import Setup, operation_step, record_fixed, record_setup
from components.ui.shapes.terms import cell_count, terms_of
from components.ui.stage import is_narrow, show_drawing
from components.ui.stepper import stepper
from components.ui.text import Say

STAGE_KEY = "mm"
_DATA = ("features", "weights", "bias")


@dataclass(frozen=True, slots=True)
class View:
    """One run of the page.

    Attributes:
        written: the record of the program as the reader has set it.
        trace: the record that is shown: the same, or with a fix written into it.
        fallback: why it ran on the processor although there is a graphics card.
        fix: the fix that holds; None for none.
        step: the operation; None where the program stopped before it.
        walk: the walk along it.
        at: the stop that is shown.
        cell: row and column of the cell that is walked.
        terms: how that cell comes about.
    """

    written: Trace
    trace: Trace
    fallback: Failure | None
    fix: Fix | None
    step: Step | None
    walk: Walk | None
    at: int = 0
    cell: tuple[int, int] = (0, 0)
    terms: Terms | None = None

    @property
    def is_done(self) -> bool:
        """Whether the walk has reached its end."""
        return self.walk is None or self.at >= self.walk.last

    @property
    def shows_fixes(self) -> bool:
        """Whether the reader has seen the failure, or has tried one of its fixes already."""
        if self.written.failure is None or is_covered():
            return False
        return self.fix is not None or (self.is_done and self.at > 0)

    @property
    def spans(self) -> tuple[Step | None, ...]:
        """The step of the record behind each stop; None for the data."""
        return (None, *[self.step] * (self.walk.last if self.walk else 1))

    @property
    def result(self) -> TensorView | None:
        """What the operation gave, once the walk has reached it."""
        return self.step.result if self.step is not None and self.is_done else None

    @property
    def output(self) -> TensorView | None:
        """What the whole program came to, where it goes on after the operation."""
        return self.trace.variables.get("output") if self.result is not None else None


def look(setup: Setup, *, say: Say) -> View:
    """Run the program, and once more with the fix that holds."""
    written, fallback = _record_changed(setup, say=say)
    fixes = written.failure.fixes if written.failure is not None else ()
    chosen = int(st.session_state["fix"])
    if not 0 < chosen <= len(fixes):
        chosen = st.session_state["fix"] = 0
    fix = fixes[chosen - 1] if chosen else None
    trace = written
    if fix is not None:
        trace, fallback = record_fixed(written, fix)
    step = operation_step(trace)
    return View(written, trace, fallback, fix, step, walk_of(step) if step is not None else None)


def walk_along(view: View, *, say: Say) -> View:
    """Draw the stepper of a walk.

    Returns: the same view, at the stop and at the cell that the reader has chosen.
    """
    if view.walk is None or view.step is None:
        return view
    # How long the walk is tells whether the shapes fit.
    st.session_state[WALK] = LONGEST_WALK if is_covered() else view.walk.last
    at = stepper("shapes", say=say)
    st.session_state[KEPT]["shapes"][WALK] = st.session_state[WALK]
    if view.walk.kind != "product" or is_covered():
        return replace(view, at=at)
    cell = _cell(view.step)
    return replace(view, at=at, cell=cell, terms=terms_of(view.trace, view.step, cell))


def draw(view: View, *, say: Say) -> None:
    """Show the operation on the stage as far as the walk has come."""
    if view.walk is None:
        return
    data = {name: each.shape for name, each in view.written.variables.items() if name in _DATA}
    scene = Scene(
        at=view.at,
        cell=view.cell,
        terms=view.terms,
        output=view.output,
        data=data,
        edited=changed_places(),
        notes=warnings(view, say=say),
    )
    size = "narrow" if is_narrow(STAGE_KEY) else "wide"
    drawing = shapes_svg(
        view.walk,
        scene,
        say=say,
        size="narrow" if size == "narrow" else "wide",
        lang=say("html-lang"),
    )
    show_drawing(drawing, key=STAGE_KEY, on_pick=pick_cell, on_edit=edit_on_stage)


def warnings(view: View, *, say: Say) -> list[str]:
    """Say what ran and is probably a mistake, once the walk has reached the result."""
    if not view.is_done or is_covered():
        return []
    return [say(f"warning-{one.reason}", **one.facts) for one in view.trace.warnings]


def data_rows(view: View) -> list[tuple[str, TensorView]]:
    """List what has a shape so far: the data, then what the walk has reached."""
    known = view.trace.variables
    rows = [(name, known[name]) for name in _DATA if name in known]
    if view.step is not None and view.result is not None:
        rows.append((f"product = {' '.join(view.step.text.split())}", view.result))
        rows += [(name, known[name]) for name in ("output", "after") if name in known]
    return rows


def pick_cell(part: str) -> None:
    """Walk along the cell of the result that was clicked."""
    name, _, index = part.removesuffix("]").partition("[")
    places = index.split(",")
    if name == "result" and all(place.isdigit() for place in places) and len(places) == 2:
        st.session_state["row"], st.session_state["column"] = map(int, places)


def choose_cell(view: View, *, say: Say) -> None:
    """Offer the cells of the result by row and column, where there are several."""
    if view.step is None or view.terms is None:
        return
    rows, columns = cell_count(view.step)
    if rows * columns < 2:
        return
    with st.container(key="cell", horizontal=True, vertical_alignment="bottom"):
        st.number_input(say("setting-row"), 0, rows - 1, key="row", width=120)
        st.number_input(say("setting-column"), 0, columns - 1, key="column", width=120)


def _cell(step: Step) -> tuple[int, int]:
    """Give the cell that the reader has chosen, as far as the result reaches."""
    rows, columns = cell_count(step)
    row = min(int(st.session_state["row"]), max(0, rows - 1))
    column = min(int(st.session_state["column"]), max(0, columns - 1))
    if (row, column) != (st.session_state["row"], st.session_state["column"]):
        st.session_state["row"], st.session_state["column"] = row, column
    return row, column


def _record_changed(setup: Setup, *, say: Say) -> tuple[Trace, Failure | None]:
    """Run a setup with the reader's changes; those whose place is gone go with a sentence."""
    trace, fallback = record_setup(setup)
    kept = kept_changes(trace, say=say)
    return record_setup(setup._replace(changes=kept)) if kept else (trace, fallback)
