"""What each page shows for settings alone, without a session: its record, and its stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from components.engine import Trace
from components.ui import network, neuron, reshape
from components.ui.changes import Changes, places_of, read_changes
from components.ui.devices import view as devices
from components.ui.devices.running import record_devices
from components.ui.edits import has_its_data, sort_out
from components.ui.glance import Glance
from components.ui.lesson import Run, record, record_text
from components.ui.memory import view as memory
from components.ui.memory.running import lesson_of, record_lesson
from components.ui.reshape_run import chosen_in, record_chosen, record_unchanged
from components.ui.settings import PageName
from components.ui.shapes import view as shapes
from components.ui.shapes.running import record_setup
from components.ui.shapes.seen import covered, stand, view_of
from components.ui.shapes.settings import setup_in
from components.ui.tensors import TOPICS

Values = Mapping[Any, Any]
"""All settings of a page."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows.

    Attributes:
        trace: the record of its program.
        draw: its stage; None where there is nothing to draw.
        edited: the numbers of the reader's own, as the drawings name their places.
    """

    trace: Trace
    draw: Callable[[Glance], str | None]
    edited: frozenset[str] = frozenset()


def shown(page: PageName, values: Values) -> Shown:
    """Run the program of a page as these settings say."""
    return _PAGES[page](values)


def with_changes(run: Callable[..., Run], changes: Changes) -> tuple[Run, Changes]:
    """Run a program with the changes whose place it has.

    Args:
        run: runs the program with some changes.
    Returns: the run, and the changes that hold.
    """
    plain = run(())
    if not changes.all or not has_its_data(plain[0]):
        return plain, changes
    kept, _ = sort_out(plain[0], changes)
    return (run(kept.all) if kept.all else plain), kept


def _changes(values: Values) -> Changes:
    return read_changes(values["edit"], values["paste"])


def _network(values: Values) -> Shown:
    """Home shows the same network, whole, without the settings that home has not."""

    def run(changes: tuple[Any, ...]) -> Run:
        sizes = ("seed", "n_input", "n_hidden", "n_output")
        numbers = {key: values[key] for key in sizes if key in values}
        return record("network", changes, "sigmoid", values.get("n_layers", 1), **numbers)

    (trace, _), kept = with_changes(run, _changes(values))

    def draw(look: Glance) -> str | None:
        if trace.failure is not None:
            return None
        step = 0 if look.covered else values.get("step", network.last_step(trace))
        direction = values.get("direction", "right")
        return network.picture(trace, look, step=step, direction=direction)

    return Shown(trace, draw, places_of(kept))


def _neuron(values: Values) -> Shown:
    def run(changes: tuple[Any, ...]) -> Run:
        numbers = {key: values[key] for key in ("seed", "n_input")}
        return record("neuron", changes, values["activation"], 1, **numbers)

    (trace, _), kept = with_changes(run, _changes(values))

    def draw(look: Glance) -> str | None:
        if trace.failure is not None:
            return None
        return neuron.picture(trace, look, step=0 if look.covered else values["step"])

    return Shown(trace, draw, places_of(kept))


def _devices(values: Values) -> Shown:
    (trace, _), kept = with_changes(partial(record_devices, values["seed"]), _changes(values))

    def draw(look: Glance) -> str | None:
        if trace.failure is not None:
            return None
        return devices.picture(trace, look, step=values["step"])

    return Shown(trace, draw, places_of(kept))


def _tensors(values: Values) -> Shown:
    topic = TOPICS[values["topic"]]
    held = changes = _changes(values)

    def recorder(text: str) -> Run:
        nonlocal held
        run, held = with_changes(partial(record_text, text), held)
        return run

    trace, _ = topic.run(values, recorder)

    def draw(look: Glance) -> str | None:
        return topic.picture(trace, values, look) if topic.is_there(trace) else None

    return Shown(trace, draw, places_of(held if changes.all else changes))


def _shapes(values: Values) -> Shown:
    setup = setup_in(values)

    def run(changes: tuple[Any, ...]) -> Run:
        return record_setup(setup._replace(changes=changes))

    plain = run(())
    kept, _ = sort_out(plain[0], _changes(values))
    view = view_of(run(kept.all) if kept.all else plain, values["fix"])

    def draw(look: Glance) -> str | None:
        seen = covered(view) if look.covered else view
        last = 0 if look.covered or view.walk is None else view.walk.last
        return shapes.picture(stand(seen, min(values["step"], last), values), look)

    return Shown(view.trace, draw, places_of(kept))


def _reshape(values: Values) -> Shown:
    choice = chosen_in(values)
    kept, _ = sort_out(record_unchanged(choice), _changes(values))
    trace = record_chosen(choice, kept.all, values)

    def draw(look: Glance) -> str | None:
        return reshape.picture(trace, choice, kept.all, look, cell=values["cell"])

    return Shown(trace, draw, places_of(kept))


def _memory(values: Values) -> Shown:
    history = record_lesson(lesson_of(values, values["seed"]))

    def draw(look: Glance) -> str | None:
        view = memory.hidden(history) if look.covered else memory.seen(history, values["step"])
        return memory.picture(view, look, picked=(values["of"], values["slot"]))

    return Shown(history.trace, draw)


_PAGES: Mapping[PageName, Callable[[Values], Shown]] = MappingProxyType(
    {
        "home": _network,
        "tensors": _tensors,
        "neuron": _neuron,
        "shapes": _shapes,
        "reshape": _reshape,
        "network": _network,
        "memory": _memory,
        "devices": _devices,
    }
)
