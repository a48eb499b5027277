"""A floor page is honest as long as a reader can operate on it all that the real page offers."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Widget

from benchmarks.cases import FLOOR, cases
from components.ui.places import ROOT
from tests.pages.contract import LIMIT, PAGES

COMPONENTS = {"player": ["player"]}
"""Components with buttons of their own; on the floor plain buttons with these keys stand in."""


LUGGAGE = "luggage"
"""A text field that nobody sees."""
CONTENT = {"tensor_explorer.stage", "tensor_explorer.address", "tensor_explorer.look"}
"""Components that show, or do their work unseen."""


def opened(root: Path, file: str) -> AppTest:
    at = AppTest.from_file(str(root / "app.py"), default_timeout=LIMIT).run()
    at.switch_page(file).run()
    assert not at.exception
    return at


def operable(at: AppTest) -> dict[str, list[object]]:
    """List by kind what a reader can set, press, follow and open."""
    components = [item.proto.id.rpartition("-")[2] for item in at.get("bidi_component")]
    stand_ins = [(key, False) for name in components for key in COMPONENTS.get(name, [])]
    buttons = [(item.key, item.disabled) for item in at.button]
    return {
        "slider": sorted((item.key, item.min, item.max, item.value) for item in at.slider),
        "button": sorted(buttons + stand_ins),
        "radio": sorted((item.key, len(item.options)) for item in at.radio),
        "toggle": sorted((item.key, item.value) for item in at.toggle),
        "selectbox": sorted((item.key, len(item.options)) for item in at.selectbox),
        "button_group": sorted((item.key, len(item.options)) for item in at.button_group),
        "text_input": sorted(
            (item.key, item.value) for item in at.text_input if item.key != LUGGAGE
        ),
        "link": sorted(item.proto.page for item in at.get("page_link")),
        "expander": sorted(item.proto.expanded for item in at.expander),
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_floor_page_has_every_widget_of_its_page(page):
    assert operable(opened(FLOOR, page.file)) == operable(opened(ROOT, page.file))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_no_other_kinds_of_widgets_than_those_compared(page):
    at = opened(ROOT, page.file)
    kinds = {item.type for item in at if isinstance(item, Widget)}
    assert kinds <= operable(at).keys()
    operated = {
        item.proto.id.rpartition("-")[2]
        for item in at.get("bidi_component")
        if item.proto.component_name not in CONTENT
    }
    assert operated <= COMPONENTS.keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_line_of_a_floor_page_depends_on_every_slider(page):
    at = opened(FLOOR, page.file)
    lines = {at.container(key="output").markdown[0].value}
    for key, (low, _, _) in page.sliders.items():
        at.slider(key=key).set_value(low).run()
        lines.add(at.container(key="output").markdown[0].value)
    assert len(lines) == len(page.sliders) + 1


def test_the_floor_is_served_with_the_options_of_the_app():
    options = ".streamlit/config.toml"
    assert (FLOOR / options).samefile(ROOT / options)


@pytest.mark.parametrize("case", [one for one in cases() if one.size == "default"], ids=str)
def test_every_slider_of_a_case_is_on_its_page(case):
    at = AppTest.from_file(str(ROOT / case.file), default_timeout=20).run()
    assert {*case.sliders} <= {slider.key for slider in at.slider}


def test_no_two_cases_share_a_seed():
    seeds = [seed for case in cases() for seed in case.seeds]
    assert len(set(seeds)) == len(seeds)
    assert 0 <= min(seeds) <= max(seeds) <= 999
