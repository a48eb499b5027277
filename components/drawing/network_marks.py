"""The rings round a network's units, and the names of units too small to hold them."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.canvas import Anchor
from components.drawing.geometry import Box
from components.drawing.network_layout import Rank
from components.drawing.network_scene import Scene
from components.drawing.numbers import subscript
from components.drawing.palette import paint

_NAME_ROOM = {"right": 23, "up": 26}
"""How far from the first and the last name another one has room."""
_Name = tuple[tuple[float, float], str, str]
"""Where a name stands, what it says, and the key of the unit that it names."""


def draw_rings(scene: Scene, rank: Rank, keys: Sequence[str], whole: str, *, now: bool) -> None:
    """A ring behind each unit, shown while the unit is lit.

    Args:
        keys: of the units.
        whole: keys of the tensors that the whole rank is; they light up all units with numbers,
            or one ring round the rank where the units are small.
        now: whether the step of the page is about this rank.
    """
    if not keys:
        return
    gap, corner = (4, 7) if rank.shows_numbers else (3, 5)
    with scene.canvas.group(
        id=f"net-rings-{whole.split(maxsplit=1)[0]}",
        fill=paint("page"),
        stroke=paint("ink"),
        stroke_width=2.5,
    ):
        if not rank.shows_numbers:
            _draw_ring(scene, rank.around().grown(5), 10, whole, now=now)
        for index, key in enumerate(keys):
            box = rank.box(index).grown(gap)
            radius = corner if rank.style in ("cell", "square") else box.height / 2
            links, here = (f"{key} {whole}", now) if rank.shows_numbers else (key, False)
            _draw_ring(scene, box, radius, links, now=here)


def draw_input_names(scene: Scene, rank: Rank, keys: Sequence[str]) -> None:
    """x₃ beside each cell; beside squares the first and the last, and the one that is lit."""
    right = rank.direction == "right"
    anchor: Anchor = "end" if right else "middle"
    hidden: list[_Name] = []
    last = len(keys) - 1
    for index, key in enumerate(keys):
        box = rank.box(index)
        place = (box.x - 9, box.middle_y) if right else (box.middle_x, box.bottom + 14)
        name = subscript("x", index + 1)
        if rank.shows_numbers or index in (0, last):
            size = 16 if rank.shows_numbers else scene.layout.small
            scene.canvas.text(*place, name, size=size, fill="ink2", anchor=anchor)
        elif right or min(index, last - index) * rank.pitch >= _NAME_ROOM["up"]:
            hidden.append((place, name, key))
    _draw_lit_names(scene, hidden, id="net-names-x", anchor=anchor)


def draw_dot_names(
    scene: Scene, rank: Rank, keys: Sequence[str], names: Sequence[str], *, id: str
) -> None:
    """The first and the last dot have their names beside them, any other only while it is lit."""
    right = rank.direction == "right"
    last, size = len(keys) - 1, scene.layout.small
    hidden: list[_Name] = []
    for index, (key, name) in enumerate(zip(keys, names, strict=True)):
        box = rank.box(index)
        if index not in (0, last):
            if min(index, last - index) * rank.pitch < _NAME_ROOM[rank.direction]:
                continue
            place = (box.right + 10, box.middle_y - 11) if right else (box.right + 2, box.y - 10)
            hidden.append((place, name, key))
        elif right:
            y = box.middle_y + (-4 if index == 0 else 4)
            scene.canvas.text(box.right + 9, y, name, size=size, fill="ink2", halo="page")
        elif index == 0:
            scene.canvas.text(box.x - 5, box.middle_y, name, size=size, fill="ink2", anchor="end")
        else:
            scene.canvas.text(box.right + 5, box.middle_y, name, size=size, fill="ink2")
    _draw_lit_names(scene, hidden, id=id, anchor="start")


def _draw_lit_names(scene: Scene, names: Sequence[_Name], *, id: str, anchor: Anchor) -> None:
    """Names that are shown while their unit is lit; what they have in common stands once."""
    if not names:
        return
    with scene.canvas.group(
        id=id,
        font_size=16,
        font_weight=600,
        fill=paint("ink"),
        text_anchor=anchor,
        paint_order="stroke",
        stroke=paint("page"),
        stroke_width=5,
        stroke_linejoin="round",
    ):
        for (x, y), name, key in names:
            scene.canvas.plain_text(
                x,
                y + 5.6,
                name,
                class_="te-ring te-lit" if scene.lit(key) else "te-ring",
                data_links=key,
            )


def _draw_ring(scene: Scene, box: Box, radius: float, links: str, *, now: bool) -> None:
    lit = scene.lit(*links.split())
    names = "te-ring" + (" te-now" if now else "") + (" te-lit" if lit else "")
    scene.canvas.rect(*box, fill=None, radius=round(radius, 1), class_=names, data_links=links)
