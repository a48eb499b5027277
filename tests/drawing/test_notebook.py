from __future__ import annotations

import json
import subprocess
import sys

import pytest

from components.drawing.notebook import notebook
from components.engine import run
from components.ui.places import PROGRAMS


@pytest.mark.parametrize("name", ["neuron", "network"])
def test_the_notebook_run_from_top_to_bottom_prints_what_the_program_printed(name):
    trace = run((PROGRAMS / f"{name}.py").read_text(encoding="utf-8"), seed=9, n_input=4)
    book = json.loads(notebook(trace.program, title="A title"))
    cells = ["".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == "code"]
    assert len(cells) > 3
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(cells)], capture_output=True, text=True, check=True
    )
    assert done.stdout == trace.printed


def test_the_notebook_is_valid():
    nbformat = pytest.importorskip("nbformat")
    book = nbformat.reads(notebook("a = 1\n\n\nb = 2\n", title="T"), as_version=4)
    nbformat.validate(book)
    assert [cell["source"] for cell in book["cells"]] == ["# T", "a = 1", "b = 2"]
