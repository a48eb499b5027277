from __future__ import annotations

import json

import pytest

from components.ui.pictures import picture
from tests.pages.contract import PAGES, from_file

BY_NAME = {page.name: page for page in PAGES}
QUERIES = [
    ("home", {}),
    ("home", {"seed": "3", "n_input": "16", "n_hidden": "16"}),
    ("home", {"ask": "1"}),
    ("neuron", {"activation": "tanh", "step": "2", "lang": "zh"}),
    ("neuron", {"edit": "weights.0.2:1.5~features.0.0:-2.0", "n_input": "4"}),
    ("neuron", {"paste": "weights.1x5:1,2,3,4,5", "edit": "weights.0.0:9.0"}),
    ("neuron", {"ask": "1", "seed": "9"}),
    ("network", {"n_layers": "2", "n_output": "3", "step": "5", "direction": "up"}),
    ("network", {"n_layers": "2", "edit": "W3.0.0:0.5", "mode": "projector"}),
    ("network", {"edit": "W1.9.0:0.5~W1.0.0:-1.5"}),
    ("network", {"seed": "99999", "n_input": "abc", "step": "-4"}),
    ("network", {"ask": "1", "lang": "zh"}),
    ("tensors", {}),
    ("tensors", {"rank": "4", "at0": "7", "dtype": "int64", "fill": "arange", "lang": "zh"}),
    ("tensors", {"fill": "own", "own": "[[True], [False]]", "edit": "t.1.0:1"}),
    ("tensors", {"fill": "own", "own": "1; 2", "ask": "1"}),
    ("tensors", {"topic": "slice", "part": "t[::2, 1]", "edit": "t.0.1:9.5~t.9.9:1"}),
    ("tensors", {"topic": "slice", "part": "t[9]", "mode": "projector"}),
    ("tensors", {"topic": "slice", "part": "__import__('os')"}),
    ("tensors", {"topic": "slice", "part": "t.tolist()"}),
    ("tensors", {"topic": "slice", "part": "t[0]", "ask": "1"}),
    ("tensors", {"topic": "image", "picture": "checker", "height": "5", "row": "30"}),
    ("tensors", {"topic": "image", "picture": "own", "red": "0", "ask": "1"}),
    ("tensors", {"topic": "arithmetic", "operator": "multiply", "b_0": "3"}),
    ("tensors", {"topic": "arithmetic", "rank_a": "3", "rank_b": "3", "lang": "zh", "ask": "1"}),
    ("shapes", {}),
    ("shapes", {"b0": "5", "b1": "2", "row": "9", "column": "1", "step": "3"}),
    ("shapes", {"fix": "1", "seed": "4", "edit": "features.0.1:2.5~features.3.3:1"}),
    ("shapes", {"fix": "99", "mode": "projector", "lang": "zh"}),
    ("shapes", {"op": "matmul", "a_rank": "3", "b_rank": "3", "a0": "2", "b0": "2", "batch0": "7"}),
    ("shapes", {"op": "plus", "b0": "3", "ask": "1"}),
    ("reshape", {}),
    ("reshape", {"source": "t", "cell": "4", "write": "yes", "edit": "x.1.2:7~x.7.7:1"}),
    ("reshape", {"call": "resize_", "size": "4x4", "lang": "zh", "mode": "projector"}),
    ("reshape", {"size": "-1x4", "rows": "8", "ask": "1"}),
    ("memory", {}),
    ("memory", {"lines": "float.b~float.c~c.0.1:2.5", "step": "3", "of": "2", "slot": "5"}),
    ("memory", {"lines": "flip.a", "rows": "8", "columns": "8", "mode": "projector"}),
    ("memory", {"ask": "1", "lang": "zh", "factor": "-2"}),
    ("devices", {}),
    ("devices", {"step": "2", "edit": "features.0.0:1.5", "lang": "zh"}),
    ("devices", {"ask": "1", "mode": "projector"}),
]
DRAGS = [
    ("home", {}, "W1[0,0]", {"edit": "W1.0.0:2.25"}),
    ("neuron", {"edit": "bias.0.0:1"}, "bias[0,0]", {"edit": "bias.0.0:2.25"}),
    ("network", {"n_layers": "2"}, "W3[1,0]", {"n_layers": "2", "edit": "W3.1.0:2.25"}),
    ("tensors", {"rank": "3"}, "t[0,1,2]", {"rank": "3", "edit": "t.0.1.2:2.25"}),
    ("shapes", {"b0": "5"}, "weights[2,1]", {"b0": "5", "edit": "weights.2.1:2.25"}),
    ("reshape", {"edit": "x.0.0:1"}, "x[1,1]", {"edit": "x.0.0:1~x.1.1:2.25"}),
    ("memory", {"lines": "show.b~a.0.0:1"}, "a[0,0]", {"lines": "show.b~a.0.0:2.25"}),
    ("memory", {}, "b[1,2]", {"lines": "show.b~mul_.b~b.1.2:2.25"}),
    ("devices", {"step": "2"}, "features[0,1]", {"step": "2", "edit": "features.0.1:2.25"}),
]


def stage_of(at) -> str:
    data = [json.loads(item.proto.json) for item in at.get("bidi_component") if item.proto.json]
    return next(one["markup"] for one in data if "<svg" in one.get("markup", ""))


@pytest.mark.parametrize(("name", "query"), QUERIES)
def test_the_picture_by_address_is_the_one_on_the_page(name, query):
    at = from_file(BY_NAME[name], **query)
    assert not at.exception
    assert picture(name, query) == stage_of(at)


@pytest.mark.parametrize(("name", "query", "place", "after"), DRAGS)
def test_a_dragged_number_is_drawn_as_the_page_draws_it_when_it_is_let_go(
    name, query, place, after
):
    drag = f"{place[:-1].replace('[', '.').replace(',', '.')}:2.2500"
    drawn = picture(name, query | {"drag": drag})
    at = from_file(BY_NAME[name], **after)
    if name == "tensors":
        at.toggle(key="change").set_value(True).run()
    assert drawn == stage_of(at)
    assert f'data-edit="{place}"' in drawn
    assert drawn != picture(name, query)


@pytest.mark.parametrize("drag", ["", "b", "weights.0.0", "weights.0.0:nan", "x.9.9:1", "<b>.0:1"])
@pytest.mark.parametrize("name", BY_NAME)
def test_a_drag_that_is_none_changes_nothing(name, drag):
    drawn = picture(name, {"drag": drag})
    if name != "tensors":
        assert drawn == picture(name, {})
    assert drawn is not None


def test_a_phone_asks_for_its_own_drawing():
    assert 'viewBox="0 0 420 ' in picture("network", {"narrow": "1"})
    assert 'viewBox="0 0 420 ' in picture("neuron", {"narrow": "1"})
