"""What a request for a picture or a record asks for, or why it is not answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.drawing.palette import Theme
from components.ui.addressed import Address, read_address
from components.ui.live import FORM, STAGE_FORM
from components.ui.settings import PAGE_SETTINGS
from components.ui.text import LANGUAGES, Language
from deploy.png import NARROWEST, WIDEST

MOST_CHARACTERS = 16_000
"""Of a query; the longest link a page writes is shorter."""
WIDTH = 1280
"""Of a PNG that does not say how wide it should be."""
THEMES: tuple[Theme, ...] = ("light", "dark")


class RefusedError(Exception):
    """A request that is not answered with what it asks for.

    Attributes:
        status: of the answer.
        key, facts: of the sentence in the texts.
    """

    def __init__(self, status: int, key: str, **facts: str) -> None:
        super().__init__(key)
        self.status, self.key, self.facts = status, key, facts


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, understood.

    Attributes:
        theme: which colours; None for those of the stage's style sheet.
        width: of a PNG.
    """

    address: Address
    theme: Theme | None
    width: int

    @property
    def key(self) -> tuple[Any, ...]:
        """What tells it from all others."""
        return (self.address.key, self.theme, self.width)


def understand(query: Mapping[str, str]) -> Asked:
    """Read a query.

    Raises: RefusedError.
    """
    page = next((name for name in PAGE_SETTINGS if name == query.get("page")), None)
    if page is None:
        pages = ", ".join(PAGE_SETTINGS)
        raise RefusedError(404, "picture-no-page", given=query.get("page", ""), options=pages)
    theme = None if query.get(FORM) == STAGE_FORM else _theme(query.get("theme", THEMES[0]))
    return Asked(read_address(page, query), theme, _width(query.get("width", str(WIDTH))))


def language_of(query: Mapping[str, str]) -> Language:
    """Give the language that a query asks for; English where it asks for none."""
    return next((one for one in LANGUAGES if one == query.get("lang")), "en")


def _theme(given: str) -> Theme:
    for theme in THEMES:
        if theme == given:
            return theme
    raise RefusedError(400, "picture-no-theme", given=given, options=", ".join(THEMES))


def _width(given: str) -> int:
    width = int(given) if given.isascii() and given.isdigit() and len(given) < 6 else 0
    if not NARROWEST <= width <= WIDEST:
        limits = {"low": str(NARROWEST), "high": str(WIDEST)}
        raise RefusedError(400, "picture-no-width", given=given, **limits)
    return width
