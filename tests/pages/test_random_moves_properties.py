"""Whatever a reader does, in whatever order: no exception, torch's numbers, a link that leads back.

``make soak`` takes many more and longer walks than the tests do.
"""

from __future__ import annotations

import contextlib
import io
import os
import warnings
from collections.abc import Sequence
from typing import Any, TypeVar

import pytest
import torch  # noqa: F401 - until torch is loaded a page draws its widgets in another order
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.pages.contract import PAGES, Page, from_file
from tests.pages.hostile import HOSTILE, JUNK
from tests.pages.reader import Reader

WALKS = int(os.environ.get("TENSOR_EXPLORER_WALKS", "3"))
"""Walks a page; so many that all take seconds, unless somebody asks for more."""
STEPS = int(os.environ.get("TENSOR_EXPLORER_STEPS", "10"))

CLOCKED = {"measure", "measure_stop"}
"""What takes the processor for seconds and shows what no link can lead back to."""
TYPED = (
    "3x2", "(2, 3)", "error", "-1", "t[0]", "t[:, 1:]", "[[1, 2], [3, 4]]", "1 2\n3 4",
    "output = torch.sum(features * weights)",
    "a = features * weights\noutput = torch.sum(a) + bias",
    *HOSTILE.values(),
)  # fmt: skip
ANY = st.integers(0, 9_999)
"""Which one of those that are there: what there is to draw must not depend on what is on a page."""
OPENINGS = st.fixed_dictionaries(
    {},
    optional={
        "lang": st.sampled_from(["en", "zh"]),
        "mode": st.sampled_from(["page", "projector"]),
        "ask": st.sampled_from(["0", "1"]),
        "seed": st.integers(0, 999).map(str),
    },
)


T = TypeVar("T")


class Walk(RuleBasedStateMachine):
    """One session of one page."""

    page: Page

    @initialize(query=OPENINGS)
    def open(self, query: dict[str, str]) -> None:
        self.reader = Reader(from_file(self.page, **query))

    @property
    def at(self) -> Any:
        return self.reader.at

    @rule(which=ANY, where=ANY)
    def slide(self, which: int, where: int) -> None:
        sliders = self.reader.widgets("slider")
        if sliders:
            slider = _one_of(sliders, which)
            low, high = int(slider.min), int(slider.max)
            slider.set_value(_one_of(range(low, high + 1), where)).run()

    @rule(which=ANY, option=ANY)
    def choose(self, which: int, option: int) -> None:
        widget = _one_of(self.reader.choices(), which)
        self.reader.choose(widget, _one_of(widget.options, option))

    @rule(which=ANY)
    def press(self, which: int) -> None:
        buttons = [one for one in self.reader.widgets("button") if one.key not in CLOCKED]
        _one_of(buttons, which).click().run()

    @rule(which=ANY)
    def flip(self, which: int) -> None:
        toggle = _one_of(self.reader.widgets("toggle"), which)
        toggle.set_value(not toggle.value).run()

    @rule(which=ANY, number=st.integers(-100, 100) | st.floats(-1e6, 1e6))
    def type_a_number(self, which: int, number: float) -> None:
        fields = self.reader.widgets("number_input")
        if fields:
            field = _one_of(fields, which)
            held = min(max(number, field.min), field.max)
            whole = isinstance(field.step, int) or float(field.step).is_integer()
            field.set_value(type(field.min)(int(held) if whole else held)).run()

    @rule(which=ANY, text=st.sampled_from(TYPED))
    def type_a_text(self, which: int, text: str) -> None:
        fields = self.reader.widgets("text_input", "text_area")
        if fields:
            field = _one_of(fields, which)
            field.set_value(text)
            submits = [one for one in self.reader.widgets("button") if one.form_id]
            if field.form_id and submits:
                submits[0].click()
            self.at.run()

    @rule(which=ANY, part=ANY, value=st.sampled_from([0.0, -1.5, 2.0, 1e6, 0.1]))
    def point_at_the_drawing(self, which: int, part: int, value: float) -> None:
        component = _one_of(self.reader.components(), which)
        parts = self.reader.parts(component)
        if parts:
            event, name = _one_of(parts, part)
            sent = name if event == "picked" else {"place": name, "value": value}
            self.reader.report(component, event, sent)

    @rule(
        which=ANY,
        event=st.sampled_from(["picked", "edited", "photo", "restart"]),
        junk=st.sampled_from(JUNK),
    )
    def send_what_no_drawing_sends(self, which: int, event: str, junk: object) -> None:
        self.reader.report(_one_of(self.reader.components(), which), event, junk)

    @rule()
    def open_the_link_afresh(self) -> None:
        again = Reader(self.afresh(self.reader.query()))
        self.reader = again

    def afresh(self, query: dict[str, str]) -> Any:
        return from_file(self.page, **query)

    @invariant()
    def is_well(self) -> None:
        if not hasattr(self, "reader"):
            return
        assert not self.at.exception, [item.stack_trace for item in self.at.exception]
        if not self.reader.texts("message"):
            for key in ("output", "shapes", "verdict", "printed"):
                assert self.reader.texts(key), key
        assert self.at.title[0].value

    def teardown(self) -> None:
        """The link of the end leads to the same picture, and Python prints the same."""
        if not hasattr(self, "reader") or self.at.exception:
            return
        mine, again = self.reader, Reader(self.afresh(self.reader.query()))
        assert not again.at.exception
        assert again.query() == mine.query()
        changing = [toggle for toggle in mine.at.toggle if toggle.key == "change" and toggle.value]
        if changing:  # a drawing whose numbers can be changed offers more places
            again.at.toggle(key="change").set_value(True).run()
        for one in (mine, again):
            for button in [button for button in one.at.button if button.key == "reveal"]:
                button.click().run()
        seen, later = mine.seen(), again.seen()
        assert later.keys() == seen.keys()
        for key, value in seen.items():
            assert later[key] == value, f"{key} after {mine.query()}"
        check_against_python(mine)


def _one_of(things: Sequence[T], number: int) -> T:
    return things[number % len(things)]


def check_against_python(reader: Reader) -> None:
    """Compare what the page says was printed with Python's own print."""
    printed = reader.texts("printed")
    program = reader.program()
    unset = "resize_" in program or "empty" in program
    walking = "step" in reader.query()  # what comes later is not shown yet
    if not printed or reader.texts("message") or unset or walking:
        return
    by_python = io.StringIO()
    with contextlib.redirect_stdout(by_python), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(compile(program, "<program>", "exec"), {})
    assert printed[-1].rstrip("\n") == by_python.getvalue().rstrip("\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_walk_over_one_page(page: Page) -> None:
    walk_of(page)


def walk_of(page: Page) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    machine = type(f"{page.name.title()}Walk", (Walk,), {"page": page})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],  # a walk is short; a shorter one takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
