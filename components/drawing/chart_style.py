"""What all charts share: their room, faces and colours. A chart cannot read the page's CSS."""

from __future__ import annotations

from typing import Any, Literal

from components.drawing.lettering import MONO, SANS
from components.drawing.palette import ROLES, Theme

Room = Literal["page", "phone"]
"""How wide the chart will be."""


def layout(theme: Theme, *, height: int, room: Room) -> dict[str, Any]:
    """Give the layout of a chart without its margins."""
    page = colour("page", theme)
    axis = {"tickfont": code_font(theme), "showgrid": False, "zeroline": False, "ticks": ""}
    return {
        "height": height,
        "dragmode": "zoom" if room == "page" else False,  # a finger has to scroll the page
        "paper_bgcolor": page,
        "plot_bgcolor": page,
        "font": {"family": SANS, "size": 15, "color": colour("ink", theme)},
        "hoverlabel": {
            "bgcolor": colour("panel", theme),
            "bordercolor": colour("line", theme),
            "font": {"family": MONO, "size": 14, "color": colour("ink", theme)},
        },
        "separators": ".",
        "xaxis": axis,
        "yaxis": axis,
    }


def code_font(theme: Theme) -> dict[str, Any]:
    """Give the face of indices and ticks."""
    return {"family": MONO, "size": 14, "color": colour("ink2", theme)}


def number_font(theme: Theme) -> dict[str, Any]:
    """Give the face of a number that stands in a chart."""
    return {"family": SANS, "size": 16, "color": colour("ink", theme)}


def colour(role: str, theme: Theme) -> str:
    """Give a role's colour as hex."""
    return str(getattr(ROLES[role], theme))
