"""A lesson for each page: what to set, how long it takes, and what the page then shows.

What is asked, expected and believed stands in the texts, as ``card-<page>-<number>-ask`` and so on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from components.ui.settings import PageName


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a lesson.

    Attributes:
        minutes: how long it takes.
        query: the settings of the page, as a link has them.
        shown: what the expected answer names: a word of the sentence, the container of the page
            that shows it then, and how it stands there.
    """

    minutes: int
    query: Mapping[str, str]
    shown: Mapping[str, tuple[str, str]] = field(default_factory=dict)


_ZEROS = "~".join([f"features.0.{k}:0.0" for k in range(3)] + [f"B1.0.{k}:0.0" for k in range(2)])
_PAIR = {"topic": "arithmetic", "rank_a": "2", "a_0": "4", "a_1": "1", "rank_b": "1", "b_0": "4"}
_VECTORS = {"op": "matmul", "a_rank": "1", "a0": "5", "b_rank": "1", "b0": "5"}
_SQUARE = {"a0": "2", "a1": "2", "b0": "2", "b1": "2"}

PLANS: Mapping[PageName, tuple[Stage, ...]] = {
    "home": (
        Stage(4, {}, {"output": ("output", "0.3171")}),
        Stage(4, {"seed": "8"}, {"output": ("output", "0.9290"), "shape": ("shapes", "(3, 2)")}),
        Stage(
            5,
            {"n_hidden": "5"},
            {
                "W1": ("shapes", "(3, 5)"),
                "B1": ("shapes", "(1, 5)"),
                "out": ("output", "0.9865"),
            },
        ),
    ),
    "tensors": (
        Stage(3, {"rank": "0"}, {"shape": ("output", "()")}),
        Stage(3, {"rank": "1"}, {"shape": ("output", "(3,)")}),
        Stage(4, {"topic": "slice", "part": "t[1]"}, {"shape": ("output", "(4,)")}),
        Stage(4, {"topic": "slice", "part": "t[[0, 2]]"}, {"shape": ("output", "(2, 4)")}),
        Stage(5, _PAIR, {"shape": ("output", "(4, 4)")}),
    ),
    "neuron": (
        Stage(3, {"step": "1"}, {"shape": ("shapes", "(1, 5)")}),
        Stage(4, {"step": "2"}, {"shape": ("shapes", "()"), "sum": ("verdict", "−1.9796")}),
        Stage(4, {}, {"biased": ("verdict", "−1.6619"), "output": ("output", "0.1595")}),
        Stage(4, {"activation": "relu"}, {"output": ("output", "0.0000")}),
    ),
    "shapes": (
        Stage(
            4,
            {},
            {"message": ("message", "mat1 and mat2 shapes cannot be multiplied (1x5 and 1x5)")},
        ),
        Stage(
            4,
            {"fix": "1"},
            {"code": ("verdict", "weights.view(5, 1)"), "output": ("output", "0.1595")},
        ),
        Stage(4, {"op": "times", "b0": "5", "b1": "1"}, {"shape": ("output", "(5, 5)")}),
        Stage(4, _VECTORS, {"output": ("output", "-1.9796"), "shape": ("shapes", "()")}),
        Stage(3, _SQUARE, {"shape": ("output", "(2, 2)")}),
    ),
    "reshape": (
        Stage(4, {"write": "yes"}, {"place": ("written", "x[0, 2]")}),
        Stage(
            4,
            {"source": "t", "size": "6"},
            {"message": ("message", "view size is not compatible")},
        ),
        Stage(
            4,
            {"source": "t", "call": "reshape", "size": "6", "write": "yes"},
            {"line": ("written", "y[2] = 99")},
        ),
        Stage(4, {"call": "resize_", "size": "3x3"}, {"shape": ("output", "(3, 3)")}),
    ),
    "network": (
        Stage(4, {"step": "1"}, {"W1": ("shapes", "(3, 2)"), "product": ("shapes", "(1, 2)")}),
        Stage(4, {"n_hidden": "4"}, {"total": ("parameters", "21")}),
        Stage(4, {"n_layers": "2"}, {"W2": ("shapes", "(2, 2)")}),
        Stage(4, {"edit": _ZEROS, "look": "h"}, {"half": ("look_numbers", "0.5000")}),
    ),
    "memory": (
        Stage(3, {}, {"names": ("output", "a, b")}),
        Stage(4, {"lines": "plus.a"}, {"names": ("output", "a")}),
        Stage(3, {"lines": "mul.b"}, {"line": ("verdict", "b.mul(2)")}),
        Stage(3, {"lines": "alias.b~mul_.c"}, {"names": ("output", "a, b, c")}),
        Stage(4, {"lines": "row.b~zero_.c"}, {"names": ("output", "a, b, c")}),
    ),
    "devices": (
        Stage(4, {"step": "2"}, {"name": ("shapes", "w")}),
        Stage(4, {}, {"names": ("shapes", "numbers")}),
        Stage(4, {}, {"digits": ("compare", "0.15950")}),
    ),
}
