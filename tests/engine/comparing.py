"""Compare a record with what plain Python said."""

from __future__ import annotations

from typing import Any

from components.engine import TensorView, Trace


def assert_same(trace: Trace, answer: dict[str, Any]) -> None:
    """Every variable bit for bit, the printed text, and torch's own words if it failed."""
    message = trace.failure.message if trace.failure else None
    assert message == answer["error"], trace.program
    assert trace.printed == answer["printed"], trace.program
    assert set(trace.variables) == set(answer["variables"]), trace.program
    for name, expected in answer["variables"].items():
        _assert_same_value(trace.variables[name], expected, f"{name} in\n{trace.program}")


def _assert_same_value(view: TensorView, expected: dict[str, Any], where: str) -> None:
    kind = expected["kind"]
    if kind in ("tensor", "ndarray"):
        assert view.kind == kind, where
        assert view.shape == tuple(expected["shape"]), where
        assert view.stride == tuple(expected["stride"]), where
    if kind in ("tensor", "ndarray", "number"):
        assert view.dtype == expected["dtype"], where
    if kind in ("tensor", "ndarray", "number", "plain"):
        assert repr(view.values) == expected["values"], where
    elif kind == "items":
        assert view.kind in ("sequence", "shape"), where
        assert [repr(value) for value in view.values] == [
            _plain(item) for item in expected["values"]
        ], where


def _plain(expected: dict[str, Any]) -> str:
    if expected["kind"] == "items":
        return "[" + ", ".join(_plain(item) for item in expected["values"]) + "]"
    return str(expected["values"])
