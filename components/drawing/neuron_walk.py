"""The sum of the neuron drawing: products walk tip to tail, the sum stands where they end."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.marks import edge_width, ring
from components.drawing.markup import short
from components.drawing.neuron_layout import SUM_RADIUS, Places
from components.drawing.neuron_plot import Walk
from components.drawing.neuron_rows import bias_keys, row_keys
from components.drawing.neuron_steps import Neuron, only_number
from components.drawing.neuron_words import Sentence, bias_sentence, sum_sentence
from components.drawing.numbers import Number
from components.drawing.palette import sign_role
from components.drawing.tile import cell, pending_cell

_TIP = 0.8
_PALE = 0.5


def walk_axis(canvas: Canvas, neuron: Neuron, places: Places, *, say: Say) -> None:
    """The walk's name, and the line where every walk starts."""
    fill = "ink2" if neuron.total is None else "ink"
    words, start, x = say("drawing-neuron-walk"), places.walk.start, places.plot.middle
    if places.direction == "right":
        canvas.text(x, places.head, words, size=15, weight=600, fill=fill, anchor="middle")
        zero = start - 8
    else:
        zero = start + 10
        canvas.text(0, zero, words, size=15, weight=600, fill=fill)
    canvas.text(x, zero, "0", size=14, fill="ink2", anchor="middle")
    canvas.line(x, start, x, places.sum_y, stroke="faint", id="walk-zero")


def walk(
    canvas: Canvas,
    neuron: Neuron,
    places: Places,
    *,
    sentences: list[Sentence],
    selected: str,
) -> None:
    """Draw the way of each product, and of the bias, to the sum and on along the number line."""
    lanes = places.walk
    stops = [places.plot.x(stop) for stop in neuron.stops()]
    values = [*neuron.row(neuron.products), only_number(neuron.bias)]
    keys = [*map(row_keys, range(neuron.count)), bias_keys()]
    # a stroke without colour makes an arrow easier to point at; one without length is not there
    reach = "all" if neuron.taken else "none"
    with canvas.group(id="walk", pointer_events=reach, stroke_width=lanes.pitch / 2):
        _drops(canvas, neuron, lanes, stops)
        for lane, sentence in enumerate([*sentences, bias_sentence(neuron)]):
            name = "bias" if lane == neuron.count else lane
            links = (*keys[lane], "sum")
            # the twin of a row says the same, but is no stop of its own for the keyboard
            with canvas.group(
                id=f"walk-{name}",
                data_part=links[1],
                data_links=" ".join(links),
                data_readout=sentence.said,
                data_result=sentence.result,
                class_="te-lit" if selected in links else None,
            ):
                if lane < neuron.taken:
                    _way(canvas, places, lane, values[lane], id=f"way-{name}")
                else:
                    _way(canvas, places, lane, None, id=f"way-{name}", opacity=_PALE)
                d = _arrow(lanes, lane, stops[lane], stops[lane + 1])
                canvas.path(d, fill=sign_role(values[lane]), id=f"arrow-{name}")


def sum_part(canvas: Canvas, neuron: Neuron, places: Places, *, say: Say, selected: str) -> None:
    """Draw the sum sign, the number line and the sum on it."""
    sentence = sum_sentence(neuron, say=say)
    colour = "line" if neuron.position is None else "ink"
    x, y = places.sum_x, places.sum_y
    with canvas.part(
        "sum", said=sentence.said, result=sentence.result, lit=selected == "sum", id="sum"
    ):
        canvas.hit(places.sum_area())
        start, end = places.number_line()
        canvas.line(start, y, end, y, stroke=colour, stroke_width=2, id="sum-line")
        canvas.circle(x, y, SUM_RADIUS, fill="page", stroke=colour, stroke_width=2.5, id="sum-node")
        fill = "ink2" if neuron.position is None else "ink"
        canvas.text(x, y, "Σ", size=26, weight=600, fill=fill, anchor="middle")
        # on the side where no product arrives
        words, beside = say("drawing-neuron-sum"), SUM_RADIUS + 16
        words_y = y + beside if places.direction == "right" else y - beside + 2
        canvas.text(x, words_y, words, size=15, fill="ink2", anchor="middle", halo="page")
        _sum_cell(canvas, neuron, places)


def _sum_cell(canvas: Canvas, neuron: Neuron, places: Places) -> None:
    box = Box(places.plot.x(neuron.stops()[-1]) - 44, places.sum_y - 16, 88, 32)
    if neuron.position is None:
        pending_cell(canvas, box, id="z")
    else:
        value = only_number(neuron.position)
        cell(canvas, box, value, id="z", size=17, weight=600, border="ink", border_width=1.5)
    if neuron.step in (2, 3) and neuron.reached == neuron.step:
        ring(canvas, box, class_="te-ring te-now", data_links="sum")
    ring(canvas, box)


def _way(
    canvas: Canvas,
    places: Places,
    lane: int,
    value: Number,
    *,
    id: str,
    opacity: float | None = None,
) -> None:
    """The line from a product to the sum."""
    canvas.path(
        _bend(places, lane),
        stroke=sign_role(value),
        stroke_width=edge_width(value) * places.rows.edge_thickness,
        opacity=opacity,
        pointer_events="stroke",
        id=id,
    )


def _bend(places: Places, lane: int) -> str:
    rows = places.rows
    y1 = [*rows.middles, rows.bias][lane]
    x1 = rows.product(y1).right
    if places.direction == "right":
        x2, y2 = places.sum_x - SUM_RADIUS, places.sum_y
        bends = (x1 + 44, y1, x2 - 38, y2, x2, y2)
    else:
        x2, y2 = places.sum_x, places.sum_y + SUM_RADIUS
        bends = (x1 + 60, y1, x2, (y1 + y2) / 2, x2, y2)
    return f"M{short(x1)} {short(y1)}C" + " ".join(map(short, bends))


def _arrow(lanes: Walk, lane: int, start: float, end: float) -> str:
    """A flat arrow whose tip lies on `end`; one without length is not seen."""
    middle, half = lanes.y(lane), lanes.thickness / 2
    tip = min(_TIP * lanes.thickness, abs(end - start))
    neck = short(end - tip if end >= start else end + tip)
    x, top, bottom = short(start), short(middle - half), short(middle + half)
    return f"M{x} {top}H{neck}L{short(end)} {short(middle)}L{neck} {bottom}H{x}Z"


def _drops(canvas: Canvas, neuron: Neuron, lanes: Walk, stops: list[float]) -> None:
    """The thin lines from each tip to where the next arrow starts."""
    d = "".join(
        f"M{short(stops[lane])} {short(lanes.y(lane - 1))}V{short(lanes.y(lane))}"
        for lane in range(1, neuron.taken)
    )
    canvas.path(d, stroke="line", stroke_width=1, data_links="sum", id="drops")
