"""What the neuron drawing reads from a record, and what it must not know yet."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise

import pytest

from components.drawing.neuron_steps import (
    NEURON_STEPS,
    neuron_spans,
    only_number,
    read_neuron,
)
from tests.drawing.neuron_records import LITERAL, neuron_trace, step, tensor, torch_values

RESULTS = ("products", "total", "preactivation", "output")


def test_each_step_of_the_page_finds_its_step_of_the_record():
    trace = neuron_trace(**LITERAL)
    spans = neuron_spans(trace)
    assert len(spans) == len(NEURON_STEPS)
    assert spans[0] is None
    operations = ["*", "torch.sum", "+", "activation"]
    for found, operation, own in zip(spans[1:], operations, trace.steps, strict=True):
        assert found is own
        assert found.operation == operation


def test_look_alikes_before_the_neuron_are_not_taken_for_it():
    features, bias, other = (tensor(name, [[1.0]]) for name in ("features", "bias", "other"))
    decoys = [
        step("*", (features, other), other),
        step("torch.sum", (features,), other),
        step("+", (features, bias), other),
        step("activation", (bias,), other),
    ]
    trace = neuron_trace(before=decoys, **LITERAL)
    assert neuron_spans(trace)[1:] == trace.steps[len(decoys) :]


def test_the_factors_may_stand_in_either_order():
    trace = neuron_trace(**LITERAL)
    first = trace.steps[0]
    turned = replace(first, operands=first.operands[::-1])
    turned_trace = replace(trace, steps=(turned, *trace.steps[1:]))
    assert neuron_spans(turned_trace)[1] is turned


@pytest.mark.parametrize("ran", range(4))
def test_after_a_failure_the_later_steps_are_missing(ran):
    values = {name: LITERAL[name] for name in ("features", "weights", "bias", *RESULTS[:ran])}
    found = [span is not None for span in neuron_spans(neuron_trace(**values))[1:]]
    assert found == [True] * ran + [False] * (4 - ran)


@pytest.mark.parametrize("now", range(len(NEURON_STEPS)))
def test_a_result_is_unknown_until_the_page_gets_there(now):
    neuron = read_neuron(neuron_trace(**LITERAL), step=now)
    known = [getattr(neuron, name) is not None for name in RESULTS]
    assert known == [True] * now + [False] * (4 - now)
    assert neuron.reached == now


def test_without_a_step_all_is_known():
    trace = neuron_trace(**LITERAL)
    assert read_neuron(trace) == read_neuron(trace, step=4) == read_neuron(trace, step=99)
    assert read_neuron(trace, step=-1) == read_neuron(trace, step=0)


def test_the_walk_stops_at_the_running_sums_and_ends_at_the_recorded_numbers():
    values = torch_values(16, seed=3)
    neuron = read_neuron(neuron_trace(**values))
    sums = [0.0, *accumulate(values["products"][0])]
    assert neuron.stops()[:-2] == pytest.approx(sums[:-1])
    assert neuron.stops()[-2] == values["total"]
    assert neuron.stops()[-1] == values["preactivation"][0][0]


@pytest.mark.parametrize(("now", "taken"), [(0, 0), (1, 0), (2, 3), (3, 4), (4, 4)])
def test_the_walk_takes_no_step_before_its_number_is_there(now, taken):
    neuron = read_neuron(neuron_trace(**LITERAL), step=now)
    stops = neuron.stops()
    moved = [start != end for start, end in pairwise(stops)]
    assert moved == [True] * taken + [False] * (4 - taken)
    assert neuron.taken == taken


@pytest.mark.parametrize(
    ("products", "total", "limit"),
    [
        ([0.5, 0.5], 1.0, 5),
        ([5.5, -5.0], 0.5, 6),
        ([-7.2, 8.0], 0.8, 8),
        ([40.0, -39.0], 1.0, 12),
        ([float("inf"), 1.0], float("inf"), 12),
        ([float("nan"), 1.0], float("nan"), 5),
    ],
)
def test_the_number_line_reaches_the_farthest_sum_but_stays_legible(products, total, limit):
    values = {"features": [[1.0, 1.0]], "weights": [products], "bias": [[0.0]]}
    values |= {"products": [products], "total": total, "preactivation": [[total]]}
    trace = neuron_trace(**values)
    assert [read_neuron(trace, step=now).limit for now in range(5)] == [limit] * 5


def test_the_count_comes_from_the_data_and_without_data_from_the_settings():
    assert read_neuron(neuron_trace(features=[[1.0] * 7])).count == 7
    assert read_neuron(neuron_trace(weights=[[1.0] * 4])).count == 4
    nothing = neuron_trace()
    assert read_neuron(nothing).count == 3
    assert read_neuron(replace(nothing, settings={"n_input": 10**9})).count == 16
    assert read_neuron(replace(nothing, settings={"n_input": "many"})).count == 1


@pytest.mark.parametrize("values", [[], [[]], None, 0.5, [0.5], [[0.5]], [[[0.5]]]])
def test_the_only_number_of_whatever_the_program_made(values):
    there = values not in ([], [[]], None)
    assert only_number(tensor("bias", values)) == (0.5 if there else None)
