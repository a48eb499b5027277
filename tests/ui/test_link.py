from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from components.ui.kinds import Choice, Edits, Line, Lines, MenuLines, Parts, Pastes, Pin, Sizes
from components.ui.link import (
    canonical_query,
    keep,
    open_link,
    shared_link,
    standing_notices,
    travelling_query,
)
from components.ui.settings import PAGE_SETTINGS, settings_of


def opened(page="neuron", locale="en-GB", **query):
    state: dict = {}
    open_link(state, query, page=page, locale=locale)
    return state


def test_defaults_without_a_query():
    state = opened()
    assert (state["seed"], state["n_input"], state["step"], state["lang"]) == (7, 5, 4, "en")
    assert canonical_query(state, page="neuron", locale="en-GB") == ""


def test_the_query_gives_the_values():
    state = opened(seed="9", n_input="12", step="1", lang="zh")
    assert (state["seed"], state["n_input"], state["step"], state["lang"]) == (9, 12, 1, "zh")
    query = canonical_query(state, page="neuron", locale="en-GB")
    assert query == "seed=9&lang=zh&n_input=12&step=1"


@pytest.mark.parametrize(
    ("key", "given", "used"),
    [
        ("seed", "5000", 999),
        ("seed", "-1", 0),
        ("n_input", "0", 1),
        ("n_input", "17", 16),
        ("n_input", "2.5", 5),
        ("n_input", "many", 5),
        ("n_input", "", 5),
        ("seed", "9" * 5000, 999),
        ("seed", "-" + "9" * 30, 0),
        ("n_input", "1_0", 5),
        ("seed", "٣", 3),
        ("lang", "fr", "en"),
        ("mode", "<script>", "page"),
    ],
)
def test_what_cannot_be_taken_gets_the_nearest_value_and_a_sentence(key, given, used):
    state = opened(**{key: given})
    assert state[key] == used
    said = [notice.key for notice in standing_notices(state)]
    assert said == ([] if given == "٣" else [key])


def test_a_notice_goes_when_the_reader_changes_the_setting():
    state = opened(seed="5000")
    assert standing_notices(state)
    state["seed"] = 3
    assert not standing_notices(state)


def test_a_notice_quotes_no_markup():
    [notice] = standing_notices(opened(n_input="<b>[x](y)"))
    assert not set("<>[]()") & set(notice.facts["given"])


def test_sizes_belong_to_their_page_and_the_seed_travels():
    state = opened("home", n_input="8", seed="3")
    keep(state, page="home")
    open_link(state, {}, page="neuron", locale="en")
    assert (state["n_input"], state["seed"]) == (5, 3)
    state["n_input"] = 2
    keep(state, page="neuron")
    open_link(state, {}, page="home", locale="en")
    assert (state["n_input"], state["seed"]) == (8, 3)


def test_the_browsers_language_is_the_default():
    state = opened(locale="zh-CN")
    assert state["lang"] == "zh"
    assert canonical_query(state, page="neuron", locale="zh-CN") == ""
    assert travelling_query(opened(locale="zh-CN", lang="en"), locale="zh-CN") == {"lang": "en"}


def test_back_after_a_reload_brings_the_settings_of_the_page_before():
    state = opened("network", seed="11")
    keep(state, page="network")
    open_link(state, {"seed": "11", "n_input": "4", "step": "3"}, page="neuron", locale="en")
    assert (state["seed"], state["n_input"], state["step"]) == (11, 4, 3)


def test_a_notice_stays_on_its_page():
    state = opened("home", n_input="99")
    keep(state, page="home")
    open_link(state, {}, page="neuron", locale="en")
    state["n_input"] = 16
    assert not standing_notices(state)


def test_a_shared_link_names_the_language_always():
    link = shared_link(opened(seed="9"), page="neuron", url="http://here/neuron?seed=1#x")
    assert link == "http://here/neuron?seed=9&lang=en"


