"""What torch itself says about a tensor, read from the steps that asked for it."""

from __future__ import annotations

from components.drawing.numbers import shape_text
from components.engine import TensorView, Trace


def inspections(trace: Trace, name: str) -> list[tuple[str, str]]:
    """List what the program asked about a tensor, and torch's answers.

    Returns: expression and answer, ``("t.stride()", "(4, 1)")``; each expression once.
    """
    found: dict[str, str] = {}
    for step in trace.steps:
        asked = step.operation_kind == "inspection" and step.text.startswith(f"{name}.")
        if asked and step.result is not None:
            found.setdefault(step.text, _answer(step.result))
    return list(found.items())


def _answer(view: TensorView) -> str:
    if view.kind in ("shape", "sequence"):
        return shape_text(view.values)
    return f"torch.{view.values}" if view.kind == "dtype" else str(view.values)
