"""The memory of a picture: two views of it, and its three channels one behind the other."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.markup import Span
from components.drawing.numbers import shape_text
from components.drawing.pixels import CHANNELS, Pixel
from components.drawing.slots import is_narrow, slot_of
from components.drawing.strip import Memory, disc, torn_ends
from components.engine.relation import share_memory
from components.engine.trace import TensorView

_TURNED = "img.permute(1, 2, 0)"


def draw_memory(
    canvas: Canvas, y: float, img: TensorView, turned: TensorView | None, *, at: Pixel, say: Say
) -> float:
    """Draw both tensors over the one memory: three runs of slots, one a channel.

    Args:
        turned: the picture with its colours last; None while it is to be predicted.
        at: the pixel that is looked at.
    Returns: where to go on below.
    """
    shared = turned is not None and share_memory(img, turned)
    if shared and not is_narrow(canvas):
        words = say("drawing-image-same-memory")
        canvas.text(canvas.width, y + 6, words, size=15, fill="ink2", anchor="end")
    y = _draw_view(canvas, y, "img", img, memory=1)
    if turned is None:
        canvas.circle(13, y + 6, 10, stroke="line", stroke_width=1.5, stroke_dasharray="4 4")
        asked: list[str | Span] = [Span(_TURNED, weight=600), "  ?"]
        canvas.text(34, y + 6, asked, size=14 if is_narrow(canvas) else 16, mono=True)
        y += 48 if is_narrow(canvas) else 28
    else:
        y = _draw_view(canvas, y, _TURNED, turned, memory=1 if shared else 2)
    return _strip(canvas, y + 14, img, at=at)


def _draw_view(canvas: Canvas, y: float, name: str, view: TensorView, *, memory: Memory) -> float:
    """Write shape and stride of a tensor beside the disc of its memory; gives where to go on."""
    size = 14 if is_narrow(canvas) else 16
    shape, stride = shape_text(view.shape), f"stride {shape_text(view.stride)}"
    disc(canvas, 13, y + 6, memory, look="plain")
    typed: list[str | Span] = [Span(name, weight=600), f"  {shape}"]
    if is_narrow(canvas):
        canvas.text(34, y + 26, stride, size=size, mono=True)
        canvas.text(34, y + 6, typed, size=size, mono=True)
        return y + 48
    canvas.text(34, y + 6, [*typed, f"    {stride}"], size=size, mono=True)
    return y + 28


def _strip(canvas: Canvas, y: float, img: TensorView, *, at: Pixel) -> float:
    disc(canvas, 13, y + 17, 1, look="plain")
    strip = Box(46, y, canvas.width - 66, 34)
    torn_ends(canvas, strip)
    _, rows, columns = img.shape
    slots = 3 * rows * columns
    third = strip.width / 3
    for k, name in enumerate(CHANNELS):
        box = Box(strip.x + k * third, y, third, 34)
        canvas.rect(*box, fill="zero", stroke="ink", stroke_width=1.5, radius=2)
        first = slot_of(img, (k, 0, 0))
        canvas.text(box.middle_x, y - 10, name, size=15, weight=700, anchor="middle")
        canvas.text(box.x, y - 10, str(first), size=14, fill="ink2", anchor="middle")
    canvas.text(strip.right, y - 10, str(slots), size=14, fill="ink2", anchor="middle")
    unit = strip.width / slots
    for k in range(3):
        slot = slot_of(img, (k, *at))
        x = strip.x + (slot + 0.5) * unit
        width = max(4.0, unit)
        canvas.rect(x - width / 2, y - 3, width, 40, fill="ink", radius=1, id=f"slot-{k}")
        side = 1 if x < strip.x + (k + 1) * third - 46 else -1
        canvas.text(
            x + side * 8, y + 17, str(slot), size=15, weight=600, halo="zero",
            anchor="start" if side > 0 else "end",
        )  # fmt: skip
    return y + 34 + 12
