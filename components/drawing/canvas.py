"""A small SVG builder. Coordinates are viewBox units, colours role names of the palette.

Extra keyword arguments become attributes: ``class_`` is ``class``, ``data_part`` is ``data-part``;
None is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Literal

from components.drawing.geometry import Box
from components.drawing.markup import (
    HATCH,
    Attribute,
    Words,
    attributes,
    escaped,
    short,
    span_markup,
)
from components.drawing.palette import UNSET, paint

WIDTH = 840
CELL_RADIUS = 4
PANEL_RADIUS = 10

Anchor = Literal["start", "middle", "end"]
_LANGUAGES = {"zh": "zh-Hans"}


class Canvas:
    """One drawing under construction; ``svg()`` is its text.

    Attributes:
        sentences: what the readout says about each part drawn so far, and the sentence's result.
    """

    def __init__(
        self, *, title: str, description: str, lang: str = "en", width: float = WIDTH
    ) -> None:
        self.title, self.description = title, description
        self.lang, self.width = lang, width
        self._parts: list[str] = []
        self._hatched = False
        self.sentences: dict[str, tuple[str, str]] = {}

    def add(self, tag: str, **values: Attribute) -> None:
        """Any empty element."""
        if UNSET in (values.get("fill"), values.get("stroke")):
            self._hatched = True
        self._parts.append(f"<{tag}{attributes(values)}/>")

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = "none",
        stroke: str | None = None,
        stroke_width: float | None = None,
        radius: float = CELL_RADIUS,
        **more: Attribute,
    ) -> None:
        """A rectangle with round corners; `fill=None` leaves the group's own."""
        self.add(
            "rect",
            x=short(x),
            y=short(y),
            width=short(width),
            height=short(height),
            rx=radius or None,
            fill=paint(fill) if fill else None,
            stroke=paint(stroke) if stroke else None,
            stroke_width=stroke_width,
            **more,
        )

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str = "none",
        stroke: str | None = None,
        stroke_width: float | None = None,
        **more: Attribute,
    ) -> None:
        """A circle around a point."""
        self.add(
            "circle",
            cx=short(x),
            cy=short(y),
            r=short(radius),
            fill=paint(fill),
            stroke=paint(stroke) if stroke else None,
            stroke_width=stroke_width,
            **more,
        )

    def path(
        self,
        d: str,
        *,
        stroke: str | None = None,
        stroke_width: float | None = None,
        fill: str | None = "none",
        **more: Attribute,
    ) -> None:
        """A path; `fill=None` and `stroke=None` leave the group's own."""
        self.add(
            "path",
            d=d,
            fill=paint(fill) if fill else None,
            stroke=paint(stroke) if stroke else None,
            stroke_width=stroke_width,
            **more,
        )

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        *,
        stroke: str | None = "line",
        stroke_width: float | None = 1.5,
        **more: Attribute,
    ) -> None:
        """A straight line."""
        d = f"M{short(x1)} {short(y1)}L{short(x2)} {short(y2)}"
        self.path(d, fill=None, stroke=stroke, stroke_width=stroke_width, **more)

    def text(
        self,
        x: float,
        y: float,
        words: Words,
        *,
        size: float = 16,
        weight: int = 400,
        fill: str = "ink",
        anchor: Anchor = "start",
        mono: bool = False,
        halo: str | None = None,
        **more: Attribute,
    ) -> None:
        """Words whose middle stands at the height `y`.

        Args:
            words: one text, or spans of several styles.
            halo: the role of the ground, to keep words legible where they cross lines.
        """
        values: dict[str, Attribute] = {
            "x": short(x),
            "y": short(y + size * 0.35),
            "font_size": size,
            "font_weight": None if weight == 400 else weight,
            "fill": paint(fill),
            "text_anchor": None if anchor == "start" else anchor,
            "class": "te-mono" if mono else None,
        }
        if halo:
            values |= {"paint_order": "stroke", "stroke": paint(halo), "stroke_width": 5}
            values["stroke_linejoin"] = "round"
        self._add_text(words, {**values, **more})

    def plain_text(self, x: float, baseline: float, words: Words, **values: Attribute) -> None:
        """Words in the style of the group around them, standing on a line."""
        self._add_text(words, {"x": short(x), "y": short(baseline), **values})

    def _add_text(self, words: Words, values: dict[str, Attribute]) -> None:
        spans = [words] if isinstance(words, str) else words
        body = "".join(span_markup(span) for span in spans)
        self._parts.append(f"<text{attributes(values)}>{body}</text>")

    @contextmanager
    def group(self, **values: Attribute) -> Iterator[None]:
        """Everything drawn inside belongs to one `<g>`."""
        self._parts.append(f"<g{attributes(values)}>")
        yield
        self._parts.append("</g>")

    @contextmanager
    def part(
        self,
        key: str,
        *,
        said: str,
        result: str = "",
        role: Literal["img", "button", "group"] = "img",
        links: Iterable[str] = (),
        lit: bool = False,
        **more: Attribute,
    ) -> Iterator[None]:
        """Everything drawn inside is one part that can be pointed at.

        Args:
            key: its name without spaces, `h[0,1]`.
            said: the sentence of the readout up to its result, `h₂ = ... = `.
            result: the bold end of that sentence.
            role: "button" for a part that a click selects, "group" for one with numbers in it that
                can be pointed at on their own.
            links: keys of the other parts that light this one up.
            lit: whether it is drawn lit, because it (or a part it belongs to) is selected.
        """
        self.sentences[key] = (said, result)
        with self.group(
            data_part=key,
            data_readout=said,
            data_result=result or None,
            data_links=" ".join(links) or None,
            tabindex=0,
            role=role,
            aria_label=said + result,
            class_="te-lit" if lit else None,
            **more,
        ):
            yield

    def hit(self, box: Box, *, class_: str | None = None) -> None:
        """An invisible area that answers the pointer for the part around it."""
        self.rect(*box, radius=0, pointer_events="all", class_=class_)

    def fragment(self) -> str:
        """What has been drawn so far, as a piece of another drawing."""
        return "".join(self._parts)

    def svg(self, height: float, **values: Attribute) -> str:
        """The drawing as text.

        Args:
            height: of the viewBox.
            values: more attributes of the root: ``data_selected``, ``data_density``, ``class_``.
        """
        extra = values.pop("class_", None)
        own: dict[str, Attribute] = {
            "class": f"te-drawing {extra}" if extra else "te-drawing",
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {short(self.width)} {short(height)}",
            "role": "group",
            "aria_label": self.title,
            "lang": _LANGUAGES.get(self.lang, self.lang),
            "xml:space": "preserve",
        }
        head = f"<title>{escaped(self.title)}</title><desc>{escaped(self.description)}</desc>"
        body = (HATCH if self._hatched else "") + self.fragment()
        return f"<svg{attributes(own | values)}>{head}{body}</svg>"
