"""Judge the lines a reader wrote by the record of their run."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from components.drawing.numbers import number, shape_text
from components.engine import TensorView, Trace, run
from components.engine.frozen import FrozenDict
from components.engine.trace import Values
from components.engine.variants import ACTIVATIONS, with_activation
from components.ui.questions.trials import rerun
from components.ui.settings import SEED
from components.ui.tasks.feeding import feeding, uses
from components.ui.tasks.joining import cut, joined
from components.ui.tasks.stops import judge_stop
from components.ui.tasks.task import Facts, Opening, Task, Verdict

_NUMERIC = ("tensor", "ndarray", "number")
_FLAT = {0.0, 1.0, -1.0}
"""What an activation gives where it is level, so that many sums give the same output."""
_SEEDS = 8
_ROUNDING = 2e-7
"""The share of the largest number on the way that float32 may lose, with a margin."""


@lru_cache(maxsize=64)
def check(task: Task, program: str, lines: str) -> Verdict:
    """Run a page's program with the reader's lines in it, and judge them.

    Args:
        program: the text of the page's program.
        lines: what the reader typed; the engine's allow-list and bounds hold for it.
    """
    page = run(program)
    verdict = judge(task, page, run(joined(program, lines)))
    return verdict if verdict.opening != "right" else _again(task, page, lines, verdict)


def _again(task: Task, page: Trace, lines: str, verdict: Verdict) -> Verdict:
    """Judge right lines with other random numbers, where a wrong way would show.

    A ReLU that gives 0, for instance, gives 0 without the bias too.
    """
    for seed in _other_seeds(page):
        other = run(page.program, seed=seed)
        if other.failure is not None or set(_numbers(other.variables["output"])) & _FLAT:
            continue
        second = judge(task, other, run(joined(other.program, lines)))
        if second.opening not in ("difference", "differences"):
            return verdict
        here = {"here": verdict.facts["value"], "seed": str(seed)}
        return replace(second, opening="luck", facts=FrozenDict({**second.facts, **here}))
    return verdict


def _other_seeds(page: Trace) -> list[int]:
    seed = page.settings.get("seed")
    if type(seed) is not int:
        return []
    near = range(seed - _SEEDS, seed + _SEEDS + 1)
    return [one for one in near if one != seed and SEED.low <= one <= SEED.high]


def judge(task: Task, page: Trace, tried: Trace) -> Verdict:
    """Judge the record of a try.

    Args:
        page: the record of the page's own program.
        tried: the record of the same program with the reader's lines.
    """
    if tried.failure is not None:
        return judge_stop(page, tried)
    output, wanted = tried.variables["output"], page.variables["output"]
    if output.kind not in _NUMERIC or output.dtype == "bool":
        return Verdict("value")
    if not uses(tried, data_names(page)):
        return Verdict("copied")
    if not _agree(output, wanted, _tolerance(page)):
        return _wrong(task, page, tried)
    facts = {"value": ", ".join(number(one) for one in _numbers(wanted))}
    products = [step for step in feeding(tried) if step.operation_kind == "matmul"]
    if task.means == "matmul" and not products:
        return Verdict("means", "no-product", FrozenDict(facts))
    return Verdict("right", facts=FrozenDict(facts))


def wrong_places(page: Trace, tried: Trace) -> frozenset[int]:
    """Find the numbers of the output, in their order, that are not the page's.

    Returns: none where there are more or fewer numbers than the page has.
    """
    output, wanted = tried.variables["output"], page.variables["output"]
    if output.values is None or _count(output) != _count(wanted):
        return frozenset()
    pairs = zip(_numbers(output), _numbers(wanted), strict=True)
    tolerance = _tolerance(page)
    return frozenset(k for k, pair in enumerate(pairs) if not _is_near(*pair, tolerance))


def data_names(page: Trace) -> tuple[str, ...]:
    """Name the tensors that a page's program has before it computes its first result."""
    given = rerun(cut(page.program)).variables
    return tuple(name for name, view in given.items() if view.kind == "tensor")


