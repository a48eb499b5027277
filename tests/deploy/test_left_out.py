"""Where a tool is missing, tests are left out aloud, and under ``make test`` none is."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.serving import ROOT

WITHOUT_TOOLS = (
    "import sys\n"
    "sys.modules['hypothesis'] = sys.modules['playwright'] = None\n"
    "import pytest\n"
    "sys.exit(pytest.main(sys.argv[1:]))\n"
)


def collect(*paths: str, everything: str) -> subprocess.CompletedProcess[str]:
    settings = {"TENSOR_EXPLORER_ALL_TESTS": everything, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_TOOLS, "--collect-only", *paths],
        cwd=ROOT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_plain_run_says_what_it_leaves_out():
    done = collect("tests/deploy/test_requirements.py", "tests/browser", everything="0")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("left out: *_properties.py, because Hypothesis is not installed") == 2
    assert done.stdout.count("left out: browser/*, because Playwright is not installed") == 2
    assert "<Module test_requirements.py>" in done.stdout
    assert "test_safety" not in done.stdout


def test_under_make_test_a_missing_tool_is_an_error():
    done = collect("tests/deploy/test_requirements.py", everything="1")
    assert done.returncode != 0
    assert "Not all tests can run: " in done.stderr
    for reason in ("Hypothesis is not installed", "Playwright is not installed"):
        assert reason in done.stderr
