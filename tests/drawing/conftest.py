"""What the tests of the drawings share: golden files."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a drawing with the one that was looked at and kept: ``golden("name.svg", text)``.

    A missing file fails; only a run with UPDATE_GOLDEN=1 in the environment writes one.
    """

    def check(name: str, actual: str) -> None:
        path = request.path.parent / "golden" / name
        # one element a line, so that a difference shows where it is
        text = actual.replace("><", ">\n<") + "\n"
        if os.environ.get("UPDATE_GOLDEN") == "1":
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"no golden {name}: run with UPDATE_GOLDEN=1, look at it, commit it"
        assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()

    return check
