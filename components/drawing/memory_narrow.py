"""The memory page on a phone."""

from __future__ import annotations

from components.drawing.memory import memory_svg as narrow_memory_svg

__all__ = ["narrow_memory_svg"]
