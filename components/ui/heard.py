"""What the browser has heard of: the widgets whose values came with the request for this run."""

from __future__ import annotations

from streamlit.runtime.scriptrunner import get_script_run_ctx


def heard_of() -> frozenset[str]:
    """Give the keys of the widgets that the browser shows; read before a run draws its own.

    A widget shows up there only once its script is loaded and it stands on the page.
    """
    context = get_script_run_ctx()
    if context is None:
        return frozenset()
    # An id ends with the key; ours hold no dash.
    states = context.session_state.get_widget_states()
    return frozenset(state.id.rpartition("-")[2] for state in states)
