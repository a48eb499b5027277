"""Habits that hold in every file of the repository."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.serving import ROOT

COLOUR = re.compile(r"(?<![\w&(])#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b")
MAY_NAME_COLOURS = (
    "components/drawing/palette.py",
    ".streamlit/config.toml",
    "assets/images/",  # a picture file stands alone
    "tests/",
)
LEFT_FOR_LATER = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b")


def texts() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("these files are no git checkout")
    paths = [path for path in listed.stdout.splitlines() if (ROOT / path).is_file()]
    return {
        path: (ROOT / path).read_text(encoding="utf-8")
        for path in paths
        if not path.endswith((".png", ".ico", ".woff2"))
    }


def test_colours_have_one_home():
    strays = {
        path: COLOUR.findall(text)
        for path, text in texts().items()
        if not path.startswith(MAY_NAME_COLOURS) and COLOUR.search(text)
    }
    assert strays == {}


def test_nothing_is_left_for_later():
    assert [path for path, text in texts().items() if LEFT_FOR_LATER.search(text)] == []
