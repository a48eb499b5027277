"""Every colour of the app, by role, light and dark side by side.

A drawing names roles only (``var(--te-ink)``), so that one drawing serves light, dark and print.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from components.drawing.lettering import MONO, SANS

Scale = Literal["tint", "solid"]
Theme = Literal["light", "dark"]

MEMORIES = 4
"""How many memories have a hue of their own."""
VALUE_RANGE = 2.0
"""The value at which the scale ends; fixed, so that pages, seeds and classmates compare."""


class Role(NamedTuple):
    """One role's colour on the light and on the dark page."""

    light: str
    dark: str


ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "page": Role("#FFFFFF", "#0E1117"),
        "panel": Role("#F6F7F9", "#171C25"),  # readout, code
        "ink": Role("#14181F", "#F2F4F8"),  # numbers, names, attention
        "ink2": Role("#545D6B", "#A9B2C0"),  # secondary words, operators
        "line": Role("#828B99", "#6F7988"),  # cell borders
        "faint": Role("#D5DAE2", "#2C3440"),  # grid lines and separators only
        "zero": Role("#F1F3F7", "#1C222C"),  # the value 0
        "pos": Role("#1F6FD8", "#6AAEFF"),  # above 0: edges, cells without a number
        "neg": Role("#DB6A0C", "#FF9A4A"),  # below 0: the same
        "pos-tint": Role("#8DBBF5", "#1F559B"),  # end of the scale under a number
        "neg-tint": Role("#F8B27C", "#8A4209"),
        "bar-weak": Role("#14181F", "#F2F4F8"),  # minus bar on a pale solid cell
        "bar-strong": Role("#14181F", "#0E1117"),  # minus bar on a full solid cell
        "m1": Role("#6046C4", "#A999FF"),  # the first memory, and its slots from a to b
        "m1-a": Role("#EFEBFB", "#221C3F"),
        "m1-b": Role("#A594EC", "#5A48AE"),
        "m2": Role("#8F6B00", "#E0B84A"),  # the second memory: a copy
        "m2-a": Role("#FAF2DA", "#2E2609"),
        "m2-b": Role("#E2B94C", "#7A6110"),
        "m3": Role("#0B6E78", "#57C4D0"),  # a third and a fourth, where there are so many
        "m3-a": Role("#DFF3F5", "#0C2A2F"),
        "m3-b": Role("#74C4CE", "#1C6670"),
        "m4": Role("#4F5B6B", "#A9B4C4"),
        "m4-a": Role("#EEF0F4", "#1B2129"),
        "m4-b": Role("#AEB8C6", "#4A5666"),
        "err": Role("#A8005C", "#FF7DB5"),  # does not fit; always with a cross and words
        "err-tint": Role("#FBE8F1", "#3A1428"),
        "ui": Role("#4A5568", "#A9B4C6"),  # controls never wear a data colour
    }
)


def css_variables() -> str:
    """The colours and faces as CSS custom properties; the ``color-scheme`` of the page picks."""
    colours = "".join(
        f"--te-{name}:light-dark({role.light},{role.dark});" for name, role in ROLES.items()
    )
    return (
        f":root,:host{{{colours}--te-sans:{SANS};--te-mono:{MONO};}}\n"
        '[data-theme="light"]{color-scheme:light}[data-theme="dark"]{color-scheme:dark}\n'
    )


def paint(colour: str) -> str:
    """A role's name as CSS; anything else (``none``, an expression) as it is."""
    return f"var(--te-{colour})" if colour in ROLES else colour


def sign_role(value: float | None) -> str:
    """The role of an edge or tag that carries the value; `line` where there is no number."""
    if value is None or math.isnan(value):
        return "line"
    return "neg" if value < 0 else "pos"


def strength(value: float) -> int:
    """How far a number lies from 0 on the scale, in per cent; infinities lie at its end."""
    return round(100 * min(1.0, abs(value) / VALUE_RANGE))


def value_fill(value: float | None, scale: Scale) -> str:
    """The fill that stands for a number; hatching (``UNSET``) where there is no number.

    Args:
        value: the number in the cell; None or nan for a slot without one.
        scale: "tint" where the number is printed on it, "solid" where the fill is all there is.
    """
    if value is None or math.isnan(value):
        return UNSET
    end = ("neg" if value < 0 else "pos") + ("-tint" if scale == "tint" else "")
    return mix("zero", end, strength(value))


def memory_role(memory: int) -> str:
    """The role of a memory, by its number from 1; the fifth looks like the first.

    >>> memory_role(2), memory_role(5)
    ('m2', 'm1')
    """
    return f"m{(memory - 1) % MEMORIES + 1}"


def slot_fill(memory: int, slot: int, slots: int) -> str:
    """The fill that stands for a place in memory: light to dark is the order of the slots."""
    share = 0 if slots < 2 else round(100 * slot / (slots - 1))
    role = memory_role(memory)
    return mix(f"{role}-a", f"{role}-b", share)


def minus_bar(value: float) -> str:
    """The role of the bar that marks a negative number on its solid fill."""
    return "bar-strong" if strength(value) > 45 else "bar-weak"


def mix(start: str, end: str, per_cent: int) -> str:
    """Two roles mixed in OKLab, as a CSS expression."""
    if per_cent in (0, 100):
        return paint(end if per_cent else start)
    return f"color-mix(in oklab,{paint(start)},{paint(end)} {per_cent}%)"


UNSET = "url(#te-unset)"
"""Fill of a slot that holds no number; the canvas defines the pattern where it is used."""


def luminance(colour: str) -> float:
    """Relative luminance of a hex colour, as WCAG defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, *, theme: Theme) -> float:
    """WCAG contrast ratio of two roles on one of the themes."""
    first, second = (luminance(getattr(ROLES[name], theme)) for name in (one, other))
    lighter, darker = max(first, second), min(first, second)
    return (lighter + 0.05) / (darker + 0.05)
