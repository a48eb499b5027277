"""The one table of settings: what each page lets the reader set, and how a URL spells it.

The same short word is the widget's key, the name in the URL and the name in the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from components.engine.layers import layer_names
from components.engine.memory_lines import MOST_LINES
from components.engine.operands import HIGHEST_RANK, LARGEST, OPERATIONS
from components.engine.reshapes import CALLS, SOURCES
from components.engine.timing.order import LARGEST as LARGEST_TIMED
from components.engine.timing.order import SMALLEST as SMALLEST_TIMED
from components.ui.kinds import (
    Choice,
    Edits,
    Line,
    Lines,
    MenuLines,
    Parts,
    Pastes,
    Pin,
    Setting,
    Sizes,
    Whole,
)
from components.ui.parts import names_of
from components.ui.text import LANGUAGES

PageName = Literal["home", "tensors", "neuron", "shapes", "reshape", "network", "memory", "devices"]
SEED = Whole("seed", 7, 0, 999)
LANGUAGE = Choice("lang", "en", tuple(LANGUAGES))
MODE = Choice("mode", "page", ("page", "projector"))
ASK = Choice("ask", "0", ("0", "1"))
TRAVELLING: tuple[Setting, ...] = (SEED, LANGUAGE, MODE, ASK)
BELOW = frozenset(
    {
        *("chart", "matrix", "varied", "turn", "scene", "lock", "hide", "pin"),
        *(f"lines_{name}" for name in ("sum", "matmul", "network")),
        *(f"checked_{name}" for name in ("sum", "matmul", "network")),
    }
)
"""Settings of what stands below the picture and does not change it."""
LOOKING = BELOW | frozenset(
    {
        "lang",
        "mode",
        "ask",
        "step",
        "direction",
        "look",
        "at0",
        "at1",
        "at2",
        "at3",
        "cell",
        "batch0",
        "batch1",
        "row",
        "column",
        "largest",
        "of",
        "slot",
    }
)
"""Settings of how a run is looked at; all others are part of the program that runs."""

MOST_HIDDEN_LAYERS = 2


def looks(hidden_layers: int) -> tuple[str, ...]:
    """Name the tensors of a network, as the tiles of its drawing are called.

    >>> looks(1)[:5]
    ('features', 'W1', 'B1', 'features@W1+B1', 'h')
    """
    names = ["features"]
    for layer in layer_names(hidden_layers):
        total = f"{layer.input}@{layer.weights}+{layer.bias}"
        names += [layer.weights, layer.bias, total, layer.result]
    return tuple(names)


def matrices(hidden_layers: int) -> tuple[str, ...]:
    """Name the matrices of weights of a network."""
    return tuple(layer.weights for layer in layer_names(hidden_layers))


WALK = "walk"
"""Where a page keeps how long its walk is, when only a run can tell."""
LONGEST_WALK = 13
FIRST_SCENE = "scene_first"
"""Where your turn keeps the scene that the reader's lines begin at."""
_MOST_SCENES = 1000


def _turn(*tasks: str) -> tuple[Setting, ...]:
    """Settings of tasks: which is open, and for each what is written and what was checked.

    A scene out of reach stands for the one that the lines begin at.
    """
    texts = (Lines(f"{part}_{name}") for name in tasks for part in ("lines", "checked"))
    scene = Whole("scene", _MOST_SCENES, 0, _MOST_SCENES)
    return (Choice("turn", "none", ("none", *tasks)), *texts, scene)


_SHAPES: tuple[Setting, ...] = tuple(
    item
    for operand in "ab"
    for item in (
        Whole(f"{operand}_rank", 2, 0, HIGHEST_RANK),
        *(Whole(f"{operand}{place}", size, 0, LARGEST) for place, size in enumerate((1, 5, 3, 2))),
    )
)
DTYPES = ("float32", "float64", "int64", "bool", "uint8")
_TENSORS: tuple[Setting, ...] = (
    Choice("topic", "tensor", ("tensor", "slice", "image", "arithmetic")),
    Whole("rank", 2, 0, 4),
    Whole("d0", 3, 1, 8),
    Whole("d1", 4, 1, 8),
    Whole("d2", 5, 1, 8),
    Whole("d3", 2, 1, 8),
    Choice("fill", "randn", ("randn", "arange", "zeros", "own")),
    Line("own", "[[1, 2, 3], [4, 5, 6]]", 2000),
    Choice("dtype", "float32", DTYPES),
    Whole("at0", 1, 0, 63),
    Whole("at1", 2, 0, 63),
    Whole("at2", 1, 0, 63),
    Whole("at3", 1, 0, 63),
    Line("part", "t[:, 1]"),
    Choice("picture", "landscape", ("landscape", "gradient", "checker", "own")),
    Whole("height", 8, 4, 16),
    Whole("width", 8, 4, 16),
    Whole("red", 100, 0, 100),
    Whole("green", 100, 0, 100),
    Whole("blue", 100, 0, 100),
    Whole("row", 2, 0, 31),
    Whole("column", 5, 0, 31),
    Choice("operator", "add", ("add", "subtract", "multiply")),
    Whole("rank_a", 2, 0, 3),
    Whole("a_0", 3, 1, 4),
    Whole("a_1", 1, 1, 4),
    Whole("a_2", 4, 1, 4),
    Choice("a_dtype", "int64", DTYPES),
    Whole("rank_b", 1, 0, 3),
    Whole("b_0", 4, 1, 4),
    Whole("b_1", 3, 1, 4),
    Whole("b_2", 1, 1, 4),
    Choice("b_dtype", "float32", DTYPES),
    Edits(),
    Pastes(),
)

