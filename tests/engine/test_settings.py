from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from components.engine import run
from components.engine.program import Program
from components.ui.places import ROOT

TEXT = "# é = 1\nseed = 7  # a seed\nlow, high = 1, 2\nrate = -0.5\nname = 'cpu'\nsize = (2, -3)\n"


def test_settings_are_the_plain_values_of_the_top_level():
    text = TEXT + "flag = True\nnone = None\nx = seed\ny = 1 + 1\nseed = 9\nz = [1, x]"
    assert Program(text).settings == {
        "seed": 7, "rate": -0.5, "name": "cpu", "size": (2, -3), "flag": True, "none": None,
    }  # fmt: skip
    assert run(text).settings == Program(text).settings


def test_new_values_are_written_where_the_old_ones_stood():
    text = Program(TEXT).with_settings(size=[1, 2], seed=-3, name="it's", rate=2).text
    assert text == TEXT.replace("7 ", "-3 ").replace("-0.5", "2").replace(
        "'cpu'", '"it\'s"'
    ).replace("(2, -3)", "[1, 2]")


def test_a_run_shows_the_text_and_the_settings_that_ran():
    trace = run("é = 'ü'; seed = 7; x = seed + 1", seed=41)
    assert trace.program == "é = 'ü'; seed = 41; x = seed + 1"
    assert trace.settings["seed"] == 41
    assert trace.variables["x"].values == 42


def test_line_ends_stay_as_they_are():
    assert Program("a = 1\r\nb = 2\rc = 3\nd = 4").with_settings(d=9, b=8).text == (
        "a = 1\r\nb = 8\rc = 3\nd = 9"
    )


@pytest.mark.parametrize(
    ("value", "literal"),
    [(np.int64(3), "3"), (np.float32(0.5), "0.5"), (np.bool_(True), "True"), (1e300, "1e+300")],
)
def test_numpy_numbers_are_numbers(value, literal):
    assert Program("seed = 7").with_settings(seed=value).text == f"seed = {literal}"


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (float("nan"), "setting-value"),
        (float("inf"), "setting-value"),
        (1j, "setting-value"),
        (b"7", "setting-value"),
        (object(), "setting-value"),
        ({}, "setting-value"),
        ([[object()]], "setting-value"),
        (np.array([1]), "setting-value"),
        (10**5000, "setting-too-big"),
        ([0] * 100_000, "too-many-items"),
        ("\ud800", "odd-text"),
        ("x" * 100_000, "text-too-long"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_that_cannot_be_written_is_refused(value, reason):
    trace = run("seed = 7", seed=value)
    assert trace.failure.reason == reason
    assert trace.steps == ()


@pytest.mark.parametrize(
    "name", ["other", "x", "a b", "self", "__class__", "é", "\ud800", "n" * 999]
)
def test_an_unknown_setting_is_a_failure_that_names_it(name):
    failure = run("seed = 7\nx = seed + 1", **{name: 1}).failure
    assert failure.kind == "unknown setting"
    assert failure.facts["instead"] == "seed"
    assert failure.facts["name"].startswith(name[:1].replace("\ud800", "?"))
    failure.message.encode()


def test_a_program_without_settings_says_so():
    assert run("x = 1 + 1", y=3).failure.reason == "no-settings"


def test_text_given_as_a_setting_stays_text():
    trace = run("name = 'a'", name="'; import os; x = '")
    assert trace.failure is None
    assert trace.variables["name"].values == "'; import os; x = '"
    assert list(trace.variables) == ["name"]


@pytest.mark.parametrize("text", [None, 3, b"x = 1", object(), ["x = 1"]])
def test_what_is_no_text_is_a_failure(text):
    trace = run(text, seed=3)
    assert trace.failure.reason == "not-text"
    assert trace.program == ""


def test_a_lone_surrogate_goes_no_further():
    trace = run("x = '\ud800'")
    assert trace.failure.kind == "syntax"
    trace.program.encode()
    trace.failure.text.encode()


def test_programs_and_devices_are_there_without_torch():
    code = (
        "import sys; from components.engine import run;"
        "from components.engine.program import Program;"
        "from components.engine.device import record_on; Program('seed = 7').with_settings(seed=3);"
        "print([name for name in ('torch', 'numpy', 'streamlit') if name in sys.modules])"
    )
    printed = subprocess.check_output([sys.executable, "-c", code], text=True, cwd=ROOT)
    assert printed.strip() == "[]"
