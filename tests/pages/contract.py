"""The AppTest contract of the README, as data: what each page offers and where results stand."""

from __future__ import annotations

from dataclasses import dataclass

from streamlit.testing.v1 import AppTest

from components.ui.places import ROOT

LIMIT = 20


@dataclass(frozen=True)
class Page:
    name: str
    file: str
    sliders: dict[str, tuple[int, int, int]]
    output: str
    containers: tuple[str, ...] = ("output", "shapes", "verdict", "printed")


LESSONS = (
    Page(
        "home",
        "app.py",
        {"seed": (0, 999, 7), "n_input": (1, 16, 3), "n_hidden": (1, 16, 2)},
        "0.3171",
    ),
    Page(
        "neuron",
        "pages/neuron.py",
        {"seed": (0, 999, 7), "n_input": (1, 16, 5), "step": (0, 4, 4)},
        "0.1595",
    ),
    Page(
        "network",
        "pages/network.py",
        {"seed": (0, 999, 7), "n_input": (1, 16, 3), "n_hidden": (1, 16, 2), "step": (0, 6, 6)},
        "0.3171",
        ("output", "shapes", "verdict", "printed", "parameters", "look_numbers"),
    ),
)
"""The pages whose program is the neuron or the network."""
SHAPES = Page(
    "shapes",
    "pages/shapes.py",
    {
        "seed": (0, 999, 7),
        **{f"{operand}_rank": (0, 4, 2) for operand in "ab"},
        **{f"{operand}0": (0, 8, 1) for operand in "ab"},
        **{f"{operand}1": (0, 8, 5) for operand in "ab"},
        "step": (0, 2, 2),
    },
    "*no result*",
    ("output", "shapes", "verdict", "printed", "message"),
)
RESHAPE = Page(
    "reshape",
    "pages/reshape.py",
    {"rows": (1, 8, 2), "columns": (1, 8, 3), "cell": (0, 5, 2)},
    "(3, 2)",
    ("output", "shapes", "verdict", "printed", "compare", "rule"),
)
TENSORS = Page(
    "tensors",
    "pages/tensors.py",
    {
        "seed": (0, 999, 7),
        "rank": (0, 4, 2),
        "d0": (1, 8, 3),
        "d1": (1, 8, 4),
        "d2": (1, 8, 5),
        "d3": (1, 8, 2),
    },
    "(3, 4)",
    ("output", "shapes", "verdict", "printed", "facts", "cell"),
)
DEVICES = Page(
    "devices",
    "pages/devices.py",
    {"seed": (0, 999, 7), "largest": (64, 2048, 512), "step": (0, 5, 5)},
    "cpu",
    ("output", "shapes", "verdict", "printed", "machine", "compare", "timing"),
)
MEMORY = Page(
    "memory",
    "pages/memory.py",
    {
        "seed": (0, 999, 7),
        "rows": (1, 8, 4),
        "columns": (1, 8, 3),
        "factor": (-2, 5, 2),
        "step": (0, 3, 3),
    },
    "a, b",
    ("output", "shapes", "verdict", "printed", "sharing", "menu"),
)
PAGES = (*LESSONS, TENSORS, SHAPES, RESHAPE, MEMORY, DEVICES)


def from_file(page: Page, **query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / page.file), default_timeout=LIMIT)
    for key, value in query.items():
        at.query_params[key] = value
    return at.run()


def through_home(page: Page) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=LIMIT).run()
    return at if page.file == "app.py" else at.switch_page(page.file).run()


WAYS = {"from_file": from_file, "through_home": through_home}


def text_of(at: AppTest, key: str) -> str:
    """All Markdown of a keyed container."""
    return "\n".join(item.value for item in at.container(key=key).markdown)


def output_of(at: AppTest) -> str:
    return at.container(key="output").markdown[0].value
