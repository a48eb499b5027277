"""Judge a run that stopped: what the message means for this task."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from components.drawing.numbers import shape_text
from components.engine import Failure, Step, Trace
from components.engine.frozen import FrozenDict
from components.engine.layers import LayerNames, layers_of
from components.ui.tasks.joining import cut, missing_lines
from components.ui.tasks.task import Facts, Verdict

_FULL_WIDTH = re.compile("[（）［］｛｝，：；。、＝＋－＊“”‘’　]")
_RESULTS = re.compile(r"(?m)^(\w+) = ")


def judge_stop(page: Trace, tried: Trace) -> Verdict:
    """Say why a try stopped, in the reader's own lines.

    Args:
        page: the record of the page's own program.
        tried: the record with the reader's lines; it has a failure.
    """
    failure = tried.failure
    if failure is None:
        raise ValueError("the run did not stop")
    given = len(cut(page.program).splitlines())
    typed = tried.program.splitlines()[given:]
    if failure.kind == "name" and failure.text == "output":
        return Verdict("missing")
    hint, facts = _explain(page, tried, failure, "\n".join(typed))
    return Verdict("stopped", hint, FrozenDict(facts), in_own_lines(failure, given))


def in_own_lines(failure: Failure, given: int) -> Failure:
    """Count a failure's line in the reader's own lines.

    Args:
        given: how many lines the program has before them.
    """
    if failure.line is None or failure.line <= given:
        return failure
    line = failure.line - given
    facts = {**failure.facts}
    if "line" in facts:
        facts["line"] = str(line)
    return replace(failure, line=line, facts=FrozenDict(facts))


def _explain(page: Trace, tried: Trace, failure: Failure, typed: str) -> tuple[str, Facts]:
    if failure.kind == "syntax":
        return ("full-width" if _FULL_WIDTH.search(typed) else "syntax"), {}
    if failure.kind == "name":
        return _name(page, tried, failure)
    stopped = stopped_step(tried.steps)
    if stopped is None or failure.reason:
        return "", {}
    if stopped.operation_kind == "matmul":
        return _product(stopped, layers_of(page.variables))
    if stopped.operation in ("Tensor.view", "Tensor.reshape", "torch.reshape"):
        return "view-size", {"shape": shape_text(stopped.operands[0].shape)}
    if failure.kind != "shape":
        return "", {}
    shapes = [shape_text(view.shape) for view in stopped.operands if view.kind == "tensor"]
    facts = {"shapes": " · ".join(f"`{shape}`" for shape in shapes)}
    return ("star" if "weights" not in page.variables else "sizes"), facts


def _name(page: Trace, tried: Trace, failure: Failure) -> tuple[str, Facts]:
    if failure.text in _RESULTS.findall(missing_lines(page.program)):
        return "hidden-first", {"name": failure.text}
    names = ", ".join(
        f"`{name}`" for name, view in tried.variables.items() if view.kind == "tensor"
    )
    return "name", {"names": names}


def _product(stopped: Step, layers: Sequence[LayerNames]) -> tuple[str, Facts]:
    """Explain a product that torch refused, by what met there."""
    tensors = [view for view in stopped.operands if view.kind == "tensor"]
    if len(tensors) != 2:
        return "mm-two", {}
    left, right = tensors
    facts = {"left": shape_text(left.shape), "right": shape_text(right.shape)}
    if len(left.shape) != 2 or len(right.shape) != 2:
        return "mm-dimensions", facts
    if {left.name, right.name} == {"features", "weights"}:
        return "mm-rows", facts
    if left.name and left.name.startswith("W"):
        return "mm-order", facts
    own = {one.input: one.weights for one in layers}
    row, matrix = str(left.name), str(right.name)
    if row in own and matrix in own.values() and matrix != own[row]:
        return "layers-swapped", {**facts, "row": row, "matrix": matrix, "own": own[row]}
    return "mm-sizes", facts


def stopped_step(steps: Iterable[Step]) -> Step | None:
    """Find the innermost step that failed."""
    for step in steps:
        if step.result is None and step.failure is not None:
            return stopped_step(step.inner) or step
    return None
