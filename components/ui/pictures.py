"""A page's picture by its settings alone, without a session: the same program, the same drawing."""

from __future__ import annotations

from collections.abc import Mapping

from components.ui.addressed import read_address
from components.ui.settings import PageName


def picture(page: PageName, query: Mapping[str, str]) -> str | None:
    """Draw the stage of a page as the stage itself gets it.

    Args:
        query: what its link says, see `addressed`.
    Returns: the SVG text, or None where there is nothing to draw.
    """
    address = read_address(page, query)
    return address.draw(address.run())
