"""Run the shapes program with the reader's choices, and once more with the fix that was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from components.engine import Failure, Step, Trace
from components.engine.editing import Edit
from components.engine.pasting import Paste
from components.engine.trace import Fix, Shape
from components.ui.places import PROGRAMS
from components.ui.settings import PAGE_SETTINGS

_PRINTS = ("print(product)", "print(output)")

Run = tuple[Trace, Failure | None]


class Setup(NamedTuple):
    """What the reader has set.

    Attributes:
        operation: a key of `operands.OPERATIONS`.
        first, second: the shapes of ``features`` and ``weights``.
        changes: numbers that were changed, tensors that were pasted.
    """

    seed: int = 7
    operation: str = "mm"
    first: Shape = (1, 5)
    second: Shape = (1, 5)
    changes: tuple[Edit | Paste, ...] = ()


def record_setup(setup: Setup) -> Run:
    """Run the program as the reader has set it; for a failure, fixes are found.

    Returns: the record, and why it ran on the CPU although there is a graphics card.
    """
    return _kept(_record_setup, setup)


def record_operands(kept: Mapping[str, Any], seed: int) -> Run:
    """Run the data lines alone, with the shapes that the page was left with.

    Args:
        kept: the page's settings, as far as they are not at their defaults.
    """
    setup = Setup(seed, first=shape_in(kept, "a"), second=shape_in(kept, "b"))
    return _kept(_record_operands, setup)


def shape_in(values: Mapping[str, Any], operand: str) -> Shape:
    """Read the shape of an operand, ``"a"`` or ``"b"``: as many sizes as it has dimensions."""
    sizes = {item.key: item.default for item in PAGE_SETTINGS["shapes"]} | dict(values)
    return tuple(int(sizes[f"{operand}{k}"]) for k in range(int(sizes[f"{operand}_rank"])))


def record_fixed(trace: Trace, fix: Fix) -> Run:
    """Run a program that failed once more, with a fix written into it.

    A fix that changes an operand itself is followed by lines that show what it has become.

    Args:
        trace: the record of the program that failed.
        fix: one of its fixes.
    """
    from components.engine.repairs import with_fix

    failure = trace.failure
    text = trace.program if failure is None else with_fix(trace.program, failure, fix)
    changed = ""
    if fix.meaning == "changes-itself":
        changed = "features" if "features.resize_" in fix.expression else "weights"
    return _kept(_record_fixed, text, changed)


def record_text(text: str) -> Run:
    """Run any program, with a limit on how many records are kept."""
    return _kept(_record_text, text)


def operation_step(trace: Trace) -> Step | None:
    """Find the step that the page is about: what ``product`` is, or what stopped the program.

    Returns: None where the program stopped before it.
    """
    for step in reversed(trace.steps):
        if step.target == "product" or step.failure is not None:
            return step
    return None


def _kept(function: object, *arguments: object) -> Run:
    result: Run = function(*arguments)  # type: ignore[operator]
    if result[1] is not None:
        # The card may work again at the next move.
        function.cache_clear()  # type: ignore[attr-defined]
    return result


@lru_cache(maxsize=128)
def _record_setup(setup: Setup) -> Run:
    from components.engine.pasting import with_changes

    text = _written(setup)
    return _run(with_changes(text, setup.changes) if setup.changes else text)


@lru_cache(maxsize=256)
def _record_operands(setup: Setup) -> Run:
    return _run(_written(setup).partition("\nproduct = ")[0])


def _written(setup: Setup) -> str:
    from components.engine.operands import with_operands
    from components.engine.program import Program

    text = (PROGRAMS / "shapes.py").read_text(encoding="utf-8")
    text = with_operands(text, setup.operation, setup.first, setup.second)
    return Program(text).with_settings(seed=setup.seed).text


@lru_cache(maxsize=256)
def _record_fixed(text: str, changed: str) -> Run:
    """Run a mended program.

    Args:
        changed: the operand that the fix changes itself, if any.
    """
    if changed:
        from components.engine.operands import showing_what_changed

        shown = _run(showing_what_changed(text, changed))
        if shown[0].failure is None:
            return shown
    return _run(text)


@lru_cache(maxsize=128)
def _record_text(text: str) -> Run:
    return _run(text)


def _run(text: str) -> Run:
    """Run a program; where its result is too long to print, without that line."""
    from components.engine import device

    name = device.available_devices()[-1].name
    result = device.record_on(text, {}, name)
    failure = result[0].failure
    if failure is not None and failure.reason == "too-much-printed":
        lines = [line for line in text.split("\n") if line not in _PRINTS]
        return device.record_on("\n".join(lines), {}, name)
    return result
