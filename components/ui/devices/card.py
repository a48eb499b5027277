"""The card of the devices page on home."""

from __future__ import annotations

from components.drawing.devices_record import read_journey
from components.drawing.devices_thumbnail import devices_thumbnail
from components.ui.cover import is_asking
from components.ui.devices.running import record_devices


def draw(seed: int, *, label: str) -> str | None:
    """Draw where the page's tensors are; who predicts first sees the data alone."""
    trace, _ = record_devices(seed)
    if trace.failure is not None:
        return None
    return devices_thumbnail(read_journey(trace, step=0 if is_asking() else 5), label=label)
