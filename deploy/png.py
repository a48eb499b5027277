"""A standalone SVG as PNG, in the faces of the app, in a process of its own and in bounded time."""

from __future__ import annotations

import math
import re
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

NARROWEST, WIDEST = 200, 3840
MOST_PIXELS = 12_000_000
LONGEST = 20.0
"""Seconds."""
PAINTER = Path(__file__).with_name("paint.py")

_FACES = ("fontpkg_source_sans_3", "fontpkg_source_code_pro")
_PLACES = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
)
_CHINESE = (
    "NotoSansCJK-Regular.*", "NotoSansCJK-Bold.*", "NotoSansCJKsc-*.otf", "NotoSansSC*.?tf",
    "SourceHanSansSC-*.otf", "wqy-microhei.ttc", "wqy-zenhei.ttc", "DroidSansFallback*.ttf",
    "PingFang.ttc", "Hiragino Sans GB.ttc", "msyh*.tt?",
)  # fmt: skip
_IS_WIDE = re.compile("[\u2e80-\uffef]")
_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"')


class PaintError(Exception):
    """A picture could not be painted, or not in time."""


def paint(drawing: str, *, width: int) -> bytes:
    """Paint a drawing.

    Args:
        drawing: the SVG text; it says its width and height.
        width: of the picture in pixels; of a very tall one less, so that its pixels are bounded.

    Raises: PaintError.
    """
    command = [sys.executable, "-I", str(PAINTER), str(fitting(drawing, width)), *fonts(drawing)]
    try:
        done = subprocess.run(
            command, input=drawing.encode(), capture_output=True, timeout=LONGEST, check=True
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise PaintError(str(error)) from error
    return done.stdout


def fitting(drawing: str, width: int) -> int:
    """Give the width at which a drawing has no more pixels than allowed."""
    found = _SIZE.search(drawing)
    if found is None:
        raise PaintError("a drawing without a size")
    shape = float(found[2]) / float(found[1])
    return min(width, math.isqrt(int(MOST_PIXELS / shape)))


def fonts(drawing: str) -> list[str]:
    """List the font files that a drawing needs; none, where only the system may have them."""
    if not _IS_WIDE.search(drawing):
        return list(_faces())
    return [*_faces(), *_chinese()] if _chinese() else []


@cache
def _faces() -> tuple[str, ...]:
    files: list[Path] = []
    for package in _FACES:
        spec = find_spec(package)
        if spec is not None and spec.origin is not None:
            files += (Path(spec.origin).parent / "files").glob("*.ttf")
    return tuple(sorted(str(file) for file in files if "Italic" not in file.name))


@cache
def _chinese() -> tuple[str, ...]:
    """Find the first family with Chinese characters that the system has."""
    for pattern in _CHINESE:
        family = pattern.partition("-")[0].partition("*")[0]
        for place in map(Path, _PLACES):
            files = sorted(place.rglob(pattern)) if place.is_dir() else []
            if files:
                bold = files[0].parent.glob(f"{family}-Bold.*")
                return tuple(dict.fromkeys(str(file) for file in (files[0], *bold)))
    return ()
