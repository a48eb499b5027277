"""Run a lesson's program with the reader's settings; the same settings are run once a process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from components.engine import Failure, Trace
from components.ui.places import PROGRAMS
from components.ui.remembered import remembered

if TYPE_CHECKING:
    from components.engine.editing import Edit
    from components.engine.pasting import Paste

Run = tuple[Trace, Failure | None]


def record(
    program: str,
    changes: tuple[Edit | Paste, ...] = (),
    activation: str = "sigmoid",
    hidden_layers: int = 1,
    /,
    **settings: int,
) -> Run:
    """Run ``assets/programs/<program>.py`` on a graphics card if there is one.

    Args:
        program: the program's name, e.g. ``"neuron"``.
        changes: numbers the reader has changed and tensors pasted; their places must exist.
        activation: a key of ``variants.ACTIVATIONS``.
        hidden_layers: how many a network has.
        settings: new values for its top-level literals.
    Returns: the record, and why it ran on the CPU although there is a card (None if all is well).
    """
    result = _record(program, changes, activation, hidden_layers, **settings)
    if result[1] is not None:
        # The card may work again at the next move.
        _record.cache_clear()
    return result


def record_text(text: str, changes: tuple[Edit | Paste, ...] = ()) -> Run:
    """Run a program that is written out; arguments and result as `record`."""
    result = _record_text(text, changes)
    if result[1] is not None:
        _record_text.cache_clear()
    return result


@remembered(most=256)
def _record_text(text: str, changes: tuple[Edit | Paste, ...]) -> Run:
    from components.engine import device
    from components.engine.pasting import with_changes

    if changes:
        text = with_changes(text, changes)
    return device.record_on(text, {}, device.available_devices()[-1].name)


@remembered(most=512)
def _record(
    program: str,
    changes: tuple[Edit | Paste, ...],
    activation: str,
    hidden_layers: int,
    /,
    **settings: int,
) -> Run:
    from components.engine import device
    from components.engine.pasting import with_changes
    from components.engine.variants import with_activation, with_hidden_layers

    text = (PROGRAMS / f"{program}.py").read_text(encoding="utf-8")
    if activation != "sigmoid":
        text = with_activation(text, activation)
    text = with_hidden_layers(text, hidden_layers)
    if changes:
        text = with_changes(text, changes)
    return device.record_on(text, settings, device.available_devices()[-1].name)


@cache
def device_title(name: str) -> str:
    """Name a device for a reader: ``cpu``, or ``cuda:0 · <the card's name>``."""
    from components.engine.device import available_devices

    titles = {device.name: device.title for device in available_devices()}
    return f"{name} · {titles[name]}" if titles.get(name) else name
