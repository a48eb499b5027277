"""What this machine has, and the lesson's programs on every device of it."""

from __future__ import annotations

import streamlit as st

from components.drawing.twin import table
from components.engine import Failure, TensorView, Trace
from components.engine.device import cpu_threads
from components.ui.cover import is_covered
from components.ui.devices.running import LESSONS, devices, outputs, wide_output
from components.ui.text import Say

_GIB = 2**30


def show_machine(trace: Trace, *, say: Say) -> None:
    """List the devices; where there is no graphics card, say what would change with one.

    Args:
        trace: the record of the page's program, which asked torch for one.
    """
    with st.container(key="machine"):
        st.markdown(f"**{say('devices-machine')}**")
        lines = [say("devices-processor", threads=cpu_threads())]
        for device in devices()[1:]:
            memory = f"{device.memory / _GIB:.1f}" if device.memory else "?"
            title = device.title or device.name
            lines.append(say("devices-card", name=device.name, title=title, memory=memory))
        if len(devices()) == 1:
            lines.append(say("devices-no-card" if _asked_in_vain(trace) else "devices-lost-card"))
        st.markdown("\n".join(f"- {line}" for line in lines))


def _asked_in_vain(trace: Trace) -> bool:
    """Say whether the program was told that there is no card, rather than stopped by a driver."""
    told = [step.result for step in trace.steps if step.operation == "torch.cuda.is_available"]
    return any(result is not None and result.values is False for result in told)


def show_values(seed: int, *, say: Say) -> None:
    """Show the outputs of neuron and network on every device, and how far apart they are."""
    with st.container(key="compare"):
        st.markdown(f"**{say('devices-values')}**")
        if is_covered():
            st.markdown(f"*{say('cover-word')}*")
            return
        rows = [_row(program, seed, say=say) for program in LESSONS]
        names = [device.name for device in devices()]
        heads = [say("devices-head-program"), *(f"`{name}`" for name in names), "`float64`"]
        st.markdown(table([*heads, say("devices-head-difference")], rows))
        st.caption(say("devices-values-why"))


def _row(program: str, seed: int, *, say: Say) -> list[str]:
    found = [result for _, result in outputs(program, seed)]
    wide = wide_output(program, seed)
    values = [_value(result) for result in (*found, wide) if isinstance(result, TensorView)]
    difference = f"{max(values) - min(values):.1e}"
    cells = [_cell(result, say=say) for result in (*found, wide)]
    return [say(f"{program}-link"), *cells, difference]


def _cell(result: TensorView | Failure, *, say: Say) -> str:
    if isinstance(result, Failure):
        return say("devices-failed")
    digits = 16 if result.dtype == "float64" else 9
    return f"{_value(result):.{digits}f}"


def _value(result: TensorView) -> float:
    return float(result.values[0][0])
