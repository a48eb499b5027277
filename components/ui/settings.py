"""The one table of settings: what each page lets the reader set, and how a URL spells it.

The same short word is the widget's key, the name in the URL and the name in the program.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from components.engine.layers import layer_names
from components.engine.memory_lines import MOST_LINES, START, format_lines, read_lines
from components.engine.operands import HIGHEST_RANK, LARGEST, OPERATIONS
from components.engine.reshapes import CALLS, SOURCES, format_size, read_size
from components.ui.text import LANGUAGES

PageName = Literal["home", "tensors", "neuron", "shapes", "reshape", "network", "memory"]
Value = int | str
_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Notice:
    """A calm sentence about a value that could not be taken as it came."""

    key: str
    value: Value
    message: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within limits."""

    key: str
    default: int
    low: int
    high: int

    def parse(self, text: str) -> tuple[int, Notice | None]:
        """Read a number from a URL: the nearest allowed value, and what to say about it."""
        facts = {"name": self.key, "given": shorten(text)}
        number = self._number(text.strip())
        if number is None:
            facts["used"] = str(self.default)
            return self.default, Notice(self.key, self.default, "notice-not-a-number", facts)
        allowed = min(max(number, self.low), self.high)
        if allowed == number:
            return allowed, None
        facts |= {"low": str(self.low), "high": str(self.high), "used": str(allowed)}
        return allowed, Notice(self.key, allowed, "notice-out-of-range", facts)

    def _number(self, text: str) -> int | None:
        if not re.fullmatch(r"[+-]?\d+", text):
            return None
        if len(text) > _DIGITS:
            return self.low - 1 if text.startswith("-") else self.high + 1
        return int(text)


@dataclass(frozen=True, slots=True)
class Choice:
    """One word out of a few; the words are the same in every language."""

    key: str
    default: str
    options: tuple[str, ...]

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read a word from a URL: the default, and what to say, if it is not one of the options."""
        if text in self.options:
            return text, None
        facts = {
            "name": self.key,
            "given": shorten(text),
            "options": ", ".join(self.options),
            "used": self.default,
        }
        return self.default, Notice(self.key, self.default, "notice-not-an-option", facts)


@dataclass(frozen=True, slots=True)
class Edits:
    """The numbers the reader has changed, as the text that stands in the link."""

    key: str = "edit"
    default: str = ""

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read edits from a URL: those that were understood, and what to say about the others."""
        from components.engine.editing import format_edits, parse_edits

        edits, wrong = parse_edits(text)
        value = format_edits(edits)
        if not wrong:
            return value, None
        given = ", ".join(shorten(piece) for piece in wrong[:3])
        facts = {"name": self.key, "given": given}
        return value, Notice(self.key, value, "notice-not-an-edit", facts)


@dataclass(frozen=True, slots=True)
class Pastes:
    """The tensors the reader has pasted, as the text that stands in the link."""

    key: str = "paste"
    default: str = ""

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read pastes from a URL: those that were understood, and what to say about the others."""
        from components.engine.pasting import format_pastes, parse_pastes

        pastes, wrong = parse_pastes(text)
        value = format_pastes(pastes)
        if not wrong:
            return value, None
        given = ", ".join(shorten(piece) for piece in wrong[:3])
        facts = {"name": self.key, "given": given}
        return value, Notice(self.key, value, "notice-not-a-paste", facts)


@dataclass(frozen=True, slots=True)
class Sizes:
    """A shape to ask for, such as ``3x2``; one of its sizes may be -1."""

    key: str
    default: str

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read a shape from a URL: the default, and what to say, if it is none."""
        size = read_size(text)
        if size is not None:
            return format_size(size), None
        facts = {"name": self.key, "given": shorten(text), "used": self.default}
        return self.default, Notice(self.key, self.default, "notice-not-a-size", facts)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that the reader types: an expression, or numbers."""

    key: str
    default: str
    longest: int = 200

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read a line from a URL: the default, and what to say, if it is none or too long."""
        line = text.strip()
        if line and len(line) <= self.longest and line.isprintable():
            return line, None
        facts = {"name": self.key, "given": shorten(text), "longest": str(self.longest)}
        facts["used"] = self.default
        return self.default, Notice(self.key, self.default, "notice-not-a-line", facts)


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that the reader has added to a program, as the text that stands in the link."""

    key: str = "lines"
    default: str = START

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read lines from a URL: those that fit, and what to say about the others."""
        lines, wrong = read_lines(text)
        value = format_lines(lines)
        if not wrong:
            return value, None
        given = ", ".join(shorten(piece) for piece in wrong[:3])
        facts = {"name": self.key, "given": given, "most": str(MOST_LINES)}
        return value, Notice(self.key, value, "notice-not-a-line-of-the-menu", facts)


Setting = Whole | Choice | Edits | Pastes | Sizes | Line | Lines


def shorten(text: str, limit: int = 24) -> str:
    """Cut a text from a URL to what fits into a sentence, without control characters or markup."""
    plain = "".join(c if c.isalnum() or c in " .,+-" else "·" for c in text)
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"


SEED = Whole("seed", 7, 0, 999)
LANGUAGE = Choice("lang", "en", tuple(LANGUAGES))
MODE = Choice("mode", "page", ("page", "projector"))
ASK = Choice("ask", "0", ("0", "1"))
TRAVELLING: tuple[Setting, ...] = (SEED, LANGUAGE, MODE, ASK)
LOOKING = frozenset(
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
        "row",
        "column",
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


WALK = "walk"
"""Where a page keeps how long its walk is, when only a run can tell."""
LONGEST_WALK = 13
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
    ),
    "shapes": (
        Choice("op", "mm", tuple(OPERATIONS)),
        *_SHAPES,
        Whole("fix", 0, 0, 8),
        Whole("step", LONGEST_WALK, 0, LONGEST_WALK),
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
    ),
    "memory": (
        Whole("rows", 4, 1, 8),
        Whole("columns", 3, 1, 8),
        Whole("factor", 2, -2, 5),
        Lines(),
        Whole("step", LONGEST_WALK, 0, LONGEST_WALK),
        Whole("of", 1, 1, MOST_LINES + 1),
        Whole("slot", 0, 0, 71),
    ),
}


def settings_of(page: PageName) -> tuple[Setting, ...]:
    """All settings of a page: those that travel between pages, then its own."""
    return TRAVELLING + PAGE_SETTINGS[page]


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
    layers = int(values.get("n_layers", 1)) if page == "network" else 1
    if layers == 1:
        return item
    if isinstance(item, Whole) and item.key == "step":
        last = item.high + 3 * (layers - 1)
        return replace(item, default=last, high=last)
    if isinstance(item, Choice) and item.key == "look":
        return replace(item, options=looks(layers))
    return item
