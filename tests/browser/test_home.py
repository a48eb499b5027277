"""The small pictures of home wait until somebody looks at them."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.app_helpers import keyed, move_slider
from tests.browser.watching import wait_for_run

CARDS = ("tensors", "neuron", "network")
"""Those in which another seed is seen."""


def pictures(page):
    return {name: keyed(page, f"thumbnail_{name}").locator("svg.te-drawing") for name in CARDS}


def markup(page):
    return {name: one.evaluate("node => node.outerHTML") for name, one in pictures(page).items()}


def test_the_small_pictures_follow_the_seed_once_they_are_seen(open_page):
    page = open_page("/?seed=3")
    before = markup(page)
    move_slider(page, "seed", 4)
    assert markup(page) == before
    keyed(page, "ways_on").scroll_into_view_if_needed()
    for name, picture in pictures(page).items():
        expect(picture).not_to_have_js_property("outerHTML", before[name])
    wait_for_run(page)
    assert markup(page) == markup(open_page("/?seed=4"))
