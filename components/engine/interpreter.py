"""Run a program and make its record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from components.engine.failures import refused
from components.engine.language import Parsed, parse
from components.engine.program import Program
from components.engine.refusals import Refusal
from components.engine.source import Source
from components.engine.state import Function, Module, Run, Stopped
from components.engine.statements import execute
from components.engine.trace import Failure, TensorView, Trace


def record(text: object, settings: Mapping[str, Any]) -> Trace:
    """Run a program with new values for its settings; never raises.

    Args:
        text: the program.
        settings: values for names that the program sets to plain values at the top level.
    """
    shown = text if isinstance(text, str) else ""
    try:
        parse(text)
        program = Program(shown).with_settings(**settings) if settings else Program(shown)
        return _run(program)
    except Refusal as refusal:
        source = Source(shown)
        return _stopped(shown, refused(refusal, source))
    except (Exception, RecursionError, MemoryError) as error:
        refusal = Refusal("internal", what=type(error).__name__)
        return _stopped(shown, refused(refusal, None))


def _stopped(text: str, failure: Failure) -> Trace:
    empty: Mapping[str, Any] = MappingProxyType({})
    return Trace(text, empty, (), empty, "", failure)


def _run(program: Program) -> Trace:
    parsed: Parsed = parse(program.text)
    run = Run(parsed.source)
    failure: Failure | None = None
    try:
        for statement in parsed.tree.body:
            execute(run, statement)
    except Stopped as stopped:
        failure = stopped.failure
    return Trace(
        program=program.text,
        settings=program.settings,
        steps=tuple(run.steps),
        variables=MappingProxyType(_variables(run)),
        printed="".join(run.printed),
        failure=failure,
        storages=run.memories.records(),
    )


def _variables(run: Run) -> dict[str, TensorView]:
    """Describe the variables; one that does not fit into its memory is left out."""
    views: dict[str, TensorView] = {}
    for name, value in run.names.items():
        if not isinstance(value, Function | Module):
            try:
                views[name] = run.snapshots.view(value, name)
            except Refusal:
                continue
    return views
