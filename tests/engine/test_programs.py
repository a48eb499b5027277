from __future__ import annotations

import itertools
from functools import cache
from typing import Any

import pytest

from components.engine import Step, run
from components.engine.operation import OPERATIONS
from components.engine.variants import with_hidden_layers
from components.ui.places import ROOT
from tests.engine import samples
from tests.engine.comparing import assert_same
from tests.engine.oracle import run_in_python

PROGRAMS = ROOT / "assets" / "programs"
SEEDS = (0, 7, 999)
NEURONS = [
    {"seed": seed, "n_input": size} for seed, size in itertools.product(SEEDS, (1, 5, 15, 16))
]
SIZES = ((1, 1, 1), (3, 2, 1), (3, 6, 4), (16, 16, 1), (15, 16, 2))
NETWORKS = [
    {"seed": seed, "n_input": inputs, "n_hidden": hidden, "n_output": outputs}
    for seed, (inputs, hidden, outputs) in itertools.product(SEEDS, SIZES)
]
SETTINGS = {"neuron.py": NEURONS, "network.py": NETWORKS}


DEEP_SIZES = ((1, 1, 1), (3, 2, 1), (3, 2, 4), (16, 16, 1), (5, 16, 3))


def lesson(name: str) -> str:
    return (PROGRAMS / name).read_text(encoding="utf-8")


def lessons() -> list[str]:
    texts: list[str] = []
    for path in sorted(PROGRAMS.glob("*.py")):
        if path.stem == "shapes":
            continue  # It stops on purpose; that it says what torch says is tested with its page.
        texts.append(lesson(path.name))
        texts += [run(texts[-1], **given).program for given in SETTINGS.get(path.name, [])]
    for count, seed, (inputs, hidden, outputs) in itertools.product((2, 3), SEEDS, DEEP_SIZES):
        deep = with_hidden_layers(lesson("network.py"), count)
        given = {"seed": seed, "n_input": inputs, "n_hidden": hidden, "n_output": outputs}
        texts.append(run(deep, **given).program)
    return texts


@cache
def answers() -> dict[str, dict[str, Any]]:
    """What python says about all programs; one subprocess, for ``import torch`` is slow."""
    texts = [*lessons(), *samples.OPERATIONS, *samples.FUNCTIONS, *samples.FAILING]
    return dict(zip(texts, run_in_python(texts), strict=True))


def names_used(steps: tuple[Step, ...]) -> set[str]:
    used: set[str] = set()
    for step in steps:
        used |= {step.operation.replace("is not", "is_not")} | names_used(step.inner)
    return used


def test_the_lessons_programs_give_bit_for_bit_what_python_gives():
    assert len(lessons()) >= len(NEURONS) + len(NETWORKS) + 2
    for text in lessons():
        assert run(text).failure is None
        assert_same(run(text), answers()[text])


@pytest.mark.parametrize(("name", "output"), [("neuron.py", "0.1595"), ("network.py", "0.3171")])
def test_seed_7_gives_the_lessons_numbers(name, output):
    trace = run(lesson(name), seed=7)
    assert trace.failure is None
    assert f"{trace.variables['output'].values[0][0]:.4f}" == output
    assert trace.printed.endswith(f"tensor([[{output}]])\n")


@pytest.mark.parametrize(
    "text", [*samples.OPERATIONS, *samples.FUNCTIONS], ids=lambda text: text[-40:]
)
def test_every_operation_gives_what_python_gives(text):
    trace = run(text)
    assert trace.failure is None
    assert_same(trace, answers()[text])


def test_the_samples_use_every_row_of_the_allow_list():
    used: set[str] = set()
    for text in samples.OPERATIONS:
        used |= names_used(run(text).steps)
    constants = {name for name, row in OPERATIONS.items() if "constant" in row.how}
    mentioned = {name for name in constants if any(name in text for text in samples.OPERATIONS)}
    needs_gpu = {"Tensor.cuda"}
    assert set(OPERATIONS) - used - mentioned == needs_gpu


@pytest.mark.parametrize("text", samples.FAILING, ids=lambda text: text.splitlines()[-1])
def test_what_fails_in_python_fails_with_the_same_words(text):
    assert answers()[text]["error"] is not None
    assert_same(run(text), answers()[text])
