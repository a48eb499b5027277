"""Which devices there are, and how a program runs on one, with the CPU to fall back to."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.engine.program import Program
from components.engine.refusals import RefusalError
from components.engine.trace import Failure, Trace


@dataclass(frozen=True, slots=True)
class Device:
    """A device of this machine.

    Attributes:
        name: as torch writes it: ``"cpu"``, ``"cuda:0"``.
        title: the maker's name of a GPU; empty for the CPU.
        memory: bytes of a GPU's own memory; 0 for the CPU.
    """

    name: str
    title: str = ""
    memory: int = 0


def cpu_threads() -> int:
    """Count the processor's threads that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def available_devices() -> tuple[Device, ...]:
    """List the devices, the CPU first; never raises, whatever a driver does."""
    import torch

    try:
        count = int(torch.cuda.device_count()) if torch.cuda.is_available() else 0
    except Exception:  # whatever a driver does, the CPU is there
        count = 0
    return (Device("cpu"), *(_cuda_device(number) for number in range(count)))


def _cuda_device(number: int) -> Device:
    import torch

    name = f"cuda:{number}"
    try:
        properties = torch.cuda.get_device_properties(number)
    except Exception:  # a run on it will say what is wrong
        return Device(name)
    return Device(name, properties.name, properties.total_memory)


def record_on(
    text: object, settings: Mapping[str, Any], device: str
) -> tuple[Trace, Failure | None]:
    """Run a program on a device; on the CPU when the device fails.

    On the CPU, as long as nothing has failed, the program runs as it is. On another device it runs
    with a visible setting ``device`` and visible moves; after a failure with ``device = "cpu"``.

    Args:
        device: ``"cpu"`` or ``"cuda"``, with a number if there are several.
    Returns: the record, and why the device asked for was not used, or None.
    """
    from components.engine.interpreter import record

    if device.split(":", maxsplit=1)[0] == "cpu" or not isinstance(text, str):
        return record(text, settings), None
    try:
        moved, kept = (Program(text).on_device(name).text for name in (device, "cpu"))
    except RefusalError:
        return record(text, settings), None
    trace = record(moved, settings)
    if not _device_failed(trace):
        return trace, None
    return record(kept, settings), trace.failure


def record_choosing(text: str, settings: Mapping[str, Any]) -> tuple[Trace, Failure | None]:
    """Run a program that chooses its device itself; on the CPU when that device fails.

    Args:
        text: a program with a line ``device = ...``.
    Returns: the record, and why the device it chose was not used, or None.
    """
    from components.engine.interpreter import record

    trace = record(text, settings)
    if not _device_failed(trace):
        return trace, None
    on_cpu = re.sub(r"(?m)^device = .*$", 'device = "cpu"', text)
    return record(on_cpu, settings), trace.failure


def _device_failed(trace: Trace) -> bool:
    """Say whether a device failed, other than by a program that mixes devices."""
    if trace.failure is None or trace.failure.kind != "device":
        return False
    return len({view.device for view in trace.failure.operands if view.storage is not None}) < 2
