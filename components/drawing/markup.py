"""How values become SVG text; every text from outside is escaped here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from components.drawing.palette import paint

Attribute = str | float | None

_NOT_IN_XML = dict.fromkeys(
    {*range(32), 127, 0xFFFE, 0xFFFF} - {9, 10, 13}, "\N{REPLACEMENT CHARACTER}"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words in one style; a field left None is taken from the text around it."""

    text: str
    weight: int | None = None
    fill: str | None = None
    mono: bool = False
    size: float | None = None
    id: str | None = None


Words = str | Sequence[str | Span]


def escaped(text: str) -> str:
    """Text from outside, safe inside and between tags."""
    return escape(text.translate(_NOT_IN_XML))


def short(value: float) -> str:
    """A coordinate with one decimal at most.

    >>> short(3.0), short(2.46), short(-0.04)
    ('3', '2.5', '0')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def attributes(values: Mapping[str, Attribute]) -> str:
    """Attributes as they stand in a tag, each with a space before it."""
    out = []
    for name, value in values.items():
        if value is None:
            continue
        text = escaped(value) if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
        out.append(f' {name.rstrip("_").replace("_", "-")}="{text}"')
    return "".join(out)


def span_markup(span: str | Span) -> str:
    """One run of words, as text or as a tspan."""
    if isinstance(span, str):
        return escaped(span)
    style = attributes(
        {
            "id": span.id,
            "font_weight": span.weight,
            "fill": paint(span.fill) if span.fill else None,
            "font_size": span.size,
            "class": "te-mono" if span.mono else None,
        }
    )
    return f"<tspan{style}>{escaped(span.text)}</tspan>" if style else escaped(span.text)
