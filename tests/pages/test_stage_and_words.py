"""Each must be enough alone: the words without the stage, the stage without the words."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest

from components.ui import stage
from tests.pages.contract import LESSONS, from_file, output_of, text_of

every_page = pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.name)


def markup(at, key: str) -> str:
    """What the stage with this key was sent."""
    [element] = [item for item in at.get("bidi_component") if item.proto.id.endswith(f"-{key}")]
    return json.loads(element.proto.json)["markup"]


def words_on(drawing: str) -> list[str]:
    return [
        "".join(node.itertext()).strip() for node in ET.fromstring(drawing).iter() if _is_text(node)
    ]


def _is_text(node: ET.Element) -> bool:
    return node.tag.rpartition("}")[2] == "text"


@every_page
def test_without_the_stage_the_reader_sets_steps_and_reads(page, monkeypatch):
    monkeypatch.setattr(stage, "_stage", lambda: lambda **_: None)
    at = from_file(page)
    assert not at.get("bidi_component") or all(
        "stage" not in i.proto.id for i in at.get("bidi_component")
    )
    assert output_of(at) == page.output
    at.slider(key="n_input").set_value(6).run()
    assert "`(1, 6)`" in text_of(at, "shapes")
    assert output_of(at) != page.output
    assert at.get("code")
    if "step" in page.sliders:
        said = text_of(at, "verdict")
        at.button(key="step_back").click().run()
        assert text_of(at, "verdict") != said


@every_page
@pytest.mark.parametrize("sizes", [{}, {"n_input": "16", "n_hidden": "16"}, {"n_input": "1"}])
def test_without_the_words_the_picture_says_it(page, sizes):
    at = from_file(page, **{k: v for k, v in sizes.items() if k in page.sliders})
    words = words_on(markup(at, "neuron" if page.name == "neuron" else "network"))
    everything = " ".join(words)
    assert output_of(at) in everything
    names = ("features", "weights", "bias") if page.name == "neuron" else ("features", "W1", "W2")
    for name in (*names, "output"):
        assert name in everything
    n_input = at.slider(key="n_input").value
    assert f"(1, {n_input})" in everything


@pytest.mark.parametrize("page", LESSONS[1:], ids=lambda page: page.name)
def test_the_picture_alone_tells_the_steps_apart(page):
    last = page.sliders["step"][1]
    pictures = {markup(from_file(page, step=str(step)), page.name) for step in range(last + 1)}
    assert len(pictures) == last + 1


@pytest.mark.parametrize("page", LESSONS[1:], ids=lambda page: page.name)
def test_the_picture_keeps_the_output_back_until_its_step(page):
    before = from_file(page, step=str(page.sliders["step"][1] - 1))
    assert page.output not in markup(before, page.name)
