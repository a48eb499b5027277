"""What a link can lock or hide: names of parts, and the widgets they stand for."""

from __future__ import annotations

import pytest

from components.ui.kinds import Parts
from components.ui.parts import ALL, FREE, PARTS, keys_in, names_of
from components.ui.settings import BELOW, LOOKING, PAGE_SETTINGS

every_page = pytest.mark.parametrize("page", PAGE_SETTINGS)
LOOKS = LOOKING - {"step", "cell", "batch0", "batch1", "row", "column", "largest"}
"""Settings that turn the view and take no part in the lesson: nothing to lock."""


@every_page
def test_every_setting_of_a_program_belongs_to_one_part(page):
    keys = [key for part in PARTS[page].values() for key in part]
    wanted = {item.key for item in PAGE_SETTINGS[page]} - LOOKS - BELOW - {"edit", "paste"}
    pixels = {"row", "column"} if page == "tensors" else set()
    assert wanted - pixels <= set(keys)
    assert len(keys) == len(set(keys))


@every_page
def test_all_is_everything_but_the_step_and_the_switch(page):
    everything = {key for part in PARTS[page].values() for key in part}
    free = {key for name in FREE for key in PARTS[page].get(name, ())}
    assert keys_in(page, ALL) == everything - free
    assert keys_in(page, ".".join((ALL, *FREE))) == everything
    assert keys_in(page, "") == keys_in(page, "no-such") == frozenset()


@pytest.mark.parametrize(
    ("text", "value", "wrong"),
    [
        ("", "", 0),
        ("seed", "seed", 0),
        ("numbers.seed.seed", "seed.numbers", 0),
        ("seed.zzz", "seed", 1),
        ("<script>.all", "all", 1),
        ("n_output", "", 1),
        (".".join("x" * 9 for _ in range(3000)), "", 1),
        ("种子", "", 1),
    ],
)
def test_names_are_read_in_the_order_of_the_page(text, value, wrong):
    read, notice = Parts("lock", names_of("home")).parse(text)
    assert read == value
    assert (notice is not None) == bool(wrong)
    if notice is not None:
        assert notice.value == value
        assert len(notice.facts["given"]) < 90
        assert not set("<>") & set(notice.facts["given"])
