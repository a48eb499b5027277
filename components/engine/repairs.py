"""Find out how a failing program is mended: every fix was really run and worked.

Rules propose rewritten expressions (`components.engine.repair`). Each is computed on distinct
numbers first, which tells a repair from a trap: the right shape with the numbers in wrong places.
What is left is run in the program itself, from its first line, with the one statement rewritten:
the random numbers, and what was written in place before, are the same as at the failure.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from components.engine.language import Parsed, parse, parse_afresh
from components.engine.limits import MAX_WORK, Budget
from components.engine.mistakes import find_mistakes
from components.engine.refusals import RefusalError
from components.engine.repair.candidate import Candidate, Meaning
from components.engine.repair.case import Case, case_of
from components.engine.repair.placing import Rewritten, Spot, find_spot
from components.engine.repair.probes import compute, equal, is_comparable
from components.engine.repair.rules import candidates
from components.engine.state import Run, StoppedError
from components.engine.statements import execute
from components.engine.trace import Failure, Fix, Shape, Step, Trace
from components.engine.values import is_array

MAX_CANDIDATES = 24
MAX_TRIES = 12
"""Runs of the program for one failure; fewer of a program with many steps or much work."""
MAX_FIXES = 8
_TRIED_STEPS = 300
_TRIED_WORK = 40_000_000
_COMPARED_WORK = 40_000_000
"""Multiply-adds of all comparisons on distinct numbers together."""
_GROWING = ("grows-to-square", "both-grow", "bias-column")
"""Quiet warnings about operands that both are stretched."""
_MENDED_REFUSALS = ("too-many-arguments", "not-a-value", "unknown-attribute")
"""Refusals that are slips of the pen, such as ``torch.tensor(2, 3)``."""


def with_fixes(
    trace: Trace, stopped: StoppedError, run: Run, parsed: Parsed, reached: int
) -> Trace:
    """Add the fixes to the failure of a record; never raises.

    Args:
        run: what ran, as the failure left it.
        parsed: the program that ran.
        reached: the place, among the program's statements, of the one that was being run.
    """
    try:
        fixes = find_fixes(stopped, run, parsed, reached)
    except Exception:  # the failure itself is worth more than its fixes
        return trace
    if not fixes:
        return trace
    old, new = stopped.failure, dataclasses.replace(stopped.failure, fixes=fixes)
    steps = tuple(_with_failure(step, old, new) for step in trace.steps)
    return dataclasses.replace(trace, failure=new, steps=steps)


def find_fixes(stopped: StoppedError, run: Run, parsed: Parsed, reached: int) -> tuple[Fix, ...]:
    """Propose, compare and run repairs of the expression at which a run stopped.

    Returns: repairs first, then what computes something else, traps last.
    """
    reason = stopped.failure.reason
    if reason and reason not in _MENDED_REFUSALS:
        return ()
    case = case_of(stopped, run.names, parsed.tree)
    spot = find_spot(parsed.source, parsed.tree, case.node)
    if spot is None:
        return ()
    tries = _tries(run)
    fixes: list[tuple[int, bool, Fix]] = []
    for rewritten, candidate in _rewritten(spot, case):
        if tries == 0 or len(fixes) == MAX_FIXES:
            break
        tries -= 1
        shape, grows = _run(rewritten, reached)
        if shape is not None:
            fix = Fix(rewritten.expression, shape, candidate.meaning, rewritten.statement)
            fixes.append((candidate.tier, grows, fix))
    # What runs into the next mistake stands below what does not.
    fixes.sort(key=lambda found: found[:2])
    return tuple(fix for _, _, fix in fixes)


def with_fix(text: str, failure: Failure, fix: Fix) -> str:
    """Write a fix into the program that failed.

    Args:
        text: of the program, as in its record.
        failure: of that record.
    Raises: RefusalError for a text outside the language.
    """
    parsed = parse(text)
    for statement in ast.walk(parsed.tree):
        is_simple = isinstance(statement, ast.stmt) and not isinstance(statement, ast.FunctionDef)
        if not is_simple or failure.line is None or failure.column is None:
            continue
        span = parsed.source.span(statement)
        place = (failure.line, failure.column)
        if (span.line, span.column) <= place < (span.end_line, span.end_column):
            start = parsed.source.position(span.line, span.column)
            end = parsed.source.position(span.end_line, span.end_column)
            return text[:start] + fix.statement + text[end:]
    return text


def rank(case: Case, proposed: Iterable[Candidate]) -> list[Candidate]:
    """Leave out what fails on distinct numbers, and find the traps.

    A trap has the shape of a repair, and other numbers in some cell.

    Returns: the candidates, repairs first, traps last.
    """
    if not is_comparable(case):  # then nothing says which of them scrambles the numbers
        sound = [item for item in proposed if not item.recast and item.meaning != "changes-itself"]
        return sorted(sound, key=lambda candidate: candidate.tier)
    computed: list[tuple[Candidate, Any]] = []
    budget = Budget(work=MAX_WORK - _COMPARED_WORK)
    for candidate in proposed:
        with suppress(StoppedError):
            computed.append((candidate, compute(case, candidate, budget)))
    computed.sort(key=lambda pair: (pair[0].tier, pair[0].recast))
    repairs: dict[Shape, Any] = {}
    ranked: list[Candidate] = []
    for candidate, result in computed:
        shape = tuple(result.shape) if is_array(result) else None
        repair = repairs.get(shape) if shape is not None else None
        if shape is None or repair is None:
            if candidate.recast:
                continue  # nothing says that the numbers would be in their places
            if shape is not None and candidate.tier == 0:
                repairs[shape] = result
        elif candidate.tier == 0 and not candidate.rounds and not equal(result, repair):
            is_trap = candidate.recast or candidate.meaning == "changes-itself"
            meaning: Meaning = "trap" if is_trap else "other-computation"
            candidate = dataclasses.replace(candidate, meaning=meaning)  # noqa: PLW2901
        ranked.append(candidate)
    return sorted(ranked, key=lambda candidate: candidate.tier)


def _rewritten(spot: Spot, case: Case) -> Iterator[tuple[Rewritten, Candidate]]:
    """Write the ranked candidates into the program, each text once."""
    seen = {spot.source.text}
    for candidate in rank(case, _few(case)):
        rewritten = spot.rewritten(case, candidate)
        if rewritten is not None and rewritten.text not in seen:
            seen.add(rewritten.text)
            yield rewritten, candidate


def _few(case: Case) -> list[Candidate]:
    """Take different candidates, as many of the best tiers as there is time for."""
    different: dict[tuple[str, str], Candidate] = {}
    for item in candidates(case):
        different.setdefault((item.template, item.place), item)
    return sorted(different.values(), key=lambda item: item.tier)[:MAX_CANDIDATES]


def _tries(run: Run) -> int:
    """Say how often the program may be run again."""
    by_steps = max(1, _TRIED_STEPS // max(run.budget.steps, 1))
    by_work = max(1, _TRIED_WORK // max(run.budget.work, 1))
    return min(MAX_TRIES, by_steps, by_work)


def _run(rewritten: Rewritten, reached: int) -> tuple[Shape | None, bool]:
    """Run a program up to the statement that failed before.

    Returns: the shape of the repaired expression, None if it fails; and whether operands of that
    statement grew to a shape that neither of them had.
    """
    try:
        parsed = parse_afresh(rewritten.text)
        run = Run(parsed.source)
        for statement in parsed.tree.body[: reached + 1]:
            before = len(run.steps)
            execute(run, statement)
    except (StoppedError, RefusalError):
        return None, False
    made = set(_lines(run.steps[before:]))
    grows = any(
        found.reason in _GROWING and found.step.line in made for found in find_mistakes(run.steps)
    )
    return _shape_of(run, rewritten), grows


def _lines(steps: Iterable[Step]) -> Iterator[int]:
    """Give the lines of steps, also inside calls of the program's functions."""
    for step in steps:
        yield step.line
        yield from _lines(step.inner)


def _shape_of(run: Run, rewritten: Rewritten) -> Shape:
    """Give the shape of a repaired expression that ran; ``()`` for what is no array."""
    for start, end in rewritten.roots:
        step = _step_at(run, start, end)
        if step is not None and step.result is not None and step.result.kind != "none":
            return step.result.shape
    name = run.names.get(rewritten.expression)
    return tuple(name.shape) if is_array(name) else ()


def _step_at(run: Run, start: int, end: int) -> Step | None:
    """Find the last step of an expression, also inside calls of the program's functions."""
    source = run.source
    pending = list(run.steps)
    while pending:
        step = pending.pop()
        first = source.position(step.line, step.column) if len(step.text) <= end - start else -1
        if first == start and source.position(step.end_line, step.end_column) == end:
            return step
        pending.extend(step.inner)
    return None


def _with_failure(step: Step, old: Failure, new: Failure) -> Step:
    """Write the failure with its fixes into the steps that have it."""
    if step.failure is not old:
        return step
    inner = tuple(_with_failure(part, old, new) for part in step.inner)
    return dataclasses.replace(step, failure=new, inner=inner)
