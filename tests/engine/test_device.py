from __future__ import annotations

import pytest
import torch

from components.engine import run
from components.engine.device import Device, available_devices, record_on
from components.engine.program import Program
from components.ui.places import ROOT

LESSONS = [
    path
    for path in sorted((ROOT / "assets" / "programs").glob("*.py"))
    if path.stem in ("neuron", "network")
]
FAILURES = [
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB."),
    torch.AcceleratorError("CUDA error: an illegal memory access was encountered"),
    RuntimeError("CUDA error: device-side assert triggered"),
    RuntimeError("Found no NVIDIA driver on your system."),
    AssertionError("Torch not compiled with CUDA enabled"),
]


@pytest.fixture(params=LESSONS, ids=lambda path: path.stem)
def lesson(request) -> str:
    return request.param.read_text(encoding="utf-8")


def test_the_variant_sets_a_device_and_moves_the_data_to_it(lesson):
    moved = Program(lesson).on_device("cuda")
    added = [line for line in moved.text.splitlines() if line not in lesson.splitlines()]
    created = [line.split(" = ")[0] for line in lesson.splitlines() if "= torch.rand" in line]
    assert added == ['device = "cuda"', *(f"{name} = {name}.to(device)" for name in created)]
    assert created
    assert moved.settings["device"] == "cuda"
    assert moved.on_device("cpu").text == moved.text.replace('"cuda"', "'cpu'")


def test_on_the_cpu_the_variant_gives_the_same_numbers(lesson):
    plain, moved = run(lesson), run(Program(lesson).on_device("cpu").text)
    assert moved.failure is None
    assert moved.printed == plain.printed
    for name, view in plain.variables.items():
        assert moved.variables[name].values == view.values


def test_an_edit_of_the_data_is_part_of_the_data_lines():
    text = "import torch\nx = torch.zeros(2)\nx[0] = 5\ny = torch.ones(2)\nz = x + y\n"
    moved = Program(text).on_device("cuda").text
    assert moved.splitlines()[5:7] == ["x = x.to(device)", "y = y.to(device)"]


def test_a_program_without_data_stays_as_it_is():
    assert Program("x = 1").on_device("cuda").text == "x = 1"


def test_the_cpu_runs_the_program_as_it_is(lesson):
    trace, failure = record_on(lesson, {"seed": 3}, "cpu")
    assert failure is None
    assert trace == run(lesson, seed=3) or trace.program == run(lesson, seed=3).program
    assert "device" not in trace.settings


@pytest.mark.parametrize("error", FAILURES, ids=lambda error: str(error)[:30])
def test_a_device_that_fails_falls_back_to_the_cpu(lesson, monkeypatch, error):
    real = torch.Tensor.to

    def failing(tensor, *args, **keywords):
        if str((args or (keywords.get("device"),))[0]).startswith("cuda"):
            raise error
        return real(tensor, *args, **keywords)

    monkeypatch.setattr(torch.Tensor, "to", failing)
    trace, failure = record_on(lesson, {"seed": 3}, "cuda")
    assert failure is not None
    assert (failure.kind, failure.message) == ("device", str(error))
    assert failure.text == "features.to(device)"
    assert trace.failure is None
    assert trace.settings["device"] == "cpu"
    assert "cuda" not in trace.program
    assert trace.printed == run(lesson, seed=3).printed


@pytest.mark.parametrize("error", FAILURES[:3], ids=lambda error: str(error)[:30])
def test_a_device_that_fails_later_falls_back_too(lesson, monkeypatch, error):
    monkeypatch.setattr(torch.Tensor, "to", lambda tensor, *_args, **_keywords: tensor)
    real, fails = torch.exp, [True]

    def failing(tensor):
        if fails:
            fails.pop()
            raise error
        return real(tensor)

    monkeypatch.setattr(torch, "exp", failing)
    trace, failure = record_on(lesson, {}, "cuda")
    assert failure is not None
    assert trace.failure is None
    assert 'device = "cpu"' in trace.program


def test_other_failures_do_not_fall_back(monkeypatch):
    monkeypatch.setattr(torch.Tensor, "to", lambda tensor, *_args, **_keywords: tensor)
    text = "import torch\nx = torch.ones(2, 3)\ny = x @ x"
    trace, failure = record_on(text, {}, "cuda")
    assert failure is None
    assert trace.failure.kind == "shape"
    assert 'device = "cuda"' in trace.program


@pytest.mark.parametrize("text", [None, "for", "eval(1)", "x = 1", ""])
def test_nothing_raises(text):
    trace, _ = record_on(text, {"nothing": 1}, "cuda:0")
    assert trace.failure is not None


def test_the_devices_are_listed_whatever_the_driver_does(monkeypatch):
    def broken(*_args):
        raise RuntimeError("CUDA driver initialization failed")

    assert available_devices()[0] == Device("cpu")
    monkeypatch.setattr(torch.cuda, "is_available", broken)
    assert available_devices() == (Device("cpu"),)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "get_device_properties", broken)
    assert [device.name for device in available_devices()] == ["cpu", "cuda:0", "cuda:1"]


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device here")
def test_a_real_gpu_gives_the_same_numbers_to_rounding(lesson):
    trace, failure = record_on(lesson, {}, "cuda")
    assert failure is None
    assert trace.variables["output"].device.startswith("cuda")
    expected = run(lesson).variables["output"].values[0][0]
    assert trace.variables["output"].values[0][0] == pytest.approx(expected, abs=1e-5)
