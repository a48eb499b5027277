"""Every operation at every size: well-formed, inside its frame, each number where it belongs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.drawing.lettering import typed_width
from components.drawing.numbers import number
from components.drawing.operation import Wanted, operation_svg
from components.engine import run
from tests.drawing.neuron_reading import SVG, parts, words

SIDE = st.integers(1, 20)
WIDTHS = {"wide": 840, "narrow": 420}
LINES = (
    "torch.mm(a, b)",
    "a @ b",
    "a * b",
    "a + a",
    "a - 1",
    "a.T",
    "a.view(-1)",
    "torch.sum(a)",
    "a.sum(dim=1)",
    "torch.exp(a)",
    "torch.cat([a, b])",
    "a[0]",
    "torch.dot(a[0], b[0])",
    "torch.stack([a, a, a]) @ b",
    "a > 0",
    "f(a)",
)


def steps(line: str, m: int, n: int, k: int):
    program = (
        "import torch\ndef f(x):\n    return torch.tanh(x)\n"
        f"a = torch.arange({m * n}).view({m}, {n}) / 8 - 1\n"
        f"b = torch.arange({n * k}).view({n}, {k}) / 8 - 1\ny = {line}\n"
    )
    trace = run(program)
    return [step for step in trace.steps if step.line == 6], trace


def frame(root: ET.Element) -> list[tuple[float, float]]:
    """Left and right of everything whose width is known without measuring."""
    found = []
    for e in root.iter():
        if e.tag == f"{SVG}rect":
            x = float(e.get("x"))
            found.append((x, x + float(e.get("width"))))
        if e.tag == f"{SVG}text" and e.get("class") == "te-mono":
            wide = typed_width("".join(e.itertext()), size=float(e.get("font-size")))
            left = {"middle": wide / 2, "end": wide}.get(e.get("text-anchor"), 0)
            found.append((float(e.get("x")) - left, float(e.get("x")) - left + wide))
    return found


@pytest.mark.parametrize("size", WIDTHS)
@settings(max_examples=60, deadline=None)
@given(line=st.sampled_from(LINES), m=SIDE, n=SIDE, k=SIDE)
def test_everything_stands_inside_the_frame(size, line, m, n, k):
    found, trace = steps(line, m, n, k)
    for step in found:
        wanted = Wanted(trace.variables["a"], frozenset({0})) if step.result else None
        root = ET.fromstring(operation_svg(step, say=words, size=size, wanted=wanted))
        ids = [e.get("id") for e in root.iter() if e.get("id")]
        assert len(ids) == len(set(ids))
        for left, right in frame(root):
            assert left >= -6
            assert right <= WIDTHS[size] + 6


@settings(max_examples=40, deadline=None)
@given(m=st.integers(1, 5), n=st.integers(1, 5), k=st.integers(1, 5))
def test_a_product_shows_torchs_own_numbers(m, n, k):
    (step,), trace = steps("torch.mm(a, b)", m, n, k)
    found = parts(ET.fromstring(operation_svg(step, say=words)))
    values = trace.variables["y"].values
    for i in range(m):
        for j in range(k):
            assert found[f"result[{i},{j}]"].get("data-result") == number(values[i][j])
            links = set(found[f"result[{i},{j}]"].get("data-links").split())
            partners = {f"a0[{i},{p}]" for p in range(n)} | {f"a1[{p},{j}]" for p in range(n)}
            assert links == partners


@settings(max_examples=40, deadline=None)
@given(m=SIDE, n=SIDE, k=SIDE, p=SIDE)
def test_the_pill_says_whether_the_sides_fit(m, n, k, p):
    trace = run(f"import torch\ny = torch.ones({m}, {n}) @ torch.ones({k}, {p})\n")
    drawing = operation_svg(trace.steps[-1], say=words)
    assert (f">{n} = {k}<" in drawing) == (n == k)
    assert (f">{n} ≠ {k}<" in drawing) == (n != k)
    assert (trace.failure is None) == (n == k)
