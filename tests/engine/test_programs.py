from __future__ import annotations

import itertools

import pytest

from components.engine import run
from components.engine.operation import OPERATIONS
from components.engine.trace import Step
from components.ui.places import ROOT
from tests.engine.comparing import assert_same
from tests.engine.oracle import run_in_python
from tests.engine.sample_lines import FAILING, FUNCTIONS, HEADER, LINES

PROGRAMS = ROOT / "assets" / "programs"
SETTINGS = {
    "neuron.py": [
        {"seed": seed, "n_input": size} for seed, size in itertools.product((0, 7, 999), (1, 5, 15, 16))
    ],
    "network.py": [
        {"seed": seed, "n_input": inputs, "n_hidden": hidden, "n_output": outputs}
        for seed in (0, 7)
        for inputs, hidden, outputs in ((1, 1, 1), (3, 2, 1), (3, 6, 4), (16, 16, 1), (15, 16, 2))
    ],
}


def programs() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(PROGRAMS.glob("*.py"))}


def names_used(steps: tuple[Step, ...]) -> set[str]:
    used: set[str] = set()
    for step in steps:
        used |= {step.operation} | names_used(step.inner)
    return used


def test_the_lessons_programs_give_bit_for_bit_what_python_gives():
    traces = [run(text) for text in programs().values()]
    for name, text in programs().items():
        traces += [run(text, **settings) for settings in SETTINGS.get(name, [])]
    for trace, answer in zip(traces, run_in_python([trace.program for trace in traces]), strict=True):
        assert_same(trace, answer)


@pytest.mark.parametrize(("name", "output"), [("neuron.py", "0.1595"), ("network.py", "0.3171")])
def test_seed_7_gives_the_lessons_numbers(name, output):
    trace = run(programs()[name])
    assert trace.failure is None
    assert f"{trace.variables['output'].values[0][0]:.4f}" == output
    assert trace.printed.endswith(f"tensor([[{output}]])\n")


def test_every_operation_gives_what_python_gives():
    texts = [HEADER + line for line in (*LINES, *FUNCTIONS)]
    traces = [run(text) for text in texts]
    for trace, answer in zip(traces, run_in_python(texts), strict=True):
        assert trace.failure is None, (trace.program, trace.failure)
        assert_same(trace, answer)


def test_the_samples_use_every_row_of_the_allow_list():
    used: set[str] = set()
    for line in LINES:
        used |= names_used(run(HEADER + line).steps)
    needs_gpu = {"Tensor.cuda"}
    constants = {name for name, row in OPERATIONS.items() if "constant" in row.how}
    mentioned = {name for name in constants if any(name in line for line in LINES)}
    used = {name.replace("is not", "is_not") for name in used}
    assert set(OPERATIONS) - used - mentioned - needs_gpu == set()


def test_what_fails_in_python_fails_with_the_same_words():
    texts = [f"{HEADER}{line}" for line in FAILING]
    traces = [run(text) for text in texts]
    for trace, answer in zip(traces, run_in_python(texts), strict=True):
        assert answer["error"] is not None, trace.program
        assert_same(trace, answer)
