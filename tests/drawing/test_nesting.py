"""Who cannot see the picture hears its parts by name: a button or an image holds no other part."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from components.drawing.code import code_html
from components.drawing.memory import memory_svg
from components.drawing.memory_narrow import narrow_memory_svg
from components.drawing.network import network_spans, network_svg
from components.drawing.neuron import neuron_svg
from components.drawing.neuron_steps import neuron_spans
from components.engine import run
from components.engine.variants import with_hidden_layers
from components.ui.places import PROGRAMS
from components.ui.text import speaker
from tests.drawing.memory_records import frame
from tests.drawing.network_reading import DIRECTIONS

SAY = speaker("en")
SIZES = [(1, 1), (3, 2), (3, 3), (16, 16)]


def program(name: str) -> str:
    return (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")


def nested(markup: str) -> list[str]:
    """Parts and numbers that stand inside a button or an image."""
    return [
        inner.get("data-edit") or inner.get("data-part") or ""
        for outer in ET.fromstring(markup).iter()
        if outer.get("role") in ("button", "img") and outer.get("data-part")
        for inner in outer.iter()
        if inner is not outer and (inner.get("tabindex") or inner.get("data-edit"))
    ]


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("hidden", [1, 2])
def test_in_the_network(hidden, direction):
    for n, h in SIZES:
        for outputs in (1, 2, 4):
            trace = run(
                with_hidden_layers(program("network"), hidden),
                n_input=n,
                n_hidden=h,
                n_output=outputs,
            )
            assert nested(network_svg(trace, say=SAY, direction=direction)) == []


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_in_the_neuron(direction):
    for n, _ in SIZES:
        trace = run(program("neuron"), n_input=n)
        for step in range(5):
            assert nested(neuron_svg(trace, say=SAY, step=step, direction=direction)) == []


@pytest.mark.parametrize("picture", [memory_svg, narrow_memory_svg])
def test_in_the_memory(picture):
    for lines in ("clone.b~mul_.b", "times.b~expand.a", "mul.b", "flip.a"):
        assert nested(picture(frame(lines), say=SAY, editing=True)) == []


@pytest.mark.parametrize("name", ["neuron", "network"])
def test_in_the_program(name):
    trace = run(program(name))
    spans = neuron_spans(trace) if name == "neuron" else tuple(network_spans(trace).values())
    for step in range(len(spans)):
        markup = code_html(trace, spans=spans, current=step)
        assert nested(markup) == []
        root = ET.fromstring(markup)
        picked = [e.get("data-part") for e in root.iter() if e.get("data-pick") is not None]
        assert len(picked) == len(set(picked)) == len([one for one in spans if one is not None])
