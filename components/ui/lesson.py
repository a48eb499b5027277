"""Run a lesson's program with the reader's settings; the same settings are run once a process."""

from __future__ import annotations

from functools import cache, lru_cache

from components.engine import Failure, Trace, run
from components.ui.places import PROGRAMS


@lru_cache(maxsize=512)
def record(program: str, **settings: int) -> tuple[Trace, Failure | None]:
    """Run ``assets/programs/<program>.py`` on the best device there is.

    Args:
        program: the program's name, e.g. ``"neuron"``.
        settings: new values for its top-level literals.
    Returns: the record, and why it did not run on CUDA though there is one (None if all is well).
    """
    return run(_text(program), **settings), None


@cache
def _text(program: str) -> str:
    return (PROGRAMS / f"{program}.py").read_text(encoding="utf-8")
