"""The signs of the grammar: rings, arrows, edges, labels, pills and tags."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from components.drawing.canvas import Anchor, Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, number_width
from components.drawing.markup import Attribute, Span, short
from components.drawing.numbers import shape_text, short_number
from components.drawing.palette import VALUE_RANGE, paint, sign_role


def edge_width(value: float | None) -> float:
    """How thick the line of a weight or a product is; a missing number gets the thinnest."""
    size = 0.0 if value is None or math.isnan(value) else min(abs(value), VALUE_RANGE)
    return 1.5 + 3.5 * size


@contextmanager
def edges(
    canvas: Canvas,
    *,
    id: str,
    thickness: float = 1,
    lit_thickness: float = 1,
    density: str | None = None,
) -> Iterator[None]:
    """The group that edges stand in; CSS makes a stroke width of each edge's `--w` and of these.

    Args:
        thickness: factor on every width, below 1 where many lines meet.
        lit_thickness: the same for the lines of what is pointed at.
        density: how pale they are, "medium" or "dense"; None where the drawing as a whole says so.
    """
    style = f"--k:{thickness:g};--k-lit:{lit_thickness:g}"
    with canvas.group(
        id=id,
        class_="te-edges",
        fill="none",
        stroke=paint("pos"),
        style=style,
        data_density=density,
    ):
        yield


def edge(
    canvas: Canvas,
    d: str,
    value: float | None,
    *,
    id: str,
    links: str | None = None,
    lit: bool = False,
    **more: Attribute,
) -> None:
    """A line that carries a number: its colour is the sign, its width the size.

    Args:
        d: its path.
        links: keys of the parts that light it up, with spaces between.
        lit: whether one of them is selected.
    """
    role = sign_role(value)
    canvas.add(
        "path",
        id=id,
        d=d,
        stroke=paint(role) if role != "pos" else None,  # the group's own
        style=f"--w:{edge_width(value):.1f}",
        data_links=links,
        class_="te-lit" if lit else None,
        **more,
    )


def label(
    canvas: Canvas,
    x: float,
    y: float,
    name: str,
    shape: Sequence[int],
    *,
    anchor: Anchor = "middle",
    size: float = 15,
    extra: str = "",
) -> None:
    """A tensor's name in bold and its shape, both as they are typed; then dtype and device."""
    words: list[str | Span] = [Span(name, weight=600), f"  {shape_text(shape)}"]
    if extra:
        words.append(Span(f"  {extra}", fill="ink2"))
    canvas.text(x, y, words, size=size, anchor=anchor, mono=True)


def pill(
    canvas: Canvas,
    x: float,
    y: float,
    words: str,
    *,
    size: float = 14,
    fill: str = "ink",
    colour: str = "page",
    **more: Attribute,
) -> None:
    """A short piece of code on a round ground: `3 = 3`."""
    width, height = mono_width(words, size=size) + size, size * 1.55
    with canvas.group(**more):
        canvas.rect(
            x - width / 2, y - height / 2, width, height, fill=fill, radius=round(height / 2, 1)
        )
        canvas.text(x, y, words, size=size, weight=600, fill=colour, anchor="middle", mono=True)


def tag_width(value: float | None, *, size: float = 15) -> float:
    """Width of the chip that ``tag`` draws."""
    return number_width(short_number(value), size=size) + 12


def tag(
    canvas: Canvas, x: float, y: float, value: float | None, *, size: float = 15, **more: Attribute
) -> None:
    """A number on its edge: a chip in the page's colour, its border in the colour of the sign."""
    with canvas.group(**more):
        tag_ground(canvas, x, y, value, size=size)
        tag_number(canvas, x, y, value, size=size)


def tag_ground(canvas: Canvas, x: float, y: float, value: float | None, *, size: float) -> None:
    """The chip alone, for a tag that fades: its edge must not shine through the number."""
    canvas.rect(*tag_box(x, y, value, size), fill="page", radius=6)


