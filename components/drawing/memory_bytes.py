"""The bytes of one slot as boxes, in the order of memory, and the number they spell."""

from __future__ import annotations

from typing import Literal, NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.memory_scene import Say
from components.drawing.numbers import MINUS
from components.drawing.palette import memory_role, paint, slot_fill

_FLOATS = {"float64": 11, "float32": 8, "float16": 5, "bfloat16": 8}
"""Bits of the exponent."""
_BOX, _HEIGHT = 74.0, 34.0


class Spelled(NamedTuple):
    """A number's bits, read from the most important byte on.

    Attributes:
        hex: all of them as hexadecimal digits.
        sign, exponent, fraction: the three fields of a floating-point number; ``""`` for others.
    """

    hex: str
    sign: str
    exponent: str
    fraction: str


def spell(raw: bytes, dtype: str) -> Spelled:
    """Read the bytes of a little-endian number.

    >>> spell(bytes([0, 0, 0, 0, 0, 0, 0xF0, 0x3F]), "float64")[:3]
    ('0x3ff0000000000000', '0', '01111111111')
    """
    digits = raw[::-1].hex()
    if dtype not in _FLOATS:
        return Spelled(f"0x{digits}", "", "", "")
    bits = f"{int(digits, 16):0{8 * len(raw)}b}"
    end = 1 + _FLOATS[dtype]
    return Spelled(f"0x{digits}", bits[0], bits[1:end], bits[end:])


class Meaning(NamedTuple):
    """What the three fields of a floating-point number make.

    Attributes:
        kind: which rule holds for these fields.
        bias: what is taken from the exponent.
        formula: the number as Python would compute it; ``""`` for what is no finite number.
    """

    kind: Literal["normal", "subnormal", "zero", "inf", "nan"]
    bias: int
    formula: str


def meaning(spelled: Spelled) -> Meaning:
    """Say which number the fields make.

    >>> meaning(spell(bytes([0, 0, 0, 0, 0, 0, 0xF0, 0x3F]), "float64")).formula
    '(1 + 0) × 2^(1023 − 1023)'
    """
    exponent, fraction = int(spelled.exponent, 2), int(spelled.fraction, 2)
    bias = 2 ** (len(spelled.exponent) - 1) - 1
    if "0" not in spelled.exponent:
        return Meaning("nan" if fraction else "inf", bias, "")
    if not exponent and not fraction:
        return Meaning("zero", bias, "")
    part = fraction / 2 ** len(spelled.fraction)
    digits = f"{part!r}" if fraction else "0"
    sign = MINUS if spelled.sign == "1" else ""
    first, power = (1, exponent) if exponent else (0, 1)
    kind: Literal["normal", "subnormal"] = "normal" if exponent else "subnormal"
    return Meaning(kind, bias, f"{sign}({first} + {digits}) × 2^({power} {MINUS} {bias})")


def bytes_svg(
    raw: bytes,
    dtype: str,
    *,
    band: int,
    slot: int,
    say: Say,
    lang: str = "en",
    width: float = 840,
) -> str:
    """Draw the bytes as they lie in memory, and below them as one reads the number.

    Args:
        band: the number of the memory; picks the hue.
    """
    title = say("drawing-memory-bytes", memory=str(band), slot=str(slot))
    canvas = Canvas(title=title, description=dtype, lang=lang, width=width)
    unit = min(_BOX, (width - 4) / len(raw))
    canvas.text(0, 12, say("drawing-memory-bytes-lie"), size=15, fill="ink2")
    _row(canvas, [*enumerate(raw)], Box(2, 26, unit, _HEIGHT), band)
    with canvas.group(fill=paint("ink2"), font_size=14, text_anchor="middle"):
        for k in range(len(raw)):
            offset = slot * len(raw) + k
            canvas.plain_text(2 + (k + 0.5) * unit, 26 + _HEIGHT + 16, f"+{offset}")
    canvas.text(0, 106, say("drawing-memory-bytes-read"), size=15, fill="ink2")
    _row(canvas, [*enumerate(raw)][::-1], Box(2, 120, unit, _HEIGHT), band)
    return canvas.svg(160)


def _row(canvas: Canvas, row: list[tuple[int, int]], first: Box, band: int) -> None:
    for place, (k, byte) in enumerate(row):
        box = first._replace(x=first.x + place * first.width)
        fill = slot_fill(band, k, len(row))
        canvas.rect(*box, fill=fill, stroke=memory_role(band), stroke_width=1.5)
        words = f"{byte:02x}"
        canvas.text(
            box.middle_x, box.middle_y, words, size=17, weight=600, anchor="middle", mono=True
        )
