"""Run the program of a page once more, with a line at its end or with other data."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from components.drawing.numbers import shape_text
from components.engine import TensorView, Trace, run
from components.engine.data_lines import without_changes
from components.engine.syntax import module_of
from components.engine.trace import Shape, Values

MOST_PRINTED = 16
"""Tensors with more numbers are told by their shape alone."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One expression, evaluated after the program of a page.

    Attributes:
        expression: what was tried.
        result: what came out, or None if it stopped.
        said: torch's own words: what it printed, or its message.
    """

    expression: str
    result: TensorView | None
    said: str

    @property
    def shape(self) -> str:
        """The shape of the result as Python writes it; ``""`` if there is none."""
        return "" if self.result is None else shape_text(self.result.shape)


@lru_cache(maxsize=128)
def rerun(program: str, *lines: str, seed: int | None = None) -> Trace:
    """Run a program with some lines at its end; the same run is made once a process.

    Args:
        seed: another value for the program's ``seed``.
    """
    text = "\n".join([program.rstrip("\n"), *lines])
    return run(text) if seed is None else run(text, seed=seed)


def attempt(program: str, expression: str, *before: str) -> Trial:
    """Evaluate one expression with the variables that a program leaves.

    Args:
        before: lines that come first.
    """
    start = len(rerun(program, *before).printed)
    trace = rerun(program, *before, f"tried = {expression}", "print(tried.shape)", "print(tried)")
    if trace.failure is not None:
        return Trial(expression, None, trace.failure.message)
    result = trace.variables["tried"]
    shape, _, numbers = trace.printed[start:].strip("\n").partition("\n")
    return Trial(expression, result, numbers if len(flat([result])) <= MOST_PRINTED else shape)


def with_data(program: str, name: str, sizes: Shape) -> str:
    """Let a data line draw another number of random numbers.

    What the reader wrote into that tensor is left out: these were changes of other data.

    Args:
        name: the tensor, e.g. ``"features"``.
        sizes: its new shape.
    """
    program = without_changes(program, name)
    lines = program.splitlines(keepends=True)
    for node in module_of(program).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            old = "".join(lines[node.lineno - 1 : node.end_lineno])
            new = old.replace(_creation(program, node), f"torch.randn({shape_text(sizes)})")
            return program.replace(old, new, 1)
    raise KeyError(name)


def _creation(program: str, line: ast.Assign) -> str:
    """Find the call that makes the numbers; moves to a device may stand round it."""
    call = next((node for node in ast.walk(line.value) if _draws(node)), line.value)
    return ast.get_source_segment(program, call) or ""


def _draws(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "torch.randn"


def flat(values: Iterable[TensorView]) -> list[float]:
    """List the numbers of some tensors in their order."""
    return [float(number) for view in values for number in _numbers(view.values)]


def _numbers(values: Values) -> Iterator[float]:
    if isinstance(values, (list, tuple)):
        for item in values:
            yield from _numbers(item)
    else:
        yield values


def same(one: TensorView | None, other: TensorView, *, scale: float = 1.0) -> bool:
    """Say whether two results are the same tensor of numbers, up to rounding.

    Args:
        scale: how large the numbers are that were added up; rounding grows with them.
    """
    if one is None or one.shape != other.shape:
        return False
    pairs = zip(flat([one]), flat([other]), strict=True)
    tolerance = 1e-5 * max(1.0, scale)
    return all(
        (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=1e-5, abs_tol=tolerance)
        for a, b in pairs
    )


def scale_of_product(one: TensorView, other: TensorView) -> float:
    """Give a bound for the sums in a matrix product of two tensors."""
    sizes = [max(map(abs, flat([view]))) for view in (one, other)]
    return sizes[0] * sizes[1] * max(one.shape)
