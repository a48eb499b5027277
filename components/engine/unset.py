"""How the mark "not set" travels into results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components.engine.allowlist import Operation
from components.engine.memory import Memories


def check_readable(
    memories: Memories,
    operation: Operation,
    arguments: Sequence[Any],
    keywords: Mapping[str, Any],
) -> None:
    """Refuse to turn numbers that were never set into Python values or sizes."""


def spread(
    memories: Memories,
    operation: Operation,
    arguments: Sequence[Any],
    keywords: Mapping[str, Any],
    result: Any,
) -> None:
    """Mark what an operation leaves not set."""
