"""The devices page: where tensors live, cards that fail, and what was measured."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest
import torch

from components.engine.timing.desk import Desk, start_process
from components.engine.timing.order import Order, Point, Series, Trouble, to_line
from components.ui.devices import running, timing
from components.ui.places import PROGRAMS
from components.ui.text import speaker
from tests.pages.contract import DEVICES, from_file, output_of, text_of
from tests.pages.test_stage_and_words import markup

SAY = speaker("en")
FAILURES = [
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB."),
    torch.AcceleratorError("CUDA error: an illegal memory access was encountered"),
    RuntimeError("Found no NVIDIA driver on your system."),
    AssertionError("Torch not compiled with CUDA enabled"),
]
POINTS = [
    Point(Series("product", threads=2), 64, 1e-5, 9e-6, 2e-5, 15, 0.0),
    Point(Series("product", dtype="float64", threads=2), 64, 4e-5, 3e-5, 5e-5, 15, 2e-5),
    Point(Series("unit", "mm", threads=2), 64, 1e-6, 1e-6, 2e-6, 15, 0.0),
    Point(Series("unit", "sum", threads=2), 64, 3e-6, 2e-6, 4e-6, 15, 1e-6),
]


@pytest.fixture(autouse=True)
def fresh():
    """What this machine has, and what was run on it, is asked for anew."""
    caches = (running.devices, running.record_devices, running.outputs, running.wide_output)
    for one in caches:
        one.cache_clear()
    yield
    for one in caches:
        one.cache_clear()


@pytest.fixture
def card(monkeypatch):
    """A machine that says it has a card."""

    class Properties:
        name = "A card"
        total_memory = 3 * 2**30

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(torch.cuda, "get_device_properties", lambda _number: Properties)


@pytest.fixture
def desk(monkeypatch):
    """The desk of the page, with a program of ours in place of the one that measures."""

    def given(text: str) -> Desk:
        def start(_order):
            return subprocess.Popen(
                [sys.executable, "-c", text],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )

        made = Desk(start)
        monkeypatch.setattr(timing, "DESK", made)
        return made

    return given


def printing(items) -> str:
    return "\n".join(f"print({to_line(item)!r}, flush=True)" for item in items)


def measured(**query):
    at = from_file(DEVICES, **query)
    at.button(key="measure").click().run(timeout=60)
    assert not at.exception
    return at


def test_every_step_says_what_it_did_and_lists_who_shares():
    at = from_file(DEVICES, step="0")
    assert "drew `features` and `weights`" in text_of(at, "verdict")
    assert "| `features` | `(1, 5)` | cpu | 1 | nobody |" in text_of(at, "shapes")
    for step in range(1, 6):
        at.button(key="step_next").click().run()
        assert not at.exception
        assert at.slider(key="step").value == step
    assert "NumPy array over the memory of `back`" in text_of(at, "verdict")
    assert "| `numbers` | `(1, 1)` | NumPy | 3 | `y`, `back` |" in text_of(at, "shapes")


def test_the_numbers_are_torchs():
    at = from_file(DEVICES, seed="21")
    torch.manual_seed(21)  # a test may use the global one
    features, weights = torch.randn(1, 5), torch.randn(1, 5)
    expected = torch.mm(features, weights.view(5, 1)).numpy()
    assert str(expected) in at.container(key="printed").code[0].value


def test_without_a_card_a_plain_sentence_says_so():
    text = text_of(from_file(DEVICES), "machine")
    assert "No CUDA device." in text
    assert "threads" in text


def test_of_a_driver_that_fails_nothing_is_said_that_torch_did_not_say(monkeypatch):
    def broken():
        raise RuntimeError("Found no NVIDIA driver on your system.")

    monkeypatch.setattr(torch.cuda, "is_available", broken)
    at = from_file(DEVICES)
    assert not at.exception
    assert output_of(at) == "cpu"
    text = text_of(at, "machine")
    assert "says `False`" not in text
    assert SAY("devices-lost-card") in text


@pytest.mark.parametrize("program", ["neuron", "network"])
def test_the_difference_between_the_types_is_the_one_that_torch_finds(program):
    at = from_file(DEVICES, seed="3")
    narrow = running.outputs(program, 3)[0][1].values[0][0]
    wide = running.wide_output(program, 3)
    assert wide.dtype == "float64"
    difference = abs(narrow - wide.values[0][0])
    assert 0 < difference < 1e-6
    row = next(
        line for line in text_of(at, "compare").split("\n") if SAY(f"{program}-link") in line
    )
    assert f"{difference:.1e}" in row
    assert f"{narrow:.9f}" in row


def test_the_float64_output_is_the_lessons_on_the_same_numbers():
    torch.manual_seed(7)  # a test may use the global one
    features = torch.randn((1, 5)).double()
    weights, bias = torch.randn((1, 5)).double(), torch.randn((1, 1)).double()
    expected = 1 / (1 + torch.exp(-(torch.sum(features * weights) + bias)))
    assert running.wide_output("neuron", 7).values[0][0] == pytest.approx(
        float(expected), abs=1e-15
    )


@pytest.mark.parametrize("error", FAILURES, ids=lambda error: str(error)[:24])
def test_a_card_that_fails_gives_a_notice_the_processor_and_the_same_numbers(
    card, monkeypatch, error
):
    real = torch.Tensor.to

    def failing(tensor, *args, **keywords):
        if str((args or (keywords.get("device"),))[0]).startswith("cuda"):
            raise error
        return real(tensor, *args, **keywords)

    monkeypatch.setattr(torch.Tensor, "to", failing)
    at = from_file(DEVICES)
    assert not at.exception
    assert str(error) in [code.value for code in at.container(key="message").code]
    assert output_of(at) == "cpu"
    assert "-1.9795823" in at.container(key="printed").code[0].value
    assert "`cuda:0`: A card, 3.0 GiB" in text_of(at, "machine")
    assert SAY("devices-failed") in text_of(at, "compare")


def test_the_real_program_measures_and_the_result_stays_for_everybody(monkeypatch):
    monkeypatch.setattr(timing, "DESK", Desk(start_process))
    at = measured(largest="64")
    [chart] = at.get("plotly_chart")
    figure = json.loads(chart.proto.spec)
    assert figure["layout"]["xaxis"]["type"] == figure["layout"]["yaxis"]["type"] == "log"
    assert all(line["x"] == [64] for line in figure["data"])
    other = from_file(DEVICES, largest="64")
    assert "less than a minute ago" in other.container(key="timing").caption[0].value
    assert len(other.get("plotly_chart")) == 1
    assert not from_file(DEVICES, largest="65").get("plotly_chart")


def test_what_is_drawn_is_what_came_back(desk):
    desk(printing(POINTS))
    at = measured(largest="64")
    words = text_of(at, "timing_words")
    assert "2 threads, float32 takes 10.0 µs" in words
    assert "4.0 times as long" in words
    assert "2.0e-05" in words
    at.segmented_control(key="timing_task").set_value("unit").run()
    assert not at.exception
    words = text_of(at, "timing_words")
    assert "torch.mm, 2 threads takes 1.00 µs" in words
    assert "3.0 times as long" in words


def test_a_series_that_stops_says_why_in_the_devices_words(desk):
    trouble = Trouble(Series("product", device="cuda:0"), 64, "CUDA out of memory.")
    desk(printing([POINTS[0], trouble]))
    at = measured(largest="64")
    timing_box = at.container(key="timing")
    assert "cuda:0, float32: stopped at size 64" in timing_box.warning[0].value
    assert "CUDA out of memory." in [code.value for code in timing_box.code]
    assert len(at.get("plotly_chart")) == 1


def test_a_process_that_ends_early_shows_what_it_had_found(desk):
    desk(f"{printing(POINTS)}\nraise RuntimeError('no memory left')")
    at = measured(largest="64")
    timing_box = at.container(key="timing")
    assert "ended early" in timing_box.info[0].value
    assert "RuntimeError: no memory left" in [code.value for code in timing_box.code]
    assert len(at.get("plotly_chart")) == 1


def test_a_measurement_can_be_stopped_by_anyone(desk):
    made = desk(f"{printing(POINTS)}\nimport time; time.sleep(60)")
    measurement = made.measure(Order(7, 64))
    while len(measurement.results) < len(POINTS):
        time.sleep(0.01)
    made.stop()
    at = from_file(DEVICES, largest="64")
    while made.running:
        time.sleep(0.01)
    at.run()
    assert "was stopped" in at.container(key="timing").info[0].value


def test_a_measurement_that_found_nothing_says_so(desk):
    desk("raise RuntimeError('no memory left')")
    timing_box = measured(largest="64").container(key="timing")
    assert "had found nothing" in timing_box.info[0].value
    assert "what it had found" not in timing_box.info[0].value


def test_the_program_runs_unchanged_in_plain_python(tmp_path):
    done = subprocess.run(
        [sys.executable, str(PROGRAMS / "devices.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    at = from_file(DEVICES)
    assert at.container(key="printed").code[0].value == done.stdout.rstrip("\n")


@pytest.mark.parametrize("name", ["predict", "break", "repair"])
def test_the_questions_are_answered_by_running(name):
    at = from_file(DEVICES)
    at.button(key="ask_open").click().run()
    at.segmented_control(key="ask_kind").set_value(name).run()
    right = {"predict": "all", "break": "cuda", "repair": "assigned"}[name]
    for option in at.radio(key=f"ask_{name}").options:
        assert option
    at.radio(key=f"ask_{name}").set_value(right).run()
    at.button(key=f"ask_{name}_check").click().run()
    assert not at.exception
    assert text_of(at, f"ask_{name}_verdict").startswith(SAY("ask-right", why=""))


def test_covered_nothing_tells_where_the_result_is():
    at = from_file(DEVICES, ask="1")
    assert SAY("cover-word") in output_of(at)
    assert "numbers" not in text_of(at, "shapes")
    at.button(key="reveal").click().run()
    assert output_of(at) == "cpu"


def test_predict_first_shows_the_situation_and_then_the_answer_in_the_picture():
    at = from_file(DEVICES, ask="1")
    covered = markup(at, "devices")
    for name in ("y", "back", "numbers"):
        assert f'id="asked-{name}"' in covered
    assert "back[0, 0] = 99" in covered
    assert "same tensor" not in covered
    assert "`y`" not in text_of(at, "shapes")
    at.button(key="reveal").click().run()
    shown = markup(at, "devices")
    assert "99.0000" in shown
    assert shown.count("shows the 99") == 3
    assert "`y`, `back`, `numbers`" in text_of(at, "verdict")
    at.button(key="step_back").click().run()
    assert "99.0000" not in markup(at, "devices")
    assert "99.0000" not in markup(from_file(DEVICES), "devices")


def test_the_line_and_its_verdict_stand_in_the_picture():
    at = from_file(DEVICES, step="4")
    assert ">back = y.cpu()<" in markup(at, "devices")
    assert "nothing moved: one tensor, two names" in markup(at, "devices")
    captions = [item.value for item in at.container(key="verdict").caption]
    assert captions == ["Line 13: `back = y.cpu()`"]


def test_a_measurement_that_found_nothing_has_no_age(desk):
    desk("import time; time.sleep(60)")
    at = from_file(DEVICES, largest="64")
    timing.DESK.measure(Order(seed=7, largest=64))
    timing.DESK.stop()
    while timing.DESK.running is not None:
        time.sleep(0.01)
    at.run()
    assert SAY("devices-stopped", found=0) in [
        info.value for info in at.container(key="timing").info
    ]
    assert not at.container(key="timing").caption


def test_on_a_phone_the_memory_is_the_second_column():
    at = from_file(DEVICES)
    at.session_state["devices"] = {"narrow": True}
    at.run()
    assert "| `numbers` | 3 | `y`, `back` | NumPy | `(1, 1)` |" in text_of(at, "shapes")
