"""What a reader's lines did: their steps in the record, and what should have come out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from components.drawing.operation import Wanted
from components.engine import Step, TensorView, Trace, run
from components.ui.questions.trials import rerun
from components.ui.tasks.checks import wrong_places
from components.ui.tasks.feeding import feeding
from components.ui.tasks.joining import cut, joined
from components.ui.tasks.stops import in_own_lines, stopped_step
from components.ui.tasks.task import Opening

_NOT_SHOWN = ("print", "seed")


@dataclass(frozen=True, slots=True)
class Attempt:
    """Lines that ran, or that stopped.

    Attributes:
        about: tells it from another attempt; the same lines on other numbers are the same.
        scenes: their steps in the order in which they ran, lines counted in these lines; at the
            end the output itself, where no step gave it.
        last: the scene that gave the output, or that failed.
        wanted: what should have come out there; None where it did, or where nothing came.
    """

    about: str
    scenes: tuple[Step | TensorView, ...]
    last: int
    wanted: Wanted | None = None


@lru_cache(maxsize=64)
def attempt(program: str, lines: str, opening: Opening) -> Attempt:
    """Collect what some lines did in a page's program.

    Args:
        program: the text of the page's program.
        opening: what the check found about them.
    """
    tried = run(joined(program, lines))
    given = len(cut(program).splitlines())
    found = _own_steps(tried, given)
    scenes: tuple[Step | TensorView, ...] = tuple(_counted(step, given) for step in found)
    if tried.failure is not None:
        failed = max(len(scenes) - 1, 0)
        return Attempt(f"{failed} {lines}", scenes, failed)
    last = _gave_output(tried, found)
    if last is None:
        last, scenes = len(scenes), (*scenes, tried.variables["output"])
    wanted = None
    if opening in ("difference", "differences", "shape"):
        page = rerun(program)
        wanted = Wanted(page.variables["output"], wrong_places(page, tried))
    return Attempt(f"{last} {lines}", scenes, last, wanted)


def _own_steps(tried: Trace, given: int) -> list[Step]:
    """List the steps after the given lines; the very last line only prints.

    A call that failed is told by the step inside it that did.
    """
    end = len(tried.program.splitlines())
    found = [
        step
        for step in tried.steps
        if given < step.line < end and step.operation_kind not in _NOT_SHOWN
    ]
    failing = stopped_step(tried.steps)
    if failing is not None and found and found[-1].failure is not None:
        call = found[-1]
        is_own = failing.line > given
        line, end_line = (failing.line, failing.end_line) if is_own else (call.line, call.end_line)
        found[-1] = replace(failing, line=line, end_line=end_line)
    return found


def _gave_output(tried: Trace, found: list[Step]) -> int | None:
    """Find the last of the steps that went into the output."""
    sources = {id(step) for step in feeding(tried)}
    return max((k for k, step in enumerate(found) if id(step) in sources), default=None)


def _counted(step: Step, given: int) -> Step:
    """Count a step's lines in the reader's own."""
    failure = step.failure and in_own_lines(step.failure, given)
    return replace(step, line=step.line - given, end_line=step.end_line - given, failure=failure)
