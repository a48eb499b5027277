"""Any lines of the memory menu: the engine shows the same values and sharing as plain Python."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from components.drawing.memory_slots import slots_of
from components.engine.history import record_history
from components.engine.memory_lines import (
    MENU,
    MOST_LINES,
    Edit,
    Lesson,
    Line,
    MenuLine,
    fits,
    format_lines,
    kinds_after,
    read_lines,
    with_lines,
)
from components.engine.moments import History
from components.engine.trace import TensorView
from components.ui.places import PROGRAMS
from tests.engine.oracle import run_in_python

TEXT = (PROGRAMS / "memory.py").read_text(encoding="utf-8")
_SCRIPT = """
import contextlib, io, json, re, sys
import numpy as np
import torch

def array(value):
    return value.detach().numpy() if isinstance(value, torch.Tensor) else value

def describe(value):
    held = array(value)
    return {"shape": list(held.shape), "values": held.tolist(), "dtype": str(held.dtype),
            "stride": [step // held.itemsize for step in held.strides]}

answers = []
for program in json.load(sys.stdin):
    names, error, broken = {}, None, None
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            exec(compile(program, "<program>", "exec"), names)
        except Exception as raised:
            error = str(raised)
            line = program.split("\\n")[raised.__traceback__.tb_next.tb_lineno - 1]
            # a resize_ that fails leaves a tensor that must not be read
            found = re.match(r"(\\w+)\\.resize_", line)
            broken = names[found[1]] if found else None
    kept = {name: value for name, value in names.items()
            if isinstance(value, (torch.Tensor, np.ndarray)) and value is not broken}
    answers.append({
        "error": error,
        "names": {name: describe(value) for name, value in kept.items()},
        "same": [[one, other] for one in kept for other in kept if kept[one] is kept[other]],
        "shared": [[one, other] for one in kept for other in kept
                   if np.shares_memory(array(kept[one]), array(kept[other]))]})
json.dump(answers, sys.stdout)
"""


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    """A lesson of any size with up to twelve lines, each one on a name that exists there."""
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    lines: list[Line] = []
    for _ in range(draw(st.integers(0, MOST_LINES))):
        kinds = kinds_after(lines)
        choices = [
            MenuLine(code, name)
            for code in MENU
            for name in kinds
            if fits(MenuLine(code, name), kinds)
        ]
        number = st.builds(
            Edit,
            st.sampled_from(sorted(kinds)),
            st.tuples(st.integers(0, rows - 1), st.integers(0, columns - 1)),
            st.integers(-8, 8).map(lambda quarters: quarters / 4),
        )
        lines.append(draw(st.one_of(st.sampled_from(choices), st.sampled_from(choices), number)))
    seed, factor = draw(st.integers(0, 999)), draw(st.integers(-3, 5))
    return Lesson(seed, rows, columns, factor, tuple(lines))


@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(lessons(), min_size=40, max_size=60))
def test_values_and_sharing_are_those_of_plain_python(variants):
    settings_of = [{"seed": one.seed, "rows": one.rows, "columns": one.columns} for one in variants]
    texts = [with_lines(TEXT, one) for one in variants]
    histories = [record_history(*pair) for pair in zip(texts, settings_of, strict=True)]
    answers = run_in_python([history.trace.program for history in histories], _SCRIPT)
    for history, answer in zip(histories, answers, strict=True):
        check(history, answer)


@given(lessons())
def test_a_link_holds_any_lines(lesson):
    assert read_lines(format_lines(lesson.lines)) == (lesson.lines, ())


def check(history: History, answer: dict[str, Any]) -> None:
    trace, where = history.trace, history.trace.program
    failure = trace.failure
    assert (failure.message if failure else None) == answer["error"], where
    last = history.moments[-1]
    for name, expected in answer["names"].items():
        view = last.names[name]
        assert list(view.shape) == expected["shape"], where
        assert view.dtype == expected["dtype"], where
        if 0 not in view.shape:
            assert list(view.stride) == expected["stride"], where
        assert agree(view.values, expected["values"]), f"{name} in\n{where}"
        assert memory_agrees(history, view), f"{name} in\n{where}"
    names = answer["names"]
    shared = [[one, other] for one in names for other in names if shares(last.names, one, other)]
    assert sorted(shared) == sorted(answer["shared"]), where
    same = [
        [one, other] for one in names for other in names if last.objects[one] == last.objects[other]
    ]
    assert sorted(same) == sorted(answer["same"]), where


def agree(mine: Any, theirs: Any) -> bool:
    """Compare numbers bit for bit; what nobody has set may be anything."""
    if isinstance(theirs, list):
        return len(mine) == len(theirs) and all(map(agree, mine, theirs))
    return mine is None or repr(mine) == repr(theirs)


def memory_agrees(history: History, view: TensorView) -> bool:
    """Say whether the slots of the memory hold the numbers of a tensor."""
    flat: list[Any] = [view.values]
    for _ in view.shape:
        flat = [item for part in flat for item in part]
    if not flat:
        return True
    assert view.storage is not None
    values = history.moments[-1].memories[view.storage].values
    return [repr(values[slot]) for slot in slots_of(view)] == [repr(value) for value in flat]


def shares(names: Any, one: str, other: str) -> bool:
    first, second = names[one], names[other]
    return first.storage == second.storage and bool({*slots_of(first)} & {*slots_of(second)})
