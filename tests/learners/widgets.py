"""What a browser tells the server about the widgets that it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from streamlit.proto.Element_pb2 import Element
from streamlit.proto.WidgetStates_pb2 import WidgetState

Value = int | float | bool | str | list[float]


def _range(state: WidgetState, value: Value) -> None:
    state.double_array_value.data[:] = value if isinstance(value, list) else [float(value)]


def _switch(state: WidgetState, value: Value) -> None:
    state.bool_value = bool(value)


def _text(state: WidgetState, value: Value) -> None:
    state.string_value = str(value)


def _number(state: WidgetState, value: Value) -> None:
    state.double_value = float(str(value))


_FILLED: dict[str, Callable[[WidgetState, Value], None]] = {
    "slider": _range,
    "radio": _text,
    "selectbox": _text,
    "checkbox": _switch,
    "text_input": _text,
    "text_area": _text,
    "number_input": _number,
}
"""The kinds of widgets that have a value from the start. A button is told only when it is pressed,
a component only when it has something to say."""


def told(element: Element, known: WidgetState | None) -> WidgetState | None:
    """Say what the browser holds of a widget that the server has just drawn; None if no widget.

    Args:
        element: the widget as it was sent.
        known: what the browser held before; the server overrules it when it sets a value.
    """
    kind = element.WhichOneof("type")
    if kind not in _FILLED:
        return None
    widget = getattr(element, kind)
    if known is not None and not widget.set_value:
        return known
    return filled(kind, widget.id, _drawn(kind, widget))


def filled(kind: str, identity: str, value: Value) -> WidgetState:
    """Write a widget's value as its kind does."""
    state = WidgetState(id=identity)
    _FILLED[kind](state, value)
    return state


def _drawn(kind: str, widget: Any) -> Value:
    if kind in ("radio", "selectbox"):
        return str(widget.raw_value if widget.set_value else widget.options[widget.default])
    value = widget.value if widget.set_value else widget.default
    return list(value) if kind == "slider" else value
