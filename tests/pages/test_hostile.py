"""What is typed or comes with a link and is no number, no shape and no lines: a sentence each."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.contract import LESSONS, from_file, output_of
from tests.pages.hostile import HOSTILE

NEURON, NETWORK = LESSONS[1:]
every_page = pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.name)
every_text = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)


def said(at) -> list[str]:
    assert not at.exception
    return [info.value for info in at.container(key="notice").info]


@every_page
@every_text
def test_own_numbers_in_a_link(page, text):
    name = "weights" if page is NEURON else "W1"
    at = from_file(page, edit=f"{name}.0.0:{text}~{text}.0.0:1")
    assert len(said(at)) == 1
    assert output_of(at) == page.output


@every_page
@every_text
def test_pasted_numbers_in_a_link(page, text):
    at = from_file(page, paste=f"features.1x1:{text}~{text}.1x1:1")
    assert len(said(at)) == 1
    assert output_of(at) == page.output


@every_text
def test_choices_charts_and_lines_in_a_link(text):
    at = from_file(
        NETWORK, chart=text, matrix=text, turn=text, look=text, direction=text, lines_network=text
    )
    assert len(said(at)) == 6
    assert output_of(at) == NETWORK.output


@pytest.mark.parametrize("text", [one for one in HOSTILE.values() if not one.isdigit()])
def test_sizes_in_a_link(text):
    at = from_file(NETWORK, n_input=text, n_hidden=text, step=text, varied=text, scene=text)
    assert len(said(at)) == 5
    assert output_of(at) == NETWORK.output


def test_sizes_beyond_all_limits_in_a_link():
    many = "9" * 400
    at = from_file(NETWORK, n_input=many, n_hidden=many, step=many, varied=many, scene=many)
    assert len(said(at)) == 5
    assert at.slider(key="n_input").value == 16


def stage(place: str, value: float) -> None:
    import streamlit as st

    from components.ui import link
    from components.ui.edits import edit_on_stage, record_edited
    from components.ui.explain import show_output
    from components.ui.neuron import output
    from components.ui.text import speaker

    link.open_link(st.session_state, {}, page="neuron", locale=None)
    edit_on_stage(place, value)
    trace, _ = record_edited("neuron", say=speaker("en"), seed=7, n_input=5)
    show_output(output(trace, step=4), say=speaker("en"))


PLACES = [
    ("weights[0,2]", 5e6),
    ("weights[0,2]", -1e300),
    *[(f"{text}[0,0]", 1.0) for text in HOSTILE.values()],
    *[(f"weights[0,{text}]", 1.0) for text in HOSTILE.values()],
]


@pytest.mark.parametrize(("place", "value"), PLACES)
def test_a_number_on_the_stage(place, value):
    at = AppTest.from_function(stage, args=(place, value), default_timeout=20).run()
    assert not at.exception
    # a name that nothing has is told apart from what is no place at all
    key = "edit_dropped" if place.startswith("__class__") else "edit_refused"
    assert len(at.container(key=key).info) == 1
    assert output_of(at) == NEURON.output
    assert not at.run().exception
