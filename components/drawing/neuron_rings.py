"""The ink rings of the neuron drawing: what is pointed at, and what the step is about."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.marks import ring
from components.drawing.markup import short
from components.drawing.neuron_layout import Rows
from components.drawing.neuron_rows import bias_keys, row_keys
from components.drawing.neuron_steps import Neuron
from components.drawing.palette import paint

_GAP = 2
_RADIUS = 6
_ROOM = 9


def row_rings(canvas: Canvas, rows: Rows, *, selected: str) -> None:
    """The rings of the rows, above all of them; each shows while its row is pointed at."""
    with canvas.group(id="rings", fill="none", stroke=paint("ink"), stroke_width=2.5):
        for i, middle in enumerate(rows.middles):
            outline = _outline(rows.feature(middle)) + _outline(rows.product(middle))
            _row_ring(canvas, outline, row_keys(i), selected)
        _row_ring(canvas, _outline(rows.product(rows.bias)), bias_keys(), selected)


def step_rings(canvas: Canvas, neuron: Neuron, rows: Rows) -> None:
    """Ring what the page's step is about, if it stands in the rows.

    Each ring fades with its row; one round a whole column fades whenever a row is pointed at.
    """
    if neuron.reached != neuron.step:
        return
    if neuron.step == 3:
        links = " ".join(bias_keys())
        ring(canvas, rows.product(rows.bias), class_="te-ring te-now", data_links=links)
    elif neuron.step == 1 and rows.pitch - rows.cell_height >= _ROOM:
        for i, middle in enumerate(rows.middles):
            links = " ".join(row_keys(i))
            ring(canvas, rows.product(middle), class_="te-ring te-now", data_links=links)
    elif neuron.step == 1:
        first, last = rows.product(rows.middles[0]), rows.product(rows.middles[-1])
        column = Box(first.x, first.y, first.width, last.bottom - first.y)
        ring(canvas, column, class_="te-ring te-now", data_links="")


def _row_ring(canvas: Canvas, d: str, keys: tuple[str, ...], selected: str) -> None:
    lit = "te-ring te-lit" if selected in keys else "te-ring"
    canvas.add("path", d=d, class_=lit, data_links=" ".join(keys))


def _outline(box: Box) -> str:
    """A rectangle with round corners as a path, a gap outside the box."""
    around = box.grown(_GAP)
    r = _RADIUS
    across, down = short(around.width - 2 * r), short(around.height - 2 * r)
    return (
        f"M{short(around.x + r)} {short(around.y)}h{across}q{r} 0 {r} {r}v{down}"
        f"q0 {r}-{r} {r}h-{across}q-{r} 0-{r}-{r}v-{down}q0-{r} {r}-{r}z"
    )
