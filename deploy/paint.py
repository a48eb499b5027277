"""Turn an SVG from standard input into a PNG on standard output: ``paint.py 1280 font.ttf ...``.

A program of its own, because what paints holds the interpreter for as long as it takes.
"""

from __future__ import annotations

import os
import sys

import resvg_py

LATER = 10
"""How much this yields to the server, in steps of Unix's nice."""


def main() -> None:
    """Paint; without fonts with those of the system."""
    if hasattr(os, "nice"):
        os.nice(LATER)
    width, *fonts = sys.argv[1:]
    drawing = sys.stdin.buffer.read().decode()
    png = resvg_py.svg_to_bytes(
        svg_string=drawing,
        width=int(width),
        font_files=fonts,
        skip_system_fonts=bool(fonts),
        sans_serif_family="Source Sans 3",
        monospace_family="Source Code Pro",
    )
    sys.stdout.buffer.write(bytes(png))


if __name__ == "__main__":
    main()
