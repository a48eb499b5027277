from __future__ import annotations

import pytest
import torch
from streamlit.testing.v1 import AppTest

from components.engine import device
from components.engine.device import Device
from components.ui import lesson
from components.ui.places import ROOT


@pytest.fixture
def broken_card(monkeypatch):
    """A machine whose card is listed, but whose driver fails: this build of torch has none."""
    if torch.cuda.is_available():
        pytest.skip("here the card works")
    devices = (Device("cpu"), Device("cuda:0", "A card", 2**30))
    monkeypatch.setattr(device, "available_devices", lambda: devices)
    lesson._record.cache_clear()
    yield
    lesson._record.cache_clear()


def test_a_record_is_made_once():
    assert lesson.record("neuron", seed=3)[0] is lesson.record("neuron", seed=3)[0]


def test_a_card_that_fails_falls_back_to_the_cpu_and_says_so(broken_card):
    trace, fallback = lesson.record("neuron", seed=7)
    assert fallback is not None
    assert "CUDA" in fallback.message
    assert trace.failure is None
    assert 'device = "cpu"' in trace.program
    assert trace.variables["output"].values[0][0] == pytest.approx(0.1595, abs=5e-5)


@pytest.mark.parametrize(
    ("file", "output"),
    [("app.py", "0.3171"), ("pages/neuron.py", "0.1595"), ("pages/network.py", "0.3171")],
)
def test_the_page_shows_the_notice_the_cpu_and_the_same_numbers(broken_card, file, output):
    at = AppTest.from_file(str(ROOT / file), default_timeout=20).run()
    assert not at.exception
    assert at.container(key="output").markdown[0].value == output
    assert "processor" in at.container(key="message").warning[0].value
    assert "CUDA" in at.container(key="message").get("code")[0].value
    program = next(code.value for code in at.code if "import torch" in code.value)
    assert 'device = "cpu"' in program
    assert "features = features.to(device)" in program


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_the_card_gives_the_same_numbers_to_rounding():
    trace, fallback = lesson.record("network", seed=7, n_input=16, n_hidden=16)
    assert fallback is None
    on_cpu, _ = device.record_on(trace.program, {"device": "cpu"}, "cpu")
    assert trace.variables["output"].device.startswith("cuda")
    torch.testing.assert_close(
        torch.tensor(trace.variables["output"].values),
        torch.tensor(on_cpu.variables["output"].values),
    )
