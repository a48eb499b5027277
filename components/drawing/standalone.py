"""A drawing that looks right alone: what the stage's style sheet says stands in the drawing itself.

A picture in a slide, in a README or in a tab of its own has no style sheet, and many programs that
show SVG know neither CSS variables nor mixed colours. So colours become hex, faces and widths
attributes; what a reader could only point at or hear is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree import ElementTree

from components.drawing.chart_style import colour
from components.drawing.lettering import MONO, SANS
from components.drawing.oklab import mix_hex
from components.drawing.palette import Theme

MARGIN = 12.0
"""Around the drawing; on a page the stage has it."""
_SVG = "{http://www.w3.org/2000/svg}"
_DROP = re.compile(r"class|style|tabindex|role|pointer-events|id|(aria|data)-.*")
_PAINTED = ("fill", "stroke")
_NOTHING = (None, "none")
_VARIABLE = re.compile(r"var\(--te-([\w-]+)\)")
_MIXED = re.compile(r"color-mix\(in oklab,(#\w{6}),(#\w{6}) (\d+)%\)")
_DIGITS = "font-variant-numeric:tabular-nums lining-nums"
_SPACES = "white-space:pre"

Element = ElementTree.Element

ElementTree.register_namespace("", _SVG.strip("{}"))


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element takes over from those around it.

    Attributes:
        theme: which colours.
        focus: whether something is picked out, and the rest is pale.
        density: how many edges there are, where they are many.
        edges: how much thicker than its number an edge is, and while it is lit; None elsewhere.
        lit: whether the parent is lit.
    """

    theme: Theme
    focus: bool = False
    density: str | None = None
    edges: tuple[float, float] | None = None
    lit: bool = False


def standalone(drawing: str, *, theme: Theme) -> str:
    """Write a drawing of ours so that it needs nothing from outside.

    Args:
        drawing: the SVG text that the stage gets.
    """
    root = ElementTree.fromstring(drawing)
    around = _Around(theme, focus="te-focus" in _classes(root), density=root.get("data-density"))
    _spell_out_all(root, around)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    width, height = width + 2 * MARGIN, height + 2 * MARGIN
    root.set("viewBox", f"{left - MARGIN:g} {top - MARGIN:g} {width:g} {height:g}")
    root.attrib |= {"width": f"{width:g}", "height": f"{height:g}", "role": "img"}
    root.attrib |= {"font-family": SANS, "style": _DIGITS, "aria-labelledby": "te-title te-desc"}
    for name in ("title", "desc"):
        for node in root.findall(f"{_SVG}{name}"):
            node.set("id", f"te-{name}")
    place = {"x": f"{left - MARGIN:g}", "y": f"{top - MARGIN:g}"}
    size = {"width": f"{width:g}", "height": f"{height:g}", "fill": colour("page", theme)}
    root.insert(0, ElementTree.Element(f"{_SVG}rect", place | size))
    return ElementTree.tostring(root, encoding="unicode")


@lru_cache(maxsize=4096)
def resolved(paint: str, theme: Theme) -> str:
    """Give a colour as hex; what is none stays as it is.

    >>> resolved("url(#te-unset)", "dark")
    'url(#te-unset)'
    """
    named = _VARIABLE.sub(lambda found: colour(found[1], theme), paint)
    return _MIXED.sub(lambda found: mix_hex(found[1], found[2], int(found[3]) / 100), named)


def _classes(node: Element) -> list[str]:
    return node.get("class", "").split()


def _spell_out_all(node: Element, around: _Around) -> None:
    classes = _classes(node)
    inside = replace(around, lit="te-lit" in classes)
    if "te-edges" in classes:
        style = _style(node)
        edges = (style.get("--k", 1.0), style.get("--k-lit", 1.0))
        density = node.get("data-density") or around.density
        inside = replace(inside, edges=edges, density=density)
    for child in list(node):
        if _is_seen(child, inside):
            _spell_out_all(child, inside)
        else:
            node.remove(child)
    _spell_out(node, around)


def _is_seen(node: Element, around: _Around) -> bool:
    classes = _classes(node)
    if node.get("id") == "readout-hint":
        return False  # how to point at a picture that does not answer
    if "te-ring" in classes and not around.lit and not {"te-lit", "te-now"} & {*classes}:
        return False
    drawn = node.tag in (f"{_SVG}rect", f"{_SVG}path", f"{_SVG}circle")
    answers = node.get("pointer-events") in ("all", "stroke") or node.get("opacity") == "0"
    unpainted = node.get("fill") in _NOTHING and node.get("stroke") in _NOTHING
    return not (drawn and (node.get("opacity") == "0" or (answers and unpainted)))


def _spell_out(node: Element, around: _Around) -> None:
    """Give one element what the style sheet gives it, and take away what only the page needs."""
    wanted = dict(_from_style_sheet(node, around))
    for name in [name for name in node.attrib if _DROP.fullmatch(name)]:
        if not (name == "id" and node.tag == f"{_SVG}pattern"):
            del node.attrib[name]
    node.attrib |= wanted
    for name in _PAINTED:
        if name in node.attrib:
            node.set(name, resolved(node.attrib[name], around.theme))


def _from_style_sheet(node: Element, around: _Around) -> Iterator[tuple[str, str]]:
    """List the attributes that stand in stage.css."""
    classes = _classes(node)
    is_lit = "te-lit" in classes
    if node.tag == f"{_SVG}text":
        yield "style", _SPACES  # browsers do not heed xml:space, others nothing but that
    if "te-mono" in classes:
        yield "font-family", MONO
    if "te-flash" in classes:
        yield from (("fill", "none"), ("opacity", ".9"))
    if around.edges is not None and node.tag == f"{_SVG}path":
        width = _style(node).get("--w")
        if width is not None:
            yield "stroke-width", f"{width * around.edges[is_lit]:.3g}"
        if around.density and not around.focus:
            yield "stroke-opacity", ".4"
    if around.focus and node.get("data-links") is not None and not is_lit:
        pale = ".1" if around.density == "dense" else ".3"
        if around.edges is None:
            yield "opacity", ".34"
        else:
            # A line alone needs no layer of its own, which takes some programs long.
            yield "stroke-opacity" if node.tag == f"{_SVG}path" else "opacity", pale


def _style(node: Element) -> dict[str, float]:
    pairs = (one.partition(":") for one in node.get("style", "").split(";"))
    return {name.strip(): float(value) for name, _, value in pairs if name.strip() in _NUMBERS}


_NUMBERS = ("--w", "--k", "--k-lit")
