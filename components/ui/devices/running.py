"""Run the devices page's program, and the lesson's programs on every device."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from components.engine import Failure, TensorView
from components.engine.device import Device, available_devices
from components.ui.edits import record_with_changes
from components.ui.lesson import Run
from components.ui.places import PROGRAMS
from components.ui.text import Say

if TYPE_CHECKING:
    from components.engine.editing import Edit
    from components.engine.pasting import Paste

LESSONS = ("neuron", "network")


def record_page(seed: int, *, say: Say) -> Run:
    """Run the page's program with the reader's own numbers; result as `lesson.record`."""

    def run(changes: tuple[Edit | Paste, ...]) -> Run:
        result = record_devices(seed, changes)
        if result[1] is not None:
            # The card may work again at the next move.
            record_devices.cache_clear()
        return result

    return record_with_changes(run, say=say)


@lru_cache(maxsize=128)
def record_devices(seed: int, changes: tuple[Edit | Paste, ...] = ()) -> Run:
    """Run the program that chooses its device itself."""
    from components.engine.device import record_choosing
    from components.engine.pasting import with_changes

    text = (PROGRAMS / "devices.py").read_text(encoding="utf-8")
    return record_choosing(with_changes(text, changes) if changes else text, {"seed": seed})


@cache
def devices() -> tuple[Device, ...]:
    """List the devices of this machine, the processor first."""
    return available_devices()


def titles() -> dict[str, str]:
    """Give what each device is called: the name that torch has for it, and what it is."""
    return {
        device.name: f"{device.name} · {device.title}" if device.title else device.name
        for device in devices()
    }


@lru_cache(maxsize=64)
def outputs(program: str, seed: int) -> tuple[tuple[str, TensorView | Failure], ...]:
    """Run a lesson's program on every device.

    Returns: for each device its output, or why it has none.
    """
    from components.engine.device import record_on

    text = (PROGRAMS / f"{program}.py").read_text(encoding="utf-8")
    found: list[tuple[str, TensorView | Failure]] = []
    for device in devices():
        trace, fallback = record_on(text, {"seed": seed}, device.name)
        failure = fallback or trace.failure
        found.append((device.name, failure or trace.variables["output"]))
    return tuple(found)


@lru_cache(maxsize=64)
def wide_output(program: str, seed: int) -> TensorView:
    """Run a lesson's program on the processor in float64, on the same numbers."""
    from components.engine import run
    from components.engine.program import Program

    text = (PROGRAMS / f"{program}.py").read_text(encoding="utf-8")
    moved = Program(text).on_device("cpu").text
    return run(moved.replace(".to(device)", ".double()"), seed=seed).variables["output"]
