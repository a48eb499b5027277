"""Pictures and records by address: as SVG that stands alone, as the stage gets it, as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping

from components.drawing.palette import Theme
from components.drawing.sorry import sorry_svg
from components.drawing.standalone import standalone
from components.engine.plain import VERSION, plain_record
from components.ui.addressed import Address, read_address
from components.ui.kinds import shorten
from components.ui.settings import BELOW, PageName, settings_of
from components.ui.shown import Shown
from components.ui.text import Language, speaker

MOST_GIVEN = 40
"""Characters of what an address says that a sentence repeats."""


def picture(page: PageName, query: Mapping[str, str]) -> str | None:
    """Draw the stage of a page as the stage itself gets it.

    Args:
        query: what its link says, see `addressed`.
    Returns: the SVG text, or None where there is nothing to draw.
    """
    address = read_address(page, query)
    return address.draw(address.run())


def sorry(address: Address, found: Shown) -> str:
    """Draw why there is nothing to draw: the sentence that the page has for it."""
    failure, say = found.trace.failure, address.say
    if failure is None:
        sentence, said = say("picture-nothing"), ""
    elif failure.reason:
        sentence, said = say(f"failure-{failure.reason}", **failure.facts), ""
    else:
        sentence = say(f"failure-kind-{failure.kind.replace(' ', '-')}")
        said = failure.message
    return sorry_svg(sentence, said=said, title=say("picture-title"), lang=say("html-lang"))


def refused(sentence: str, *, language: Language) -> str:
    """Draw why an address is not answered."""
    say = speaker(language)
    return sorry_svg(sentence, title=say("picture-title"), lang=say("html-lang"))


def refusal(key: str, *, language: Language, given: str = "", **facts: str) -> str:
    """Say why an address is not answered.

    Args:
        given: what it says there; of that a sentence repeats plain characters only.
    """
    return speaker(language)(key, given=shorten(given, MOST_GIVEN), **facts)


def record_json(address: Address, found: Shown) -> str:
    """Write a page's settings and the record of its program as JSON."""
    settings = {
        item.key: address.values[item.key]
        for item in settings_of(address.page)
        if item.key not in BELOW
    }
    return _written(
        {
            "version": VERSION,
            "page": address.page,
            "settings": settings,
            "notices": list(address.notices),
            **plain_record(found.trace),
        }
    )


def refusal_json(sentence: str) -> str:
    """Write why an address is not answered as JSON."""
    return _written({"version": VERSION, "error": sentence})


def alone(drawing: str, theme: Theme) -> str:
    """Write a drawing so that it needs no style sheet."""
    return standalone(drawing, theme=theme)


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
