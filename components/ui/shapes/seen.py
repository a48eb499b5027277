"""One run of the shapes page: the record, the fix that holds, and a stop of the walk along it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from components.drawing.matrices import batch_shape
from components.drawing.shapes_walk import Terms, Walk, walk_of
from components.engine import Failure, Step, Trace
from components.engine.trace import Fix, Shape, TensorView
from components.ui.shapes.running import Run, operation_step, record_fixed
from components.ui.shapes.settings import BATCH, CELL
from components.ui.shapes.terms import cell_count, terms_of


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
        covered: whether the results are covered.
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
    covered: bool = False

    @property
    def is_done(self) -> bool:
        """Whether the walk has reached its end."""
        return self.walk is None or self.at >= self.walk.last

    @property
    def shows_fixes(self) -> bool:
        """Whether the reader has seen the failure, or has tried one of its fixes already."""
        if self.written.failure is None or self.covered:
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
        return has_cells and not self.covered

    @property
    def output(self) -> TensorView | None:
        """What the whole program came to, where it goes on after the operation."""
        return self.trace.variables.get("output") if self.result is not None else None


def view_of(run: Run, chosen: int) -> View:
    """Give the view of a run at the beginning of its walk.

    Args:
        chosen: the number of the fix that holds, from 1; any other holds none.
    """
    written, fallback = run
    fixes = written.failure.fixes if written.failure is not None else ()
    fix = fixes[chosen - 1] if 0 < chosen <= len(fixes) else None
    trace = written
    if fix is not None:
        trace, fallback = record_fixed(written, fix)
    step = operation_step(trace)
    return View(written, trace, fallback, fix, step, walk_of(step) if step is not None else None)


def covered(view: View) -> View:
    """Give the same view with its results covered."""
    return replace(view, covered=True)


def stand(view: View, at: int, chosen: Mapping[Any, Any]) -> View:
    """Give the same view at a stop of its walk.

    Args:
        chosen: settings of the page: which matrix of the result, and which cell of it.
    """
    if view.walk is None or view.step is None or view.covered:
        return replace(view, at=at)
    batch = _batch(view.step, chosen)
    if view.walk.kind != "product":
        return replace(view, at=at, batch=batch)
    cell = _cell(view.step, chosen)
    terms = terms_of(view.trace, view.step, batch, cell)
    return replace(view, at=at, batch=batch, cell=cell, terms=terms)


def _batch(step: Step, chosen: Mapping[Any, Any]) -> Shape:
    """Give the matrix that the reader has chosen, as far as the result has so many."""
    sizes = batch_shape(step)[: len(BATCH)]
    if not all(sizes):
        return ()
    return tuple(min(int(chosen[key]), size - 1) for key, size in zip(BATCH, sizes, strict=False))


def _cell(step: Step, chosen: Mapping[Any, Any]) -> tuple[int, int]:
    """Give the cell that the reader has chosen, as far as the result reaches."""
    row, column = (
        min(int(chosen[key]), max(0, count - 1))
        for key, count in zip(CELL, cell_count(step), strict=True)
    )
    return row, column