PAGE_SETTINGS: dict[PageName, tuple[Setting, ...]] = {
    "home": (Whole("n_input", 3, 1, 16), Whole("n_hidden", 2, 1, 16), Edits(), Pastes()),
    "tensors": _TENSORS,
    "neuron": (
        Whole("n_input", 5, 1, 16),
        Whole("step", 4, 0, 4),
        Choice("activation", "sigmoid", ("sigmoid", "tanh", "relu", "identity")),
        Edits(),
        Pastes(),
        *_turn("sum", "matmul"),
    ),
    "shapes": (
        Choice("op", "mm", tuple(OPERATIONS)),
        *_SHAPES,
        Whole("fix", 0, 0, 8),
        Whole("step", LONGEST_WALK, 0, LONGEST_WALK),
        Whole("batch0", 0, 0, LARGEST - 1),
        Whole("batch1", 0, 0, LARGEST - 1),
        Whole("row", 0, 0, 4095),
        Whole("column", 0, 0, 4095),
        Edits(),
        Pastes(),
    ),
    "reshape": (
        Whole("rows", 2, 1, 8),
        Whole("columns", 3, 1, 8),
        Choice("source", "plain", tuple(SOURCES)),
        Choice("call", "view", tuple(CALLS)),
        Sizes("size", "3x2"),
        Whole("cell", 2, 0, 63),
        Choice("write", "no", ("no", "yes")),
        Edits(),
        Pastes(),
    ),
    "network": (
        Whole("n_input", 3, 1, 16),
        Whole("n_hidden", 2, 1, 16),
        Whole("n_layers", 1, 1, MOST_HIDDEN_LAYERS),
        Whole("n_output", 1, 1, 4),
        Whole("step", 6, 0, 6),
        Choice("direction", "right", ("right", "up")),
        Choice("look", "W1", looks(1)),
        Edits(),
        Pastes(),
        Choice("chart", "none", ("none", "weights", "curve")),
        Choice("matrix", "W1", matrices(1)),
        Whole("varied", 1, 1, 16),
        *_turn("network"),
    ),
    "devices": (
        Whole("largest", 512, SMALLEST_TIMED, LARGEST_TIMED),
        Whole("step", 5, 0, 5),
        Edits(),
        Pastes(),
    ),
    "memory": (
        Whole("rows", 4, 1, 8),
        Whole("columns", 3, 1, 8),
        Whole("factor", 2, -2, 5),
        MenuLines(),
        Whole("step", LONGEST_WALK, 0, LONGEST_WALK),
        Whole("of", 1, 1, MOST_LINES + 1),
        Whole("slot", 0, 0, 71),
    ),
}


CLASS_SETTINGS: dict[PageName, tuple[Setting, ...]] = {
    page: (Parts("lock", names_of(page)), Parts("hide", names_of(page)), Pin("pin"))
    for page in PAGE_SETTINGS
}
"""What a teacher takes out of the reader's hands on a page, and the state to compare with."""


def settings_of(page: PageName) -> tuple[Setting, ...]:
    """All settings of a page: those that travel between pages, its own, and the teacher's."""
    return TRAVELLING + PAGE_SETTINGS[page] + CLASS_SETTINGS[page]


def setting(page: PageName, key: str) -> Setting:
    """Find a setting of a page by its key."""
    return next(item for item in settings_of(page) if item.key == key)


def present(page: PageName, item: Setting, values: Mapping[Any, Any]) -> Setting:
    """Give a setting of a page as it is while the page's others have these values.

    More hidden layers make the walk longer, and there are more tensors to look at. A walk stands at
    its last step unless the reader says otherwise.
    """
    if page in ("shapes", "memory") and isinstance(item, Whole) and item.key == "step":
        last = int(values.get(WALK, item.high))
        return replace(item, default=last, high=last)
    if isinstance(item, Whole) and item.key == "scene":
        return replace(item, default=int(values.get(FIRST_SCENE, item.default)))
    layers = int(values.get("n_layers", 1)) if page == "network" else 1
    if layers == 1:
        return item
    if isinstance(item, Whole) and item.key == "step":
        last = item.high + 3 * (layers - 1)
        return replace(item, default=last, high=last)
    if isinstance(item, Choice) and item.key == "look":
        return replace(item, options=looks(layers))
    if isinstance(item, Choice) and item.key == "matrix":
        return replace(item, options=matrices(layers))
    return item
