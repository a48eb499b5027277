"""What the shapes page shows in one run: the record, the fix that holds, and the walk along it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import streamlit as st

from components.drawing.matrices import batch_shape
from components.drawing.shapes_scene import Scene, Size
from components.drawing.shapes_stage import shapes_svg
from components.drawing.shapes_walk import Terms, Walk, walk_of
from components.engine import Failure, Step, Trace
from components.engine.trace import Fix, Shape, TensorView
from components.ui.changes import changed_places
from components.ui.cover import is_covered
from components.ui.edits import edit_on_stage, kept_changes
from components.ui.link import KEPT
from components.ui.locks import is_locked
from components.ui.settings import LONGEST_WALK, WALK
from components.ui.shapes.running import Setup, operation_step, record_fixed, record_setup
from components.ui.shapes.settings import BATCH
from components.ui.shapes.terms import cell_count, terms_of
from components.ui.stage import is_narrow, show_drawing
from components.ui.stepper import stepper
from components.ui.text import Say

STAGE_KEY = "mm"
TALLEST, TALLEST_WITH_FIXES = 420.0, 390.0
"""How high a projector's drawing may be: then its smallest text can be read, see projector.css."""
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
        batch: which matrix of the result is shown, where it has several.
        cell: row and column, in that matrix, of the cell that is walked.
        terms: how that cell comes about.
    """

    written: Trace
    trace: Trace
    fallback: Failure | None
    fix: Fix | None
    step: Step | None
    walk: Walk | None
    at: int = 0
    batch: Shape = ()
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
    def can_be_chosen(self) -> bool:
        """Whether the result has numbers of which one, or one matrix, can be chosen."""
        shape = self.step.result.shape if self.step and self.step.result else ()
        has_cells = self.walk is not None and self.walk.kind != "other" and bool(math.prod(shape))
        return has_cells and not is_covered()

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
    if is_covered():
        return replace(view, at=at)
    batch = _batch(view.step)
    if view.walk.kind != "product":
        return replace(view, at=at, batch=batch)
    cell = _cell(view.step)
    terms = terms_of(view.trace, view.step, batch, cell)
    return replace(view, at=at, batch=batch, cell=cell, terms=terms)


def draw(view: View, *, say: Say) -> None:
    """Show the operation on the stage as far as the walk has come."""
    if view.walk is None:
        return
    data = {name: each.shape for name, each in view.written.variables.items() if name in _DATA}
    scene = Scene(
        at=view.at,
        batch=view.batch,
        cell=view.cell,
        terms=view.terms,
        output=view.output,
        data=data,
        edited=changed_places(),
        notes=warnings(view, say=say),
        tallest=TALLEST_WITH_FIXES if view.shows_fixes else TALLEST,
    )
    drawing = shapes_svg(view.walk, scene, say=say, size=_size(), lang=say("html-lang"))
    show_drawing(drawing, key=STAGE_KEY, on_pick=pick_cell, on_edit=edit_on_stage)


def _size() -> Size:
    if is_narrow(STAGE_KEY):
        return "narrow"
    return "projector" if st.session_state["mode"] == "projector" else "wide"


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
    if is_locked("row"):
        return
    if name == "result" and all(place.isdigit() for place in places) and len(places) == 2:
        st.session_state["row"], st.session_state["column"] = map(int, places)


def choose_cell(view: View, *, say: Say) -> None:
    """Offer the cells of the result by row and column, where there are several."""
    if view.step is None or not view.can_be_chosen:
        return
    fields = dict(zip(BATCH, batch_shape(view.step), strict=False))
    if view.terms is not None:
        fields |= zip(("row", "column"), cell_count(view.step), strict=True)
    if math.prod(fields.values()) < 2:
        return
    with st.container(key="cell", horizontal=True, vertical_alignment="bottom"):
        for key, size in fields.items():
            if size > 1:
                label, taken = say(f"setting-{key}"), is_locked(key)
                st.number_input(label, 0, size - 1, key=key, width=120, disabled=taken)


def _batch(step: Step) -> Shape:
    """Give the matrix that the reader has chosen, as far as the result has so many."""
    sizes = batch_shape(step)[: len(BATCH)]
    if not all(sizes):
        return ()
    for key, size in zip(BATCH, sizes, strict=False):
        if st.session_state[key] >= size:
            st.session_state[key] = size - 1
    return tuple(int(st.session_state[key]) for key, _ in zip(BATCH, sizes, strict=False))


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
