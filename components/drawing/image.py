"""A picture as a tensor of three planes, the same memory as rows of pixels, and one pixel."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say, readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.image_memory import draw_memory
from components.drawing.marks import arrow
from components.drawing.numbers import number, part_key, shape_text
from components.drawing.pixels import CHANNELS, Colour, Pixel, draw_pixels, level, pixel_box
from components.drawing.sheets import element
from components.drawing.slots import is_narrow
from components.engine.trace import TensorView

MOST_READ = 256
"""A picture of more pixels is chosen from with a click; the readout is for those of fewer."""
_RISE = 12.0


def image_svg(
    img: TensorView,
    turned: TensorView | None,
    *,
    at: Pixel,
    say: Say,
    width: float = 840,
    lang: str,
) -> str:
    """Draw three planes and the picture they make.

    Args:
        img: the record of the picture, shape (3, rows, columns), numbers from 0 to 1.
        turned: the record of ``img.permute(1, 2, 0)``; None while it is to be predicted.
        at: row and column of the pixel that is looked at.
        width: of the drawing; `tensor.NARROW_WIDTH` for a phone.
    """
    canvas = Canvas(
        title=say("drawing-image-title", shape=shape_text(img.shape)),
        description=say("drawing-image-description"),
        lang=lang,
        width=width,
    )
    if is_narrow(canvas):
        y = _draw_narrow(canvas, img, at=at, say=say)
    else:
        y = _draw_wide(canvas, img, at=at, say=say)
    y = draw_memory(canvas, y, img, turned, at=at, say=say)
    said, result = _sentence(img, at)
    if is_narrow(canvas):
        readout_in_two_lines(canvas, y, said=said, result=result)
        return canvas.svg(y + 62, data_selected=_key(at))
    readout(canvas, y, said=said, result=result, hint=say("drawing-image-hint"))
    return canvas.svg(y + 44, data_selected=_key(at))


def _draw_wide(canvas: Canvas, img: TensorView, *, at: Pixel, say: Say) -> float:
    _, rows, columns = img.shape
    unit = min(170 / columns, 176 / rows)
    across, tall = columns * unit, rows * unit
    step = max(across + 10, 60.0)
    x = max(44.0, (canvas.width - 3 * step - 76 - across) / 2)
    front = Box(x, 62 + 2 * _RISE, across, tall)
    for k, name in enumerate(CHANNELS):
        place = Box(x + k * step, front.y - k * _RISE, across, tall)
        _plane(canvas, img, k, place, at=at, name=name)
    _marks(canvas, img, front, step)
    start = x + 2 * step + across
    picture = Box(start + 76, front.y - _RISE, across, tall)
    arrow(canvas, (start + 20, picture.middle_y), (start + 56, picture.middle_y), stroke="ink2")
    _picture(canvas, img, picture, at=at, say=say)
    return front.bottom + 46


def _draw_narrow(canvas: Canvas, img: TensorView, *, at: Pixel, say: Say) -> float:
    _, rows, columns = img.shape
    unit = 104 / max(rows, columns)
    across, tall = columns * unit, rows * unit
    step, rise = across + 12, 8.0
    x = max(40.0, (canvas.width - 3 * step) / 2)
    front = Box(x, 48 + 2 * rise, across, tall)
    for k, name in enumerate(CHANNELS):
        place = Box(x + k * step, front.y - k * rise, across, tall)
        _plane(canvas, img, k, place, at=at, name=name)
    _marks(canvas, img, front, step, rise=rise)
    middle, y = canvas.width / 2, front.bottom + 30
    arrow(canvas, (middle, y), (middle, y + 26), stroke="ink2")
    unit = 208 / max(rows, columns)
    picture = Box(middle - columns * unit / 2, y + 36, columns * unit, rows * unit)
    _picture(canvas, img, picture, at=at, say=say)
    return picture.bottom + 18


def _plane(
    canvas: Canvas, img: TensorView, channel: int, place: Box, *, at: Pixel, name: str
) -> None:
    _, rows, columns = img.shape

    def colour(row: int, column: int) -> Colour:
        shade = [0, 0, 0]
        shade[channel] = level(element(img.values, (channel, row, column)))
        return shade[0], shade[1], shade[2]

    draw_pixels(canvas, place, rows, columns, colour, id=f"plane-{channel}")
    box = pixel_box(place, rows, columns, *at)
    canvas.rect(*box.grown(3), stroke="page", stroke_width=2, radius=3, pointer_events="none")
    canvas.rect(*box.grown(1.5), stroke="ink", stroke_width=2.5, radius=3, id=f"at-{channel}")
    canvas.text(place.middle_x, place.bottom + 15, name, size=16, weight=700, anchor="middle")


def _marks(
    canvas: Canvas, img: TensorView, front: Box, step: float, *, rise: float = _RISE
) -> None:
    """The three dimensions: 3 along the slant, rows, columns."""
    _, rows, columns = img.shape
    back = Box(front.x + 2 * step, front.y - 2 * rise, front.width, front.height)
    x, y = front.x - 16, back.y - 16
    for start, end, words, place in (
        ((x, front.y), (x, front.bottom), rows, (x - 14, front.middle_y)),
        ((back.x, y), (back.right, y), columns, (back.middle_x, y - 13)),
        (
            (front.x - 12, front.y - 9),
            (back.x - 12, back.y - 9),
            3,
            ((front.x + back.x) / 2 - 20, (front.y + back.y) / 2 - 22),
        ),
    ):
        _mark(canvas, start, end)
        canvas.text(*place, str(words), size=17, weight=600, anchor="middle")


def _mark(canvas: Canvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    upright = start[0] == end[0]
    canvas.line(*start, *end, stroke="ink2")
    for x, y in (start, end):
        dx, dy = (5, 0) if upright else (0, 5)
        canvas.line(x - dx, y - dy, x + dx, y + dy, stroke="ink2")


def _picture(canvas: Canvas, img: TensorView, place: Box, *, at: Pixel, say: Say) -> None:
    _, rows, columns = img.shape

    def colour(row: int, column: int) -> Colour:
        red, green, blue = (level(element(img.values, (k, row, column))) for k in range(3))
        return red, green, blue

    draw_pixels(canvas, place, rows, columns, colour, id="picture")
    pixels = [(row, column) for row in range(rows) for column in range(columns)]
    if len(pixels) <= MOST_READ:
        _readable(canvas, img, place, pixels, at=at)
    else:
        _clickable(canvas, place, rows, columns, pixels, at=at)
    if not is_narrow(canvas):
        words = say("drawing-image-picture")
        canvas.text(place.middle_x, place.bottom + 18, words, size=15, fill="ink2", anchor="middle")


def _readable(
    canvas: Canvas, img: TensorView, place: Box, pixels: list[Pixel], *, at: Pixel
) -> None:
    _, rows, columns = img.shape
    for pixel in pixels:
        said, result = _sentence(img, pixel)
        box = pixel_box(place, rows, columns, *pixel)
        with canvas.part(_key(pixel), said=said, result=result, role="button", fill="none"):
            canvas.hit(box)
    for pixel in pixels:
        box = pixel_box(place, rows, columns, *pixel)
        lit = " te-lit" if pixel == at else ""
        canvas.rect(
            *box.grown(1.5), stroke="ink", stroke_width=3, radius=3, class_=f"te-ring{lit}",
            data_links=_key(pixel),
        )  # fmt: skip


def _clickable(
    canvas: Canvas, place: Box, rows: int, columns: int, pixels: list[Pixel], *, at: Pixel
) -> None:
    with canvas.group(fill="none", pointer_events="all", aria_hidden="true"):
        for pixel in pixels:
            box = pixel_box(place, rows, columns, *pixel)
            canvas.rect(*box, fill=None, radius=0, data_part=_key(pixel), role="button")
    box = pixel_box(place, rows, columns, *at)
    canvas.rect(*box.grown(2), stroke="ink", stroke_width=3, radius=3, id="at")


def _sentence(img: TensorView, pixel: Pixel) -> tuple[str, str]:
    row, column = pixel
    numbers = ", ".join(number(element(img.values, (k, row, column))) for k in range(3))
    return f"img[:, {row}, {column}] = ", numbers


def _key(pixel: Pixel) -> str:
    return part_key("pixel", *pixel)
