"""Records of the devices page's program, as it ran here and as it would run with a card."""

from __future__ import annotations

from dataclasses import replace

from components.engine import Storage, Trace, run
from components.ui.places import PROGRAMS

CARD = "cuda:0"
TITLES = {"cpu": "cpu", CARD: f"{CARD} · A card"}


def on_processor(seed: int = 7) -> Trace:
    return run((PROGRAMS / "devices.py").read_text(encoding="utf-8"), seed=seed)


def on_card(seed: int = 7) -> Trace:
    """The same record with the moved tensors in memories of a card, as torch would have them."""
    trace = on_processor(seed)
    variables, storages = dict(trace.variables), list(trace.storages)
    for name in ("x", "w", "y"):
        memory = Storage(len(storages), CARD, 0x7F00_0000_0000 + 512 * len(storages), 20, "torch")
        variables[name] = replace(variables[name], device=CARD, storage=memory.id)
        storages.append(memory)
    steps = tuple(
        replace(step, relation="copy") if step.target in ("x", "w", "back") else step
        for step in trace.steps
    )
    return replace(trace, variables=variables, storages=tuple(storages), steps=steps)
