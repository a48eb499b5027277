"""The stage of the shapes page, its walk, and the cell that the reader chooses."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from components.drawing.matrices import batch_shape
from components.drawing.shapes_scene import Scene
from components.drawing.shapes_stage import shapes_svg
from components.engine.trace import Shape, TensorView
from components.ui.cover import is_covered
from components.ui.edits import edit_on_stage, kept_changes
from components.ui.glance import Glance, glance
from components.ui.link import KEPT
from components.ui.live import live_address
from components.ui.locks import is_locked
from components.ui.picked import is_index
from components.ui.settings import LONGEST_WALK, WALK
from components.ui.shapes.running import Run, Setup, record_setup
from components.ui.shapes.seen import View, covered, stand, view_of
from components.ui.shapes.settings import BATCH, CELL
from components.ui.shapes.terms import cell_count
from components.ui.stage import show_drawing
from components.ui.stepper import stepper
from components.ui.text import Say

STAGE_KEY = "mm"
TALLEST, TALLEST_WITH_FIXES = 420.0, 390.0
"""How high a projector's drawing may be: then its smallest text can be read, see projector.css."""
_DATA = ("features", "weights", "bias")


def look(setup: Setup, *, say: Say) -> View:
    """Run the program, and once more with the fix that holds."""
    view = view_of(_record_changed(setup, say=say), int(st.session_state["fix"]))
    if view.fix is None:
        st.session_state["fix"] = 0
    return covered(view) if is_covered() else view


def walk_along(view: View, *, say: Say) -> View:
    """Draw the stepper of a walk.

    Returns: the same view, at the stop and at the cell that the reader has chosen.
    """
    if view.walk is None or view.step is None:
        return view
    # How long the walk is tells whether the shapes fit.
    st.session_state[WALK] = LONGEST_WALK if view.covered else view.walk.last
    at = stepper("shapes", say=say)
    st.session_state[KEPT]["shapes"][WALK] = st.session_state[WALK]
    stands = stand(view, at, st.session_state)
    _move_inside(BATCH, stands.batch)
    if view.walk.kind == "product" and not view.covered:
        _move_inside(CELL, stands.cell)
    return stands


def _move_inside(keys: Sequence[str], places: Shape) -> None:
    """Keep what was chosen inside a result that has become smaller."""
    for key, place in zip(keys, places, strict=False):
        if st.session_state[key] != place:
            st.session_state[key] = place


def draw(view: View, *, say: Say) -> None:
    """Show the operation on the stage as far as the walk has come."""
    drawing = picture(view, glance(STAGE_KEY, say=say))
    if drawing is not None:
        live = live_address(STAGE_KEY)
        show_drawing(drawing, key=STAGE_KEY, on_pick=pick_cell, on_edit=edit_on_stage, live=live)


def picture(view: View, look: Glance) -> str | None:
    """Draw the operation as far as the walk has come; None where the program stopped before it."""
    if view.walk is None:
        return None
    data = {name: each.shape for name, each in view.written.variables.items() if name in _DATA}
    scene = Scene(
        at=view.at,
        batch=view.batch,
        cell=view.cell,
        terms=view.terms,
        output=view.output,
        data=data,
        edited=look.edited,
        notes=warnings(view, say=look.say),
        tallest=TALLEST_WITH_FIXES if view.shows_fixes else TALLEST,
    )
    return shapes_svg(view.walk, scene, say=look.say, size=look.room, lang=look.lang)


def warnings(view: View, *, say: Say) -> list[str]:
    """Say what ran and is probably a mistake, once the walk has reached the result."""
    if not view.is_done or view.covered:
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
    if name == "result" and all(is_index(place) for place in places) and len(places) == 2:
        st.session_state["row"], st.session_state["column"] = map(int, places)


def choose_cell(view: View, *, say: Say) -> None:
    """Offer the cells of the result by row and column, where there are several."""
    if view.step is None or not view.can_be_chosen:
        return
    fields = dict(zip(BATCH, batch_shape(view.step), strict=False))
    if view.terms is not None:
        fields |= zip(CELL, cell_count(view.step), strict=True)
    if math.prod(fields.values()) < 2:
        return
    with st.container(key="cell", horizontal=True, vertical_alignment="bottom"):
        for key, size in fields.items():
            if size > 1:
                label, taken = say(f"setting-{key}"), is_locked(key)
                st.number_input(label, 0, size - 1, key=key, width=120, disabled=taken)


def _record_changed(setup: Setup, *, say: Say) -> Run:
    """Run a setup with the reader's changes; those whose place is gone go with a sentence."""
    trace, fallback = record_setup(setup)
    kept = kept_changes(trace, say=say)
    return record_setup(setup._replace(changes=kept)) if kept else (trace, fallback)