def _wrong(task: Task, page: Trace, tried: Trace) -> Verdict:
    output, wanted = tried.variables["output"], page.variables["output"]
    hint, more = _explain(task, page, tried)
    if output.values is None or _count(output) != _count(wanted):
        facts = {"shape": shape_text(output.shape), "expected": shape_text(wanted.shape)}
        return Verdict("shape", hint, FrozenDict({**facts, **more}))
    pairs = list(zip(_numbers(output), _numbers(wanted), strict=True))
    gap = max(_distance(*pair) for pair in pairs)
    facts = {
        "value": ", ".join(number(one) for one, _ in pairs),
        "expected": ", ".join(number(one) for _, one in pairs),
        "difference": f"{gap:.1e}" if gap < 1e-4 else number(gap),
    }
    opening: Opening = "difference" if len(pairs) == 1 else "differences"
    return Verdict(opening, hint, FrozenDict({**facts, **more}))


def _explain(task: Task, page: Trace, tried: Trace) -> tuple[str, Facts]:
    """Find the mistake: other data, a known mistake's number, another function, another shape."""
    changed = [name for name in data_names(page) if _differs(page, tried, name)]
    if changed:
        return "data-changed", {"name": changed[0]}
    output = tried.variables["output"]
    tolerance = _tolerance(page)
    for mistake in task.mistakes:
        known = run(joined(page.program, mistake.lines))
        if known.failure is None and _agree(known.variables["output"], output, tolerance):
            return mistake.hint, mistake.facts
    for name in ACTIVATIONS:
        other = run(with_activation(page.program, name))
        if other.failure is None and _agree(other.variables["output"], output, tolerance):
            return "other-activation", {"function": name}
    return _by_shape(page, output), {}


def _by_shape(page: Trace, output: TensorView) -> str:
    inputs, count = _count(page.variables["features"]), _count(output)
    if count == _count(page.variables["output"]):
        return "other"
    if "weights" in page.variables and count == inputs:
        return "not-summed"
    if "weights" in page.variables and count == inputs**2:
        return "outer"
    return "other-shape"


def _differs(page: Trace, tried: Trace, name: str) -> bool:
    now = tried.variables.get(name)
    return now is None or _numbers(now) != _numbers(page.variables[name])


def _agree(one: TensorView, other: TensorView, tolerance: float) -> bool:
    if one.kind not in _NUMERIC or one.values is None or _count(one) != _count(other):
        return False
    pairs = zip(_numbers(one), _numbers(other), strict=True)
    return all(_is_near(*pair, tolerance) for pair in pairs)


def _is_near(a: float, b: float, tolerance: float) -> bool:
    return _distance(a, b) <= tolerance + 1e-5 * abs(b) or (math.isnan(a) and math.isnan(b))


def _distance(a: float, b: float) -> float:
    return 0.0 if a == b else abs(a - b)


def _tolerance(page: Trace) -> float:
    """Allow 1e-5, and more where large numbers were added up on the way."""
    start = len(cut(page.program).splitlines())
    views = [
        view
        for step in page.steps
        if step.line > start
        for view in (*step.operands, step.result)
        if view is not None
    ]
    sizes = [abs(one) for view in views for one in _numbers(view) if math.isfinite(one)]
    reach = max(sizes, default=0.0)
    return min(max(1e-5, _ROUNDING * reach), 1e-3)


def _count(view: TensorView) -> int:
    return math.prod(view.shape)


def _numbers(view: TensorView) -> list[float]:
    """List the numbers of a value in their order; none for a value that has no numbers."""
    if view.kind not in _NUMERIC or view.values is None:
        return []
    return list(_walk(view.values))


def _walk(values: Values) -> Iterator[float]:
    if isinstance(values, (list, tuple)):
        for item in values:
            yield from _walk(item)
    else:
        yield math.nan if values is None else _as_float(values)


def _as_float(value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.copysign(math.inf, value)
