"""axe finds nothing that the app could do better, with everything opened; nor does it phone home.

One look a page here; ``TENSOR_EXPLORER_ALL_LOOKS=1`` takes every page in every look.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.opening import open_everything
from tests.browser.watching import wait_for_run
from tests.pages.contract import PAGES

WIDE, NARROW = (1280, 800), (390, 844)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()


@dataclass(frozen=True)
class Look:
    language: str = "en"
    scheme: str = "light"
    screen: tuple[int, int] = WIDE
    mode: str = "page"

    def __str__(self) -> str:
        return f"{self.language}-{self.scheme}-{self.screen[0]}-{self.mode}"


EVERY = [
    Look(*one)
    for one in product(("en", "zh"), ("light", "dark"), (WIDE, NARROW), ("page", "projector"))
]
SOME = [
    Look(), Look("zh", "dark"), Look("en", "dark", NARROW), Look("zh", "light"),
    Look("en", "light", NARROW), Look("en", "dark"), Look("zh", "light", WIDE, "projector"),
    Look("en", "dark", WIDE, "projector"),
]  # fmt: skip
ALL = os.environ.get("TENSOR_EXPLORER_ALL_LOOKS") == "1"
CASES = (
    [(page, look) for page in PAGES for look in EVERY]
    if ALL
    else list(zip(PAGES, SOME, strict=True))
)

_SCROLLS = (
    "Streamlit lets it scroll on a small screen; Chromium gives a scroller without controls to Tab"
)
STREAMLITS_OWN = {
    ("scrollable-region-focusable", '<pre class="st-emotion-cache'): _SCROLLS,
    ("scrollable-region-focusable", "<table"): _SCROLLS,
    ("scrollable-region-focusable", '<span class="katex-display"'): _SCROLLS,
}
"""What Streamlit itself causes: the rule, a part of the element's HTML, and why it stands."""


def violations(page) -> list[str]:
    found = AXE.run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
        if not any(rule["id"] == known and part in node["html"] for known, part in STREAMLITS_OWN)
    ]


@pytest.mark.parametrize(("lesson", "look"), CASES, ids=lambda one: getattr(one, "name", str(one)))
def test_nothing_stands_in_anybodys_way(open_page, lesson, look):
    path = "/" if lesson.name == "home" else f"/{lesson.name}"
    page = open_page(
        f"{path}?lang={look.language}&mode={look.mode}",
        color_scheme=look.scheme,
        viewport=look.screen,
        reduced_motion="reduce",
    )
    page.wait_for_selector("svg.te-drawing")
    assert violations(page) == []
    open_everything(page)
    wait_for_run(page)
    page.wait_for_timeout(400)
    assert violations(page) == []
