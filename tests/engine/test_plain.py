from __future__ import annotations

import json
from dataclasses import fields

import pytest

from components.engine import run
from components.engine.plain import MOST_NUMBERS, plain_record
from components.engine.trace import Failure, Step

PROGRAM = """import torch

seed = 7
torch.manual_seed(seed)
x = torch.randn((2, 3))
y = x.t()
y[0, 1] = float("inf")
big = 2**60
print(y.shape)
"""


def through_json(text: str) -> dict:
    return json.loads(json.dumps(plain_record(run(text)), allow_nan=False))


def test_it_says_what_the_record_says():
    trace = run(PROGRAM)
    record = through_json(PROGRAM)
    assert record["program"] == trace.program
    assert record["literals"] == {"seed": 7}
    assert record["printed"] == trace.printed == "torch.Size([3, 2])\n"
    x, y = record["variables"]["x"], record["variables"]["y"]
    assert (y["shape"], y["stride"], y["dtype"], y["device"]) == ([3, 2], [1, 3], "float32", "cpu")
    assert x["storage"] == y["storage"]
    assert x["values"][1] == ["inf", *trace.variables["x"].values[1][1:]]
    turned = next(step for step in record["steps"] if step["operation"] == "Tensor.t")
    assert (turned["text"], turned["span"], turned["target"]) == ("x.t()", [6, 4, 6, 9], "y")
    assert turned["relation"] == "view of the same memory"
    wrote = next(step for step in record["steps"] if step["in_place"])
    assert wrote["changed"] == [[x["storage"], 3]]


def test_every_field_of_a_step_and_of_a_failure_is_in_it():
    record = through_json("import torch\na = torch.ones(2, 3)\nb = torch.mm(a, a)")
    places = {"line", "column", "end_line", "end_column"}
    assert {one.name for one in fields(Step)} - places == record["steps"][0].keys() - {"span"}
    assert {one.name for one in fields(Failure)} == record["failure"].keys()
    assert record["failure"]["error"] == "RuntimeError"
    assert [view["shape"] for view in record["failure"]["operands"]] == [[2, 3], [2, 3]]
    assert {"expression", "meaning"} <= record["failure"]["fixes"][0].keys()


def test_no_address_is_in_it():
    trace = run(PROGRAM)
    text = json.dumps(plain_record(trace))
    assert all(str(one.address) not in text for one in trace.storages)


@pytest.mark.parametrize(
    ("code", "value"),
    [('float("nan")', "nan"), ("2**53", 2**53), ("2**60", str(2**60)), ("True", True)],
)
def test_numbers_that_json_cannot_hold_are_texts(code, value):
    assert through_json(f"x = {code}")["variables"]["x"]["values"] == value


def test_a_slot_that_nobody_set_has_no_number():
    record = through_json("import torch\nx = torch.empty(2)\nx[0] = 1")
    assert record["variables"]["x"]["values"] == [1.0, None]


def test_more_numbers_than_a_record_may_have_are_left_out():
    lines = [f"x{k} = torch.zeros(64, 64)" for k in range(30)]
    record = through_json("\n".join(["import torch", *lines]))
    kept = [view for view in record["variables"].values() if view["values"] is not None]
    assert 0 < len(kept) < 30
    assert 4096 * len(kept) <= MOST_NUMBERS
    assert record["variables"]["x29"]["shape"] == [64, 64]


@pytest.mark.parametrize(
    "text", ["x = (", "import os", "x = y", "", "def f(x): return x * 2\ny = f(3)"]
)
def test_every_program_has_one(text):
    record = through_json(text)
    assert (record["failure"] is None) == (run(text).failure is None)
