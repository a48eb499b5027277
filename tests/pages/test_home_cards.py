"""The small pictures of home: which of them are drawn anew, and when."""

from __future__ import annotations

import pytest

from tests.pages.contract import LESSONS, from_file
from tests.pages.test_stage_and_words import markup

HOME = LESSONS[0]


def test_a_move_of_the_seed_leaves_them_until_somebody_looks():
    at = from_file(HOME)
    before = markup(at, "thumbnail_neuron")
    at.slider(key="seed").set_value(8).run()
    assert markup(at, "thumbnail_neuron") == before
    del at.session_state["drawn_for"]  # what a look does
    at.run()
    assert markup(at, "thumbnail_neuron") != before
    assert markup(at, "thumbnail_neuron") == markup(from_file(HOME, seed="8"), "thumbnail_neuron")


@pytest.mark.parametrize(
    ("kind", "key", "value"), [("toggle", "predict_first", True), ("radio", "lang", "zh")]
)
def test_what_is_covered_and_the_language_never_wait(kind, key, value):
    at = from_file(HOME)
    before = markup(at, "thumbnail_neuron")
    getattr(at, kind)(key=key).set_value(value).run()
    assert markup(at, "thumbnail_neuron") != before
