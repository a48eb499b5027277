"""Records for the pictures of the tensors page, made of literal numbers or of arange."""

from __future__ import annotations

from components.drawing.broadcast import Combination
from components.drawing.slicing import Slice
from components.engine import TensorView, Trace, run
from components.engine.choosing import chosen_positions
from components.engine.stretching import stretched
from components.engine.trace import Shape


def say(key: str, **facts: object) -> str:
    """Words for a drawing: the key and its facts."""
    return " ".join([key, *(f"{name}={value}" for name, value in facts.items())])


def tensor(shape: Shape, dtype: str = "int64", values: str = "") -> TensorView:
    count = 1
    for size in shape:
        count *= size
    made = values or f"torch.arange({count}).view({shape})"
    trace = run(f"import torch\nt = ({made}).to(torch.{dtype})")
    assert trace.failure is None
    return trace.variables["t"]


def sliced(expression: str, shape: Shape = (3, 4)) -> Slice:
    count = 1
    for size in shape:
        count *= size
    before = f"import torch\nt = torch.arange({count}).view({shape})\n"
    trace: Trace = run(f"{before}part = {expression}")
    whole, part = trace.variables["t"], trace.variables.get("part")
    places = chosen_positions(
        before, "t", expression, shape=shape, values=whole.values,
        part=None if part is None else part.values,
    )  # fmt: skip
    return Slice(whole, expression, part, places, trace.failure)


def combined(first: Shape, second: Shape, operator: str = "+") -> Combination:
    text = "import torch\n" + "\n".join(
        f"{name} = torch.arange({torch_size(shape)}).view({shape}) + {start}"
        for name, shape, start in (("a", first, 1), ("b", second, 10))
    )
    trace = run(f"{text}\nout = a {operator} b")
    a, b, out = (trace.variables.get(name) for name in ("a", "b", "out"))
    assert a is not None
    assert b is not None
    if out is None:
        return Combination(a, b, operator, None, trace.failure)
    places = (stretched(first, out.shape), stretched(second, out.shape))
    return Combination(a, b, operator, out, None, places)


def torch_size(shape: Shape) -> int:
    count = 1
    for size in shape:
        count *= size
    return count


def picture(rows: int, columns: int) -> tuple[TensorView, TensorView]:
    count = 3 * rows * columns
    trace = run(
        f"import torch\nimg = (torch.arange({count}) / {count}).view(3, {rows}, {columns})\n"
        "turned = img.permute(1, 2, 0)"
    )
    return trace.variables["img"], trace.variables["turned"]
