"""How values become SVG text; every text from outside is escaped here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape

from components.drawing.palette import paint

Attribute = str | float | None

_NOT_IN_XML = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff"
_FORBIDDEN = re.compile(f"[{_NOT_IN_XML}]")
_SPECIAL = re.compile(f"[&<>\"'{_NOT_IN_XML}]")


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
    if not _SPECIAL.search(text):
        return text
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))


@lru_cache(maxsize=4096)
def short(value: float) -> str:
    """A coordinate with one decimal at most.

    >>> short(3.0), short(2.46), short(-0.04)
    ('3', '2.5', '0')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def attributes(values: Mapping[str, Attribute]) -> str:
    """Attributes as they stand in a tag, each with a space before it."""
    return "".join(
        [
            f' {_attribute_name(name)}="{_attribute_text(value)}"'
            for name, value in values.items()
            if value is not None
        ]
    )


@cache
def _attribute_name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _attribute_text(value: str | float) -> str:
    if isinstance(value, str):
        return escaped(value)
    return f"{value:.2f}".rstrip("0").rstrip(".")


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


HATCH = (
    '<defs><pattern id="te-unset" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)">'
    f'<rect width="7" height="7" fill="{paint("page")}"/>'
    f'<path d="M0 0V7" stroke="{paint("line")}" stroke-width="1.6" opacity=".55"/>'
    "</pattern></defs>"
)
"""What ``palette.UNSET`` refers to; it stands once in a drawing that needs it."""