def tag_number(canvas: Canvas, x: float, y: float, value: float | None, *, size: float) -> None:
    """The border and the number of a tag."""
    role = sign_role(value)
    canvas.rect(*tag_box(x, y, value, size), stroke=role, stroke_width=1.5, radius=6)
    canvas.text(x, y, short_number(value), size=size, weight=500, anchor="middle")


@contextmanager
def lit_tags(canvas: Canvas, *, id: str, size: float) -> Iterator[None]:
    """The group that ``lit_tag`` draws in: what the tags have in common stands once."""
    with canvas.group(
        id=id,
        fill=paint("ink"),
        font_size=size,
        font_weight=500,
        text_anchor="middle",
        stroke_width=1.5,
        pointer_events="none",
    ):
        yield


def lit_tag(
    canvas: Canvas,
    place: tuple[float, float],
    value: float | None,
    *,
    size: float,
    **more: Attribute,
) -> None:
    """A tag that is shown only while its edge is lit (class `te-ring`)."""
    x, y = place
    box = tag_box(x, y, value, size)
    with canvas.group(**more):
        canvas.rect(*box, fill="page", stroke=sign_role(value), radius=6)
        canvas.plain_text(x, y + size * 0.35, short_number(value), stroke="none")


def tag_box(x: float, y: float, value: float | None, size: float) -> Box:
    """The chip of a tag around its middle."""
    width = tag_width(value, size=size)
    return Box(x - width / 2, y - 11, width, 22)


def ring(
    canvas: Canvas,
    box: Box,
    *,
    radius: float = 6,
    gap: float = 2,
    stroke_width: float = 2.5,
    **more: Attribute,
) -> None:
    """The ink ring round what is being explained, with a gap to the shape inside.

    It has the class `te-ring`: shown only while it, or the group it stands in, is lit. With
    ``class_="te-ring te-now"`` it is always shown.
    """
    around = box.grown(gap)
    with canvas.group(**({"class_": "te-ring"} | more)):
        canvas.rect(*around, radius=radius, stroke="page", stroke_width=stroke_width + 2.5)
        canvas.rect(*around, radius=radius, stroke="ink", stroke_width=stroke_width)


def ring_behind(
    canvas: Canvas,
    box: Box,
    *,
    radius: float = 6,
    gap: float = 2,
    stroke_width: float = 2.5,
    **more: Attribute,
) -> None:
    """The same ring as one element, drawn before the shape that it surrounds."""
    values: dict[str, Attribute] = {"class_": "te-ring"}
    around = box.grown(gap)
    canvas.add(
        "rect",
        x=short(around.x),
        y=short(around.y),
        width=short(around.width),
        height=short(around.height),
        rx=radius,
        fill=paint("page"),
        stroke=paint("ink"),
        stroke_width=stroke_width,
        **(values | more),
    )


def arrow(
    canvas: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    stroke: str = "line",
    stroke_width: float = 2,
    head: float = 7,
    **more: Attribute,
) -> None:
    """A straight arrow whose tip lies on `end`."""
    (x1, y1), (x2, y2) = start, end
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    ux, uy = (x2 - x1) / length * head, (y2 - y1) / length * head
    corners = (
        end,
        (x2 - ux - 0.6 * uy, y2 - uy + 0.6 * ux),
        (x2 - ux + 0.6 * uy, y2 - uy - 0.6 * ux),
    )
    tip = "L".join(f"{short(x)} {short(y)}" for x, y in corners)
    with canvas.group(**more):
        canvas.line(x1, y1, x2 - 0.7 * ux, y2 - 0.7 * uy, stroke=stroke, stroke_width=stroke_width)
        canvas.path(f"M{tip}Z", fill=stroke)


def cross(canvas: Canvas, x: float, y: float, *, radius: float = 7, stroke: str = "err") -> None:
    """The mark of what does not fit."""
    left, right, top, bottom = (
        short(x - radius),
        short(x + radius),
        short(y - radius),
        short(y + radius),
    )
    d = f"M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}"
    canvas.path(d, stroke=stroke, stroke_width=3, stroke_linecap="round")
