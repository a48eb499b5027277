from __future__ import annotations

import json

import pytest

from components.ui.pictures import picture
from tests.pages.contract import PAGES, from_file

QUERIES = [
    ("home", {}),
    ("home", {"seed": "3", "n_input": "16", "n_hidden": "16"}),
    ("neuron", {"activation": "tanh", "step": "2", "lang": "zh"}),
    ("neuron", {"edit": "weights.0.2:1.5~features.0.0:-2.0", "n_input": "4"}),
    ("neuron", {"paste": "weights.1x5:1,2,3,4,5", "edit": "weights.0.0:9.0"}),
    ("network", {"n_layers": "2", "n_output": "3", "step": "5", "direction": "up"}),
    ("network", {"n_layers": "2", "edit": "W3.0.0:0.5", "mode": "projector"}),
    ("network", {"edit": "W1.9.0:0.5~W1.0.0:-1.5"}),
    ("network", {"seed": "99999", "n_input": "abc", "step": "-4"}),
]


def stage_of(at) -> str:
    data = [json.loads(item.proto.json) for item in at.get("bidi_component") if item.proto.json]
    return next(
        one["markup"]
        for one in data
        if 'id="readout"' in one.get("markup", "") and "<svg" in one["markup"]
    )


@pytest.mark.parametrize(("name", "query"), QUERIES)
def test_the_picture_by_address_is_the_one_on_the_page(name, query):
    page = next(page for page in PAGES if page.name == name)
    at = from_file(page, **query)
    assert not at.exception
    assert picture(name, query) == stage_of(at)


def test_a_phone_asks_for_its_own_drawing():
    assert 'viewBox="0 0 420 ' in picture("network", {"narrow": "1"})
    assert 'viewBox="0 0 420 ' in picture("neuron", {"narrow": "1"})
