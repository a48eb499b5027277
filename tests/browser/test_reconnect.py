"""A process ends in the middle of a lesson: every page comes back on another one as it was."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.browser.app_helpers import click_button, container_text, keyed, move_slider, query
from tests.browser.watching import PATIENCE, notes, one_run, wait_for_run
from tests.cluster.running import COOKIE, Cluster, cluster
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

ADDRESS = re.compile(r"0x[0-9a-f]+")
"""Where a number really lies; another process has it elsewhere."""
PICTURES = "all => all.map(one => one.outerHTML)"


@dataclass(frozen=True)
class Place:
    """Where a reader is in a page: the link, and a slider moved since, or a button pressed."""

    link: str
    slider: tuple[str, int] | None = None
    button: str | None = None


PLACES = (
    Place("/?seed=9&n_input=4", slider=("n_hidden", 5)),
    Place("/neuron?edit=weights.0.2:1.5&step=1&activation=tanh", button="step_next"),
    Place("/neuron?seed=5&ask=1", button="reveal"),
    Place("/network?n_layers=2&n_output=3&direction=up&look=W2&lang=zh", slider=("seed", 4)),
    Place("/tensors?topic=slice&d0=5&part=t[1:,+2]", slider=("seed", 5)),
    Place("/shapes?a0=2&a1=3&b0=3&b1=4&row=1&column=2", slider=("step", 1)),
    Place("/reshape?rows=4&size=2x6", button="write_99"),
    Place("/memory?lines=show.b~mul_.b&rows=2", slider=("step", 2)),
    Place("/devices?step=2&mode=projector", button="step_next"),
)


@pytest.fixture(scope="module")
def pair() -> Iterator[Cluster]:
    with cluster(started=("app1",), later=("app2",)) as running:
        yield running


def seen(page: Page) -> dict[str, object]:
    """Look at what a reader has before the eyes, and at the address."""
    pictures = page.locator("svg.te-drawing").evaluate_all(PICTURES)
    return {
        "pictures": [ADDRESS.sub("0x", one) for one in pictures],
        "query": query(page),
        "sliders": page.get_by_role("slider").evaluate_all("all => all.map(one => one.value)"),
        **{key: container_text(page, key) for key in ("output", "shapes", "verdict", "printed")},
    }


def process_of(page: Page) -> str:
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    return cookies[COOKIE]


def go_there(page: Page, place: Place) -> None:
    if place.slider:
        move_slider(page, *place.slider)
    if place.button:
        click_button(page, place.button)


def wait_until_drawn_anew(page: Page, *, asked: int) -> None:
    give_up = time.monotonic() + 2 * PATIENCE
    while notes(page).asked <= asked:
        assert time.monotonic() < give_up, f"{page.url} did not ask for its page"
        page.wait_for_timeout(50)
    wait_for_run(page)


def answer(page: Page) -> None:
    click_button(page, "ask_open")
    with one_run(page):
        keyed(page, "ask_predict").locator("label").nth(1).click()
    click_button(page, "ask_predict_check")


def question(page: Page) -> tuple[str, list[bool]]:
    chosen = keyed(page, "ask_predict").get_by_role("radio")
    return container_text(page, "ask"), chosen.evaluate_all("all => all.map(one => one.checked)")


def test_when_a_process_ends_every_page_comes_back_on_another_one_as_it_was(pair, open_page):
    behind = Server(pair.url, pair.servers["app1"].log_file, pair.servers["app1"].pid)
    pages = [open_page(place.link, on=behind) for place in PLACES]
    for page, place in zip(pages, PLACES, strict=True):
        go_there(page, place)
    asking = pages[0]
    answer(asking)
    before = [seen(page) for page in pages]
    assert all(one["pictures"] for one in before)
    asked = question(asking)
    assert {process_of(page) for page in pages} == {"app1"}
    runs = [notes(page).asked for page in pages]

    pair.join("app2")
    pair.kill("app1")

    for page, run, then in zip(pages, runs, before, strict=True):
        wait_until_drawn_anew(page, asked=run)
        assert process_of(page) == "app2"
        assert seen(page) == then
        notes(page).console_errors.clear()  # that the connection broke
    assert question(asking) == asked
    assert any(asked[1])
    assert container_text(asking, "ask_predict_verdict")
    move_slider(asking, "n_hidden", 6)  # and on it goes
    assert seen(asking)["pictures"] != before[0]["pictures"]
