"""Text in, record out: run a small PyTorch program and keep every step.

Importing this package does not import torch; the first ``run`` does.
"""

from __future__ import annotations

from typing import Any

from components.engine.trace import Failure, Fix, QuietWarning, Step, Storage, TensorView, Trace

__all__ = ["Failure", "Fix", "QuietWarning", "Step", "Storage", "TensorView", "Trace", "run"]


def run(text: str, **settings: Any) -> Trace:
    """Run a program and record every step; never raises for what the text or the settings say.

    Args:
        text: a program in the app's subset of Python.
        settings: new values for the program's top-level literals, e.g. ``seed=7``.
    Returns: the record; refusals and errors stand in ``Trace.failure``.
    """
    from components.engine.interpreter import record

    return record(text, settings)
