"""The pages of the app, in the order of the lesson."""

from __future__ import annotations

from dataclasses import dataclass

from components.ui.settings import PageName


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its name in texts and settings, and its file below the root."""

    name: PageName
    file: str


PAGES: tuple[Page, ...] = (
    Page("home", "app.py"),
    Page("tensors", "pages/tensors.py"),
    Page("neuron", "pages/neuron.py"),
    Page("shapes", "pages/shapes.py"),
    Page("reshape", "pages/reshape.py"),
    Page("network", "pages/network.py"),
    Page("memory", "pages/memory.py"),
    Page("devices", "pages/devices.py"),
)
