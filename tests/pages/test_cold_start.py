"""What only a fresh process shows: what a first run imports, and what stands before torch."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from components.ui.places import ROOT
from tests.pages.contract import PAGES

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)

FIRST_RUN = """
import json, sys
from streamlit.testing.v1 import AppTest
before = set(sys.modules)
at = AppTest.from_file({file!r}, default_timeout=60).run()
print(json.dumps({{
    "output": at.container(key="output").markdown[0].value,
    "exceptions": len(at.exception),
    "modules": sorted(set(sys.modules) - before),
}}))
"""

WITHOUT_TORCH = """
import json, sys
class NoTorch:
    def find_spec(self, name, path=None, target=None):
        if name == "torch":
            raise ImportError("torch is still loading")
sys.meta_path.insert(0, NoTorch())
from streamlit.testing.v1 import AppTest
at = AppTest.from_file({file!r}, default_timeout=60).run()
print(json.dumps({{
    "title": at.title[0].value,
    "sliders": [slider.key for slider in at.slider],
    "links": len(at.sidebar.get("page_link")) + len(at.sidebar.markdown),
    "exceptions": [item.message for item in at.exception],
}}))
"""


def fresh(script: str, page, elsewhere: Path) -> dict:
    code = script.format(file=str(ROOT / page.file))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=elsewhere, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


@every_page
def test_a_page_runs_alone_from_elsewhere_and_imports_nothing_heavy_but_torch(page, tmp_path):
    seen = fresh(FIRST_RUN, page, tmp_path)
    assert (seen["output"], seen["exceptions"]) == (page.output, 0)
    assert "torch" in seen["modules"]
    heavy = {"pandas", "pyarrow", "plotly", "sympy", "torch._dynamo", "torch._inductor"}
    assert not heavy & set(seen["modules"])


@every_page
def test_title_navigation_and_controls_stand_before_torch_is_loaded(page, tmp_path):
    seen = fresh(WITHOUT_TORCH, page, tmp_path)
    assert seen["exceptions"] == ["torch is still loading"]
    assert seen["title"]
    assert page.sliders.keys() <= {*seen["sliders"]}
    assert seen["links"] >= len(PAGES)
