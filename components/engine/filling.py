"""Write the programs of the tensors page: how a tensor is filled, a picture painted, what is asked.

Each function takes the text of a lesson's program and gives a variant of it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from components.engine.choosing import is_one_expression
from components.engine.program import Program
from components.engine.trace import Shape

Fill = Literal["randn", "arange", "zeros", "own"]
Dtype = Literal["float32", "float64", "int64", "bool", "uint8"]
Picture = Literal["landscape", "gradient", "checker", "own"]
Operator = Literal["+", "-", "*"]

_LINE = "t = torch.randn(shape)"
_SEED_LINES = ("seed = 7", "torch.manual_seed(seed)")
_EMPTY = "img = torch.zeros(3, height, width)"
_LAST = "print(t)"
MOST_PRINTED = 64
"""Elements of a tensor whose numbers the program prints."""
_SUM = "out = a + b"

PAINTED: dict[Picture, str] = {
    "landscape": """\
img = torch.zeros(3, height, width)
img[:] = torch.tensor([0.45, 0.70, 0.95]).view(3, 1, 1)
img[:, height * 3 // 8 : height * 5 // 8, : width * 5 // 8] = 0.45
img[:, height // 8 : height * 3 // 8, width * 5 // 8 : width * 7 // 8] = 1.0
img[2, height // 8 : height * 3 // 8, width * 5 // 8 : width * 7 // 8] = 0.25
img[:, height * 5 // 8 :] = torch.tensor([0.30, 0.60, 0.20]).view(3, 1, 1)""",
    "gradient": """\
img = torch.zeros(3, height, width)
img[0] = torch.linspace(0, 1, width)
img[1] = torch.linspace(0, 1, height).view(height, 1)
img[2] = 0.5""",
    "checker": """\
img = torch.zeros(3, height, width)
img[:, ::2, ::2] = torch.tensor([1.0, 0.8, 0.2]).view(3, 1, 1)
img[:, 1::2, 1::2] = torch.tensor([1.0, 0.8, 0.2]).view(3, 1, 1)
img[2, ::2, 1::2] = 0.6
img[2, 1::2, ::2] = 0.6""",
}
"""The lines that paint each picture into a tensor of zeros."""


def tensor_text(
    text: str, *, fill: Fill, dtype: Dtype, shape: Shape, seed: int, own: str = ""
) -> str:
    """Write how the tensor ``t`` is filled.

    Args:
        own: for the fill "own" what the reader has typed: numbers, or lists of numbers.
    Raises: ValueError if that is not one expression.
    """
    if fill == "own":
        if not is_one_expression(own):
            raise ValueError("not one expression")
        line = f"t = torch.tensor({own.strip()}, dtype=torch.{dtype})"
        return _without(text, "shape = (3, 4)", *_SEED_LINES).replace(_LINE, line)
    text = text.replace(_LINE, f"t = {_made(fill, dtype, shape)}")
    if math.prod(shape) > MOST_PRINTED:
        text = _without(text, _LAST)
    if fill == "randn":
        return Program(text).with_settings(seed=seed, shape=shape).text
    return Program(_without(text, *_SEED_LINES)).with_settings(shape=shape).text


def with_part(text: str, expression: str, *, asked: str = "part.shape, part.stride()") -> str:
    """Let the program of a tensor go on with ``part = <expression>``.

    Args:
        asked: what is printed of the result first.
    Raises: ValueError if that is not one expression.
    """
    if not is_one_expression(expression):
        raise ValueError("not one expression")
    head = text[: text.index("print(t.shape)")].rstrip("\n")
    lines = [head, "", f"part = {expression.strip()}", "", f"print({asked})"]
    if _LAST in text:
        lines.append("print(part)")
    return "\n".join([*lines, ""])


def picture_text(text: str, *, picture: Picture, numbers: Sequence[object], **settings: int) -> str:
    """Write how the picture ``img`` is made.

    Args:
        numbers: for the picture "own" its three planes of rows of numbers from 0.0 to 1.0.
        settings: ``height`` and ``width``, and ``red``, ``green``, ``blue`` in per cent.
    """
    channels = {name: settings[name] / 100 for name in ("red", "green", "blue")}
    if picture == "own":
        line = f"img = torch.tensor({_plain(numbers)})"
        text = _without(text, "height = 8", "width = 8").replace(_EMPTY, line)
        return Program(text).with_settings(**channels).text
    sizes = {name: settings[name] for name in ("height", "width")}
    return Program(text.replace(_EMPTY, PAINTED[picture])).with_settings(**sizes, **channels).text


def elementwise_text(
    text: str, *, shapes: tuple[Shape, Shape], dtypes: tuple[Dtype, Dtype], operator: Operator
) -> str:
    """Write an operation on two tensors of these shapes and types."""
    (one, other), (first, second) = shapes, dtypes
    count, tens = math.prod(one), math.prod(other)
    text = text.replace("torch.arange(1, 4)", _counted(f"1, {count + 1}", first))
    text = text.replace("torch.arange(10, 50, 10)", _counted(f"10, {10 * tens + 10}, 10", second))
    text = text.replace(_SUM, f"out = a {operator} b")
    return Program(text).with_settings(a_shape=one, b_shape=other).text


def _made(fill: Fill, dtype: Dtype, shape: Shape) -> str:
    if fill == "arange":
        return f"{_counted(str(math.prod(shape)), dtype)}.view(shape)"
    if fill == "zeros":
        return f"torch.zeros(shape{_keyword(dtype, 'float32')})"
    # Whole numbers first: a negative number with decimals has no defined uint8.
    return {
        "float32": "torch.randn(shape)",
        "float64": "torch.randn(shape, dtype=torch.float64)",
        "int64": "torch.randn(shape).to(torch.int64)",
        "bool": "torch.randn(shape).to(torch.int64).to(torch.bool)",
        "uint8": "torch.randn(shape).to(torch.int64).to(torch.uint8)",
    }[dtype]


def _counted(arguments: str, dtype: Dtype) -> str:
    if dtype in ("bool", "uint8"):
        return f"torch.arange({arguments}).to(torch.{dtype})"
    return f"torch.arange({arguments}{_keyword(dtype, 'int64')})"


def _keyword(dtype: Dtype, default: Dtype) -> str:
    return "" if dtype == default else f", dtype=torch.{dtype}"


def _without(text: str, *lines: str) -> str:
    """Leave lines out, and the empty line after one that stood alone."""
    kept: list[str] = []
    for line in text.split("\n"):
        if line in lines or (not line and kept and not kept[-1]):
            continue
        kept.append(line)
    return "\n".join(kept)


def _plain(numbers: object) -> str:
    if isinstance(numbers, Sequence):
        return f"[{', '.join(map(_plain, numbers))}]"
    return str(numbers)