def another_value(item):
    if isinstance(item, Edits):
        return "bias.0.0:1.5~W1.2.1:-2.0"
    if isinstance(item, Pastes):
        return "features.1x3:0.1,-2,3~W2.2x1:1,0.000001"
    if isinstance(item, Sizes):
        return "-1x2x1"
    if isinstance(item, Pin):
        return "?seed=9&edit=bias.0.0:1.5"
    if isinstance(item, Parts):
        return ".".join(item.options[1:])
    if isinstance(item, MenuLines):
        return "clone.b~mul_.c~c.1.0:-2.5"
    if isinstance(item, Line):
        return "t[0, ...] + 'ü&=~#'"
    if isinstance(item, Lines):
        return "h = 1 + 2\n# 隐藏层\noutput = h &=~"
    return item.options[-1] if isinstance(item, Choice) else item.high


@pytest.mark.parametrize("page", PAGE_SETTINGS)
def test_a_query_opened_afresh_gives_the_same_settings(page):
    state = opened(page)
    for item in settings_of(page):
        state[item.key] = another_value(item)
    query = dict(parse_qsl(canonical_query(state, page=page, locale=None)))
    again = opened(page, **query)
    assert {i.key: again[i.key] for i in settings_of(page)} == {
        i.key: state[i.key] for i in settings_of(page)
    }


class Noting(dict):
    """A state that notes what is assigned; only of that the browser hears."""

    def __init__(self) -> None:
        super().__init__()
        self.told: dict = {}

    def __setitem__(self, key, value) -> None:
        super().__setitem__(key, value)
        self.told[key] = value


def test_the_browser_is_told_again_what_it_does_not_show():
    state = Noting()
    open_link(state, {"seed": "9", "n_hidden": "4"}, page="network", locale="en-GB")
    # The reader moves the seed before the rest stands there; Streamlit forgets what it never drew.
    state["seed"] = 12
    del state["n_hidden"]
    state.told.clear()
    open_link(state, {}, page="network", locale="en-GB", heard={"seed", "lang"})
    told = {key: state.told[key] for key in ("n_input", "n_hidden", "n_layers", "step")}
    assert told == {"n_input": 3, "n_hidden": 4, "n_layers": 1, "step": 6}
    assert not {"seed", "lang"} & {*state.told}


def test_the_browser_is_told_again_of_a_line_that_is_typed():
    state = Noting()
    open_link(state, {"part": "t[[0, 2]]"}, page="tensors", locale="en-GB")
    state.told.clear()
    open_link(state, {}, page="tensors", locale="en-GB", heard={"rank"})
    assert state.told["part"] == "t[[0, 2]]"
    assert "own" in state.told


def test_a_widget_that_the_browser_shows_is_left_to_the_reader():
    state = Noting()
    open_link(state, {}, page="network", locale="en-GB")
    state.told.clear()
    keys = [item.key for item in settings_of("network")]
    open_link(state, {}, page="network", locale="en-GB", heard=keys)
    assert state.told == {}


def test_after_a_whole_run_the_reader_decides():
    state = opened(page="network", n_hidden="4")
    keep(state, page="network")
    state["n_hidden"] = 6
    open_link(state, {"n_hidden": "4"}, page="network", locale="en-GB")
    assert state["n_hidden"] == 6


def test_what_buttons_set_is_not_taken_back():
    state = opened(page="neuron", ask="1")
    state["ask"], state["mode"], state["edit"] = "0", "projector", "weights.0.2:1.5"
    open_link(state, {}, page="neuron", locale="en-GB")
    assert (state["ask"], state["mode"], state["edit"]) == ("0", "projector", "weights.0.2:1.5")


def test_a_key_that_went_with_the_widget_of_another_page_comes_back():
    state = opened(seed="9")
    keep(state, page="neuron")
    open_link(state, {}, page="reshape", locale="en-GB")
    keep(state, page="reshape")
    del state["seed"]
    open_link(state, {}, page="reshape", locale="en-GB")
    assert state["seed"] == 9
