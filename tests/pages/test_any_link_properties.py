"""Whatever stands in a link: no exception, a picture, a few sentences, and no markup comes back.

``make soak`` opens thousands of links a page.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from components.ui.kinds import Choice
from components.ui.settings import PAGE_SETTINGS, settings_of
from tests.pages.contract import PAGES, Page, from_file
from tests.pages.hostile import HOSTILE

LINKS = int(os.environ.get("TENSOR_EXPLORER_LINKS", "12"))
"""Links a page."""
MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "](javascript:alert(1))",
    "'\"><b>x",
    "![x](http://example.org/x.png)",
    "[x](http://example.org)",
    "<!--",
    "&lt;script&gt;",
    "`<b>`",
    "$\\href{javascript:alert(1)}{x}$",
    ":material/home:",
    "|a|b|\n|-|-|",
    "<iframe srcdoc='<script>1</script>'>",
)
REFLECTED = ("<script", "<img", "<svg o", "<iframe", "javascript:", "](http")
WORDS = sorted(
    {
        word
        for items in PAGE_SETTINGS.values()
        for item in items
        if isinstance(item, Choice)
        for word in item.options
    }
)
SHAPED = st.sampled_from(
    [
        "weights.0.0:1.5",
        "W1.0.0:nan",
        "t.0.0:1e400",
        "features.0.0:1~weights.0.1:2",
        "weights.1x2:1,2",
        "features.1x5:0,0,0,0,0",
        "t.2x2:1,2,3,4",
        "show.b~mul_.b~b.0.1:2.5",
        "3x2",
        "-1x-1",
        "0x0",
        "t[:, 1]",
        "t[9]",
        "t[torch.zeros(10**9)]",
        "[[1, 2], [3]]",
        "[1, 'a']",
        "eJwDAAAAAAE=",
    ]
)
TEXTS = st.one_of(
    st.sampled_from(sorted(HOSTILE.values())),
    st.sampled_from(MARKUP),
    st.sampled_from(WORDS),
    SHAPED,
    st.tuples(SHAPED, st.sampled_from(["~", ":", ".", "x", ","]), SHAPED).map("".join),
    st.integers(-10, 1100).map(str),
    st.integers().map(str),
    st.floats().map(str),
    st.text(max_size=40),
)


def links(page: Page) -> st.SearchStrategy[dict[str, str]]:
    """Draw queries: mostly keys of the page, some that are nobody's."""
    keys = [item.key for item in settings_of(page.name)]  # type: ignore[arg-type]
    others = st.text(max_size=12) | st.sampled_from(["__class__", "kept", "embed", "<b>", "Seed"])
    return st.dictionaries(st.sampled_from(keys) | others, TEXTS, min_size=1, max_size=6)


def check_answer(page: Page, query: dict[str, str]) -> None:
    """Open a link, and fail if the page does not answer calmly."""
    at = from_file(page, **query)
    assert not at.exception, [item.stack_trace for item in at.exception]
    assert at.container(key="output").markdown[0].value
    assert at.title[0].value
    for words in spoken(at):
        assert not [part for part in REFLECTED if part in words.lower()], words
    again = at.run()
    assert not again.exception


def spoken(at: Any) -> list[str]:
    """Collect what the browser reads as Markdown; code and fields show text as it is."""
    kinds = ("markdown", "caption", "info", "warning", "title", "error", "success")
    found = [item for kind in kinds for item in at.get(kind)]
    return [
        str(item.value)
        for item in found
        if not str(item.value).lstrip().startswith("<style") and not getattr(item, "allow_html", 0)
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_any_link_is_answered_calmly(page: Page) -> None:
    @settings(
        max_examples=LINKS,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(links(page))
    def answers(query: dict[str, str]) -> None:
        check_answer(page, query)

    answers()
