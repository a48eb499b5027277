"""What the browser has heard of: the widgets whose values came with the request for this run."""

from __future__ import annotations

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.scriptrunner import get_script_run_ctx


def heard_of() -> frozenset[str]:
    """Give the keys of the widgets that the browser shows; read before a run draws its own.

    A widget shows up there only once its script is loaded and it stands on the page.
    """
    return frozenset(_key(state) for state in _states())


def worded() -> frozenset[str]:
    """Give the keys of the widgets whose values the browser tells in words."""
    return frozenset(
        _key(state)
        for state in _states()
        if state.WhichOneof("value") in ("string_value", "string_array_value")
    )


def numbers_heard() -> dict[str, str]:
    """Give the numbers at which the browser shows sliders, as an address spells them."""
    return {
        _key(state): f"{state.double_array_value.data[0]:g}"
        for state in _states()
        if len(state.double_array_value.data) == 1
    }


def text_heard(key: str) -> str:
    """Give what the browser holds in a text field; empty if it shows none with this key."""
    return next((state.string_value for state in _states() if _key(state) == key), "")


def _states() -> list[WidgetState]:
    context = get_script_run_ctx()
    return [] if context is None else context.session_state.get_widget_states()


def _key(state: WidgetState) -> str:
    return state.id.rpartition("-")[2]  # an id ends with the key; ours hold no dash
