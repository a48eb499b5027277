"""A QR code as a drawing: dark on light on every page, because many cameras read nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.drawing.palette import ROLES

QUIET = 4
"""Empty modules on each side; a camera needs them to find the code."""

Modules = Sequence[Sequence[int]]


def qr_svg(modules: Modules, *, label: str) -> str:
    """Draw the modules of a QR code.

    Args:
        modules: rows of 0 (light) and 1 (dark), without the quiet zone.
        label: what a screen reader says.
    """
    side = len(modules) + 2 * QUIET
    light, dark = ROLES["page"].light, ROLES["ink"].light
    return (
        f'<svg class="te-qr" role="img" viewBox="0 0 {side} {side}" '
        f'shape-rendering="crispEdges"><title>{escape(label)}</title>'
        f'<rect width="{side}" height="{side}" fill="{light}"/>'
        f'<path d="{_path(modules)}" fill="{dark}"/></svg>'
    )


def _path(modules: Modules) -> str:
    """Write all dark modules as one path: a rectangle for each run of them in a row."""
    parts = []
    for y, row in enumerate(modules, start=QUIET):
        start = None
        for x, module in enumerate((*row, 0)):
            if module and start is None:
                start = x
            elif not module and start is not None:
                parts.append(f"M{start + QUIET} {y}h{x - start}v1h-{x - start}z")
                start = None
    return "".join(parts)
