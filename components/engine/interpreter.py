"""Run a program and make its record."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

from components.engine.failures import refused
from components.engine.frozen import FrozenDict
from components.engine.language import Parsed, parse
from components.engine.program import Program
from components.engine.quiet import silence_warnings
from components.engine.refusals import RefusalError
from components.engine.source import Source
from components.engine.state import NOT_VALUES, Run, StoppedError
from components.engine.statements import execute
from components.engine.trace import Failure, TensorView, Trace

Look = Callable[[Run, ast.stmt, bool], None]
"""What is told after each statement: the run, the statement, and whether it failed."""


def record(text: object, settings: Mapping[str, Any]) -> Trace:
    """Run a program with new values for its settings; never raises.

    Args:
        text: the program.
        settings: values for names that the program sets to plain values at the top level.
    """
    return observe(text, settings, _look_away)


def observe(text: object, settings: Mapping[str, Any], look: Look) -> Trace:
    """Run a program like `record`, and tell after each statement."""
    silence_warnings()
    exact = str.__str__(text) if isinstance(text, str) else text
    shown = exact.encode(errors="replace").decode() if isinstance(exact, str) else ""
    try:
        parse(exact)
        program = Program(shown).with_settings(**settings) if settings else Program(shown)
        return _run(program, look)
    except RefusalError as refusal:
        return _stopped(shown, refused(refusal, Source(shown)))
    except Exception as error:
        unforeseen = RefusalError("internal", what=type(error).__name__)
        return _stopped(shown, refused(unforeseen, None))


def _stopped(text: str, failure: Failure) -> Trace:
    empty: Mapping[str, Any] = FrozenDict({})
    return Trace(text, empty, (), empty, "", failure)


def _look_away(_run: Run, _statement: ast.stmt, _failed: bool) -> None:
    """Look at nothing."""


def _run(program: Program, look: Look) -> Trace:
    parsed: Parsed = parse(program.text)
    run = Run(parsed.source)
    for place, statement in enumerate(parsed.tree.body):
        try:
            execute(run, statement)
        except StoppedError as stopped:
            look(run, statement, True)
            from components.engine.repairs import with_fixes

            return with_fixes(_trace(program, run, stopped.failure), stopped, run, parsed, place)
        look(run, statement, False)
    return _trace(program, run, None)


def _trace(program: Program, run: Run, failure: Failure | None) -> Trace:
    return Trace(
        program=program.text,
        settings=program.settings,
        steps=tuple(run.steps),
        variables=FrozenDict(variables_of(run)),
        printed="".join(run.printed),
        failure=failure,
        storages=run.memories.records(),
    )


def variables_of(run: Run) -> dict[str, TensorView]:
    """Describe the variables; one that does not fit into its memory is left out."""
    views: dict[str, TensorView] = {}
    for name, value in run.names.items():
        if not isinstance(value, NOT_VALUES):
            try:
                views[name] = run.snapshots.view(value, name)
            except Exception:  # also a device that failed
                continue
    return views
